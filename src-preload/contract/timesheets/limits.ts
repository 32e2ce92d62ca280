/** What the law leaves somebody on one day, by their age on that day. Minutes. */
export interface DayLimit {
  /** Decree 163/2026 Arts 117, 128; before 2026-07-01 Decree 116/2021 Arts 68, 74. */
  readonly day: number
  readonly week: number
}

/** A day of a week as the limits are reckoned. Minutes. */
export interface LimitedDay extends DayLimit {
  /** What stands already and is not in question: hours in another team. */
  readonly standing: number
  /** What is to be added. */
  readonly minutes: number
}

/** Which limit an entry would break. */
export type BrokenLimit = 'day' | 'week'

/**
 * Which of a week's entries the limits do not allow, Monday first: an entry that breaks one counts for nothing, the next ones are measured
 * against what is left. Where the limit changes within the week (a birthday), the days under the lower limit may not come to more than that
 * one, and all days together to no more than the higher.
 * @param days in the order of the week
 * @returns for each day the limit that its entry breaks, or null
 */
export function brokenLimits(days: readonly LimitedDay[]): (BrokenLimit | null)[] {
  const counted = days.map(({ standing }) => standing)
  const sumUpTo = (limit: number) => days.reduce((sum, { week }, at) => (week <= limit ? sum + (counted[at] ?? 0) : sum), 0)
  return days.map((day, at) => {
    if (day.minutes === 0) return null
    if (day.standing + day.minutes > day.day) return 'day'
    const above = days.map(({ week }) => week).filter((limit) => limit >= day.week)
    if (above.some((limit) => sumUpTo(limit) + day.minutes > limit)) return 'week'
    counted[at] = day.standing + day.minutes
    return null
  })
}

/** Minutes that a day may still take, beside the other days of its week. */
export function roomOn(days: readonly LimitedDay[], at: number): number {
  const asked = days[at]
  if (!asked) return 0
  const broken = brokenLimits(days)
  const minutesAt = (place: number) => {
    const day = days[place]
    return day === undefined ? 0 : day.standing + (place === at || broken[place] ? 0 : day.minutes)
  }
  const leftOf = (limit: number) => limit - days.reduce((sum, { week }, place) => (week <= limit ? sum + minutesAt(place) : sum), 0)
  const limits = days.map(({ week }) => week).filter((limit) => limit >= asked.week)
  return Math.max(0, Math.min(asked.day - asked.standing, ...limits.map(leftOf)))
}
