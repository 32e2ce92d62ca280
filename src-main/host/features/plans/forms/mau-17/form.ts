import { type Kin, kinOf } from '#contract/plans/operations'
import { lineIn } from '#host/features/papers/forms/kit/fields'
import { unnumberedHead } from '#host/features/papers/forms/kit/form'
import { planPart, residentContacts, residentRecord } from '#host/features/stays/forms/kit/places'
import { type StayFormFacts, stayForm } from '#host/features/stays/forms/kit/stay-form'
import { ageOfYear, personOnPaper, representativeOf } from '#host/features/stays/forms/kit/words'
import { forTheFile } from '../kit/working-papers'
import { mau17 } from './print'

/** The information sheet (Decree 163/2026 Art. 84(2)), with what its maker may read of convictions, health and drug use. */
export const mau17Form = stayForm(mau17, {
  parts: ['person', 'appearance', 'health', 'substances'],
  recipients: () => forTheFile('Đ163 Đ84 khoản 2'),
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
      ...unnumberedHead(head, facts),
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
  inPart: { person: ['person.convictions', 'person.sanctions', 'person.papersHeld'] },
  typedAt: [
    ...(['convictions', 'sanctions', 'papersHeld'] as const).map((field) => [`person.${field}`, planPart('person')] as const),
    ['person', residentRecord],
    ['contact', residentContacts],
    ['appearance', planPart('appearance')],
  ],
})

/** Parents, spouse and children, from the contacts and from what the sheet adds to them. */
function familyOf({ on, person: { resident, plan } }: StayFormFacts<'person'>) {
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
