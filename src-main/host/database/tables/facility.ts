import type { Generated } from 'kysely'
import type { LegalUnit } from '#contract/facility'
import type { Regime } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'

export interface SettingTable {
  key: string
  /** JSON. */
  value: string
  version: Generated<number>
}

export interface LegalValueTable {
  key: string
  regime: Regime | null
  validFrom: PlainDate
  value: number
  unit: LegalUnit
  article: string
  version: Generated<number>
}

export interface FacilityTables {
  setting: SettingTable
  legalValue: LegalValueTable
}
