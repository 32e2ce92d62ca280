import type { Recipient } from '#contract/papers/operations'
import { stayFormSpecs } from '#contract/stays/forms'
import type { StayKind } from '#contract/stays/words'
import { isCompulsory } from '#contract/stays/words'
import { daysBetween, type PlainDate } from '#contract/values/calendar'
import { familyRecipient, isMinor, parentsRecipient, type RecipientFacts, unknownPolice } from '../kit/recipients-rules'

export function noticeArticle(kind: StayKind): string {
  if (isCompulsory(kind)) return 'Đ163 Đ123 khoản 1'
  return kind === 'VOLUNTARY_PRIVATE' ? 'Đ163 Đ94 khoản 2' : 'Đ163 Đ97 khoản 1'
}

/**
 * Who gets the notice before completion, one copy each.
 * @see Decree 163/2026 Art. 123(1): compulsory: the commune police of the residence, the court that decided, the family's representative or a
 * minor's parents; Art. 97(1): voluntary in a public facility: the commune police for an adult, the parents or guardian for a minor; Art. 94(2):
 * in a private one the commune police, of whatever age
 */
export function noticeRecipients({ kind, birth, on, police, court, contacts }: RecipientFacts): Recipient[] {
  const minor = isMinor(birth, on)
  const parents = parentsRecipient(contacts)
  const communePolice: Recipient = { kind: 'COMMUNE_POLICE', name: police ?? unknownPolice }
  if (!isCompulsory(kind)) return minor && kind !== 'VOLUNTARY_PRIVATE' ? [parents] : [communePolice]
  const family = minor ? parents : familyRecipient(contacts)
  return [communePolice, { kind: 'COURT', name: court }, family]
}

/** Whether the notice is made so early that it is asked about. @returns days to the end; null where it is not early */
export function earlyBy(on: PlainDate, expectedEndOn: PlainDate | null): number | null {
  const days = expectedEndOn === null ? 0 : daysBetween(on, expectedEndOn)
  return days > stayFormSpecs['mau-51'].asksBeyondDays ? days : null
}

/** How many copies a notice has, for lists. */
export const copiesOfNotice = (
  stay: { kind: StayKind; birthYear: number; birthMonth: number | null; birthDay: number | null },
  on: PlainDate,
): number =>
  noticeRecipients({
    kind: stay.kind,
    birth: { year: stay.birthYear, month: stay.birthMonth, day: stay.birthDay },
    on,
    police: null,
    court: '-',
    contacts: [],
  }).length
