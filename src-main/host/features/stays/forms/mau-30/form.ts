import { isVoluntary } from '#contract/stays/words'
import { dayIn, lineIn } from '#host/features/papers/forms/kit/fields'
import { confirmationProposed, confirmationTypedAt, lastDayOf } from '../kit/confirmation'
import { refusedConfirmation } from '../kit/confirmation-rules'
import { stayForm } from '../kit/stay-form'
import { personOnPaper } from '../kit/words'
import { mau30 } from './print'

/** The confirmation of voluntary rehab: completed, or the stages done in a private facility. */
export const mau30Form = stayForm(mau30, {
  recipients: confirmationProposed,
  refused: ({ person: { stay }, on }) => refusedConfirmation(stay, on, isVoluntary(stay.kind)),
  // Whoever came by a contract of the old law has it as the basis of the stay.
  proposedFields: ({ person }) => ({
    from: person.stay.startsOn,
    to: lastDayOf(person),
    ...(person.stay.kind === 'VOLUNTARY_LEGACY' && {
      contractNumber: person.stay.decision.number,
      contractOn: person.stay.decision.on,
    }),
  }),
  data: ({ person: { stay, resident }, facility, places, fields }, head, to, seal) => {
    const { fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress } = personOnPaper(places, resident)
    const stages = lineIn(fields, 'stages')
    const byContract = stay.kind === 'VOLUNTARY_LEGACY'
    const contract = { number: lineIn(fields, 'contractNumber'), on: dayIn(fields, 'contractOn') }
    return {
      ...head,
      facilityName: facility.name,
      recipients: to.map(({ name }) => name),
      copy: 0,
      decision: byContract ? null : stay.decision,
      // What is typed is what is printed; without a contract a line for one stands only where the law has one.
      contract: byContract || stay.kind === 'VOLUNTARY_PRIVATE' || contract.number !== null || contract.on !== null ? contract : null,
      person: { fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress },
      stages: stages === null ? null : { done: stages },
      from: dayIn(fields, 'from'),
      to: dayIn(fields, 'to'),
      qr: seal,
    }
  },
  optional: ['stages', 'contract', 'decision'],
  typedAt: [['contract.number', null], ['contract.on', null], ...confirmationTypedAt],
})
