import { Button, Chip, SegmentedControl, Skeleton } from '@mantine/core'
import { IconChecks, IconFileText, IconFilter, IconPrinter } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import * as z from 'zod'
import { formatDate } from '../../../src-preload/contract/calendar'
import { type Duty, DutyKind } from '../../../src-preload/contract/desk'
import { recordKeepers } from '../../../src-preload/contract/roles'
import { useOperation } from '../../api/queries'
import { useHasRole, useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { addresses, useFilters } from '../../ui/addresses'
import { LinkButton } from '../../ui/app-link'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { Page, PageHeader } from '../../ui/page-header'
import { Bar, Panel } from '../../ui/panel'
import { PdfDialog } from '../../ui/pdf-dialog'
import { numberText } from '../../ui/values'
import classes from './desk.module.css'
import { clockOn, groupOf, groups, type Range, ranges } from './duties'
import { DutyRow } from './duty-row'

const DeskFilter = z.object({
  days: z
    .union(ranges.map((days) => z.literal(days)))
    .catch(6)
    .default(6),
  kind: DutyKind.nullable().catch(null).default(null),
})

/** The time left is read again this often, milliseconds. */
const clockStep = 60_000

export default function DeskPage() {
  const t = useTexts('desk')
  const [{ days, kind }, setFilter] = useFilters(DeskFilter)
  const keeper = useHasRole(...recordKeepers)
  const { today } = useMe()
  const [printing, setPrinting] = useState(false)
  const desk = useOperation('desk.due', { withinDays: days }, { keepPrevious: true })
  const list = useOperation('desk.print', { withinDays: days }, { enabled: printing })
  const duties = desk.data?.duties
  const notices = duties?.filter((duty) => duty.kind === 'notice').length ?? 0
  const counts = duties && {
    due: numberText(duties.length),
    late: numberText(duties.filter(({ overdue }) => overdue).length),
  }
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
              disabled={!duties?.length}
            >
              {t('printList')}
            </Button>
            {keeper && notices > 0 && (
              <LinkButton to={addresses.notices(days)} leftSection={<IconFileText size={16} aria-hidden />}>
                {t(`makeNotices.${days}`, { count: notices })}
              </LinkButton>
            )}
          </>
        }
      />
      <ErrorNotice failure={desk.error} onRetry={() => void desk.refetch()} />
      {duties && duties.length > 0 && <KindFilter duties={duties} kind={kind} onChoose={(next) => setFilter({ kind: next })} />}
      {duties ? (
        <Duties
          duties={kind ? duties.filter((duty) => duty.kind === kind) : duties}
          on={desk.data?.on ?? today}
          old={desk.isPlaceholderData}
          keeper={keeper}
          empty={
            <Nothing
              days={days}
              filtered={kind !== null && duties.length > 0}
              onWiden={(wider) => setFilter({ days: wider })}
              onShowAll={() => setFilter({ kind: null })}
            />
          }
        />
      ) : (
        desk.error === null && <Waiting />
      )}
      <PdfDialog
        opened={printing}
        onClose={() => setPrinting(false)}
        title={t('listTitle', { on: formatDate(today) })}
        pdf={list.data?.pdf}
        failure={list.error}
      />
    </Page>
  )
}

interface KindFilterProps {
  readonly duties: readonly Duty[]
  readonly kind: DutyKind | null
  readonly onChoose: (kind: DutyKind | null) => void
}

/** One chip for each kind of work that is there, with its count. */
function KindFilter({ duties, kind, onChoose }: KindFilterProps) {
  const t = useTexts('desk')
  const chips = DutyKind.options
    .map((value) => ({ value, count: duties.filter((duty) => duty.kind === value).length }))
    .filter(({ value, count }) => count > 0 || value === kind)
  if (chips.length < 2 && kind === null) return null
  return (
    <Bar label={t('filter')}>
      <Chip.Group value={kind ?? 'all'} onChange={(value) => onChoose(DutyKind.safeParse(value).data ?? null)}>
        {[{ value: 'all' as const, count: duties.length }, ...chips].map(({ value, count }) => (
          <Chip key={value} value={value} size="xs" radius="sm" variant="light" classNames={{ label: classes.chip ?? '' }}>
            {value === 'all' ? t('all') : t(`kind.${value}`)} <span className={classes.chipCount}>{numberText(count)}</span>
          </Chip>
        ))}
      </Chip.Group>
    </Bar>
  )
}

interface DutiesProps {
  readonly duties: readonly Duty[]
  readonly on: string
  /** The answer is that of the period before. */
  readonly old: boolean
  readonly keeper: boolean
  readonly empty: ReactNode
}

function Duties({ duties, on, old, keeper, empty }: DutiesProps) {
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
        {groups.map((group) => {
          const rows = duties.filter((duty) => groupOf(duty, on) === group)
          return rows.length === 0 ? null : (
            <tbody key={group}>
              <tr>
                <th colSpan={5} scope="rowgroup" className={classes.group} data-group={group}>
                  {t(`group.${group}`)} <span className={classes.groupCount}>{numberText(rows.length)}</span>
                </th>
              </tr>
              {rows.map((duty) => (
                <DutyRow key={`${duty.kind} ${duty.stayId}`} duty={duty} group={group} now={now} keeper={keeper} />
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
