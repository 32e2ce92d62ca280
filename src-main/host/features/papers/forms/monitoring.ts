import { annex1Mau03 } from '../prints/annex-1-mau-03'
import { annex1Mau04 } from '../prints/annex-1-mau-04'
import { countIn, lineIn, momentIn } from './fields'
import { type StayFacts, stayPaper } from './form'
import { momentOn, personOnPaper, policeOf, representativeOf } from './words'

/** The commune police's decision on electronic monitoring, as it arrived; null while none has. */
const monitoringOf = ({ person: { events } }: StayFacts) =>
  events.findLast(({ kind, detail }) => kind === 'DECISION_RECEIVED' && detail.subject === 'MONITORING') ?? null

const refused = (facts: StayFacts) => (monitoringOf(facts) === null ? { key: 'noMonitoring', params: {} } : null)

const recipientsOf = (facts: StayFacts) => ({
  article: 'Đ163 Đ17',
  recipients: [
    { kind: 'COMMUNE_POLICE' as const, name: policeOf(facts.places, facts.person.stay) ?? 'Công an cấp xã nơi cư trú' },
    { kind: 'PERSON' as const, name: facts.person.resident.fullName },
  ],
})

const typedAt = [
  ['person', 'resident'],
  ['family', 'contacts'],
  ['addressee', 'stay'],
  ['decision', 'event'],
] as const

/** Minutes of putting on the device before the person leaves (Decree 163/2026 Art. 17(1), (4)). */
export const annex1Mau03Paper = stayPaper(annex1Mau03, {
  recipients: recipientsOf,
  refused,
  proposedFields: ({ facility }) => ({ at: facility.name, copies: 2 }),
  data: ({ fields, facility, places, person: { resident } }, { draft, code }) => {
    const { ethnicity, religion, education, occupation, workplace, ...person } = personOnPaper(places, resident)
    const relative = representativeOf(resident)
    const line = (name: string) => lineIn(fields, name)
    return {
      draft,
      code,
      begun: momentOn(momentIn(fields, 'begun')),
      finished: momentOn(momentIn(fields, 'finished')),
      at: line('at'),
      officer: { name: line('officerName'), title: line('officerTitle'), agency: facility.name },
      person,
      family: {
        name: relative?.fullName ?? null,
        sex: null,
        birth: null,
        idNumber: null,
        idIssuedOn: null,
        idIssuedBy: null,
        phone: relative?.phone ?? null,
        address: relative?.address ?? null,
        relation: relative?.relation ?? null,
      },
      device: {
        position: line('position'),
        number: line('deviceNumber'),
        accessories: line('accessories'),
        condition: line('deviceCondition'),
      },
      copies: countIn(fields, 'copies'),
    }
  },
  optional: ['person.otherName', 'family.sex', 'family.birth', 'family.idNumber', 'family.idIssuedOn', 'family.idIssuedBy'],
  typedAt,
})

/** The pledge that is signed with it (Decree 163/2026 Art. 17(2)). */
export const annex1Mau04Paper = stayPaper(annex1Mau04, {
  recipients: recipientsOf,
  refused,
  proposedFields: () => ({}),
  data: (facts, { draft, code, issuedOn }) => {
    const { birthplace, ...person } = personOnPaper(facts.places, facts.person.resident)
    return {
      draft,
      code,
      place: facts.facility.place,
      on: issuedOn,
      addressee: policeOf(facts.places, facts.person.stay),
      person: { ...person, workplace: lineIn(facts.fields, 'workplace') },
      decision: monitoringOf(facts)?.paper ?? { number: null, on: null, issuer: null },
    }
  },
  optional: ['person.otherName', 'person.workplace'],
  typedAt: [['person.workplace', 'paper'], ...typedAt],
})
