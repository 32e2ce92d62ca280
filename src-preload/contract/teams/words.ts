import * as z from 'zod'

/** Why somebody has left a team. */
export const LeavingReason = z.enum(['COMPLETED', 'TRANSFERRED', 'OWN_WISH', 'BY_STAFF', 'HEALTH', 'DISCIPLINE', 'OTHER'])
export type LeavingReason = z.infer<typeof LeavingReason>
