import { renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { StartError } from '#host/files/start-error'
import { type Connection, openConnection } from './connection'
import { verifyLog } from './log-book'

/** What SQLite has not yet written into the register file itself; left behind when the last host did not close it in order. */
const logOf = (file: string) => `${file}-wal`

/** Nothing in bytes is nothing to check. */
const hasLeftoverLog = (file: string): boolean => (statSync(logOf(file), { throwIfNoEntry: false })?.size ?? 0) > 0

/**
 * Looks at a register together with the write-ahead log that lies beside it, before anything is written to either. A log of another file (a
 * copy was laid over the register it belonged to) would be merged page by page into a ruin: it is set aside under another name, and the file alone
 * is looked at. Where both together are whole, the log is the register's own, or brings it to a whole later moment.
 * @param moment names the log that is set aside
 * @returns path of the log that was set aside; null where there was none, or where it fits
 * @throws StartError `wrongKey`; `damaged` when the file is not whole with its log nor without: both lie there as they did
 */
export async function settleLeftoverLog(file: string, key: Buffer, moment: Date): Promise<string | null> {
  if (!hasLeftoverLog(file)) return null
  const together = await problemOf(file, key)
  if (together === null) return null
  const aside = `${logOf(file)}.set-aside-${moment.toISOString().replace(/[:.]/g, '')}`
  renameSync(logOf(file), aside)
  // An index of that log, nothing more: SQLite makes it anew.
  rmSync(`${file}-shm`, { force: true })
  const alone = await problemOf(file, key)
  if (alone === null) return aside
  for (const made of [logOf(file), `${file}-shm`]) rmSync(made, { force: true })
  renameSync(aside, logOf(file))
  throw alone === 'wrongKey' ? new StartError('wrongKey') : new StartError('damaged', { detail: together })
}

/** What is wrong with a register as a reader sees it; null when its pages, references and the chain of its log are whole. */
async function problemOf(file: string, key: Buffer): Promise<string | null> {
  let reader: Connection | undefined
  try {
    reader = openConnection(file, key, 'reader')
    const pages = reader.raw.pragma('quick_check(1)', { simple: true })
    if (pages !== 'ok') return String(pages)
    if ((reader.raw.pragma('foreign_key_check') as unknown[]).length > 0) return 'foreign keys'
    // A young register is in its log alone: a log that SQLite cannot read leaves an empty file, and would be thrown away with everybody in it.
    if (reader.raw.prepare(`select 1 from sqlite_schema where name = 'log_entry'`).get() === undefined) return 'no register in it'
    const { firstBad } = await verifyLog(reader.kysely)
    return firstBad === null ? null : `log row ${firstBad}`
  } catch (error) {
    // Pages of a log under another key cannot be told from a wrong key: the file alone will tell.
    if (error instanceof StartError) return error.key
    if (error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(error.code)) return error.code
    throw error
  } finally {
    reader?.raw.close()
  }
}
