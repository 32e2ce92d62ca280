import type { Feature } from '#host/features/feature'
import { packageSource } from './duties/source'
import { bundles as handlers } from './handlers'

export const bundles: Feature<'bundles'> = {
  handlers,
  tables: ['bundle'],
  reads: ['facility'],
  duties: [packageSource],
}
