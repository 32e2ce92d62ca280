import * as z from 'zod'
import { addDays, formatDate, type Period, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead } from '#host/prints/kit/data'

/** What every sheet about the money of labour is made of, besides its rows. */
export const MoneySheet = {
  letterhead: Letterhead,
  from: PlainDate,
  to: PlainDate,
  preparedBy: Gap,
  draft: z.boolean(),
}

/** 'quý III năm 2026', 'tháng 10 năm 2026', 'năm 2027'; else from which day to which. */
export function periodName({ from, to }: Period): string {
  const [year, month] = from.split('-')
  const [lastYear, lastMonth] = to.split('-')
  const [first, last] = [Number(month), Number(lastMonth)]
  const whole = year === lastYear && from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  if (whole && first === last) return `tháng ${first <= 2 ? month : first} năm ${year}`
  if (whole && last - first === 2 && last % 3 === 0) return `quý ${['I', 'II', 'III', 'IV'][last / 3 - 1]} năm ${year}`
  if (whole && first === 1 && last === 12) return `năm ${year}`
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`
}
