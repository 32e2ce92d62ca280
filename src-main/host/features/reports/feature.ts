import type { Feature } from '#host/features/feature'
import { reports as handlers } from './handlers'

export const reports: Feature<'reports'> = {
  handlers,
  tables: [],
  reads: ['residents', 'stays', 'facility'],
}
