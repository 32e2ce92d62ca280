import type { Generated } from 'kysely'
import type { YesNo } from './yes-no'

export interface TradeTable {
  id: string
  name: string
  notForMinors: YesNo
  active: YesNo
  version: Generated<number>
}

export interface WorkPlaceTable {
  id: string
  name: string
  active: YesNo
  version: Generated<number>
}

export interface TradesTables {
  trade: TradeTable
  workPlace: WorkPlaceTable
}
