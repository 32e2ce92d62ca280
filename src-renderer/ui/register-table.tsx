import { Button, Skeleton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconLock, IconPlugConnectedX } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { DataTable, type DataTableColumn, type DataTableSortStatus } from 'mantine-datatable'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Failure } from '../api/client'
import { useTexts } from '../i18n/texts'
import { EmptyState } from './empty-state'
import { useFailureText } from './error-notice'
import type { Paging } from './paging'
import classes from './register-table.module.css'
import { numberText } from './values'

/** One column, as data. */
export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly render: (row: T) => ReactNode
  /** Pixels, or a share ('20%'); what is left is shared by the columns without one. */
  readonly width?: number | string
  readonly align?: 'left' | 'right'
  /** The host can sort by it: `key` is the name of the order. */
  readonly sortable?: boolean
}

/** What the host answers for a list by pages; a plain array is a list without pages. */
interface PageOf<T> {
  readonly rows: readonly T[]
  readonly total: number
  /** There are more than `total`: counting was given up. */
  readonly atLeast?: boolean
  readonly next: string | null
}

export interface Sort {
  readonly key: string
  readonly descending: boolean
}

export interface Selection {
  readonly ids: ReadonlySet<string>
  readonly set: (ids: ReadonlySet<string>) => void
}

interface RegisterTableProps<T> {
  /** What is listed, for those who listen. */
  readonly label: string
  readonly columns: readonly Column<T>[]
  /** The query itself: loading, failing and empty look as they should by themselves. */
  readonly rows: UseQueryResult<PageOf<T> | readonly T[], Failure>
  readonly idOf: (row: T) => string
  /** A row is clicked, or Enter is pressed on it. */
  readonly onOpen?: (row: T) => void
  readonly paging?: Paging
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selection?: Selection
  /** Nothing to list: an `EmptyState`, with the way to fill it where there is one. */
  readonly empty: ReactNode
  /** Behind "1–50 trong 775": how it is sorted. */
  readonly note?: string
  /** As high as the page leaves room; the rows scroll inside. Needs `<Page fill>`. */
  readonly fill?: boolean
  /** Stands out: overdue, newly added. */
  readonly toneOf?: (row: T) => 'late' | 'past' | undefined
  /** Rows that are drawn while nothing is known yet. */
  readonly skeleton?: number
}

/** What the table draws: a row, or the place of one that is still on its way. */
interface Line<T> {
  readonly id: string
  readonly row: T | null
}

const listed = <T,>(data: PageOf<T> | readonly T[] | undefined): PageOf<T> | undefined =>
  data === undefined ? undefined : 'rows' in data ? data : { rows: data, total: data.length, next: null }

/** A skeleton's widths, so that it looks like words and not like a fence. */
const widths = ['70%', '52%', '84%', '61%', '45%']

/**
 * A list of the register: paged and sorted by the host, opened by click or Enter, walked by arrow keys.
 * @example
 * <RegisterTable fill label={t('title')} columns={columns} rows={page} idOf={(row) => row.id} paging={paging}
 *   sort={{ key: filter.sort, descending: filter.descending }} onSort={({ key, descending }) => setFilter({ sort: key, descending })}
 *   onOpen={(row) => go(residentAddress(row.id))} empty={<EmptyState title={t('none')} />} />
 */
