import type { Generated } from 'kysely'
import type { PlainDate } from '#contract/values/calendar'

/** Who waits for a course. */
export interface CourseWaitTable {
  id: string
  stayId: string
  courseId: string
  askedOn: PlainDate
  note: string | null
  endedOn: PlainDate | null
  version: Generated<number>
}

export interface EnrolmentTables {
  courseWait: CourseWaitTable
}
