import type { Generated } from 'kysely'
import type { PlanPart } from '#contract/plans/operations'
import type { Instant } from '#contract/values/calendar'

/** Every version of a part stays: the newest is what holds. */
export interface PlanPartTable {
  stayId: string
  part: PlanPart
  version: number
  /** JSON of the part's content. */
  content: string
  reason: string | null
  savedBy: string
  savedAt: Instant
}

export interface StayPhotoTable {
  stayId: string
  kind: 'image/jpeg' | 'image/png'
  image: Buffer
  savedBy: string
  savedAt: Instant
  version: Generated<number>
}

export interface PlansTables {
  planPart: PlanPartTable
  stayPhoto: StayPhotoTable
}
