import type { Recipient } from '#contract/papers/operations'
import { isCompulsory, isOpen, isVoluntary } from '#contract/stays/words'
import { deathNotice } from '../prints/death-notice'
import { escapeNotice } from '../prints/escape-notice'
import { letter } from '../prints/letter'
import { socialProtectionLetter } from '../prints/social-protection-letter'
import { dayIn, lineIn, linesIn, momentIn } from './fields'
import { freePaper, issuedBy, type StayFacts, stayPaper } from './form'
import { familyRecipient, isMinor } from './recipients-rules'
import { citedPaper, momentOn, personOnPaper, policeOf, provincialPoliceOf, representativeOf } from './words'

// Notices and letters for which the decree sets no form.

/** The lines by which a notice names somebody. */
function noticePerson({ places, person: { resident } }: StayFacts) {
  const { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress } = personOnPaper(places, resident)
  return { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress }
}

const contactIn = ({ fields }: StayFacts) => ({ name: lineIn(fields, 'contactName'), phone: lineIn(fields, 'contactPhone') })

const typedAt = [
  ['person', 'resident'],
  ['decision', 'stay'],
  ['addressee', 'stay'],
  ['admittedOn', 'stay'],
  ['endsOn', 'stay'],
  ['escaped', 'event'],
  ['died', 'event'],
] as const

/** The notice of an escape to the commune police that made the file, within 24 hours (Law 120/2025 Art. 46(2)(i)). */
export const escapeNoticePaper = stayPaper(escapeNotice, {
  recipients: ({ places, person: { stay } }) => ({
    article: 'L120 Đ46 khoản 2 điểm i',
    recipients: [{ kind: 'COMMUNE_POLICE', name: policeOf(places, stay) ?? 'Công an cấp xã nơi lập hồ sơ' }],
  }),
  refused: ({ person: { stay } }) => (isVoluntary(stay.kind) ? { key: 'notForKind', params: {} } : null),
  proposedFields: ({ facility, person: { event } }) => ({ from: event?.detail.place ?? facility.name, contactPhone: facility.phone }),
  data: (facts, head, to) => {
    const { stay, event, papers } = facts.person
    return {
      ...head,
      ...issuedBy(facts, to),
      addressee: to[0]?.name ?? null,
      measure: isCompulsory(stay.kind) ? ('COMPULSORY' as const) : ('CUSTODY' as const),
      person: noticePerson(facts),
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
  typedAt,
})

/** The notice of a death to all whom Decree 163/2026 Art. 122 names. What somebody died of is not on it. */
export const deathNoticePaper = stayPaper(deathNotice, {
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
    person: noticePerson(facts),
    decision: facts.person.stay.decision,
    died: momentOn(facts.person.event?.happenedAt ?? null),
    place: lineIn(facts.fields, 'place'),
    minutesAt: lineIn(facts.fields, 'minutesAt'),
    minutes: momentOn(momentIn(facts.fields, 'minutes')),
    relatives: representativeOf(facts.person.resident) !== null,
    contact: contactIn(facts),
  }),
  optional: ['person.otherName'],
  typedAt,
})

/** The letter that asks for a place in a social protection facility, at the latest 15 days before the end (Decree 163/2026 Art. 124). */
export const socialProtectionPaper = stayPaper(socialProtectionLetter, {
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
      person: noticePerson(facts),
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
  typedAt: [['addressee', 'paper'], ...typedAt],
})

/** A letter (công văn) about anything. */
export const letterPaper = freePaper(letter, {
  about: ({ fields }) => lineIn(fields, 'about') && `V/v ${lineIn(fields, 'about')}`,
  recipients: ({ fields }) => ({
    article: '',
    recipients: linesIn(fields, 'addressees').map((name): Recipient => ({ kind: 'OTHER', name })),
  }),
  refused: ({ fields }) =>
    lineIn(fields, 'about') === null || lineIn(fields, 'body') === null ? { key: 'letterUnfinished', params: {} } : null,
  proposedFields: () => ({ filed: 'VT' }),
  data: (facts, head, to) => ({
    ...head,
    ...issuedBy(facts, to),
    about: lineIn(facts.fields, 'about'),
    addressees: linesIn(facts.fields, 'addressees'),
    paragraphs: (lineIn(facts.fields, 'body') ?? '').split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    filed: lineIn(facts.fields, 'filed') ?? 'VT',
  }),
})
