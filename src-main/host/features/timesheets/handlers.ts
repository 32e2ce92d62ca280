import { seesAllTeams } from '#contract/teams/operations'
import { cellText, hoursText, minutesOfEntry, reasonLetters, type SheetEntry, type SheetReason } from '#contract/timesheets/cells'
import { brokenLimits } from '#contract/timesheets/limits'
import type { NoteChange, SheetChange, SheetRow, Timesheet } from '#contract/timesheets/operations'
import { facilityDay, formatDate, type Instant, type Period, type PlainDate, weekOf } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf } from '#host/api/handlers'
import { expectVersion, found, RuleError, StaleError } from '#host/api/rule-error'
import type { Reader, Writer } from '#host/database/tables'
import { readLivingGroup, staysLivingIn } from '#host/features/living/handlers'
import { readResident } from '#host/features/residents/handlers'
import { letterheadOf } from '#host/prints/kit/data'
import { sheetFileTask } from './file'
import { groupSheetOf } from './group-sheet'
import { daysOfWeek, isBlank, sheetOf } from './sheet'
import {
  chargesOf,
  deleteLines,
  keepSheet,
  linesOfPerson,
  membersWithin,
  officersWithin,
  reasonRows,
  sheetRecords,
  sumsOf,
  teamsOpen,
  updateReason,
  writeLines,
  writeNotes,
} from './store'

