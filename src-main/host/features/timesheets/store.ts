import { sql } from 'kysely'
import type { SheetReason } from '#contract/timesheets/cells'
import type { NoteChange } from '#contract/timesheets/operations'
import type { Instant, Period, PlainDate } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { TimesheetLineTable } from '#host/database/tables/timesheets'

const within = (rows: readonly string[]) => sql`(select value from json_each(${JSON.stringify(rows)}))`

/** A team with its trade. */
export const teamOf = (db: Reader, teamId: string) =>
  db
    .selectFrom('team as t')
    .innerJoin('trade as d', 'd.id', 't.tradeId')
    .select(['t.id', 't.name', 't.plannedMinutes', 'd.name as trade', 'd.notForMinors'])
    .where('t.id', '=', teamId)
    .executeTakeFirst()

/** The teams that are open on some day of a period, by name. @param teamIds null: all */
export const teamsOpen = (db: Reader, { from, to }: Period, teamIds: readonly string[] | null) =>
  db
    .selectFrom('team as t')
    .innerJoin('trade as d', 'd.id', 't.tradeId')
    .select(['t.id', 't.name', 't.plannedMinutes', 'd.name as trade'])
    .where('t.openedOn', '<=', to)
    .where((eb) => eb.or([eb('t.closedOn', 'is', null), eb('t.closedOn', '>=', from)]))
    .$if(teamIds !== null, (query) => query.where(sql<boolean>`t.id in ${within(teamIds ?? [])}`))
    .orderBy('t.name')
    .execute()

/** The days of a period on which an account is in charge of teams. @param teamId null: of any */
export const chargesOf = (db: Reader, accountId: string, { from, to }: Period, teamId: string | null) =>
  db
    .selectFrom('teamOfficer')
    .select(['teamId', 'fromOn', 'toOn'])
    .where('accountId', '=', accountId)
    .where('fromOn', '<=', to)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', from)]))
    .$if(teamId !== null, (query) => query.where('teamId', '=', teamId ?? ''))
    .execute()

/** Those in charge of some teams within a period. */
export const officersWithin = (db: Reader, { from, to }: Period, teamIds: readonly string[]) =>
  db
    .selectFrom('teamOfficer as o')
    .innerJoin('account as a', 'a.id', 'o.accountId')
    .select(['o.teamId', 'o.accountId', 'a.fullName', 'o.fromOn', 'o.toOn'])
    .where(sql<boolean>`o.team_id in ${within(teamIds)}`)
    .where('o.fromOn', '<=', to)
    .where((eb) => eb.or([eb('o.toOn', 'is', null), eb('o.toOn', '>=', from)]))
    .orderBy('o.fromOn')
    .execute()

