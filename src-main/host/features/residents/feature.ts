import type { Feature } from '#host/features/feature'
import { residents as handlers } from './handlers'

export const residents: Feature<'residents'> = {
  handlers,
  tables: ['resident', 'contact', 'residentSearch', 'nameWord'],
  reads: ['stays', 'facility'],
}
