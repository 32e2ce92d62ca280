import type { ReactNode } from 'react'

/** What every column of a table says of itself, as data. */
export interface BaseColumn {
  readonly key: string
  readonly title: string
  /** Behind the title: what is counted in. */
  readonly unit?: string
  /** Pixels, or a share ('20%'); what is left is shared by the columns without one. */
  readonly width?: number | string
  /** Pixels under which a column without a width in pixels does not go. */
  readonly minWidth?: number
  /** Figures stand on the right, under their head. */
  readonly align?: 'left' | 'center' | 'right'
  /** Secondary columns give way in a narrow window, the highest rank first; a column without a rank stays. */
  readonly rank?: number
  /** Names the row for those who listen: a row header. */
  readonly isHead?: boolean
  /** Second line of the head: the day below its weekday. */
  readonly below?: string
  /** A column of its own kind, from head to foot: days off. */
  readonly shade?: 'rest' | 'holiday'
  /** Under the column, below the last row. */
  readonly total?: ReactNode
}

/** One column of a list. */
export interface Column<T> extends BaseColumn {
  /** @param gone keys of the columns that have given way: what must be said all the same is said in another */
  readonly render: (row: T, gone: ReadonlySet<string>) => ReactNode
  /** The host can sort by it: `key` is the name of the order. */
  readonly sortable?: boolean
  /** Of a list without pages: what the rows are sorted by here, when this column's head is pressed. Missing values come last. */
  readonly orderBy?: (row: T) => string | number | null
  /** Shown only when it is chosen; for lists with a `name`. */
  readonly isExtra?: boolean
}

/** A sign in a small coloured box, as letters are in a sheet of hours; 'blank': an empty box that waits for something. */
export type CellMark = 'violet' | 'orange' | 'green' | 'blue' | 'gray' | 'blank'

/** One column of a grid. */
export interface GridColumn<T> extends BaseColumn {
  /** What stands in the cell, as it is typed and copied. */
  readonly textOf: (row: T) => string
  /** The row with another text in this cell; left out: the column is only looked at. */
  readonly write?: (row: T, text: string) => T
  /** How a text is written once its cell is left; single spaces if left out. */
  readonly tidy?: (text: string) => string
  /** How a column that is only looked at is drawn; its text if left out. */
  readonly render?: (row: T, index: number) => ReactNode
  /** Nothing is typed here for this row: the day has not come, the person was not there. */
  readonly isLocked?: (row: T) => boolean
  /** How the text of the cell, or its hint, is set off. */
  readonly markOf?: (row: T) => CellMark | undefined
  /** What stands in the cell while nothing is typed there; not part of what is copied. */
  readonly hintOf?: (row: T) => string
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
}

const leastWidth = 140
const leastWidthOf = ({ width, minWidth }: BaseColumn) => (typeof width === 'number' ? width : (minWidth ?? leastWidth))

/** Pixels that the columns need at least. */
export const widthNeeded = (columns: readonly BaseColumn[]): number => columns.reduce((sum, column) => sum + leastWidthOf(column), 0)

/**
 * The columns that have room, in their order: those of the highest rank go first, of the same rank the last one.
 * @param room pixels; 0 while it is not known: then all of them
 */
export function fitting<C extends BaseColumn>(columns: readonly C[], room: number): readonly C[] {
  let shown = columns
  while (room > 0 && widthNeeded(shown) > room) {
    const first = shown.reduce<C | null>((found, column) => (column.rank && column.rank >= (found?.rank ?? 0) ? column : found), null)
    if (!first) break
    shown = shown.filter((column) => column !== first)
  }
  return shown
}
