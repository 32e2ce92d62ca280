import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import {
  type ColumnDef,
  columnResizingFeature,
  columnSizingFeature,
  createSortedRowModel,
  functionalUpdate,
  type RowData,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Failure } from '../api/client'
import { useTexts } from '../i18n/texts'
import type { Paging } from './paging'
import { ColumnMenu } from './table/column-menu'
import { type Column, fitting, widthNeeded } from './table/columns'
import { useKeptColumns } from './table/kept-columns'
import classes from './table/table.module.css'
import { linesOf, type RowGroup, TableBody, TableTotals } from './table/table-body'
import { TableFailure } from './table/table-failure'
import { type Sort, TableHead } from './table/table-head'
import { TableSkeleton } from './table/table-skeleton'
import { useVirtualLines } from './table/virtual-lines'
import { stopsOf, walkControls } from './table/walk'
import { useWidth } from './table/width'
import { numberText } from './values'

export type { Column } from './table/columns'

/** What the host answers for a list by pages; a plain array is a list without pages. */
interface PageOf<T> {
  readonly rows: readonly T[]
  readonly total: number
  /** There are more than `total`: counting was given up. */
  readonly atLeast?: boolean
  readonly next: string | null
}

/** What a table needs to know of the query that its rows come from. */
export interface RowsQuery<T> {
  readonly data: PageOf<T> | readonly T[] | undefined
  readonly error: Failure | null
  readonly isPending: boolean
  readonly isFetching: boolean
  /** The rows answer the question before. */
  readonly isPlaceholderData: boolean
  readonly refetch: () => unknown
}

interface Selection<T> {
  readonly ids: ReadonlySet<string>
  readonly set: (ids: ReadonlySet<string>) => void
  /** What the row's box is called for those who listen; "Chọn dòng" if left out. */
  readonly labelOf?: (row: T) => string
}

interface RegisterTableProps<T> {
  /** What is listed, for those who listen. */
  readonly label: string
  readonly columns: readonly Column<T>[]
  /** The query itself: loading, failing and empty look as they should by themselves. Or the rows. */
  readonly rows: RowsQuery<T> | readonly T[]
  readonly idOf: (row: T, index: number) => string
  /** Given rows answer the question before; a query says so itself. */
  readonly isOld?: boolean
  /** A row is clicked, or Enter is pressed on it. */
  readonly onOpen?: (row: T) => void
  readonly paging?: Paging
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selection?: Selection<T>
  readonly groupOf?: (row: T) => RowGroup
  /** Stands under the row, over all columns; not for lists of more than a page. */
  readonly detailOf?: (row: T) => ReactNode
  /** Nothing to list: an `EmptyState`, with the way to fill it where there is one. */
  readonly empty?: ReactNode
  /** Behind "1–50 trong 775": how it is sorted. */
  readonly note?: string
  /** Instead of that line and the pages. */
  readonly foot?: ReactNode
  /** Name under which the choice of columns and their widths are kept on this machine; without it there is no choice. */
  readonly name?: string
  /** As high as the page leaves room; the rows scroll inside. Needs `<Page fill>`. */
  readonly fill?: boolean
  /** A list with a frame of its own, or a table inside something that has one. */
  readonly look?: 'list' | 'plain'
  /** Shown, said only to those who listen, or none. */
  readonly head?: 'shown' | 'unseen' | 'none'
  /** Stands out (`late`), or back (`past`); other words are for the feature's own styles: `data-tone` of the row. */
  readonly toneOf?: (row: T, index: number) => string | undefined
  /** Rows that are drawn while nothing is known yet. */
  readonly skeleton?: number
  /** Pixels of a row, about; only long lists need it to be near. */
  readonly rowHeight?: number
  /** The row whose work (`data-action`) takes the focus as soon as the rows are there, the last where there are fewer; told when it has it. */
  readonly goesOnAt?: { readonly row: number; readonly done: () => void } | null
  /** Styles of the feature, by `data-column` and `data-tone`. */
  readonly className?: string | undefined
}

const features = tableFeatures({
  rowSelectionFeature,
  rowSortingFeature,
  columnSizingFeature,
  columnResizingFeature,
  sortedRowModel: createSortedRowModel(),
})
type ListFeatures = typeof features

