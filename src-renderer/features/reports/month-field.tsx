import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addMonths, type CutOff, formatDate, type Month, type PlainDate, reportPeriod } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import { Select } from '../../ui/select'

/** How far back a month can be chosen. */
const monthsBack = 119

/** '2026-10' and −1 is '2026-09'. */
export const otherMonth = (month: Month, months: number): Month => addMonths(`${month}-01`, months).slice(0, 7)

/** The month whose report a day belongs to under the cut-off. */
export const reportMonth = (day: PlainDate, cutOff: CutOff): Month => {
  const own = day.slice(0, 7)
  return day <= reportPeriod(own, cutOff).to ? own : otherMonth(own, 1)
}

/** The last month that is over: the one to report now. */
export const lastClosedMonth = (today: PlainDate, cutOff: CutOff): Month => otherMonth(reportMonth(today, cutOff), -1)

/** '10/2026' */
export const monthText = (month: Month): string => month.split('-').reverse().join('/')

interface MonthFieldProps {
  readonly label: string
  readonly value: Month
  readonly onChange: (month: Month) => void
  readonly cutOff: CutOff
  readonly today: PlainDate
  readonly size?: 'xs' | 'sm'
}

/** A report's month with the days it counts; the arrows go to its neighbours. @example <MonthField label={t('month')} value={month} onChange={setMonth} cutOff={facility.cutOff} today={me.today} /> */
export function MonthField({ label, value, onChange, cutOff, today, size = 'sm' }: MonthFieldProps) {
  const t = useTexts('reports')
  const newest = reportMonth(today, cutOff)
  const months = Array.from({ length: monthsBack + 1 }, (_, back) => otherMonth(newest, -back))
  const known = months.includes(value) ? months : [value, ...months]
  const choices = known.map((month) => {
    const { from, to } = reportPeriod(month, cutOff)
    return {
      value: month,
      label: `${t('monthField.name', { month: monthText(month) })} · ${formatDate(from).slice(0, 5)}–${formatDate(to)}`,
    }
  })
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={label}>
      <ActionIcon
        variant="default"
        size={size === 'xs' ? 30 : 36}
        aria-label={t('monthField.before')}
        onClick={() => onChange(otherMonth(value, -1))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Select
        size={size}
        w={size === 'xs' ? 286 : 300}
        aria-label={label}
        data={choices}
        value={value}
        allowDeselect={false}
        maxDropdownHeight={280}
        onChange={(month) => month && onChange(month)}
      />
      <ActionIcon
        variant="default"
        size={size === 'xs' ? 30 : 36}
        aria-label={t('monthField.after')}
        disabled={value >= newest}
        onClick={() => onChange(otherMonth(value, 1))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  )
}
