import type { Recipient } from '#contract/papers/operations'
import type { Contact } from '#contract/residents/operations'
import type { StayKind } from '#contract/stays/words'
import { ageOn, type BirthDate, type PlainDate } from '#contract/values/calendar'

// Whom the papers about somebody go to; each form says by which article.

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

export const unknownPolice = 'Công an cấp xã nơi cư trú'
export const unknownCommittee = 'Ủy ban nhân dân cấp xã nơi cư trú'

/** The family as a line of "Nơi nhận". */
export const familyRecipient = (contacts: readonly Contact[]): Recipient => ({
  kind: 'FAMILY',
  name: relativesLine(contacts, 'Gia đình người cai nghiện', ', đại diện gia đình'),
})

/** The relative who stands for the family, or other words where nobody does. */
export function relativesLine(contacts: readonly Contact[], otherwise: string, role: string): string {
  const relative = contacts.find(({ representative }) => representative)
  return relative ? `${relative.fullName} (${relative.relation.toLocaleLowerCase('vi')}${role})` : otherwise
}

/** The parents or the guardian as a line of "Nơi nhận". */
export const parentsRecipient = (contacts: readonly Contact[]): Recipient => ({
  kind: 'PARENTS',
  name: relativesLine(contacts, 'Cha, mẹ hoặc người giám hộ', ''),
})
