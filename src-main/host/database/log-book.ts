import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Instant } from '#contract/values/calendar'
import type { Connection } from './connection'
import type { Reader, Writer } from './tables'
import type { LogEntryTable } from './tables/core'

export type NewLogEntry = Omit<LogEntryTable, 'seq' | 'previousHash' | 'hash'>

const start = '0'.repeat(64)

/** SHA-256 over the row before and everything this row says: changing, dropping or swapping a row breaks the chain after it. */
const hashOf = (seq: number, previous: string, e: NewLogEntry): string =>
  createHash('sha256')
    .update(
      JSON.stringify([previous, seq, e.at, e.accountId, e.accountName, e.seat, e.operation, e.subject, e.outcome, e.reason, e.changes]),
    )
    .digest('hex')

/** Appends rows in their order; must run inside the transaction whose deeds they tell. */
export async function appendLog(db: Writer, ...entries: readonly NewLogEntry[]): Promise<void> {
  const last = await db.selectFrom('logEntry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  let seq = last?.seq ?? 0
  let previousHash = last?.hash ?? start
  const rows = entries.map((entry) => {
    seq += 1
    const row = { ...entry, seq, previousHash, hash: hashOf(seq, previousHash, entry) }
    previousHash = row.hash
    return row
  })
  await db.insertInto('logEntry').values(rows).execute()
}

/** Number and hash of the newest row: whoever has noted them can tell whether the log was cut or re-made. */
export async function logEnd(db: Reader): Promise<{ rows: number; head: string }> {
  const last = await db.selectFrom('logEntry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return { rows: last?.seq ?? 0, head: last?.hash ?? start }
}

/** Hash of the newest row. */
export const logHead = async (db: Reader): Promise<string> => (await logEnd(db)).head

/** Walks the chain. @returns rows read, and the first row that does not fit, if any */
export async function verifyLog(db: Reader): Promise<{ rows: number; firstBad: number | null }> {
  let previous = start
  let rows = 0
  for (;;) {
    const page = await db.selectFrom('logEntry').selectAll().where('seq', '>', rows).orderBy('seq').limit(5000).execute()
    for (const { seq, previousHash, hash, ...entry } of page) {
      if (seq !== rows + 1 || previousHash !== previous || hash !== hashOf(seq, previous, entry)) return { rows, firstBad: rows + 1 }
      previous = hash
      rows = seq
    }
    // Other seats are answered between two pages.
    await nextTurn()
    if (page.length < 5000) return { rows, firstBad: null }
  }
}

/** Rows of the log whose moments tell where the clock stood. */
const newestRows = 1000

/** When the newest rows of the log were written, the oldest first, and which of them say that the clock was right. */
export const lastMoments = (raw: Connection['raw']): { readonly at: Instant; readonly confirmed: boolean }[] =>
  (
    raw
      .prepare(
        `select at, operation = 'clock.confirm' and outcome = 'ok' as confirmed from log_entry order by seq desc limit ${newestRows}`,
      )
      .all() as { at: Instant; confirmed: 0 | 1 }[]
  )
    .map(({ at, confirmed }) => ({ at, confirmed: confirmed === 1 }))
    .toReversed()
