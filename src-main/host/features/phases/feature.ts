import type { Feature } from '#host/features/feature'
import { phaseSource } from './duties/source'
import { phases as handlers } from './handlers'

export const phases: Feature<'phases'> = {
  handlers,
  tables: ['phaseRecord'],
  reads: [],
  duties: [phaseSource],
}
