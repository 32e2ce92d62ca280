import type { LegalUnit } from '#contract/facility'
import { addDays, addMonths, facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'

/** Saturday or Sunday. */
export const isWeekend = (day: PlainDate): boolean => new Date(day).getUTCDay() % 6 === 0

export type IsWorkingDay = (day: PlainDate) => boolean

/** The last moment of a facility day: its midnight, at UTC+7, is 17:00 UTC of the same day. */
export const endOfFacilityDay = (day: PlainDate): Instant => `${day}T16:59:59.999Z`

/** A time limit that runs from a moment: 24 hours, 15 days, 2 working days. */
export interface TimeLimit {
  readonly from: Instant
  readonly amount: number
  readonly unit: LegalUnit
}

/**
 * When a duty that begins with a moment must be done. Hours run from the minute. In days and months the first day is not counted, and the
 * time is over at the end of the last day; a last day that is off gives way to the next working day. Working days pass over days off.
 * For duties alone: a person's term ends on its day, worked or not.
 * @see Civil Code 91/2015/QH13 Arts 145-148
 */
export function dueAfter({ from, amount, unit }: TimeLimit, isWorkingDay: IsWorkingDay): Instant {
  if (unit === 'hours') return new Date(Date.parse(from) + amount * 3_600_000).toISOString()
  const first = facilityDay(from)
  if (unit === 'workingDays') {
    let last = first
    for (let left = amount; left > 0; left--) last = workingDayFrom(addDays(last, 1), 1, isWorkingDay)
    return endOfFacilityDay(last)
  }
  const last = unit === 'days' ? addDays(first, amount) : addMonths(first, amount)
  return endOfFacilityDay(workingDayFrom(last, 1, isWorkingDay))
}

/** The last day for something due "at the latest N days before". */
export interface LatestDay {
  readonly day: PlainDate
  /** The day the law names, where it is off and the work is to be done earlier. */
  readonly movedFrom: PlainDate | null
}

/**
 * "At the latest N days before": a day off means earlier, never later, else fewer than N days would be left.
 * @param on the day it comes before
 */
export function latestBefore({ on, days }: { readonly on: PlainDate; readonly days: number }, isWorkingDay: IsWorkingDay): LatestDay {
  const named = addDays(on, -days)
  const day = workingDayFrom(named, -1, isWorkingDay)
  return { day, movedFrom: day === named ? null : named }
}

/** The day itself if it is worked, else the nearest working day in one direction. */
export function workingDayFrom(day: PlainDate, step: 1 | -1, isWorkingDay: IsWorkingDay): PlainDate {
  let found = day
  while (!isWorkingDay(found)) found = addDays(found, step)
  return found
}

/** Working days that have gone by since a day, that day not counted, up to and with another. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, isWorkingDay: IsWorkingDay): number {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days++
  return days
}
