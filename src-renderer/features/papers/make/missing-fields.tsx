import { IconCircleCheck } from '@tabler/icons-react'
import { ownerOf, type PaperForm } from '#contract/papers/forms'
import type { MissingAt, MissingField } from '#contract/papers/operations'
import { type TextKey, useAllTexts, useTexts } from '../../../i18n/texts'
import { AppLink } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import shared from '../papers.module.css'
import classes from './make.module.css'
import { type Person, typedAt } from './typed-at'

const order: readonly MissingAt[] = ['paper', 'resident', 'contacts', 'stay', 'event', 'plan', 'facility']

/** 'giver.name' is typed in `giverName`, 'begun.on' in `begun`. */
const fieldNames = (path: string): string[] => {
  const [first = '', ...rest] = path.split('.')
  return [[first, ...rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join(''), first, ...rest]
}

/** Goes to the field of this page in which a path is typed, or to the first of them. */
function focusField(path: string): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-path^="fields."]')]
  const at = (name: string) => fields.find(({ dataset }) => dataset.path === `fields.${name}`)
  const field = fieldNames(path).flatMap((name) => at(name) ?? [])[0] ?? fields[0]
  const stop = field?.matches('input, textarea') ? field : field?.querySelector<HTMLElement>('input, textarea')
  stop?.focus()
}

interface MissingFieldsProps {
  readonly form: PaperForm
  readonly missing: readonly MissingField[]
  readonly person: Person | null
}

/** Fields that will print as dotted lines, by the captions of the form, with the way to where they are typed. */
export function MissingFields({ form, missing, person }: MissingFieldsProps) {
  const t = useTexts('papers')
  const places = order.map((at) => ({ at, fields: missing.filter((one) => one.at === at) }))
  if (missing.length === 0)
    return (
      <p className={shared.allThere}>
        <IconCircleCheck size={16} stroke={1.8} aria-hidden />
        {t('make.noneMissing')}
      </p>
    )
  return (
    <Panel title={t('make.missing', { count: missing.length })}>
      <div className={shared.stack}>
        <p className={text.quiet}>{t('make.missingText')}</p>
        {places
          .filter(({ fields }) => fields.length > 0)
          .map(({ at, fields }) => {
            const page = fields[0] && typedAt(fields[0], person)
            return (
              <div key={at} className={classes.missingPlace}>
                <ul className={classes.missing}>
                  {fields.map((field) => (
                    <li key={field.path}>
                      <MissingCaption form={form} field={field} person={person} />
                    </li>
                  ))}
                </ul>
                {page && (
                  <AppLink to={page.to} size="sm">
                    {t(`missingAt.${at}` as TextKey<'papers'>)}
                  </AppLink>
                )}
              </div>
            )
          })}
      </div>
    </Panel>
  )
}

interface MissingCaptionProps {
  readonly form: PaperForm
  readonly field: MissingField
  readonly person: Person | null
}

/** One empty field by the caption of its form; a click leads to where it is typed. */
function MissingCaption({ form, field, person }: MissingCaptionProps) {
  const texts = useAllTexts()
  // What many forms have is named once; what one alone has stands with its own words.
  const caption = texts.first([`papers:missing.${field.path}`, `${ownerOf(form)}:forms.${form}.missing.${field.path}`])
  const place = typedAt(field, person)
  if (field.at === 'paper')
    return (
      <button type="button" className={classes.jump} onClick={() => focusField(field.path)}>
        {caption}
      </button>
    )
  if (!place?.search) return caption
  return (
    <AppLink to={place.to} search={place.search} inherit>
      {caption}
    </AppLink>
  )
}
