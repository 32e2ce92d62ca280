import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { outStates } from '#contract/stays/words'
import type { TalkFields, TalkKind } from '#contract/talks'
import type { Period, PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader, Writer } from '#host/database/tables'

const within = (rows: readonly string[]) => sql`(select value from json_each(${JSON.stringify(rows)}))`

/** Talks with how many were there, without those whose admission was taken back. */
const talksCounted = (db: Reader) =>
  db
    .selectFrom('talk as t')
    .selectAll('t')
    .select(
      sql<number>`(select count(*) from talk_attendee a join stay s on s.id = a.stay_id where a.talk_id = t.id and s.state <> 'WITHDRAWN')`.as(
        'attendees',
      ),
    )

/** The newest first. */
export const talksWithin = (db: Reader, { from, to }: Period, kind: TalkKind | null) =>
  talksCounted(db)
    .where('t.heldOn', '>=', from)
    .where('t.heldOn', '<=', to)
    .$if(kind !== null, (query) => query.where('t.kind', '=', kind ?? 'OTHER'))
    .orderBy('t.heldOn', 'desc')
    .orderBy('t.id')
    .execute()

export const talkById = (db: Reader, id: string) => talksCounted(db).where('t.id', '=', id).executeTakeFirst()

/** Whoever was at a talk, by name. */
export const attendeesOf = (db: Reader, talkId: string) =>
  db
    .selectFrom('talkAttendee as a')
    .innerJoin('stay as s', 's.id', 'a.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['a.stayId', 's.residentId', 'r.code as residentCode', 'r.fullName'])
    .where('a.talkId', '=', talkId)
    .where('s.state', '!=', 'WITHDRAWN')
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .execute()

/** Some stays with their people and their days, by name. */
export const peopleAt = (db: Reader, stayIds: readonly string[]) =>
  db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['s.id as stayId', 's.residentId', 'r.code as residentCode', 'r.fullName', 's.state', 's.admittedOn', 's.endedOn'])
    .where(sql<boolean>`s.id in ${within(stayIds)}`)
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .execute()

/** Stays of everybody who was here on a day: of those who are here now, and of those who have left since. Where they were on it no event is asked. */
export const staysHereOn = async (db: Reader, on: PlainDate): Promise<string[]> => {
  const now = await db
    .selectFrom('stay as s')
    .select('s.id')
    .where(openStay)
    .where(sql<boolean>`s.state not in (${sql.raw(outStates.map((state) => `'${state}'`).join(', '))})`)
    .where('s.admittedOn', '<=', on)
    .execute()
  const left = await db
    .selectFrom('stay as s')
    .select('s.id')
    .where('s.endedOn', '>=', on)
    .where('s.admittedOn', '<=', on)
    .where('s.state', '!=', 'WITHDRAWN')
    .execute()
  return [...new Set([...now, ...left].map(({ id }) => id))]
}

/** The newest first. */
export const talksOfPerson = (db: Reader, residentId: string) =>
  db
    .selectFrom('stay as s')
    .innerJoin('talkAttendee as a', 'a.stayId', 's.id')
    .innerJoin('talk as t', 't.id', 'a.talkId')
    .select(['t.id', 't.kind', 't.theme', 't.heldOn', 't.hours', 't.lecturer', 't.organiser', 't.place', 't.note'])
    .where('s.residentId', '=', residentId)
    .where('s.state', '!=', 'WITHDRAWN')
    .orderBy('t.heldOn', 'desc')
    .orderBy('t.id')
    .execute()

export async function keepTalk(db: Writer, id: string | null, talk: TalkFields, stayIds: readonly string[]): Promise<string> {
  const kept = id ?? randomUUID()
  if (id === null)
    await db
      .insertInto('talk')
      .values({ id: kept, ...talk })
      .execute()
  else
    await db
      .updateTable('talk')
      .set((eb) => ({ ...talk, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  await db.deleteFrom('talkAttendee').where('talkId', '=', kept).execute()
  await sql`insert into talk_attendee (talk_id, stay_id) select ${kept}, value from json_each(${JSON.stringify([...new Set(stayIds)])})`.execute(
    db,
  )
  return kept
}

export async function deleteTalk(db: Writer, id: string): Promise<void> {
  await db.deleteFrom('talkAttendee').where('talkId', '=', id).execute()
  await db.deleteFrom('talk').where('id', '=', id).execute()
}
