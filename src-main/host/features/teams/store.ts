import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { outStates } from '#contract/stays/words'
import type { TeamFields } from '#contract/teams/operations'
import type { LeavingReason } from '#contract/teams/words'
import type { PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader, Writer } from '#host/database/tables'
import type { TeamMemberTable, TeamTable } from '#host/database/tables/teams'

export type TeamRecord = Omit<TeamTable, 'version'> & { version: number }
export type Membership = Omit<TeamMemberTable, 'version'> & { version: number }

const within = (rows: readonly string[]) => sql`(select value from json_each(${JSON.stringify(rows)}))`

/** Of a membership `m` in a stay `s`: the last day, which is that of the stay where nothing earlier is written. */
const lastDay = sql<PlainDate | null>`case when s.ended_on is not null and coalesce(m.to_on, '9999-12-31') > s.ended_on then s.ended_on else m.to_on end`
const holds = (on: PlainDate) =>
  sql<boolean>`m.from_on <= ${on} and coalesce(m.to_on, '9999-12-31') >= ${on} and coalesce(s.ended_on, '9999-12-31') >= ${on}`

/** Memberships `m` with stay `s` and resident `r`; without those of admissions that were taken back. */
const memberships = (db: Reader) =>
  db
    .selectFrom('teamMember as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .where('s.state', '!=', 'WITHDRAWN')

export const teamById = (db: Reader, id: string): Promise<TeamRecord | undefined> =>
  db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst()

export const openTeamNamed = (db: Reader, name: string, exceptId: string | null) =>
  db
    .selectFrom('team')
    .select('id')
    .where('name', '=', name)
    .where('closedOn', 'is', null)
    .where('id', '!=', exceptId ?? '')
    .executeTakeFirst()

/** Teams with their trade and place, and how many are in each on a day. @param ids null: all */
export const teamRows = (db: Reader, on: PlainDate, { closed, ids }: { closed: boolean; ids: readonly string[] | null }) =>
  db
    .selectFrom('team as t')
    .innerJoin('trade as d', 'd.id', 't.tradeId')
    .leftJoin('workPlace as w', 'w.id', 't.workPlaceId')
    .selectAll('t')
    .select(['d.name as tradeName', 'd.notForMinors', 'w.name as workPlaceName'])
    .select(
      sql<number>`(
        select count(*) from team_member m join stay s on s.id = m.stay_id where m.team_id = t.id and s.state <> 'WITHDRAWN' and ${holds(on)}
      )`.as('members'),
    )
    .$if(!closed, (query) => query.where((eb) => eb.or([eb('t.closedOn', 'is', null), eb('t.closedOn', '>=', on)])))
    .$if(ids !== null, (query) => query.where(sql<boolean>`t.id in ${within(ids ?? [])}`))
    .execute()

/** Teams that are open on a day. */
export const teamsAtWork = (db: Reader, on: PlainDate) =>
  db
    .selectFrom('team')
    .select(['id', 'name', 'openedOn'])
    .where('openedOn', '<=', on)
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>=', on)]))
    .execute()

/** Officers of some teams, the newest first, those of all days. */
export const officersOf = (db: Reader, teamIds: readonly string[]) =>
  db
    .selectFrom('teamOfficer as o')
    .innerJoin('account as a', 'a.id', 'o.accountId')
    .select(['o.id', 'o.teamId', 'o.accountId', 'a.fullName', 'o.fromOn', 'o.toOn'])
    .where(sql<boolean>`o.team_id in ${within(teamIds)}`)
    .orderBy('o.fromOn', 'desc')
    .execute()

export const officerById = (db: Reader, id: string) => db.selectFrom('teamOfficer').selectAll().where('id', '=', id).executeTakeFirst()

/** The teams in whose charge somebody is on a day. */
export const teamsInCharge = async (db: Reader, accountId: string, on: PlainDate): Promise<string[]> =>
  (
    await db
      .selectFrom('teamOfficer')
      .select('teamId')
      .distinct()
      .where('accountId', '=', accountId)
      .where('fromOn', '<=', on)
      .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', on)]))
      .execute()
  ).map(({ teamId }) => teamId)

/** Leaders of some teams, the newest first. */
export const leadersOf = (db: Reader, teamIds: readonly string[]) =>
  db
    .selectFrom('teamLeader as l')
    .innerJoin('stay as s', 's.id', 'l.stayId')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['l.id', 'l.teamId', 'l.stayId', 's.residentId', 'r.code as residentCode', 'r.fullName', 'l.fromOn', 'l.toOn', 's.endedOn'])
    .where(sql<boolean>`l.team_id in ${within(teamIds)}`)
    .orderBy('l.fromOn', 'desc')
    .execute()

