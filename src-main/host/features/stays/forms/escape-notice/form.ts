import { isCompulsory, type StayKind } from '#contract/stays/words'
import { lineIn, momentOn } from '#host/features/papers/forms/kit/fields'
import { issuedBy } from '#host/features/papers/forms/kit/form'
import { contactIn, noticeTypedAt, personOnNotice } from '../kit/notice'
import { stayForm } from '../kit/stay-form'
import { citedPaper, filePoliceOf, kindAtEvent } from '../kit/words'
import { type EscapeNoticeData, escapeNotice } from './print'

/**
 * The notice of an escape to the commune police that made the file, within 24 hours; of a voluntary resident of a public facility who is gone
 * unseen, where the facility reads the law so: it says "người cai nghiện ma túy" without telling compulsory from voluntary.
 * @see Law 120/2025 Art. 46(2)(i)
 */
export const escapeNoticeForm = stayForm(escapeNotice, {
  recipients: ({ places, person: { stay } }) => ({
    article: 'L120 Đ46 khoản 2 điểm i',
    recipients: [{ kind: 'COMMUNE_POLICE', name: filePoliceOf(places, stay) ?? 'Công an cấp xã nơi lập hồ sơ' }],
  }),
  refused: ({ person: { stay } }) => (stay.kind === 'VOLUNTARY_PRIVATE' ? { key: 'notForKind', params: {} } : null),
  proposedFields: ({ facility, person: { event } }) => ({ from: event?.detail.place ?? facility.name, contactPhone: facility.phone }),
  data: (facts, head, to) => {
    const { stay, event, papers } = facts.person
    return {
      ...head,
      ...issuedBy(facts, to),
      addressee: to[0]?.name ?? null,
      measure: measureOf(kindAtEvent(facts.person)),
      person: personOnNotice(facts),
      decision: stay.decision,
      admittedOn: stay.admittedOn,
      escaped: momentOn(event?.happenedAt ?? null),
      from: lineIn(facts.fields, 'from'),
      description: lineIn(facts.fields, 'description'),
      pursuit: citedPaper(papers.find(({ form, eventId }) => form === 'mau-43' && eventId === event?.id)),
      contact: contactIn(facts),
    }
  },
  optional: ['person.otherName', 'pursuit', 'description'],
  typedAt: noticeTypedAt,
})

/** What somebody was there for when they went. */
function measureOf(kind: StayKind): EscapeNoticeData['measure'] {
  if (isCompulsory(kind)) return 'COMPULSORY'
  if (kind === 'TEMPORARY_CUSTODY') return 'CUSTODY'
  return kind === 'AWAITING_STATUS_TEST' ? 'STATUS_TEST' : 'VOLUNTARY'
}
