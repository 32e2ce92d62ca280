import type { Recipient } from '#contract/papers/operations'
import type { Contact } from '#contract/residents/operations'
import { familyRecipient, unknownCommittee } from '../kit/recipients-rules'

/** The decision on a bereavement leave. @see Decree 163/2026 Art. 121(2)(b) */
export const leaveRecipients = ({
  contacts,
  committee,
}: {
  readonly contacts: readonly Contact[]
  readonly committee: string | null
}): Recipient[] => [familyRecipient(contacts), { kind: 'PEOPLES_COMMITTEE', name: committee ?? unknownCommittee }]
