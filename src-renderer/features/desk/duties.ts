import { daysBetween, facilityDay, type Instant, type PlainDate, startOfFacilityDay } from '../../../src-preload/contract/calendar'
import type { Duty } from '../../../src-preload/contract/desk'
import type { Tone } from '../../ui/status-pill'

/** How far the desk looks ahead, days after today. */
export const ranges = [0, 6, 30] as const
export type Range = (typeof ranges)[number]

export const groups = ['late', 'today', 'week', 'later'] as const
export type Group = (typeof groups)[number]

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Under which heading a duty stands. @param on the desk's day */
export function groupOf({ overdue, dueAt }: Pick<Duty, 'overdue' | 'dueAt'>, on: PlainDate): Group {
  if (overdue) return 'late'
  const ahead = daysBetween(on, facilityDay(dueAt))
  if (ahead <= 0) return 'today'
  return ahead <= 6 ? 'week' : 'later'
}

/** Time until a moment, or since it, in the unit in which people would say it. */
export interface TimeLeft {
  readonly side: 'left' | 'over'
  readonly unit: 'minutes' | 'hours' | 'days'
  readonly count: number
  readonly tone: Tone
}

/** Hours while less than a day is left or over, then days of the calendar; the last two days ahead are "soon". */
export function timeLeft({ dueAt, overdue }: Pick<Duty, 'overdue' | 'dueAt'>, now: Instant): TimeLeft {
  const length = Math.abs(Date.parse(dueAt) - Date.parse(now))
  const side = overdue ? 'over' : 'left'
  const tone = overdue ? 'late' : length < 2 * day ? 'soon' : 'calm'
  if (length < hour) return { side, unit: 'minutes', count: Math.max(1, Math.floor(length / minute)), tone }
  if (length < day) return { side, unit: 'hours', count: Math.floor(length / hour), tone }
  return { side, unit: 'days', count: Math.abs(daysBetween(facilityDay(now), facilityDay(dueAt))), tone }
}

/** The time of this PC's clock on the desk's day: a practice register stays on its own day. */
export function clockOn(on: PlainDate, clock: Date): Instant {
  const real = clock.toISOString()
  const sinceMidnight = clock.getTime() - Date.parse(startOfFacilityDay(facilityDay(real)))
  return new Date(Date.parse(startOfFacilityDay(on)) + sinceMidnight).toISOString()
}
