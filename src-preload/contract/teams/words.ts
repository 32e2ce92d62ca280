/** Why somebody has left a team. */
export type LeavingReason = 'COMPLETED' | 'TRANSFERRED' | 'OWN_WISH' | 'BY_STAFF' | 'HEALTH' | 'DISCIPLINE' | 'OTHER'
