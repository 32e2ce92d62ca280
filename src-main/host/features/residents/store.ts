import { type RawBuilder, sql } from 'kysely'
import { addDays, type PlainDate } from '../../../../src-preload/contract/calendar'
import { maskId } from '../../../../src-preload/contract/identity'
import { foldedWords, markedWords, sortKey, type ToneOrder } from '../../../../src-preload/contract/names'
import type { Contact, NewResident, Resident, ResidentFilter, ResidentRow } from '../../../../src-preload/contract/residents'
import type { ContactTable, Reader, ResidentTable, Writer } from '../../database/tables'
import type { Tiers } from './search'

type Row = Omit<ResidentTable, 'version' | 'rowId'> & { version: number; rowId: number }

const toContact = (row: ContactTable): Contact => ({
  relation: row.relation,
  fullName: row.fullName,
  birthYear: row.birthYear,
  occupation: row.occupation,
  phone: row.phone,
  address: row.address,
  representative: row.representative === 1,
})

const toResident = (
  { birthYear, birthMonth, birthDay, rowId, sortKey, folded, lowered, ...row }: Row,
  contacts: ContactTable[],
): Resident => ({
  ...row,
  birth: { year: birthYear, month: birthMonth, day: birthDay },
  contacts: contacts.map(toContact),
})

export async function residentById(db: Reader, id: string): Promise<Resident | undefined> {
  const row = await db.selectFrom('resident').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return toResident(row, await db.selectFrom('contact').selectAll().where('residentId', '=', id).orderBy('position').execute())
}

const columnsOf = ({ birth, contacts, ...fields }: NewResident, toneOrder: ToneOrder) => ({
  ...fields,
  birthYear: birth.year,
  birthMonth: birth.month,
  birthDay: birth.day,
  sortKey: sortKey(fields.fullName, fields.givenName, toneOrder),
  folded: foldedWords(fields.fullName).join(' '),
  lowered: markedWords(fields.fullName).join(' '),
})

export async function insertResident(
  db: Writer,
  resident: NewResident,
  own: { id: string; code: string; createdAt: string },
  toneOrder: ToneOrder,
): Promise<void> {
  const row = await db
    .insertInto('resident')
    .values({ ...columnsOf(resident, toneOrder), ...own })
    .returning('rowId')
    .executeTakeFirstOrThrow()
  await keepContacts(db, own.id, resident.contacts)
  await keepWords(db, row.rowId, resident)
}

