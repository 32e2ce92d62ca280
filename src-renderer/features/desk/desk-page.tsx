import { Button, SegmentedControl } from '@mantine/core'
import { IconChecks, IconFilter, IconPrinter } from '@tabler/icons-react'
import { type ReactNode, use, useEffect, useState } from 'react'
import { dutySpecs } from '#contract/desk/duties'
import { type Duty, DutyGroup, fitsFilter, groupOf } from '#contract/desk/operations'
import { formatDate, type PlainDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { begunAt, useFilters } from '../../ui/address'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Page, PageHeader } from '../../ui/page-header'
import { PdfDialog } from '../../ui/pdf-dialog'
import { type Column, RegisterTable, type RowsQuery } from '../../ui/register-table'
import { numberText } from '../../ui/values'
import { DutyScreensContext } from '../duty-screens'
import { deskAddress } from './addresses'
import classes from './desk.module.css'
import { clockOn, type Range, ranges } from './duties'
import { ActionCell, CauseCell, SubjectCell, TimeLeftCell, WorkCell } from './duty-cells'
import { DeskFilter, FilterBar, isNarrowed, noDutyFilter, shownBy } from './filter-bar'
import { ReopenDialog, SettleDialog } from './settle-dialogs'

/** The time left is read again this often, milliseconds. */
const clockStep = 60_000

export default function DeskPage() {
  const t = useTexts('desk')
  const [filter, setFilter] = useFilters(DeskFilter)
  const { today, roles } = useMe()
  const { forMany } = use(DutyScreensContext)
  const [printing, setPrinting] = useState(false)
  const [chosen, setChosen] = useState<Duty | null>(null)
  const [settlingAll, setSettlingAll] = useState(false)
  const { days, settled } = filter
  const shown = shownBy(filter, roles)
  const desk = useOperation('desk.due', { withinDays: days, settled }, { keepPrevious: true })
  const list = useOperation('desk.print', { withinDays: days, settled, filter: shown }, { enabled: printing })
  const duties = desk.data?.duties
  const on = desk.data?.on ?? today
  const open = duties?.filter((duty) => duty.settled === null)
  const counts = open && { due: numberText(open.length), late: numberText(open.filter(({ overdue }) => overdue).length) }
  const fitting = duties?.filter((duty) => fitsFilter(duty, shown, on))
  const mine = filter.fromBefore
    ? (fitting ?? []).filter((duty) => duty.settled === null && dutySpecs[duty.kind].roles.some((role) => roles.includes(role)))
    : []
  return (
    <Page fill>
      <PageHeader
        title={t('title')}
        subtitle={counts ? t('counts', counts) : ' '}
        actions={
          <>
            <SegmentedControl
              aria-label={t('range.label')}
              value={String(days)}
              onChange={(value) => setFilter({ days: Number(value) as Range })}
              data={ranges.map((range) => ({ value: String(range), label: t(`range.${range}`) }))}
            />
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => setPrinting(true)}
              disabled={!fitting?.length}
            >
              {t('printList')}
            </Button>
            {mine.length > 0 && (
              <Button variant="default" leftSection={<IconChecks size={16} aria-hidden />} onClick={() => setSettlingAll(true)}>
                {t('settle.all', { count: mine.length })}
              </Button>
            )}
            {forMany.map(({ feature, part: ForMany }) => (
              <ForMany key={feature} duties={open ?? []} days={days} />
            ))}
          </>
        }
      />
      {duties && <ErrorNotice failure={desk.error} onRetry={() => void desk.refetch()} />}
      {duties && <FilterBar duties={duties} on={on} filter={filter} onChange={setFilter} />}
      <Duties
        desk={{ ...desk, data: fitting && inOrder(fitting, on) }}
        on={on}
        here={Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null && value !== '' && value !== false))}
        goesOnAt={filter.next === null ? null : { row: filter.next, done: () => setFilter({ next: null }) }}
        onSettle={setChosen}
        empty={
          <Nothing
            days={days}
            filtered={duties !== undefined && duties.length > 0}
            onlyMine={shown.roles !== null && !isNarrowed(filter)}
            onWiden={(wider) => setFilter({ days: wider })}
            onShowAll={() => setFilter({ ...noDutyFilter, role: 'all' })}
          />
        }
      />
      <p className={classes.help}>{t('help')}</p>
      <PdfDialog
        opened={printing}
        onClose={() => setPrinting(false)}
        title={t('listTitle', { on: formatDate(today) })}
        pdf={list.data?.pdf}
        failure={list.error}
      />
      {chosen &&
        (chosen.settled ? (
          <ReopenDialog duty={chosen} note={chosen.settled} onClose={() => setChosen(null)} />
        ) : (
          <SettleDialog duties={[chosen]} onClose={() => setChosen(null)} />
        ))}
      {settlingAll && <SettleDialog duties={mine} onClose={() => setSettlingAll(false)} />}
    </Page>
  )
}

