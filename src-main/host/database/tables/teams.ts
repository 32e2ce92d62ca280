import type { Generated } from 'kysely'
import type { LeavingReason } from '#contract/teams/words'
import type { PlainDate } from '#contract/values/calendar'

export interface TeamTable {
  id: string
  name: string
  tradeId: string
  workPlaceId: string | null
  capacity: number | null
  /** Minutes a week. */
  plannedMinutes: number | null
  openedOn: PlainDate
  /** Its last day. */
  closedOn: PlainDate | null
  note: string | null
  version: Generated<number>
}

/** Both days inclusive; whoever has left the facility is in no team from the day after, whatever stands here. */
export interface TeamMemberTable {
  id: string
  teamId: string
  stayId: string
  fromOn: PlainDate
  toOn: PlainDate | null
  leavingReason: LeavingReason | null
  note: string | null
  version: Generated<number>
}

export interface TeamLeaderTable {
  id: string
  teamId: string
  stayId: string
  fromOn: PlainDate
  toOn: PlainDate | null
}

/** The officer in charge of a team (quản giáo). */
export interface TeamOfficerTable {
  id: string
  teamId: string
  accountId: string
  fromOn: PlainDate
  toOn: PlainDate | null
}

/** Who waits for a team; null: for any. */
export interface TeamWaitTable {
  id: string
  stayId: string
  teamId: string | null
  askedOn: PlainDate
  note: string | null
  endedOn: PlainDate | null
  version: Generated<number>
}

/** Two residents who are not placed together. */
export interface KeepApartTable {
  id: string
  residentId: string
  otherId: string
  note: string | null
  fromOn: PlainDate
  toOn: PlainDate | null
  version: Generated<number>
}

export interface TeamsTables {
  team: TeamTable
  teamMember: TeamMemberTable
  teamLeader: TeamLeaderTable
  teamOfficer: TeamOfficerTable
  teamWait: TeamWaitTable
  keepApart: KeepApartTable
}
