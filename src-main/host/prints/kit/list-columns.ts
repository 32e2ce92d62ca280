import { formatDate } from '#contract/values/calendar'
import type { SheetColumn, Spreadsheet } from '#host/files/list-workbook'
import { unbroken } from './printed-list'
import type { PrintColumn, PrintRow } from './table'

/** A column of a list that goes out on paper and as a spreadsheet alike; a number of the line stands before all of them. */
export interface ListedColumn<T> extends SheetColumn {
  /** On paper, points. */
  readonly paper: PrintColumn['width']
  readonly align?: PrintColumn['align']
  /** Text that may not be torn apart: a code. */
  readonly unbroken?: boolean
  /** null: nothing stands there. */
  readonly cell: (row: T) => string | number | null
}

/** The table of a list on paper. */
export const onPaper = <T>(columns: readonly ListedColumn<T>[], rows: readonly T[]): { columns: PrintColumn[]; rows: PrintRow[] } => ({
  columns: [
    { heading: 'STT', width: 26, align: 'center' },
    ...columns.map(({ heading, paper, align }) => ({ heading, width: paper, ...(align && { align }) })),
  ],
  rows: rows.map((row, at) => ({ cells: [String(at + 1), ...columns.map((column) => printedCell(column, row))] })),
})

function printedCell<T>({ holds, cell, unbroken: isWhole }: ListedColumn<T>, row: T): string {
  const value = cell(row)
  if (value === null) return ''
  if (holds === 'day') return formatDate(String(value))
  return isWhole ? unbroken(String(value)) : String(value).replace('.', ',')
}

/** The same in a spreadsheet. */
export const inSheet = <T>(columns: readonly ListedColumn<T>[], rows: readonly T[]): Pick<Spreadsheet, 'columns' | 'rows' | 'total'> => ({
  columns,
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  total: null,
})
