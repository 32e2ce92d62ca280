import type { Generated } from 'kysely'
import type { CourseLevel } from '#contract/courses'
import type { YesNo } from './yes-no'

export interface CourseTable {
  id: string
  name: string
  level: CourseLevel
  tradeId: string | null
  theoryHours: number
  practiceHours: number
  testHours: number
  active: YesNo
  note: string | null
  version: Generated<number>
}

export interface CoursesTables {
  course: CourseTable
}
