import { dayIn, lineIn, momentOn } from '#host/features/papers/forms/kit/fields'
import { issuedBy } from '#host/features/papers/forms/kit/form'
import { decisionTypedAt } from '../kit/decision'
import { stayForm } from '../kit/stay-form'
import { committeeOf, guardianOf, identityOf } from '../kit/words'
import { mau49 } from './print'
import { leaveRecipients } from './rules'

/** The decision on a bereavement leave, made on the family's request (Decree 163/2026 Art. 121(2)(b)). */
export const mau49Form = stayForm(mau49, {
  recipients: ({ person: { stay, resident }, places }) => ({
    article: 'Đ163 Đ121 khoản 2 điểm b',
    recipients: leaveRecipients({ contacts: resident.contacts, committee: committeeOf(places, stay) }),
  }),
  proposedFields: ({ person: { event, resident }, on }) => ({
    from: on,
    to: event?.detail.untilOn ?? null,
    escort: event?.detail.relative?.fullName ?? guardianOf(resident).name,
  }),
  data: (facts, head, to) => {
    const { event, resident } = facts.person
    const { otherName: _, ...identity } = identityOf(resident)
    return {
      ...head,
      ...issuedBy(facts, to),
      person: identity,
      guardian: guardianOf(resident),
      request: { by: event?.detail.relative?.fullName ?? null, on: event ? momentOn(event.happenedAt).on : null },
      proposedBy: lineIn(facts.fields, 'proposedBy'),
      from: dayIn(facts.fields, 'from'),
      to: dayIn(facts.fields, 'to'),
      escort: lineIn(facts.fields, 'escort'),
    }
  },
  typedAt: decisionTypedAt,
})
