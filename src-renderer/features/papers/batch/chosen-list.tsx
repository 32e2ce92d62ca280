import { Button } from '@mantine/core'
import { IconUsers, IconX } from '@tabler/icons-react'
import type { PaperForm } from '#contract/papers/forms'
import { isManaged, isOpen } from '#contract/stays/words'
import { useTexts } from '../../../i18n/texts'
import { EmptyState } from '../../../ui/empty-state'
import { RegisterTable } from '../../../ui/register-table'
import { DateText } from '../../../ui/values'
import shared from '../papers.module.css'
import classes from './batch.module.css'
import type { ChosenPerson } from './chosen-people'
import { personColumn } from './person-column'

interface ChosenListProps {
  readonly form: PaperForm
  readonly chosen: readonly ChosenPerson[]
  readonly onChange: (chosen: readonly ChosenPerson[]) => void
}

export function ChosenList({ form, chosen, onChange }: ChosenListProps) {
  const t = useTexts('papers')
  const states = useTexts('stays')
  return (
    <div className={classes.people}>
      <RegisterTable
        fill
        label={t('batch.people')}
        rows={chosen}
        idOf={({ stayId }) => stayId}
        empty={<EmptyState icon={<IconUsers size={22} stroke={1.6} />} title={t('batch.nobody')} text={t('batch.chosen.noneText')} />}
        columns={[
          personColumn(t('batch.column.person'), form),
          {
            key: 'stay',
            title: t('batch.chosen.stay'),
            width: 140,
            rank: 2,
            render: ({ stayCode }) => <span className={shared.number}>{stayCode}</span>,
          },
          { key: 'state', title: t('column.state'), width: 130, rank: 1, render: ({ state }) => states(`state.${state}`) },
          {
            key: 'completes',
            title: t('batch.column.completes'),
            width: 120,
            // While somebody has escaped or is in prison the term does not run: no day is its end.
            render: ({ state, expectedEndOn }) => <DateText value={isOpen(state) && !isManaged(state) ? null : expectedEndOn} />,
          },
          {
            key: 'remove',
            title: t('answers.action'),
            width: 70,
            render: ({ stayId, fullName }) => (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={t('batch.chosen.remove', { name: fullName })}
                onClick={() => onChange(chosen.filter((person) => person.stayId !== stayId))}
              >
                <IconX size={15} aria-hidden />
              </Button>
            ),
          },
        ]}
      />
    </div>
  )
}
