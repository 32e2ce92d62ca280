import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedNumber } from '#host/prints/kit/letterhead'
import { printedList } from '#host/prints/kit/printed-list'
import type { PrintColumn } from '#host/prints/kit/table'
import { outgoingBookSamples } from './outgoing-book-samples'

/**
 * Sổ đăng ký văn bản đi: the numbers of one book and year in their order. None is left out: a void one is struck out and says why, one that
 * was set aside or never used says so.
 * @see Decree 30/2020/NĐ-CP Annex IV
 */
export const OutgoingBookData = z.strictObject({
  letterhead: Letterhead,
  year: z.int(),
  /** The book: 'Thông báo'. */
  book: Text,
  printedOn: PlainDate,
  lines: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        /** Without the slash: 'TB-CSCN'. */
        symbol: Text,
        day: PlainDate.nullable(),
        /** Kind and subject. */
        about: Gap,
        signer: Gap,
        recipients: z.array(Text).max(40),
        /** Who keeps the file copy. */
        keptBy: Gap,
        copies: z.int().nonnegative(),
        note: Gap,
        /** Void. */
        struck: z.boolean(),
      }),
    )
    .max(5000),
})
export type OutgoingBookData = z.infer<typeof OutgoingBookData>

export const outgoingBook = definePrint({
  id: 'outgoing-book',
  templateVersion: 2,
  title: 'Sổ đăng ký văn bản đi',
  data: OutgoingBookData,
  layout: (book) => laidOut(book),
  samples: outgoingBookSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'Số, ký hiệu văn bản', width: 78 },
  { heading: 'Ngày tháng văn bản', width: 56, align: 'center' },
  { heading: 'Tên loại và trích yếu nội dung văn bản', width: '*' },
  { heading: 'Người ký', width: 78 },
  { heading: 'Nơi nhận văn bản', width: 172 },
  { heading: 'Đơn vị, người nhận bản lưu', width: 54 },
  { heading: 'Số lượng bản', width: 34, align: 'center' },
  { heading: 'Ghi chú', width: 84 },
]

function laidOut({ letterhead, year, book, lines, printedOn }: OutgoingBookData) {
  const [first, last] = [lines[0], lines.at(-1)]
  // Of several books together the first and the last number say nothing.
  const oneBook = lines.every(({ symbol }) => symbol === first?.symbol)
  const span = first && last && oneBook ? `: từ số ${printedNumber(first.number)} đến số ${printedNumber(last.number)}` : ''
  const rows = lines.map(({ number, symbol, day, about, signer, recipients, keptBy, copies, note, struck }) => ({
    cells: [
      `${printedNumber(number)}/${symbol}`,
      day ? formatDate(day) : '',
      about ?? '',
      signer ?? '',
      recipients.join('; '),
      keptBy ?? '',
      copies > 0 ? String(copies) : '',
      note ?? '',
    ],
    struck,
  }))
  return printedList({
    name: `Sổ đăng ký văn bản đi năm ${year} - ${book}`,
    orientation: 'landscape',
    letterhead,
    kind: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
    about: `Năm ${year} - ${book}${span}`,
    columns,
    rows,
    none: 'Chưa có số nào.',
    size: 10.5,
    numbered: true,
    foot: `In ngày ${formatDate(printedOn)}`,
  })
}
