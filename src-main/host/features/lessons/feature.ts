import type { Feature } from '#host/features/feature'
import { lessons as handlers } from './handlers'

export const lessons: Feature<'lessons'> = {
  handlers,
  tables: ['lesson', 'lessonAttendance'],
  reads: ['classes', 'courses', 'timesheets', 'residents', 'stays'],
}
