import { Button, Checkbox, Group, Menu } from '@mantine/core'
import { IconChevronDown, IconHammer, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { teamKeepers, teamStaff } from '#contract/roles'
import type { TeamRow } from '#contract/teams/operations'
import { useOperation } from '../../../api/queries'
import { useHasRole } from '../../../api/session'
import { useTexts } from '../../../i18n/texts'
import { useFilters, useGo } from '../../../ui/address'
import { AppLink } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { numberText } from '../../../ui/values'
import { TradesDialog } from '../../trades/parts'
import { labourAddress, teamAddress, waitingSearch } from '../addresses'
import { TeamDialog } from '../team/team-dialog'
import { TeamFiles } from '../team-files'
import classes from '../teams.module.css'
import { MembersBar } from './members-bar'
import { WaitingPanel } from './waiting-panel'

const Shown = z.object({ closed: z.boolean().default(false).catch(false) })

export function TeamsSubtitle() {
  const t = useTexts('teams')
  const { data } = useOperation('teams.list', {})
  return data ? t('tab.counts', { count: data.teams.length, members: numberText(membersIn(data.teams)) }) : ' '
}

export function TeamsActions() {
  const t = useTexts('teams')
  const mayKeep = useHasRole(...teamKeepers)
  const [open, setOpen] = useState<'team' | 'trades' | null>(null)
  if (!mayKeep) return <TeamFiles list={{ of: 'teams' }} />
  return (
    <>
      <TeamFiles list={{ of: 'teams' }} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('tab.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHammer size={16} aria-hidden />} onClick={() => setOpen('trades')}>
            {t('tab.trades')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('team')}>
        {t('team.new')}
      </Button>
      {open === 'team' && <TeamDialog onClose={() => setOpen(null)} />}
      {open === 'trades' && <TradesDialog onClose={() => setOpen(null)} />}
    </>
  )
}

const seesWaiting = teamStaff.filter((role) => role !== 'team')

/** The teams, and beside them who is in none. */
export function TeamsTab() {
  const t = useTexts('teams')
  const go = useGo()
  const [{ closed }, show] = useFilters(Shown)
  const withWaiting = useHasRole(...seesWaiting)
  const list = useOperation('teams.list', { closed }, { keepPrevious: true })
  const [adding, setAdding] = useState(false)
  const mayKeep = useHasRole(...teamKeepers)
  const columns: Column<TeamRow>[] = [
    {
      key: 'name',
      title: t('column.team'),
      minWidth: 210,
      isHead: true,
      render: (team) => (
        <>
          <AppLink to={teamAddress(team.id)} className={classes.name ?? ''} title={team.name}>
            {team.name}
          </AppLink>
          <span className={classes.under} title={team.tradeName}>
            {team.tradeName}
          </span>
        </>
      ),
    },
    { key: 'place', title: t('column.place'), width: 124, rank: 3, render: ({ workPlaceName }) => workPlaceName ?? '—' },
    {
      key: 'officers',
      title: t('column.officers'),
      width: 150,
      render: ({ officers, closedOn }) =>
        officers.length > 0 ? (
          officers.map(({ fullName }) => fullName).join(', ')
        ) : closedOn === null ? (
          <span className={classes.missing}>{t('row.noOfficer')}</span>
        ) : (
          '—'
        ),
    },
    { key: 'leader', title: t('column.leader'), width: 150, rank: 2, render: ({ leader }) => leader?.fullName ?? '—' },
    { key: 'members', title: t('column.members'), width: 160, render: (team) => <MembersBar team={team} /> },
  ]
  const table = (
    <div>
      <RegisterTable
        name="teams"
        label={t('tab.title')}
        columns={columns}
        rows={list.data?.teams ?? { ...list, data: undefined }}
        isOld={list.isPlaceholderData}
        idOf={({ id }) => id}
        onOpen={({ id }) => go(teamAddress(id))}
        toneOf={({ closedOn }) => (closedOn === null ? undefined : 'past')}
        rowHeight={46}
        empty={
          <EmptyState
            title={withWaiting ? t('tab.none') : t('tab.noneOfYours')}
            text={withWaiting ? t('tab.noneText') : t('tab.noneOfYoursText')}
            action={mayKeep ? <Button onClick={() => setAdding(true)}>{t('team.new')}</Button> : null}
          />
        }
        foot={
          withWaiting ? (
            <Group px="sm" py={6}>
              <Checkbox
                size="xs"
                label={t('tab.withClosed')}
                checked={closed}
                onChange={(event) => show({ closed: event.currentTarget.checked })}
              />
            </Group>
          ) : undefined
        }
      />
      {adding && <TeamDialog onClose={() => setAdding(false)} />}
    </div>
  )
  if (!withWaiting) return table
  const labour = list.data?.labour
  const without = labour ? labour.people - labour.inTeams : 0
  return (
    <>
      {labour && (
        <dl className={classes.figures}>
          <div className={classes.figure}>
            <dt>{t('figure.inTeams')}</dt>
            <dd>
              <strong>{numberText(labour.inTeams)}</strong> / {numberText(labour.people)}
              {labour.people > 0 && ` = ${Math.floor((100 * labour.inTeams) / labour.people)} %`}
            </dd>
          </div>
          <div className={classes.figure}>
            <dt>{t('figure.without')}</dt>
            <dd>
              <strong>{numberText(without)}</strong>
            </dd>
          </div>
          <div className={classes.figure}>
            <dt>{t('figure.noOfficer')}</dt>
            <dd>
              <strong>{numberText(noOfficer(list.data?.teams ?? []))}</strong>
            </dd>
          </div>
        </dl>
      )}
      <div className={classes.columns}>
        {table}
        <WaitingPanel
          more={
            <AppLink to={labourAddress} search={waitingSearch}>
              {t('waiting.all')}
            </AppLink>
          }
        />
      </div>
    </>
  )
}

const membersIn = (rows: readonly TeamRow[]) => rows.reduce((sum, { members }) => sum + members, 0)
const noOfficer = (rows: readonly TeamRow[]) => rows.filter(({ officers, closedOn }) => officers.length === 0 && closedOn === null).length
