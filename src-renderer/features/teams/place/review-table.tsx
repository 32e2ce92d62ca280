import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Reviewed } from '#contract/teams/suitability'
import { useTexts } from '../../../i18n/texts'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { FitnessPill } from '../../fitness/parts'
import classes from '../teams.module.css'
import { Problems } from './problems'

interface ReviewTableProps {
  readonly people: readonly Reviewed[]
  /** The people of before, while the answer is on its way. */
  readonly isOld: boolean
  readonly onRemove: (stayIds: readonly string[]) => void
  readonly empty: ReactNode
}

/** Those who are to be placed in a team or a class, with what speaks against each; at the foot the way to leave out whoever cannot be. */
export function ReviewTable({ people, isOld, onRemove, empty }: ReviewTableProps) {
  const t = useTexts('teams')
  const blocked = people.filter(({ problems }) => problems.some(({ blocks }) => blocks)).map(({ stayId }) => stayId)
  const columns: Column<Reviewed>[] = [
    {
      key: 'name',
      title: t('column.person'),
      minWidth: 220,
      isHead: true,
      render: ({ fullName, residentCode, team }) => (
        <>
          <span className={classes.name} title={fullName}>
            {fullName}
          </span>
          <span className={classes.under} title={team?.name}>
            {team ? t('place.from', { code: residentCode, team: team.name }) : residentCode}
          </span>
        </>
      ),
    },
    { key: 'age', title: t('column.age'), width: 60, align: 'right', rank: 2, render: ({ age }) => age ?? '—' },
    { key: 'fitness', title: t('column.fitness'), width: 184, rank: 1, render: ({ fitness }) => <FitnessPill fitness={fitness} /> },
    { key: 'problems', title: t('column.problems'), minWidth: 200, render: ({ problems }) => <Problems problems={problems} /> },
    {
      key: 'remove',
      title: t('column.work'),
      width: 92,
      render: ({ stayId, fullName }) => (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('place.remove', { name: fullName })}
          onClick={() => onRemove([stayId])}
        >
          <IconX size={15} aria-hidden />
        </Button>
      ),
    },
  ]
  return (
    <RegisterTable
      label={t('place.people')}
      columns={columns}
      rows={people}
      isOld={isOld}
      idOf={({ stayId }) => stayId}
      rowHeight={52}
      foot={
        blocked.length > 0 ? (
          <Button size="compact-sm" variant="subtle" color="red" m="xs" onClick={() => onRemove(blocked)}>
            {t('place.removeBlocked', { count: blocked.length })}
          </Button>
        ) : undefined
      }
      empty={empty}
    />
  )
}