export const timesheets: HandlersOf<'timesheets'> = {
  ofWeek: async ({ db, caller }, { week }) => {
    const period = weekOf(week)
    const own = seesAllTeams(caller.roles) ? null : (await chargesOf(db, caller.accountId, period, null)).map(({ teamId }) => teamId)
    const teams = (await teamsOpen(db, period, own)).toSorted((a, b) => byName.compare(a.name, b.name))
    const ids = teams.map(({ id }) => id)
    const officers = Map.groupBy(await officersWithin(db, period, ids), ({ teamId }) => teamId)
    const sums = new Map((await sumsOf(db, period, ids)).map((sum) => [sum.teamId, sum]))
    const members = new Map((await membersWithin(db, period, ids)).map((team) => [team.teamId, team.members]))
    const records = new Map((await sheetRecords(db, week)).map((record) => [record.teamId, record]))
    return {
      week,
      days: await daysOfWeek(db, week),
      sheets: teams.map((team) => {
        const record = records.get(team.id)
        const sum = sums.get(team.id)
        return {
          team,
          officers: [...new Set((officers.get(team.id) ?? []).map(({ fullName }) => fullName))],
          members: members.get(team.id) ?? 0,
          minutes: sum?.minutes ?? 0,
          entries: sum?.entries ?? 0,
          reasons: sum?.reasons ?? 0,
          state: record?.state ?? 'OPEN',
          signedBy: record?.signedBy ?? null,
          signedAt: record?.signedAt ?? null,
        }
      }),
    }
  },

  sheet: async (context, { teamId, week }) => {
    const sheet = await sheetOf(context, teamId, week)
    context.note({ subject: subjectOf(sheet) })
    return sheet
  },

  save: async (context, { teamId, week, cells, notes }) => {
    const sheet = await sheetOf(context, teamId, week)
    const { changes, version } = await writeSheet(context, sheet, cells, notes)
    context.note({ subject: subjectOf(sheet), changes })
    return { version }
  },

  ofGroup: async (context, { groupId, week }) => {
    const sheet = await groupSheetOf(context, groupId, week)
    context.note({ subject: `${sheet.group.name}, ${week}` })
    return sheet
  },

  saveGroup: async (context, { groupId, week, sheets }) => {
    const { db, note } = context
    const group = await readLivingGroup(db, week, groupId)
    const living = await staysLivingIn(db, groupId, weekOf(week))
    const changes: LoggedChanges = []
    // One after the other: what has been written for one team counts in the limits of the next.
    for (const { teamId, cells, notes } of sheets) {
      const sheet = await sheetOf(context, teamId, week, living)
      changes.push(...(await writeSheet(context, sheet, cells, notes)).changes)
    }
    note({ subject: `${group.name}, ${week}`, changes })
    return {}
  },

  sign: async (context, { teamId, week, version }) => {
    const { db, now, note, caller } = context
    const sheet = await sheetOf(context, teamId, week)
    if (sheet.state === 'SIGNED') throw new RuleError('sheetSigned')
    if (!sheet.may.sign) throw new RuleError('sheetNotYours', { team: sheet.team.name })
    expectVersion(sheet, version)
    const whole = { days: sheet.days, rows: sheet.rows }
    if (whole.days.some(({ day, kind }) => kind === 'WORKDAY' && day > context.today)) throw new RuleError('weekNotOver')
    const blanks = whole.rows.reduce((count, row) => count + whole.days.filter((day, at) => isBlank(day, found(row.days[at]))).length, 0)
    if (blanks > 0) throw new RuleError('sheetHasBlanks', { count: blanks })
    const unexplained = whole.rows.find((row) => row.note === null && row.days.some(({ entry }) => entry === 'REFUSED'))
    if (unexplained) throw new RuleError('refusalNeedsNote', { name: unexplained.fullName })
    // A birth date may have been corrected since the hours were written.
    for (const row of whole.rows) expectStandingWithinLimits(row, whole.days)
    note({ subject: subjectOf(sheet), changes: changesBetween({ state: 'OPEN' }, { state: 'SIGNED' }) })
    return { version: await keepSheet(db, teamId, week, { by: caller.fullName, at: now }) }
  },

  unlock: async (context, { teamId, week, version, reason }) => {
    const sheet = await sheetOf(context, teamId, week)
    if (sheet.state !== 'SIGNED') throw new RuleError('sheetNotSigned')
    expectVersion(sheet, version)
    context.note({ subject: subjectOf(sheet), reason, changes: changesBetween({ state: 'SIGNED' }, { state: 'OPEN' }) })
    return { version: await keepSheet(context.db, teamId, week, null) }
  },

  file: async (context, { teamId, week, as }) => {
    const { facility, now, office, note, db } = context
    const sheet = await sheetOf(context, teamId, week)
    note({ subject: subjectOf(sheet) })
    const officers = await officersWithin(db, weekOf(week), [teamId])
    const request = {
      sheet,
      as,
      officer: officers.at(-1)?.fullName ?? null,
      facilityName: facility.name,
      letterhead: letterheadOf(facility),
      signerTitle: facility.signer.title,
      now,
    }
    const file = await office.press.ask(sheetFileTask, request)
    const extension = as === 'xlsx' ? 'xlsx' : 'pdf'
    return { file, fileName: `${week}-bang-cham-cong-${facilityDay(now)}.${extension}` }
  },

  ofPerson: async ({ db, note }, { residentId, by }) => {
    const resident = found(await readResident(db, residentId))
    note({ subject: resident.code })
    const begin = (day: PlainDate) => (by === 'week' ? weekOf(day).from : `${day.slice(0, 7)}-01`)
    const spans = Map.groupBy(await linesOfPerson(db, residentId), ({ day }) => begin(day))
    return [...spans].map(([from, lines]) => ({
      from,
      minutes: lines.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      days: new Set(lines.filter(({ minutes }) => minutes !== null).map(({ day }) => day)).size,
      reasons: (Object.keys(reasonLetters) as SheetReason[])
        .map((reason) => ({ reason, days: lines.filter((line) => line.reason === reason).length }))
        .filter(({ days }) => days > 0),
    }))
  },

  reasons: async ({ db }) => {
    const rows = new Map((await reasonRows(db)).map((row) => [row.reason, row]))
    return (Object.keys(reasonLetters) as SheetReason[]).map((reason) => {
      const row = found(rows.get(reason))
      return { reason, paid: row.paid === 1, version: row.version }
    })
  },

  payReason: async ({ db, note }, { reason, paid, version }) => {
    const row = found((await reasonRows(db)).find((one) => one.reason === reason))
    expectVersion(row, version)
    note({ subject: reason, changes: changesBetween({ paid: row.paid === 1 }, { paid }) })
    await updateReason(db, reason, paid)
    return {}
  },
}

type LoggedChanges = { field: string; before: string | null; after: string | null }[]

