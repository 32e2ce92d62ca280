import type { Feature } from '#host/features/feature'
import { reports as handlers } from './handlers'
import { monthReport } from './prints/month-report'

export const reports: Feature<'reports'> = {
  handlers,
  prints: [monthReport],
  tables: [],
  reads: ['residents', 'stays', 'facility', 'trades', 'teams', 'timesheets', 'earnings'],
}
