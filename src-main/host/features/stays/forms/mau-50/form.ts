import { isCompulsory } from '#contract/stays/words'
import { dayIn, lineIn } from '#host/features/papers/forms/kit/fields'
import { confirmationProposed, confirmationTypedAt, lastDayOf } from '../kit/confirmation'
import { refusedConfirmation } from '../kit/confirmation-rules'
import { stayForm } from '../kit/stay-form'
import { guardianOf, identityOf } from '../kit/words'
import { mau50 } from './print'

/** The confirmation that a compulsory measure has been served. */
export const mau50Form = stayForm(mau50, {
  recipients: confirmationProposed,
  refused: ({ person: { stay }, on }) => refusedConfirmation(stay, on, isCompulsory(stay.kind)),
  proposedFields: ({ person }) => ({
    decisionAbout: 'áp dụng biện pháp đưa đi cai nghiện bắt buộc',
    proposedBy: person.stay.proposedBy,
    from: person.stay.startsOn,
    to: lastDayOf(person),
  }),
  data: ({ person: { stay, resident }, facility, fields }, head, to, seal) => {
    const { otherName: _, ...identity } = identityOf(resident)
    return {
      ...head,
      facilityName: facility.name,
      recipients: to.map(({ name }) => name),
      copy: 0,
      decision: stay.decision,
      decisionAbout: lineIn(fields, 'decisionAbout'),
      proposedBy: lineIn(fields, 'proposedBy'),
      person: identity,
      guardian: guardianOf(resident),
      from: dayIn(fields, 'from'),
      to: dayIn(fields, 'to'),
      qr: seal,
    }
  },
  typedAt: confirmationTypedAt,
})
