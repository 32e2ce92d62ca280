import type { PlainDate } from '#contract/values/calendar'

/** Monday to Friday, without any holiday. */
export const weekdaysWorked = (day: PlainDate): boolean => ![0, 6].includes(new Date(day).getUTCDay())

/** Days off besides the weekends. */
export const off =
  (...days: readonly PlainDate[]) =>
  (day: PlainDate): boolean =>
    weekdaysWorked(day) && !days.includes(day)
