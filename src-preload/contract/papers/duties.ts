import type { DutySpec } from '../desk/duty-spec'
import { recordKeepers } from '../roles'

export const paperDuties = {
  /** The commune owes an answer to the notice, and its time is over (Decree 163/2026 Art. 134(1)). */
  answer: { about: 'paper', roles: recordKeepers, hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>
