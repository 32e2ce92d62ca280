import type { Generated } from 'kysely'
import type { Instant } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

export interface AccountTable {
  id: string
  signInName: string
  fullName: string
  /** JSON array of roles. */
  roles: string
  /** JSON array of what an administrator asks for, until the head has answered. */
  proposedRoles: string | null
  /** When that was asked for. */
  proposedAt: Instant | null
  /** '': none yet, nobody can sign in. */
  passwordHash: string
  passwordSetAt: Instant
  /** JSON array of the hashes before this one, the newest first, as many as a new password may not be. */
  formerHashes: string
  mustChangePassword: YesNo
  wrongCount: number
  lockedAt: Instant | null
  disabled: YesNo
  lastSignInAt: Instant | null
  version: Generated<number>
}

export interface StaffTables {
  account: AccountTable
}
