import type { Generated } from 'kysely'
import type { Phase } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'

export interface PhaseRecordTable {
  stayId: string
  phase: Phase
  openedOn: PlainDate
  closedOn: PlainDate | null
  version: Generated<number>
}

export interface PhasesTables {
  phaseRecord: PhaseRecordTable
}
