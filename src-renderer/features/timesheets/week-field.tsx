import { ActionIcon, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, daysBetween, formatDate, type PlainDate, weekOf } from '#contract/values/calendar'
import { useTexts } from '../../i18n/texts'
import classes from './sheet.module.css'

interface WeekFieldProps {
  /** Its Monday. */
  readonly week: PlainDate
  readonly onChange: (week: PlainDate) => void
}

/** The number of an ISO week: that of its Thursday's year. */
const weekNumber = (week: PlainDate): number => {
  const thursday = addDays(week, 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** The week that is shown, and the ways to the one before and after. */
export function WeekField({ week, onChange }: WeekFieldProps) {
  const t = useTexts('timesheets')
  const { from, to } = weekOf(week)
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('week.label')}>
      <ActionIcon variant="default" size={32} aria-label={t('week.before')} onClick={() => onChange(addDays(week, -7))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <strong className={classes.week} aria-live="polite">
        {t('week.name', { number: weekNumber(week), from: formatDate(from).slice(0, 5), to: formatDate(to) })}
      </strong>
      <ActionIcon variant="default" size={32} aria-label={t('week.after')} onClick={() => onChange(addDays(week, 7))}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  )
}
