import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import { IconChecks, IconFileText, IconFilter, IconPrinter } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { type Duty, DutyGroup, fitsFilter, groupOf } from '#contract/desk/operations'
import { recordKeepers } from '#contract/roles'
import { formatDate } from '#contract/values/calendar'
import { useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { LinkButton } from '../../ui/app-link'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Page, PageHeader } from '../../ui/page-header'
import { Panel } from '../../ui/panel'
import { PdfDialog } from '../../ui/pdf-dialog'
import { numberText } from '../../ui/values'
import { noticesAddress } from '../papers/addresses'
import classes from './desk.module.css'
import { clockOn, type Range, ranges } from './duties'
import { DutyRow } from './duty-row'
import { DeskFilter, FilterBar, noDutyFilter, shownBy } from './filter-bar'
import { ReopenDialog, SettleDialog } from './settle-dialogs'

/** The time left is read again this often, milliseconds. */
const clockStep = 60_000

export default function DeskPage() {
  const t = useTexts('desk')
  const [filter, setFilter] = useFilters(DeskFilter)
  const keeper = useHasRole(...recordKeepers)
  const { today, roles } = useMe()
  const [printing, setPrinting] = useState(false)
  const [chosen, setChosen] = useState<Duty | null>(null)
  const { days, settled } = filter
  const shown = shownBy(filter, roles)
  const desk = useOperation('desk.due', { withinDays: days, settled }, { keepPrevious: true })
  const list = useOperation('desk.print', { withinDays: days, settled, filter: shown }, { enabled: printing })
  const duties = desk.data?.duties
  const on = desk.data?.on ?? today
  const open = duties?.filter((duty) => duty.settled === null)
  const notices = open?.filter((duty) => duty.kind === 'notice').length ?? 0
  const counts = open && { due: numberText(open.length), late: numberText(open.filter(({ overdue }) => overdue).length) }
  const fitting = duties?.filter((duty) => fitsFilter(duty, shown, on))
  return (
    <Page>
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
            {keeper && notices > 0 && (
              <LinkButton to={noticesAddress(days)} leftSection={<IconFileText size={16} aria-hidden />}>
                {t(`makeNotices.${days}`, { count: notices })}
              </LinkButton>
            )}
          </>
        }
      />
      <ErrorNotice failure={desk.error} onRetry={() => void desk.refetch()} />
      {duties && <FilterBar duties={duties} on={on} filter={filter} onChange={setFilter} />}
      {fitting ? (
        <Duties
          duties={fitting}
          on={on}
          old={desk.isPlaceholderData}
          onSettle={setChosen}
          empty={
            <Nothing
              days={days}
              filtered={duties !== undefined && duties.length > 0}
              onWiden={(wider) => setFilter({ days: wider })}
              onShowAll={() => setFilter(noDutyFilter)}
            />
          }
        />
      ) : (
        desk.error === null && <Waiting />
      )}
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
          <SettleDialog duty={chosen} onClose={() => setChosen(null)} />
        ))}
    </Page>
  )
}

interface DutiesProps {
  readonly duties: readonly Duty[]
  readonly on: string
  /** The answer is that of the period before. */
  readonly old: boolean
  readonly onSettle: (duty: Duty) => void
  readonly empty: ReactNode
}

function Duties({ duties, on, old, onSettle, empty }: DutiesProps) {
  const t = useTexts('desk')
  const now = useClock(on)
  if (duties.length === 0) return <Panel>{empty}</Panel>
  return (
    <section className={classes.plate} data-old={old || undefined} aria-busy={old}>
      <table className={classes.table} aria-label={t('title')} onKeyDown={walkActions}>
        <thead className={classes.head}>
          <tr>
            {(['work', 'person', 'happens', 'left', 'action'] as const).map((column) => (
              <th key={column} scope="col" data-column={column}>
                <span className={classes.unseen}>{t(`column.${column}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {DutyGroup.options.map((group) => {
          const inOrder = duties.filter((duty) => groupOf(duty, on) === group)
          // What is over is looked up from the newest on.
          const rows = group === 'settled' ? inOrder.toReversed() : inOrder
          return rows.length === 0 ? null : (
            <tbody key={group}>
              <tr>
                <th colSpan={5} scope="rowgroup" className={classes.group} data-group={group}>
                  {t(`group.${group}`)} <span className={classes.groupCount}>{numberText(rows.length)}</span>
                </th>
              </tr>
              {rows.map((duty) => (
                <DutyRow key={`${duty.kind} ${duty.about.id} ${duty.hangsOn}`} duty={duty} group={group} now={now} onSettle={onSettle} />
              ))}
            </tbody>
          )
        })}
      </table>
    </section>
  )
}

/** Arrow keys go to the button of the row above or below. */
function walkActions(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const actions = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-action]')]
  const next = step && actions[actions.indexOf(event.target as HTMLElement) + step]
  if (!next || !actions.includes(event.target as HTMLElement)) return
  event.preventDefault()
  next.focus()
}

function useClock(on: string) {
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
  readonly onWiden: (days: Range) => void
  readonly onShowAll: () => void
}

function Nothing({ days, filtered, onWiden, onShowAll }: NothingProps) {
  const t = useTexts('desk')
  if (filtered)
    return (
      <EmptyState
        icon={<IconFilter size={22} stroke={1.6} />}
        title={t('empty.filtered')}
        action={
          <Button variant="default" onClick={onShowAll}>
            {t('empty.showAll')}
          </Button>
        }
      />
    )
  return (
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
}

const waitingRows = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

function Waiting() {
  const t = useTexts('ui')
  return (
    <section className={classes.plate} aria-busy aria-label={t('state.loading')}>
      <div className={classes.waitingHead}>
        <Skeleton height={11} width={72} radius={3} />
      </div>
      {waitingRows.map((row) => (
        <div key={row} className={classes.waiting}>
          <Skeleton height={11} width="70%" radius={3} />
          <Skeleton height={11} width="55%" radius={3} />
          <Skeleton height={11} width="60%" radius={3} />
          <Skeleton height={22} width={92} radius={11} />
          <Skeleton height={28} width={96} radius={6} ml="auto" />
        </div>
      ))}
    </section>
  )
}
