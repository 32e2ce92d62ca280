import { Button, Checkbox, Group, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconChevronDown, IconDoorExit, IconPencil, IconStar, IconUserCog, IconUsersPlus } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '#contract'
import type { Called, Officer, TeamMember } from '#contract/teams/operations'
import { formatDate } from '#contract/values/calendar'
import { useCommand, useOperation } from '../../../api/queries'
import { useTexts } from '../../../i18n/texts'
import { AppLink, LinkButton } from '../../../ui/app-link'
import { EmptyState } from '../../../ui/empty-state'
import { useFailureText } from '../../../ui/error-notice'
import { Page, PageHeader } from '../../../ui/page-header'
import { PageState } from '../../../ui/page-state'
import { Bar, Fact, Facts, Panel } from '../../../ui/panel'
import { type Column, RegisterTable } from '../../../ui/register-table'
import { StatusPill } from '../../../ui/status-pill'
import { DateText } from '../../../ui/values'
import { FitnessPill } from '../../fitness/parts'
import { labourAddress, placeAddress } from '../addresses'
import { TeamFiles } from '../team-files'
import classes from '../teams.module.css'
import { CloseTeamDialog, EndOfficerDialog, LeaderDialog, OfficerDialog } from './charge-dialogs'
import { LeaveDialog } from './member-dialogs'
import { MemberDrawer } from './member-drawer'
import { TeamDialog } from './team-dialog'

/** A team: who is in it, who leads it, who is in charge. */
export default function TeamPage() {
  const t = useTexts('teams')
  const { id = '' } = useParams({ strict: false })
  const [past, setPast] = useState(false)
  const found = useOperation('teams.get', { id, past }, { keepPrevious: true })
  if (!found.data) return <PageState query={found} />
  return <Team {...found.data} past={past} onPast={setPast} key={id} labelPast={t('team.withPast')} />
}

interface TeamProps extends OutputOf<'teams.get'> {
  readonly past: boolean
  readonly onPast: (past: boolean) => void
  readonly labelPast: string
}

type Work = 'change' | 'close' | 'officer' | 'leader' | 'leave'

