import type { Batches } from '#host/features/papers/batch/runner'
import type { IsWorkingDay } from '#host/law/deadlines'
import type { Law } from '#host/law/legal-values'
import type { Places } from '#host/law/places'
import type { Press } from '#host/workers/press'
import type { Sessions } from './sessions'

/** What lives as long as the register is open and belongs to no single call. */
export interface Office {
  readonly folder: string
  readonly resources: string
  readonly version: string
  readonly places: Places
  readonly sessions: Sessions
  readonly law: Law
  readonly isWorkingDay: IsWorkingDay
  /** Key of an account's unsaved work, base64 of 32 bytes. */
  draftKeyOf(accountId: string): string
  /** Prints beside the main thread. */
  readonly press: Press
  /** Batches of papers at work. */
  readonly batches: Batches
  /** A register of made-up people. */
  readonly sample: boolean
  /** Copies the register file, opens the copy and counts it; see database/backup.ts. */
  backup(): Promise<import('#contract/safety').BackupRow>
  /** What SQLite itself says: pages and foreign keys. */
  fileProblems(): { pages: string | null; foreignKeys: string | null }
}
