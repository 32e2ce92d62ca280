import * as z from 'zod'
import type { DutySpec } from '../desk/duty-spec'
import { Fitness } from '../fitness'
import { command, query } from '../operation'
import { type Role, teamKeepers, teamStaff } from '../roles'
import { Instant, PlainDate, weekOf } from '../values/calendar'
import { Line, TidyLineOrNull } from '../values/line'
import { AwayState, Caution, ClosedWhy } from './cautions'
import { SheetEntry, SheetReason, SheetState } from './cells'

/** A week from Monday to Sunday, known by its Monday; any of its days is taken. */
export const SheetWeek = PlainDate.transform((day) => weekOf(day).from)

/** Those who write timesheets; officers (`team`) those of their own teams, for the days on which they are in charge. */
const sheetWriters: readonly Role[] = ['head', 'records', 'team']
/** Those who sign a week off. */
const sheetSigners: readonly Role[] = ['head', 'team']

/** One day of the week: REST is Sunday. */
export const SheetDay = z.object({
  day: PlainDate,
  kind: z.enum(['WORKDAY', 'REST', 'HOLIDAY']),
  /** Of a holiday. */
  name: z.string().nullable(),
})
export type SheetDay = z.infer<typeof SheetDay>

/** One person on one day. Minutes. */
export const SheetRowDay = z.object({
  entry: SheetEntry.nullable(),
  /** Worked in other teams. */
  elsewhere: z.int(),
  dayLimit: z.int(),
  weekLimit: z.int(),
  /** Of the limits. */
  article: z.string(),
  closed: ClosedWhy.nullable(),
  /** Where the register says they were the whole day, if not here. */
  away: AwayState.nullable(),
  /** What would have to be looked at if they had worked. */
  cautions: z.array(Caution),
})
export type SheetRowDay = z.infer<typeof SheetRowDay>

export const SheetRow = z.object({
  stayId: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  /** null: not for the caller. */
  fitness: Fitness.nullable(),
  /** Under 18 on some day of the week: how old on its first day, and the day on which they come under the next limit. */
  young: z.object({ years: z.int(), until: PlainDate }).nullable(),
  /** The seven days. */
  days: z.array(SheetRowDay),
  note: z.string().nullable(),
})
export type SheetRow = z.infer<typeof SheetRow>

const TeamOfSheet = z.object({ id: z.string(), name: z.string(), trade: z.string(), plannedMinutes: z.int().nullable() })

/** The timesheet of a team for a week (bảng chấm công). */
export const Timesheet = z.object({
  team: TeamOfSheet,
  week: PlainDate,
  days: z.array(SheetDay),
  /** By given name. */
  rows: z.array(SheetRow),
  state: SheetState,
  signedBy: z.string().nullable(),
  signedAt: Instant.nullable(),
  /** 0 while nothing has been written. */
  version: z.int(),
  /** What the caller may do with it as it stands. */
  may: z.object({ write: z.boolean(), sign: z.boolean(), unlock: z.boolean() }),
})
export type Timesheet = z.infer<typeof Timesheet>

/** One cell with another entry, and what stood in it when it was looked at. */
const SheetChange = z.object({ stayId: z.string(), day: PlainDate, was: SheetEntry.nullable(), entry: SheetEntry.nullable() })
export type SheetChange = z.infer<typeof SheetChange>

const NoteText = TidyLineOrNull(300)
const NoteChange = z.object({ stayId: z.string(), was: NoteText, note: NoteText })
export type NoteChange = z.infer<typeof NoteChange>

/** The state of a team's week in the list of a week. */
export const SheetOfWeek = z.object({
  team: TeamOfSheet,
  officers: z.array(z.string()),
  members: z.int(),
  /** Worked in all. */
  minutes: z.int(),
  /** Days with an entry, and those of them that say why nobody worked. */
  entries: z.int(),
  reasons: z.int(),
  state: SheetState,
  signedBy: z.string().nullable(),
  signedAt: Instant.nullable(),
})
export type SheetOfWeek = z.infer<typeof SheetOfWeek>

/** Somebody of a living group in one team; whoever is in two teams within the week has two rows. */
const GroupSheetRow = SheetRow.extend({ team: TeamOfSheet })
export type GroupSheetRow = z.infer<typeof GroupSheetRow>

