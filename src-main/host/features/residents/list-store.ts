import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { maskId } from '#contract/residents/identity'
import { kindsOf, type ResidentFilter, type ResidentRow } from '#contract/residents/operations'
import { endStates, isOpen, openStates, outStates } from '#contract/stays/words'
import { addDays, addMonths, type PlainDate } from '#contract/values/calendar'
import { NotFoundError } from '#host/api/rule-error'
import { readEnd } from '#host/database/open-end'
import type { Reader } from '#host/database/tables'
import { eventInto } from '#host/features/stays/event-rules'
import type { Tiers } from './search-store'

type Sql = RawBuilder<unknown>

/** Up to so many rows are fetched and sorted; with more, an index is walked in the order of the list until the page is full. */
const fewRows = 2000
/** Counting the answers to a question stops here: "more than 1,000" says enough. */
const countedAnswers = 1000

// Literals in the words of the partial indexes: only so are they used.
const literals = (words: readonly string[]) => sql.join(words.map((word) => sql.lit(word)))
const open = sql`s.state in (${literals(openStates)})`
const managed = sql`${open} and s.state not in (${literals(outStates)})`
const left = sql`s.state in (${literals(endStates)})`
/** Everybody in the register has a stay: people enter it by being admitted. Taken back, an admission is the newest only where there is no other. */
const newestStay = sql`s.resident_id = r.id and s.latest = 1`

/** Reintegration is shown in the last 30 days even before its row is opened (Decree 163/2026 Art. 88(7)). */
const lastDays = (today: PlainDate) => sql`(s.state = 'ACTIVE' and s.expected_end_on <= ${addDays(today, 30)})`

const columns = (today: PlainDate) => sql`
  r.row_id, s.rowid as stay_row_id, r.sort_key, r.id, r.code, r.full_name, r.sex, r.birth_year, r.birth_month, r.birth_day, r.id_number,
  s.id as stay_id, s.code as stay_code, s.kind, s.rehab_count, s.state, s.starts_on, s.admitted_on, s.expected_end_on, s.ended_on,
  case when ${lastDays(today)} then 'REINTEGRATION' else s.phase end as phase`

interface ListRow extends Omit<ResidentRow, 'birth' | 'maskedId' | 'since' | 'untilOn'> {
  readonly rowId: number
  readonly stayRowId: number
  readonly sortKey: string
  readonly birthYear: number
  readonly birthMonth: number | null
  readonly birthDay: number | null
  readonly idNumber: string | null
}

interface Away {
  readonly since: PlainDate
  readonly untilOn: PlainDate | null
}

/** Since when, and until when, those are away who are: by the id of the stay. Asked for the rows of a page alone, not for all that are sorted. */
async function awayOf(db: Reader, rows: readonly ListRow[]): Promise<Map<string, Away>> {
  const events = new Map(
    rows.flatMap(({ stayId, state }) => (stayId && state && isOpen(state) && state !== 'ACTIVE' ? [[stayId, eventInto(state)]] : [])),
  )
  if (events.size === 0) return new Map()
  const { rows: told } = await sql<Away & { stayId: string; kind: string }>`
    select stay_id, kind, happened_on as since, detail ->> '$.untilOn' as until_on from stay_event
    where stay_id in (select value from json_each(${JSON.stringify([...events.keys()])})) and withdrawn_at is null
    order by happened_at, recorded_at`.execute(db)
  return new Map(told.flatMap(({ stayId, kind, since, untilOn }) => (events.get(stayId) === kind ? [[stayId, { since, untilOn }]] : [])))
}

async function toRows(db: Reader, rows: readonly ListRow[]): Promise<ResidentRow[]> {
  const away = await awayOf(db, rows)
  return rows.map(({ rowId, stayRowId, sortKey, birthYear, birthMonth, birthDay, idNumber, ...row }) => ({
    ...row,
    expectedEndOn: row.expectedEndOn && readEnd(row.expectedEndOn),
    birth: { year: birthYear, month: birthMonth, day: birthDay },
    maskedId: idNumber === null ? null : maskId(idNumber),
    since: away.get(row.stayId ?? '')?.since ?? null,
    untilOn: away.get(row.stayId ?? '')?.untilOn ?? null,
  }))
}

/**
 * People under 18 on a day. A day of birth that is not known is the latest it can be, as everywhere.
 * @see ageOn
 */
