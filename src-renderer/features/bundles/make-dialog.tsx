import { Button, Group, Modal, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import type { BundleRow } from '#contract/bundles'
import { formatDate, type Month, reportPeriod } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { lastClosedMonth, MonthField } from '../reports/parts'

interface MakeDialogProps {
  /** The month that is asked for; null: the last one that is over. */
  readonly asked: Month | null
  /** The packages there are, newest first within a month or not. */
  readonly rows: readonly BundleRow[]
  readonly onMade: (made: OutputOf<'bundles.make'>) => void
  readonly onClose: () => void
}

/** No form: one month is chosen from those there are, nothing is typed that could be lost. */
export function MakeDialog({ asked, rows, onMade, onClose }: MakeDialogProps) {
  const t = useTexts('bundles')
  const ui = useTexts('ui')
  const { today } = useMe()
  const make = useCommand('bundles.make')
  const cutOff = useOperation('facility.get', {}).data?.facility.cutOff
  const [chosen, setChosen] = useState(asked)
  const month = chosen ?? (cutOff && lastClosedMonth(today, cutOff))
  const period = month && cutOff ? reportPeriod(month, cutOff) : null
  const last = Math.max(0, ...rows.filter((row) => row.month === month).map((row) => row.number))
  const mayMake = period !== null && today >= period.to
  const submit = () => {
    if (month) make.mutateAsync({ month }).then(onMade, () => {})
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('making.title')}
      size={480}
      centered
      closeButtonProps={{ 'aria-label': ui('action.close') }}
      // While it is made the answer is waited for.
      closeOnClickOutside={!make.isPending}
      closeOnEscape={!make.isPending}
    >
      {month && cutOff && <MonthField label={t('making.month')} value={month} cutOff={cutOff} today={today} onChange={setChosen} />}
      {period && (
        <Text size="sm" mt="sm">
          {t('making.period', { from: formatDate(period.from), to: formatDate(period.to) })}{' '}
          {!mayMake && t('making.open', { to: formatDate(period.to) })}
        </Text>
      )}
      {last > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('making.again', { number: last, next: last + 1 })}
        </Text>
      )}
      <ErrorNotice failure={make.error} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} disabled={make.isPending}>
          {ui('action.close')}
        </Button>
        <Button onClick={submit} loading={make.isPending} disabled={!mayMake} data-autofocus>
          {t('making.submit')}
        </Button>
      </Group>
    </Modal>
  )
}
