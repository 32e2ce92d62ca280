import { Month, PlainDate } from '#contract/values/calendar'
import { UsageError } from './command'

/** A day of the command line, YYYY-MM-DD. @throws UsageError `notADay` */
export function dayArgument(word: string, text: string): PlainDate {
  const day = PlainDate.safeParse(text)
  if (!day.success) throw new UsageError('notADay', { word, value: text })
  return day.data
}

/** A month of the command line, YYYY-MM. @throws UsageError `notAMonth` */
export function monthArgument(text: string): Month {
  const month = Month.safeParse(text)
  if (!month.success) throw new UsageError('notAMonth', { value: text })
  return month.data
}
