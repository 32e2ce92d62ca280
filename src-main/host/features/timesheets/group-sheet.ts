import { seesAllTeams } from '#contract/teams/operations'
import type { GroupSheet, GroupSheetRow, Timesheet } from '#contract/timesheets/operations'
import { type PlainDate, weekOf } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import { NotFoundError } from '#host/api/rule-error'
import { readLivingGroup, staysLivingIn } from '#host/features/living/handlers'
import { daysOfWeek, sheetOf } from './sheet'
import { peopleOf, teamsOfStays } from './store'

type GroupContext = Pick<QueryContext, 'db' | 'caller' | 'today' | 'office'>

/** The week of a living group as the caller sees it: of an officer of teams only those who are in their own. */
export async function groupSheetOf(context: GroupContext, groupId: string, week: PlainDate): Promise<GroupSheet> {
  const { db } = context
  const { id, name, zone } = await readLivingGroup(db, week, groupId)
  const living = await staysLivingIn(db, groupId, weekOf(week))
  const people = await peopleOf(db, [...living])
  const sheets: Timesheet[] = []
  for (const teamId of await teamsOfStays(db, [...living], weekOf(week))) {
    const sheet = await sheetSeen(context, teamId, week, living)
    if (sheet && sheet.rows.length > 0) sheets.push(sheet)
  }
  const inOrder = new Map(people.map(({ stayId }, at) => [stayId, at]))
  const rows = sheets
    .flatMap(({ team, state, rows: own }) => own.map((row): GroupSheetRow => ({ ...(state === 'SIGNED' ? closedRow(row) : row), team })))
    .toSorted((a, b) => (inOrder.get(a.stayId) ?? 0) - (inOrder.get(b.stayId) ?? 0))
  const onSheet = new Set(rows.map(({ stayId }) => stayId))
  return {
    group: { id, name, zone },
    week,
    days: await daysOfWeek(db, week),
    rows,
    signedTeams: sheets.filter(({ state }) => state === 'SIGNED').map(({ team }) => team.name),
    withoutTeam: seesAllTeams(context.caller.roles)
      ? people.filter(({ stayId }) => !onSheet.has(stayId)).map(({ residentCode, fullName }) => ({ residentCode, fullName }))
      : [],
    mayWrite: sheets.some(({ may }) => may.write),
  }
}

/** Nobody writes in a week that is signed off. */
const closedRow = (row: Timesheet['rows'][number]): Timesheet['rows'][number] => ({
  ...row,
  days: row.days.map((day) => ({ ...day, closed: day.closed === null || day.entry !== null ? 'signed' : day.closed })),
})

/** null: the team is not the caller's. */
async function sheetSeen(context: GroupContext, teamId: string, week: PlainDate, living: ReadonlySet<string>): Promise<Timesheet | null> {
  try {
    return await sheetOf(context, teamId, week, living)
  } catch (thrown) {
    if (thrown instanceof NotFoundError) return null
    throw thrown
  }
}
