import { useDebouncedValue } from '@mantine/hooks'
import type { SentOf } from '#contract'
import type { StayDetail } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { addDays, daysBetween, facilityDay, formatDate, type Instant } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { useFailureText } from '../../../ui/error-notice'
import type { RecordedKind } from '../addresses'
import classes from '../stay.module.css'
import { type EventPart, eventEntry, type TypedEvent } from './event-form'
import { endingKinds } from './event-words'

const awayKinds: readonly StayEventKind[] = ['TO_HOSPITAL', 'LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'LEFT']

/** What the event does to the end of the term, in one sentence. */
export function useEffectText({ stay, events }: StayDetail, kind: StayEventKind, happenedAt: Instant | undefined): string {
  const t = useTexts('stays')
  if (happenedAt === undefined) return t('does.untimed')
  const day = facilityDay(happenedAt)
  const on = formatDate(day)
  if (kind === 'KIND_CHANGED') return t('does.KIND_CHANGED')
  if (stay.expectedEndOn === null) return t('does.noTerm')
  const end = formatDate(stay.expectedEndOn)
  if (kind === 'ESCAPED') return t('does.ESCAPED', { on })
  if (kind === 'IMPRISONED') return t('does.pauses', { on })
  if (kind === 'RETURNED') {
    const pausing = stay.state === 'ESCAPED' || stay.state === 'IMPRISONED'
    const left = events.findLast((event) => event.kind === stay.state && event.withdrawnReason === null)
    const days = pausing && left ? Math.max(0, daysBetween(facilityDay(left.happenedAt), day)) : 0
    if (!pausing) return t('does.stays', { end })
    if (days === 0) return t('does.RETURNEDsameDay', { end })
    return t('does.RETURNED', { days, before: end, after: formatDate(addDays(stay.expectedEndOn, days)) })
  }
  if (awayKinds.includes(kind)) return t('does.stays', { end })
  if (!endingKinds.includes(kind)) return t('does.records')
  if (kind === 'COMPLETED') {
    const early = daysBetween(day, stay.expectedEndOn)
    return early > 0 ? t('does.COMPLETEDearly', { on, end, days: early }) : t('does.COMPLETED', { on, end })
  }
  return t('does.leaves', { on, end })
}

interface CountedEffectProps {
  readonly form: EventPart & { readonly values: () => TypedEvent }
  readonly stayId: string
  readonly kind: RecordedKind
  /** The entry that is corrected; null: a new one. */
  readonly eventId: string | null
}

/** What an entry as it is typed would do to the stay, counted by the host before anything is saved; or why it would be refused. */
export function CountedEffect({ form, stayId, kind, eventId }: CountedEffectProps) {
  const t = useTexts('stays')
  const failureText = useFailureText()
  useCounted(form)
  const typed = eventEntry(kind, false).safeParse({ ...form.values(), reason: '' }).data
  const wanted = typed && {
    stayId,
    eventId,
    kind,
    happenedAt: typed.happenedAt,
    paper: typed.paper,
    decidedBy: typed.decidedBy,
    detail: typed.detail,
    note: typed.note,
  }
  const [asked] = useDebouncedValue(JSON.stringify(wanted ?? null), 150)
  const input = JSON.parse(asked) as SentOf<'stays.previewEvent'> | null
  const { data, error } = useOperation('stays.previewEvent', input ?? neverAsked, { enabled: input !== null, keepPrevious: true })
  const day = (on: string | null) => (on === null ? '—' : formatDate(on))
  const says = () => {
    if (input === null) return t('does.incomplete')
    if (error) return failureText(error)
    if (!data) return t('does.counting')
    const { end, state } = data
    const moved =
      end.before !== end.after
        ? t('does.moves', { before: day(end.before), after: day(end.after) })
        : end.after === null
          ? t('does.noTerm')
          : t('does.unchanged', { end: day(end.after) })
    if (state.before === state.after) return moved
    return `${moved} ${t('does.becomes', { before: t(`state.${state.before}`), after: t(`state.${state.after}`) })}`
  }
  return (
    <p className={classes.plate} aria-live="polite" data-refused={(input !== null && error !== null) || undefined}>
      {says()}
    </p>
  )
}
/** Draws anew when something changes that the count depends on. */
function useCounted(form: EventPart): void {
  form.useValue('happenedAt')
  form.useValue('detail.months')
  form.useValue('detail.untilOn')
  form.useValue('detail.travelDays')
  form.useValue('detail.bereavement')
  form.useValue('detail.subject')
  form.useValue('paper.number')
  form.useValue('paper.on')
  form.useValue('paper.issuer')
}

const neverAsked: SentOf<'stays.previewEvent'> = { stayId: '', eventId: null, kind: 'ESCAPED', happenedAt: '', paper: null, note: null }
