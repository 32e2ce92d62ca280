import { sql } from 'kysely'
import type { BookFilter, BookLine } from '#contract/papers/book'
import type { PlainDate } from '#contract/values/calendar'
import { foldedWords } from '#contract/values/names'
import type { Reader, Writer } from '#host/database/tables'
import type { BookNumberTable } from '#host/database/tables/papers'

export type BookKey = Pick<BookNumberTable, 'series' | 'year' | 'number'>

const linesOf = (db: Reader) =>
  db
    .selectFrom('bookNumber as b')
    .leftJoin('paper as p', 'p.id', 'b.paperId')
    .select([
      'b.series',
      'b.year',
      'b.number',
      'b.symbol',
      'b.day',
      'b.paperId',
      'b.reservedFor',
      'b.reservedReason',
      'b.reservedBy',
      'b.reservedAt',
      'b.about as ownAbout',
      'b.signer as ownSigner',
      'b.recipients as ownRecipients',
      'b.copies as ownCopies',
      'b.note',
      'b.unusedReason',
      'b.version',
      'p.state',
      'p.form',
      'p.voidReason',
      'p.about',
      'p.signer',
      'p.recipients',
      'p.personCode as residentCode',
      'p.fullName',
      sql<number>`(select count(*) from paper_sending c where c.paper_id = b.paper_id)`.as('sent'),
    ])
type Row = Awaited<ReturnType<ReturnType<typeof linesOf>['executeTakeFirstOrThrow']>>

function toLine(row: Row): BookLine {
  const { series, year, number, symbol, day, paperId, residentCode, fullName, voidReason, sent, version } = row
  const recipients: string[] = row.recipients
    ? (JSON.parse(row.recipients) as { name: string }[]).map(({ name }) => name)
    : JSON.parse(row.ownRecipients ?? '[]')
  return {
    series,
    year,
    number,
    symbol,
    day,
    paperId,
    form: row.form,
    residentCode,
    fullName,
    voidReason,
    recipients,
    sent,
    version,
    use: paperId ? 'PAPER' : row.ownAbout ? 'OUTSIDE' : row.unusedReason ? 'UNUSED' : 'RESERVED',
    isVoid: row.state === 'VOID',
    about: row.about ?? row.ownAbout,
    signer: row.signer ? (JSON.parse(row.signer) as { name: string | null }).name : row.ownSigner,
    copies: row.ownCopies ?? recipients.length,
    reserved: row.reservedFor
      ? { for: row.reservedFor, reason: row.reservedReason ?? '', by: row.reservedBy ?? '', at: row.reservedAt ?? '' }
      : null,
    note: row.unusedReason ?? row.note,
  }
}

const uses = {
  PAPER: sql<boolean>`b.paper_id is not null`,
  OUTSIDE: sql<boolean>`b.about is not null`,
  UNUSED: sql<boolean>`b.unused_reason is not null`,
  RESERVED: sql<boolean>`b.paper_id is null and b.about is null and b.unused_reason is null`,
}

const filtered = (db: Reader, { year, series, use, text }: BookFilter) => {
  let query = linesOf(db).where('b.year', '=', year)
  if (series) query = query.where('b.series', '=', series)
  if (use) query = query.where(uses[use])
  if (/^\d+$/.test(text.trim())) return query.where('b.number', '=', Number(text.trim()))
  for (const word of foldedWords(text))
    query = query.where((eb) => eb.or([eb('p.folded', 'like', `%${word}%`), eb('b.folded', 'like', `%${word}%`)]))
  return query
}

/** In the order the numbers were taken, the newest first; `after` is the last one seen. */
export async function bookPage(db: Reader, filter: BookFilter, after: number | null, limit: number) {
  const place = sql.ref<number>('b.rowid')
  let query = filtered(db, filter).select(place.as('place'))
  if (after !== null) query = query.where(place, '<', after)
  const rows = await query
    .orderBy(place, 'desc')
    .limit(limit + 1)
    .execute()
  const last = rows[limit - 1]
  return { rows: rows.slice(0, limit).map(toLine), next: rows.length > limit && last ? last.place : null }
}

/** All lines at once: one book by its numbers, all of them by the order in which the numbers were taken. */
export const wholeBook = async (db: Reader, filter: BookFilter): Promise<BookLine[]> => {
  const lines = filtered(db, filter)
  return (await (filter.series === null ? lines.orderBy(sql.ref('b.rowid')) : lines.orderBy('b.number')).execute()).map(toLine)
}

export const countLines = async (db: Reader, filter: BookFilter): Promise<number> => {
  const { total } = await filtered(db, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export const lineAt = async (db: Reader, { series, year, number }: BookKey): Promise<BookLine | undefined> => {
  const row = await linesOf(db).where('b.series', '=', series).where('b.year', '=', year).where('b.number', '=', number).executeTakeFirst()
  return row && toLine(row)
}

export const insertReserved = (
  db: Writer,
  line: BookKey & Pick<BookNumberTable, 'symbol' | 'reservedFor' | 'reservedReason' | 'reservedBy' | 'reservedAt'>,
) =>
  db
    .insertInto('bookNumber')
    .values({
      day: null,
      paperId: null,
      about: null,
      signer: null,
      recipients: null,
      copies: null,
      note: null,
      unusedReason: null,
      ...line,
      folded: foldedWords(line.reservedFor ?? '').join(' '),
    })
    .execute()

export interface OutsidePaper {
  readonly day: PlainDate
  readonly about: string
  readonly signer: string
  readonly recipients: readonly string[]
  readonly copies: number
  readonly note: string | null
}

const changeLine = (db: Writer, { series, year, number }: BookKey, change: Partial<Omit<BookNumberTable, 'version'>>) =>
  db
    .updateTable('bookNumber')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('series', '=', series)
    .where('year', '=', year)
    .where('number', '=', number)
    .execute()

export const fillLine = (db: Writer, key: BookKey, paper: OutsidePaper) =>
  changeLine(db, key, {
    ...paper,
    recipients: JSON.stringify(paper.recipients),
    folded: foldedWords([paper.about, ...paper.recipients].join(' ')).join(' '),
  })

export const dropLine = (db: Writer, key: BookKey, unusedReason: string) => changeLine(db, key, { unusedReason })
