import type { PaperRefusal, Recipient } from '#contract/papers/operations'
import type { Stay } from '#contract/stays/operations'
import { isCompulsory, isOpen, type StayKind } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import { familyRecipient, isMinor, parentsRecipient, type RecipientFacts, unknownCommittee, unknownPolice } from './recipients-rules'

// Mẫu 30 and 50: one confirms voluntary rehab, the other a compulsory measure.

/**
 * A confirmation is issued within the last 24 hours of the term, or afterwards where that was missed; not for somebody who has escaped. A term ends
 * at 24:00 of its last day (Civil Code 91/2015 Art. 148(1)), so those hours are that day.
 * @param fits whether the form is that of the stay's kind
 * @see Decree 163/2026 Arts 94(3), 97(2), 123(2)
 */
export function refusedConfirmation(stay: Pick<Stay, 'state' | 'expectedEndOn'>, on: PlainDate, fits: boolean): PaperRefusal | null {
  if (!fits) return { key: 'notForKind', params: {} }
  if (stay.expectedEndOn === null) return { key: 'noTerm', params: {} }
  if (stay.state !== 'COMPLETED' && (!isOpen(stay.state) || stay.state === 'ESCAPED' || stay.state === 'IMPRISONED')) {
    return { key: 'stayNotOpen', params: {} }
  }
  const from = stay.expectedEndOn
  return stay.state !== 'COMPLETED' && on < from ? { key: 'confirmationTooEarly', params: { from } } : null
}

/**
 * The decision on management after rehab is handed over together with the confirmation, in the last 24 hours or afterwards.
 * @see Decree 163/2026 Arts 97(2)(b), 123(2)(b)
 */
export function refusedHandover(
  stay: Pick<Stay, 'state' | 'expectedEndOn'>,
  on: PlainDate,
  decisionReceived: boolean,
): PaperRefusal | null {
  if (!decisionReceived) return { key: 'noAfterRehabDecision', params: {} }
  const refused = refusedConfirmation(stay, on, true)
  return refused?.key === 'confirmationTooEarly' ? { key: 'handoverTooEarly', params: refused.params } : refused
}

export interface ConfirmationFacts extends RecipientFacts {
  readonly fullName: string
  readonly committee: string | null
  readonly hasStableResidence: boolean
}

/** Mr or Mrs of full age, else the parents. */
const selfOrParents = ({ birth, on, fullName, contacts }: Pick<ConfirmationFacts, 'birth' | 'on' | 'fullName' | 'contacts'>): Recipient =>
  isMinor(birth, on) ? parentsRecipient(contacts) : { kind: 'PERSON', name: fullName }

export function confirmationArticle(kind: StayKind): string {
  if (isCompulsory(kind)) return 'Đ163 Đ123 khoản 2 điểm a; L120 Đ35 khoản 5, Đ36 khoản 5'
  return kind === 'VOLUNTARY_PRIVATE' ? 'Đ163 Đ94 khoản 3 điểm a' : 'Đ163 Đ97 khoản 2 điểm a'
}

/**
 * Who gets the confirmation, one copy each.
 * @see Decree 163/2026 Art. 123(2)(a): compulsory: court, the police of the commune, its People's Committee where the residence is stable, the
 * person or a minor's parents; Law 120/2025 Art. 35(5): the family of an adult as well; Decree 163/2026 Art. 97(2)(a): voluntary in a public
 * facility: chairman and police of the commune, the person or the parents; Art. 94(3)(a): private: police, the person or the parents
 */
export function confirmationRecipients(facts: ConfirmationFacts): Recipient[] {
  const { kind, police, court, committee, contacts, hasStableResidence, birth, on } = facts
  const communePolice: Recipient = { kind: 'COMMUNE_POLICE', name: police ?? unknownPolice }
  const chair: Recipient = { kind: 'PEOPLES_COMMITTEE', name: committee ?? unknownCommittee }
  const own = selfOrParents(facts)
  if (isCompulsory(kind)) {
    const commune = hasStableResidence ? [chair, communePolice] : [communePolice]
    return [{ kind: 'COURT', name: court }, ...commune, ...(isMinor(birth, on) ? [] : [familyRecipient(contacts)]), own]
  }
  return kind === 'VOLUNTARY_PRIVATE' ? [communePolice, own] : [{ ...chair, name: `Chủ tịch ${chair.name}` }, communePolice, own]
}