/** Whoever is in a team within a period, by name. */
export const membersOf = (db: Reader, teamId: string, from: PlainDate, to: PlainDate) =>
  memberships(db)
    .select(['m.id', 'm.version', 'm.stayId', 'm.fromOn', 'm.leavingReason', 'm.note', lastDay.as('toOn')])
    .select([
      's.residentId',
      's.state',
      's.code as stayCode',
      'r.code as residentCode',
      'r.fullName',
      'r.birthYear',
      'r.birthMonth',
      'r.birthDay',
    ])
    .where('m.teamId', '=', teamId)
    .where('m.fromOn', '<=', to)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', from)]))
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', from)]))
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .orderBy('m.fromOn')
    .execute()

/** Who of these stays is in which team, and was: all spells, the newest first. */
export const spellsOfStays = (db: Reader, stayIds: readonly string[]) =>
  memberships(db)
    .innerJoin('team as t', 't.id', 'm.teamId')
    .innerJoin('trade as d', 'd.id', 't.tradeId')
    .select(['m.id', 'm.version', 'm.stayId', 'm.teamId', 'm.fromOn', 'm.leavingReason', 'm.note', lastDay.as('toOn')])
    .select(['t.name as teamName', 't.plannedMinutes', 'd.name as tradeName', 'r.fullName'])
    .where(sql<boolean>`m.stay_id in ${within(stayIds)}`)
    .orderBy('m.fromOn', 'desc')
    .execute()

export const membershipById = (db: Reader, id: string): Promise<Membership | undefined> =>
  db.selectFrom('teamMember').selectAll().where('id', '=', id).executeTakeFirst()

export const staysOf = async (db: Reader, residentId: string): Promise<string[]> =>
  (await db.selectFrom('stay').select('id').where('residentId', '=', residentId).execute()).map(({ id }) => id)

/** Whether somebody of these stays is in one of these teams on a day. */
export async function isInTeams(db: Reader, stayIds: readonly string[], teamIds: readonly string[], on: PlainDate): Promise<boolean> {
  const row = await memberships(db)
    .select('m.id')
    .where(sql<boolean>`m.stay_id in ${within(stayIds)}`)
    .where(sql<boolean>`m.team_id in ${within(teamIds)}`)
    .where(holds(on))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The people of some stays as a review needs them. */
export const peopleToReview = (db: Reader, stayIds: readonly string[]) =>
  db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['s.id as stayId', 's.code as stayCode', 's.residentId', 's.state', 's.kind', 's.regime', 's.admittedOn', 's.endedOn'])
    .select(['s.expectedEndOn', 'r.code as residentCode', 'r.fullName', 'r.birthYear', 'r.birthMonth', 'r.birthDay'])
    .where(sql<boolean>`s.id in ${within(stayIds)}`)
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .execute()

/** The phases of some stays. */
export const phasesOfStays = (db: Reader, stayIds: readonly string[]) =>
  db
    .selectFrom('phaseRecord')
    .select(['stayId', 'phase', 'openedOn', 'closedOn'])
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .execute()

/** By the codes of stays, and by those of residents, whose newest stay it is then. */
export async function staysByCode(db: Reader, codes: readonly string[]): Promise<Map<string, string>> {
  const stays = await db
    .selectFrom('stay')
    .select(['id', 'code'])
    .where(sql<boolean>`code in ${within(codes)}`)
    .execute()
  const residents = await db
    .selectFrom('resident as r')
    .innerJoin('stay as s', 's.residentId', 'r.id')
    .select(['s.id', 'r.code'])
    .where(sql<boolean>`r.code in ${within(codes)}`)
    .where(sql<boolean>`s.latest = 1`)
    .execute()
  return new Map([...residents, ...stays].map(({ id, code }) => [code, id]))
}

