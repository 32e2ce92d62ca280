import { ActionIcon, Alert, Badge, Button, Group, Skeleton } from '@mantine/core'
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconInfoCircle, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { formatDate } from '#contract/values/calendar'
import type { CalendarDay } from '#contract/workdays'
import { useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useLanguage, useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { type Column, RegisterTable } from '../../ui/register-table'
import settings from '../../ui/settings.module.css'
import { StatusPill } from '../../ui/status-pill'
import text from '../../ui/text.module.css'
import { DateText, weekdayText } from '../../ui/values'
import { AddDayDialog, ChangeDayDialog, ConfirmYearDialog, RemoveDayDialog } from './workdays-dialogs'
import classes from './workdays-tab.module.css'

const Shown = z.object({ year: z.int().min(1900).max(2200).nullable().catch(null).default(null) })

type DayDialog = 'add' | 'confirm' | { readonly Dialog: typeof ChangeDayDialog; readonly day: CalendarDay }

/** The days of a year that differ from their weekday, by month; the head keeps them as the Government announces them. */
export function WorkdaysTab() {
  const t = useTexts('workdays')
  const { today } = useMe()
  const mayChange = useHasRole('head')
  const [{ year: chosen }, show] = useFilters(Shown)
  const [asked, setAsked] = useState<DayDialog | null>(null)
  const year = chosen ?? Number(today.slice(0, 4))
  const listed = useOperation('workdays.ofYear', { year })
  const days = listed.data
  const open = days?.filter(({ confirmed }) => !confirmed) ?? []
  const worked = days?.filter(({ kind }) => kind === 'EXTRA_WORKDAY').length ?? 0
  const close = () => setAsked(null)
  const addButton = mayChange && (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsked('add')}>
      {t('add')}
    </Button>
  )
  return (
    <div className={settings.stack}>
      <div className={settings.bar}>
        <Group gap={8}>
          <YearField year={year} onChange={(next) => show({ year: next })} />
          {days && days.length > 0 && <span className={text.quiet}>{t('counts', { off: days.length - worked, worked })}</span>}
        </Group>
        {addButton}
      </div>
      <ErrorNotice failure={listed.error} onRetry={() => void listed.refetch()} />
      {open.length > 0 && (
        <Alert color="orange" icon={<IconInfoCircle size={18} aria-hidden />} title={t('open.title', { count: open.length })}>
          <p>{t('open.text', { year })}</p>
          {mayChange && (
            <Button size="xs" variant="default" mt="xs" onClick={() => setAsked('confirm')}>
              {t('confirm')}
            </Button>
          )}
        </Alert>
      )}
      {!days && !listed.error && <Skeleton height={420} radius={6} />}
      {days?.length === 0 && (
        <EmptyState icon={<IconCalendarOff size={22} stroke={1.6} />} title={t('none', { year })} text={t('noneText')} action={addButton} />
      )}
      {days && days.length > 0 && (
        <YearTable year={year} days={days} onAsk={mayChange ? (Dialog, day) => setAsked({ Dialog, day }) : null} />
      )}
      <p className={text.quiet}>{t('note')}</p>
      {asked === 'add' && <AddDayDialog onClose={close} />}
      {asked === 'confirm' && <ConfirmYearDialog year={year} days={open} onClose={close} />}
      {asked !== null && typeof asked === 'object' && <asked.Dialog day={asked.day} onClose={close} />}
    </div>
  )
}

interface YearFieldProps {
  readonly year: number
  readonly onChange: (year: number) => void
}

function YearField({ year, onChange }: YearFieldProps) {
  const t = useTexts('workdays')
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('year.label')}>
      <ActionIcon variant="default" size={36} aria-label={t('year.before')} onClick={() => onChange(year - 1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <strong className={classes.year} aria-live="polite">
        {t('year.name', { year })}
      </strong>
      <ActionIcon variant="default" size={36} aria-label={t('year.after')} onClick={() => onChange(year + 1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  )
}

interface YearTableProps {
  readonly year: number
  readonly days: readonly CalendarDay[]
  /** null: only to look at. */
  readonly onAsk: ((Dialog: typeof ChangeDayDialog, day: CalendarDay) => void) | null
}

function YearTable({ year, days, onAsk }: YearTableProps) {
  const t = useTexts('workdays')
  const [language] = useLanguage()
  return (
    <RegisterTable
      label={t('label', { year })}
      rows={days}
      idOf={({ day }) => day}
      groupOf={({ day }) => ({ key: day.slice(0, 7), title: t('month', { month: Number(day.slice(5, 7)) }) })}
      columns={[
        {
          key: 'day',
          title: t('day'),
          isHead: true,
          width: 210,
          render: ({ day }) => (
            <>
              <DateText value={day} /> <span className={text.quiet}>{weekdayText(day, language)}</span>
            </>
          ),
        },
        { key: 'what', title: t('what'), minWidth: 200, render: ({ name }) => name },
        {
          key: 'kind',
          title: t('kind'),
          width: 260,
          rank: 2,
          render: ({ kind }) => (
            <>
              {t(`kinds.${kind}`)}
              {kind === 'EXTRA_WORKDAY' && (
                <Badge color="gray" variant="light" ml={8}>
                  {t('worked')}
                </Badge>
              )}
            </>
          ),
        },
        {
          key: 'state',
          title: t('state'),
          width: 170,
          rank: 1,
          render: ({ confirmed }) =>
            confirmed ? <span className={text.quiet}>{t('confirmed')}</span> : <StatusPill tone="soon">{t('unconfirmed')}</StatusPill>,
        },
        ...(onAsk ? [actionsOf(t, onAsk)] : []),
      ]}
    />
  )
}

const actionsOf = (t: ReturnType<typeof useTexts<'workdays'>>, onAsk: NonNullable<YearTableProps['onAsk']>): Column<CalendarDay> => ({
  key: 'actions',
  title: t('actions'),
  width: 104,
  render: (day) => (
    <Group gap={2} wrap="nowrap">
      <DayButton label={t('changeOf', { day: formatDate(day.day) })} Icon={IconPencil} onClick={() => onAsk(ChangeDayDialog, day)} />
      <DayButton label={t('removeOf', { day: formatDate(day.day) })} Icon={IconTrash} onClick={() => onAsk(RemoveDayDialog, day)} />
    </Group>
  ),
})

interface DayButtonProps {
  readonly label: string
  readonly Icon: typeof IconPencil
  readonly onClick: () => void
}

const DayButton = ({ label, Icon, onClick }: DayButtonProps) => (
  <ActionIcon variant="subtle" size={28} aria-label={label} title={label} onClick={onClick}>
    <Icon size={16} stroke={1.7} />
  </ActionIcon>
)
