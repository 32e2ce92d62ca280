import { type DutyFacts, type DutyOfStay, owed } from './duty-rules'
import { eventDuties } from './event-duty-rules'
import { termDuties } from './term-duty-rules'

/**
 * Everything the law asks for about one stay that has not been done, without regard to when. What was missed stays until it is done or
 * explained, also after the stay has ended.
 * @see Decree 163/2026 Arts 4(9), 16, 17, 94, 96–97, 99, 108–109, 111, 114, 121–124; Law 120/2025 Arts 33, 36(4), 39, 42(3), 46(2)(i)
 */
export const dutiesOfStay = (facts: DutyFacts): DutyOfStay[] => owed(facts, [...termDuties(facts), ...eventDuties(facts)])

/** Legal values that say how long before the end of the term something is asked for. */
export const endKeys: readonly string[] = ['notice.compulsory', 'notice.voluntary', 'notice.private', 'shelter.file']
