import * as z from 'zod'
import { query } from './operation'
import { ResidentRow } from './residents/operations'
import { recordReaders } from './roles'
import { CutOff, Month, PlainDate } from './values/calendar'

/** Lines of a movement, in their order. */
export const LineCode = z.enum([
  'opening',
  'admitted',
  'admitted_first',
  'admitted_repeat',
  'transferred_in',
  'returned',
  'treated',
  'kind_changed',
  'completed',
  'exempted',
  'transferred_out',
  'escaped',
  'imprisoned',
  'died',
  'released',
  'quit',
  'other_exits',
  'closing',
  'present',
  'in_hospital',
  'on_leave',
  'suspended',
  'out_for_procedure',
  'absent',
])
export type LineCode = z.infer<typeof LineCode>

/**
 * What a line is in the sum: a moment; a way in or out; 'inside' moves people between columns, with a sign, and changes no total; 'subtotal' is
 * opening and ways in together (lượt người cai nghiện trong kỳ); a 'part' says what the line above it consists of. The last two are not added again.
 */
export type LineRole = 'moment' | 'in' | 'out' | 'inside' | 'subtotal' | 'part'
export const lineRoles: Readonly<Record<LineCode, LineRole>> = {
  opening: 'moment',
  admitted: 'in',
  admitted_first: 'part',
  admitted_repeat: 'part',
  transferred_in: 'in',
  returned: 'in',
  treated: 'subtotal',
  kind_changed: 'inside',
  completed: 'out',
  exempted: 'out',
  transferred_out: 'out',
  escaped: 'out',
  imprisoned: 'out',
  died: 'out',
  released: 'out',
  quit: 'out',
  other_exits: 'out',
  closing: 'moment',
  present: 'part',
  in_hospital: 'part',
  on_leave: 'part',
  suspended: 'part',
  out_for_procedure: 'part',
  absent: 'part',
}

/** Lines that stand out in a table: what a period begins with, comes to and ends with. */
export const emphasised: readonly LineRole[] = ['moment', 'subtotal']

/** Custody stands for all who are held without a term: while the file is made, or the status test is awaited. */
export const ColumnCode = z.enum(['total', 'compulsory', 'compulsory_minor', 'voluntary', 'custody', 'no_stable_residence', 'female'])
export type ColumnCode = z.infer<typeof ColumnCode>

export const ReportPeriod = z.object({
  from: PlainDate,
  to: PlainDate,
  cutOff: z.union([CutOff, z.literal('CUSTOM')]),
  /** '2026-10' for a month, null for a free range. */
  month: z.string().nullable(),
})
export type ReportPeriod = z.infer<typeof ReportPeriod>

/** Movement of a period: closing = opening + ways in ± changes of kind − ways out, in every column. */
export const MovementReport = z.object({
  period: ReportPeriod,
  /** No-stable-residence people stand in their own column only, not with their kind. */
  separateNoResidence: z.boolean(),
  columns: z.array(z.object({ code: ColumnCode, label: z.string() })),
  lines: z.array(z.object({ code: LineCode, label: z.string(), values: z.record(ColumnCode, z.int()) })),
  /** Difference left by the balance rule in each column; all zero unless the register is damaged. */
  balance: z.record(ColumnCode, z.int()),
})
export type MovementReport = z.infer<typeof MovementReport>

/** Lines of labour therapy in a report (lines G of the monthly package), in their order. */
export const LabourLine = z.enum([
  'labour_teams',
  'labour_in_care',
  'labour_in_teams',
  'labour_share',
  'labour_worked',
  'labour_hours',
  'labour_income',
  'labour_costs',
  'labour_surplus',
  'labour_food',
  'labour_living',
  'labour_residents',
  'labour_culture',
  'labour_paid_out',
])
export type LabourLine = z.infer<typeof LabourLine>

/** In what a line of labour is counted; SHARE: tenths of a per cent. */
export const labourUnits = {
  labour_teams: 'COUNT',
  labour_in_care: 'COUNT',
  labour_in_teams: 'COUNT',
  labour_share: 'SHARE',
  labour_worked: 'COUNT',
  labour_hours: 'MINUTES',
  labour_income: 'DONG',
  labour_costs: 'DONG',
  labour_surplus: 'DONG',
  labour_food: 'DONG',
  labour_living: 'DONG',
  labour_residents: 'DONG',
  labour_culture: 'DONG',
  labour_paid_out: 'DONG',
} as const satisfies Readonly<Record<LabourLine, 'COUNT' | 'SHARE' | 'MINUTES' | 'DONG'>>

/** Lines of labour that stand for people, who are asked for by `labourPeople`. */
export const LabourPeopleLine = LabourLine.extract(['labour_in_teams', 'labour_worked'])
export type LabourPeopleLine = z.infer<typeof LabourPeopleLine>

/** Labour therapy of a period. */
export const LabourLines = z.array(z.object({ code: LabourLine, label: z.string(), value: z.int() }))
export type LabourLines = z.infer<typeof LabourLines>

/** A month under the facility's cut-off, or a free range. */
export const PeriodChoice = z.union([z.object({ month: Month }), z.object({ from: PlainDate, to: PlainDate })])
export type PeriodChoice = z.infer<typeof PeriodChoice>

/** Each of them refuses a range that ends before it begins: rule `periodReversed`. */
export const reports = {
  movement: query({ roles: recordReaders, input: z.object({ period: PeriodChoice }), output: MovementReport }),
  /** What labour therapy came to in the period. */
  labour: query({ roles: recordReaders, input: z.object({ period: PeriodChoice }), output: LabourLines }),
  /**
   * The people behind one figure, by name, each as often as the figure counts them; the columns of the stay are those of the counted one, its
   * kind the one it had then.
   */
  people: query({
    roles: recordReaders,
    logged: true,
    input: z.object({ period: PeriodChoice, line: LineCode, column: ColumnCode }),
    output: z.array(ResidentRow.extend({ happenedOn: PlainDate.nullable() })),
  }),
  /** The people behind a line of labour, by name, with the hours of each in the period. */
  labourPeople: query({
    roles: recordReaders,
    logged: true,
    input: z.object({ period: PeriodChoice, line: LabourPeopleLine }),
    output: z.array(
      z.object({
        stayId: z.string(),
        residentId: z.string(),
        residentCode: z.string(),
        fullName: z.string(),
        /** Worked in the period, in all teams. */
        minutes: z.int(),
      }),
    ),
  }),
  /** The report on paper (A4) and as a spreadsheet. */
  file: query({
    roles: recordReaders,
    logged: true,
    input: z.object({ period: PeriodChoice, as: z.enum(['pdf', 'xlsx']) }),
    output: z.object({ file: z.base64(), fileName: z.string() }),
  }),
}
