import type { PaperRefusal, Recipient } from '#contract/papers/operations'
import type { Stay } from '#contract/stays/operations'
import { isCompulsory, isOpen } from '#contract/stays/words'
import { addDays, type PlainDate } from '#contract/values/calendar'
import { isMinor, parentsRecipient, type RecipientFacts, unknownCommittee, unknownPolice } from './recipients-rules'

// Mẫu 30 and 50: one confirms voluntary rehab, the other a compulsory measure.

/**
 * A confirmation is issued within the last 24 hours of the term, or afterwards where that was missed; not for somebody who has escaped.
 * @param fits whether the form is that of the stay's kind
 * @see Decree 163/2026 Arts 97(2), 123(2)
 */
export function refusedConfirmation(stay: Pick<Stay, 'state' | 'expectedEndOn'>, on: PlainDate, fits: boolean): PaperRefusal | null {
  if (!fits) return { key: 'notForKind', params: {} }
  if (stay.expectedEndOn === null) return { key: 'noTerm', params: {} }
  if (stay.state !== 'COMPLETED' && (!isOpen(stay.state) || stay.state === 'ESCAPED' || stay.state === 'IMPRISONED')) {
    return { key: 'stayNotOpen', params: {} }
  }
  const from = addDays(stay.expectedEndOn, -1)
  return stay.state !== 'COMPLETED' && on < from ? { key: 'confirmationTooEarly', params: { from } } : null
}

export interface ConfirmationFacts extends RecipientFacts {
  readonly fullName: string
  readonly committee: string | null
}

/** Mr or Mrs of full age, else the parents. */
const selfOrParents = ({ birth, on, fullName, contacts }: Pick<ConfirmationFacts, 'birth' | 'on' | 'fullName' | 'contacts'>): Recipient =>
  isMinor(birth, on) ? parentsRecipient(contacts) : { kind: 'PERSON', name: fullName }

export const confirmationArticle = (compulsory: boolean): string => (compulsory ? 'Đ163 Đ123 khoản 2 điểm a' : 'Đ163 Đ97 khoản 2 điểm a')

/**
 * Who gets the confirmation, one copy each.
 * @see Decree 163/2026 Art. 123(2)(a): compulsory: court, People's Committee and police of the commune, the person or a minor's parents;
 * Art. 97(2)(a): voluntary in a public facility: chairman and police of the commune, the person or the parents; Art. 94(3)(a): private: police, the person or the parents
 */
export function confirmationRecipients(facts: ConfirmationFacts): Recipient[] {
  const { kind, police, court, committee } = facts
  const communePolice: Recipient = { kind: 'COMMUNE_POLICE', name: police ?? unknownPolice }
  const chair: Recipient = { kind: 'PEOPLES_COMMITTEE', name: committee ?? unknownCommittee }
  const own = selfOrParents(facts)
  if (isCompulsory(kind)) return [{ kind: 'COURT', name: court }, chair, communePolice, own]
  return kind === 'VOLUNTARY_PRIVATE' ? [communePolice, own] : [{ ...chair, name: `Chủ tịch ${chair.name}` }, communePolice, own]
}
