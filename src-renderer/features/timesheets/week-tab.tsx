import { Skeleton } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import * as z from 'zod'
import { hoursText } from '#contract/timesheets/cells'
import type { SheetOfWeek } from '#contract/timesheets/operations'
import { PlainDate, weekOf } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters, useGo } from '../../ui/address'
import { AppLink } from '../../ui/app-link'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { type Column, RegisterTable } from '../../ui/register-table'
import settings from '../../ui/settings.module.css'
import { StatusPill } from '../../ui/status-pill'
import { MomentText, numberText } from '../../ui/values'
import { sheetAddress, weekSearch } from './addresses'
import classes from './sheet.module.css'
import { WeekField } from './week-field'

const Shown = z.object({ week: PlainDate.nullable().catch(null).default(null) })

/** The sheets of all teams for a week, with their state. */
export function WeekTab() {
  const t = useTexts('timesheets')
  const { today } = useMe()
  const go = useGo()
  const [{ week: asked }, show] = useFilters(Shown)
  const week = weekOf(asked ?? today).from
  const answer = useOperation('timesheets.ofWeek', { week }, { keepPrevious: true })
  const sheets = answer.data?.sheets
  const columns: Column<SheetOfWeek>[] = [
    {
      key: 'team',
      title: t('team'),
      isHead: true,
      render: ({ team }) => (
        <AppLink to={sheetAddress(team.id)} search={weekSearch(week)} fw={500}>
          {team.name}
        </AppLink>
      ),
      orderBy: ({ team }) => team.name,
    },
    { key: 'trade', title: t('trade'), width: 190, rank: 2, render: ({ team }) => team.trade, orderBy: ({ team }) => team.trade },
    { key: 'officers', title: t('officer'), width: 190, rank: 1, render: ({ officers }) => officers.join(', ') || '—' },
    {
      key: 'members',
      title: t('members'),
      width: 96,
      align: 'right',
      render: ({ members }) => numberText(members),
      orderBy: ({ members }) => members,
    },
    {
      key: 'hours',
      title: t('total'),
      width: 110,
      align: 'right',
      render: ({ minutes }) => hoursText(minutes),
      orderBy: ({ minutes }) => minutes,
    },
    { key: 'reasons', title: t('withReason'), width: 120, align: 'right', rank: 3, render: ({ reasons }) => numberText(reasons) },
    {
      key: 'state',
      title: t('stateTitle'),
      width: 256,
      render: ({ state, entries, signedBy, signedAt }) =>
        state === 'SIGNED' ? (
          <span className={classes.state}>
            <StatusPill tone="done">{t('state.SIGNED')}</StatusPill>
            <span className={classes.code}>
              {signedBy} <MomentText value={signedAt} />
            </span>
          </span>
        ) : (
          <StatusPill tone={entries === 0 ? 'past' : 'soon'}>{t(entries === 0 ? 'state.none' : 'state.OPEN')}</StatusPill>
        ),
      orderBy: ({ state, entries }) => (state === 'SIGNED' ? 2 : entries > 0 ? 1 : 0),
    },
  ]
  const signed = sheets?.filter(({ state }) => state === 'SIGNED').length ?? 0
  const minutes = sheets?.reduce((sum, sheet) => sum + sheet.minutes, 0) ?? 0
  return (
    <div className={settings.stack}>
      <div className={classes.bar}>
        <WeekField week={week} onChange={(next) => show({ week: next })} />
        {sheets && sheets.length > 0 && (
          <span className={classes.code}>{t('ofWeek', { signed, teams: sheets.length, hours: hoursText(minutes) })}</span>
        )}
      </div>
      <ErrorNotice failure={answer.error} onRetry={() => void answer.refetch()} />
      {!sheets && !answer.error && <Skeleton height={420} radius={6} />}
      {sheets && (
        <RegisterTable<SheetOfWeek>
          label={t('weeks')}
          columns={columns}
          rows={sheets}
          idOf={({ team }) => team.id}
          onOpen={({ team }) => go(sheetAddress(team.id), { search: weekSearch(week) })}
          empty={<EmptyState icon={<IconCalendarOff size={22} stroke={1.6} />} title={t('noTeams')} text={t('noTeamsText')} />}
        />
      )}
    </div>
  )
}
