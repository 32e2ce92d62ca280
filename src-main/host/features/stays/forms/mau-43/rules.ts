import type { Recipient } from '#contract/papers/operations'
import { isCompulsory, type StayKind } from '#contract/stays/words'

/** Who is pursued after an escape: those in compulsory rehab and in custody, and nobody else. @see Decree 163/2026 Art. 109(2) */
export const isPursued = (kind: StayKind): boolean => isCompulsory(kind) || kind === 'TEMPORARY_CUSTODY'

/** The pursuit decision. @see Decree 163/2026 Art. 109(2); Law 120/2025 Art. 46(2)(i): the commune police that made the file */
export const pursuitRecipients = (police: string | null, provincialPolice: string): Recipient[] => [
  { kind: 'COMMUNE_POLICE', name: police ?? 'Công an cấp xã nơi lập hồ sơ' },
  { kind: 'PROVINCIAL_POLICE', name: provincialPolice },
]
