import type { DutySubject } from '#contract/desk/operations'
import { PaperForm, paperForms } from '#contract/papers/forms'
import { startOfFacilityDay } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { awaitedAnswers } from '../dispatch/awaited'
import type { Forms } from '../issuing/compose'

const isOurs = (of: DutySubject): of is DutySubject & { kind: 'stay' | 'paper' } => of.kind === 'stay' || of.kind === 'paper'

/**
 * The commune owes an answer to the notice; once its time is over, the facility asks for it.
 * @see Decree 163/2026 Art. 134(1)
 */
export const answerSource = (forms: Forms): DutySource => ({
  kinds: ['answer'],
  reads: ['papers', 'facility', 'workdays', ...PaperForm.options.flatMap((form) => (paperForms[form].answer ? forms[form].reads : []))],
  find: async ({ db, office }, { of }) => {
    if (of !== null && !isOurs(of)) return []
    return (await awaitedAnswers(forms, db, office, of)).map(
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
})