/**
 * Writes cells and notes into the week of a team.
 * @returns what the log shall tell, and the version of the sheet now
 * @throws RuleError, StaleError as told of the operation `save`
 */
async function writeSheet(
  { db }: Pick<CommandContext, 'db'>,
  sheet: Timesheet,
  cells: readonly SheetChange[],
  notes: readonly NoteChange[],
): Promise<{ readonly changes: LoggedChanges; readonly version: number }> {
  const { week } = sheet
  const teamId = sheet.team.id
  if (sheet.state === 'SIGNED') throw new RuleError('sheetSigned')
  const asked = Map.groupBy(cells, ({ stayId }) => stayId)
  const rows = [...asked].map(([stayId, ofStay]) => changesOfRow(sheet, stayId, ofStay))
  const newNotes = notes.filter(({ stayId, was, note: text }) => {
    const { note: now } = rowOf(sheet, stayId)
    if (now !== text && now !== was) throw new StaleError()
    return now !== text
  })
  if (!sheet.may.write) throw new RuleError('sheetNotYours', { team: sheet.team.name })
  for (const change of rows) expectWithinLimits(change)

  const paid = new Map((await reasonRows(db)).map((row) => [row.reason, row.paid]))
  const edits = rows.flatMap(({ row, edits: ofRow }) => ofRow.map((edit) => ({ stayId: row.stayId, ...edit })))
  const written = edits.flatMap(({ stayId, day, entry }) => (entry === null ? [] : [lineOf(teamId, stayId, day, entry, paid)]))
  const emptied = edits.filter(({ entry }) => entry === null)
  const about = rows.filter(({ edits: ofRow }) => ofRow.length > 0)
  const changes = [
    ...about.map((change) => ({ field: change.row.residentCode, before: textOfRow(change, 'was'), after: textOfRow(change, 'entry') })),
    ...newNotes.map(({ stayId, note: after }) => {
      const { residentCode, note: before } = rowOf(sheet, stayId)
      return { field: `${residentCode} note`, before, after }
    }),
  ]
  // Sent twice, or written by somebody else just so: there is nothing left to do.
  if (edits.length === 0 && newNotes.length === 0) return { changes, version: sheet.version }
  if (written.length > 0) await writeLines(db, written)
  if (emptied.length > 0) await deleteLines(db, teamId, emptied)
  await writeNotes(db, teamId, week, newNotes)
  return { changes, version: await keepSheet(db, teamId, week, null) }
}

/** The teams that are open on some day of a time. */
export const teamsWithSheets = (db: Reader, period: Period) => teamsOpen(db, period, null)
export { daysOfWeek, type SheetPerson, sheetPeople } from './sheet'
export { writtenFrom, writtenWithin } from './store'

interface RecordedSheet {
  readonly teamId: string
  readonly week: PlainDate
  readonly lines: readonly { readonly stayId: string; readonly day: PlainDate; readonly entry: SheetEntry }[]
  readonly notes: readonly { readonly stayId: string; readonly note: string }[]
  /** By whoever was in charge; null: not signed off. */
  readonly signedAt: Instant | null
}

/** A week as it was kept elsewhere, into a sheet in which nothing stands yet; the hours have been measured against the limits before. */
export async function recordSheet(db: Writer, { teamId, week, lines, notes, signedAt }: RecordedSheet): Promise<void> {
  const paid = new Map((await reasonRows(db)).map((row) => [row.reason, row.paid]))
  await writeLines(
    db,
    lines.map(({ stayId, day, entry }) => lineOf(teamId, stayId, day, entry, paid)),
  )
  await writeNotes(db, teamId, week, notes)
  const [officer] = await officersWithin(db, weekOf(week), [teamId])
  await keepSheet(db, teamId, week, signedAt !== null && officer ? { by: officer.fullName, at: signedAt } : null)
}

const byName = new Intl.Collator('vi', { numeric: true })

/** 'Tổ đan lưới 1, 2026-11-16' */
const subjectOf = ({ team, week }: Pick<Timesheet, 'team' | 'week'>) => `${team.name}, ${week}`

