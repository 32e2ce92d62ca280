import type { Content } from 'pdfmake/interfaces'
import type { Letterhead } from './data'
import type { PrintedDocument } from './define-print'
import { plainHead, signatures, title } from './letterhead'
import { textBlock } from './page'
import { type PrintColumn, type PrintRow, table } from './table'

/** A working paper with a table: the facility's name, a title, the table, what is said below it, who signs. */
interface PrintedList {
  /** Of the file. */
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  readonly letterhead: Letterhead
  /** In capitals. */
  readonly kind: string
  readonly about: string
  /** In the middle between the title and the table. */
  readonly said?: string | null
  /** At the right above the table. */
  readonly unit?: string
  readonly columns: readonly PrintColumn[]
  readonly rows: readonly PrintRow[]
  /** What stands instead of an empty table. */
  readonly none: string
  /** Of the table, points. */
  readonly size?: number
  /** A second row with (1), (2) … below the headings, as books have it. */
  readonly numbered?: boolean
  /** Points; enough to sign in where hands write into the rows. */
  readonly rowHeight?: number
  /** Below the table. */
  readonly notes?: readonly string[]
  /** Small below the notes: how the table is read. */
  readonly legend?: readonly string[]
  readonly signs?: readonly { readonly title: string; readonly name: string | null }[]
  /** Small print at the foot of each page. */
  readonly foot?: string | null
  readonly draft?: boolean
}

/** Of notes so many keep to the page of the signatures: pdfmake drops what a block has that is higher than a page. */
const heldNotes = 6

/** A list, laid out over as many pages as it needs; its signatures never stand alone. */
export function printedList(list: PrintedList): PrintedDocument {
  return {
    title: list.name,
    orientation: list.orientation,
    settings: [{ size: list.size ?? 11, lineHeight: 1.06 }],
    maxPages: null,
    content: (size) => content(list, size),
    foot: list.foot ?? null,
    draft: list.draft ?? false,
  }
}

function content(list: PrintedList, size: number): Content[] {
  const { letterhead, kind, about, said, unit, columns, rows, none, numbered, rowHeight, notes = [], legend = [], signs = [] } = list
  const width = textBlock(list.orientation)
  const free = Math.max(0, notes.length - heldNotes)
  return [
    plainHead(letterhead, width),
    title(kind, about, width),
    ...(said ? [{ text: said, italics: true, fontSize: 12, alignment: 'center' as const, margin: under(8) }] : []),
    ...(unit ? [{ text: unit, italics: true, fontSize: 11, alignment: 'right' as const, margin: under(3) }] : []),
    rows.length === 0
      ? { text: none, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 8] }
      : table(columns, rows, size, { ...(numbered && { numbered }), ...(rowHeight && { rowHeight }) }),
    ...(free > 0 ? [{ stack: notes.slice(0, free), fontSize: 12, margin: below(8) }] : []),
    {
      unbreakable: true,
      stack: [
        ...(notes.length > 0 ? [{ stack: notes.slice(free), fontSize: 12, margin: below(free > 0 ? 0 : 8) }] : []),
        ...legend.map((text, at) => ({ text, fontSize: 10, italics: true, margin: below(at === 0 ? 5 : 2) })),
        ...(signs.length > 0 ? [signatures(signs, width, 12)] : []),
      ],
    },
  ]
}

type Margin = [number, number, number, number]
const under = (points: number): Margin => [0, 0, 0, points]
const below = (points: number): Margin => [0, points, 0, 4]

/** A code is not torn apart at its hyphens. */
export const unbroken = (code: string): string => code.replaceAll('-', '\u2011')
