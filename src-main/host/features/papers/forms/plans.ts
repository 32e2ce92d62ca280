import { type Kin, kinOf } from '#contract/plans'
import { isCompulsory, isVoluntary, type StayKind } from '#contract/stays/words'
import { ageOn } from '#contract/values/calendar'
import { mau17 } from '../prints/mau-17'
import { mau18 } from '../prints/mau-18'
import { mau19 } from '../prints/mau-19'
import { lineIn } from './fields'
import { type Proposal, type StayFacts, sheetHead, stayPaper } from './form'
import { ageOfYear, identityOf, personOnPaper, representativeOf } from './words'

// The sheet of the intake and the two plans: working papers of the file, without a number.

const forTheFile = (article: string): Proposal => ({ article, recipients: [{ kind: 'OTHER', name: 'Hồ sơ người cai nghiện' }] })

/** Name, sex, age and papers, as the plans begin with. */
function planned(resident: StayFacts['person']['resident'], on: string) {
  const { birth, otherName, ...identity } = identityOf(resident)
  return { ...identity, age: ageOn(birth, on) }
}

const measures: Partial<Record<StayKind, string>> = {
  TEMPORARY_CUSTODY: 'Quản lý trong thời gian lập hồ sơ',
  AWAITING_STATUS_TEST: 'Xác định tình trạng nghiện',
}
const measureOf = (kind: StayKind): string | null =>
  isCompulsory(kind) ? 'Bắt buộc' : isVoluntary(kind) ? 'Tự nguyện' : (measures[kind] ?? null)

/** The information sheet (Decree 163/2026 Art. 84(1)), with convictions, health and drug use: for those who may know of all of it. */
export const mau17Paper = stayPaper(mau17, {
  parts: ['person', 'appearance', 'health', 'substances'],
  recipients: () => forTheFile('Đ163 Đ84 khoản 1'),
  proposedFields: ({ person: { resident } }) => ({ informant: resident.fullName }),
  data: (facts, head) => {
    const { resident, plan } = facts.person
    const { registeredAddress, otherName, birthplace, homeTown, currentAddress, workplace, ...identity } = personOnPaper(
      facts.places,
      resident,
    )
    const { nationality, policyCategory, employment, maritalStatus } = resident
    const { diplomas = null, highestQualification = null, convictions = null, sanctions = null, papersHeld = null } = plan.person ?? {}
    const { heightCm = null, weightKg = null } = plan.appearance ?? {}
    const told = representativeOf(resident)
    return {
      ...sheetHead(head, facts),
      person: {
        ...identity,
        residence: registeredAddress,
        nationality,
        policyCategory,
        employment,
        maritalStatus,
        diplomas,
        highestQualification,
        convictions,
        sanctions,
        papersHeld,
      },
      contact: {
        name: told?.fullName ?? null,
        phone: told?.phone ?? null,
        relation: told?.relation ?? null,
        address: told?.address ?? null,
      },
      family: familyOf(facts),
      appearance: { heightCm, weightKg },
      health: plan.health,
      substances: plan.substances,
      informant: lineIn(facts.fields, 'informant'),
      preparedBy: lineIn(facts.fields, 'preparedBy'),
    }
  },
  optional: [
    ...['person.policyCategory', 'person.diplomas', 'person.highestQualification', 'preparedBy'],
    ...['family.', 'health', 'health.', 'substances', 'substances.'],
  ],
  typedAt: [
    ...(['convictions', 'sanctions', 'papersHeld'] as const).map((field) => [`person.${field}`, 'plan'] as const),
    ['person', 'resident'],
    ['contact', 'contacts'],
    ['appearance', 'plan'],
  ],
})

/** Parents, spouse and children, from the contacts and from what the sheet adds to them. */
function familyOf({ on, person: { resident, plan } }: StayFacts<'person'>) {
  const known = [...resident.contacts.map((contact) => ({ ...contact, kin: kinOf(contact.relation) })), ...(plan.person?.family ?? [])].map(
    ({ kin, fullName, birthYear, address }) => ({ kin, person: { name: fullName, age: ageOfYear(birthYear, on), address } }),
  )
  const first = (wanted: Kin) => known.find(({ kin }) => kin === wanted)?.person ?? null
  return {
    father: first('FATHER'),
    mother: first('MOTHER'),
    spouse: first('SPOUSE'),
    children: known.filter(({ kin }) => kin === 'CHILD').map(({ person }) => person),
  }
}

const planParts = ['treatment', 'recovery', 'education', 'labour', 'evaluation'] as const

/** The plan (Art. 84(2)), with medical treatment in it. */
export const mau18Paper = stayPaper(mau18, {
  parts: planParts,
  recipients: () => forTheFile('Đ163 Đ84 khoản 2'),
  data: (facts, head) => {
    const { stay, resident, plan } = facts.person
    const { treatment, recovery, education, labour, evaluation } = plan
    return {
      ...sheetHead(head, facts),
      signer: head.signer,
      person: planned(resident, facts.on),
      measure: measureOf(stay.kind),
      admittedOn: stay.admittedOn,
      expectedEndOn: stay.expectedEndOn,
      preparedBy: lineIn(facts.fields, 'preparedBy'),
      treatment,
      recovery,
      education,
      labour,
      evaluation,
    }
  },
  optional: [...planParts, ...planParts.map((part) => `${part}.`), 'preparedBy', 'expectedEndOn'],
  typedAt: [['person', 'resident']],
})

/** The plan for the time after (Art. 88(5)), made by the person with the staff's help. */
export const mau19Paper = stayPaper(mau19, {
  parts: ['reintegration'],
  recipients: () => forTheFile('Đ163 Đ88 khoản 5'),
  data: ({ on, facility, person: { resident, plan } }, { draft, code, issuedOn }) => ({
    draft,
    code,
    place: facility.place,
    on: issuedOn ?? on,
    person: planned(resident, on),
    plan: plan.reintegration,
  }),
  optional: ['plan.'],
  typedAt: [
    ['person', 'resident'],
    ['plan', 'plan'],
  ],
})