function minorsOn(day: PlainDate): Sql {
  const sameDay = addMonths(day, -18 * 12)
  // Who was born on 29 February comes of age on the 28th where the year has no 29th.
  const adultIfBornBy = addMonths(addDays(sameDay, 1), 18 * 12) <= day ? addDays(sameDay, 1) : sameDay
  const born = sql`case when birth_day is not null then printf('%04d-%02d-%02d', birth_year, birth_month, birth_day)
    else date(printf('%04d-%02d-01', birth_year, coalesce(birth_month, 12)), '+1 month', '-1 day') end`
  return sql`select id from resident where birth_year >= ${Number(adultIfBornBy.slice(0, 4))} and ${born} > ${adultIfBornBy}`
}

/** Conditions on the newest stay, in the words of the partial indexes. */
function stayConditions(filter: ResidentFilter, today: PlainDate): Sql[] {
  const { status, where, kind, regime, phase, minors, noStableResidence, endsWithinDays } = filter
  const conditions: Sql[] = []
  if (status === 'inCare') conditions.push(open)
  if (status === 'left') conditions.push(left)
  if (where === 'managed') conditions.push(managed)
  else if (where) conditions.push(sql`s.state = ${sql.lit(where)}`)
  if (kind) conditions.push(sql`s.kind in (${literals(kindsOf(kind))})`)
  if (regime) conditions.push(sql`s.regime = ${sql.lit(regime)}`)
  if (noStableResidence) conditions.push(sql`s.has_stable_residence = 0`)
  if (minors) conditions.push(sql`s.resident_id in (${minorsOn(today)})`)
  if (phase === 'REINTEGRATION') conditions.push(sql`(s.phase = 'REINTEGRATION' or ${lastDays(today)})`)
  else if (phase) conditions.push(sql`s.phase = ${phase} and not ${lastDays(today)}`)
  if (endsWithinDays !== null) conditions.push(sql`${managed} and s.expected_end_on <= ${addDays(today, endsWithinDays)}`)
  // Who is asked for by what a stay is like is somebody who has one; whoever was only admitted by mistake is found among everybody.
  if (status === 'all' && conditions.length > 0) conditions.push(sql`(${open} or ${left})`)
  return conditions
}

/** The order of a list: its column, the row number that decides between equals, and the index that has both. */
function orderOf({ sort, status }: ResidentFilter): { column: Sql; row: Sql; index: string; by: 'resident' | 'stay' } {
  const resident = { row: sql`r.row_id`, by: 'resident' as const }
  const stay = { row: sql`s.rowid`, by: 'stay' as const }
  switch (sort) {
    case 'name':
      return { ...resident, column: sql`r.sort_key`, index: 'resident_sort' }
    case 'code':
      return { ...resident, column: sql`r.code`, index: 'resident_code' }
    case 'expectedEndOn':
      return { ...stay, column: sql`s.expected_end_on`, index: { inCare: 'stay_open_end', left: 'stay_left_end', all: 'stay_end' }[status] }
    case 'admittedOn':
      return { ...stay, column: sql`s.admitted_on`, index: status === 'inCare' ? 'stay_open_admission' : 'stay_admission' }
  }
}
const sortValueOf = (row: ListRow, sort: ResidentFilter['sort']): string =>
  ({ name: row.sortKey, code: row.code, expectedEndOn: row.expectedEndOn ?? '', admittedOn: row.admittedOn ?? '' })[sort]

/** Where a page ends: tier, sort value, row. */
const Cursor = z.tuple([z.int().nonnegative(), z.string(), z.number()])
type Cursor = z.infer<typeof Cursor>
/** @throws NotFoundError for a text that is no page's end */
function toCursor(text: string | null): Cursor | null {
  if (text === null) return null
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new NotFoundError()
  }
}
const fromCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

const count = async (db: Reader, counted: Sql): Promise<number> =>
  (await sql<{ total: number }>`select count(*) as total from ${counted}`.execute(db)).rows[0]?.total ?? 0
const all = (conditions: readonly Sql[]): Sql => (conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`1`)

/** How the rows of one list are reached. */
interface ListPlan {
  readonly filter: ResidentFilter
  readonly conditions: readonly Sql[]
  /** The conditions on the stay leave few rows. */
  readonly fewStays: boolean
}

async function wayTo(db: Reader, filter: ResidentFilter, today: PlainDate): Promise<ListPlan & { stays: number | null }> {
  const conditions = stayConditions(filter, today)
  const stays = conditions.length > 0 ? await count(db, sql`stay s where s.latest = 1 and ${all(conditions)}`) : null
  return { filter, conditions, fewStays: stays !== null && stays <= fewRows, stays }
}

