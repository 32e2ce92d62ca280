import type { DutyKind, DutySubjectKind } from '#contract/desk/duties'
import type { DutyNote } from '#contract/desk/operations'
import type { Instant, PlainDate } from '#contract/values/calendar'

/** That a duty was done elsewhere, or why not; a row that was taken back stays. */
export interface DutyNoteTable {
  id: string
  aboutKind: DutySubjectKind
  aboutId: string
  /** How the log names what it is about. */
  subject: string
  kind: DutyKind
  hangsOn: string
  outcome: DutyNote['outcome']
  doneOn: PlainDate | null
  reason: string | null
  settledBy: string
  settledAt: Instant
  reopenedBy: string | null
  reopenedAt: Instant | null
  reopenedReason: string | null
}

export interface DeskTables {
  dutyNote: DutyNoteTable
}
