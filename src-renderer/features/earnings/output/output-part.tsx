import { ActionIcon, Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus, IconStack2, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import type { Output } from '#contract/earnings/operations'
import { formatAmount, formatThousandths } from '#contract/values/amounts'
import { callQuery } from '../../../api/client'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { useFilters } from '../../../ui/address'
import { ConfirmDialog } from '../../../ui/confirm-dialog'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { FileButtons } from '../../../ui/file-buttons'
import { FilterMenu } from '../../../ui/filter-menu'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import text from '../../../ui/text.module.css'
import { DateText } from '../../../ui/values'
import classes from '../earnings.module.css'
import { MonthChoice, useMonth } from '../month-choice'
import { OutputDialog } from './output-dialog'

const OutputShown = z.object({ team: z.string().nullable().default(null).catch(null) })

/** What the teams have made in a month. */
export function OutputPart() {
  const t = useTexts('earnings')
  const { month, span, choose } = useMonth()
  const [{ team }, show] = useFilters(OutputShown)
  const input = { ...span, teamId: team }
  const list = useOperation('earnings.output.list', input, { keepPrevious: true })
  const offered = useOperation('earnings.jobs.list', {})
  const remove = useCommand('earnings.output.remove')
  const [open, setOpen] = useState<Output | 'new' | null>(null)
  const [asked, ask] = useState<Output | null>(null)
  const teams = [{ value: '', label: t('allTeams') }, ...(offered.data?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }))]
  const columns: Column<Output>[] = [
    { key: 'madeOn', title: t('on'), width: 106, render: (row) => <DateText value={row.madeOn} /> },
    {
      key: 'team',
      title: t('team'),
      width: 180,
      rank: 3,
      isHead: true,
      render: (row) => <span className={text.strong}>{row.teamName}</span>,
    },
    {
      key: 'job',
      title: t('output.job'),
      minWidth: 180,
      render: (row) => (
        <>
          {row.jobName}
          {row.note && <span className={text.quiet}> · {row.note}</span>}
        </>
      ),
    },
    {
      key: 'person',
      title: t('output.person'),
      width: 190,
      rank: 2,
      render: (row) => row.fullName ?? <span className={text.quiet}>{t('output.wholeTeam')}</span>,
    },
    {
      key: 'quantity',
      title: t('output.quantity'),
      width: 120,
      align: 'right',
      render: (row) => `${formatThousandths(row.quantity)} ${row.unit}`,
    },
    { key: 'price', title: t('output.price'), width: 100, align: 'right', rank: 1, render: (row) => formatAmount(row.price) },
    {
      key: 'worth',
      title: t('output.worth'),
      width: 130,
      align: 'right',
      total: list.data && formatAmount(list.data.worth),
      render: (row) => <span className={text.strong}>{formatAmount(row.worth)}</span>,
    },
    {
      key: 'remove',
      title: t('remove'),
      width: 56,
      render: (row) => (
        <ActionIcon variant="subtle" color="gray" tabIndex={-1} aria-label={t('remove')} onClick={() => ask(row)}>
          <IconTrash size={16} />
        </ActionIcon>
      ),
    },
  ]
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Bar label={t('tab.output')}>
          <MonthChoice month={month} onChoose={choose} />
          <FilterMenu label={t('team')} choices={teams} value={team ?? ''} onChoose={(value) => show({ team: value || null })} />
        </Bar>
        <Group gap="xs">
          <FileButtons
            title={t('output.list')}
            disabled={list.data?.rows.length === 0}
            make={(as) => callQuery('earnings.output.file', { ...input, as })}
          />
          <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
            {t('output.record')}
          </Button>
        </Group>
      </Group>
      <ErrorNotice failure={offered.error ?? remove.error} />
      <RegisterTable<Output>
        label={t('output.list')}
        className={classes.money}
        columns={columns}
        rows={{ ...list, data: list.data?.rows }}
        idOf={(row) => row.id}
        onOpen={setOpen}
        skeleton={8}
        empty={<EmptyState icon={<IconStack2 size={22} stroke={1.6} />} title={t('output.none')} text={t('output.noneText')} />}
      />
      {open !== null && offered.data && (
        <OutputDialog row={open === 'new' ? null : open} offered={offered.data} team={team} onClose={() => setOpen(null)} />
      )}
      <ConfirmDialog
        opened={asked !== null}
        title={t('output.removeAsk')}
        confirm={t('remove')}
        grave
        busy={remove.isPending}
        onCancel={() => ask(null)}
        onConfirm={() => {
          if (asked === null) return
          remove.mutate(
            { id: asked.id, version: asked.version },
            {
              onSuccess: () => notifications.show({ message: t('removed') }),
              onSettled: () => ask(null),
            },
          )
        }}
      >
        {asked ? `${asked.teamName}, ${asked.jobName}: ${formatThousandths(asked.quantity)} ${asked.unit}` : ''}
      </ConfirmDialog>
    </>
  )
}
