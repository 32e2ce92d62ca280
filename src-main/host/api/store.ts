import { sql } from 'kysely'
import type { RegisterFeature } from '#contract'
import type { Change } from '#contract/change'
import type { Instant } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { CommandReplyTable } from '#host/database/tables/core'
import { NotFoundError } from './rule-error'

/** Writes down that the answers of these features differ. @returns null for none of them */
export async function insertChange(db: Writer, features: readonly RegisterFeature[], at: Instant): Promise<Change | null> {
  if (features.length === 0) return null
  const { seq } = await db
    .insertInto('change')
    .values({ at, features: features.join(' ') })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return { seq, features: [...features] }
}

/** Those after a number, the oldest first. */
export async function changesAfter(db: Reader, seq: number): Promise<Change[]> {
  const rows = await db.selectFrom('change').select(['seq', 'features']).where('seq', '>', seq).orderBy('seq').limit(500).execute()
  return rows.map((row) => ({ seq: row.seq, features: row.features.split(' ') }))
}

/**
 * What a command was answered when it came before.
 * @throws NotFoundError when the id is that of another command, or of somebody else's
 */
export async function replyKept(
  db: Reader,
  { commandId, operation, accountId }: Pick<CommandReplyTable, 'commandId' | 'operation' | 'accountId'>,
): Promise<string | undefined> {
  const earlier = await db.selectFrom('commandReply').selectAll().where('commandId', '=', commandId).executeTakeFirst()
  if (earlier && (earlier.accountId !== accountId || earlier.operation !== operation)) throw new NotFoundError()
  return earlier?.reply
}

export const keepReply = (db: Writer, reply: CommandReplyTable) => db.insertInto('commandReply').values(reply).execute()

/** Whether the account has a password that somebody else has given it. Asked before every call: written out, it need not be built each time. */
export async function hasGivenPassword(db: Reader, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ given: number }>`select must_change_password as given from account where id = ${accountId}`.execute(db)
  return rows[0]?.given === 1
}

/** Takes back what the work has written when it throws, and leaves the transaction at work. */
export async function undoably<T>(db: Writer, work: () => Promise<T>): Promise<T> {
  await sql`savepoint entry`.execute(db)
  try {
    const result = await work()
    await sql`release entry`.execute(db)
    return result
  } catch (error) {
    // A full disk has ended the whole transaction, and what was to be taken back with it.
    await sql`rollback to entry`.execute(db).catch(() => undefined)
    throw error
  }
}
