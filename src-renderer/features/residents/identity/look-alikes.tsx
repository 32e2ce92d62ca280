import { Button, Group } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { LookAlike } from '#contract/residents/operations'
import { isOpen } from '#contract/stays/words'
import { BirthDate } from '#contract/values/calendar'
import { foldedWords } from '#contract/values/names'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { LinkButton } from '../../../ui/app-link'
import { Panel } from '../../../ui/panel'
import { StatusPill } from '../../../ui/status-pill'
import { BirthText } from '../../../ui/values'
import { residentAddress } from '../addresses'
import type { IdentityForm } from './identity-form'
import classes from './look-alikes.module.css'

/** Only the question waits for the typing to rest, milliseconds. */
const rest = 300

interface LookAlikesProps {
  readonly form: IdentityForm
  /** Ids of those who have been looked at and are other people. */
  readonly confirmed: readonly string[]
  readonly onConfirm: (ids: readonly string[]) => void
  readonly onSame: (id: string) => void
  /** Saving was tried: until each of them has been looked at, the sentence says so loudly. */
  readonly isAsked?: boolean
}

/** People in the register who may be the one that is being typed, shown before a second record of one person can be made. */
export function LookAlikes({ form, confirmed, onConfirm, onSame, isAsked }: LookAlikesProps) {
  const t = useTexts('residents')
  const name = form.useValue<string | null>('resident.fullName') ?? ''
  const birth = BirthDate.safeParse(form.useValue('resident.birth')).data
  const idNumber = form.useValue<string | null>('resident.idNumber')?.trim() || null
  const oldIdNumber = form.useValue<string | null>('resident.oldIdNumber')?.trim() || null
  const wanted = { fullName: name.trim(), birthYear: birth?.year ?? null, idNumber, oldIdNumber }
  const enough = foldedWords(name).length > 1 || (idNumber?.length ?? 0) >= 9 || (oldIdNumber?.length ?? 0) >= 9
  // A scanned card is longer than any name; it is read into its fields in a moment.
  const whole = name.length <= 120 && [idNumber, oldIdNumber].every((number) => number === null || number.length <= 20)
  const [asked] = useDebouncedValue(JSON.stringify(enough && whole ? wanted : null), rest)
  const input = JSON.parse(asked) as typeof wanted | null
  const found = useOperation('residents.lookAlikes', input ?? wanted, { enabled: input !== null, keepPrevious: true })
  const people = input === null ? [] : (found.data ?? [])
  const open = people.filter(({ row }) => !confirmed.includes(row.id))
  const state =
    input === null
      ? t('alike.none')
      : people.length === 0
        ? t('alike.clear')
        : open.length === 0
          ? t('alike.allOthers')
          : t(waysOf(open), { same: t('alike.same'), open: t('alike.open'), other: t('alike.other') })
  return (
    <Panel title={t('alike.title')}>
      <p className={classes.state} aria-live="polite" data-asked={(isAsked && open.length > 0) || undefined}>
        {state}
      </p>
      {people.length > 0 && (
        <ul className={classes.people}>
          {people.map((person) => (
            <Person
              key={person.row.id}
              person={person}
              other={confirmed.includes(person.row.id)}
              onOther={(other) => onConfirm(other ? [...confirmed, person.row.id] : confirmed.filter((id) => id !== person.row.id))}
              onSame={() => onSame(person.row.id)}
            />
          ))}
        </ul>
      )}
    </Panel>
  )
}

const isInCare = ({ row }: LookAlike) => row.state !== null && isOpen(row.state)

/** The sentence that names the buttons which stand below it: somebody in care is opened, anybody else may be taken. */
function waysOf(people: readonly LookAlike[]): 'alike.textBoth' | 'alike.textInCare' | 'alike.text' {
  const inCare = people.filter(isInCare).length
  return inCare === 0 ? 'alike.text' : inCare === people.length ? 'alike.textInCare' : 'alike.textBoth'
}

interface PersonProps {
  readonly person: LookAlike
  readonly other: boolean
  readonly onOther: (other: boolean) => void
  readonly onSame: () => void
}

function Person({ person, other, onOther, onSame }: PersonProps) {
  const t = useTexts('residents')
  const { row, reasons } = person
  const inCare = isInCare(person)
  return (
    <li className={classes.person} data-other={other || undefined}>
      <div className={classes.name}>{row.fullName}</div>
      <div className={classes.facts}>
        <BirthText value={row.birth} /> · {t(`sex.${row.sex}`)} · {row.code}
        {row.maskedId && <> · {row.maskedId}</>}
      </div>
      <Group gap={6} my={6}>
        {reasons.map((reason) => (
          <StatusPill key={reason} tone={reason === 'similarName' ? 'soon' : 'late'}>
            {t(`alike.${reason}`)}
          </StatusPill>
        ))}
      </Group>
      {inCare && <div className={classes.note}>{t('alike.inCare', { code: row.stayCode ?? '' })}</div>}
      {other ? (
        <Group gap="xs" justify="space-between">
          <span className={classes.facts}>{t('alike.confirmed')}</span>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onOther(false)}>
            {t('alike.undo')}
          </Button>
        </Group>
      ) : (
        <Group gap="xs">
          {inCare ? (
            <LinkButton to={residentAddress(row.id)} size="compact-sm" variant="default">
              {t('alike.open')}
            </LinkButton>
          ) : (
            <Button size="compact-sm" variant="default" onClick={onSame}>
              {t('alike.same')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => onOther(true)}>
            {t('alike.other')}
          </Button>
        </Group>
      )}
    </li>
  )
}
