import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { TeamSpell } from '#contract/teams/operations'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { DateText } from '../../../ui/values'
import { CorrectSpellDialog, WithdrawSpellDialog } from '../team/member-dialogs'
import classes from '../teams.module.css'

/** In which teams somebody was, the newest first. */
export function SpellsTable({ spells, mayKeep }: { readonly spells: readonly TeamSpell[]; readonly mayKeep: boolean }) {
  const t = useTexts('teams')
  const [work, setWork] = useState<{ readonly do: 'correct' | 'withdraw'; readonly spell: TeamSpell } | null>(null)
  const columns: Column<TeamSpell>[] = [
    {
      key: 'team',
      title: t('column.team'),
      minWidth: 150,
      isHead: true,
      render: ({ teamName, tradeName }) => (
        <>
          <span className={classes.name}>{teamName}</span>
          <span className={classes.under}>{tradeName}</span>
        </>
      ),
    },
    { key: 'fromOn', title: t('column.fromOn'), width: 104, render: ({ fromOn }) => <DateText value={fromOn} /> },
    { key: 'toOn', title: t('column.lastOn'), width: 104, render: ({ toOn }) => (toOn ? <DateText value={toOn} /> : t('spell.still')) },
    {
      key: 'reason',
      title: t('column.reason'),
      minWidth: 120,
      rank: 1,
      render: ({ leavingReason, note }) => (
        <>
          {leavingReason ? t(`leavingReason.${leavingReason}`) : null}
          {note && <span className={classes.under}>{note}</span>}
        </>
      ),
    },
  ]
  if (mayKeep)
    columns.push({
      key: 'work',
      title: t('column.work'),
      width: 180,
      rank: 2,
      render: (spell) => (
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('spell.correctOf', { team: spell.teamName })}
            onClick={() => setWork({ do: 'correct', spell })}
          >
            {t('spell.correct')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t('spell.withdrawOf', { team: spell.teamName })}
            onClick={() => setWork({ do: 'withdraw', spell })}
          >
            {t('spell.withdraw')}
          </Button>
        </Group>
      ),
    })
  return (
    <>
      <RegisterTable
        look="plain"
        label={t('spell.title')}
        columns={columns}
        rows={spells}
        idOf={({ id }) => id}
        rowHeight={46}
        empty={<EmptyState title={t('spell.none')} />}
      />
      {work?.do === 'correct' && <CorrectSpellDialog spell={work.spell} onClose={() => setWork(null)} />}
      {work?.do === 'withdraw' && <WithdrawSpellDialog spell={work.spell} onClose={() => setWork(null)} />}
    </>
  )
}
