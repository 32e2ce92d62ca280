import { Button, Group } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconCalculator, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import type { SettlementRow } from '#contract/earnings/operations'
import { formatAmount } from '#contract/values/amounts'
import { formatDate, type Period, PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../../api/queries'
import { useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { EmptyState } from '../../../ui/empty-state'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import text from '../../../ui/text.module.css'
import { MomentText } from '../../../ui/values'
import { settlementAddress } from '../addresses'
import classes from '../earnings.module.css'
import { periodText } from '../period-text'
import { OpenSettlementDialog } from './open-dialog'
import { SettingsDialog } from './settings-dialog'

/** The period that the desk asks to be settled. */
const SettlementsShown = z.object({ settle: PlainDate.nullable().default(null).catch(null) })

/** The days of a period, unless it is called by them. */
function daysBeside(name: string, { from, to }: Period): string {
  const days = `${formatDate(from)}–${formatDate(to)}`
  return name === days ? '' : ` · ${days}`
}

/** The settlements, the newest on top; the period that is next is opened from here. */
export function SettlementsPart() {
  const t = useTexts('earnings')
  const go = useGo()
  const { today } = useMe()
  const list = useOperation('earnings.settlements.list', {})
  const [{ settle }, show] = useFilters(SettlementsShown)
  const [opened, setOpen] = useState<'open' | 'settings' | null>(null)
  const next = list.data?.next ?? null
  const hasDraft = list.data?.rows.some(({ state }) => state === 'DRAFT') ?? false
  const isOver = next !== null && next.to < today
  const open = opened ?? (settle !== null && next?.from === settle ? 'open' : null)
  const close = () => {
    setOpen(null)
    show({ settle: null })
  }
  const columns: Column<SettlementRow>[] = [
    {
      key: 'period',
      title: t('settlements.period'),
      minWidth: 190,
      isHead: true,
      render: (row) => (
        <>
          <span className={text.strong}>{sentence(periodText(t, row))}</span>
          <span className={text.quiet}>{daysBeside(periodText(t, row), row)}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('settlements.stateLabel'),
      width: 130,
      render: ({ state }) => <StatusPill tone={state === 'CLOSED' ? 'done' : 'soon'}>{t(`settlements.state.${state}`)}</StatusPill>,
    },
    { key: 'income', title: t('settlements.income'), width: 140, align: 'right', rank: 3, render: ({ income }) => formatAmount(income) },
    { key: 'costs', title: t('settlements.costs'), width: 140, align: 'right', rank: 3, render: ({ costs }) => formatAmount(costs) },
    {
      key: 'surplus',
      title: t('settlements.surplus'),
      width: 140,
      align: 'right',
      render: ({ surplus }) => <span className={text.strong}>{formatAmount(surplus)}</span>,
    },
    {
      key: 'residents',
      title: t('settlements.residents'),
      width: 140,
      align: 'right',
      rank: 1,
      render: ({ parts }) => formatAmount(parts.RESIDENTS),
    },
    { key: 'people', title: t('settlements.people'), width: 90, align: 'right', rank: 2, render: ({ people }) => people },
    {
      key: 'closedAt',
      title: t('settlements.state.CLOSED'),
      width: 150,
      rank: 4,
      render: ({ closedAt }) => closedAt && <MomentText value={closedAt} />,
    },
  ]
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Bar label={t('tab.settlements')}>
          <span className={text.quiet}>{t('unit')}</span>
        </Bar>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconAdjustmentsHorizontal size={16} />}
            onClick={() => setOpen('settings')}
          >
            {t('settlements.settings')}
          </Button>
          <Button
            size="compact-md"
            disabled={hasDraft}
            variant={isOver ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} />}
            onClick={() => setOpen('open')}
          >
            {next ? t('settlements.open', { period: periodText(t, next) }) : t('settlements.openOther')}
          </Button>
        </Group>
      </Group>
      <RegisterTable<SettlementRow>
        label={t('settlements.list')}
        className={classes.money}
        columns={columns}
        rows={{ ...list, data: list.data?.rows }}
        idOf={({ id }) => id}
        onOpen={({ id }) => go(settlementAddress(id))}
        skeleton={4}
        empty={
          <EmptyState icon={<IconCalculator size={22} stroke={1.6} />} title={t('settlements.none')} text={t('settlements.noneText')} />
        }
      />
      {open === 'open' && list.data && <OpenSettlementDialog next={next} onOpened={(id) => go(settlementAddress(id))} onClose={close} />}
      {open === 'settings' && <SettingsDialog onClose={close} />}
    </>
  )
}

export const sentence = (words: string): string => `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}`
