import type { Generated } from 'kysely'
import type { Phase, Regime, StayEventKind, StayKind, StayState } from '#contract/stays/words'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

export interface StayTable {
  id: string
  residentId: string
  code: string
  kind: StayKind
  regime: Regime
  state: StayState
  /** 1 for the newest stay of a resident; an admission that was taken back is it only where there is no other. */
  latest: YesNo
  transferredIn: YesNo
  decisionNumber: string
  decisionOn: PlainDate
  decisionIssuer: string
  facilityDecisionNumber: string | null
  facilityDecisionOn: PlainDate | null
  facilityDecisionIssuer: string | null
  admittedAt: Instant
  admittedOn: PlainDate
  startsOn: PlainDate
  termMonths: number | null
  custodyDays: number
  statedEndOn: PlainDate | null
  rehabCount: number
  proposedBy: string | null
  /** JSON of Handover. */
  handover: string
  hasStableResidence: YesNo
  policeCommune: string | null
  policeName: string | null
  residenceAfter: string | null
  note: string | null
  /** Written down by itself, with what says so, in the log. */
  unableToWork: Generated<YesNo>
  /** Derived from the events and the fields above; kept for lists. */
  escapeDays: number
  prisonDays: number
  reducedMonths: number
  /** `openEnd` while no term runs. */
  expectedEndOn: PlainDate
  endedOn: PlainDate | null
  /** The phase shown in lists; kept by triggers on phase_record. */
  phase: Phase | null
  version: Generated<number>
}

export interface StayEventTable {
  id: string
  stayId: string
  kind: StayEventKind
  /** The kind of stay from here on, where the event carries terms. */
  toKind: StayKind | null
  happenedAt: Instant
  happenedOn: PlainDate
  paperNumber: string | null
  paperOn: PlainDate | null
  paperIssuer: string | null
  decidedBy: string | null
  /** JSON of EventDetail, the empty fields left out. */
  detail: string
  note: string | null
  recordedBy: string
  recordedAt: Instant
  /** JSON of StayCorrection[]. */
  corrections: string
  withdrawnAt: Instant | null
  withdrawnReason: string | null
  version: Generated<number>
}

export interface StaysTables {
  stay: StayTable
  stayEvent: StayEventTable
}
