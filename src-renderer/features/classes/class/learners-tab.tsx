import { Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import type { ClassRow, Learner } from '#contract/classes/operations'
import { recordReaders } from '#contract/roles'
import { callQuery } from '../../../api/client'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { FileButtons } from '../../../ui/file-buttons'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import { BirthText, DateText } from '../../../ui/values'
import { FitnessPill } from '../../fitness/parts'
import { residentAddress } from '../../residents/addresses'
import { enrolAddress } from '../addresses'
import styles from '../classes.module.css'
import { learnerColumn } from '../learner-column'
import { CorrectLearnerDialog, LeaveClassDialog } from './learner-dialogs'

interface LearnersTabProps {
  readonly of: ClassRow
  readonly learners: readonly Learner[]
  /** The class is open, and the caller may take people in and out. */
  readonly keeps: boolean
  readonly mayKeep: boolean
  readonly past: boolean
  readonly onPast: (past: boolean) => void
}

/** Who is in a class. */
export function LearnersTab({ of, learners, keeps, mayKeep, past, onPast }: LearnersTabProps) {
  const t = useTexts('classes')
  const teamText = useTexts('teams')
  const stayText = useTexts('stays')
  const go = useGo()
  const opensRecords = useHasRole(...recordReaders)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [leaving, setLeaving] = useState(false)
  const [correcting, setCorrecting] = useState<Learner | null>(null)
  const stayIds = learners.filter(({ id, toOn }) => chosen.has(id) && toOn === null).map(({ stayId }) => stayId)
  const [single] = chosen.size === 1 ? learners.filter(({ id }) => chosen.has(id)) : []
  const columns: Column<Learner>[] = [
    learnerColumn(t('column.person')),
    { key: 'birth', title: t('column.birth'), width: 110, rank: 2, render: ({ birth }) => <BirthText value={birth} /> },
    { key: 'fitness', title: teamText('column.fitness'), width: 156, rank: 3, render: ({ fitness }) => <FitnessPill fitness={fitness} /> },
    {
      key: 'where',
      title: teamText('column.where'),
      width: 170,
      rank: 4,
      render: ({ state }) =>
        state === 'ACTIVE' ? stayText('state.ACTIVE') : <StatusPill tone="soon">{stayText(`state.${state}`)}</StatusPill>,
    },
    { key: 'fromOn', title: t('column.fromOn'), width: 112, render: ({ fromOn }) => <DateText value={fromOn} /> },
    {
      key: 'toOn',
      title: t('column.lastOn'),
      width: 150,
      render: ({ toOn, leavingReason }) =>
        toOn ? (
          <>
            <DateText value={toOn} />
            {leavingReason && <span className={styles.under}>{t(`leavingReason.${leavingReason}`)}</span>}
          </>
        ) : (
          '—'
        ),
    },
    {
      key: 'attendance',
      title: t('column.attendance'),
      width: 120,
      align: 'right',
      orderBy: ({ absent }) => absent,
      render: ({ present, absent }) => (
        <span className="figures">
          {present}/{present + absent}
        </span>
      ),
    },
    {
      key: 'result',
      title: t('column.result'),
      width: 130,
      rank: 1,
      render: ({ result, classification }) =>
        result ? (classification ? t(`classification.${classification}`) : t(`result.${result}`)) : '—',
    },
  ]
  return (
    <>
      <Bar label={t('class.learners')}>
        <FileButtons
          size="xs"
          title={t('class.learners')}
          make={(as) => callQuery('lessons.file', { classId: of.id, part: { of: 'learners' }, as })}
        />
        <Checkbox size="xs" label={t('class.withPast')} checked={past} onChange={(event) => onPast(event.currentTarget.checked)} />
        {mayKeep && chosen.size > 0 && (
          <Group gap="xs">
            {stayIds.length > 0 && (
              <Button size="xs" variant="default" onClick={() => setLeaving(true)}>
                {t('leave.chosen', { count: stayIds.length })}
              </Button>
            )}
            {single && (
              <Button size="xs" variant="default" onClick={() => setCorrecting(single)}>
                {t('learner.correct')}
              </Button>
            )}
          </Group>
        )}
      </Bar>
      <RegisterTable
        name="learners"
        label={t('class.learners')}
        columns={columns}
        rows={learners}
        idOf={({ id }) => id}
        {...(opensRecords && { onOpen: ({ residentId }: Learner) => go(residentAddress(residentId), { search: { tab: 'learning' } }) })}
        toneOf={({ toOn, leavingReason }) => (toOn === null || leavingReason === 'COMPLETED' ? undefined : 'past')}
        rowHeight={46}
        {...(mayKeep && { selection: { ids: chosen, set: setChosen, labelOf: ({ fullName }: Learner) => fullName } })}
        empty={
          <EmptyState
            title={t('class.nobody')}
            text={keeps ? t('class.nobodyText') : null}
            action={
              keeps ? (
                <LinkButton to={enrolAddress} search={{ class: of.id }}>
                  {t('enrol.do')}
                </LinkButton>
              ) : null
            }
          />
        }
      />
      {leaving && (
        <LeaveClassDialog
          classId={of.id}
          stayIds={stayIds}
          onClose={() => {
            setLeaving(false)
            setChosen(new Set())
          }}
        />
      )}
      {correcting && (
        <CorrectLearnerDialog
          learner={correcting}
          onClose={() => {
            setCorrecting(null)
            setChosen(new Set())
          }}
        />
      )}
    </>
  )
}