export function RegisterTable<T>(props: RegisterTableProps<T>) {
  const { label, columns, rows, idOf, onOpen, paging, sort, onSort, selection, empty, note, fill, toneOf, skeleton = 12 } = props
  const t = useTexts('ui')
  const body = useRef<HTMLTableSectionElement | null>(null)
  const viewport = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const page = listed(rows.data)
  const waiting = rows.isPending && !rows.error
  const failed = rows.error !== null && page === undefined
  const lines: Line<T>[] = waiting
    ? Array.from({ length: skeleton }, (_, index) => ({ id: `waiting-${index}`, row: null }))
    : (page?.rows ?? []).map((row) => ({ id: idOf(row), row }))
  const first = paging ? paging.page * paging.limit + 1 : 1

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    setCurrent(0)
    viewport.current?.scrollTo({ top: 0 })
  }, [paging?.after])

  // The signs of order speak English of their own accord.
  useEffect(() => {
    for (const sign of frame.current?.querySelectorAll('thead [role=img]') ?? [])
      sign.setAttribute(
        'aria-label',
        sign.classList.contains('mantine-datatable-header-cell-sortable-unsorted-icon')
          ? t('table.unsorted')
          : t(sort?.descending ? 'table.descending' : 'table.ascending'),
      )
  })

  const rowAt = (index: number) => body.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)
  const walk = (index: number) => {
    const target = Math.max(0, Math.min(lines.length - 1, index))
    setCurrent(target)
    rowAt(target)?.focus()
  }
  const toggle = (id: string) => {
    if (!selection) return
    const ids = new Set(selection.ids)
    if (!ids.delete(id)) ids.add(id)
    selection.set(ids)
  }
  const onRowKey = (row: T, index: number) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (target === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (target !== undefined) walk(target)
    else if (event.key === 'Enter') onOpen?.(row)
    else toggle(idOf(row))
  }

  const tableColumns = columns.map(
    (column): DataTableColumn<Line<T>> => ({
      accessor: column.key,
      title: column.title,
      width: column.width,
      textAlign: column.align,
      sortable: column.sortable === true && onSort !== undefined,
      render: ({ row }, index) =>
        row === null ? <Skeleton height={11} width={widths[(index + column.key.length) % widths.length]} radius={3} /> : column.render(row),
    }),
  )
  const rowAttributes = ({ row }: Line<T>, index: number): Record<string, unknown> =>
    row === null
      ? {}
      : {
          tabIndex: index === current ? 0 : -1,
          'data-row': index,
          'data-tone': toneOf?.(row),
          onKeyDown: onRowKey(row, index),
          onFocus: () => setCurrent(index),
        }
  const sorting =
    sort && onSort
      ? {
          sortStatus: { columnAccessor: sort.key, direction: sort.descending ? 'desc' : 'asc' } satisfies DataTableSortStatus<Line<T>>,
          onSortStatusChange: (status: DataTableSortStatus<Line<T>>) =>
            onSort({ key: String(status.columnAccessor), descending: status.direction === 'desc' }),
        }
      : {}
  const selecting = selection
    ? {
        selectedRecords: lines.filter(({ id }) => selection.ids.has(id)),
        onSelectedRecordsChange: (chosen: Line<T>[]) => selection.set(new Set(chosen.map(({ id }) => id))),
        allRecordsSelectionCheckboxProps: { 'aria-label': t('table.selectAll') },
        selectionColumnStyle: { width: 44 },
        isRecordSelectable: ({ row }: Line<T>) => row !== null,
        getRecordSelectionCheckboxProps: () => ({ 'aria-label': t('table.select'), tabIndex: -1 }),
      }
    : {}

  return (
    <div
      ref={frame}
      className={classes.frame}
      data-fill={fill || undefined}
      data-old={rows.isPlaceholderData || undefined}
      aria-busy={rows.isFetching}
    >
      <DataTable<Line<T>>
        className={classes.table}
        classNames={{ header: classes.head ?? '', table: classes.grid ?? '' }}
        tableRef={(table) => table?.setAttribute('aria-label', label)}
        bodyRef={(element) => {
          body.current = element
        }}
        scrollViewportRef={viewport}
        // Without rows that take the focus the scrolled part itself has to be reachable by keyboard.
        scrollAreaProps={{ viewportProps: { tabIndex: lines.length > 0 ? undefined : 0 } }}
        height={fill ? '100%' : undefined}
        minHeight={lines.length === 0 ? 260 : undefined}
        withTableBorder={false}
        verticalSpacing={0}
        horizontalSpacing="md"
        highlightOnHover={onOpen !== undefined && !waiting}
        records={lines}
        columns={tableColumns}
        emptyState={
          <div className={classes.empty}>{failed ? <Failed failure={rows.error} retry={() => void rows.refetch()} /> : empty}</div>
        }
        customRowAttributes={rowAttributes}
        onRowClick={({ record: { row }, event }) => {
          if (row !== null && !(event.target as Element).closest('a, button, input')) onOpen?.(row)
        }}
        {...sorting}
        {...selecting}
      />
      {(paging || note) && (
        <div className={classes.foot}>
          <span>
            {page && page.rows.length > 0
              ? t('table.range', {
                  first: numberText(first),
                  last: numberText(first + page.rows.length - 1),
                  total: page.atLeast ? t('table.over', { total: numberText(page.total) }) : numberText(page.total),
                })
              : ' '}
            {note && page && page.rows.length > 0 && ` · ${note}`}
          </span>
          {paging && (paging.page > 0 || page?.next) && (
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
                disabled={!page?.next || rows.isPlaceholderData}
                onClick={() => page?.next && paging.next(page.next)}
              >
                {t('table.next')}
              </Button>
            </nav>
          )}
        </div>
      )}
    </div>
  )
}

function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const t = useTexts('ui')
  const textOf = useFailureText()
  if (failure.error.kind === 'forbidden')
    return <EmptyState icon={<IconLock size={22} stroke={1.6} />} title={t('state.forbidden')} text={t('state.forbiddenText')} />
  return (
    <EmptyState
      icon={<IconPlugConnectedX size={22} stroke={1.6} />}
      title={t('state.failed')}
      text={textOf(failure)}
      action={
        <Button variant="default" onClick={retry}>
          {t('action.retry')}
        </Button>
      }
    />
  )
}
