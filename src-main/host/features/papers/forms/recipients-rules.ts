import { ageOn, type BirthDate, type PlainDate } from '../../../../../src-preload/contract/calendar'
import type { Recipient } from '../../../../../src-preload/contract/papers'
import type { Contact } from '../../../../../src-preload/contract/residents'
import { isCompulsory, type StayKind } from '../../../../../src-preload/contract/stay-words'

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

const isMinor = (birth: BirthDate, on: PlainDate) => {
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
  const family: Recipient = minor
    ? parents
    : { kind: 'FAMILY', name: relativesLine(contacts, 'Gia đình người cai nghiện', ', đại diện gia đình') }
  return [communePolice, { kind: 'COURT', name: court }, family]
}

function relativesLine(contacts: readonly Contact[], otherwise: string, role: string): string {
  const relative = contacts.find(({ representative }) => representative)
  return relative ? `${relative.fullName} (${relative.relation.toLocaleLowerCase('vi')}${role})` : otherwise
}
