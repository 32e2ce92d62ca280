import type { Generated } from 'kysely'
import type { CounsellingKind } from '#contract/counselling'
import type { PlainDate } from '#contract/values/calendar'

/** Confidential: read by whoever wrote it and by health staff alone. */
export interface CounsellingNoteTable {
  id: string
  stayId: string
  accountId: string
  /** The name of whoever wrote it. */
  counsellor: string
  kind: CounsellingKind
  heldOn: PlainDate
  minutes: number | null
  text: string
  version: Generated<number>
}

export interface CounsellingTables {
  counsellingNote: CounsellingNoteTable
}
