import { lineIn } from '#host/features/papers/forms/kit/fields'
import { monitoringOf, monitoringRecipients, monitoringTypedAt, refusedMonitoring } from '../kit/monitoring'
import { stayForm } from '../kit/stay-form'
import { communePoliceOf, personOnPaper } from '../kit/words'
import { annex1Mau04 } from './print'

/** The pledge that is signed with it (Decree 163/2026 Art. 17(2)). */
export const annex1Mau04Form = stayForm(annex1Mau04, {
  recipients: monitoringRecipients,
  refused: refusedMonitoring,
  proposedFields: () => ({}),
  data: (facts, { draft, code, issuedOn }) => {
    const { birthplace, ...person } = personOnPaper(facts.places, facts.person.resident)
    return {
      draft,
      code,
      place: facts.facility.place,
      on: issuedOn,
      addressee: communePoliceOf(facts.places, facts.person.stay),
      person: { ...person, workplace: lineIn(facts.fields, 'workplace') },
      decision: monitoringOf(facts)?.paper ?? { number: null, on: null, issuer: null },
    }
  },
  optional: ['person.otherName', 'person.workplace'],
  typedAt: [['person.workplace', null], ...monitoringTypedAt],
})
