import type { Duty } from '#contract/desk/operations'
import { daysBetween, facilityDay, type Instant, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import type { Tone } from '../../ui/status-pill'

/** How far the desk looks ahead, days after today. */
export const ranges = [0, 6, 30] as const
export type Range = (typeof ranges)[number]

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Time until a moment, or since it, in the unit in which people would say it: hours while less than a day is left or over, then days of the
 * calendar; the last two days ahead are "soon".
 */
export function timeLeft({ dueAt, overdue, atOnce }: Pick<Duty, 'overdue' | 'dueAt' | 'atOnce'>, now: Instant) {
  const length = Math.abs(Date.parse(dueAt) - Date.parse(now))
  const side = overdue ? 'over' : 'left'
  const tone: Tone = overdue ? 'late' : length < 2 * day ? 'soon' : 'calm'
  if (atOnce && side === 'left') return { side, unit: 'now', count: 0, tone } as const
  if (length < hour) return { side, unit: 'minutes', count: Math.max(1, Math.floor(length / minute)), tone } as const
  if (length < day) return { side, unit: 'hours', count: Math.floor(length / hour), tone } as const
  return { side, unit: 'days', count: Math.abs(daysBetween(facilityDay(now), facilityDay(dueAt))), tone } as const
}

/** The time of this PC's clock on the desk's day: a practice register stays on its own day. */
export function clockOn(on: PlainDate, clock: Date): Instant {
  const real = clock.toISOString()
  const sinceMidnight = clock.getTime() - Date.parse(startOfFacilityDay(facilityDay(real)))
  return new Date(Date.parse(startOfFacilityDay(on)) + sinceMidnight).toISOString()
}
