import { isCompulsory, isOpen } from '#contract/stays/words'
import { dayIn, lineIn, linesIn } from '#host/features/papers/forms/kit/fields'
import { issuedBy } from '#host/features/papers/forms/kit/form'
import { contactIn, noticeTypedAt, personOnNotice } from '../kit/notice'
import { isMinor } from '../kit/recipients-rules'
import { stayForm } from '../kit/stay-form'
import { citedPaper } from '../kit/words'
import { socialProtectionLetter } from './print'

/** The letter that asks for a place in a social protection facility, at the latest 15 days before the end (Decree 163/2026 Art. 124). */
export const socialProtectionForm = stayForm(socialProtectionLetter, {
  recipients: ({ fields }) => ({
    article: 'Đ163 Đ124',
    recipients: [{ kind: 'OTHER', name: lineIn(fields, 'addressee') ?? 'Cơ sở bảo trợ xã hội' }],
  }),
  refused: ({ person: { stay } }) =>
    !isCompulsory(stay.kind) ? { key: 'notForKind', params: {} } : isOpen(stay.state) ? null : { key: 'stayNotOpen', params: {} },
  proposedFields: ({ facility, person: { stay } }) => ({ broughtOn: stay.expectedEndOn, contactPhone: facility.phone }),
  data: (facts, head, to) => {
    const { stay, resident, papers } = facts.person
    return {
      ...head,
      ...issuedBy(facts, to),
      addressee: lineIn(facts.fields, 'addressee'),
      person: personOnNotice(facts),
      decision: stay.decision,
      endsOn: stay.expectedEndOn,
      ground: isMinor(resident.birth, stay.expectedEndOn ?? facts.on) ? ('MINOR' as const) : ('ADULT' as const),
      confirmation: citedPaper(papers.find(({ form }) => form === 'mau-50')),
      evidence: lineIn(facts.fields, 'evidence'),
      others: linesIn(facts.fields, 'others'),
      broughtOn: dayIn(facts.fields, 'broughtOn'),
      contact: contactIn(facts),
    }
  },
  optional: ['person.otherName', 'confirmation', 'others'],
  typedAt: [['addressee', null], ...noticeTypedAt],
})
