import type { DutySubject } from '#contract/desk/operations'
import { startOfFacilityDay } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { awaitedAnswers } from '../dispatch/awaited'

const isOurs = (of: DutySubject): of is DutySubject & { kind: 'stay' | 'paper' } => of.kind === 'stay' || of.kind === 'paper'

/**
 * The commune owes an answer to the notice; once its time is over, the facility asks for it.
 * @see Decree 163/2026 Art. 134(1)
 */
export const answerSource: DutySource = {
  kinds: ['answer'],
  reads: ['residents', 'stays', 'papers', 'facility', 'workdays'],
  find: async ({ db, office }, { of }) => {
    if (of !== null && !isOurs(of)) return []
    return (await awaitedAnswers(db, office, of)).map(
      ({ paperId, residentId, residentCode, fullName, stayId, stayCode, receivedOn, article, dueAt }): FoundDuty => ({
        kind: 'answer',
        article,
        about: { kind: 'paper', id: paperId },
        person: { residentId, residentCode, fullName, stayId, stayCode },
        hangsOn: receivedOn,
        cause: 'received',
        happensAt: startOfFacilityDay(receivedOn),
        dueAt,
        movedFrom: null,
        atOnce: false,
        // Until their time is over it is the work of others.
        notBefore: dueAt,
        does: { do: 'page' },
      }),
    )
  },
}