/** The days of a period on which people are in a team, with the people; somebody who came back has several. */
export const spellsWithin = (db: Reader, teamId: string, { from, to }: Period) =>
  db
    .selectFrom('teamMember as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .select(['m.stayId', 'm.fromOn', 'm.toOn'])
    .where('m.teamId', '=', teamId)
    .where('m.fromOn', '<=', to)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', from)]))
    .where('s.state', '!=', 'WITHDRAWN')
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', from)]))
    .execute()

/** The teams in which these stays are within a period, or have something written. */
export const teamsOfStays = async (db: Reader, stayIds: readonly string[], { from, to }: Period): Promise<string[]> => {
  const spells = await db
    .selectFrom('teamMember')
    .select('teamId')
    .distinct()
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .where('fromOn', '<=', to)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', from)]))
    .execute()
  const written = await db
    .selectFrom('timesheetLine')
    .select('teamId')
    .distinct()
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  return [...new Set([...spells, ...written].map(({ teamId }) => teamId))]
}

/** Stays with their people, by given name. */
export const peopleOf = (db: Reader, stayIds: readonly string[]) =>
  db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select(['s.id as stayId', 's.residentId', 's.regime', 's.admittedOn', 's.endedOn'])
    .select(['r.code as residentCode', 'r.fullName', 'r.birthYear', 'r.birthMonth', 'r.birthDay'])
    .where(sql<boolean>`s.id in ${within(stayIds)}`)
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .execute()

/** Who has something written in a team's sheet of a period. */
export const staysWritten = async (db: Reader, teamId: string, { from, to }: Period): Promise<string[]> =>
  (
    await db
      .selectFrom('timesheetLine')
      .select('stayId')
      .distinct()
      .where('teamId', '=', teamId)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute()
  ).map(({ stayId }) => stayId)

/** What is written in a team's sheet of a period: its lines lie beside each other. */
export const sheetLines = (db: Reader, teamId: string, { from, to }: Period) =>
  db
    .selectFrom('timesheetLine')
    .select(['stayId', 'day', 'minutes', 'reason'])
    .where('teamId', '=', teamId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()

/**
 * The hours that are written of some people in a period, in all teams and all stays: one stay may end on the day on which the next begins.
 * Without those of admissions that were taken back.
 */
export const hoursOfPeople = (db: Reader, residentIds: readonly string[], { from, to }: Period) =>
  db
    .selectFrom('stay as s')
    .innerJoin('timesheetLine as l', 'l.stayId', 's.id')
    .select(['s.residentId', 'l.stayId', 'l.teamId', 'l.day', 'l.minutes'])
    .where(sql<boolean>`s.resident_id in ${within(residentIds)}`)
    .where('s.state', '!=', 'WITHDRAWN')
    .where('l.day', '>=', from)
    .where('l.day', '<=', to)
    .where('l.minutes', 'is not', null)
    .execute()

/** The days of the phase of labour of some stays. */
export const labourPhases = (db: Reader, stayIds: readonly string[]) =>
  db
    .selectFrom('phaseRecord')
    .select(['stayId', 'openedOn', 'closedOn'])
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .where('phase', '=', 'LABOUR')
    .execute()

/** What some people are found fit for within a period, the newest last; who is not in it is fit. */
export const findingsWithin = (db: Reader, residentIds: readonly string[], { from, to }: Period) =>
  db
    .selectFrom('workFitness')
    .select(['residentId', 'fitness', 'fromOn', 'toOn'])
    .where(sql<boolean>`resident_id in ${within(residentIds)}`)
    .where('fromOn', '<=', to)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', from)]))
    .orderBy('fromOn')
    .execute()

export const sheetRecord = (db: Reader, teamId: string, week: PlainDate) =>
  db.selectFrom('timesheet').selectAll().where('teamId', '=', teamId).where('week', '=', week).executeTakeFirst()

export const sheetRecords = (db: Reader, week: PlainDate) => db.selectFrom('timesheet').selectAll().where('week', '=', week).execute()

export const notesOf = (db: Reader, teamId: string, week: PlainDate) =>
  db.selectFrom('timesheetNote').select(['stayId', 'note']).where('teamId', '=', teamId).where('week', '=', week).execute()

/** How many people are in each of some teams within a period. */
export const membersWithin = (db: Reader, { from, to }: Period, teamIds: readonly string[]) =>
  db
    .selectFrom('teamMember as m')
    .innerJoin('stay as s', 's.id', 'm.stayId')
    .select('m.teamId')
    .select((eb) => eb.fn.count<number>('m.stayId').distinct().as('members'))
    .where(sql<boolean>`m.team_id in ${within(teamIds)}`)
    .where('m.fromOn', '<=', to)
    .where((eb) => eb.or([eb('m.toOn', 'is', null), eb('m.toOn', '>=', from)]))
    .where('s.state', '!=', 'WITHDRAWN')
    .where((eb) => eb.or([eb('s.endedOn', 'is', null), eb('s.endedOn', '>=', from)]))
    .groupBy('m.teamId')
    .execute()

/** What a period comes to in each of some teams; those of which nothing is written are left out. */
export const sumsOf = (db: Reader, { from, to }: Period, teamIds: readonly string[]) =>
  db
    .selectFrom('timesheetLine')
    .select('teamId')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>('minutes'), sql<number>`0`).as('minutes'),
      eb.fn.countAll<number>().as('entries'),
      eb.fn.count<number>('reason').as('reasons'),
    ])
    .where(sql<boolean>`team_id in ${within(teamIds)}`)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('teamId')
    .execute()

/** What is paid of the reasons. */
export const reasonRows = (db: Reader) => db.selectFrom('timesheetReason').selectAll().execute()

export const updateReason = (db: Writer, reason: SheetReason, paid: boolean) =>
  db
    .updateTable('timesheetReason')
    .set((eb) => ({ paid: paid ? 1 : 0, version: eb('version', '+', 1) }))
    .where('reason', '=', reason)
    .execute()

