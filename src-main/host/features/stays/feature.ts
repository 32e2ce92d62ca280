import type { Feature } from '#host/features/feature'
import { staySource } from './duties/source'
import { stays as handlers } from './handlers'

export const stays: Feature<'stays'> = {
  handlers,
  tables: ['stay', 'stayEvent'],
  reads: ['residents', 'phases', 'facility'],
  duties: [staySource],
}
