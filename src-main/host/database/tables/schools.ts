import type { Generated } from 'kysely'
import type { PlainDate } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

export interface SchoolTable {
  id: string
  name: string
  address: string | null
  phone: string | null
  active: YesNo
  version: Generated<number>
}

export interface SchoolContractTable {
  id: string
  schoolId: string
  number: string
  signedOn: PlainDate
  /** Đồng. */
  value: number | null
  untilOn: PlainDate | null
  note: string | null
  version: Generated<number>
}

export interface SchoolsTables {
  school: SchoolTable
  schoolContract: SchoolContractTable
}
