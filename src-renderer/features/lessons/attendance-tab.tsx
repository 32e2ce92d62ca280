import { ActionIcon, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCalendarPlus, IconChecks, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import * as z from 'zod'
import type { OutputOf } from '#contract'
import { type ClassHour, clockOf } from '#contract/classes/words'
import { Attendance, attendanceLetters, attendanceText, readAttendance } from '#contract/lessons/cells'
import type { AttendanceChange, AttendanceRow, Lesson } from '#contract/lessons/operations'
import { formatHours } from '#contract/values/amounts'
import { addMonths, earlierDay, firstOfMonth, formatDate, lastOfMonth, Month, type PlainDate } from '#contract/values/calendar'
import { asFailure, callQuery, type Failure } from '../../api/client'
import { queryKey, useCommand, useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { EditableGrid, type GridColumn, type GridHandle } from '../../ui/editable-grid'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { FileButtons } from '../../ui/file-buttons'
import type { Difference } from '../../ui/form-state'
import { PageState } from '../../ui/page-state'
import { StaleDialog } from '../../ui/stale-dialog'
import type { CellMark } from '../../ui/table/columns'
import { LessonDialog } from './lesson-dialog'
import styles from './lessons.module.css'

const Shown = z.object({ month: Month.nullable().catch(null).default(null) })

const markOf: Readonly<Record<Attendance, CellMark>> = {
  PRESENT: 'green',
  SICK: 'violet',
  EXCUSED: 'blue',
  LABOUR: 'orange',
  REFUSED: 'orange',
  OTHER: 'gray',
}

interface AttendanceTabProps {
  readonly classId: string
  readonly className: string
  readonly hours: readonly ClassHour[]
  /** The first day of the class. */
  readonly from: PlainDate
}

/** The attendance of a class by month: a row for each learner, a column for each lesson; typed like a table, saved at once. */
export function AttendanceTab({ classId, className, hours, from }: AttendanceTabProps) {
  const { today } = useMe()
  const [{ month: asked }, show] = useFilters(Shown)
  const month = asked ?? today.slice(0, 7)
  const found = useOperation('lessons.ofMonth', { classId, month }, { keepPrevious: true })
  if (!found.data) return <PageState query={found} />
  return (
    <MonthOfClass
      key={`${found.data.classId} ${found.data.month}`}
      of={found.data}
      className={className}
      hours={hours}
      from={from}
      onMonth={(next) => show({ month: next })}
    />
  )
}

interface MonthOfClassProps {
  readonly of: OutputOf<'lessons.ofMonth'>
  readonly className: string
  readonly hours: readonly ClassHour[]
  readonly from: PlainDate
  readonly onMonth: (month: Month) => void
}

/** What is typed in one cell, and what stood there when it was typed over. */
interface TypedCell {
  readonly text: string
  readonly was: Attendance | null
}
interface TypedLearner {
  readonly row: AttendanceRow
  readonly texts: readonly string[]
}
const cellKey = (lessonId: string, stayId: string) => `${lessonId} ${stayId}`

function MonthOfClass({ of, className, hours, from, onMonth }: MonthOfClassProps) {
  const t = useTexts('lessons')
  const { today } = useMe()
  const { classId, month, lessons, rows, missing, mayWrite } = of
  const grid = useRef<GridHandle>(null)
  const queries = useQueryClient()
  const attend = useCommand('lessons.attend')
  const addPlanned = useCommand('lessons.addPlanned')
  const [typed, setTyped] = useState<ReadonlyMap<string, TypedCell>>(new Map())
  const [failure, setFailure] = useState<Failure | null>(null)
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  const [writing, setWriting] = useState<Lesson | 'new' | null>(null)
  const shown: TypedLearner[] = rows.map((row) => ({
    row,
    texts: lessons.map(({ id }, at) => typed.get(cellKey(id, row.stayId))?.text ?? attendanceText(row.cells[at]?.entry ?? null)),
  }))
  const cells = shown.flatMap(({ row, texts }) =>
    lessons.flatMap(({ id }, at): (AttendanceChange & { readonly faulty: boolean })[] => {
      const kept = typed.get(cellKey(id, row.stayId))
      const entry = readAttendance(texts[at] ?? '')
      if (!kept || entry === kept.was) return []
      return [{ lessonId: id, stayId: row.stayId, was: kept.was, entry: entry ?? null, faulty: entry === undefined }]
    }),
  )
  const good = cells.filter(({ faulty }) => !faulty).map(({ faulty: _, ...cell }) => cell)
  const faults = cells.length - good.length

  const change = (next: readonly TypedLearner[]) => {
    setFailure(null)
    setTyped((before) => {
      const kept = new Map(before)
      for (const { row, texts } of next)
        for (const [at, { id }] of lessons.entries()) {
          const key = cellKey(id, row.stayId)
          const entry = row.cells[at]?.entry ?? null
          const text = texts[at] ?? ''
          const was = kept.get(key)?.was ?? entry
          if (text === attendanceText(was) && was === entry) kept.delete(key)
          else if (text !== (kept.get(key)?.text ?? attendanceText(entry))) kept.set(key, { text, was })
        }
      return kept
    })
  }
  const submit = async () => {
    setFailure(null)
    try {
      await attend.mutateAsync({ classId, cells: good })
      await queries.refetchQueries({ queryKey: queryKey('lessons.ofMonth', { classId, month }) })
      setTyped((before) => new Map([...before].filter(([, { text }]) => readAttendance(text) === undefined)))
      notifications.show(faults === 0 ? { message: t('saved') } : { color: 'orange', message: t('savedBut', { count: faults }) })
    } catch (thrown) {
      const failed = asFailure(thrown)
      if (failed.error.kind === 'stale') await compare().catch((again) => setFailure(asFailure(again)))
      else setFailure(failed)
    }
  }
  /** Another seat has written into a cell that was changed here: both are shown. */
  const compare = async () => {
    const now = await callQuery('lessons.ofMonth', { classId, month })
    setDifferences(
      good.flatMap(({ lessonId, stayId, was, entry }): Difference[] => {
        const other = now.rows.find((row) => row.stayId === stayId)
        const at = now.lessons.findIndex(({ id }) => id === lessonId)
        const theirs = other?.cells[at]?.entry ?? null
        if (!other || theirs === was || theirs === entry) return []
        const label = `${other.fullName}, ${formatDate(now.lessons[at]?.heldOn ?? '').slice(0, 5)}`
        return [{ path: cellKey(lessonId, stayId), label, mine: attendanceText(entry), theirs: attendanceText(theirs), onlyTheirs: false }]
      }),
    )
  }
  const decide = async (taken: readonly string[] | null) => {
    setDifferences(null)
    if (taken === null) return
    const now = await callQuery('lessons.ofMonth', { classId, month })
    const standing = new Map(
      now.rows.flatMap((row) => now.lessons.map(({ id }, at) => [cellKey(id, row.stayId), row.cells[at]?.entry ?? null] as const)),
    )
    setTyped(
      (before) =>
        new Map(
          [...before].flatMap(([key, cell]) =>
            taken.includes(key) ? [] : [[key, { text: cell.text, was: standing.get(key) ?? null }] as const],
          ),
        ),
    )
    await queries.refetchQueries({ queryKey: queryKey('lessons.ofMonth', { classId, month }) })
  }
  /** Whoever is in the class and of whom nothing stands in a lesson up to today was there. */
  const fill = () =>
    grid.current?.put(
      shown.flatMap(({ row, texts }) =>
        lessons.flatMap(({ id, heldOn }, at) =>
          heldOn <= today && !row.cells[at]?.closed && (texts[at] ?? '') === ''
            ? [{ id: row.stayId, key: id, text: attendanceLetters.PRESENT }]
            : [],
        ),
      ),
    )
  const withLabour = shown.flatMap(({ row, texts }, index) =>
    lessons.flatMap(({ id }, at) =>
      readAttendance(texts[at] ?? '') === 'PRESENT' && hasLabourToo(row, lessons, at) ? [{ index, id }] : [],
    ),
  )
  const [firstWithLabour] = withLabour
  const blanks = shown.reduce(
    (count, { row, texts }) =>
      count + lessons.filter(({ heldOn }, at) => heldOn <= today && !row.cells[at]?.closed && (texts[at] ?? '') === '').length,
    0,
  )
  const columns = useMemo<readonly GridColumn<TypedLearner>[]>(
    () => [
      {
        key: 'name',
        title: t('column.person'),
        isHead: true,
        width: 232,
        textOf: ({ row }) => row.fullName,
        render: ({ row }, index) => (
          <>
            <span className={styles.place}>{index + 1}</span>
            {row.fullName}
          </>
        ),
      },
      ...lessons.map(
        ({ id, heldOn, fromMinute }, at): GridColumn<TypedLearner> => ({
          key: id,
          title: formatDate(heldOn).slice(0, 5),
          below: clockOf(fromMinute),
          width: 54,
          align: 'center',
          textOf: ({ texts }) => texts[at] ?? '',
          write: ({ row, texts }, text) => ({ row, texts: texts.with(at, text) }),
          tidy: (text) => {
            const entry = readAttendance(text)
            return entry === undefined ? text : attendanceText(entry)
          },
          isLocked: ({ row }) => !mayWrite || (row.cells[at]?.closed ?? true),
          markOf: ({ texts, row }) => {
            const entry = readAttendance(texts[at] ?? '')
            return entry ? markOf[entry] : entry === null && !row.cells[at]?.closed ? 'blank' : undefined
          },
          hintOf: ({ row }) => (row.cells[at]?.closed ? '–' : ''),
        }),
      ),
      {
        key: 'present',
        title: t('column.present'),
        width: 76,
        align: 'center',
        textOf: ({ texts }) => String(texts.filter((text) => readAttendance(text) === 'PRESENT').length),
      },
      {
        key: 'absent',
        title: t('column.absent'),
        width: 64,
        align: 'center',
        textOf: ({ texts }) => String(texts.filter((text) => ![null, undefined, 'PRESENT'].includes(readAttendance(text))).length),
      },
    ],
    [lessons, mayWrite, t],
  )
  const withTotals = columns.map((column) => {
    const at = lessons.findIndex(({ id }) => id === column.key)
    const present = (place: number) => shown.filter(({ texts }) => readAttendance(texts[place] ?? '') === 'PRESENT').length
    return { ...column, total: at === -1 ? column.key === 'name' ? t('presentOf', { count: rows.length }) : '' : <b>{present(at)}</b> }
  })
  const writePlanned = () =>
    addPlanned.mutate(
      { classId, from: `${month}-01`, until: earlierDay(today, lastOfMonth(`${month}-01`)) },
      {
        onSuccess: ({ added }) => notifications.show({ message: t('planned.added', { count: added }) }),
        onError: (thrown) => setFailure(asFailure(thrown)),
      },
    )
  const otherMonth = (by: number) => addMonths(`${month}-01`, by).slice(0, 7)
  return (
    <>
      <div className={styles.bar}>
        <ActionIcon
          variant="default"
          aria-label={t('month.before')}
          disabled={`${month}-01` <= firstOfMonth(from)}
          onClick={() => onMonth(otherMonth(-1))}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <span className={styles.month}>{t('month.of', { month: `${month.slice(5)}/${month.slice(0, 4)}` })}</span>
        <ActionIcon
          variant="default"
          aria-label={t('month.after')}
          disabled={month >= today.slice(0, 7)}
          onClick={() => onMonth(otherMonth(1))}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        <ul className={styles.legend} aria-label={t('legend')}>
          {Attendance.options.map((entry) => (
            <li key={entry}>
              <b>{attendanceLetters[entry]}</b>
              {t(`entry.${entry}`)}
            </li>
          ))}
        </ul>
        <FileButtons
          size="xs"
          title={t('attendanceOf', { name: className })}
          disabled={lessons.length === 0}
          make={(as) => callQuery('lessons.file', { classId, part: { of: 'attendance', month }, as })}
        />
        {firstWithLabour && (
          <Button
            size="compact-sm"
            color="orange"
            variant="light"
            onClick={() => grid.current?.focus(firstWithLabour.index, firstWithLabour.id)}
          >
            {t('withLabour', { count: withLabour.length })}
          </Button>
        )}
        {mayWrite && (
          <>
            {missing > 0 && (
              <Button
                size="xs"
                variant={blanks === 0 && cells.length === 0 ? 'filled' : 'default'}
                leftSection={<IconCalendarPlus size={15} aria-hidden />}
                loading={addPlanned.isPending}
                onClick={writePlanned}
              >
                {t('planned.add', { count: missing })}
              </Button>
            )}
            {blanks > 0 && (
              <Button
                size="xs"
                variant={cells.length === 0 ? 'filled' : 'default'}
                leftSection={<IconChecks size={15} aria-hidden />}
                onClick={fill}
              >
                {t('allPresent')}
              </Button>
            )}
            <Button
              size="xs"
              variant={cells.length > 0 ? 'filled' : 'default'}
              disabled={good.length === 0}
              loading={attend.isPending}
              onClick={() => void submit()}
            >
              {t('save')}
            </Button>
          </>
        )}
      </div>
      <ErrorNotice failure={failure} />
      {lessons.length === 0 || rows.length === 0 ? (
        <EmptyState
          title={rows.length === 0 ? t('nobody') : t('none')}
          text={rows.length === 0 ? t('nobodyText') : t('noneText')}
          action={
            mayWrite && rows.length > 0 ? (
              <Button variant={missing > 0 ? 'default' : 'filled'} onClick={() => setWriting('new')}>
                {t('lesson.new')}
              </Button>
            ) : null
          }
        />
      ) : (
        <EditableGrid
          fill
          label={t('attendanceOf', { name: className })}
          columns={withTotals}
          rows={shown}
          idOf={({ row }) => row.stayId}
          onChange={change}
          nameOf={({ row }, _, { title, below }) => `${row.fullName}, ${title} ${below ?? ''}`}
          problemOf={({ texts }, _, key) => {
            const at = lessons.findIndex(({ id }) => id === key)
            if (at === -1) return undefined
            return readAttendance(texts[at] ?? '') === undefined ? { tone: 'late', text: t('fault') } : undefined
          }}
          above={(active) => {
            const at = lessons.findIndex(({ id }) => id === active?.column.key)
            const labour = active && at !== -1 ? (active.row.row.cells[at]?.labour ?? 0) : 0
            return (
              <div className={styles.strip}>
                <b>{active?.row.row.fullName ?? t('choose')}</b>
                <span>{active && at !== -1 ? `${active.column.title} ${active.column.below ?? ''}` : ''}</span>
                <span>{labour > 0 ? t('labourToo', { hours: formatHours(labour) }) : ''}</span>
              </div>
            )
          }}
          handle={grid}
        />
      )}
      {writing && (
        <LessonDialog
          classId={classId}
          hours={hours}
          teacher={null}
          {...(writing !== 'new' && { lesson: writing })}
          onClose={() => setWriting(null)}
        />
      )}
      {differences && <StaleDialog differences={differences} onDecide={(taken) => void decide(taken)} />}
    </>
  )
}

/** Minutes that a day of labour and a lesson may come to before it is pointed out: two hours more than a day of labour; no text names a sum of a day. */
const mostOfDay = 10 * 60

/** So much labour is written of the day of a lesson that somebody can hardly have been at both. */
const hasLabourToo = (row: AttendanceRow, lessons: readonly Lesson[], at: number): boolean => {
  const { fromMinute = 0, toMinute = 0 } = lessons[at] ?? {}
  const labour = row.cells[at]?.labour ?? 0
  return labour > 0 && labour + toMinute - fromMinute > mostOfDay
}
