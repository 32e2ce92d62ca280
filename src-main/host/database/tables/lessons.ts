import type { Generated } from 'kysely'
import type { Attendance, LessonKind } from '#contract/lessons/cells'
import type { PlainDate } from '#contract/values/calendar'

export interface LessonTable {
  id: string
  classId: string
  heldOn: PlainDate
  fromMinute: number
  toMinute: number
  kind: LessonKind
  /** Hundredths. */
  hours: number
  content: string | null
  teacher: string | null
  note: string | null
  version: Generated<number>
}

export interface LessonAttendanceTable {
  lessonId: string
  stayId: string
  entry: Attendance
}

export interface LessonsTables {
  lesson: LessonTable
  lessonAttendance: LessonAttendanceTable
}
