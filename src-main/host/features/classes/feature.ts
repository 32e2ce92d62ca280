import type { Feature } from '#host/features/feature'
import { classes as handlers } from './handlers'

export const classes: Feature<'classes'> = {
  handlers,
  tables: ['class', 'classHour', 'classLearner'],
  reads: ['courses', 'trades', 'schools', 'lessons', 'residents', 'stays', 'fitness', 'staff', 'facility'],
}