/** Lines in the place of those that stand, all of one team. */
export const writeLines = (db: Writer, lines: readonly TimesheetLineTable[]) =>
  sql`
    insert into timesheet_line (team_id, day, stay_id, minutes, reason, paid)
    select value ->> 'teamId', value ->> 'day', value ->> 'stayId', value ->> 'minutes', value ->> 'reason', value ->> 'paid'
    from json_each(${JSON.stringify(lines)}) where true
    on conflict (team_id, day, stay_id) do update set minutes = excluded.minutes, reason = excluded.reason, paid = excluded.paid`.execute(
    db,
  )

export const deleteLines = (db: Writer, teamId: string, cells: readonly { readonly stayId: string; readonly day: PlainDate }[]) =>
  sql`
    delete from timesheet_line where team_id = ${teamId}
      and (day, stay_id) in (select value ->> 'day', value ->> 'stayId' from json_each(${JSON.stringify(cells)}))`.execute(db)

export async function writeNotes(
  db: Writer,
  teamId: string,
  week: PlainDate,
  notes: readonly Pick<NoteChange, 'stayId' | 'note'>[],
): Promise<void> {
  for (const { stayId, note } of notes) {
    await db.deleteFrom('timesheetNote').where('teamId', '=', teamId).where('week', '=', week).where('stayId', '=', stayId).execute()
    if (note !== null) await db.insertInto('timesheetNote').values({ teamId, week, stayId, note }).execute()
  }
}

/** Something has been written in a week, or it is signed off or opened again. @returns its version now */
export async function keepSheet(
  db: Writer,
  teamId: string,
  week: PlainDate,
  signed: { readonly by: string; readonly at: Instant } | null,
): Promise<number> {
  const fields = { state: signed ? 'SIGNED' : 'OPEN', signedBy: signed?.by ?? null, signedAt: signed?.at ?? null } as const
  const { version } = await db
    .insertInto('timesheet')
    .values({ teamId, week, ...fields })
    .onConflict((conflict) =>
      conflict.columns(['teamId', 'week']).doUpdateSet((eb) => ({ ...fields, version: eb('timesheet.version', '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Weeks of a time in which something is written and which nobody has signed off. @param teamId null: of every team */
export const unsignedWeeks = (db: Reader, from: PlainDate, to: PlainDate, teamId: string | null) =>
  db
    .selectFrom('timesheet as h')
    .innerJoin('team as t', 't.id', 'h.teamId')
    .select(['h.teamId', 't.name', 'h.week'])
    .where('h.state', '=', 'OPEN')
    .where('h.week', '>=', from)
    .where('h.week', '<=', to)
    .$if(teamId !== null, (query) => query.where('h.teamId', '=', teamId ?? ''))
    .orderBy('h.week')
    .execute()

/** The first and the last day on which something is written of people, by team, from a day on. */
export const writtenFrom = (db: Reader, stayIds: readonly string[], from: PlainDate) =>
  db
    .selectFrom('timesheetLine')
    .select(['stayId', 'teamId'])
    .select((eb) => [eb.fn.min('day').as('firstOn'), eb.fn.max('day').as('lastOn')])
    .where(sql<boolean>`stay_id in ${within(stayIds)}`)
    .where('day', '>=', from)
    .groupBy(['stayId', 'teamId'])
    .execute()

/** The first and the last day with something written of somebody in a team within a time; undefined: nothing. @param to null: without end */
export const writtenWithin = async (db: Reader, teamId: string, stayId: string, from: PlainDate, to: PlainDate | null) => {
  const { firstOn, lastOn } = await db
    .selectFrom('timesheetLine')
    .select((eb) => [eb.fn.min<PlainDate | null>('day').as('firstOn'), eb.fn.max<PlainDate | null>('day').as('lastOn')])
    .where('stayId', '=', stayId)
    .where('teamId', '=', teamId)
    .where('day', '>=', from)
    .$if(to !== null, (query) => query.where('day', '<=', to ?? ''))
    .executeTakeFirstOrThrow()
  return firstOn === null || lastOn === null ? undefined : { firstOn, lastOn }
}

/** Every day that is written of a person, in all stays and teams, the newest first; without those of admissions that were taken back. */
export const linesOfPerson = (db: Reader, residentId: string) =>
  db
    .selectFrom('timesheetLine as l')
    .innerJoin('stay as s', 's.id', 'l.stayId')
    .select(['l.day', 'l.minutes', 'l.reason'])
    .where('s.residentId', '=', residentId)
    .where('s.state', '!=', 'WITHDRAWN')
    .orderBy('l.day', 'desc')
    .execute()
