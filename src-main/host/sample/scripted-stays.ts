import type { EventDetail } from '#contract/stays/events'
import { hasTerm, isVoluntary, type StayEventKind, type StayKind } from '#contract/stays/words'
import { addDays, addMonths, daysBetween, earlierDay, type PlainDate } from '#contract/values/calendar'

/** An event of a scripted stay. */
export interface ScriptedEvent {
  readonly on: PlainDate
  readonly kind: Exclude<StayEventKind, 'ADMITTED'>
  readonly detail: Partial<EventDetail>
  /** What a change of kind leads to. */
  readonly becomes: StayKind | null
}

/** A stay written out by hand, so that a sample shows what is rare: each kind of resident, each kind of event. */
export interface ScriptedStay {
  /** At the gate. */
  readonly kind: StayKind
  readonly voluntary: boolean
  readonly stableResidence: boolean
  readonly admittedOn: PlainDate
  /** Months where the law leaves them open; null while no term runs. */
  readonly months: number | null
  /** The last day of the term where the script needs a certain one; it is then printed in the decision. */
  readonly statedEndOn: PlainDate | null
  /** A birthday that matters. */
  readonly bornOn: PlainDate | null
  readonly events: readonly ScriptedEvent[]
}

/** So many days before today, what happened, with which details or which kind it led to. */
type ScriptLine = readonly [daysAgo: number, kind: ScriptedEvent['kind'], detail?: Partial<EventDetail>, becomes?: StayKind]
interface Script {
  readonly kind: StayKind
  /** Days before today; reckoned from the end where that is given. */
  readonly admitted: number
  readonly months?: number
  /** Days before today on which the term came to its end. */
  readonly ended?: number
  readonly bornOn?: PlainDate
  readonly stableResidence?: boolean
  readonly lines?: readonly ScriptLine[]
}

/** The scripted stays that are possible on a day, the most instructive first. @param from those that ended before it are left out */
export function scriptedStays(today: PlainDate, from: PlainDate): ScriptedStay[] {
  return drafts(today).flatMap((draft) => {
    const stay = scriptedStayOf(draft, today)
    const left = stay.events.find(({ kind }) => endsAStay.includes(kind))?.on
    return left !== undefined && left < from ? [] : [stay]
  })
}

/** What takes somebody out of the facility for good. */
export const endsAStay: readonly StayEventKind[] = [
  ...(['COMPLETED', 'SHELTERED', 'EXEMPTED', 'TRANSFERRED_OUT', 'DIED', 'QUIT', 'RELEASED', 'OTHER_EXIT'] as const),
]

function scriptedStayOf(
  { kind, admitted, ended, bornOn, stableResidence = true, lines = [], months: given }: Script,
  today: PlainDate,
): ScriptedStay {
  const ago = (days: number) => addDays(today, -days)
  const events = lines.map(([days, event, detail = {}, becomes = null]): ScriptedEvent => ({ on: ago(days), kind: event, detail, becomes }))
  const last = events.findLast(({ becomes }) => becomes)?.becomes ?? kind
  const running = hasTerm(kind) ? (given ?? (isVoluntary(kind) || kind === 'COMPULSORY_MINOR' ? 12 : 24)) : null
  const lastDay = ended === undefined ? null : addDays(ago(ended), -uncountedDays(events))
  const admittedOn = lastDay ? addMonths(lastDay, -(running ?? 0)) : ago(admitted)
  const printed = lastDay && addMonths(admittedOn, running ?? 0) !== lastDay ? lastDay : null
  return {
    kind,
    stableResidence,
    voluntary: isVoluntary(last),
    admittedOn,
    months: running,
    bornOn: bornOn ?? null,
    events,
    statedEndOn: printed,
  }
}

/** Days that the term does not count, of absences that came to an end. */
export function uncountedDays(events: readonly ScriptedEvent[]): number {
  let days = 0
  for (const [at, { kind, on }] of events.entries()) {
    const next = events[at + 1]
    if ((kind === 'ESCAPED' || kind === 'IMPRISONED') && next) days += daysBetween(on, next.on)
  }
  return days
}

const leave = { bereavement: 'PARENT' as const }
const gate = 'Cổng phụ khu lao động trị liệu'

