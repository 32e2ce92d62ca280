import type { Feature } from '#host/features/feature'
import { phases as handlers } from './handlers'

export const phases: Feature<'phases'> = {
  handlers,
  tables: ['phaseRecord'],
  reads: [],
}
