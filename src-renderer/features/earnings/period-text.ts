import type { Translate } from '#contract/texts/engine'
import { addDays, formatDate, type Period } from '#contract/values/calendar'

const quarters = ['I', 'II', 'III', 'IV']

/** 'quý III/2026', 'tháng 10/2026', 'năm 2027', or from which day to which. */
export function periodText(t: Translate<'earnings'>, { from, to }: Period): string {
  const [year = '', month = ''] = from.split('-')
  const [lastYear, lastMonth] = to.split('-')
  const [first, last] = [Number(month), Number(lastMonth)]
  const whole = year === lastYear && from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  if (whole && first === last) return t('period.MONTH', { month, year })
  if (whole && last - first === 2 && last % 3 === 0) return t('period.QUARTER', { quarter: quarters[last / 3 - 1] ?? '', year })
  if (whole && first === 1 && last === 12) return t('period.YEAR', { year })
  return t('period.SPAN', { from: formatDate(from), to: formatDate(to) })
}
