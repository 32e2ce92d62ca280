import { IconCircleCheck } from '@tabler/icons-react'
import { use } from 'react'
import { ownerOf, type PaperForm } from '#contract/papers/forms'
import type { MissingField } from '#contract/papers/operations'
import { useAllTexts, useTexts } from '../../../i18n/texts'
import { AppLink } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import text from '../../../ui/text.module.css'
import { type AboutPaper, TypedPlacesContext } from '../../typed-places'
import shared from '../papers.module.css'
import classes from './make.module.css'

const placeOf = ({ at }: MissingField): string => (at === null ? '' : `${at.feature}.${at.place}`)

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
  readonly about: AboutPaper
}

/** Fields that will print as dotted lines, by the captions of the form, with the way to where they are typed. */
export function MissingFields({ form, missing, about }: MissingFieldsProps) {
  const t = useTexts('papers')
  const texts = useAllTexts()
  const typedPlaces = use(TypedPlacesContext)
  // What is typed on this page comes first.
  const places = [...new Set(['', ...missing.map(placeOf)])].map((at) => ({ at, fields: missing.filter((one) => placeOf(one) === at) }))
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
            const place = typedPlaces[at]
            const page = place?.address(fields[0]?.path ?? '', about)
            return (
              <div key={at} className={classes.missingPlace}>
                <ul className={classes.missing}>
                  {fields.map((field) => (
                    <li key={field.path}>
                      <MissingCaption form={form} field={field} about={about} />
                    </li>
                  ))}
                </ul>
                {place && page && (
                  <AppLink to={page.to} size="sm">
                    {texts.at(place.title)}
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
  readonly about: AboutPaper
}

/** One empty field by the caption of its form; a click leads to where it is typed. */
function MissingCaption({ form, field, about }: MissingCaptionProps) {
  const texts = useAllTexts()
  const typedPlaces = use(TypedPlacesContext)
  // What many forms have is named once; what one alone has stands with its own words.
  const caption = texts.first([`papers:missing.${field.path}`, `${ownerOf(form)}:forms.${form}.missing.${field.path}`])
  const place = typedPlaces[placeOf(field)]?.address(field.path, about)
  if (field.at === null)
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
