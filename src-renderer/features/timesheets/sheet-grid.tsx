import { Badge } from '@mantine/core'
import { type ReactNode, type Ref, useMemo } from 'react'
import { cellText, hoursText, readCell, reasonLetters, type SheetReason } from '#contract/timesheets/cells'
import type { SheetRow, Timesheet } from '#contract/timesheets/operations'
import { articleText } from '#contract/values/article'
import { formatDate } from '#contract/values/calendar'
import { tidyName } from '#contract/values/names'
import { useTexts } from '../../i18n/texts'
import { EditableGrid, type GridColumn, type GridHandle } from '../../ui/editable-grid'
import type { CellMark } from '../../ui/table/columns'
import type { CellProblem } from '../../ui/table/grid-row'
import type { CellOfBlock } from '../../ui/table/grid-selection'
import classes from './sheet.module.css'
import { type CellFinding, isBlankCell, isOpenCell, type ShownRow, shownRow } from './typed-sheet'

export const markOfReason: Readonly<Record<SheetReason, CellMark>> = {
  SICK: 'violet',
  REFUSED: 'orange',
  NOT_REQUIRED: 'gray',
  REST: 'gray',
  CLASH: 'green',
  SUSPENDED: 'orange',
  NO_WORK: 'gray',
  OTHER: 'gray',
}

/** What is to be looked at in a cell, in words. */
export function useFindingText(): (finding: CellFinding) => string {
  const t = useTexts('timesheets')
  return (finding) => {
    switch (finding.kind) {
      case 'fault':
        return t(`fault.${finding.fault}`)
      case 'limit':
        return t(`limit.${finding.limit}`, { hours: hoursText(finding.most), article: articleText(finding.article) })
      case 'conflict':
        return t('conflict', { theirs: cellText(finding.theirs) || t('emptyCell') })
      case 'caution':
        return t(`caution.${finding.caution}`)
      case 'noteMissing':
        return t('noteMissing')
    }
  }
}

