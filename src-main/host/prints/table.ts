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
export function table(columns: readonly Column[], rows: readonly Row[], size: number): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ heading }): TableCell => ({ text: heading, bold: true, alignment: 'center', verticalAlignment: 'middle' })),
        ...rows.map(({ cells, bold }) =>
          cells.map((text, i): TableCell => {
            const stands = bold === 'all' || (bold === 'last' && i === cells.length - 1)
            return { text, bold: stands, alignment: columns[i]!.align ?? 'left' }
          }),
        ),
      ],
    },
    layout: hairlines,
    fontSize: size,
  }
}
