import {
  type CellSelectionDirection,
  type ColumnDef,
  cellSelectionFeature,
  type RowData,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { GridColumn } from './columns'
import type { GridTexts } from './grid-texts'
import { useVirtualLines, type VisibleLines } from './virtual-lines'

const features = tableFeatures({ cellSelectionFeature })
type GridFeatures = typeof features

/** Pixels; the styles have the same. */
const rowHeight = 28
const headHeight = 33
/** From so many cells on only the rows in sight are drawn. */
const manyCells = 1500

/** One cell of a grid, with what it belongs to. */
export interface CellOfBlock<T> {
  readonly id: string
  readonly row: T
  readonly column: GridColumn<T>
}

/** Whether something may be typed into a cell. */
export const isFree = <T>({ row, column }: Pick<CellOfBlock<T>, 'row' | 'column'>): boolean =>
  column.write !== undefined && !column.isLocked?.(row)

interface SelectionAsked<T> {
  readonly columns: readonly GridColumn<T>[]
  readonly rows: readonly T[]
  readonly idOf: (row: T, index: number) => string
  readonly texts: GridTexts<T>
  readonly table: RefObject<HTMLTableElement | null>
  /** The part that scrolls; left out: the nearest one around the grid. */
  readonly scroller: RefObject<HTMLElement | null> | undefined
}

/** Where the keyboard stands in a grid, and which block of cells is chosen around that place. */
export interface GridSelection<T> {
  readonly visible: VisibleLines
  /** The columns that are typed in. */
  readonly typable: readonly GridColumn<T>[]
  readonly isActive: (id: string, key: string, index: number) => boolean
  /** By the places of row and column. */
  readonly isChosen: (row: number, column: number) => boolean
  /** Cells that are chosen: 1 where no block is. */
  readonly size: () => number
  /** The chosen cells that can be typed in, by rows. */
  readonly block: () => readonly (readonly CellOfBlock<T>[])[]
  /** A cell got the focus. */
  readonly arrive: (id: string, key: string) => void
  readonly inputOf: (id: string, key: string) => HTMLInputElement | undefined
  /** Gives a cell the focus as soon as it is drawn. */
  readonly await: (id: string, key: string | undefined) => void
  readonly goTo: (index: number, key: string | undefined) => void
  readonly move: (direction: CellSelectionDirection) => void
  readonly extend: (direction: CellSelectionDirection) => void
  /** The block reaches from the cell with the focus to this row and this one of the columns that are typed in; null: as far as now. */
  readonly extendTo: (row: number | null, column: number | null) => void
  /** The cell with the focus. */
  readonly activeCell: () => CellOfBlock<T> | undefined
  /** To the next cell as one reads; false behind the last. */
  readonly step: (id: string, key: string, by: 1 | -1) => boolean
  /** Only the cell with the focus stays chosen. */
  readonly collapse: () => void
  readonly press: (event: MouseEvent, id: string, key: string) => void
  readonly pass: (event: MouseEvent, id: string, key: string) => void
}

/** The active cell and the block of a grid; a cell that is far away is scrolled to and drawn before it gets the focus. */
export function useGridSelection<T extends RowData>(asked: SelectionAsked<T>): GridSelection<T> {
  const { columns, rows, idOf, texts, table: element, scroller } = asked
  const typable = columns.filter(({ write }) => write !== undefined)
  const table = useTable<GridFeatures, T>({
    features,
    data: rows,
    getRowId: idOf,
    columns: useMemo(
      () =>
        columns.map(
          ({ key, textOf, write }): ColumnDef<GridFeatures, T, unknown> => ({
            id: key,
            accessorFn: textOf,
            enableCellSelection: write !== undefined,
          }),
        ),
      [columns],
    ),
    autoResetCellSelection: false,
    enableMultiCellRangeSelection: false,
  })
  const active = table.state.cellSelection.at(-1)
  const activePlace = active ? rows.findIndex((row, index) => idOf(row, index) === active.anchorRowId) : -1
  const visible = useVirtualLines({
    count: rows.length,
    many: Math.ceil(manyCells / Math.max(1, columns.length)),
    keyOf: (at) => (rows[at] === undefined ? '' : idOf(rows[at], at)),
    estimate: () => rowHeight,
    always: () => [activePlace],
    table: element,
    scroller,
    headHeight,
  })

  const inputOf = (id: string, key: string) =>
    [...(element.current?.querySelectorAll<HTMLInputElement>('input[data-key]') ?? [])].find(
      ({ dataset }) => dataset.id === id && dataset.key === key,
    )
  const awaited = useRef<{ readonly id: string; readonly key: string } | null>(null)
  useEffect(() => {
    const input = awaited.current && inputOf(awaited.current.id, awaited.current.key)
    if (!input) return
    awaited.current = null
    input.focus()
  })
  const focus = (id: string, key: string) => {
    const input = inputOf(id, key)
    if (input) return input.focus()
    awaited.current = { id, key }
    visible.scrollTo(texts.placeOf(id))
  }
  const goTo = (index: number, key: string | undefined) => {
    const place = Math.max(0, Math.min(texts.rows().length - 1, index))
    const row = texts.rows()[place]
    if (row === undefined || key === undefined) return
    const id = idOf(row, place)
    table.setFocusedCell(id, key)
    focus(id, key)
  }
  const cellOf = (id: string, key: string) =>
    table
      .getRow(id)
      .getAllCells()
      .find(({ column }) => column.id === key)
  const bounds = table.getCellSelectionBounds()[0]

  return {
    visible,
    typable,
    isActive: (id, key, index) =>
      active ? active.anchorRowId === id && active.anchorColumnId === key : index === 0 && key === typable[0]?.key,
    isChosen: (row, column) =>
      bounds !== undefined &&
      row >= bounds.minRowIndex &&
      row <= bounds.maxRowIndex &&
      column >= bounds.minColumnIndex &&
      column <= bounds.maxColumnIndex,
    size: () => table.getSelectedCellCount(),
    block: () => {
      const chosen = table.getCellSelectionBounds()[0]
      if (!chosen) return []
      const inBlock = columns.slice(chosen.minColumnIndex, chosen.maxColumnIndex + 1).filter(({ write }) => write !== undefined)
      return table
        .getRowModel()
        .rows.slice(chosen.minRowIndex, chosen.maxRowIndex + 1)
        .map(({ id, original }) => inBlock.map((column) => ({ id, row: original, column })))
    },
    arrive: (id, key) => {
      const focused = table.getFocusedCell()
      if (focused?.row.id !== id || focused.column.id !== key) table.setFocusedCell(id, key)
    },
    inputOf,
    await: (id, key) => {
      awaited.current = key === undefined ? null : { id, key }
    },
    goTo,
    move: (direction) => {
      table.moveCellSelection(direction)
      const cell = table.getFocusedCell()
      if (cell) focus(cell.row.id, cell.column.id)
    },
    extend: (direction) => table.extendCellSelection(direction),
    extendTo: (row, column) => {
      if (!active) return
      const edge = row === null ? undefined : texts.rows()[row]
      const focusRowId = edge === undefined || row === null ? active.focusRowId : idOf(edge, row)
      const focusColumnId = column === null ? active.focusColumnId : (typable[column]?.key ?? active.focusColumnId)
      table.setCellSelection([{ ...active, focusRowId, focusColumnId }])
    },
    activeCell: () => {
      const column = typable.find(({ key }) => key === active?.anchorColumnId)
      const row = rows[activePlace]
      return active && column && row !== undefined ? { id: active.anchorRowId, row, column } : undefined
    },
    step: (id, key, by) => {
      const place = texts.placeOf(id) * typable.length + typable.findIndex((column) => column.key === key) + by
      if (place < 0 || place >= texts.rows().length * typable.length) return false
      goTo(Math.floor(place / typable.length), typable[place % typable.length]?.key)
      return true
    },
    collapse: () => active && table.setFocusedCell(active.anchorRowId, active.anchorColumnId),
    press: (event, id, key) => cellOf(id, key)?.getSelectionStartHandler()(event),
    pass: (event, id, key) => cellOf(id, key)?.getSelectionExtendHandler()(event),
  }
}
