import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import { textWidth } from '../engine/fonts'

export interface PrintColumn {
  readonly heading: string
  /** Points; '*' takes what is left. */
  readonly width: number | '*'
  readonly align?: 'left' | 'center' | 'right'
}

export interface PrintRow {
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
const rowHeights = (columns: readonly PrintColumn[], rows: readonly PrintRow[], size: number): number[] =>
  rows.map(({ cells }) =>
    Math.max(
      ...cells.map((text, i) => {
        const width = columns[i]?.width ?? '*'
        return (textWidth(text, size) / (width === '*' ? leastLeft : width) + 1) * size * 1.3
      }),
    ),
  )

/** A ruled table; its heading is repeated on each page, and no row is torn apart by one unless it is very high. */
export function table(
  columns: readonly PrintColumn[],
  rows: readonly PrintRow[],
  size: number,
  { numbered = false, rowHeight }: TableSetting = {},
): Content {
  const heights = rowHeights(columns, rows, size)
  return {
    table: {
      headerRows: numbered ? 2 : 1,
      dontBreakRows: heights.every((height) => height < highRow),
      ...(heights.length > 0 && heights[0]! < highRow && { keepWithHeaderRows: 1 }),
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

/** Up to this height a table stays whole with what announces it, points. */
const heldTable = 300

/**
 * A table with what announces it, which is never left behind on the page before: of a high one it takes along room for the heads of the columns and
 * the first row, which then stand in that room.
 * @param top its heading, and a sentence
 */
export function headedTable(top: readonly Content[], columns: readonly PrintColumn[], rows: readonly PrintRow[], size: number): Content {
  const body = table(columns, rows, size)
  const heights = rowHeights(columns, rows, size)
  if (heights.reduce((sum, height) => sum + height, 0) <= heldTable) return { unbreakable: true, stack: [...top, body] }
  const [heads] = rowHeights(columns, [{ cells: columns.map(({ heading }) => heading) }], size)
  const room = heads! + Math.min(heights[0]!, highRow)
  const held = { unbreakable: true, stack: [{ stack: [...top], margin: [0, 0, 0, room] as [number, number, number, number] }] }
  return { stack: [held, { stack: [body], margin: [0, -room, 0, 0] }] }
}
