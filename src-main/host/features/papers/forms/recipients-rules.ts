import type { Recipient } from '#contract/papers/operations'
import type { Contact } from '#contract/residents/operations'
import { isCompulsory, type StayKind } from '#contract/stays/words'
import { ageOn, type BirthDate, type PlainDate } from '#contract/values/calendar'

export interface RecipientFacts {
  readonly kind: StayKind
  readonly birth: BirthDate
  readonly on: PlainDate
  /** 'Công an phường Hồng Gai'; null while the residence is not known. */
  readonly police: string | null
  /** The court that decided. */
  readonly court: string
  readonly contacts: readonly Contact[]
}

/** Under 18 on a day; a day or month of birth that is not known counts as the latest there can be. */
export const isMinor = (birth: BirthDate, on: PlainDate): boolean => {
  const age = ageOn(birth, on)
  return age !== null && age < 18
}

const unknownPolice = 'Công an cấp xã nơi cư trú'

export const noticeArticle = (compulsory: boolean): string => (compulsory ? 'Đ163 Đ123 khoản 1' : 'Đ163 Đ97 khoản 1')

/**
 * Who gets the notice before completion, one copy each.
 * @see Decree 163/2026 Art. 123(1): compulsory: the commune police of the residence, the court that decided, the family's representative or a
 * minor's parents; Art. 97(1): voluntary: the commune police for an adult, the parents or guardian for a minor
 */
export function noticeRecipients({ kind, birth, on, police, court, contacts }: RecipientFacts): Recipient[] {
  const minor = isMinor(birth, on)
  const parents: Recipient = { kind: 'PARENTS', name: relativesLine(contacts, 'Cha, mẹ hoặc người giám hộ', '') }
  const communePolice: Recipient = { kind: 'COMMUNE_POLICE', name: police ?? unknownPolice }
  if (!isCompulsory(kind)) return minor ? [parents] : [communePolice]
  const family = minor ? parents : familyRecipient(contacts)
  return [communePolice, { kind: 'COURT', name: court }, family]
}

/** The family as a line of "Nơi nhận". */
export const familyRecipient = (contacts: readonly Contact[]): Recipient => ({
  kind: 'FAMILY',
  name: relativesLine(contacts, 'Gia đình người cai nghiện', ', đại diện gia đình'),
})

function relativesLine(contacts: readonly Contact[], otherwise: string, role: string): string {
  const relative = contacts.find(({ representative }) => representative)
  return relative ? `${relative.fullName} (${relative.relation.toLocaleLowerCase('vi')}${role})` : otherwise
}

export interface EndFacts extends RecipientFacts {
  readonly fullName: string
  readonly committee: string | null
}

const unknownCommittee = 'Ủy ban nhân dân cấp xã nơi cư trú'

/** Mr or Mrs of full age, else the parents. */
const selfOrParents = ({ birth, on, fullName, contacts }: Pick<EndFacts, 'birth' | 'on' | 'fullName' | 'contacts'>): Recipient =>
  isMinor(birth, on)
    ? { kind: 'PARENTS', name: relativesLine(contacts, 'Cha, mẹ hoặc người giám hộ', '') }
    : { kind: 'PERSON', name: fullName }

export const confirmationArticle = (compulsory: boolean): string => (compulsory ? 'Đ163 Đ123 khoản 2 điểm a' : 'Đ163 Đ97 khoản 2 điểm a')

/**
 * Who gets the confirmation, one copy each.
 * @see Decree 163/2026 Art. 123(2)(a): compulsory: court, People's Committee and police of the commune, the person or a minor's parents;
 * Art. 97(2)(a): voluntary in a public facility: chairman and police of the commune, the person or the parents; Art. 94(3)(a): private: police, the person or the parents
 */
export function confirmationRecipients(facts: EndFacts): Recipient[] {
  const { kind, police, court, committee } = facts
  const communePolice: Recipient = { kind: 'COMMUNE_POLICE', name: police ?? unknownPolice }
  const chair: Recipient = { kind: 'PEOPLES_COMMITTEE', name: committee ?? unknownCommittee }
  const own = selfOrParents(facts)
  if (isCompulsory(kind)) return [{ kind: 'COURT', name: court }, chair, communePolice, own]
  return kind === 'VOLUNTARY_PRIVATE' ? [communePolice, own] : [{ ...chair, name: `Chủ tịch ${chair.name}` }, communePolice, own]
}

/** The decision on a bereavement leave. @see Decree 163/2026 Art. 121(2)(b) */
export const leaveRecipients = ({ contacts, committee }: Pick<EndFacts, 'contacts' | 'committee'>): Recipient[] => [
  familyRecipient(contacts),
  { kind: 'PEOPLES_COMMITTEE', name: committee ?? unknownCommittee },
]

/** The pursuit decision. @see Decree 163/2026 Art. 109(2); Law 120/2025 Art. 46(2)(i): the commune police that made the file */
export const pursuitRecipients = (police: string | null, provincialPolice: string): Recipient[] => [
  { kind: 'COMMUNE_POLICE', name: police ?? 'Công an cấp xã nơi lập hồ sơ' },
  { kind: 'PROVINCIAL_POLICE', name: provincialPolice },
]
