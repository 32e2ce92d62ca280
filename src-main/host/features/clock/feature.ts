import type { Feature } from '#host/features/feature'
import { clock as handlers } from './handlers'

export const clock: Feature<'clock'> = {
  handlers,
  tables: [],
  reads: [],
}
