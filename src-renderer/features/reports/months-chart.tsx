import { useQueries } from '@tanstack/react-query'
import { type LineCode, lineRoles, type MovementReport } from '#contract/reports'
import type { Month } from '#contract/values/calendar'
import { callQuery } from '../../api/client'
import { queryKey } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { Panel } from '../../ui/panel'
import { monthText, otherMonth } from './month-field'
import classes from './reports.module.css'

const months = 12

interface MonthFlow {
  readonly month: Month
  readonly in: number
  readonly out: number
  readonly closing: number
}

function flowOf(month: Month, report: MovementReport): MonthFlow {
  const sum = (wanted: (line: LineCode) => boolean) =>
    report.lines.reduce((total, { code, values }) => total + (wanted(code) ? values.total : 0), 0)
  return {
    month,
    in: sum((line) => lineRoles[line] === 'in'),
    out: sum((line) => lineRoles[line] === 'out'),
    closing: sum((line) => line === 'closing'),
  }
}

const size = { width: 1080, height: 150, base: 118, top: 16 }
const slot = size.width / months
const bar = 22

interface MonthsChartProps {
  /** The last of the twelve. */
  readonly month: Month
  readonly onChoose: (month: Month) => void
}

/** Ways in beside ways out for twelve months; a month is opened by its bars. */
export function MonthsChart({ month, onChoose }: MonthsChartProps) {
  const t = useTexts('reports')
  const flows = useQueries({
    queries: Array.from({ length: months }, (_, at) => {
      const one = otherMonth(month, at - months + 1)
      const input = { period: { month: one } }
      return { queryKey: queryKey('reports.movement', input), queryFn: () => callQuery('reports.movement', input) }
    }),
    combine: (answers) => answers.flatMap(({ data }, at) => (data ? [flowOf(otherMonth(month, at - months + 1), data)] : [])),
  })
  const most = Math.max(1, ...flows.map((flow) => Math.max(flow.in, flow.out)))
  const high = (value: number) => (value / most) * (size.base - size.top - 14)
  if (flows.length === months && flows.every((flow) => flow.in === 0 && flow.out === 0 && flow.closing === 0)) return null
  if (flows.length < months) return <Panel title={t('chart.title')}>{<div className={classes.chart} aria-busy />}</Panel>
  return (
    <Panel
      title={t('chart.title')}
      actions={
        <div className={classes.legend}>
          <span data-way="in">{t('chart.in')}</span>
          <span data-way="out">{t('chart.out')}</span>
        </div>
      }
    >
      <svg
        className={classes.chart}
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-label={t('chart.label', { month: monthText(month) })}
      >
        <line x1={0} x2={size.width} y1={size.base + 0.5} y2={size.base + 0.5} className={classes.axis} />
        {flows.map((flow, at) => {
          const middle = slot * at + slot / 2
          const words = { month: monthText(flow.month), in: flow.in, out: flow.out, closing: flow.closing }
          return (
            <g key={flow.month} className={classes.month} data-current={flow.month === month || undefined}>
              {/* biome-ignore lint/a11y/useSemanticElements: SVG has no button */}
              <rect
                x={slot * at + 2}
                y={0}
                width={slot - 4}
                height={size.height}
                rx={4}
                className={classes.reach}
                role="button"
                tabIndex={0}
                aria-label={t('chart.bar', words)}
                onClick={() => onChoose(flow.month)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return
                  event.preventDefault()
                  onChoose(flow.month)
                }}
              >
                <title>{t('chart.bar', words)}</title>
              </rect>
              <g aria-hidden className={classes.drawing}>
                {(['in', 'out'] as const).map((way) => {
                  const x = way === 'in' ? middle - bar - 1 : middle + 1
                  return (
                    <g key={way}>
                      <rect x={x} y={size.base - high(flow[way])} width={bar} height={high(flow[way])} data-way={way} rx={2} />
                      <text x={x + bar / 2} y={size.base - high(flow[way]) - 5} className={classes.value}>
                        {flow[way]}
                      </text>
                    </g>
                  )
                })}
                <text x={middle} y={size.base + 20} className={classes.monthName}>
                  {monthText(flow.month)}
                </text>
              </g>
            </g>
          )
        })}
      </svg>
    </Panel>
  )
}
