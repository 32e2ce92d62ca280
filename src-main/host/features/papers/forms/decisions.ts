import type { Contact } from '#contract/residents/operations'
import { isCompulsory } from '#contract/stays/words'
import { addMonths, daysBetween, type PlainDate } from '#contract/values/calendar'
import { mau43 } from '../prints/mau-43'
import { mau46 } from '../prints/mau-46'
import { mau47 } from '../prints/mau-47'
import { mau49 } from '../prints/mau-49'
import { dayIn, lineIn } from './fields'
import { type StayFacts, stayPaper } from './form'
import { leaveRecipients, pursuitRecipients } from './recipients-rules'
import { ageOfYear, committeeOf, guardianOf, identityOf, momentOn, personOnPaper, policeOf, provincialPoliceOf } from './words'

/** What every decision of the head about somebody has besides its number. */
const issued = ({ facility }: StayFacts, to: readonly { readonly name: string }[]) => ({
  facilityName: facility.name,
  recipients: to.map(({ name }) => name),
  copy: 0,
})

const typedAt = [
  ['person', 'resident'],
  ['guardian', 'contacts'],
  ['contact', 'contacts'],
  ['father', 'contacts'],
  ['mother', 'contacts'],
  ['height', 'plan'],
  ['weight', 'plan'],
  ['marks', 'plan'],
  ['request', 'event'],
  ['escaped', 'event'],
] as const

/** The decision on a bereavement leave, made on the family's request (Decree 163/2026 Art. 121(2)(b)). */
export const mau49Paper = stayPaper(mau49, {
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
      ...issued(facts, to),
      person: identity,
      guardian: guardianOf(resident),
      request: { by: event?.detail.relative?.fullName ?? null, on: event ? momentOn(event.happenedAt).on : null },
      proposedBy: lineIn(facts.fields, 'proposedBy'),
      from: dayIn(facts.fields, 'from'),
      to: dayIn(facts.fields, 'to'),
      escort: lineIn(facts.fields, 'escort'),
    }
  },
  typedAt,
})

/** The decision to let somebody out for criminal procedure (Decree 163/2026 Art. 111(1)). */
export const mau47Paper = stayPaper(mau47, {
  recipients: ({ person: { event }, facility, places }) => ({
    article: 'Đ163 Đ111 khoản 1',
    recipients: [
      { kind: 'OTHER', name: event?.detail.place ?? 'Cơ quan tiến hành tố tụng hình sự' },
      { kind: 'PROVINCIAL_POLICE', name: `Giám đốc ${provincialPoliceOf(places, facility)}` },
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
      ...issued(facts, to),
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
  typedAt: [['request.about', 'paper'], ...typedAt],
})

/** The pursuit of somebody who has escaped (Decree 163/2026 Art. 109(2)). */
export const mau43Paper = stayPaper(mau43, {
  parts: ['appearance'],
  recipients: ({ person: { stay }, facility, places }) => ({
    article: 'Đ163 Đ109 khoản 2',
    recipients: pursuitRecipients(policeOf(places, stay), provincialPoliceOf(places, facility)),
  }),
  proposedFields: ({ facility, person: { event } }) => ({
    from: event?.detail.place ?? facility.name,
    agencyName: facility.name,
    agencyPhone: facility.phone,
    agencyAddress: facility.address,
    officerAddress: facility.address,
  }),
  data: (facts, head, to) => {
    const { event, resident, plan } = facts.person
    const { appearance } = plan
    const { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress } = personOnPaper(facts.places, resident)
    const parent = (relation: RegExp) =>
      parentOf(
        resident.contacts.find((contact) => relation.test(contact.relation)),
        facts.on,
      )
    const line = (name: string) => lineIn(facts.fields, name)
    return {
      ...head,
      ...issued(facts, to),
      proposedBy: line('proposedBy'),
      person: { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress },
      height: appearance?.heightCm ?? null,
      weight: appearance?.weightKg ?? null,
      marks: appearance?.marks || null,
      father: parent(/^(cha|bố|ba)( đẻ| ruột)?$/i),
      mother: parent(/^(mẹ|má)( đẻ| ruột)?$/i),
      others: line('others'),
      from: line('from'),
      escaped: momentOn(event?.happenedAt ?? null),
      officer: { name: line('officerName'), phone: line('officerPhone'), address: line('officerAddress') },
      agency: { name: line('agencyName'), phone: line('agencyPhone'), address: line('agencyAddress') },
      implementers: line('implementers'),
    }
  },
  optional: ['person.otherName', 'others'],
  typedAt,
})

function parentOf(contact: Contact | undefined, on: string) {
  return {
    name: contact?.fullName ?? null,
    occupation: contact?.occupation ?? null,
    address: contact?.address ?? null,
    phone: contact?.phone ?? null,
    age: ageOfYear(contact?.birthYear ?? null, on),
  }
}

/** The proposal to suspend somebody's measure or to exempt from the rest of it, with its list of one (Decree 163/2026 Art. 110(2)). */
export const mau46Paper = stayPaper(mau46, {
  recipients: ({ fields, person: { stay } }) => ({
    article: 'Đ163 Đ110 khoản 2',
    recipients: [
      { kind: isCompulsory(stay.kind) ? 'COURT' : 'PROVINCIAL_POLICE', name: lineIn(fields, 'addressee') ?? stay.decision.issuer },
    ],
  }),
  refused: ({ person: { stay } }) => (stay.expectedEndOn === null ? { key: 'noTerm', params: {} } : null),
  proposedFields: ({ facility, places, on, person: { stay } }) => ({
    measure: 'SUSPENSION',
    addressee: isCompulsory(stay.kind) ? stay.decision.issuer : `Giám đốc ${provincialPoliceOf(places, facility)}`,
    served: monthsAndDays(stay.startsOn, on),
    remaining: stay.expectedEndOn === null ? null : monthsAndDays(on, stay.expectedEndOn),
  }),
  data: (facts, head, to) => {
    const { fullName, birth, sex } = facts.person.resident
    const line = (name: string) => lineIn(facts.fields, name)
    const [served, remaining, reason, evidence] = [line('served'), line('remaining'), line('reason'), line('evidence')]
    return {
      ...head,
      ...issued(facts, to),
      addressee: line('addressee'),
      measure: line('measure') as 'SUSPENSION' | 'EXEMPTION' | null,
      people: [{ fullName, birth, sex, decision: facts.person.stay.decision, served, remaining, reason, evidence }],
    }
  },
  typedAt: [],
})

/** '14 tháng 06 ngày' between two days; null when the second is not later. */
function monthsAndDays(from: PlainDate, to: PlainDate): string | null {
  if (to <= from) return null
  let months = 0
  while (addMonths(from, months + 1) <= to) months++
  const days = daysBetween(addMonths(from, months), to)
  const two = (amount: number) => String(amount).padStart(2, '0')
  return `${two(months)} tháng ${two(days)} ngày`
}
