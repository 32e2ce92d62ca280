import type { BackupRow } from '#contract/safety'
import type { IsWorkingDay } from '#host/law/deadlines'
import type { Law } from '#host/law/legal-values'
import type { Places } from '#host/law/places'
import type { Press } from '#host/press/press'
import type { Clock } from './clock'
import type { Service } from './service'
import type { Sessions } from './sessions'

/** What lives as long as the register is open and belongs to no single call. */
export interface Office {
  readonly folder: string
  readonly resources: string
  readonly version: string
  readonly places: Places
  readonly sessions: Sessions
  readonly clock: Clock
  readonly law: Law
  readonly isWorkingDay: IsWorkingDay
  /** Key of an account's unsaved work, base64 of 32 bytes. */
  draftKeyOf(accountId: string): string
  /** Prints batches, joined files and lists beside the main thread. */
  readonly press: Press
  /** Prints the one paper that somebody waits for, in a thread of its own: no batch stands before it, and it stops none. */
  readonly paperPress: Press
  /** What a feature keeps at work, by what it has declared. */
  service<T extends { close(): Promise<void> }>(of: Service<T>): T
  /** A register of made-up people. */
  readonly sample: boolean
  /** Copies the register file, opens the copy and counts it; see database/backup.ts. */
  backup(): Promise<BackupRow>
  /** What SQLite itself says: pages and foreign keys. */
  fileProblems(): { pages: string | null; foreignKeys: string | null }
}
