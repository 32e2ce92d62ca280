import type { StayDetail } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { addDays, daysBetween, facilityDay, formatDate, type Instant } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
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
