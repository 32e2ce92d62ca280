import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconWallet } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import type { BalanceRow, LedgerEntry, Payout } from '#contract/earnings/operations'
import { moneyKeepers } from '#contract/earnings/words'
import { formatAmount, formatHours } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { Line } from '#contract/values/line'
import { useCommand, useOperation } from '../../api/queries'
import { useHasRole } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { DialogFrame } from '../../ui/dialog-frame'
import { EmptyState } from '../../ui/empty-state'
import { TextField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'
import { type Column, RegisterTable } from '../../ui/register-table'
import settings from '../../ui/settings.module.css'
import text from '../../ui/text.module.css'
import { DateText } from '../../ui/values'
import warningList from '../../ui/warnings.module.css'
import type { PersonShown } from '../person'
import classes from './earnings.module.css'
import { PayDialog } from './payouts/pay-dialog'
import { periodText } from './period-text'

/** A stay's money from labour, on the page of its person. */
export function LedgerTab({ stayId, stay, person }: PersonShown) {
  const { id: residentId, code, fullName } = person.resident
  const endsOn = stay?.stay.endedOn ?? stay?.stay.expectedEndOn ?? null
  const ended = stay !== undefined && stay.stay.endedOn !== null
  return stayId === '' ? null : <LedgerShown whose={{ stayId, residentId, code, fullName, endsOn, ended }} />
}

interface LedgerDialogProps {
  readonly whose: Whose
  readonly onClose: () => void
}

/** The same for those who do not open the record of a person. */
export function LedgerDialog({ whose, onClose }: LedgerDialogProps) {
  const t = useTexts('earnings')
  return (
    <DialogFrame title={`${t('ledger.title')}: ${whose.fullName}`} size={860} onClose={onClose}>
      <LedgerShown whose={whose} />
    </DialogFrame>
  )
}

/** Whose money it is. */
type Whose = Pick<BalanceRow, 'stayId' | 'residentId' | 'code' | 'fullName' | 'endsOn' | 'ended'>

/** Each share, each pay-out, and what is left. */
function LedgerShown({ whose }: { readonly whose: Whose }) {
  const t = useTexts('earnings')
  const { stayId, endsOn, ended, fullName } = whose
  const ledger = useOperation('earnings.ledgers.ofStay', { stayId })
  const keepsMoney = useHasRole(...moneyKeepers)
  const [paying, setPaying] = useState(false)
  const [voiding, setVoiding] = useState<Payout | null>(null)
  const { balance = 0, unsettledMinutes = 0 } = ledger.data ?? {}
  const columns: Column<LedgerEntry>[] = [
    { key: 'on', title: t('ledger.on'), width: 110, render: ({ on }) => <DateText value={on} /> },
    { key: 'what', title: t('ledger.what'), minWidth: 220, isHead: true, render: (entry) => <EntryText entry={entry} /> },
    {
      key: 'in',
      title: t('ledger.in'),
      width: 120,
      align: 'right',
      render: ({ kind, amount }) => (kind === 'SHARE' ? formatAmount(amount) : ''),
    },
    {
      key: 'out',
      title: t('ledger.out'),
      width: 120,
      align: 'right',
      render: (entry) => (entry.kind === 'PAYOUT' ? formatAmount(entry.payout.amount) : ''),
    },
    {
      key: 'balance',
      title: t('ledger.balance'),
      width: 120,
      align: 'right',
      render: (entry) => <strong>{formatAmount(entry.balance)}</strong>,
    },
    ...(keepsMoney
      ? ([
          {
            key: 'void',
            title: t('ledger.void'),
            width: 90,
            align: 'right',
            render: (entry) =>
              entry.kind === 'PAYOUT' &&
              entry.payout.voidReason === null && (
                <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setVoiding(entry.payout)}>
                  {t('ledger.void')}
                </Button>
              ),
          },
        ] satisfies Column<LedgerEntry>[])
      : []),
  ]
  return (
    <div className={settings.stack}>
      {balance > 0 && endsOn && (
        <ul className={warningList.list}>
          <li>
            <IconAlertTriangle size={16} aria-hidden />
            <span>
              {ended
                ? t('ledger.left', { amount: formatAmount(balance) })
                : t('ledger.leaves', { on: formatDate(endsOn), amount: formatAmount(balance) })}
            </span>
          </li>
        </ul>
      )}
      <Group justify="space-between" gap="xs">
        <p className={text.quiet}>
          {unsettledMinutes > 0 && `${t('ledger.unsettled', { hours: formatHours(unsettledMinutes) })} `}
          {t('ledger.separate')}
        </p>
        {keepsMoney && balance > 0 && (
          <Button size="compact-md" leftSection={<IconWallet size={16} />} onClick={() => setPaying(true)}>
            {t('payouts.pay')}
          </Button>
        )}
      </Group>
      <RegisterTable<LedgerEntry>
        label={t('ledger.title')}
        className={classes.money}
        columns={columns}
        rows={{ ...ledger, data: ledger.data?.entries }}
        idOf={(entry) => (entry.kind === 'SHARE' ? entry.settlementId : entry.payout.id)}
        toneOf={(entry) => (entry.kind === 'PAYOUT' && entry.payout.voidReason !== null ? 'past' : undefined)}
        skeleton={4}
        empty={<EmptyState icon={<IconWallet size={22} stroke={1.6} />} title={t('ledger.none')} text={t('ledger.noneText')} />}
      />
      {paying && <PayDialog row={{ stayId, fullName, balance }} onClose={() => setPaying(false)} />}
      {voiding && <VoidDialog payout={voiding} onClose={() => setVoiding(null)} />}
    </div>
  )
}

function EntryText({ entry }: { readonly entry: LedgerEntry }) {
  const t = useTexts('earnings')
  if (entry.kind === 'SHARE') return t('ledger.share', { period: periodText(t, entry.of), hours: formatHours(entry.minutes) })
  const { recipient, paperNumber, note, voidReason } = entry.payout
  const about = [
    paperNumber,
    recipient && t('ledger.payoutBy', { recipient }),
    note,
    voidReason && t('ledger.voided', { reason: voidReason }),
  ]
  return (
    <>
      {t('ledger.payout')}
      <span className={text.quiet}>{about.filter(Boolean).map((part) => ` · ${part}`)}</span>
    </>
  )
}

const Voided = z.object({ reason: Line })

/** Takes a pay-out back that was written down by mistake; it stays in the ledger. */
function VoidDialog({ payout, onClose }: { readonly payout: Payout; readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const take = useCommand('earnings.ledgers.voidPayout')
  const form = useFormState({
    schema: Voided,
    initial: { reason: null },
    save: ({ reason }) => take.mutateAsync({ id: payout.id, version: payout.version, reason }),
    onSaved: () => {
      notifications.show({ message: t('payouts.voidDone') })
      onClose()
    },
  })
  return (
    <DialogForm title={t('payouts.voidTitle')} submit={t('payouts.voidTitle')} size={460} grave form={form} onClose={onClose}>
      <p className={text.quiet}>
        {formatDate(payout.paidOn)}: {formatAmount(payout.amount)} {t('dong')}
      </p>
      <TextField label={t('payouts.voidReason')} field={form.field('reason')} max={300} required autoFocus />
    </DialogForm>
  )
}
