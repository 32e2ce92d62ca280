import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import { textWidth } from './fonts'

export interface Column {
  readonly heading: string
  /** Points; '*' takes what is left. */
  readonly width: number | '*'
  readonly align?: 'left' | 'center' | 'right'
}

export interface Row {
  readonly cells: readonly string[]
  /** Which cells stand out. */
  readonly bold?: 'all' | 'last'
  /** Struck out, but for the last cell, which says why. */
  readonly struck?: boolean
}

interface TableSetting {
  /** A second row with (1), (2) … below the headings, as books have it. */
  readonly numbered?: boolean
  /** Points at least, where hands write into the rows. */
  readonly rowHeight?: number
}

const hairlines: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
}

/** Of a column that takes what is left, points. */
const leastLeft = 100
/** A row that may be as high as this is torn apart by a page: pdfmake drops what does not fit on one. Points. */
const highRow = 250

/** How high each row may be, points. */
const rowHeights = (columns: readonly Column[], rows: readonly Row[], size: number): number[] =>
  rows.map(({ cells }) =>
    Math.max(
      ...cells.map((text, i) => {
        const width = columns[i]?.width ?? '*'
        return (textWidth(text, size) / (width === '*' ? leastLeft : width) + 1) * size * 1.3
      }),
    ),
  )

/** How high a table may be without its heading, points; more rather than less. */
export const tableHeight = (columns: readonly Column[], rows: readonly Row[], size: number): number =>
  rowHeights(columns, rows, size).reduce((sum, height) => sum + height, 0)

/** A ruled table; its heading is repeated on each page, and no row is torn apart by one unless it is very high. */
export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  size: number,
  { numbered = false, rowHeight }: TableSetting = {},
): Content {
  return {
    table: {
      headerRows: numbered ? 2 : 1,
      dontBreakRows: rowHeights(columns, rows, size).every((height) => height < highRow),
      ...(rowHeight && { heights: (row: number) => (row === 0 ? 'auto' : rowHeight) }),
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ heading }): TableCell => ({ text: heading, bold: true, alignment: 'center', verticalAlignment: 'middle' })),
        ...(numbered ? [columns.map((_, i): TableCell => ({ text: `(${i + 1})`, italics: true, alignment: 'center' }))] : []),
        ...rows.map(({ cells, bold, struck }) =>
          cells.map((text, i): TableCell => {
            const last = i === cells.length - 1
            return {
              text,
              bold: bold === 'all' || (bold === 'last' && last),
              alignment: columns[i]!.align ?? 'left',
              ...(struck && !last && { decoration: 'lineThrough' }),
              ...(rowHeight && { verticalAlignment: 'middle' }),
            }
          }),
        ),
      ],
    },
    layout: hairlines,
    fontSize: size,
  }
}
