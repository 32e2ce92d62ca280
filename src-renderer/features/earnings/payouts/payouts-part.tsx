import { Button, Group } from '@mantine/core'
import { IconPrinter, IconWallet } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import type { BalanceRow } from '#contract/earnings/operations'
import { formatAmount } from '#contract/values/amounts'
import { callQuery } from '../../../api/client'
import { useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { useFilters } from '../../../ui/address'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { useFile } from '../../../ui/file-buttons'
import { FilterMenu } from '../../../ui/filter-menu'
import { Bar } from '../../../ui/panel'
import { PdfDialog } from '../../../ui/pdf-dialog'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import classes from '../earnings.module.css'
import { LedgerDialog } from '../ledger-tab'
import { PayDialog } from './pay-dialog'

const shows = ['due', 'unpaid', 'all'] as const
/** Whom the list shows, and the stay whose money the desk asks to be paid out. */
const PayoutsShown = z.object({ show: z.enum(shows).default('due').catch('due'), pay: z.string().nullable().default(null).catch(null) })

/** Whose money is to be paid out; the sheet to sign is printed for those chosen. */
export function PayoutsPart() {
  const t = useTexts('earnings')
  const uiText = useTexts('ui')
  const [{ show, pay }, change] = useFilters(PayoutsShown)
  const list = useOperation('earnings.ledgers.list', { show }, { keepPrevious: true })
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [looked, setLooked] = useState<BalanceRow | null>(null)
  const rows = list.data?.rows ?? []
  const asked = rows.find(({ stayId }) => stayId === pay)
  const stayIds = rows.flatMap(({ stayId }) => (chosen.has(stayId) ? [stayId] : []))
  const sheet = useFile((as) => callQuery('earnings.ledgers.sheet', { stayIds, as }))
  const columns: Column<BalanceRow>[] = [
    {
      key: 'name',
      title: t('name'),
      minWidth: 180,
      isHead: true,
      render: ({ fullName }) => <span className={text.strong}>{fullName}</span>,
    },
    { key: 'code', title: t('code'), width: 140, rank: 2, render: ({ code }) => <span className={text.quiet}>{code}</span> },
    {
      key: 'endsOn',
      title: t('payouts.endsOn'),
      width: 190,
      orderBy: ({ endsOn }) => endsOn,
      render: ({ endsOn, ended, balance }) => (
        <Group gap={8} wrap="nowrap">
          <DateText value={endsOn} />
          {ended && balance > 0 && <StatusPill tone="soon">{t('payouts.left')}</StatusPill>}
        </Group>
      ),
    },
    { key: 'earned', title: t('payouts.earned'), width: 130, align: 'right', rank: 1, render: ({ earned }) => formatAmount(earned) },
    { key: 'paid', title: t('payouts.paid'), width: 120, align: 'right', rank: 1, render: ({ paid }) => formatAmount(paid) },
    {
      key: 'balance',
      title: t('payouts.balance'),
      width: 130,
      align: 'right',
      total: formatAmount(rows.reduce((sum, { balance }) => sum + balance, 0)),
      render: ({ balance }) => <strong>{formatAmount(balance)}</strong>,
    },
    {
      key: 'pay',
      title: t('payouts.pay'),
      width: 110,
      align: 'right',
      render: ({ stayId, fullName, balance }) =>
        balance > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            data-action
            aria-label={t('payouts.payOf', { name: fullName })}
            onClick={() => change({ pay: stayId })}
          >
            {t('payouts.pay')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Bar label={t('tab.payouts')}>
          <FilterMenu
            label={t('payouts.show')}
            choices={shows.map((value) => ({ value, label: t(`payouts.shows.${value}`) }))}
            value={show}
            onChoose={(value) => change({ show: value })}
            strong
          />
          {list.data && <span className={text.quiet}>{t('payouts.unpaidSum', { amount: formatAmount(list.data.unpaid) })}</span>}
        </Bar>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            disabled={stayIds.length === 0}
            title={stayIds.length === 0 ? t('payouts.choose') : undefined}
            loading={sheet.spreadsheet.isPending}
            onClick={() => sheet.spreadsheet.mutate()}
          >
            {uiText('file.xlsx')}
          </Button>
          <Button
            size="compact-md"
            leftSection={<IconPrinter size={16} />}
            disabled={stayIds.length === 0}
            title={stayIds.length === 0 ? t('payouts.choose') : undefined}
            onClick={sheet.print}
          >
            {t('payouts.sheet')}
          </Button>
        </Group>
      </Group>
      <ErrorNotice failure={sheet.spreadsheet.error} />
      <RegisterTable<BalanceRow>
        label={t('payouts.list')}
        className={classes.money}
        columns={columns}
        rows={{ ...list, data: list.data?.rows }}
        idOf={({ stayId }) => stayId}
        onOpen={setLooked}
        selection={{ ids: chosen, set: choose, labelOf: ({ fullName }) => fullName }}
        skeleton={6}
        empty={<EmptyState icon={<IconWallet size={22} stroke={1.6} />} title={t('payouts.none')} text={t('payouts.noneText')} />}
      />
      <PdfDialog opened={sheet.printing} onClose={sheet.close} title={t('payouts.sheet')} {...sheet.paper} />
      {looked && <LedgerDialog whose={looked} onClose={() => setLooked(null)} />}
      {asked && asked.balance > 0 && <PayDialog row={asked} onClose={() => change({ pay: null })} />}
    </>
  )
}
