import type { Feature } from '#host/features/feature'
import { stays as handlers } from './handlers'

export const stays: Feature<'stays'> = {
  handlers,
  tables: ['stay', 'stayEvent'],
  reads: ['residents', 'phases', 'facility'],
}
