import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import { hoursText } from '#contract/timesheets/cells'
import { addDays, formatDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Panel } from '../../ui/panel'
import { RegisterTable } from '../../ui/register-table'

type WorkedSpan = OutputOf<'timesheets.ofPerson'>[number]

/** What somebody has worked, by week or by month, and for which reasons not. */
export function HoursOfPerson({ residentId }: { readonly residentId: string }) {
  const t = useTexts('timesheets')
  const [by, setBy] = useState<'week' | 'month'>('month')
  const hours = useOperation('timesheets.ofPerson', { residentId, by }, { keepPrevious: true })
  const spanText = ({ from }: WorkedSpan) => (by === 'month' ? from.slice(0, 7).split('-').reverse().join('/') : weekText(from))
  return (
    <Panel
      flush
      title={t('person.title')}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('person.by')}
          value={by}
          onChange={(way) => setBy(way === 'week' ? 'week' : 'month')}
          data={[
            { value: 'month', label: t('person.byMonth') },
            { value: 'week', label: t('person.byWeek') },
          ]}
        />
      }
    >
      <ErrorNotice failure={hours.error} onRetry={() => void hours.refetch()} />
      <RegisterTable<WorkedSpan>
        look="plain"
        label={t('person.title')}
        rows={hours.data ?? { ...hours, data: undefined }}
        isOld={hours.isPlaceholderData}
        idOf={({ from }) => from}
        empty={<EmptyState title={t('person.none')} text={t('person.noneText')} />}
        columns={[
          { key: 'span', title: t(by === 'month' ? 'person.month' : 'person.week'), width: 150, isHead: true, render: spanText },
          { key: 'hours', title: t('total'), width: 100, align: 'right', render: ({ minutes }) => hoursText(minutes) },
          { key: 'days', title: t('person.days'), width: 110, align: 'right', render: ({ days }) => days },
          {
            key: 'reasons',
            title: t('person.reasons'),
            minWidth: 160,
            render: ({ reasons }) => reasons.map(({ reason, days }) => `${t(`reason.${reason}`)} ${days}`).join(', ') || '—',
          },
        ]}
      />
    </Panel>
  )
}

const weekText = (from: string) => `${formatDate(from).slice(0, 5)}–${formatDate(addDays(from, 6))}`