/** Pixels; the styles have the same. */
const headHeight = 33
const groupHeight = 34
const boxWidth = 44
const noRows: readonly never[] = []

const isPlain = <T,>(rows: RowsQuery<T> | readonly T[]): rows is readonly T[] => Array.isArray(rows)
const answered = { error: null, isPending: false, refetch: () => {} }
const pageOf = <T,>(data: PageOf<T> | readonly T[] | undefined): PageOf<T> | undefined =>
  data === undefined ? undefined : 'rows' in data ? data : { rows: data, total: data.length, next: null }

const collator = new Intl.Collator('vi')
const compare = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

const asDefinition = <T extends RowData>({ key, width, orderBy }: Column<T>): ColumnDef<ListFeatures, T, unknown> => ({
  id: key,
  accessorFn: (row: T) => orderBy?.(row) ?? undefined,
  sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
  sortUndefined: 'last',
  enableResizing: typeof width === 'number',
  size: typeof width === 'number' ? width : 0,
  minSize: typeof width === 'number' ? 48 : 0,
})

/**
 * A list of the register: paged and sorted by the host, opened by click or Enter, walked by arrow keys, chosen from by Space, Shift with the
 * arrows or a click, and Ctrl+A. Long lists draw the rows in sight only; in a narrow window columns give way by rank.
 * @example
 * <RegisterTable fill name="residents" label={t('title')} columns={columns} rows={page} idOf={(row) => row.id} paging={paging}
 *   sort={{ key: filter.sort, descending: filter.descending }} onSort={({ key, descending }) => setFilter({ sort: key, descending })}
 *   onOpen={(row) => go(residentAddress(row.id))} empty={<EmptyState title={t('none')} />} />
 */
