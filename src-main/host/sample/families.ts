import type { Sex } from '#contract/residents/identity'
import type { Contact, NewResident } from '#contract/residents/operations'
import { type MadeName, makeName } from './names'
import type { Random } from './random'

interface FamilyMember {
  readonly sex: Sex
  readonly ethnicity: string
  readonly birthYear: number
  readonly age: number
  /** Where the family is told; null for people without a stable residence. */
  readonly address: string | null
}

type GivenMaritalStatus = NonNullable<NewResident['maritalStatus']>

interface Family {
  readonly name: MadeName
  readonly maritalStatus: GivenMaritalStatus
  /** Spouse, mother and father as far as they can be reached. The first represents the family. */
  readonly contacts: Contact[]
}

/** A person's name and nearest relatives. Children have the father's family name, among the Ê Đê and Gia Rai the mother's clan. */
export function familyOf(random: Random, { sex, ethnicity, birthYear, age, address }: FamilyMember): Family {
  const name = makeName(random, sex, ethnicity)
  const maritalStatus = random.weighted(maritalStatuses(age))
  const relative = (relation: string, of: Sex, bornIn: number, family?: string): Contact => ({
    relation,
    fullName: makeName(random, of, ethnicity, family).full,
    birthYear: random.chance(0.9) ? bornIn : null,
    occupation: random.chance(0.8) ? random.pick(relation === 'Mẹ' || relation === 'Bố' ? jobsOfParents : admissions) : null,
    phone: random.chance(0.85) ? `0600${random.digits(6)}` : null,
    address,
    representative: false,
  })
  const [motherLives, fatherLives] = age > 45 ? [0.5, 0.35] : [0.9, 0.75]
  const [fromMother, fromFather] = matrilineal.has(ethnicity) ? [name.family, undefined] : [undefined, name.family]
  const contacts: Contact[] = []
  if (address === null && random.chance(0.5)) return { name, maritalStatus, contacts }
  if (maritalStatus === 'MARRIED')
    contacts.push(
      relative(sex === 'MALE' ? 'Vợ' : 'Chồng', sex === 'MALE' ? 'FEMALE' : 'MALE', birthYear + random.int(-4, Math.min(4, age - 18))),
    )
  if (random.chance(motherLives)) contacts.push(relative('Mẹ', 'FEMALE', birthYear - random.int(18, 34), fromMother))
  if (random.chance(fatherLives)) contacts.push(relative('Bố', 'MALE', birthYear - random.int(20, 38), fromFather))
  if (contacts.length === 0) contacts.push(relative('Chị', 'FEMALE', birthYear - random.int(1, 8), name.family))
  return { name, maritalStatus, contacts: contacts.map((contact, at) => ({ ...contact, representative: at === 0 })) }
}

const matrilineal = new Set(['Ê Đê', 'Gia Rai'])
const jobsOfParents = ['Làm ruộng', 'Hưu trí', 'Buôn bán nhỏ', 'Lao động tự do']
const admissions = ['Công nhân', 'Buôn bán nhỏ', 'Lao động tự do', 'Làm ruộng', 'Giáo viên']

function maritalStatuses(age: number): readonly (readonly [GivenMaritalStatus, number])[] {
  if (age < 21) return [['SINGLE', 1]]
  const [single, married, divorced, widowed] = age < 25 ? [85, 13, 2, 0] : age < 35 ? [52, 36, 12, 0] : [26, 49, 22, 3]
  return [
    ['SINGLE', single],
    ['MARRIED', married],
    ['DIVORCED', divorced],
    ['WIDOWED', widowed],
  ]
}
