import type { LabourFigures } from '#contract/earnings/operations'
import { formatAmount, formatHours } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { useTexts } from '../../../i18n/texts'
import classes from './charts.module.css'

const size = { width: 560, height: 190, base: 160, top: 14, left: 52 }

/** A round number at or above the highest bar. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

/** Hours worked week by week. */
export function WeekBars({ weeks }: { readonly weeks: LabourFigures['weeks'] }) {
  const t = useTexts('earnings')
  const most = roundAbove(Math.max(0, ...weeks.map(({ minutes }) => minutes / 60)))
  const slot = (size.width - size.left) / Math.max(1, weeks.length)
  const high = (value: number) => (value / most) * (size.base - size.top)
  return (
    <svg className={classes.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t('figures.hours')}>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            x1={size.left}
            x2={size.width}
            y1={size.base - high(most * part)}
            y2={size.base - high(most * part)}
            className={classes.line}
          />
          <text x={size.left - 8} y={size.base - high(most * part) + 4} className={classes.scale}>
            {formatAmount(most * part)}
          </text>
        </g>
      ))}
      {weeks.map(({ week, minutes, people }, at) => (
        <g key={week}>
          <rect
            x={size.left + slot * at + slot * 0.12}
            y={size.base - high(minutes / 60)}
            width={slot * 0.76}
            height={high(minutes / 60)}
            className={classes.bar}
          >
            <title>{t('figures.hoursBar', { week: formatDate(week), hours: formatHours(minutes), people })}</title>
          </rect>
          {isNamed(weeks, at) && (
            <text x={size.left + slot * at + slot / 2} y={size.base + 18} className={classes.name}>
              {formatDate(week).slice(3)}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}

/** The first week of every second month bears its name. */
const isNamed = (weeks: LabourFigures['weeks'], at: number): boolean => {
  const [week, before] = [weeks[at]!.week, weeks[at - 1]?.week]
  return week.slice(0, 7) !== before?.slice(0, 7) && (weeks.length < 20 || Number(week.slice(5, 7)) % 2 === 0)
}

/** Trades below each other; what is less than the eighth is one bar together. */
const shownTrades = 8

/** Income by trade, the largest on top. */
export function TradeBars({ trades }: { readonly trades: LabourFigures['byTrade'] }) {
  const t = useTexts('earnings')
  const earning = trades.filter(({ income }) => income > 0)
  const most = Math.max(1, ...earning.map(({ income }) => income))
  const rest = earning.slice(shownTrades).reduce((sum, { income }) => sum + income, 0)
  const shown = [...earning.slice(0, shownTrades), ...(rest > 0 ? [{ tradeName: t('settlements.others'), income: rest }] : [])]
  return (
    <ul className={classes.trades}>
      {shown.map(({ tradeName, income }) => (
        <li key={tradeName}>
          <span title={tradeName}>{tradeName}</span>
          <span className={classes.track} aria-hidden>
            <span style={{ width: `${Math.max(1, (income / most) * 100)}%` }} />
          </span>
          <span className={classes.amount}>{formatAmount(income)}</span>
        </li>
      ))}
    </ul>
  )
}