function drafts(today: PlainDate): Script[] {
  const ago = (days: number) => addDays(today, -days)
  const daysAgo = (day: PlainDate) => daysBetween(day, today)
  const adultOnLeapDay = leapBirth(today)
  const cameOfAge = daysAgo(addMonths(adultOnLeapDay, 18 * 12))
  const oldLaw = daysAgo(earlierDay(ago(560), '2026-02-10'))
  return [
    {
      // Custody, then compulsory; an escape, hospital, a mother's funeral.
      kind: 'TEMPORARY_CUSTODY',
      admitted: 130,
      lines: [
        [100, 'KIND_CHANGED', {}, 'COMPULSORY_ADULT'],
        [80, 'ESCAPED', { place: gate }],
        [74, 'RETURNED', { drugTest: 'POSITIVE' }],
        [60, 'TO_HOSPITAL', { place: 'Bệnh viện đa khoa tỉnh' }],
        [55, 'RETURNED'],
        [41, 'LEAVE_REQUESTED', { ...leave, untilOn: ago(36) }],
        [40, 'LEAVE_STARTED', { ...leave, untilOn: ago(36), travelDays: 0 }],
        [36, 'RETURNED', { drugTest: 'NEGATIVE' }],
        [20, 'HEALTH_CHECKED'],
      ],
    },
    { kind: 'TEMPORARY_CUSTODY', admitted: 12 },
    { kind: 'AWAITING_STATUS_TEST', admitted: 1 },
    { kind: 'VOLUNTARY_PRIVATE', admitted: 52 },
    { kind: 'COMPULSORY_ADULT', admitted: 95, lines: [[2, 'LEAVE_STARTED', { bereavement: 'CHILD', untilOn: ago(-3), travelDays: 1 }]] },
    { kind: 'COMPULSORY_ADULT', admitted: 110, lines: [[6, 'TO_HOSPITAL', { place: 'Bệnh viện Phổi tỉnh' }]] },
    {
      kind: 'COMPULSORY_ADULT',
      admitted: 88,
      lines: [[9, 'OUT_FOR_PROCEDURE', { place: 'Cơ quan Cảnh sát điều tra Công an tỉnh', untilOn: ago(-12) }]],
    },
    {
      kind: 'COMPULSORY_ADULT',
      admitted: 340,
      lines: [[30, 'SUSPENDED', { place: 'Điều trị lao phổi tại gia đình', untilOn: ago(-60) }]],
    },
    { kind: 'COMPULSORY_ADULT', admitted: 200, lines: [[90, 'IMPRISONED', { place: 'Trại tạm giam Công an tỉnh', months: 9 }]] },
    // A minor born on 29 February, of age on 28 February of a common year; the term of the old law.
    ...(cameOfAge < 330
      ? [
          {
            kind: 'COMPULSORY_MINOR' as const,
            admitted: cameOfAge + 20,
            months: 12,
            bornOn: adultOnLeapDay,
            lines: [[cameOfAge, 'TURNED_ADULT'] as const],
          },
        ]
      : []),
    { kind: 'COMPULSORY_MINOR', admitted: 65, bornOn: addMonths(ago(-20), -18 * 12) },
    {
      kind: 'COMPULSORY_MINOR',
      admitted: 75,
      bornOn: addMonths(ago(10), -18 * 12),
      lines: [[10, 'TURNED_ADULT']],
    },
    { kind: 'VOLUNTARY_PUBLIC', admitted: 42, lines: [[1, 'LEFT', { place: 'Cổng chính, giờ thăm gặp' }]] },
    {
      kind: 'VOLUNTARY_PUBLIC',
      admitted: 61,
      lines: [
        [30, 'LEFT', { place: 'Trong giờ lao động' }],
        [29, 'RETURNED', { drugTest: 'NEGATIVE' }],
      ],
    },
    {
      kind: 'VOLUNTARY_PUBLIC',
      admitted: 92,
      lines: [
        [40, 'LEFT', { place: 'Cổng chính, giờ thăm gặp' }],
        [34, 'QUIT'],
      ],
    },
    { kind: 'TEMPORARY_CUSTODY', admitted: 70, lines: [[45, 'RELEASED']] },
    { kind: 'AWAITING_STATUS_TEST', admitted: 31, lines: [[28, 'RELEASED']] },
    {
      kind: 'AWAITING_STATUS_TEST',
      admitted: 64,
      lines: [
        [61, 'KIND_CHANGED', {}, 'TEMPORARY_CUSTODY'],
        [38, 'KIND_CHANGED', {}, 'COMPULSORY_ADULT'],
      ],
    },
    { kind: 'AWAITING_STATUS_TEST', admitted: 25, lines: [[22, 'KIND_CHANGED', {}, 'VOLUNTARY_PUBLIC']] },
    {
      kind: 'COMPULSORY_ADULT',
      admitted: 120,
      lines: [
        [31, 'LEAVE_REQUESTED', { bereavement: 'PARENT_IN_LAW', untilOn: ago(27) }],
        [30, 'LEAVE_REFUSED'],
      ],
    },
    {
      // Caught on the run, questioned, sentenced, back for the rest of the term.
      kind: 'COMPULSORY_ADULT',
      admitted: 500,
      lines: [
        [200, 'ESCAPED', { place: gate }],
        [190, 'OUT_FOR_PROCEDURE', { place: 'Công an cấp xã nơi bắt giữ' }],
        [180, 'IMPRISONED', { place: 'Trại giam Quảng Ninh', months: 5 }],
        [30, 'RETURNED'],
      ],
    },
    {
      kind: 'COMPULSORY_ADULT',
      admitted: 410,
      lines: [
        [260, 'SUSPENDED', { place: 'Điều trị tại gia đình', untilOn: ago(170) }],
        [168, 'RETURNED', { drugTest: 'NEGATIVE' }],
      ],
    },
    ...(oldLaw < 600
      ? [{ kind: 'COMPULSORY_ADULT' as const, admitted: oldLaw, lines: [[oldLaw - 400, 'TERM_REDUCED', { months: 3 }] as const] }]
      : []),
    {
      kind: 'COMPULSORY_ADULT',
      admitted: 740,
      ended: 26,
      stableResidence: false,
      lines: [[26, 'SHELTERED', { place: 'Trung tâm bảo trợ xã hội tỉnh' }]],
    },
    {
      kind: 'COMPULSORY_ADULT',
      admitted: 735,
      ended: 18,
      lines: [
        [600, 'ESCAPED', { place: gate }],
        [597, 'RETURNED'],
        [22, 'DECISION_RECEIVED', { subject: 'AFTER_REHAB' }],
        [21, 'DECISION_RECEIVED', { subject: 'MONITORING' }],
        [20, 'DECISION_RECEIVED', { subject: 'OTHER' }],
        [18, 'COMPLETED'],
      ],
    },
  ]
}

/** The last 29 February on which somebody was born who is of age by now. */
function leapBirth(today: PlainDate): PlainDate {
  for (let year = Number(today.slice(0, 4)) - 18; ; year--) {
    const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29
    if (isLeap && addMonths(`${year}-02-29`, 18 * 12) <= today) return `${year}-02-29`
  }
}