export async function updateResident(db: Writer, id: string, resident: NewResident, toneOrder: ToneOrder): Promise<void> {
  const row = await db
    .updateTable('resident')
    .set((eb) => ({ ...columnsOf(resident, toneOrder), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('rowId')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('contact').where('residentId', '=', id).execute()
  await keepContacts(db, id, resident.contacts)
  await sql`delete from resident_search where rowid = ${row.rowId}`.execute(db)
  await keepWords(db, row.rowId, resident)
}

async function keepContacts(db: Writer, residentId: string, contacts: readonly Contact[]): Promise<void> {
  if (contacts.length === 0) return
  await db
    .insertInto('contact')
    .values(
      contacts.map((contact, position) => ({
        ...contact,
        residentId,
        position,
        representative: contact.representative ? (1 as const) : (0 as const),
      })),
    )
    .execute()
}

/** The other name finds a person too. */
async function keepWords(db: Writer, rowId: number, { fullName, otherName }: NewResident): Promise<void> {
  const names = `${fullName} ${otherName ?? ''}`
  const folded = foldedWords(names)
  await sql`insert into resident_search (rowid, folded, exact) values (${rowId}, ${folded.join(' ')}, ${markedWords(names).join(' ')})`.execute(
    db,
  )
  await db
    .insertInto('nameWord')
    .values([...new Set(folded)].map((word) => ({ word })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Every sort key anew, after the order of tones changed. */
export async function resort(db: Writer, toneOrder: ToneOrder): Promise<void> {
  const rows = await db.selectFrom('resident').select(['id', 'fullName', 'givenName']).execute()
  for (const { id, fullName, givenName } of rows) {
    await db
      .updateTable('resident')
      .set({ sortKey: sortKey(fullName, givenName, toneOrder) })
      .where('id', '=', id)
      .execute()
  }
}

/** Columns of a list row, and the one after which lists are cut. */
const rowsOf = (db: Reader, today: PlainDate) =>
  db
    .selectFrom('resident as r')
    .leftJoin('stay as s', (join) => join.onRef('s.residentId', '=', 'r.id').on('s.latest', '=', 1))
    .select([
      'r.rowId',
      'r.sortKey',
      'r.id',
      'r.code',
      'r.fullName',
      'r.sex',
      'r.birthYear',
      'r.birthMonth',
      'r.birthDay',
      'r.idNumber',
      's.id as stayId',
      's.code as stayCode',
      's.kind',
      's.rehabCount',
      's.state',
      's.startsOn',
      's.admittedOn',
      's.expectedEndOn',
      's.endedOn',
      displayPhase(today).as('phase'),
    ])

/**
 * One phase for lists, where rows overlap: the open one that comes first in the process (labour runs beside education and is shown after
 * it); reintegration in the last 30 days even before its row is opened (Decree 163/2026 Art. 88(7)).
 */
const displayPhase = (today: PlainDate) =>
  sql<ResidentRow['phase']>`case when s.state = 'ACTIVE' and s.expected_end_on <= ${addDays(today, 30)} then 'REINTEGRATION' else (
    select p.phase from phase_record p where p.stay_id = s.id
    order by p.closed_on is not null, case p.phase when 'REINTEGRATION' then 0 when 'INTAKE' then 1 when 'DETOX' then 2 when 'EDUCATION' then 3 else 4 end
    limit 1) end`

type ListRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>

const toRow = ({ rowId, sortKey, birthYear, birthMonth, birthDay, idNumber, ...row }: ListRow): ResidentRow => ({
  ...row,
  birth: { year: birthYear, month: birthMonth, day: birthDay },
  maskedId: idNumber === null ? null : maskId(idNumber),
})

const sortColumn = {
  name: sql<string>`r.sort_key`,
  expectedEndOn: sql<string>`coalesce(s.expected_end_on, '9999-12-31')`,
  admittedOn: sql<string>`coalesce(s.admitted_on, '0000-00-00')`,
  code: sql<string>`r.code`,
} as const
const sortValue = (row: ListRow, sort: ResidentFilter['sort']): string =>
  ({ name: row.sortKey, expectedEndOn: row.expectedEndOn ?? '9999-12-31', admittedOn: row.admittedOn ?? '0000-00-00', code: row.code })[
    sort
  ]

/** Conditions on the newest stay. */
function stayConditions(filter: ResidentFilter, today: PlainDate): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = []
  if (filter.status === 'inCare') conditions.push(sql`s.state in ('ACTIVE', 'ESCAPED')`)
  if (filter.status === 'left') conditions.push(sql`s.state not in ('ACTIVE', 'ESCAPED')`)
  if (filter.kind === 'compulsory') conditions.push(sql`s.kind in ('COMPULSORY_ADULT', 'COMPULSORY_MINOR')`)
  if (filter.kind === 'voluntary') conditions.push(sql`s.kind in ('VOLUNTARY_PUBLIC', 'VOLUNTARY_LEGACY')`)
  if (filter.phase) conditions.push(sql`${displayPhase(today)} = ${filter.phase}`)
  if (filter.endsWithinDays !== null) {
    conditions.push(sql`s.state = 'ACTIVE' and s.expected_end_on <= ${addDays(today, filter.endsWithinDays)}`)
  }
  return conditions
}

/** Where a page ends: tier, sort value, row. */
type Cursor = [tier: number, value: string, rowId: number]
const toCursor = (text: string | null): Cursor | null =>
  text === null ? null : (JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor)
const fromCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** One page of the list, by keyset; `tiers` null = no question asked. */
export async function listPage(
  db: Reader,
  filter: ResidentFilter,
  tiers: Tiers | null,
  today: PlainDate,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ rows: ResidentRow[]; next: string | null }> {
  const conditions = stayConditions(filter, today)
  const [compare, direction] = filter.descending ? [sql`<`, 'desc' as const] : [sql`>`, 'asc' as const]
  const column = sortColumn[filter.sort]
  const cursor = toCursor(after)
  const found: { tier: number; row: ListRow }[] = []
  for (let tier = cursor?.[0] ?? 0; tier < (tiers?.length ?? 1) && found.length <= limit; tier++) {
    let query = rowsOf(db, today)
    for (const condition of conditions) query = query.where(sql<boolean>`${condition}`)
    const answers = tiers?.[tier]
    if (answers) query = query.where(answers)
    for (const earlier of tiers?.slice(0, tier) ?? []) query = query.where(sql<boolean>`not ${earlier}`)
    if (cursor && cursor[0] === tier) query = query.where(sql<boolean>`(${column}, r.row_id) ${compare} (${cursor[1]}, ${cursor[2]})`)
    const rows = await query
      .orderBy(column, direction)
      .orderBy('r.rowId', direction)
      .limit(limit + 1 - found.length)
      .execute()
    found.push(...rows.map((row) => ({ tier, row })))
  }
  const last = found[limit - 1]
  const more = found.length > limit && last !== undefined
  return {
    rows: found.slice(0, limit).map(({ row }) => toRow(row)),
    next: more ? fromCursor([last.tier, sortValue(last.row, filter.sort), last.row.rowId]) : null,
  }
}

/** How many match in all. */
export async function countMatches(db: Reader, filter: ResidentFilter, tiers: Tiers | null, today: PlainDate): Promise<number> {
  const conditions = stayConditions(filter, today)
  const last = tiers?.at(-1)
  const where = [...conditions, ...(last ? [last] : [])]
  const matching = where.length > 0 ? sql`where ${sql.join(where, sql` and `)}` : sql``
  const from =
    conditions.length === 0
      ? sql`resident r`
      : last
        ? sql`resident r join stay s on s.resident_id = r.id and s.latest = 1`
        : sql`(select * from stay where latest = 1) s`
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${from} ${matching}`.execute(db)
  return rows[0]?.total ?? 0
}

export const rowById = async (db: Reader, id: string, today: PlainDate): Promise<ResidentRow | undefined> => {
  const row = await rowsOf(db, today).where('r.id', '=', id).executeTakeFirst()
  return row && toRow(row)
}

export const rowsByIds = async (db: Reader, ids: readonly string[], today: PlainDate): Promise<ResidentRow[]> =>
  ids.length === 0
    ? []
    : (
        await rowsOf(db, today)
          .where(sql<boolean>`r.id in (select value from json_each(${JSON.stringify(ids)}))`)
          .orderBy('r.sortKey')
          .execute()
      ).map(toRow)

/** Everybody who shares a number, or the name (without marks) with a birth year at most one off. */
export const similarPeople = (db: Reader, wanted: { folded: string; birthYear: number | null; numbers: readonly string[] }) =>
  db
    .selectFrom('resident')
    .select(['id', 'folded', 'fullName', 'birthYear', 'idNumber', 'oldIdNumber'])
    .where((eb) =>
      eb.or([
        ...(wanted.numbers.length > 0 ? [eb('idNumber', 'in', [...wanted.numbers]), eb('oldIdNumber', 'in', [...wanted.numbers])] : []),
        wanted.birthYear === null
          ? eb('folded', '=', wanted.folded)
          : eb.and([
              eb('folded', '=', wanted.folded),
              eb('birthYear', '>=', wanted.birthYear - 1),
              eb('birthYear', '<=', wanted.birthYear + 1),
            ]),
      ]),
    )
    .limit(20)
    .execute()

/** The holder of a card number, if somebody else than `exceptId` has it. */
export const holderOfId = (db: Reader, idNumber: string, exceptId: string | null) =>
  db
    .selectFrom('resident')
    .select(['id', 'code'])
    .where('idNumber', '=', idNumber)
    .where('idKind', 'in', ['CC', 'CCCD'])
    .where('id', '!=', exceptId ?? '')
    .executeTakeFirst()

export const staysOfResident = (db: Reader, residentId: string) =>
  db
    .selectFrom('stay')
    .select(['id', 'code', 'kind', 'state', 'admittedOn', 'expectedEndOn', 'endedOn'])
    .where('residentId', '=', residentId)
    .orderBy('admittedOn', 'desc')
    .execute()

export async function headCounts(db: Reader): Promise<{ inCare: number; escaped: number; ever: number }> {
  const { rows } = await sql<{ inCare: number; escaped: number; ever: number }>`
    select (select count(*) from stay where latest = 1 and state = 'ACTIVE') as in_care,
      (select count(*) from stay where latest = 1 and state = 'ESCAPED') as escaped,
      (select count(*) from resident) as ever`.execute(db)
  return rows[0] ?? { inCare: 0, escaped: 0, ever: 0 }
}
