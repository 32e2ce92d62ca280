import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { LabourSettlement, ShareRow } from '#contract/earnings/operations'
import { formatAmount, formatHours, formatHundredths } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { foldedWords } from '#contract/values/names'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { SearchField } from '../../../ui/search-field'
import { StatusPill } from '../../../ui/status-pill'
import text from '../../../ui/text.module.css'
import classes from './settlement.module.css'

interface SharesPanelProps {
  readonly settlement: LabourSettlement
  /** null: coefficients are not set any more. */
  readonly onCoefficient: ((stayIds: readonly string[]) => void) | null
}

const rateOf = (part: number, weight: number): string =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(weight === 0 ? 0 : part / weight)

/** What each resident is given, by name. */
export function SharesPanel({ settlement, onCoefficient }: SharesPanelProps) {
  const t = useTexts('earnings')
  const [typed, setTyped] = useState('')
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const { shares, weighing, parts, percent } = settlement
  const all = shares ?? []
  const words = foldedWords(typed)
  const rows = useMemo(
    () =>
      words.length === 0
        ? all
        : all.filter(({ fullName, code }) => words.every((word) => foldedWords(`${fullName} ${code}`).some((own) => own.startsWith(word)))),
    [all, words],
  )
  const weight = all.reduce((sum, share) => sum + share.weight, 0)
  const divided = all.reduce((sum, { amount, correction }) => sum + amount - correction, 0)
  const byHours = weighing === 'HOURS'
  const total = all.reduce((sum, { amount }) => sum + amount, 0)
  const columns: Column<ShareRow>[] = [
    {
      key: 'name',
      title: t('name'),
      minWidth: 170,
      isHead: true,
      render: ({ fullName }) => <span className={text.strong}>{fullName}</span>,
    },
    { key: 'code', title: t('code'), width: 130, rank: 3, render: ({ code }) => <span className={text.quiet}>{code}</span> },
    { key: 'hours', title: t('hours'), width: 84, align: 'right', rank: 2, render: ({ minutes }) => formatHours(minutes) },
    ...(byHours
      ? ([
          {
            key: 'coefficient',
            title: t('coefficient'),
            width: 96,
            align: 'right',
            render: ({ coefficient }) => formatHundredths(coefficient),
          },
          {
            key: 'weighed',
            title: t('weighed'),
            width: 126,
            align: 'right',
            rank: 1,
            total: formatHours(weight / 100),
            render: (share) => formatHours(share.weight / 100),
          },
        ] satisfies Column<ShareRow>[])
      : []),
    ...(weighing === 'OUTPUT'
      ? ([
          { key: 'brought', title: t('brought'), width: 130, align: 'right', render: ({ brought }) => formatAmount(brought) },
        ] satisfies Column<ShareRow>[])
      : []),
    {
      key: 'amount',
      title: t('money'),
      width: 126,
      align: 'right',
      total: formatAmount(total),
      render: ({ amount }) => <strong>{formatAmount(amount)}</strong>,
    },
    {
      key: 'due',
      title: t('settlements.sign'),
      width: 170,
      render: (share) => <DueText share={share} settled={settlement.state === 'CLOSED'} />,
    },
  ]
  return (
    <Panel flush>
      <div className={classes.sharesHead}>
        <h2>{t('settlements.sharesTitle', { percent: percent.RESIDENTS })}</h2>
        <span className={text.quiet}>
          {byHours && weight > 0 && divided > 0 && (
            <>
              {t('weighing.HOURS').toLocaleLowerCase('vi')} · {t('settlements.perHour', { amount: rateOf(divided * 6000, weight) })}
            </>
          )}
          {weighing === 'EQUAL' && t('settlements.perHead')}
          {weighing === 'OUTPUT' && t('settlements.perWorth')}
        </span>
        {onCoefficient && byHours && chosen.size > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onCoefficient([...chosen])}>
            {t('settlements.setCoefficient')}
          </Button>
        )}
        {all.length > 8 && (
          <SearchField
            className={classes.find}
            label={t('settlements.find')}
            placeholder={t('settlements.find')}
            value={typed}
            onChange={setTyped}
            onClear={() => setTyped('')}
          />
        )}
      </div>
      {shares === null ? (
        <EmptyState title={t('settlements.check.indivisible.blocks')} text={t('settlements.indivisible')} />
      ) : (
        <RegisterTable<ShareRow>
          label={t('settlements.sharesTitle', { percent: percent.RESIDENTS })}
          look="plain"
          className={classes.shares}
          columns={columns}
          rows={rows}
          idOf={({ stayId }) => stayId}
          {...(onCoefficient && byHours
            ? {
                onOpen: ({ stayId }: ShareRow) => onCoefficient([stayId]),
                selection: { ids: chosen, set: choose, labelOf: ({ fullName }: ShareRow) => fullName },
              }
            : {})}
          foot={<strong>{t('settlements.sum', { count: all.length })}</strong>}
          empty={<EmptyState title={parts.RESIDENTS > 0 ? t('settlements.nobody') : t('settlements.noPart')} />}
        />
      )}
    </Panel>
  )
}

/** When the money is handed over, or that it has been. */
function DueText({ share: { ended, endsOn, paid, amount }, settled }: { readonly share: ShareRow; readonly settled: boolean }) {
  const t = useTexts('earnings')
  if (settled && paid && amount > 0) return <StatusPill tone="done">{t('settlements.due.paid')}</StatusPill>
  if (ended && endsOn) return <StatusPill tone="soon">{t('settlements.due.waits', { on: formatDate(endsOn).slice(0, 5) })}</StatusPill>
  return <span className={text.quiet}>{endsOn ? t('settlements.due.leaves', { on: formatDate(endsOn) }) : t('settlements.due.open')}</span>
}
