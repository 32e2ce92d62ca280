import type { LegalValue } from '#contract/facility'
import { addMonths, type CutOff, type Instant, type Month, type PlainDate, reportPeriod } from '#contract/values/calendar'
import { dueAfter, endOfFacilityDay, type IsWorkingDay } from '#host/law/deadlines'

/** Packages of earlier months are not asked for any more. */
const watchedMonths = 24

export interface Packages {
  /** The day on which the register was set up: what was over before it was reported otherwise. */
  readonly foundedOn: PlainDate
  /** Months of which a package has been made. */
  readonly made: ReadonlySet<Month>
  readonly cutOff: CutOff
  /** The desk's day. */
  readonly on: PlainDate
  /** The last day looked at. */
  readonly until: PlainDate
  readonly limit: LegalValue
  readonly isWorkingDay: IsWorkingDay
}

/** A month whose package has not been made, with the last moment for it. */
export interface OpenMonth {
  readonly month: Month
  /** Last day of what it counts. */
  readonly to: PlainDate
  readonly dueAt: Instant
}

/** The months that are over by the last day looked at and have no package. */
export function openMonths({ foundedOn, made, cutOff, on, until, limit, isWorkingDay }: Packages): OpenMonth[] {
  const months: OpenMonth[] = []
  const earliest = addMonths(on, -watchedMonths)
  const first = foundedOn > earliest ? foundedOn : earliest
  for (let day = `${first.slice(0, 7)}-01`; day <= until; day = addMonths(day, 1)) {
    const month = day.slice(0, 7)
    const { to } = reportPeriod(month, cutOff)
    if (to < first || to > until || made.has(month)) continue
    const dueAt = dueAfter({ from: endOfFacilityDay(to), amount: limit.value, unit: limit.unit }, isWorkingDay)
    months.push({ month, to, dueAt })
  }
  return months
}
