import { lineIn, momentIn, momentOn } from '#host/features/papers/forms/kit/fields'
import { issuedBy } from '#host/features/papers/forms/kit/form'
import { contactIn, noticeTypedAt, personOnNotice } from '../kit/notice'
import { familyRecipient } from '../kit/recipients-rules'
import { stayForm } from '../kit/stay-form'
import { provincialPoliceOf, representativeOf } from '../kit/words'
import { deathNotice } from './print'

/** The notice of a death to all whom Decree 163/2026 Art. 122 names. What somebody died of is not on it. */
export const deathNoticeForm = stayForm(deathNotice, {
  recipients: ({ facility, places, person: { resident } }) => ({
    article: 'Đ163 Đ122',
    recipients: [
      { kind: 'PROVINCIAL_POLICE', name: `Cơ quan Cảnh sát điều tra ${provincialPoliceOf(places, facility)}` },
      { kind: 'PROCURACY', name: 'Viện kiểm sát nhân dân khu vực' },
      { kind: 'HEALTH_BODY', name: 'Cơ sở y tế nơi gần nhất' },
      ...(resident.contacts.length > 0 ? [familyRecipient(resident.contacts)] : []),
    ],
  }),
  proposedFields: ({ facility, person: { event } }) => ({
    place: event?.detail.place ?? facility.name,
    minutesAt: facility.name,
    contactPhone: facility.phone,
  }),
  data: (facts, head, to) => ({
    ...head,
    ...issuedBy(facts, to),
    addressees: to.map(({ name }) => name),
    person: personOnNotice(facts),
    decision: facts.person.stay.decision,
    died: momentOn(facts.person.event?.happenedAt ?? null),
    place: lineIn(facts.fields, 'place'),
    minutesAt: lineIn(facts.fields, 'minutesAt'),
    minutes: momentOn(momentIn(facts.fields, 'minutes')),
    relatives: representativeOf(facts.person.resident) !== null,
    contact: contactIn(facts),
  }),
  optional: ['person.otherName'],
  typedAt: noticeTypedAt,
})
