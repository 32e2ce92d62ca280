import type { Feature } from '#host/features/feature'
import { enrolment as handlers } from './handlers'

export const enrolment: Feature<'enrolment'> = {
  handlers,
  tables: ['courseWait'],
  reads: ['classes', 'courses', 'teams', 'trades', 'schools', 'schooling', 'fitness', 'residents', 'stays', 'phases', 'facility'],
}
