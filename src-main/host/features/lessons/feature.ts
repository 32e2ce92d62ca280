import type { Feature } from '#host/features/feature'
import { classFileTask } from './class-file'
import { unwrittenLessons } from './duties'
import { lessons as handlers } from './handlers'
import { attendanceSheet } from './prints/attendance-sheet'
import { classList } from './prints/class-list'
import { lessonBook } from './prints/lesson-book'

export const lessons: Feature<'lessons'> = {
  handlers,
  tables: ['lesson', 'lessonAttendance'],
  reads: ['classes', 'courses', 'schools', 'trades', 'staff', 'fitness', 'facility', 'timesheets', 'residents', 'stays'],
  prints: [classList, lessonBook, attendanceSheet],
  tasks: [classFileTask],
  duties: [unwrittenLessons],
}
