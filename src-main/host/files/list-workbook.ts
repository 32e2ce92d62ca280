import type { Cell, CellObject, Row } from 'write-excel-file/node'
import type { PlainDate } from '#contract/values/calendar'
import { a4Workbook } from './workbook'

/** A column of a list, and what stands in its cells: text, whole đồng, another number with its format, a day. */
export interface SheetColumn {
  readonly heading: string
  /** Letters. */
  readonly width: number
  readonly holds: 'text' | 'amount' | 'day' | { readonly format: string }
}

export interface Spreadsheet {
  /** Of the tab: at most 31 letters. */
  readonly sheet: string
  readonly facilityName: string
  readonly title: string
  readonly about: string
  readonly columns: readonly SheetColumn[]
  /** A cell for each column; null: nothing stands there. */
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** The last row, which adds up. */
  readonly total: readonly (string | number | null)[] | null
}

/** A list as a spreadsheet: amounts are numbers, days are dates. The same list gives the same bytes. */
export function listWorkbook({ sheet, facilityName, title, about, columns, rows, total }: Spreadsheet): Promise<Uint8Array> {
  const whole = (cell: CellObject): Row => [{ ...cell, columnSpan: columns.length + 1 }]
  const inTable = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const
  const head = ['STT', ...columns.map(({ heading }) => heading)].map(
    (value): Cell => ({ ...inTable, value, fontWeight: 'bold', align: 'center' }),
  )
  const cells = (row: readonly (string | number | null)[]): Cell[] =>
    columns.map(({ holds }, at) => ({ ...inTable, ...cellOf(row[at] ?? null, holds) }))
  return a4Workbook(
    [
      whole({ value: facilityName }),
      whole({ value: title, fontWeight: 'bold', fontSize: 14 }),
      whole({ value: about, fontStyle: 'italic' }),
      head,
      ...rows.map((row, at): Row => [{ ...inTable, value: at + 1, type: Number, align: 'center' }, ...cells(row)]),
      ...(total ? [[{ ...inTable }, ...cells(total)].map((cell): Cell => ({ ...cell, fontWeight: 'bold' }))] : []),
    ],
    { sheet, showGridLines: false, stickyRowsCount: 4, columns: [{ width: 6 }, ...columns.map(({ width }) => ({ width }))] },
  )
}

function cellOf(value: string | number | null, holds: SheetColumn['holds']): CellObject {
  if (value === null) return {}
  if (typeof value === 'string') return holds === 'day' ? dayCell(value) : { value, type: String }
  return { value, type: Number, format: typeof holds === 'object' ? holds.format : '#,##0', align: 'right' }
}

const dayCell = (day: PlainDate): CellObject => ({
  value: new Date(`${day}T00:00:00Z`),
  type: Date,
  format: 'dd/mm/yyyy',
  align: 'center',
})
