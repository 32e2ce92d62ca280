import type { ClassHour } from '#contract/classes/words'
import type { LessonKind } from '#contract/lessons/cells'
import { addDays, type PlainDate } from '#contract/values/calendar'
import { type ClassDays, plannedOn } from '#host/features/classes/rules'

/** A time of a day. Minutes. */
export interface DayTime {
  readonly heldOn: PlainDate
  readonly fromMinute: number
  readonly toMinute: number
}

export const timesOverlap = (a: DayTime, b: DayTime): boolean =>
  a.heldOn === b.heldOn && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute

/** The planned times of a class within a time, in its order. */
export function plannedTimes(days: ClassDays, hours: readonly ClassHour[], from: PlainDate, to: PlainDate): DayTime[] {
  const times: DayTime[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    for (const { fromMinute, toMinute } of plannedOn(days, hours, day)) times.push({ heldOn: day, fromMinute, toMinute })
  return times.toSorted((a, b) => (a.heldOn === b.heldOn ? a.fromMinute - b.fromMinute : a.heldOn < b.heldOn ? -1 : 1))
}

/** Minutes of a standard hour: theory 45, practice and tests 60. @see Circular 42/2015 Art. 17(2)(b) */
const standardHour: Readonly<Record<LessonKind, number>> = { THEORY: 45, PRACTICE: 60, TEST: 60 }

/** Standard hours of a time, in hundredths. @example standardHours('THEORY', 135) // 300 */
export const standardHours = (kind: LessonKind, minutes: number): number =>
  Math.min(2400, Math.max(1, Math.round((minutes * 100) / standardHour[kind])))

/** Lessons of so many days are asked about; what is older was kept on paper. */
export const watchedLessonDays = 42

/** Days after which a lesson that has not been written up is late: the facility's own order, no article names a number. */
export const daysToWrite = 2
