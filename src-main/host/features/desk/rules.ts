import type { Duty, DutyKind } from '#contract/desk'
import type { LegalValue } from '#contract/facility'
import { addDays, facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'
import { endOfFacilityDay } from '#host/law/deadlines'
import type { DeskFacts, DutyOfStay } from './duty-rules'
import { eventDuties } from './event-rules'
import { termDuties } from './term-rules'

/** Once the working day before a day off has gone by, the law's own day is what is left: nobody is late before it is over. */
export const lastMoment = ({ dueAt, movedFrom }: Pick<Duty, 'dueAt' | 'movedFrom'>, now: Instant): Instant =>
  movedFrom !== null && dueAt < now ? endOfFacilityDay(movedFrom) : dueAt

/** The longest time before the end of a term at which anything is asked for, days. */
export const longestLead = (values: readonly LegalValue[]): number =>
  Math.max(0, ...values.flatMap(({ key, value }) => (/^notice\.|^phase\.reintegration\.last$|^shelter\.file$/.test(key) ? [value] : [])))

/** What has to be prepared is shown so many days earlier. */
const leadDays: Readonly<Partial<Record<DutyKind, number>>> = { adult: 30 }

/** The time that is looked at. */
export interface Look {
  readonly on: PlainDate
  /** What is due before it is overdue. */
  readonly moment: Instant
  /** What is due after it is left out. */
  readonly until: Instant
}

/** Whether a desk shows a duty. Until its time is over, an answer is the work of others. */
export function isShown({ kind, dueAt }: Pick<Duty, 'kind' | 'dueAt'>, { moment, until }: Pick<Look, 'moment' | 'until'>): boolean {
  if (kind === 'answer') return dueAt < moment
  const lead = leadDays[kind]
  return (lead === undefined ? dueAt : endOfFacilityDay(addDays(facilityDay(dueAt), -lead))) <= until
}

/**
 * Everything the law asks for about one stay that has not been done, without regard to when. What was missed stays until it is done or
 * explained, also after the stay has ended.
 * A duty whose last moment had gone by before the stay was written into the register is not raised: whoever types in the people of many years
 * has nothing to answer for here. Only what is so today is asked whenever it began: nobody is kept beyond the term, or away beyond the leave, unseen.
 * @see Decree 163/2026 Arts 4(9), 16, 17, 84, 88, 97, 109, 111, 114, 121–124, 134(1); Law 120/2025 Arts 36(4), 39(3), 42(3), 46(2)(i)
 */
export const dutiesOf = (facts: DeskFacts): DutyOfStay[] =>
  [...termDuties(facts), ...eventDuties(facts)].filter(
    (duty) => goesOn.includes(duty.kind) || lastMoment(duty, facts.recordedAt) >= facts.recordedAt,
  )
const goesOn: readonly DutyKind[] = ['termReached', 'leaveReturn', 'procedureReturn', 'suspensionReturn', 'quit']
