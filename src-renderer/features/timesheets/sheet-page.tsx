import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCalendarPlus, IconFileSpreadsheet, IconLock, IconPrinter, IconSignature } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import * as z from 'zod'
import type { OutputOf, SentOf } from '#contract'
import type { Timesheet } from '#contract/timesheets/operations'
import { PlainDate, weekOf } from '#contract/values/calendar'
import { asFailure, callQuery, type Failure } from '../../api/client'
import { queryKey, useCommand, useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { AppLink } from '../../ui/app-link'
import type { GridHandle } from '../../ui/editable-grid'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { KeyHint } from '../../ui/key-hint'
import { isComposing } from '../../ui/move-on'
import { Page, PageHeader } from '../../ui/page-header'
import { PageState } from '../../ui/page-state'
import { PdfDialog } from '../../ui/pdf-dialog'
import { saveFile } from '../../ui/pdf-preview'
import { RestoredDraft } from '../../ui/restored-draft'
import { StaleDialog } from '../../ui/stale-dialog'
import { StatusPill } from '../../ui/status-pill'
import { MomentText } from '../../ui/values'
import { labourAddress } from '../teams/addresses'
import { sheetsTabName } from './addresses'
import classes from './sheet.module.css'
import { Legend, SheetGrid } from './sheet-grid'
import { filledWeek, isBlankCell } from './typed-sheet'
import { UnlockDialog } from './unlock-dialog'
import { useTypedSheet } from './use-typed-sheet'
import { WeekField } from './week-field'

const Shown = z.object({ week: PlainDate.nullable().catch(null).default(null) })

/** The timesheet of a team for a week. */
export default function SheetPage() {
  const { teamId = '' } = useParams({ strict: false })
  const { today } = useMe()
  const [{ week: asked }, show] = useFilters(Shown)
  const week = weekOf(asked ?? today).from
  const sheet = useOperation('timesheets.sheet', { teamId, week }, { keepPrevious: true })
  if (!sheet.data) return <PageState query={sheet} />
  return <WeekOfTeam key={`${sheet.data.team.id} ${sheet.data.week}`} sheet={sheet.data} onWeek={(next) => show({ week: next })} />
}

interface WeekOfTeamProps {
  readonly sheet: Timesheet
  readonly onWeek: (week: PlainDate) => void
}

function WeekOfTeam({ sheet, onWeek }: WeekOfTeamProps) {
  const t = useTexts('timesheets')
  const { team, week, may, version } = sheet
  const saving = useCommand('timesheets.save')
  const work = useTypedSheet(sheet, {
    draft: `timesheets.${team.id}.${week}`,
    save: (changes) => saving.mutateAsync({ teamId: team.id, week, ...changes }),
    saving: saving.isPending,
    load: async () => (await callQuery('timesheets.sheet', { teamId: team.id, week })).rows,
    shownBy: queryKey('timesheets.sheet', { teamId: team.id, week }),
  })
  const grid = useRef<GridHandle>(null)
  const sign = useCommand('timesheets.sign')
  const [unlocking, setUnlocking] = useState(false)
  const blocked = work.shown.flatMap(({ findings }, index) => findings.flatMap((one, at) => (one?.blocks ? [{ index, at }] : [])))
  const toSee = work.shown.flatMap(({ findings }, index) => {
    const at = findings.findIndex((one) => one && !one.blocks)
    return at === -1 ? [] : [{ index, at }]
  })
  // The next thing to do is the strong button: to fill what is blank, to save, to sign off.
  const isBlank = sheet.days.some((day, at) =>
    work.shown.some(({ row, entries }) => row.days[at] && isBlankCell(day, row.days[at], entries[at])),
  )
  const fillIsNext = isBlank && !work.isChanged
  const goTo = (cells: readonly { index: number; at: number }[]) => {
    const [first] = cells
    const day = first && sheet.days[first.at]?.day
    if (first && day) grid.current?.focus(first.index, day)
  }
  const save = async () => {
    const left = await work.submit()
    if (left === null) return
    notifications.show(
      left === 0 ? { message: t('saved') } : { color: 'orange', message: t('savedBut', { count: left }), autoClose: 10_000 },
    )
  }
  const signOff = async () => {
    try {
      await sign.mutateAsync({ teamId: team.id, week, version })
      notifications.show({ message: t('signed') })
    } catch (thrown) {
      work.setFailure(asFailure(thrown))
    }
  }
  const fill = () =>
    grid.current?.put(
      filledWeek(sheet.days, work.shown, () => team.plannedMinutes).map(({ stayId, at, text }) => ({
        id: stayId,
        key: sheet.days[at]?.day ?? '',
        text,
      })),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event)) return
    event.preventDefault()
    if (work.isChanged && may.write && !work.saving) void save()
  }
  const isBusy = work.saving || sign.isPending
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from anywhere on the page
    <div className={classes.page} onKeyDown={onKeyDown}>
      <Page fill>
        <PageHeader
          trail={
            <>
              <AppLink to={labourAddress} search={{ tab: sheetsTabName, week }}>
                {t('trail')}
              </AppLink>
              <span>/ {team.name}</span>
            </>
          }
          title={t('sheetOf', { team: team.name })}
          subtitle={<SheetState sheet={sheet} />}
          actions={
            <>
              {may.write && sheet.rows.length > 0 && (
                <Button variant={fillIsNext ? 'filled' : 'default'} leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={fill}>
                  {t('fillWeek')}
                </Button>
              )}
              <Files sheet={sheet} />
              {may.unlock && (
                <Button variant="default" leftSection={<IconLock size={16} aria-hidden />} onClick={() => setUnlocking(true)}>
                  {t('unlock.button')}
                </Button>
              )}
              {may.write && (work.isChanged || !may.sign) ? (
                <Button loading={isBusy} disabled={!work.isChanged} onClick={() => void save()}>
                  {t('save')}
                </Button>
              ) : (
                may.sign && (
                  <Button
                    variant={fillIsNext ? 'default' : 'filled'}
                    leftSection={<IconSignature size={16} aria-hidden />}
                    loading={isBusy}
                    onClick={() => void signOff()}
                  >
                    {t('sign')}
                  </Button>
                )
              )}
            </>
          }
        />
        <RestoredDraft form={work} />
        <ErrorNotice failure={work.failure} />
        <div className={classes.bar}>
          <WeekField week={week} onChange={onWeek} />
          <Legend />
          {blocked.length > 0 && (
            <Button size="compact-sm" color="red" variant="light" onClick={() => goTo(blocked)}>
              {t('blocked', { count: blocked.length })}
            </Button>
          )}
          {toSee.length > 0 && (
            <Button size="compact-sm" color="orange" variant="light" onClick={() => goTo(toSee)}>
              {t('toSee', { count: toSee.length })}
            </Button>
          )}
        </div>
        {sheet.rows.length === 0 ? (
          <EmptyState title={t('nobody')} text={t('nobodyText')} />
        ) : (
          <SheetGrid
            label={t('sheetOf', { team: team.name })}
            days={sheet.days}
            shown={work.shown}
            mayWrite={may.write && !isBusy}
            onChange={work.change}
            handle={grid}
          />
        )}
        {may.write && sheet.rows.length > 0 && <SheetKeys />}
      </Page>
      {work.differences && <StaleDialog differences={work.differences} onDecide={work.decide} />}
      {unlocking && <UnlockDialog sheet={sheet} onClose={() => setUnlocking(false)} />}
    </div>
  )
}

