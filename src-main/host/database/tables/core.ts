import type { Generated } from 'kysely'
import type { Instant } from '#contract/values/calendar'

export interface LogEntryTable {
  seq: number
  at: Instant
  accountId: string
  accountName: string
  seat: string
  operation: string
  subject: string
  outcome: string
  reason: string | null
  /** JSON of LogRow['changes']. */
  changes: string | null
  previousHash: string
  hash: string
}

export interface ChangeTable {
  seq: Generated<number>
  at: Instant
  /** Space-separated feature names. */
  features: string
}

export interface CommandReplyTable {
  commandId: string
  accountId: string
  operation: string
  reply: string
  at: Instant
}

export interface NumberSeriesTable {
  series: string
  year: number
  last: number
}

export interface CoreTables {
  logEntry: LogEntryTable
  change: ChangeTable
  commandReply: CommandReplyTable
  numberSeries: NumberSeriesTable
}