/** Hours as the sheet writes them, the letter of a reason large; what is neither stays as it was typed. */
function tidyCell(text: string): string {
  const read = readCell(text)
  return 'entry' in read ? cellText(read.entry) : tidyName(text)
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const noteKey = 'note'

interface SheetGridProps {
  readonly label: string
  readonly days: Timesheet['days']
  /** Where people of several teams stand in it: the team of each, instead of the code. */
  readonly teamOf?: (row: SheetRow) => string
  readonly shown: readonly ShownRow[]
  readonly mayWrite: boolean
  readonly onChange: (rows: readonly ShownRow[]) => void
  readonly handle: Ref<GridHandle>
}

/** The week of a team to be typed in: a row for each person, a column for each day, a note. */
export function SheetGrid({ label, days, teamOf, shown, mayWrite, onChange, handle }: SheetGridProps) {
  const t = useTexts('timesheets')
  const textOf = useFindingText()
  const sums = days.map((_, at) => shown.reduce((sum, { minutes }) => sum + (minutes[at] ?? 0), 0))
  const all = sums.reduce((sum, one) => sum + one, 0)
  const reasons = shown.reduce((count, { entries }) => count + entries.filter((entry) => typeof entry === 'string').length, 0)
  const blanks = shown.reduce(
    (count, { row, entries }) =>
      count + row.days.filter((day, at) => isBlankCell(days[at] ?? { day: '', kind: 'REST', name: null }, day, entries[at])).length,
    0,
  )
  const columns = useMemo<readonly GridColumn<ShownRow>[]>(() => {
    const dayColumns = days.map(({ day, kind }, at): GridColumn<ShownRow> => {
      const known = ({ row }: ShownRow) => row.days[at]
      return {
        key: day,
        title: t(`weekday.${weekdays[at] ?? 'sun'}`),
        below: formatDate(day).slice(0, 5),
        width: 48,
        align: 'center',
        ...(kind !== 'WORKDAY' && { shade: kind === 'REST' ? ('rest' as const) : ('holiday' as const) }),
        textOf: ({ typed }) => typed.texts[at] ?? '',
        write: ({ row, typed }, text) => shownRow(row, { ...typed, texts: typed.texts.with(at, text) }),
        tidy: tidyCell,
        isLocked: (one) => !(mayWrite && isOpenCell(known(one))),
        markOf: ({ row, entries }) => {
          const entry = entries[at]
          if (typeof entry === 'string') return markOfReason[entry]
          const of = row.days[at]
          if (!of || entry !== null) return undefined
          if (of.away) return 'blue'
          return isBlankCell({ day, kind, name: null }, of, entry) && mayWrite ? 'blank' : undefined
        },
        hintOf: ({ row }) => {
          const of = row.days[at]
          if (of?.away) return t(`awayLetter.${of.away}`)
          return of?.closed === 'notMember' || of?.closed === 'notHere' ? '–' : ''
        },
      }
    })
    return [
      {
        key: 'name',
        title: t('name'),
        isHead: true,
        width: 252,
        textOf: ({ row }) => row.fullName,
        render: ({ row }, index) => <Person row={row} index={index} />,
      },
      {
        key: 'code',
        title: t(teamOf ? 'team' : 'code'),
        width: teamOf ? 150 : 112,
        textOf: ({ row }) => (teamOf ?? codeOf)(row),
        render: ({ row }) => <span className={classes.code}>{(teamOf ?? codeOf)(row)}</span>,
      },
      ...dayColumns,
      {
        key: 'total',
        title: t('total'),
        width: 60,
        align: 'center',
        textOf: ({ minutes }) => hoursText(minutes.reduce((sum, one) => sum + one, 0)),
        render: (shownOne) => <Total shown={shownOne} />,
      },
      {
        key: 'most',
        title: t('most'),
        width: 52,
        align: 'center',
        textOf: ({ row }) => hoursText(mostOf(row)),
        render: ({ row }) => <span className={classes.code}>{hoursText(mostOf(row))}</span>,
      },
      {
        key: noteKey,
        title: t('note'),
        minWidth: 200,
        textOf: ({ typed }) => typed.note,
        write: ({ row, typed }, note) => shownRow(row, { ...typed, note }),
        isLocked: ({ row }) => !mayWrite || row.days.every(({ closed }) => closed === 'signed'),
        hintOf: ({ findings }) => {
          const worst = findings.find((finding) => finding?.blocks) ?? findings.find((finding) => finding !== null)
          return worst ? textOf(worst) : ''
        },
      },
    ]
  }, [days, mayWrite, t, textOf, teamOf])
  const totals: Readonly<Record<string, ReactNode>> = {
    name: t(teamOf ? 'totalOfRoom' : 'totalOf', { count: shown.length }),
    total: <span className="figures">{hoursText(all)}</span>,
    [noteKey]: (
      <span className={classes.sums}>
        {t('sums', { each: hoursText(shown.length === 0 ? 0 : Math.round(all / shown.length / 6) * 6), reasons, blanks })}
      </span>
    ),
  }
  const withTotals = columns.map((column) => {
    const at = days.findIndex(({ day }) => day === column.key)
    return { ...column, total: at === -1 ? (totals[column.key] ?? '') : <span className="figures">{hoursText(sums[at] ?? 0)}</span> }
  })
  return (
    <EditableGrid
      fill
      label={label}
      columns={withTotals}
      rows={shown}
      idOf={({ row }) => row.stayId}
      onChange={onChange}
      nameOf={({ row }, _, { key, title, below }) => (key === noteKey ? `${row.fullName}, ${title}` : `${row.fullName}, ${title} ${below}`)}
      problemOf={({ findings }, _, key): CellProblem | undefined => {
        if (key === noteKey) {
          const worst = findings.find((finding) => finding?.blocks) ?? findings.find((finding) => finding !== null)
          return worst && { tone: worst.blocks ? 'lateText' : 'soonText', text: textOf(worst) }
        }
        const finding = findings[days.findIndex(({ day }) => day === key)]
        return finding ? { tone: finding.blocks ? 'late' : 'soon', text: textOf(finding) } : undefined
      }}
      above={(active, block) => <Strip days={days} active={active} block={block} />}
      handle={handle}
    />
  )
}

const codeOf = ({ residentCode }: SheetRow): string => residentCode

/** The highest limit of the week, which a birthday may raise in the middle of it. */
const mostOf = ({ days }: SheetRow): number => Math.max(0, ...days.map(({ weekLimit }) => weekLimit))

function Person({ row, index }: { readonly row: SheetRow; readonly index: number }) {
  const t = useTexts('timesheets')
  const [first] = row.days
  return (
    <span className={classes.person}>
      <span className={classes.place}>{index + 1}</span>
      <span className={classes.fullName} title={row.fullName}>
        {row.fullName}
      </span>
      {row.young && first && (
        <Badge color="blue" variant="light" size="sm" title={t('young', { years: row.young.years, until: formatDate(row.young.until) })}>
          {t('dayLimit', { hours: hoursText(first.dayLimit) })}
        </Badge>
      )}
      {row.fitness !== null && row.fitness !== 'FIT' && (
        <Badge color="orange" variant="light" size="sm">
          {t(row.fitness === 'LIGHT' ? 'lightWork' : 'unfit')}
        </Badge>
      )}
    </span>
  )
}

function Total({ shown: { minutes, findings } }: { readonly shown: ShownRow }) {
  const isOver = findings.some((finding) => finding?.kind === 'limit' && finding.limit === 'week')
  return (
    <strong className="figures" data-over={isOver || undefined}>
      {hoursText(minutes.reduce((sum, one) => sum + one, 0))}
    </strong>
  )
}

interface StripProps {
  readonly days: Timesheet['days']
  readonly active: CellOfBlock<ShownRow> | undefined
  readonly block: readonly (readonly CellOfBlock<ShownRow>[])[]
}

/** Whose cell it is, what it may take, and what the chosen cells come to. */
function Strip({ days, active, block }: StripProps) {
  const t = useTexts('timesheets')
  const textOf = useFindingText()
  const at = active ? days.findIndex(({ day }) => day === active.column.key) : -1
  const finding = at === -1 ? null : active?.row.findings[at]
  const day = active?.row.row.days[at]
  const dayAt = (key: string) => days.findIndex((one) => one.day === key)
  const chosen = block.flat()
  const minutes = chosen.map(({ row, column }) => row.minutes[dayAt(column.key)] ?? 0)
  const sum = minutes.reduce((all, one) => all + one, 0)
  const withHours = minutes.filter((one) => one > 0).length
  return (
    <div className={classes.strip}>
      <span className={classes.stripName}>{active?.row.row.fullName ?? t('choose')}</span>
      <span className={classes.stripDay}>
        {active && at !== -1 ? `${active.column.title}, ${active.column.below}` : active?.column.title}
      </span>
      <span className={classes.stripText} data-tone={finding ? (finding.blocks ? 'late' : 'soon') : undefined}>
        {finding ? textOf(finding) : day && active ? whatItMayTake(day, active.row.room[at] ?? 0, t) : ''}
      </span>
      {chosen.length > 1 && (
        <span className={classes.stripSums}>
          {t('chosen', { rows: block.length, columns: block[0]?.length ?? 0, sum: hoursText(sum) })}
          {withHours > 0 && ` · ${t('mean', { mean: (sum / 60 / withHours).toLocaleString('vi-VN', { maximumFractionDigits: 2 }) })}`}
        </span>
      )}
    </div>
  )
}

function whatItMayTake(day: SheetRow['days'][number], room: number, t: ReturnType<typeof useTexts<'timesheets'>>): string {
  if (day.closed) return t(`closed.${day.closed}`)
  const limit = t('mayTake', { hours: hoursText(day.dayLimit), room: hoursText(room) })
  const elsewhere = day.elsewhere > 0 ? ` · ${t('elsewhere', { hours: hoursText(day.elsewhere) })}` : ''
  return limit + elsewhere
}

/** What the letters of the sheet mean. */
export function Legend() {
  const t = useTexts('timesheets')
  return (
    <ul className={classes.legend} aria-label={t('legend')}>
      {(Object.keys(reasonLetters) as SheetReason[]).map((reason) => (
        <li key={reason}>
          <span className={classes.letter} data-mark={markOfReason[reason]}>
            {reasonLetters[reason]}
          </span>
          {t(`reason.${reason}`)}
        </li>
      ))}
    </ul>
  )
}
