import type { Recipient } from '#contract/papers/operations'

/** The pursuit decision. @see Decree 163/2026 Art. 109(2); Law 120/2025 Art. 46(2)(i): the commune police that made the file */
export const pursuitRecipients = (police: string | null, provincialPolice: string): Recipient[] => [
  { kind: 'COMMUNE_POLICE', name: police ?? 'Công an cấp xã nơi lập hồ sơ' },
  { kind: 'PROVINCIAL_POLICE', name: provincialPolice },
]
