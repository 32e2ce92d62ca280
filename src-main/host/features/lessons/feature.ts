import type { Feature } from '#host/features/feature'
import { unwrittenLessons } from './duties'
import { lessons as handlers } from './handlers'

export const lessons: Feature<'lessons'> = {
  handlers,
  tables: ['lesson', 'lessonAttendance'],
  reads: ['classes', 'courses', 'timesheets', 'residents', 'stays'],
  duties: [unwrittenLessons],
}
