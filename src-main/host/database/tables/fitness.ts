import type { Generated } from 'kysely'
import type { Fitness } from '#contract/fitness'
import type { PlainDate } from '#contract/values/calendar'

export interface WorkFitnessTable {
  id: string
  residentId: string
  fitness: Fitness
  fromOn: PlainDate
  toOn: PlainDate | null
  doctor: string
  /** Health staff only. */
  reason: string | null
  version: Generated<number>
}

export interface FitnessTables {
  workFitness: WorkFitnessTable
}
