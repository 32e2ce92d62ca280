import type { PlainDate } from '#contract/values/calendar'
import type { Places } from '#host/law/places'
import type { Random } from './random'

/** What all made-up people of one register share. */
export interface World {
  readonly random: Random
  readonly places: Places
  /** Code of the province most of them live in. */
  readonly province: string
  /** The day on which ages and papers are right. */
  readonly on: PlainDate
  /** Numbers already given out: no two people hold the same. */
  readonly taken: Set<string>
}
