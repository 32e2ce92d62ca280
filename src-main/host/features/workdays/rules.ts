import type { PlainDate } from '#contract/values/calendar'
import type { CalendarDayKind } from '#contract/workdays'
import { isWeekend } from '#host/law/deadlines'

/**
 * Why a day cannot be listed as this kind: only a weekend is worked in exchange, only a working day is given away. A holiday may fall on either.
 * @returns a key of the locale files, or null
 * @see Labour Code 45/2019/QH14 Arts 111(3), 112
 */
export function whyNotListed(day: PlainDate, kind: CalendarDayKind): 'notWeekend' | 'alreadyOff' | null {
  if (kind === 'EXTRA_WORKDAY') return isWeekend(day) ? null : 'notWeekend'
  return (kind === 'SWAPPED_OFF' || kind === 'SUBSTITUTE') && isWeekend(day) ? 'alreadyOff' : null
}
