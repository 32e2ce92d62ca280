import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { type KeyboardEvent, useCallback, useMemo, useRef } from 'react'
import * as z from 'zod'
import type { GroupSheet, GroupSheetRow, SheetRow } from '#contract/timesheets/operations'
import { PlainDate, weekOf } from '#contract/values/calendar'
import { callQuery } from '../../api/client'
import { queryKey, useCommand, useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { AppLink } from '../../ui/app-link'
import type { GridHandle } from '../../ui/editable-grid'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { isComposing } from '../../ui/move-on'
import { Page, PageHeader } from '../../ui/page-header'
import { PageState } from '../../ui/page-state'
import { RestoredDraft } from '../../ui/restored-draft'
import { StaleDialog } from '../../ui/stale-dialog'
import text from '../../ui/text.module.css'
import { labourAddress } from '../teams/addresses'
import classes from './sheet.module.css'
import { Legend, SheetGrid } from './sheet-grid'
import { SheetKeys } from './sheet-page'
import { filledWeek, isBlankCell, type sheetChanges } from './typed-sheet'
import { useTypedSheet } from './use-typed-sheet'
import { WeekField } from './week-field'

const Shown = z.object({ week: PlainDate.nullable().catch(null).default(null) })

/** The week of a living group, whichever team each is in. */
export default function GroupSheetPage() {
  const { groupId = '' } = useParams({ strict: false })
  const { today } = useMe()
  const [{ week: asked }, show] = useFilters(Shown)
  const week = weekOf(asked ?? today).from
  const sheet = useOperation('timesheets.ofGroup', { groupId, week }, { keepPrevious: true })
  if (!sheet.data) return <PageState query={sheet} />
  return <WeekOfGroup key={`${sheet.data.group.id} ${sheet.data.week}`} sheet={sheet.data} onWeek={(next) => show({ week: next })} />
}

/** Whoever is in two teams within the week has two rows: a row is known by both. */
const keyOf = ({ team, stayId }: GroupSheetRow): string => `${team.id}/${stayId}`
const keyed = (rows: readonly GroupSheetRow[]): SheetRow[] => rows.map((row) => ({ ...row, stayId: keyOf(row) }))

/** What is to be saved, by the sheets of the teams. */
function byTeam({ cells, notes }: ReturnType<typeof sheetChanges>) {
  const split = (key: string) => key.split('/') as [teamId: string, stayId: string]
  const teams = new Set([...cells, ...notes].map(({ stayId }) => split(stayId)[0]))
  const of = <T extends { readonly stayId: string }>(changes: readonly T[], teamId: string) =>
    changes.flatMap((change) => {
      const [team, stayId] = split(change.stayId)
      return team === teamId ? [{ ...change, stayId }] : []
    })
  return [...teams].map((teamId) => ({ teamId, cells: of(cells, teamId), notes: of(notes, teamId) }))
}

function WeekOfGroup({ sheet, onWeek }: { readonly sheet: GroupSheet; readonly onWeek: (week: PlainDate) => void }) {
  const t = useTexts('timesheets')
  const { group, week, days, mayWrite, signedTeams, withoutTeam } = sheet
  const rows = useMemo(() => keyed(sheet.rows), [sheet.rows])
  const saving = useCommand('timesheets.saveGroup')
  const work = useTypedSheet(
    { days, rows, version: 0 },
    {
      draft: `timesheets.group.${group.id}.${week}`,
      save: (changes) => saving.mutateAsync({ groupId: group.id, week, sheets: byTeam(changes) }),
      saving: saving.isPending,
      load: async () => keyed((await callQuery('timesheets.ofGroup', { groupId: group.id, week })).rows),
      shownBy: queryKey('timesheets.ofGroup', { groupId: group.id, week }),
    },
  )
  const grid = useRef<GridHandle>(null)
  const teams = useMemo(() => new Map(sheet.rows.map((row) => [keyOf(row), row.team])), [sheet.rows])
  const teamOf = useCallback(({ stayId }: SheetRow) => teams.get(stayId)?.name ?? '', [teams])
  const isBlank = days.some((day, at) =>
    work.shown.some(({ row, entries }) => row.days[at] && row.days[at].closed === null && isBlankCell(day, row.days[at], entries[at])),
  )
  const fillIsNext = isBlank && !work.isChanged
  const fill = () =>
    grid.current?.put(
      filledWeek(days, work.shown, ({ stayId }) => teams.get(stayId)?.plannedMinutes ?? null).map(({ stayId, at, text: typed }) => ({
        id: stayId,
        key: days[at]?.day ?? '',
        text: typed,
      })),
    )
  const save = async () => {
    const left = await work.submit()
    if (left === null) return
    notifications.show(
      left === 0 ? { message: t('saved') } : { color: 'orange', message: t('savedBut', { count: left }), autoClose: 10_000 },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event)) return
    event.preventDefault()
    if (work.isChanged && mayWrite && !work.saving) void save()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from anywhere on the page
    <div className={classes.page} onKeyDown={onKeyDown}>
      <Page fill>
        <PageHeader
          trail={
            <AppLink to={labourAddress} search={{ tab: 'living', group: group.id }}>
              {t('group.trail')}
            </AppLink>
          }
          title={t('group.title', { group: [group.name, group.zone].filter(Boolean).join(', ') })}
          subtitle={signedTeams.length > 0 ? t('group.signed', { teams: signedTeams.join(', ') }) : ' '}
          actions={
            mayWrite && (
              <>
                <Button variant={fillIsNext ? 'filled' : 'default'} leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={fill}>
                  {t('fillWeek')}
                </Button>
                <Button
                  variant={fillIsNext ? 'default' : 'filled'}
                  loading={work.saving}
                  disabled={!work.isChanged}
                  onClick={() => void save()}
                >
                  {t('save')}
                </Button>
              </>
            )
          }
        />
        <RestoredDraft form={work} />
        <ErrorNotice failure={work.failure} />
        <div className={classes.bar}>
          <WeekField week={week} onChange={onWeek} />
          <Legend />
        </div>
        {withoutTeam.length > 0 && (
          <p className={text.quiet}>{t('group.withoutTeam', { names: withoutTeam.map(({ fullName }) => fullName).join(', ') })}</p>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('group.nobody')} text={t('group.nobodyText')} />
        ) : (
          <SheetGrid
            label={t('group.title', { group: group.name })}
            days={days}
            teamOf={teamOf}
            shown={work.shown}
            mayWrite={mayWrite && !work.saving}
            onChange={work.change}
            handle={grid}
          />
        )}
        {mayWrite && rows.length > 0 && <SheetKeys />}
      </Page>
      {work.differences && <StaleDialog differences={work.differences} onDecide={work.decide} />}
    </div>
  )
}
