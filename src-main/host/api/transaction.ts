import type { RegisterFeature } from '#contract'
import type { Change } from '#contract/change'
import type { Instant } from '#contract/values/calendar'
import { type Connection, keepingViews } from '#host/database/connection'
import type { ForcedLog } from '#host/database/forced-log'
import { appendLog, type NewLogEntry } from '#host/database/log-book'
import type { TableName, Writer } from '#host/database/tables'
import type { ChangeFeed } from './changes'
import type { Caller, CommandContext, LogNote, QueryContext } from './handlers'
import type { Queue } from './queue'
import { insertChange } from './store'

/** What a handler is given besides the register, and what it says for the log. */
export interface Begun {
  readonly base: Omit<QueryContext, 'db'>
  readonly note: LogNote
}

/** A transaction at work. */
export interface OpenTransaction {
  readonly db: Writer
  begin(caller: Caller): { readonly context: CommandContext; readonly note: LogNote }
  /** Writes down what has changed so far; all seats hear of it once it is on disk. */
  recordChange(at: Instant): Promise<Change | null>
  /** The seats hear of it later, together with what comes next. */
  postponeChange(): void
}

export type Transact = <T>(work: (transaction: OpenTransaction) => Promise<T>) => Promise<T>

export const rowOf = (operation: string, caller: Caller, note: LogNote, outcome: string, at: Instant): NewLogEntry => ({
  at,
  accountId: caller.accountId,
  accountName: caller.fullName,
  seat: caller.seat,
  operation,
  subject: note.subject ?? '',
  outcome,
  reason: note.reason ?? null,
  changes: note.changes ? JSON.stringify(note.changes) : null,
})

/** One transaction at a time, in the order they were asked for: what it writes, its rows in the log, the row of what it has changed. */
export function openTransactions(options: {
  readonly writer: Connection
  readonly commands: Queue
  readonly changes: ChangeFeed
  readonly begin: (caller: Caller) => Begun
  /** Which features' answers may differ, see `touchedBy`. */
  readonly touched: (written: ReadonlySet<TableName>, also: ReadonlySet<RegisterFeature>) => readonly RegisterFeature[]
}): Transact {
  const { writer, commands, changes, begin, touched } = options
  const pending = { tables: new Set<TableName>(), features: new Set<RegisterFeature>() }

  return (work) =>
    commands.run(async () => {
      const features = new Set(pending.features)
      const written = () => pending.tables.union(writer.written.names)
      let recorded: Change | null | undefined
      let postponed = false
      const result = await writer.kysely.transaction().execute((db) =>
        work({
          db,
          begin: (caller) => {
            const { base, note } = begin(caller)
            return { context: { ...base, db, touch: (feature) => void features.add(feature) }, note }
          },
          recordChange: async (at) => {
            recorded = await insertChange(db, touched(written(), features), at)
            return recorded
          },
          postponeChange: () => {
            postponed = true
          },
        }),
      )
      if (postponed) {
        for (const table of written()) pending.tables.add(table)
        for (const feature of features) pending.features.add(feature)
      }
      if (recorded !== undefined) {
        pending.tables.clear()
        pending.features.clear()
      }
      if (recorded) changes.publish(recorded)
      return result
    })
}

/**
 * Writes rows of views, in one transaction of their own: nothing else changes, nobody is recorded. It waits its turn among the commands, but not
 * for the disk: that begins at once, while the answer is read.
 */
export const keepRows =
  (viewer: Connection, forcedLog: ForcedLog, commands: Queue) =>
  async (rows: readonly NewLogEntry[]): Promise<void> => {
    await commands.run(() => keepingViews(viewer, (db) => appendLog(db, ...rows)))
    forcedLog.force()
  }
