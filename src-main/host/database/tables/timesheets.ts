import type { Generated } from 'kysely'
import type { SheetReason, SheetState } from '#contract/timesheets/cells'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

/** A week of a team in which something has been written. */
export interface TimesheetTable {
  teamId: string
  /** Its Monday. */
  week: PlainDate
  state: SheetState
  /** The name of whoever signed it off. */
  signedBy: string | null
  signedAt: Instant | null
  version: Generated<number>
}

export interface TimesheetLineTable {
  teamId: string
  day: PlainDate
  stayId: string
  minutes: number | null
  reason: SheetReason | null
  /** Hours are; of a reason what the facility had decided when it was written. */
  paid: YesNo
}

export interface TimesheetNoteTable {
  teamId: string
  week: PlainDate
  stayId: string
  note: string
}

export interface TimesheetReasonTable {
  reason: SheetReason
  paid: YesNo
  version: Generated<number>
}

export interface TimesheetsTables {
  timesheet: TimesheetTable
  timesheetLine: TimesheetLineTable
  timesheetNote: TimesheetNoteTable
  timesheetReason: TimesheetReasonTable
}
