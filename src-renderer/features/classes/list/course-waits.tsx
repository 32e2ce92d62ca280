import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import { classKeepers, recordReaders } from '#contract/roles'
import { useCommand, useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useGo } from '../../../ui/address'
import { LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { DateText } from '../../../ui/values'
import { residentAddress } from '../../residents/addresses'
import { enrolAddress } from '../addresses'
import { learnerColumn } from '../learner-column'

type WaitingLearner = OutputOf<'enrolment.waiting'>[number]

/** Who waits for a course, the longest first. */
export function CourseWaits() {
  const t = useTexts('classes')
  const stayText = useTexts('stays')
  const go = useGo()
  const mayKeep = useHasRole(...classKeepers)
  const opensRecords = useHasRole(...recordReaders)
  const waiting = useOperation('enrolment.waiting', {})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const picked = (waiting.data ?? []).filter(({ wait }) => chosen.has(wait.id))
  const columns: Column<WaitingLearner>[] = [
    learnerColumn(t('column.person')),
    {
      key: 'course',
      title: t('class.course'),
      minWidth: 160,
      orderBy: ({ wait }) => wait.courseName,
      render: ({ wait }) => wait.courseName,
    },
    {
      key: 'asked',
      title: t('waiting.askedOn'),
      width: 120,
      orderBy: ({ wait }) => wait.askedOn,
      render: ({ wait }) => <DateText value={wait.askedOn} />,
    },
    { key: 'where', title: t('waiting.where'), width: 180, rank: 2, render: ({ state }) => stayText(`state.${state}`) },
    { key: 'note', title: t('column.note'), minWidth: 140, rank: 1, render: ({ wait }) => wait.note ?? '—' },
  ]
  return (
    <>
      {mayKeep && picked.length > 0 && <ChosenWaits picked={picked} onDone={() => setChosen(new Set())} />}
      <RegisterTable
        name="course-waits"
        label={t('waiting.title')}
        columns={columns}
        rows={waiting.data ?? { ...waiting, data: undefined }}
        idOf={({ wait }) => wait.id}
        {...(opensRecords && {
          onOpen: ({ residentId }: WaitingLearner) => go(residentAddress(residentId), { search: { tab: 'learning' } }),
        })}
        rowHeight={46}
        {...(mayKeep && { selection: { ids: chosen, set: setChosen, labelOf: ({ fullName }: WaitingLearner) => fullName } })}
        empty={<EmptyState title={t('waiting.nobody')} text={t('waiting.nobodyText')} />}
      />
    </>
  )
}

/** What is done with those who are chosen. */
function ChosenWaits({ picked, onDone }: { readonly picked: readonly WaitingLearner[]; readonly onDone: () => void }) {
  const t = useTexts('classes')
  const endWait = useCommand('enrolment.endWait')
  const stop = async () => {
    for (const { wait } of picked) await endWait.mutateAsync({ id: wait.id, version: wait.version })
    onDone()
  }
  return (
    <>
      <Bar label={t('waiting.title')}>
        <Group gap="xs">
          <LinkButton size="xs" to={enrolAddress} search={{ people: picked.map(({ stayId }) => stayId).join(',') }}>
            {t('waiting.enrol', { count: picked.length })}
          </LinkButton>
          <Button size="xs" variant="default" loading={endWait.isPending} onClick={() => void stop()}>
            {t('waiting.end')}
          </Button>
        </Group>
      </Bar>
      <ErrorNotice failure={endWait.error} />
    </>
  )
}
