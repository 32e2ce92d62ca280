import { IconCircleCheck } from '@tabler/icons-react'
import type { MissingAt, MissingField } from '../../../../src-preload/contract/papers'
import { type TextKey, useTexts } from '../../../i18n/texts'
import { addresses } from '../../../ui/addresses'
import { AppLink } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import classes from '../papers.module.css'

/** Where somebody's data are typed; null for a paper about nobody. */
export interface Person {
  readonly stayId: string
  readonly residentId: string
}

const order: readonly MissingAt[] = ['paper', 'resident', 'contacts', 'stay', 'event', 'plan', 'facility']

const addressOf = (at: MissingAt, person: Person | null): string | null => {
  if (at === 'facility') return addresses.system
  if (person === null || at === 'paper') return null
  if (at === 'stay') return addresses.correctStay(person.stayId)
  if (at === 'plan') return addresses.planPart(person.stayId, 'person')
  return at === 'event' ? addresses.resident(person.residentId) : addresses.correctResident(person.residentId)
}

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
  readonly missing: readonly MissingField[]
  readonly person: Person | null
}

/** Fields that will print as dotted lines, by the captions of the form, with the way to where they are typed. */
export function MissingFields({ missing, person }: MissingFieldsProps) {
  const t = useTexts('papers')
  const caption = (path: string) => t(`missing.${path}` as TextKey<'papers'>)
  const places = order.map((at) => ({ at, paths: missing.filter((one) => one.at === at).map(({ path }) => path) }))
  if (missing.length === 0)
    return (
      <p className={classes.allThere}>
        <IconCircleCheck size={16} stroke={1.8} aria-hidden />
        {t('make.noneMissing')}
      </p>
    )
  return (
    <Panel title={t('make.missing', { count: missing.length })}>
      <div className={classes.stack}>
        <p className={classes.hint}>{t('make.missingText')}</p>
        {places
          .filter(({ paths }) => paths.length > 0)
          .map(({ at, paths }) => {
            const address = addressOf(at, person)
            return (
              <div key={at} className={classes.missingPlace}>
                <ul className={classes.missing}>
                  {paths.map((path) => (
                    <li key={path}>
                      {at === 'paper' ? (
                        <button type="button" className={classes.jump} onClick={() => focusField(path)}>
                          {caption(path)}
                        </button>
                      ) : (
                        caption(path)
                      )}
                    </li>
                  ))}
                </ul>
                {address && (
                  <AppLink to={address} size="sm">
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
