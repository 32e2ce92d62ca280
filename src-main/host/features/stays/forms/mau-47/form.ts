import { dayIn, lineIn, momentOn } from '#host/features/papers/forms/kit/fields'
import { issuedBy } from '#host/features/papers/forms/kit/form'
import { decisionTypedAt } from '../kit/decision'
import { stayForm } from '../kit/stay-form'
import { guardianOf, identityOf, provincialPoliceOf } from '../kit/words'
import { mau47 } from './print'

/**
 * The decision to let somebody out for criminal procedure. Art. 111(1) names the provincial police and the department of prisons and reform schools
 * without saying which of them for whom, so both are proposed; the body that takes the person along acts on it (Art. 111(2)).
 * @see Decree 163/2026 Art. 111(1), (2)
 */
export const mau47Form = stayForm(mau47, {
  recipients: ({ person: { event }, facility, places }) => ({
    article: 'Đ163 Đ111 khoản 1, khoản 2',
    recipients: [
      { kind: 'OTHER', name: event?.detail.place ?? 'Cơ quan tiến hành tố tụng hình sự' },
      { kind: 'PROVINCIAL_POLICE', name: `Giám đốc ${provincialPoliceOf(places, facility)}` },
      { kind: 'OTHER', name: 'Cục trưởng Cục Cảnh sát quản lý trại giam, cơ sở giáo dục bắt buộc, trường giáo dưỡng' },
    ],
  }),
  proposedFields: ({ person: { event }, on }) => ({ from: event ? momentOn(event.happenedAt).on : on, to: event?.detail.untilOn ?? null }),
  data: (facts, head, to) => {
    const { event, resident } = facts.person
    const { otherName: _, ...identity } = identityOf(resident)
    const { address, phone } = guardianOf(resident)
    const request = event?.detail.request
    return {
      ...head,
      ...issuedBy(facts, to),
      request: {
        number: request?.number ?? null,
        on: request?.on ?? null,
        issuer: request?.issuer ?? event?.detail.place ?? null,
        about: lineIn(facts.fields, 'about'),
      },
      proposedBy: lineIn(facts.fields, 'proposedBy'),
      person: identity,
      contact: { address, phone },
      from: dayIn(facts.fields, 'from'),
      to: dayIn(facts.fields, 'to'),
    }
  },
  typedAt: [['request.about', null], ...decisionTypedAt],
})