/** The week of a living group, whichever team each is in: its cells are those of the teams' sheets. */
const GroupSheet = z.object({
  group: z.object({ id: z.string(), name: z.string(), zone: z.string().nullable() }),
  week: PlainDate,
  days: z.array(SheetDay),
  /** By given name. */
  rows: z.array(GroupSheetRow),
  /** Teams whose week is signed off: their rows are read only. */
  signedTeams: z.array(z.string()),
  /** Those who live there and are in no team that the caller sees. */
  withoutTeam: z.array(z.object({ residentCode: z.string(), fullName: z.string() })),
  mayWrite: z.boolean(),
})
export type GroupSheet = z.infer<typeof GroupSheet>

const FileOfSheet = z.object({ file: z.base64(), fileName: z.string() })
const SheetPlace = { teamId: z.string(), week: SheetWeek }

export const timesheetDuties = {
  /** A week is over and its sheet is not signed off. */
  sheetUnsigned: { about: 'team', roles: ['team', 'head'], hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>

export const timesheets = {
  /** The teams of a week with the state of their sheets; of an officer their own teams. */
  ofWeek: query({
    roles: teamStaff,
    input: z.object({ week: SheetWeek }),
    output: z.object({ week: PlainDate, days: z.array(SheetDay), sheets: z.array(SheetOfWeek) }),
  }),
  /** Errors: notFound, also for an officer of another team. */
  sheet: query({ roles: teamStaff, logged: true, input: z.object(SheetPlace), output: Timesheet }),
  /**
   * Writes cells and notes of one week, all of them or none.
   * Errors: notFound; stale when another seat has meanwhile written something else in one of these cells; rule `sheetSigned`,
   * `sheetCellClosed` {name, day}, `labourDayLimit` {name, day, hours, article}, `labourWeekLimit` {name, hours, article}.
   */
  save: command({
    roles: sheetWriters,
    input: z.object({ ...SheetPlace, cells: z.array(SheetChange).max(2000), notes: z.array(NoteChange).max(400) }),
    output: z.object({ version: z.int() }),
  }),
  /** The week of a living group: who lives there on some day of it, in the team of each. Errors: notFound. */
  ofGroup: query({ roles: teamStaff, logged: true, input: z.object({ groupId: z.string(), week: SheetWeek }), output: GroupSheet }),
  /** Writes cells and notes of people of a living group, each into the sheet of the team; all of them or none. Errors as of `save`. */
  saveGroup: command({
    roles: sheetWriters,
    input: z.object({
      groupId: z.string(),
      week: SheetWeek,
      sheets: z.array(z.object({ teamId: z.string(), cells: z.array(SheetChange).max(2000), notes: z.array(NoteChange).max(400) })).max(60),
    }),
    output: z.object({}),
  }),
  /**
   * Errors: notFound; stale; rule `sheetSigned`, `weekNotOver`, `sheetHasBlanks` {count}, `refusalNeedsNote` {name},
   * `sheetNotYours` {team}, `hoursAboveLimit` {name, days, article}.
   */
  sign: command({
    roles: sheetSigners,
    input: z.object({ ...SheetPlace, version: z.int() }),
    output: z.object({ version: z.int() }),
  }),
  /** Opens a signed week again. Errors: notFound; stale; rule `sheetNotSigned`. */
  unlock: command({
    roles: ['head'],
    input: z.object({ ...SheetPlace, version: z.int(), reason: Line }),
    output: z.object({ version: z.int() }),
  }),
  /** What somebody has worked over all stays, by week or by month, the newest first, and for which reasons not. Errors: notFound. */
  ofPerson: query({
    roles: [...teamKeepers, 'medical'],
    logged: true,
    input: z.object({ residentId: z.string(), by: z.enum(['week', 'month']) }),
    output: z.array(
      z.object({
        /** The Monday of the week, the first of the month. */
        from: PlainDate,
        minutes: z.int(),
        /** Days with hours. */
        days: z.int(),
        reasons: z.array(z.object({ reason: SheetReason, days: z.int() })),
      }),
    ),
  }),
  /** The sheet to be printed: as it stands, or empty to be written by hand; or as a spreadsheet. Errors as of `sheet`. */
  file: query({
    roles: teamStaff,
    logged: true,
    input: z.object({ ...SheetPlace, as: z.enum(['filled', 'empty', 'xlsx']) }),
    output: FileOfSheet,
  }),
  /** Which reasons are paid as if worked. */
  reasons: query({
    roles: teamStaff,
    input: z.object({}),
    output: z.array(z.object({ reason: SheetReason, paid: z.boolean(), version: z.int() })),
  }),
  /** Holds for what is written from then on. Errors: stale. */
  payReason: command({
    roles: ['head', 'accountant'],
    input: z.object({ reason: SheetReason, paid: z.boolean(), version: z.int() }),
    output: z.object({}),
  }),
}
