import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconUsersPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { recordReaders, teamKeepers } from '#contract/roles'
import { teams as operations, type WaitingPerson, WithoutTeamCause } from '#contract/teams/operations'
import { formatDate } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useHasRole, useMe } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { LinkButton } from '../../../ui/app-link'
import { DateField } from '../../../ui/date-field'
import { DialogForm } from '../../../ui/dialog-form'
import { EmptyState } from '../../../ui/empty-state'
import { ErrorNotice } from '../../../ui/error-notice'
import { SelectField, TextField } from '../../../ui/fields'
import { FilterMenu } from '../../../ui/filter-menu'
import { useFormState } from '../../../ui/form-state'
import { Bar } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { FitnessPill } from '../../fitness/parts'
import { residentAddress } from '../../residents/addresses'
import { placeAddress } from '../addresses'
import { TeamFiles } from '../team-files'
import classes from '../teams.module.css'
import { useSinceText } from '../words'
import { isReady } from './waiting-panel'

const causes = WithoutTeamCause.options
const Shown = z.object({ cause: WithoutTeamCause.nullable().default(null).catch(null) })

export function WaitingActions() {
  const t = useTexts('teams')
  const mayKeep = useHasRole(...teamKeepers)
  return (
    <>
      <TeamFiles list={{ of: 'waiting' }} />
      {mayKeep && (
        <LinkButton leftSection={<IconUsersPlus size={16} aria-hidden />} to={placeAddress}>
          {t('place.title')}
        </LinkButton>
      )}
    </>
  )
}

/** Everybody in the phase of labour who is in no team, and why; those who wait for another. */
export function WaitingTab() {
  const t = useTexts('teams')
  const stayText = useTexts('stays')
  const go = useGo()
  const [filter, setFilter] = useFilters(Shown)
  const mayKeep = useHasRole(...teamKeepers)
  const opensRecords = useHasRole(...recordReaders)
  const sinceText = useSinceText()
  const waiting = useOperation('teams.waiting', {})
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const all = waiting.data ?? []
  const rows = filter.cause === null ? all : all.filter(({ cause }) => cause === filter.cause)
  const chosenPeople = all.filter(({ stayId }) => chosen.has(stayId))
  const columns: Column<WaitingPerson>[] = [
    {
      key: 'name',
      title: t('column.person'),
      minWidth: 190,
      isHead: true,
      orderBy: ({ fullName }) => fullName,
      render: ({ fullName, residentCode }) => (
        <>
          <span className={classes.name}>{fullName}</span>
          <span className={classes.under}>{residentCode}</span>
        </>
      ),
    },
    { key: 'cause', title: t('column.cause'), minWidth: 190, orderBy: ({ sinceOn }) => sinceOn, render: (person) => sinceText(person) },
    { key: 'fitness', title: t('column.fitness'), width: 180, render: ({ fitness }) => <FitnessPill fitness={fitness} /> },
    { key: 'where', title: t('column.where'), width: 180, rank: 2, render: ({ state }) => stayText(`state.${state}`) },
    { key: 'team', title: t('column.lastTeam'), minWidth: 130, rank: 3, render: ({ team }) => team?.name ?? '—' },
    {
      key: 'wait',
      title: t('column.wait'),
      minWidth: 190,
      rank: 1,
      render: ({ wait }) =>
        wait ? (
          <>
            {wait.teamName ?? t('waiting.anyTeam')}
            <span className={classes.under} title={wait.note ?? undefined}>
              {[formatDate(wait.askedOn), wait.note].filter(Boolean).join(' · ')}
            </span>
          </>
        ) : (
          '—'
        ),
    },
  ]
  return (
    <>
      <Bar label={t('waiting.filters')}>
        <FilterMenu
          label={t('column.cause')}
          value={filter.cause ?? 'any'}
          choices={[{ value: 'any', label: t('causeName.any') }, ...causes.map((value) => ({ value, label: t(`causeName.${value}`) }))]}
          onChoose={(cause) => setFilter({ cause: causes.find((one) => one === cause) ?? null })}
        />
        {chosenPeople.length > 0 && <ChosenPeople people={chosenPeople} onDone={() => setChosen(new Set())} />}
      </Bar>
      <div style={{ height: 12 }} />
      <RegisterTable
        name="without-team"
        label={t('waiting.title')}
        columns={columns}
        rows={waiting.data ? rows : { ...waiting, data: undefined }}
        idOf={({ stayId }) => stayId}
        {...(opensRecords && { onOpen: ({ residentId }: WaitingPerson) => go(residentAddress(residentId), { search: { tab: 'labour' } }) })}
        {...(mayKeep && { selection: { ids: chosen, set: setChosen, labelOf: ({ fullName }: WaitingPerson) => fullName } })}
        toneOf={(person) => (isReady(person) ? undefined : 'past')}
        rowHeight={46}
        empty={<EmptyState title={t('waiting.nobody')} text={t('waiting.nobodyText')} />}
      />
    </>
  )
}

interface ChosenPeopleProps {
  readonly people: readonly WaitingPerson[]
  readonly onDone: () => void
}

/** What is done with those who are chosen. */
function ChosenPeople({ people, onDone }: ChosenPeopleProps) {
  const t = useTexts('teams')
  const [asking, setAsking] = useState(false)
  const endWait = useCommand('teams.endWait')
  const stayIds = people.map(({ stayId }) => stayId)
  const waits = people.flatMap(({ wait }) => wait ?? [])
  const stopWaiting = async () => {
    for (const { id, version } of waits) await endWait.mutateAsync({ id, version })
    onDone()
  }
  return (
    <Group gap="xs">
      <LinkButton size="xs" to={placeAddress} search={{ people: stayIds.join(',') }}>
        {t('waiting.placeChosen', { count: people.length })}
      </LinkButton>
      <Button size="xs" variant="default" onClick={() => setAsking(true)} disabled={waits.length > 0}>
        {t('waiting.write')}
      </Button>
      {waits.length > 0 && (
        <Button size="xs" variant="default" loading={endWait.isPending} onClick={() => void stopWaiting()}>
          {t('waiting.end')}
        </Button>
      )}
      <ErrorNotice failure={endWait.error} />
      {asking && (
        <WaitDialog
          stayIds={stayIds}
          onClose={() => {
            setAsking(false)
            onDone()
          }}
        />
      )}
    </Group>
  )
}

const Wait = operations.wait.input.omit({ stayIds: true })

function WaitDialog({ stayIds, onClose }: { readonly stayIds: readonly string[]; readonly onClose: () => void }) {
  const t = useTexts('teams')
  const { today } = useMe()
  const wait = useCommand('teams.wait')
  const list = useOperation('teams.list', {})
  const form = useFormState({
    schema: Wait,
    initial: { teamId: null, askedOn: today, note: '' },
    save: (values) => wait.mutateAsync({ stayIds: [...stayIds], teamId: values.teamId, askedOn: values.askedOn, note: values.note }),
    onSaved: ({ waiting }) => {
      notifications.show({ message: t('waiting.written', { count: waiting }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('waiting.writeTitle', { count: stayIds.length })} submit={t('waiting.write')} form={form} onClose={onClose}>
      <SelectField
        label={t('waiting.forTeam')}
        hint={t('waiting.forTeamHint')}
        choices={(list.data?.teams ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        field={form.field('teamId')}
        autoFocus
      />
      <DateField label={t('waiting.askedOn')} field={form.field('askedOn')} required width={180} />
      <TextField label={t('column.note')} field={form.field('note')} max={300} />
    </DialogForm>
  )
}