function Team({ team, members, officers, leaders, mayKeep, past, onPast, labelPast }: TeamProps) {
  const t = useTexts('teams')
  const [work, setWork] = useState<Work | null>(null)
  const [ending, setEnding] = useState<Officer | null>(null)
  const [looking, setLooking] = useState<Called | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const now = members.filter(({ toOn }) => toOn === null)
  const open = team.closedOn === null
  const keeps = mayKeep && open
  const stayIds = now.filter(({ id }) => chosen.has(id)).map(({ stayId }) => stayId)
  const subtitle = [
    team.tradeName,
    team.workPlaceName,
    team.plannedMinutes && t('team.plannedShort', { hours: Math.round(team.plannedMinutes / 60) }),
    team.closedOn && t('team.closedOnShort', { on: formatDate(team.closedOn) }),
  ]
  const columns: Column<TeamMember>[] = [
    {
      key: 'name',
      title: t('column.person'),
      minWidth: 200,
      isHead: true,
      render: ({ fullName, residentCode, isLeader }) => (
        <>
          <span className={classes.name} title={fullName}>
            {fullName}
          </span>
          <span className={classes.under}>
            {residentCode}
            {isLeader && <b className={classes.leads}> · {t('column.leader')}</b>}
          </span>
        </>
      ),
    },
    { key: 'fitness', title: t('column.fitness'), width: 184, rank: 1, render: ({ fitness }) => <FitnessPill fitness={fitness} /> },
    { key: 'where', title: t('column.where'), width: 200, rank: 3, render: ({ state }) => <State state={state} /> },
    { key: 'fromOn', title: t('column.fromOn'), width: 104, rank: 2, render: ({ fromOn }) => <DateText value={fromOn} /> },
    ...(past
      ? [
          {
            key: 'toOn',
            title: t('column.lastOn'),
            width: 150,
            render: ({ toOn, leavingReason }: TeamMember) => (
              <>
                {toOn ? <DateText value={toOn} /> : t('spell.still')}
                {leavingReason && <span className={classes.under}>{t(`leavingReason.${leavingReason}`)}</span>}
              </>
            ),
          },
        ]
      : []),
    { key: 'note', title: t('column.note'), minWidth: 120, rank: 4, render: ({ note }) => note ?? '' },
  ]
  return (
    <Page>
      <PageHeader
        title={team.name}
        subtitle={subtitle.filter(Boolean).join(' · ')}
        trail={<AppLink to={labourAddress}>{t('team.trail')}</AppLink>}
        actions={
          mayKeep && (
            <>
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
                    {t('tab.more')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setWork('change')}>
                    {t('team.change')}
                  </Menu.Item>
                  {open ? (
                    <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={() => setWork('close')}>
                      {t('team.close')}
                    </Menu.Item>
                  ) : (
                    <Reopen team={team} />
                  )}
                </Menu.Dropdown>
              </Menu>
              {open && (
                <>
                  <Button
                    variant="default"
                    leftSection={<IconStar size={16} aria-hidden />}
                    onClick={() => setWork('leader')}
                    disabled={now.length === 0}
                  >
                    {t('leader.appoint')}
                  </Button>
                  <Button
                    variant={team.officers.length === 0 ? 'filled' : 'default'}
                    leftSection={<IconUserCog size={16} aria-hidden />}
                    onClick={() => setWork('officer')}
                  >
                    {t('officer.appoint')}
                  </Button>
                  <LinkButton
                    variant={team.officers.length === 0 ? 'default' : 'filled'}
                    leftSection={<IconUsersPlus size={16} aria-hidden />}
                    to={placeAddress}
                    search={{ team: team.id }}
                  >
                    {t('place.do')}
                  </LinkButton>
                </>
              )}
            </>
          )
        }
      />
      <Panel>
        <Facts>
          <Fact label={t('column.members')} note={team.capacity === null ? null : t('team.ofCapacity', { capacity: team.capacity })}>
            {team.members}
          </Fact>
          <Fact label={t('column.officers')}>
            {team.officers.length === 0 ? (
              <span className={classes.missing}>{t('row.noOfficer')}</span>
            ) : (
              team.officers.map((officer) => (
                <div key={officer.id}>
                  {officer.fullName} <small>{t('team.since', { on: formatDate(officer.fromOn) })}</small>
                  {keeps && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      ml={-8}
                      onClick={() => setEnding(officer)}
                      aria-label={t('officer.endOf', { name: officer.fullName })}
                    >
                      {t('officer.end')}
                    </Button>
                  )}
                </div>
              ))
            )}
          </Fact>
          <Fact label={t('column.leader')} note={leaders[0] && team.leader ? t('team.since', { on: formatDate(leaders[0].fromOn) }) : null}>
            {team.leader?.fullName ?? '—'}
          </Fact>
          <Fact label={t('team.openedOn')}>
            <DateText value={team.openedOn} />
          </Fact>
          {team.note && <Fact label={t('column.note')}>{team.note}</Fact>}
        </Facts>
      </Panel>
      <Bar label={t('team.members')}>
        <TeamFiles list={{ of: 'members', teamId: team.id }} size="xs" />
        <Checkbox size="xs" label={labelPast} checked={past} onChange={(event) => onPast(event.currentTarget.checked)} />
        {keeps && stayIds.length > 0 && (
          <Group gap="xs">
            <LinkButton size="xs" to={placeAddress} search={{ people: stayIds.join(',') }}>
              {t('team.moveChosen', { count: stayIds.length })}
            </LinkButton>
            <Button size="xs" variant="default" onClick={() => setWork('leave')}>
              {t('team.leaveChosen', { count: stayIds.length })}
            </Button>
          </Group>
        )}
      </Bar>
      <RegisterTable
        name="team-members"
        label={t('team.members')}
        columns={columns}
        rows={members}
        idOf={({ id }) => id}
        onOpen={setLooking}
        toneOf={({ toOn }) => (toOn === null ? undefined : 'past')}
        rowHeight={46}
        {...(keeps && { selection: { ids: chosen, set: setChosen, labelOf: ({ fullName }: TeamMember) => fullName } })}
        empty={
          <EmptyState
            title={t('team.nobody')}
            text={mayKeep ? t('team.nobodyText') : null}
            action={
              keeps ? (
                <LinkButton to={placeAddress} search={{ team: team.id }}>
                  {t('place.do')}
                </LinkButton>
              ) : null
            }
          />
        }
      />
      <MemberDrawer person={looking} onClose={() => setLooking(null)} />
      {work === 'change' && <TeamDialog team={team} onClose={() => setWork(null)} />}
      {work === 'close' && <CloseTeamDialog team={team} onClose={() => setWork(null)} />}
      {work === 'officer' && <OfficerDialog team={team} onClose={() => setWork(null)} />}
      {work === 'leader' && <LeaderDialog team={team} members={now} onClose={() => setWork(null)} />}
      {work === 'leave' && (
        <LeaveDialog teamId={team.id} stayIds={stayIds} onClose={() => setWork(null)} onDone={() => setChosen(new Set())} />
      )}
      {ending && officers.length > 0 && <EndOfficerDialog officer={ending} onClose={() => setEnding(null)} />}
    </Page>
  )
}

function State({ state }: { readonly state: TeamMember['state'] }) {
  const t = useTexts('stays')
  return state === 'ACTIVE' ? t('state.ACTIVE') : <StatusPill tone="soon">{t(`state.${state}`)}</StatusPill>
}

function Reopen({ team: { id, version } }: Pick<TeamProps, 'team'>) {
  const t = useTexts('teams')
  const close = useCommand('teams.close')
  const textOf = useFailureText()
  const reopen = () =>
    close.mutate(
      { id, version, closedOn: null },
      {
        onSuccess: () => notifications.show({ message: t('team.reopened') }),
        onError: (failure) => notifications.show({ color: 'red', message: textOf(failure) }),
      },
    )
  return <Menu.Item onClick={reopen}>{t('team.reopen')}</Menu.Item>
}
