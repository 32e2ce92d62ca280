import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'

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

/** A ruled table; its heading is repeated on each page, and no row is torn apart by one. */
export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  size: number,
  { numbered = false, rowHeight }: TableSetting = {},
): Content {
  return {
    table: {
      headerRows: numbered ? 2 : 1,
      dontBreakRows: true,
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
