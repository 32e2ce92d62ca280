import type { Feature } from '#host/features/feature'
import { places as handlers } from './handlers'

export const places: Feature<'places'> = {
  handlers,
  tables: [],
  reads: [],
}