/** Whether the week is signed off, by whom, when. */
function SheetState({ sheet: { state, signedBy, signedAt, version, team } }: { readonly sheet: Timesheet }) {
  const t = useTexts('timesheets')
  return (
    <span className={classes.state}>
      {state === 'SIGNED' ? (
        <StatusPill tone="done">{t('state.SIGNED')}</StatusPill>
      ) : (
        <StatusPill tone={version === 0 ? 'past' : 'soon'}>{t(version === 0 ? 'state.none' : 'state.OPEN')}</StatusPill>
      )}
      <span>{team.trade}</span>
      {signedBy && (
        <span>
          {signedBy}, <MomentText value={signedAt} />
        </span>
      )}
    </span>
  )
}

/** The sheet on paper, as it stands or empty, and as a spreadsheet. */
function Files({ sheet: { team, week } }: { readonly sheet: Timesheet }) {
  const t = useTexts('timesheets')
  const [printing, setPrinting] = useState(false)
  const file = useMutation<OutputOf<'timesheets.file'>, Failure, SentOf<'timesheets.file'>['as']>({
    mutationFn: (as) => callQuery('timesheets.file', { teamId: team.id, week, as }),
    onSuccess: ({ file: base64, fileName }, as) => {
      if (as === 'xlsx') saveFile(base64, fileName)
    },
  })
  const print = (as: 'filled' | 'empty') => {
    setPrinting(true)
    file.mutate(as)
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={file.isPending && !printing}>
            {t('print')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print('filled')}>
            {t('printFilled')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print('empty')}>
            {t('printEmpty')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => file.mutate('xlsx')}>
            {t('xlsx')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PdfDialog
        opened={printing}
        onClose={() => {
          setPrinting(false)
          file.reset()
        }}
        title={t('sheetOf', { team: team.name })}
        pdf={printing ? file.data?.file : undefined}
        {...(file.data && { fileName: file.data.fileName })}
        failure={file.error}
      />
    </>
  )
}

const keyHints = [
  ['Enter', 'down'],
  ['Tab', 'right'],
  ['Shift ↓', 'more'],
  ['Ctrl D', 'fillDown'],
  ['Ctrl R', 'fillRight'],
  ['Ctrl V', 'paste'],
  ['Ctrl Z', 'undo'],
  ['Ctrl Enter', 'save'],
] as const

export function SheetKeys() {
  const t = useTexts('timesheets')
  return (
    <div className={classes.foot} aria-hidden>
      <span className={classes.keys}>
        {keyHints.map(([keys, does]) => (
          <span key={keys}>
            <KeyHint keys={keys} /> {t(`keys.${does}`)}
          </span>
        ))}
      </span>
    </div>
  )
}
