import type { EventDetail } from '#contract/stays/events'
import type { StayEventKind, StayKind } from '#contract/stays/words'
import { addDays, daysBetween, type PlainDate } from '#contract/values/calendar'
import { otherFacility } from './homes'
import { daysOf, type PlannedStay, type SampleContext } from './planned-stays'
import { endsAStay } from './scripted-stays'

/** Something that happens, before the paper about it is written. */
export interface PlannedEvent {
  readonly on: PlainDate
  readonly kind: Exclude<StayEventKind, 'ADMITTED'>
  readonly detail?: Partial<EventDetail>
  readonly becomes?: StayKind | null
}

/** What happened in a stay after the admission, in the order of time. */
export function plannedEvents(context: SampleContext, plan: PlannedStay): PlannedEvent[] {
  const happened = plan.scripted?.events ?? fateOf(context, plan)
  return [...happened, ...healthChecksOf(context.shape, plan, happened)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function fateOf({ shape, random, places }: SampleContext, plan: PlannedStay): PlannedEvent[] {
  const { fate, endOn, ending } = plan
  const { first, last } = daysOf(shape, plan, fate ?? 'QUIT')
  const someDay = (): PlainDate => addDays(first, random.int(0, Math.max(0, daysBetween(first, last))))
  switch (fate) {
    case 'ESCAPED':
    case 'RETURNED': {
      const on = someDay()
      const escaped: PlannedEvent = { kind: 'ESCAPED', on, detail: { place: random.pick(waysOut) } }
      const back: PlannedEvent = {
        kind: 'RETURNED',
        on: addDays(on, random.int(1, 40)),
        detail: { drugTest: random.pick(['NEGATIVE', 'POSITIVE']) },
      }
      return fate === 'ESCAPED' ? [escaped] : [escaped, back]
    }
    case 'QUIT': {
      const on = someDay()
      return [
        { kind: 'LEFT', on: addDays(on, -5), detail: { place: random.pick(waysOut) } },
        { kind: 'QUIT', on },
      ]
    }
    case 'DIED':
      return [{ kind: fate, on: someDay(), detail: { place: 'Bệnh viện đa khoa tỉnh' } }]
    case 'TRANSFERRED_OUT':
      return [{ kind: fate, on: someDay(), detail: { place: otherFacility(random, places) } }]
    case 'EXEMPTED':
    case 'OTHER_EXIT':
      return [{ kind: fate, on: someDay() }]
    default:
      if (endOn < shape.today) return [{ kind: 'COMPLETED', on: endOn }]
      // The commune has answered the notice of those who leave next: management after rehab (Decree 163/2026 Art. 134).
      return ending?.notice === 'issued' && ending.inDays <= 14
        ? [{ kind: 'DECISION_RECEIVED', on: addDays(shape.today, -2), detail: { subject: 'AFTER_REHAB' } }]
        : []
  }
}

const waysOut = ['Cổng phụ khu lao động trị liệu', 'Hàng rào phía sau khu quản lý', 'Trên đường đi khám bệnh', 'Trong giờ thăm gặp']

/** Everybody who is there is looked at in April and in October (Decree 163/2026 Art. 114(1); twice a year before). The last time is written down. */
function healthChecksOf(
  { today }: SampleContext['shape'],
  { admittedOn, endOn }: PlannedStay,
  happened: readonly PlannedEvent[],
): PlannedEvent[] {
  const year = Number(today.slice(0, 4))
  const days = [`${year}-10-12`, `${year}-04-13`, `${year - 1}-10-12`]
  const gone = happened.find(({ kind }) => endsAStay.includes(kind))?.on ?? endOn
  // Not on a day with something else in it: who comes back in the evening was not there in the morning.
  const on = days.find((day) => day < today && day < gone && happened.every((event) => event.on !== day))
  if (on === undefined || on < addDays(admittedOn, 30)) return []
  const away = happened.findLast((event) => event.on <= on && !staysPut.includes(event.kind))
  return away && away.kind !== 'RETURNED' ? [] : [{ kind: 'HEALTH_CHECKED', on }]
}
/** These leave somebody where they are. */
const staysPut: readonly StayEventKind[] = [
  'KIND_CHANGED',
  'TURNED_ADULT',
  'TERM_REDUCED',
  'DECISION_RECEIVED',
  'HEALTH_CHECKED',
  'LEAVE_REQUESTED',
  'LEAVE_REFUSED',
]