/** Pairs who are kept apart on a day and of whom one is among these people. */
export const pairsApart = (db: Reader, residentIds: readonly string[], on: PlainDate) =>
  db
    .selectFrom('keepApart')
    .selectAll()
    .where(sql<boolean>`(resident_id in ${within(residentIds)} or other_id in ${within(residentIds)})`)
    .where('fromOn', '<=', on)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', on)]))
    .execute()

/** Everybody from whom somebody is or was kept apart, the newest first. */
export const apartOf = async (db: Reader, residentId: string) => {
  const rows = await db
    .selectFrom('keepApart as k')
    .innerJoin('resident as a', 'a.id', 'k.residentId')
    .innerJoin('resident as b', 'b.id', 'k.otherId')
    .select(['k.id', 'k.version', 'k.residentId', 'k.otherId', 'k.note', 'k.fromOn', 'k.toOn'])
    .select(['a.code as aCode', 'a.fullName as aName', 'b.code as bCode', 'b.fullName as bName'])
    .where((eb) => eb.or([eb('k.residentId', '=', residentId), eb('k.otherId', '=', residentId)]))
    .orderBy('k.fromOn', 'desc')
    .execute()
  return rows.map(({ id, version, note, fromOn, toOn, ...pair }) => ({
    id,
    version,
    note,
    fromOn,
    toOn,
    other:
      pair.residentId === residentId
        ? { residentId: pair.otherId, residentCode: pair.bCode, fullName: pair.bName }
        : { residentId: pair.residentId, residentCode: pair.aCode, fullName: pair.aName },
  }))
}

export const apartById = (db: Reader, id: string) => db.selectFrom('keepApart').selectAll().where('id', '=', id).executeTakeFirst()

export const insertApart = async (db: Writer, pair: { residentId: string; otherId: string; note: string | null; fromOn: PlainDate }) => {
  const id = randomUUID()
  await db
    .insertInto('keepApart')
    .values({ id, ...pair, toOn: null })
    .execute()
  return id
}

