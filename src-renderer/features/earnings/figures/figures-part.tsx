import { Group } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import type { LabourFigures } from '#contract/earnings/operations'
import { formatAmount, formatHours } from '#contract/values/amounts'
import { addDays, addMonths, formatDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Fact, Facts, Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { TradeBars, WeekBars } from './charts'
import classes from './charts.module.css'

/** The last twelve months of labour: hours by week, income by trade, how many residents are in teams; each chart with its table. */
export function FiguresPart() {
  const t = useTexts('earnings')
  const { today } = useMe()
  const figures = useOperation('earnings.figures', { from: addDays(addMonths(today, -12), 1), to: today }, { keepPrevious: true })
  if (figures.error) return <ErrorNotice failure={figures.error} onRetry={() => void figures.refetch()} />
  if (!figures.data) return <Panel>{<div aria-busy style={{ height: 320 }} />}</Panel>
  const { data } = figures
  if (data.minutes === 0 && data.income === 0 && data.teams === 0) {
    return <EmptyState icon={<IconChartBar size={22} stroke={1.6} />} title={t('figures.none')} />
  }
  return (
    <>
      <Panel title={t('figures.title', { from: formatDate(data.from), to: formatDate(data.to) })}>
        <Facts>
          <Fact label={t('figures.share')} note={t('figures.ofPeople', { inTeams: data.inTeams, inCare: data.inCare })}>
            {t('figures.inTeams', { share: shareText(data) })}
          </Fact>
          <Fact label={t('figures.teams')}>{data.teams}</Fact>
          <Fact label={t('figures.minutes')}>{formatHours(data.minutes)}</Fact>
          <Fact label={t('figures.earned')}>{formatAmount(data.income)}</Fact>
          <Fact label={t('figures.costs')}>{formatAmount(data.costs)}</Fact>
          <Fact label={t('figures.surplus')}>{formatAmount(data.surplus)}</Fact>
          <Fact label={t('figures.paidOut')}>{formatAmount(data.paidOut)}</Fact>
        </Facts>
      </Panel>
      <Group align="flex-start" gap="sm" grow preventGrowOverflow={false}>
        <Panel title={t('figures.hours')}>
          <WeekBars weeks={data.weeks} />
          <details className={classes.table}>
            <summary>{t('figures.table')}</summary>
            <WeekTable weeks={data.weeks} />
          </details>
        </Panel>
        <Panel title={t('figures.income')}>
          <TradeBars trades={data.byTrade} />
          <details className={classes.table}>
            <summary>{t('figures.table')}</summary>
            <TradeTable trades={data.byTrade} />
          </details>
        </Panel>
      </Group>
    </>
  )
}

const shareText = ({ inTeams, inCare }: LabourFigures): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(inCare === 0 ? 0 : (inTeams / inCare) * 100)

type Week = LabourFigures['weeks'][number]
type TradeSum = LabourFigures['byTrade'][number]

function WeekTable({ weeks }: { readonly weeks: readonly Week[] }) {
  const t = useTexts('earnings')
  const columns: Column<Week>[] = [
    { key: 'week', title: t('figures.week'), minWidth: 110, isHead: true, render: ({ week }) => formatDate(week) },
    { key: 'hours', title: t('hours'), width: 120, align: 'right', render: ({ minutes }) => formatHours(minutes) },
    { key: 'people', title: t('figures.people'), width: 100, align: 'right', render: ({ people }) => people },
  ]
  return (
    <RegisterTable<Week> label={t('figures.hours')} look="plain" columns={columns} rows={weeks.toReversed()} idOf={({ week }) => week} />
  )
}

function TradeTable({ trades }: { readonly trades: readonly TradeSum[] }) {
  const t = useTexts('earnings')
  const columns: Column<TradeSum>[] = [
    { key: 'trade', title: t('trade'), minWidth: 140, isHead: true, render: ({ tradeName }) => tradeName },
    { key: 'income', title: t('figures.earned'), width: 140, align: 'right', render: ({ income }) => formatAmount(income) },
    { key: 'hours', title: t('hours'), width: 110, align: 'right', render: ({ minutes }) => formatHours(minutes) },
    { key: 'people', title: t('figures.people'), width: 90, align: 'right', render: ({ people }) => people },
  ]
  return (
    <RegisterTable<TradeSum> label={t('figures.income')} look="plain" columns={columns} rows={trades} idOf={({ tradeName }) => tradeName} />
  )
}
