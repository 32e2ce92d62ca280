import type { ClassHour } from '#contract/classes/words'
import type { CourseLevel, TrainingWarning } from '#contract/courses'
import { addMonths, type PlainDate, weekdayOf } from '#contract/values/calendar'
import { isElementary, programmeWarnings } from '#host/features/courses/rules'
import type { FindValue } from '#host/features/stays/term-rules'

/** When a class is held. */
export interface ClassDays {
  readonly openedOn: PlainDate
  /** As planned. */
  readonly endsOn: PlainDate
  readonly closedOn: PlainDate | null
}

/** The last day on which a class is held: the one it was closed on, else as planned; of a class that goes on behind its plan, none yet. */
const lastDayOf = ({ endsOn, closedOn }: ClassDays): PlainDate => closedOn ?? endsOn

export const isHeldOn = (days: ClassDays, on: PlainDate): boolean => on >= days.openedOn && (days.closedOn === null || on <= days.closedOn)

/** The times of a class on a day, as planned. */
export const plannedOn = (days: ClassDays, hours: readonly ClassHour[], on: PlainDate): ClassHour[] =>
  on >= days.openedOn && on <= lastDayOf(days) ? hours.filter(({ weekday }) => weekday === weekdayOf(on)) : []

export const minutesOfHours = (hours: readonly ClassHour[]): number =>
  hours.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0)

/** Two of the times of one week that overlap. */
export const hoursOverlap = (a: ClassHour, b: ClassHour): boolean =>
  a.weekday === b.weekday && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute

/** What is known of a class where it is looked whether all is as it should be. */
export interface ClassFacts {
  readonly level: CourseLevel
  readonly theoryHours: number
  readonly practiceHours: number
  readonly testHours: number
  readonly adapted: boolean
  readonly openedOn: PlainDate
  readonly endsOn: PlainDate
  readonly hours: readonly ClassHour[]
  readonly learners: number
  readonly quota: number | null
}

/**
 * What of a class is not as the law has it: hours of the programme, size, length, hours of a day and of a week; recorded all the same, as classes of 35 at a
 * bench are on paper. Of literacy and general education no such numbers were found.
 * @param find the values of the day on which it begins
 * @see Circular 42/2015 Arts 4, 17, 19; Circular 43/2015 Arts 1, 9; Law 74/2014 Art. 33
 */
export function classWarnings(facts: ClassFacts, find: FindValue): TrainingWarning[] {
  const { level, practiceHours, adapted, openedOn, endsOn, hours, learners, quota } = facts
  const warnings = programmeWarnings(facts, find)
  const withPractice = practiceHours > 0
  if (isElementary(level)) {
    const size = find(`class.size.${adapted ? (withPractice ? 'adaptedPractice' : 'adaptedTheory') : withPractice ? 'practice' : 'theory'}`)
    if (size && learners > size.value)
      warnings.push({ key: 'classTooLarge', article: size.article, params: { learners, most: size.value } })
    const months = find('class.soCap.months.min')
    if (months && endsOn < addMonths(openedOn, months.value))
      warnings.push({ key: 'tooShort', article: months.article, params: { months: months.value } })
    warnings.push(...hourWarnings(hours, withPractice ? 'practice' : 'theory', find))
  }
  if (level === 'DUOI_3_THANG') {
    const months = find('class.short.months.max')
    if (months && endsOn >= addMonths(openedOn, months.value))
      warnings.push({ key: 'tooLong', article: months.article, params: { months: months.value } })
  }
  if (quota !== null && learners > quota) warnings.push({ key: 'overQuota', article: null, params: { learners, quota } })
  return warnings
}

function hourWarnings(hours: readonly ClassHour[], kind: 'theory' | 'practice', find: FindValue): TrainingWarning[] {
  const day = find(`class.day.${kind}`)
  const week = find(`class.week.${kind}`)
  const longest = Math.max(0, ...[1, 2, 3, 4, 5, 6, 7].map((weekday) => minutesOfHours(hours.filter((hour) => hour.weekday === weekday))))
  const all = minutesOfHours(hours)
  return [
    ...(day && longest > day.value * 60
      ? [{ key: 'dayTooLong' as const, article: day.article, params: { hours: longest / 60, most: day.value } }]
      : []),
    ...(week && all > week.value * 60
      ? [{ key: 'weekTooLong' as const, article: week.article, params: { hours: all / 60, most: week.value } }]
      : []),
  ]
}

/** Days before the planned end from which on the results that are missing are asked for, and behind it until they are due: the facility's own order, no article names a number. */
export const resultsAhead = 7
