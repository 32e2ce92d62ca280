import { ActionIcon, Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCash, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import type { LabourCost, LabourIncome } from '#contract/earnings/operations'
import { formatAmount } from '#contract/values/amounts'
import { formatDate } from '#contract/values/calendar'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { FileButtons } from '../../../ui/file-buttons'
import { Bar, Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import classes from '../earnings.module.css'
import { MonthChoice, useMonth } from '../month-choice'
import { CostDialog, FormerDialog, IncomeDialog } from './entry-dialogs'

/** One line of the book: an income or a cost. */
type BookedLine =
  | { readonly way: 'income'; readonly on: string; readonly row: LabourIncome }
  | { readonly way: 'cost'; readonly on: string; readonly row: LabourCost }

type BooksOpen =
  | { readonly what: 'income'; readonly row: LabourIncome | null }
  | { readonly what: 'cost'; readonly row: LabourCost | null }
  | { readonly what: 'former' }

/** Income and costs of a month, side by side as the printed book has them. */
export function BooksPart() {
  const t = useTexts('earnings')
  const { month, span, choose } = useMonth()
  const list = useOperation('earnings.books.list', span, { keepPrevious: true })
  const offered = useOperation('earnings.jobs.list', {})
  const [open, setOpen] = useState<BooksOpen | null>(null)
  const [asked, ask] = useState<BookedLine | null>(null)
  const lines = list.data && linesOf(list.data)
  const sum = (rows: readonly { readonly amount: number }[] = []) => rows.reduce((all, { amount }) => all + amount, 0)
  const [income, costs] = [sum(list.data?.income), sum(list.data?.costs)]
  const settled = list.data?.settledUntil ?? null
  const columns: Column<BookedLine>[] = [
    { key: 'on', title: t('on'), width: 106, render: ({ on }) => <DateText value={on} /> },
    {
      key: 'paper',
      title: t('paperNumber'),
      width: 150,
      rank: 2,
      render: ({ row }) => row.paperNumber ?? <span className={text.quiet}>{t('books.noPaper')}</span>,
    },
    {
      key: 'what',
      title: t('what'),
      minWidth: 220,
      isHead: true,
      render: (line) => (
        <>
          <span className={text.strong}>{line.row.what}</span>
          <span className={text.quiet}> · {line.way === 'income' ? besideIncome(line.row) : t(`cost.${line.row.kind}`)}</span>
        </>
      ),
    },
    {
      key: 'income',
      title: t('books.income'),
      width: 140,
      align: 'right',
      total: formatAmount(income),
      render: ({ way, row }) => (way === 'income' ? formatAmount(row.amount) : ''),
    },
    {
      key: 'costs',
      title: t('books.costs'),
      width: 140,
      align: 'right',
      total: formatAmount(costs),
      render: ({ way, row }) => (way === 'cost' ? formatAmount(row.amount) : ''),
    },
    {
      key: 'remove',
      title: t('remove'),
      width: 56,
      render: (line) =>
        (settled === null || line.on > settled) && (
          <ActionIcon variant="subtle" color="gray" tabIndex={-1} aria-label={t('remove')} onClick={() => ask(line)}>
            <IconTrash size={16} />
          </ActionIcon>
        ),
    },
  ]
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Bar label={t('tab.books')}>
          <MonthChoice month={month} onChoose={choose} />
          {list.data && (
            <span className={text.quiet}>
              {t('books.surplus')} {formatAmount(income - costs)} {t('dong')}
            </span>
          )}
        </Bar>
        <Group gap="xs">
          <FileButtons
            title={t('books.list')}
            disabled={lines?.length === 0}
            make={(as) => callQuery('earnings.books.file', { ...span, as })}
          />
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} />}
            onClick={() => setOpen({ what: 'cost', row: null })}
          >
            {t('books.recordCost')}
          </Button>
          <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setOpen({ what: 'income', row: null })}>
            {t('books.recordIncome')}
          </Button>
        </Group>
      </Group>
      {settled !== null && span.from <= settled && <p className={text.quiet}>{t('books.settled', { on: formatDate(settled) })}</p>}
      <ErrorNotice failure={offered.error} />
      <RegisterTable<BookedLine>
        label={t('books.list')}
        className={classes.money}
        columns={columns}
        rows={{ ...list, data: lines }}
        idOf={({ row }) => row.id}
        onOpen={(line) => setOpen(line.way === 'income' ? { what: 'income', row: line.row } : { what: 'cost', row: line.row })}
        skeleton={8}
        empty={<EmptyState icon={<IconCash size={22} stroke={1.6} />} title={t('books.none')} text={t('books.noneText')} />}
      />
      {list.data && <FormerMoneyPanel books={list.data} onAdd={() => setOpen({ what: 'former' })} />}
      {open?.what === 'income' && offered.data && <IncomeDialog row={open.row} offered={offered.data} onClose={() => setOpen(null)} />}
      {open?.what === 'cost' && <CostDialog row={open.row} onClose={() => setOpen(null)} />}
      {open?.what === 'former' && <FormerDialog onClose={() => setOpen(null)} />}
      {asked && <RemoveDialog line={asked} onClose={() => ask(null)} />}
    </>
  )
}