interface DutiesProps {
  readonly desk: RowsQuery<Duty> & { readonly data: readonly Duty[] | undefined }
  readonly on: PlainDate
  /** What stands behind the `?` of the desk as it is shown. */
  readonly here: Readonly<Record<string, unknown>>
  readonly goesOnAt: { readonly row: number; readonly done: () => void } | null
  readonly onSettle: (duty: Duty) => void
  readonly empty: ReactNode
}

/** The duties in groups by time; arrow keys go from the button of a row to that of the next. */
function Duties({ desk, on, here, goesOnAt, onSettle, empty }: DutiesProps) {
  const t = useTexts('desk')
  const now = useClock(on)
  const columns: readonly Column<Duty>[] = [
    {
      key: 'work',
      title: t('column.work'),
      width: '26%',
      minWidth: 170,
      isHead: true,
      render: (duty, gone) => <WorkCell duty={duty} now={gone.has('left') ? now : null} />,
    },
    { key: 'person', title: t('column.person'), width: '18%', minWidth: 140, render: (duty) => <SubjectCell duty={duty} /> },
    { key: 'happens', title: t('column.happens'), minWidth: 180, rank: 2, render: (duty) => <CauseCell duty={duty} /> },
    { key: 'left', title: t('column.left'), width: 164, rank: 1, render: (duty) => <TimeLeftCell duty={duty} now={now} /> },
    {
      key: 'action',
      title: t('column.action'),
      width: 214,
      align: 'right',
      render: (duty) => (
        <ActionCell
          duty={duty}
          group={groupOf(duty, on)}
          begun={begunAt(deskAddress, { ...here, next: desk.data?.indexOf(duty) })}
          onSettle={onSettle}
        />
      ),
    },
  ]
  return (
    <RegisterTable
      fill
      className={classes.duties}
      label={t('title')}
      head="unseen"
      columns={columns}
      rows={desk}
      idOf={(duty) => `${duty.kind} ${duty.about.id} ${duty.hangsOn}`}
      groupOf={(duty) => {
        const group = groupOf(duty, on)
        return { key: group, title: t(`group.${group}`) }
      }}
      rowHeight={53}
      skeleton={7}
      goesOnAt={goesOnAt}
      empty={empty}
    />
  )
}

/** By group; what is over is looked up from the newest on. */
const inOrder = (duties: readonly Duty[], on: PlainDate): readonly Duty[] => {
  const groups = Map.groupBy(duties, (duty) => groupOf(duty, on))
  return DutyGroup.options.flatMap((group) => (group === 'settled' ? groups.get(group)?.toReversed() : groups.get(group)) ?? [])
}

function useClock(on: PlainDate) {
  const [clock, setClock] = useState(() => new Date())
  useEffect(() => {
    const ticking = setInterval(() => setClock(new Date()), clockStep)
    return () => clearInterval(ticking)
  }, [])
  return clockOn(on, clock)
}

interface NothingProps {
  readonly days: Range
  readonly filtered: boolean
  /** Nothing is left out but the work of others. */
  readonly onlyMine: boolean
  readonly onWiden: (days: Range) => void
  readonly onShowAll: () => void
}

function Nothing({ days, filtered, onlyMine, onWiden, onShowAll }: NothingProps) {
  const t = useTexts('desk')
  const { AtFirst } = use(DutyScreensContext)
  if (filtered)
    return (
      <EmptyState
        icon={onlyMine ? <IconChecks size={24} stroke={1.6} /> : <IconFilter size={22} stroke={1.6} />}
        title={t(onlyMine ? 'empty.mine' : 'empty.filtered')}
        text={onlyMine ? t('empty.others') : undefined}
        action={
          <Button variant="default" onClick={onShowAll}>
            {t(onlyMine ? 'empty.everybody' : 'empty.showAll')}
          </Button>
        }
      />
    )
  const nothing = (
    <EmptyState
      icon={<IconChecks size={24} stroke={1.6} />}
      title={t('empty.title')}
      text={t(`empty.${days}`)}
      action={
        days === 30 ? null : (
          <Button variant="default" onClick={() => onWiden(days === 0 ? 6 : 30)}>
            {t(`empty.wider.${days}`)}
          </Button>
        )
      }
    />
  )
  return AtFirst ? <AtFirst otherwise={nothing} /> : nothing
}
