import type { Feature } from '#host/features/feature'
import { staySource } from './duties/source'
import { formsOfStays } from './forms'
import { stays as handlers } from './handlers'

export const stays: Feature<'stays'> = {
  handlers,
  forms: formsOfStays,
  tables: ['stay', 'stayEvent'],
  reads: ['residents', 'phases', 'facility'],
  duties: [staySource],
}
