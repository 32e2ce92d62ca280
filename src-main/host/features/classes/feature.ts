import type { Feature } from '#host/features/feature'
import { classSource } from './duties'
import { classes as handlers } from './handlers'
import { classById } from './store'

export const classes: Feature<'classes'> = {
  handlers,
  tables: ['class', 'classHour', 'classLearner'],
  reads: ['courses', 'trades', 'schools', 'lessons', 'talks', 'residents', 'stays', 'fitness', 'staff', 'facility'],
  duties: [classSource],
  dutySubjects: { class: { codeOf: async (db, id) => (await classById(db, id))?.code ?? '', partOf: 'classes.get' } },
}
