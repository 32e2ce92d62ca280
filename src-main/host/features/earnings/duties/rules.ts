import type { LegalValue } from '#contract/facility'
import { addMonths, type Instant, laterDay, type Period, type PlainDate } from '#contract/values/calendar'
import { dueAfter, endOfFacilityDay, type IsWorkingDay, latestBefore } from '#host/law/deadlines'

/** Ended stays are asked about that ended on this day or later. @param on the desk's day */
export const payoutsAskedSince = (on: PlainDate): PlainDate => addMonths(on, -24)

/** When a settlement is due: so many days after its period as the facility has set; no text says a number. */
export const settlementDueAt = ({ to }: Period, { value, unit }: Pick<LegalValue, 'value' | 'unit'>, isWorkingDay: IsWorkingDay): Instant =>
  dueAfter({ from: endOfFacilityDay(to), amount: value, unit }, isWorkingDay)

/** Whose money is to be handed over: what a duty needs to know. */
export interface UnpaidStay {
  readonly endsOn: PlainDate
  readonly ended: boolean
  /** The day on which the newest settlement that gave this person anything was closed. */
  readonly settledOn: PlainDate
}

/**
 * The money is there on the last day of the stay, on the working day before where that is off; of a settlement that was closed later, on the day
 * it was closed.
 * @see Decree 163/2026 Art. 118(2)(c): handed back once the decision has been served
 */
export function payoutDueAt(
  { endsOn, ended, settledOn }: UnpaidStay,
  isWorkingDay: IsWorkingDay,
): { dueAt: Instant; movedFrom: PlainDate | null } {
  if (ended) return { dueAt: endOfFacilityDay(laterDay(endsOn, settledOn)), movedFrom: null }
  const { day, movedFrom } = latestBefore({ on: endsOn, days: 0 }, isWorkingDay)
  return { dueAt: endOfFacilityDay(day), movedFrom }
}
