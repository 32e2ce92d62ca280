import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { ColumnCode, LineCode, type MovementReport, type PeriodChoice } from '#contract/reports'
import { daysBetween, formatDate, Month, PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { DateField } from '../../ui/date-field'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { plainField } from '../../ui/field'
import { Page, PageHeader } from '../../ui/page-header'
import { Bar } from '../../ui/panel'
import { LabourPanel } from './labour-panel'
import { lastClosedMonth, MonthField } from './month-field'
import { MonthsChart } from './months-chart'
import { MovementTable } from './movement-table'
import { PeopleDrawer } from './people-drawer'
import { PrintDialog } from './print-dialog'
import { useReportFile } from './report-file'
import classes from './reports.module.css'

/** What the address says: a month or a free range, and the figure that is opened. */
const Shown = z.object({
  month: Month.nullable().default(null).catch(null),
  from: PlainDate.nullable().default(null).catch(null),
  to: PlainDate.nullable().default(null).catch(null),
  line: LineCode.nullable().default(null).catch(null),
  column: ColumnCode.nullable().default(null).catch(null),
})

/** The movement of a period; every figure opens the people behind it. */
export default function ReportsPage() {
  const t = useTexts('reports')
  const { today } = useMe()
  const facility = useOperation('facility.get', {})
  const [shown, show] = useFilters(Shown)
  const [printing, setPrinting] = useState(false)
  const cutOff = facility.data?.facility.cutOff ?? 'DAY_15_TO_14'
  const month = shown.month ?? lastClosedMonth(today, cutOff)
  const range = shown.from !== null && shown.to !== null ? { from: shown.from, to: shown.to } : null
  const period: PeriodChoice = range ?? { month }
  const report = useOperation('reports.movement', { period }, { enabled: facility.data !== undefined, keepPrevious: true })
  const xlsx = useReportFile()
  const byRange = shown.from !== null || shown.to !== null

  const chooseWay = (way: string) => {
    const counted = report.data?.period
    if (way === 'range' && counted) show({ month: null, from: counted.from, to: counted.to, line: null, column: null })
    if (way === 'month') show({ month: null, from: null, to: null, line: null, column: null })
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={report.data ? <Counted report={report.data} /> : ' '}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} />}
              loading={xlsx.isPending}
              disabled={!report.data}
              onClick={() => xlsx.mutate({ period, as: 'xlsx' })}
            >
              {t('xlsx')}
            </Button>
            <Button leftSection={<IconPrinter size={16} />} disabled={!report.data} onClick={() => setPrinting(true)}>
              {t('print')}
            </Button>
          </>
        }
      />
      <Bar label={t('choose')}>
        <SegmentedControl
          size="xs"
          className={classes.way}
          aria-label={t('choose')}
          value={byRange ? 'range' : 'month'}
          onChange={chooseWay}
          data={[
            { value: 'month', label: t('byMonth') },
            { value: 'range', label: t('byRange') },
          ]}
        />
        {byRange ? (
          <RangeFields
            key={`${shown.from} ${shown.to}`}
            from={shown.from}
            to={shown.to}
            onShow={(from, to) => show({ month: null, from, to, line: null, column: null })}
          />
        ) : (
          <MonthField
            size="xs"
            label={t('choose')}
            value={month}
            cutOff={cutOff}
            today={today}
            onChange={(next) => show({ month: next, line: null, column: null })}
          />
        )}
      </Bar>
      <ErrorNotice failure={xlsx.error} />
      <ErrorNotice failure={facility.error ?? report.error} onRetry={() => void report.refetch()} />
      {report.data ? (
        <Figures report={report.data} old={report.isPlaceholderData} onOpen={(line, column) => show({ line, column })} />
      ) : (
        !report.error && <Skeleton height={470} radius={6} />
      )}
      {report.data && !isEmpty(report.data) && <LabourPanel period={period} />}
      {report.data && !byRange && <MonthsChart month={month} onChoose={(next) => show({ month: next, line: null, column: null })} />}
      <PeopleDrawer period={period} line={shown.line} column={shown.column} onClose={() => show({ line: null, column: null })} />
      {printing && <PrintDialog period={period} onClose={() => setPrinting(false)} />}
    </Page>
  )
}

/** The exact days, in words: what the cut-off made of the month. */
function Counted({ report: { period } }: { readonly report: MovementReport }) {
  const t = useTexts('reports')
  const { today } = useMe()
  const open = period.from <= today && today < period.to
  return (
    <>
      {t('counted', { from: formatDate(period.from), to: formatDate(period.to) })} ·{' '}
      {t('days', { count: daysBetween(period.from, period.to) + 1 })}
      {open && ` · ${t('openPeriod', { today: formatDate(today) })}`}
    </>
  )
}

interface FiguresProps {
  readonly report: MovementReport
  readonly old: boolean
  readonly onOpen: (line: LineCode, column: ColumnCode) => void
}

/** Nobody was here in the period. */
const isEmpty = ({ lines }: FiguresProps['report']): boolean => lines.every(({ values }) => values.total === 0)

function Figures({ report, old, onOpen }: FiguresProps) {
  const t = useTexts('reports')
  if (isEmpty(report)) {
    return (
      <div className={classes.plate}>
        <EmptyState title={t('empty')} text={t('emptyText', { from: formatDate(report.period.from), to: formatDate(report.period.to) })} />
      </div>
    )
  }
  return <MovementTable report={report} old={old} onOpen={onOpen} />
}

interface RangeFieldsProps {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly onShow: (from: PlainDate, to: PlainDate) => void
}

function RangeFields({ from: first, to: last, onShow }: RangeFieldsProps) {
  const t = useTexts('reports')
  const [from, setFrom] = useState<string | null>(first)
  const [to, setTo] = useState<string | null>(last)
  const read = z.object({ from: PlainDate, to: PlainDate }).safeParse({ from, to })
  const reversed = read.success && read.data.from > read.data.to
  return (
    <form
      className={classes.range}
      aria-label={t('byRange')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (read.success && !reversed) onShow(read.data.from, read.data.to)
      }}
    >
      <DateField label={t('from')} field={plainField('from', from, setFrom)} width={150} />
      <DateField label={t('to')} field={plainField('to', to, setTo, reversed ? t('rules.periodReversed') : undefined)} width={150} />
      <Button type="submit" variant="default" disabled={!read.success || reversed}>
        {t('show')}
      </Button>
    </form>
  )
}
