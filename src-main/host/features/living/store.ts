import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { LivingGroup } from '#contract/living'
import type { Period, PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader, Writer } from '#host/database/tables'
import type { LivingGroupTable, LivingMemberTable } from '#host/database/tables/living'

const within = (rows: readonly string[]) => sql`(select value from json_each(${JSON.stringify(rows)}))`

/** Of a membership `m` in a stay `s`: the last day, which is that of the stay where nothing earlier is written. */
const lastDay = sql<PlainDate | null>`case when s.ended_on is not null and coalesce(m.to_on, '9999-12-31') > s.ended_on then s.ended_on else m.to_on end`

/** Memberships `m` with stay `s` and resident `r`; without those of admissions that were taken back. */
const memberships = (db: Reader) =>
  db
    .selectFrom('livingMember as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .where('s.state', '!=', 'WITHDRAWN')

/** Those that hold on some day of a time. */
const duringTime = (db: Reader, { from, to }: Period) =>
  memberships(db)
    .where('m.fromOn', '<=', to)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', from)]))
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', from)]))

/** Groups with how many live in each on a day. @param id null: all */
export async function livingGroups(db: Reader, on: PlainDate, id: string | null): Promise<LivingGroup[]> {
  const rows = await db
    .selectFrom('livingGroup as g')
    .selectAll('g')
    .select(
      sql<number>`(
        select count(*) from living_member m join stay s on s.id = m.stay_id
        where m.living_group_id = g.id and m.from_on <= ${on} and coalesce(m.to_on, '9999-12-31') >= ${on}
          and s.state <> 'WITHDRAWN' and coalesce(s.ended_on, '9999-12-31') >= ${on}
      )`.as('members'),
    )
    .$if(id !== null, (query) => query.where('g.id', '=', id ?? ''))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    zone: row.zone,
    capacity: row.capacity,
    active: row.active === 1,
    members: row.members,
    version: row.version,
  }))
}

/** How many people in care live in no group on a day. */
export async function countWithoutGroup(db: Reader, on: PlainDate): Promise<number> {
  const { people } = await db
    .selectFrom('stay as s')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .where(openStay)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('livingMember as m')
            .select('m.id')
            .whereRef('m.stayId', '=', 's.id')
            .where('m.fromOn', '<=', on)
            .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', on)])),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return people
}

type GroupFields = Pick<LivingGroupTable, 'name' | 'zone' | 'capacity' | 'active'>

export async function insertGroup(db: Writer, fields: GroupFields): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('livingGroup')
    .values({ id, ...fields })
    .execute()
  return id
}

export const updateGroup = (db: Writer, id: string, fields: GroupFields) =>
  db
    .updateTable('livingGroup')
    .set((eb) => ({ ...fields, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** Who lives in a group on some day of a time, by given name. */
export const livingThere = (db: Reader, groupId: string, period: Period) =>
  duringTime(db, period)
    .select(['m.id', 'm.version', 'm.stayId', 'm.fromOn', 'm.note', lastDay.as('toOn')])
    .select(['s.residentId', 'r.code as residentCode', 'r.fullName'])
    .where('m.livingGroupId', '=', groupId)
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .execute()

/** Where these stays live and have lived, the newest first. */
export const livingSpells = (db: Reader, stayIds: readonly string[]) =>
  memberships(db)
    .innerJoin('livingGroup as g', 'g.id', 'm.livingGroupId')
    .select(['m.id', 'm.version', 'm.stayId', 'm.livingGroupId as groupId', 'm.fromOn', 'm.note', lastDay.as('toOn')])
    .select(['g.name as groupName', 'g.zone'])
    .where(sql<boolean>`m.stay_id in ${within(stayIds)}`)
    .orderBy('m.fromOn', 'desc')
    .execute()

export const livingById = (db: Reader, id: string) => db.selectFrom('livingMember').selectAll().where('id', '=', id).executeTakeFirst()

export const insertLiving = (db: Writer, row: Omit<LivingMemberTable, 'id' | 'version' | 'toOn'>) =>
  db
    .insertInto('livingMember')
    .values({ id: randomUUID(), ...row })
    .execute()

export const endLiving = (db: Writer, id: string, toOn: PlainDate) =>
  db
    .updateTable('livingMember')
    .set((eb) => ({ toOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const dropLiving = (db: Writer, id: string) => db.deleteFrom('livingMember').where('id', '=', id).execute()

export const ownStays = async (db: Reader, residentId: string): Promise<string[]> =>
  (await db.selectFrom('stay').select('id').where('residentId', '=', residentId).execute()).map(({ id }) => id)
