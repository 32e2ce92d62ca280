import type { Duty, DutyForm } from '#contract/desk'
import type { LegalValue } from '#contract/facility'
import type { WaitingAnswer } from '#contract/papers/dispatch'
import type { EventDetail } from '#contract/stays/events'
import type { Phase, StayEventKind, StayKind, StayState } from '#contract/stays/words'
import { type BirthDate, facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'
import { endOfFacilityDay, type IsWorkingDay } from '#host/law/deadlines'

/** What the desk needs to know of an event. */
export interface DeskEvent extends Pick<EventDetail, 'untilOn' | 'subject'> {
  readonly id: string
  readonly kind: StayEventKind
  readonly happenedAt: Instant
  /** The paper of the event was written down with it: the confirmation of a completion, the pursuit decision of an escape. */
  readonly hasPaper: boolean
}

/** What the desk needs to know of one stay. */
export interface DeskFacts {
  readonly kind: StayKind
  readonly state: StayState
  /** null while no term runs. */
  readonly expectedEndOn: PlainDate | null
  readonly birth: BirthDate
  readonly hasStableResidence: boolean
  readonly residenceAfter: string | null
  /** Those that stand, in the order of time; the first is ADMITTED. */
  readonly events: readonly [DeskEvent, ...DeskEvent[]]
  /** When the stay was written into the register. */
  readonly recordedAt: Instant
  /** Valid papers of this stay. */
  readonly issued: readonly { readonly form: string; readonly eventId: string | null }[]
  /** Notices that the commune has received and not answered. */
  readonly unanswered: readonly Pick<WaitingAnswer, 'paperId' | 'receivedOn' | 'dueAt' | 'article'>[]
  readonly closedPhases: readonly Phase[]
  readonly openedPhases: readonly Phase[]
  /** The day looked at: a value that only says how often something is to be done is that of this day. */
  readonly on: PlainDate
  /** Legal values under the stay's regime, on a given day. */
  readonly find: (key: string, on: PlainDate) => LegalValue | null
  readonly isWorkingDay: IsWorkingDay
}
export type DutyOfStay = Pick<Duty, 'kind' | 'article' | 'hangsOn' | 'cause' | 'happensAt' | 'dueAt' | 'movedFrom' | 'atOnce' | 'does'>

/** The paper is there. @param eventId for a paper that belongs to an event */
export const isIssued = ({ issued }: Pick<DeskFacts, 'issued'>, form: DutyForm, eventId: string | null = null): boolean =>
  issued.some((paper) => paper.form === form && (eventId === null || paper.eventId === eventId))

/** The event that a stay's state began with, where it is that kind of event that leads to it. */
export const lastOf = ({ events }: Pick<DeskFacts, 'events'>, kind: StayEventKind): DeskEvent | undefined =>
  events.findLast((event) => event.kind === kind)

/** A duty that hangs on an event. */
export const onEvent = (event: DeskEvent) => ({ hangsOn: event.id, cause: event.kind, happensAt: event.happenedAt })

/** By the end of the event's own day: the law says that it is to be done, and no number of hours. */
export const atOnce = (event: DeskEvent) => ({
  dueAt: endOfFacilityDay(facilityDay(event.happenedAt)),
  movedFrom: null,
  atOnce: true,
})

export const dueAt = (moment: Instant) => ({ dueAt: moment, movedFrom: null, atOnce: false })