const besideIncome = ({ tradeName, partnerName }: LabourIncome): string => [tradeName, partnerName].filter(Boolean).join(' · ')

const linesOf = ({ income, costs }: OutputOf<'earnings.books.list'>): BookedLine[] =>
  [
    ...income.map((row): BookedLine => ({ way: 'income', on: row.receivedOn, row })),
    ...costs.map((row): BookedLine => ({ way: 'cost', on: row.spentOn, row })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))

function RemoveDialog({ line, onClose }: { readonly line: BookedLine; readonly onClose: () => void }) {
  const t = useTexts('earnings')
  const removeIncome = useCommand('earnings.books.removeIncome')
  const removeCost = useCommand('earnings.books.removeCost')
  const remove = line.way === 'income' ? removeIncome : removeCost
  return (
    <ConfirmDialog
      opened
      title={t('books.removeAsk')}
      confirm={t('remove')}
      grave
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() =>
        remove.mutate(
          { id: line.row.id, version: line.row.version },
          {
            onSuccess: () => {
              notifications.show({ message: t('removed') })
              onClose()
            },
          },
        )
      }
    >
      <p>
        {line.row.what}: {formatAmount(line.row.amount)} {t('dong')}
      </p>
      <ErrorNotice failure={remove.error} />
    </ConfirmDialog>
  )
}

/** What labour had left before the new law, kept apart from everything above. */
function FormerMoneyPanel({
  books: { former, formerBalance },
  onAdd,
}: {
  readonly books: OutputOf<'earnings.books.list'>
  readonly onAdd: () => void
}) {
  const t = useTexts('earnings')
  return (
    <Panel
      title={t('books.former')}
      actions={
        <Button variant="default" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={onAdd}>
          {t('books.formerAdd')}
        </Button>
      }
    >
      <p className={text.quiet}>{t('books.formerText')}</p>
      {former.length === 0 ? (
        <p className={text.quiet}>{t('books.formerNone')}</p>
      ) : (
        <table className={classes.sums}>
          <tbody>
            {former.map(({ id, kind, happenedOn, what, amount, paperNumber }) => (
              <tr key={id}>
                <th scope="row">
                  {formatDate(happenedOn)} · {t(`books.formerKind.${kind}`)}: {what}
                  {paperNumber && ` (${paperNumber})`}
                </th>
                <td>{formatAmount(kind === 'LEFT' ? amount : -amount)}</td>
              </tr>
            ))}
            <tr data-total>
              <th scope="row">{t('books.formerBalance')}</th>
              <td>{formatAmount(formerBalance)}</td>
            </tr>
          </tbody>
        </table>
      )}
    </Panel>
  )
}