export const endApartOf = (db: Writer, id: string, toOn: PlainDate) =>
  db
    .updateTable('keepApart')
    .set((eb) => ({ toOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

const managed = sql<boolean>`s.state not in (${sql.raw(outStates.map((state) => `'${state}'`).join(', '))})`

/**
 * Those under management whose phase of labour is open on a day, with their team of that day, the last one, since when they are away, and what they
 * wait for; and whoever else waits.
 * @param stayId null: everybody
 */
export const labourPeople = (db: Reader, on: PlainDate, stayId: string | null = null) =>
  db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .leftJoin('phaseRecord as p', (join) => join.onRef('p.stayId', '=', 's.id').on('p.phase', '=', 'LABOUR'))
    .leftJoin('teamWait as w', (join) => join.onRef('w.stayId', '=', 's.id').on('w.endedOn', 'is', null))
    .leftJoin('team as wt', 'wt.id', 'w.teamId')
    .select(['s.id as stayId', 's.code as stayCode', 's.residentId', 's.state', 's.phase', 'r.code as residentCode', 'r.fullName'])
    .select([
      'p.openedOn as labourFrom',
      'p.closedOn as labourUntil',
      'w.id as waitId',
      'w.version as waitVersion',
      'w.teamId as waitTeamId',
      'w.askedOn',
      'w.note as waitNote',
    ])
    .select('wt.name as waitTeamName')
    .select([
      sql<string | null>`(
        select json_object('id', t.id, 'name', t.name, 'fromOn', m.from_on, 'toOn', m.to_on) from team_member m join team t on t.id = m.team_id
        where m.stay_id = s.id and m.from_on <= ${on} order by m.from_on desc limit 1
      )`.as('lastTeam'),
      sql<PlainDate | null>`(
        select max(e.happened_on) from stay_event e where e.stay_id = s.id and e.withdrawn_at is null and e.happened_on <= ${on}
          and e.kind in ('RETURNED', 'TO_HOSPITAL', 'LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'LEFT')
      )`.as('movedOn'),
    ])
    .where(openStay)
    .where(managed)
    .where((eb) =>
      eb.or([
        eb.and([eb('p.openedOn', '<=', on), eb.or([eb('p.closedOn', 'is', null), eb('p.closedOn', '>=', on)])]),
        eb('w.id', 'is not', null),
      ]),
    )
    .$if(stayId !== null, (query) => query.where('s.id', '=', stayId ?? ''))
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .execute()

/** Active accounts with the work of a team, by name. */
export const teamAccounts = (db: Reader) =>
  db
    .selectFrom('account')
    .select(['id as accountId', 'fullName', 'roles'])
    .where('disabled', '=', 0)
    .where(sql<boolean>`exists (select 1 from json_each(roles) where value = 'team')`)
    .orderBy('fullName')
    .execute()

export const insertTeam = async (db: Writer, team: TeamFields): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('team')
    .values({ id, ...team, closedOn: null })
    .execute()
  return id
}

export const updateTeam = (db: Writer, id: string, change: Partial<Omit<TeamRecord, 'id' | 'version'>>) =>
  db
    .updateTable('team')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const insertOfficer = async (db: Writer, officer: { teamId: string; accountId: string; fromOn: PlainDate }): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('teamOfficer')
    .values({ id, ...officer, toOn: null })
    .execute()
  return id
}

export const endOfficerOn = (db: Writer, id: string, toOn: PlainDate) =>
  db.updateTable('teamOfficer').set({ toOn }).where('id', '=', id).execute()

export const insertLeader = async (db: Writer, leader: { teamId: string; stayId: string; fromOn: PlainDate }): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('teamLeader')
    .values({ id, ...leader, toOn: null })
    .execute()
  return id
}

export const endLeaderOn = (db: Writer, id: string, toOn: PlainDate) =>
  db.updateTable('teamLeader').set({ toOn }).where('id', '=', id).execute()

export const deleteLeader = (db: Writer, id: string) => db.deleteFrom('teamLeader').where('id', '=', id).execute()

export const insertMembership = (db: Writer, member: { teamId: string; stayId: string; fromOn: PlainDate; note: string | null }) =>
  db
    .insertInto('teamMember')
    .values({ id: randomUUID(), ...member, toOn: null, leavingReason: null })
    .execute()

export const endMembership = (
  db: Writer,
  id: string,
  end: {
    readonly toOn: PlainDate | null
    readonly leavingReason: LeavingReason | null
    readonly note?: string | null
    readonly fromOn?: PlainDate
  },
) =>
  db
    .updateTable('teamMember')
    .set((eb) => ({ ...end, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

export const deleteMembership = (db: Writer, id: string) => db.deleteFrom('teamMember').where('id', '=', id).execute()

export const insertWait = (db: Writer, wait: { stayId: string; teamId: string | null; askedOn: PlainDate; note: string | null }) =>
  db
    .insertInto('teamWait')
    .values({ id: randomUUID(), ...wait, endedOn: null })
    .execute()

export const waitById = (db: Reader, id: string) => db.selectFrom('teamWait').selectAll().where('id', '=', id).executeTakeFirst()

export const waitOf = (db: Reader, stayIds: readonly string[]) =>
  db
    .selectFrom('teamWait as w')
    .leftJoin('team as t', 't.id', 'w.teamId')
    .select(['w.id', 'w.version', 'w.stayId', 'w.teamId', 't.name as teamName', 'w.askedOn', 'w.note'])
    .where(sql<boolean>`w.stay_id in ${within(stayIds)}`)
    .where('w.endedOn', 'is', null)
    .execute()

export const endWaitOn = (db: Writer, id: string, endedOn: PlainDate) =>
  db
    .updateTable('teamWait')
    .set((eb) => ({ endedOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