/** Tables in the order in which they are gone through; SQLite keeps to the order of a cross join. */
function tables({ filter, fewStays }: ListPlan, tier: Tiers[number] | null): Sql {
  if (fewStays) return sql`stay s cross join resident r`
  if (tier && !tier.many) return sql`resident r cross join stay s`
  const { index, by } = orderOf(filter)
  const indexed = sql`indexed by ${sql.ref(index)}`
  return by === 'resident' ? sql`resident r ${indexed} cross join stay s` : sql`stay s ${indexed} cross join resident r`
}

/**
 * One page of the list, by keyset.
 * @param tiers null = no question asked
 */
export async function listPage(
  db: Reader,
  filter: ResidentFilter,
  tiers: Tiers | null,
  today: PlainDate,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ rows: ResidentRow[]; next: string | null }> {
  return pageOf(db, await wayTo(db, filter, today), tiers, today, { after, limit })
}

/** The same with the number of all that match; `atLeast` where counting the answers to a question was given up. */
export async function countedPage(
  db: Reader,
  filter: ResidentFilter,
  tiers: Tiers | null,
  today: PlainDate,
  page: { after: string | null; limit: number },
): Promise<{ rows: ResidentRow[]; next: string | null; total: number; atLeast: boolean }> {
  const way = await wayTo(db, filter, today)
  const found = await pageOf(db, way, tiers, today, page)
  if (!tiers) return { ...found, total: way.stays ?? (await count(db, sql`resident`)), atLeast: false }
  const widest = tiers.find(({ many }) => many) ?? tiers[0] ?? null
  // Many means more than would be counted, if nothing else is asked.
  if (widest?.many && way.conditions.length === 0) return { ...found, total: countedAnswers, atLeast: true }
  const answer = sql`(${sql.join(
    tiers.map(({ where }) => where),
    sql` or `,
  )})`
  const answers = sql`${tables(way, widest)} where ${newestStay} and ${all([...way.conditions, answer])}`
  const many = widest?.many === true
  const total = await count(db, many ? sql`(select 1 from ${answers} limit ${countedAnswers + 1})` : answers)
  return { ...found, total: many ? Math.min(total, countedAnswers) : total, atLeast: many && total > countedAnswers }
}

async function pageOf(
  db: Reader,
  way: ListPlan,
  tiers: Tiers | null,
  today: PlainDate,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ rows: ResidentRow[]; next: string | null }> {
  const { filter, conditions } = way
  const { column, row } = orderOf(filter)
  const [compare, direction] = filter.descending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const cursor = toCursor(after)
  const found: { tier: number; row: ListRow }[] = []
  for (let at = cursor?.[0] ?? 0; at < (tiers?.length ?? 1) && found.length <= limit; at++) {
    const tier = tiers?.[at] ?? null
    const wanted = [
      newestStay,
      ...conditions,
      ...(tier ? [tier.where] : []),
      ...(tiers?.slice(0, at) ?? []).map((earlier) => sql`not ${earlier.where}`),
      ...(cursor && cursor[0] === at ? [sql`(${column}, ${row}) ${compare} (${cursor[1]}, ${cursor[2]})`] : []),
    ]
    const { rows } = await sql<ListRow>`
      select ${columns(today)} from ${tables(way, tier)} where ${all(wanted)}
      order by ${column} ${direction}, ${row} ${direction} limit ${limit + 1 - found.length}`.execute(db)
    found.push(...rows.map((listed) => ({ tier: at, row: listed })))
  }
  const last = found[limit - 1]
  const more = found.length > limit && last !== undefined
  const rowOf = (listed: ListRow) => (orderOf(filter).by === 'resident' ? listed.rowId : listed.stayRowId)
  return {
    rows: await toRows(
      db,
      found.slice(0, limit).map(({ row: listed }) => listed),
    ),
    next: more ? fromCursor([last.tier, sortValueOf(last.row, filter.sort), rowOf(last.row)]) : null,
  }
}

/** List rows of given people, by name. */
export async function rowsByIds(db: Reader, ids: readonly string[], today: PlainDate): Promise<ResidentRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ListRow>`
    select ${columns(today)} from resident r cross join stay s
    where r.id in (select value from json_each(${JSON.stringify(ids)})) and ${newestStay} order by r.sort_key, r.row_id`.execute(db)
  return toRows(db, rows)
}
