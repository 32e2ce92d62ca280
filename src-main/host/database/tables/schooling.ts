import type { Generated } from 'kysely'
import type { Literacy } from '#contract/schooling'
import type { YesNo } from './yes-no'

export interface SchoolingTable {
  residentId: string
  literacy: Literacy | null
  grade: number | null
  earlierTrade: string | null
  wantsTraining: YesNo | null
  wishTradeId: string | null
  note: string | null
  version: Generated<number>
}

export interface SchoolingTables {
  schooling: SchoolingTable
}
