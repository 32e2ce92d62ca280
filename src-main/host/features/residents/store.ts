import { sql } from 'kysely'
import type { Contact, NewResident, Resident } from '#contract/residents/operations'
import { openStates, type StayKind, withdrawnState } from '#contract/stays/words'
import { foldedWords, markedWords, sortKey, type ToneOrder } from '#contract/values/names'
import { readEnd } from '#host/database/open-end'
import type { Reader, Writer } from '#host/database/tables'
import type { ContactTable, ResidentTable } from '#host/database/tables/residents'

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

/** Full names by code: of residents, and of the people of stays. Codes that are nobody's are left out. */
export async function namesOfCodes(db: Reader, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const ofPeople = await db.selectFrom('resident').select(['code', 'fullName']).where('code', 'in', codes).execute()
  const ofStays = await db
    .selectFrom('stay')
    .innerJoin('resident', 'resident.id', 'stay.residentId')
    .select(['stay.code', 'resident.fullName'])
    .where('stay.code', 'in', codes)
    .execute()
  return new Map([...ofPeople, ...ofStays].map(({ code, fullName }) => [code, fullName]))
}

/** Who issued the papers of the newest people. */
export const newestIssuers = async (db: Reader, many: number): Promise<(string | null)[]> => {
  const rows = await db.selectFrom('resident').select('idIssuedBy').orderBy('rowId', 'desc').limit(many).execute()
  return rows.map(({ idIssuedBy }) => idIssuedBy)
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

/** The newest first; behind them those whose admission was taken back. */
export const staysOfResident = async (db: Reader, residentId: string) => {
  const rows = await db
    .selectFrom('stay')
    .select(['id', 'code', 'kind', 'state', 'admittedOn', 'expectedEndOn', 'endedOn'])
    .where('residentId', '=', residentId)
    .orderBy((eb) => eb('state', '=', withdrawnState))
    .orderBy('admittedOn', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, expectedEndOn: readEnd(row.expectedEndOn) }))
}

/** Every state and kind in which somebody with an open stay is. */
export const openCounts = async (db: Reader) => {
  // Literals in the words of the partial index: only so is it used.
  const { rows } = await sql<{ state: OpenState; kind: StayKind; count: number }>`
    select state, kind, count(*) as count from stay
    where latest = 1 and state in (${sql.join(openStates.map((state) => sql.lit(state)))}) group by state, kind`.execute(db)
  return rows
}
type OpenState = (typeof openStates)[number]

export const countResidents = async (db: Reader): Promise<number> =>
  (await sql<{ ever: number }>`select count(*) as ever from resident`.execute(db)).rows[0]?.ever ?? 0

/** What a list on paper says beside its rows, by the id of the stay. */
export const paperColumns = async (db: Reader, stayIds: readonly string[]) => {
  const rows = await db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .where(sql<boolean>`s.id in (select value from json_each(${JSON.stringify(stayIds)}))`)
    .select(['s.id', 's.regime', 's.hasStableResidence', 's.decisionNumber', 's.decisionOn'])
    .select(['r.idNumber', 'r.permanentCommune', 'r.permanentAddress'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
export type PaperColumns = Awaited<ReturnType<typeof paperColumns>> extends Map<string, infer Row> ? Row : never
