import type { Duty } from '#contract/desk/operations'
import type { LegalValue } from '#contract/facility'
import type { PaperForm } from '#contract/papers/forms'
import type { EventDetail } from '#contract/stays/events'
import { isCompulsory, isOpen, type StayEventKind, type StayKind, type StayState } from '#contract/stays/words'
import { addDays, addMonths, type BirthDate, facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'
import { endOfFacilityDay, type IsWorkingDay, latestBefore } from '#host/law/deadlines'

/** What duties need to know of an event. */
export interface DutyEvent extends Pick<EventDetail, 'untilOn' | 'subject'> {
  readonly id: string
  readonly kind: StayEventKind
  readonly happenedAt: Instant
  /** The paper of the event was written down with it: the confirmation of a completion, the pursuit decision of an escape. */
  readonly hasPaper: boolean
  /** The kind of stay that holds from here on: at the admission and at a change of kind. */
  readonly toKind: StayKind | null
}

/** What duties of any feature need to know of one stay. */
export interface StayCourse {
  readonly kind: StayKind
  readonly state: StayState
  /** null while no term runs. */
  readonly expectedEndOn: PlainDate | null
  /** null while the stay is open. */
  readonly endedOn: PlainDate | null
  /** Those that stand, in the order of time; the first is ADMITTED. */
  readonly events: readonly [DutyEvent, ...DutyEvent[]]
  /** When the stay was written into the register. */
  readonly recordedAt: Instant
  /** The day looked at: a value that only says how often something is to be done is that of this day. */
  readonly on: PlainDate
  /** Legal values under the stay's regime, on a given day. */
  readonly find: (key: string, on: PlainDate) => LegalValue | null
  readonly isWorkingDay: IsWorkingDay
}

/** What the duties of the stay itself hang on, besides. */
export interface DutyFacts extends StayCourse {
  readonly birth: BirthDate
  readonly hasStableResidence: boolean
  readonly residenceAfter: string | null
  readonly unableToWork: boolean
  /** Valid papers of this stay; `handed`: what the minutes of Mẫu 23 name as handed over; `issuedOn`: the day of the notice of a death. */
  readonly issued: readonly {
    readonly form: string
    readonly eventId: string | null
    readonly handed?: string | null
    readonly issuedOn?: PlainDate | null
  }[]
}

export type DutyOfStay = Pick<Duty, 'kind' | 'article' | 'hangsOn' | 'cause' | 'happensAt' | 'dueAt' | 'movedFrom' | 'atOnce' | 'does'> & {
  readonly shownFrom?: Instant
  /** Late already when the stay was written into the register, and still open then. */
  readonly fromBefore?: true
  readonly doableFrom?: PlainDate
  readonly says?: string
}

/** Nothing can be mended later than this: the longest management after rehab has ended (Law 120/2025 Art. 42(1)). */
const watchedMonths = 24

/** Ended stays are looked at that ended on this day or later. @param on the desk's day */
export const watchedSince = (on: PlainDate): PlainDate => addMonths(on, -watchedMonths)

/**
 * Of what was found about a stay, what is asked for. What had run out before the stay was written into the register, and is over, is nobody's work
 * any more: whoever types in the people of many years has nothing to answer for here. What went on at that time can still be done, and is
 * asked for as something from before.
 */
export function owed(course: StayCourse, duties: readonly DutyOfStay[]): DutyOfStay[] {
  const { endedOn, recordedAt, on } = course
  if (endedOn !== null && endedOn < watchedSince(on)) return []
  return duties.flatMap((duty): DutyOfStay[] => {
    const lastMoment = duty.movedFrom === null ? duty.dueAt : endOfFacilityDay(duty.movedFrom)
    if (lastMoment >= recordedAt) return [duty]
    return wentOn(course, duty) ? [{ ...duty, fromBefore: true }] : []
  })
}

/** Asked for as long as somebody is in the house or away, whatever else has happened. */
const whileHere: readonly DutyOfStay['kind'][] = [
  ...(['termReached', 'leaveReturn', 'procedureReturn', 'suspensionReturn', 'quit'] as const),
  ...(['intake', 'adult', 'confirmation', 'monitoring'] as const),
]

/** Whether what a duty hangs on went on when the stay was written into the register. */
function wentOn({ state, events, recordedAt }: StayCourse, { kind, hangsOn, happensAt }: DutyOfStay): boolean {
  const end = isOpen(state) ? null : events.at(-1)
  if (end && end.happenedAt < recordedAt) return false
  if (whileHere.includes(kind)) return true
  const at = events.findIndex(({ id }) => id === hangsOn)
  // An event goes on until the next one; an end that is to come has not gone by.
  const next = events[at + 1]
  return at >= 0 ? next === undefined || next.happenedAt >= recordedAt : happensAt >= recordedAt
}

/** The paper is there. @param eventId for a paper that belongs to an event */
export const isIssued = ({ issued }: Pick<DutyFacts, 'issued'>, form: PaperForm, eventId: string | null = null): boolean =>
  issued.some((paper) => paper.form === form && (eventId === null || paper.eventId === eventId))

/** The event that a stay's state began with, where it is that kind of event that leads to it. */
export const lastOf = ({ events }: Pick<StayCourse, 'events'>, kind: StayEventKind): DutyEvent | undefined =>
  events.findLast((event) => event.kind === kind)

/** A duty that hangs on an event. */
export const onEvent = (event: DutyEvent) => ({ hangsOn: event.id, cause: event.kind, happensAt: event.happenedAt })

/** A duty that hangs on the end of the term. */
export const onEnd = (expectedEndOn: PlainDate) => ({ hangsOn: expectedEndOn, cause: 'end', happensAt: endOfFacilityDay(expectedEndOn) })

/** By the end of the event's own day: the law says that it is to be done, and no number of hours. */
export const atOnce = (event: DutyEvent) => ({
  dueAt: endOfFacilityDay(facilityDay(event.happenedAt)),
  movedFrom: null,
  atOnce: true,
})

export const dueAt = (moment: Instant) => ({ dueAt: moment, movedFrom: null, atOnce: false })

/** Which of the three the law's words are about: a compulsory measure, a voluntary one in a public facility, one in a private facility. */
export const measureOf = (kind: StayKind): 'compulsory' | 'voluntary' | 'private' =>
  isCompulsory(kind) ? 'compulsory' : kind === 'VOLUNTARY_PRIVATE' ? 'private' : 'voluntary'

/** A day, or the working day before where it is off: never later, else fewer days than the law wants would be left. */
export function byWorkingDay(named: PlainDate, isWorkingDay: IsWorkingDay) {
  const { day, movedFrom } = latestBefore({ on: named, days: 0 }, isWorkingDay)
  return { dueAt: endOfFacilityDay(day), movedFrom, atOnce: false }
}

/**
 * What is due "at the latest N days before" an end, by the value in force on that latest day. A value that came into force after the day that it
 * names leaves the work to the one before it where that was still in time under it, and is due as it comes into force where it was not: nothing is
 * asked for by a law that did not hold yet.
 * @returns null where no law asks for it
 */
export function leadBefore(
  { find }: Pick<StayCourse, 'find'>,
  key: string,
  end: PlainDate,
): { readonly limit: LegalValue; readonly day: PlainDate } | null {
  const limit = find(key, end)
  if (!limit) return null
  const day = addDays(end, -limit.value)
  if (day >= limit.validFrom) return { limit, day }
  const before = find(key, addDays(limit.validFrom, -1))
  const earlier = before && addDays(end, -before.value)
  return before && earlier !== null && earlier < limit.validFrom ? { limit: before, day: earlier } : { limit, day: limit.validFrom }
}

/** When the term stopped: the stay ended, or an escape or prison began; null while it runs. */
function stoppedAt({ state, events }: Pick<StayCourse, 'state' | 'events'>): Instant | null {
  if (!isOpen(state)) return events.at(-1)?.happenedAt ?? null
  return state === 'ESCAPED' || state === 'IMPRISONED' ? (lastOf({ events }, state)?.happenedAt ?? null) : null
}

/**
 * Of duties that hang on the end of the term, those there are: while an escape or prison stops the term its end moves every day, and nothing new
 * comes due; nor after the stay has ended. What had been missed by then stays.
 */
export function beforeStop(course: Pick<StayCourse, 'state' | 'events'>, duties: readonly DutyOfStay[]): DutyOfStay[] {
  const stopped = stoppedAt(course)
  return stopped === null ? [...duties] : duties.filter((duty) => duty.dueAt < stopped)
}

/** The longest time before the end of a term at which anything is asked for, days. @param keys of the legal values that say so */
export const longestLead = (values: readonly LegalValue[], keys: readonly string[]): number =>
  Math.max(0, ...values.flatMap(({ key, value }) => (keys.includes(key) ? [value] : [])))