/** @throws NotFoundError for somebody who is not on the sheet */
const rowOf = (sheet: Timesheet, stayId: string): SheetRow => found(sheet.rows.find((row) => row.stayId === stayId))

interface RowChange {
  readonly row: SheetRow
  readonly edits: readonly {
    readonly at: number
    readonly day: PlainDate
    readonly was: SheetEntry | null
    readonly entry: SheetEntry | null
  }[]
}

/**
 * The cells of one row that will be others.
 * @throws NotFoundError for a day of another week; StaleError where something else stands than was seen; RuleError `sheetCellClosed`
 */
function changesOfRow(sheet: Timesheet, stayId: string, cells: readonly SheetChange[]): RowChange {
  const row = rowOf(sheet, stayId)
  const latest = new Map(cells.map((cell) => [cell.day, cell]))
  const edits = [...latest.values()].flatMap(({ day, was, entry }) => {
    const at = sheet.days.findIndex((one) => one.day === day)
    const now = found(row.days[at])
    if (now.entry === entry) return []
    if (now.entry !== was) throw new StaleError()
    // What was written of somebody who is not in the team any more can be taken away.
    const mayEmpty = entry === null && now.closed !== 'notYours'
    if (now.closed !== null && !mayEmpty) throw new RuleError('sheetCellClosed', { name: row.fullName, day: formatDate(day) })
    return [{ at, day, was, entry }]
  })
  return { row, edits }
}

/**
 * Everything that stands already counts first, in this team and in others.
 * @throws RuleError `labourDayLimit`, `labourWeekLimit`
 * @see Decree 163/2026 Arts 117, 128
 */
function expectWithinLimits({ row, edits }: RowChange): void {
  const days = row.days.map(({ entry, elsewhere, dayLimit, weekLimit }, at) => {
    const edit = edits.find((one) => one.at === at)
    const standing = elsewhere + (edit ? 0 : minutesOfEntry(entry))
    return { day: dayLimit, week: weekLimit, standing, minutes: edit ? minutesOfEntry(edit.entry) : 0 }
  })
  for (const [at, broken] of brokenLimits(days).entries()) {
    const day = row.days[at]
    if (!broken || !day) continue
    const [key, limit] = broken === 'day' ? (['labourDayLimit', day.dayLimit] as const) : (['labourWeekLimit', day.weekLimit] as const)
    const on = edits.find((one) => one.at === at)?.day ?? ''
    throw new RuleError(key, { name: row.fullName, day: on && formatDate(on), hours: hoursText(limit), article: day.article })
  }
}

/**
 * What stands of somebody in this team, beside what stands in others.
 * @throws RuleError `hoursAboveLimit` {name, days, article}
 * @see Decree 163/2026 Arts 117, 128
 */
function expectStandingWithinLimits({ fullName, days: cells }: SheetRow, days: Timesheet['days']): void {
  const measured = cells.map(({ entry, elsewhere, dayLimit, weekLimit }) => {
    return { day: dayLimit, week: weekLimit, standing: elsewhere, minutes: minutesOfEntry(entry) }
  })
  const above = brokenLimits(measured).flatMap((broken, at) =>
    broken === null ? [] : [{ day: days[at]?.day, article: cells[at]?.article }],
  )
  const article = above[0]?.article
  if (article === undefined) return
  throw new RuleError('hoursAboveLimit', { name: fullName, days: above.map(({ day }) => day && formatDate(day)).join(', '), article })
}

const lineOf = (teamId: string, stayId: string, day: PlainDate, entry: SheetEntry, paid: ReadonlyMap<SheetReason, 0 | 1>) => ({
  teamId,
  day,
  stayId,
  minutes: typeof entry === 'number' ? entry : null,
  reason: typeof entry === 'number' ? null : entry,
  paid: typeof entry === 'number' ? (1 as const) : (paid.get(entry) ?? 0),
})

/** '8 8 Ô – 4 – –': the week as it was, or will be. */
const textOfRow = ({ row, edits }: RowChange, side: 'was' | 'entry'): string =>
  row.days.map(({ entry }, at) => cellText((edits.find((one) => one.at === at) ?? { was: entry, entry })[side]) || '–').join(' ')
