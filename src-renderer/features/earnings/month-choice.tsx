import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import * as z from 'zod'
import { addMonths, lastOfMonth, Month, type Period } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { Select } from '../../ui/select'

const MonthShown = z.object({ month: Month.nullable().default(null).catch(null) })

/** The calendar month that a book is open at, kept in the address; this one if none is chosen. */
export function useMonth(): { month: Month; span: Period; choose: (month: Month) => void } {
  const { today } = useMe()
  const [shown, show] = useFilters(MonthShown)
  const month = shown.month ?? today.slice(0, 7)
  return { month, span: { from: `${month}-01`, to: lastOfMonth(`${month}-01`) }, choose: (chosen) => show({ month: chosen }) }
}

/** How far back a month is offered. */
const monthsBack = 59
const otherMonth = (month: Month, by: number): Month => addMonths(`${month}-01`, by).slice(0, 7)

/** Which month the book is open at; the arrows go to its neighbours. */
export function MonthChoice({ month, onChoose }: { readonly month: Month; readonly onChoose: (month: Month) => void }) {
  const t = useTexts('earnings')
  const { today } = useMe()
  const newest = today.slice(0, 7)
  const offered = Array.from({ length: monthsBack + 1 }, (_, back) => otherMonth(newest, -back))
  const months = offered.includes(month) ? offered : [month, ...offered]
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('month')}>
      <ActionIcon variant="default" size={30} aria-label={t('monthBefore')} onClick={() => onChoose(otherMonth(month, -1))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Select
        size="xs"
        w={150}
        aria-label={t('month')}
        data={months.map((value) => ({ value, label: t('monthName', { month: value.split('-').reverse().join('/') }) }))}
        value={month}
        allowDeselect={false}
        maxDropdownHeight={280}
        onChange={(value) => value && onChoose(value)}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('monthAfter')}
        disabled={month >= newest}
        onClick={() => onChoose(otherMonth(month, 1))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  )
}