export function RegisterTable<T extends RowData>(props: RegisterTableProps<T>) {
  const { label, columns, rows, idOf, onOpen, paging, sort, onSort, selection, groupOf, detailOf, empty, note, foot, name } = props
  const { isOld = false, fill, look = 'list', head = 'shown', toneOf, skeleton = 12, rowHeight = 39, goesOnAt = null, className } = props
  const t = useTexts('ui')
  const element = useRef<HTMLTableElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const { kept, keep, forget } = useKeptColumns(name)
  const query = isPlain(rows) ? { ...answered, data: rows, isFetching: isOld, isPlaceholderData: isOld } : rows
  const page = pageOf(query.data)
  const isWaiting = page === undefined && query.error === null && query.isPending
  const takesFocus = onOpen !== undefined || selection !== undefined

  const isChosen = ({ key, isExtra }: Column<T>) => kept.shown[key] ?? !isExtra
  const boxes = selection ? boxWidth : 0
  const room = useWidth(viewport)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const part = viewport.current
    if (part) setScrolls(part.scrollWidth > part.clientWidth)
  })
  const chosen = columns.filter(isChosen)
  const shown = fitting(chosen, room - boxes)
  const gone = new Set(chosen.filter((column) => !shown.includes(column)).map(({ key }) => key))

  const table = useTable<ListFeatures, T>({
    features,
    columns: useMemo(() => columns.map(asDefinition), [columns]),
    data: page?.rows ?? noRows,
    getRowId: idOf,
    manualSorting: onSort !== undefined,
    columnResizeMode: 'onChange',
    state: {
      rowSelection: useMemo(() => Object.fromEntries([...(selection?.ids ?? [])].map((id) => [id, true as const])), [selection?.ids]),
      columnSizing: kept.widths,
    },
    onRowSelectionChange: (change) => selection?.set(new Set(Object.keys(functionalUpdate(change, table.state.rowSelection)))),
    onColumnSizingChange: (change) => keep({ widths: functionalUpdate(change, kept.widths) }),
  })
  const inOrder = table.getRowModel().rows
  const lines = useMemo(() => linesOf(inOrder, groupOf), [inOrder, groupOf])
  const lineOfRow = (index: number) => lines.findIndex((line) => line.kind === 'row' && line.index === index)
  const currentLine = lineOfRow(Math.min(current, inOrder.length - 1))
  const visible = useVirtualLines({
    count: lines.length,
    keyOf: (at) => lines[at]?.id ?? '',
    estimate: (at) => (lines[at]?.kind === 'group' ? groupHeight : rowHeight),
    always: (first) => [lines.findLastIndex(({ kind }, at) => kind === 'group' && at <= first), currentLine],
    table: element,
    scroller: fill ? viewport : undefined,
    headHeight: head === 'shown' ? headHeight : 0,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    setCurrent(0)
    viewport.current?.scrollTo({ top: 0 })
  }, [paging?.after])

  const focusRow = (index: number) => {
    const row = element.current?.querySelector<HTMLElement>(`tr[data-row="${index}"]`)
    const work = takesFocus ? row : row?.querySelector<HTMLElement>('[data-action]')
    work?.focus()
    return row != null
  }
  // A row that is far away is drawn first.
  const awaited = useRef<number | null>(null)
  useEffect(() => {
    if (awaited.current !== null && focusRow(awaited.current)) awaited.current = null
  })
  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(inOrder.length - 1, index))
    setCurrent(target)
    if (focusRow(target)) return
    awaited.current = target
    visible.scrollTo(lineOfRow(target))
  }

  const isKnown = page !== undefined && !query.isFetching
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the rows are there
  useEffect(() => {
    if (goesOnAt === null || !isKnown) return
    if (inOrder.length > 0) goTo(goesOnAt.row)
    goesOnAt.done()
  }, [goesOnAt?.row, isKnown])

  const onRowKey = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const row = inOrder[index]
    if (event.key === 'ArrowRight') return stopsOf(event.target as HTMLElement)[0]?.focus()
    const isAll = event.ctrlKey && event.key === 'a' && selection !== undefined
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: inOrder.length - 1 }[event.key]
    if (event.ctrlKey ? !isAll : target === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (isAll) return table.toggleAllRowsSelected(true)
    if (target === undefined) return event.key === ' ' ? selection && row?.toggleSelected() : row && onOpen?.(row.original)
    // The rows on the way are chosen along.
    if (event.shiftKey && selection) {
      const [from, to] = [Math.max(0, Math.min(index, target)), Math.max(index, target)]
      selection.set(new Set([...selection.ids, ...inOrder.slice(from, to + 1).map(({ id }) => id)]))
    }
    goTo(target)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey) return
    const { row } = (event.target as HTMLElement).dataset
    if (row === undefined) walkControls(event)
    else onRowKey(event, Number(row))
  }

  const [own] = table.state.sorting
  const order = onSort ? sort : own && { key: own.id, descending: own.desc }
  const sortBy = (key: string) => {
    const next = { key, descending: order?.key === key && !order.descending }
    if (onSort) onSort(next)
    else table.setSorting([{ id: key, desc: next.descending }])
  }
  const headers = new Map(table.getFlatHeaders().map((header) => [header.column.id, header]))
  const widthOf = ({ key, width }: Column<T>) => (kept.widths[key] === undefined ? width : headers.get(key)?.column.getSize())
  const sized = shown.map((column) => ({ ...column, width: widthOf(column) }))
  const hasFoot = foot !== undefined || paging !== undefined || note !== undefined || name !== undefined
  return (
    <div
      className={classes.frame}
      data-look={look}
      data-fill={fill || undefined}
      data-old={query.isPlaceholderData || undefined}
      aria-busy={query.isFetching}
    >
      <div
        ref={viewport}
        className={classes.viewport}
        // Without rows that take the focus the part that scrolls has to be reachable by keyboard itself.
        tabIndex={(fill || scrolls) && !(takesFocus && lines.length > 0) ? 0 : undefined}
      >
        <table
          ref={element}
          className={clsx(classes.table, className)}
          aria-label={label}
          aria-rowcount={visible.isVirtual ? lines.length + 1 : undefined}
          data-opens={(onOpen !== undefined && !isWaiting) || undefined}
          style={{ minWidth: boxes + widthNeeded(sized) }}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            {selection && <col style={{ width: boxWidth }} />}
            {sized.map(({ key, width }) => (
              <col key={key} style={{ width }} />
            ))}
          </colgroup>
          {head !== 'none' && (
            <TableHead
              columns={sized}
              look={head}
              sort={order}
              isSortable={(key) =>
                columns.some((column) => column.key === key && (onSort ? column.sortable === true : column.orderBy !== undefined))
              }
              onSort={sortBy}
              resizerOf={(key) =>
                name !== undefined && headers.get(key)?.column.getCanResize() ? headers.get(key)?.getResizeHandler() : undefined
              }
              all={
                selection && {
                  state: table.getIsAllRowsSelected() ? 'all' : table.getIsSomeRowsSelected() ? 'some' : 'none',
                  toggle: () => table.toggleAllRowsSelected(),
                }
              }
            />
          )}
          {isWaiting ? (
            <TableSkeleton columns={sized} hasBox={selection !== undefined} rows={skeleton} />
          ) : (
            <TableBody
              columns={sized}
              gone={gone}
              lines={lines}
              visible={visible}
              attributesOf={(row, index) => ({
                'data-tone': toneOf?.(row, index),
                tabIndex: takesFocus ? (index === current ? 0 : -1) : undefined,
                onFocus: takesFocus ? () => setCurrent(index) : undefined,
                onClick: onOpen && ((event: MouseEvent) => (event.target as Element).closest('a, button, input, label') || onOpen(row)),
              })}
              boxOf={
                selection &&
                ((row) => ({
                  checked: row.getIsSelected(),
                  label: selection.labelOf?.(row.original) ?? t('table.select'),
                  toggle: row.getToggleSelectedHandler(),
                }))
              }
              detailOf={detailOf}
            />
          )}
          {page && page.rows.length > 0 && <TableTotals columns={sized} hasBox={selection !== undefined} />}
        </table>
        {!isWaiting && lines.length === 0 && (
          <div className={classes.empty}>
            {query.error && !page ? <TableFailure failure={query.error} retry={() => void query.refetch()} /> : empty}
          </div>
        )}
      </div>
      {hasFoot && (
        <div className={classes.foot}>
          {foot ?? (
            <>
              <span>{page && page.rows.length > 0 ? <Range page={page} paging={paging} note={note} /> : ' '}</span>
              <span className={classes.pages}>
                {name !== undefined && (
                  <ColumnMenu
                    columns={columns}
                    isShown={(key) => chosen.some((column) => column.key === key)}
                    isCrowdedOut={(key) => gone.has(key)}
                    onShow={(key, show) => keep({ shown: { ...kept.shown, [key]: show } })}
                    widthOf={(key) => headers.get(key)?.column.getSize() ?? 0}
                    onWidth={(key, width) => keep({ widths: { ...kept.widths, [key]: width } })}
                    isUntouched={Object.keys({ ...kept.shown, ...kept.widths }).length === 0}
                    onReset={forget}
                  />
                )}
                {paging && <Pages paging={paging} next={query.isPlaceholderData ? null : (page?.next ?? null)} />}
              </span>
            </>
          )}
        </div>
      )}
    </div>
  )
}

interface RangeProps {
  readonly page: PageOf<unknown>
  readonly paging: Paging | undefined
  readonly note: string | undefined
}

/** "1–50 trong 775 · xếp theo tên" */
function Range({ page: { rows, total, atLeast }, paging, note }: RangeProps) {
  const t = useTexts('ui')
  const first = paging ? paging.page * paging.limit + 1 : 1
  const range = t('table.range', {
    first: numberText(first),
    last: numberText(first + rows.length - 1),
    total: atLeast ? t('table.over', { total: numberText(total) }) : numberText(total),
  })
  return note ? `${range} · ${note}` : range
}

function Pages({ paging, next }: { readonly paging: Paging; readonly next: string | null }) {
  const t = useTexts('ui')
  if (paging.page === 0 && next === null) return null
  return (
    <nav className={classes.pages} aria-label={t('table.pages')}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconChevronLeft size={14} />}
        disabled={paging.page === 0}
        onClick={paging.previous}
      >
        {t('table.previous')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<IconChevronRight size={14} />}
        disabled={next === null}
        onClick={() => next !== null && paging.next(next)}
      >
        {t('table.next')}
      </Button>
    </nav>
  )
}
