import type { Generated } from 'kysely'
import type { PlainDate } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

export interface LivingGroupTable {
  id: string
  name: string
  zone: string | null
  capacity: number | null
  active: YesNo
  version: Generated<number>
}

/** Both days inclusive; whoever has left the facility lives in no group from the day after, whatever stands here. */
export interface LivingMemberTable {
  id: string
  livingGroupId: string
  stayId: string
  fromOn: PlainDate
  toOn: PlainDate | null
  note: string | null
  version: Generated<number>
}

export interface LivingTables {
  livingGroup: LivingGroupTable
  livingMember: LivingMemberTable
}
