import type { Generated } from 'kysely'
import type { Classification, ClassResult } from '#contract/classes/words'
import type { LeavingReason } from '#contract/teams/words'
import type { PlainDate } from '#contract/values/calendar'
import type { YesNo } from './yes-no'

export interface ClassTable {
  id: string
  code: string
  name: string
  courseId: string
  /** null: the facility teaches itself. */
  schoolId: string | null
  contractId: string | null
  teacher: string | null
  assistants: string | null
  officerId: string | null
  place: string | null
  quota: number | null
  adapted: YesNo
  openedOn: PlainDate
  /** As planned. */
  endsOn: PlainDate
  /** Its last day, once it is over. */
  closedOn: PlainDate | null
  note: string | null
  version: Generated<number>
}

/** A time of every week. */
export interface ClassHourTable {
  classId: string
  weekday: number
  fromMinute: number
  toMinute: number
}

/** Both days inclusive; whoever has left the facility is in no class from the day after, whatever stands here. */
export interface ClassLearnerTable {
  id: string
  classId: string
  stayId: string
  fromOn: PlainDate
  toOn: PlainDate | null
  leavingReason: LeavingReason | null
  note: string | null
  /** Tenths. */
  theoryMark: number | null
  practiceMark: number | null
  finalMark: number | null
  result: ClassResult | null
  classification: Classification | null
  version: Generated<number>
}

export interface ClassesTables {
  class: ClassTable
  classHour: ClassHourTable
  classLearner: ClassLearnerTable
}
