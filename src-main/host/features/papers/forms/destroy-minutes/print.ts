import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { bases, dots, longDots, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { CopyCount, Gap, Headed, Moment, Passage, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, day, Party } from '#host/prints/kit/identity'
import { letterhead, signatures, title } from '#host/prints/kit/letterhead'
import { begun, clockText, counted } from '#host/prints/kit/minutes'
import { headedTable, type PrintColumn } from '#host/prints/kit/table'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { destroyMinutesSamples } from './samples'

/**
 * Biên bản tiêu hủy tài liệu hết thời hạn lưu trữ, on paper and in the register, in front of those who decided and saw it. No form is set; it
 * names no person of whom the documents told.
 * @see Law on Archives 33/2024/QH15; Decree 30/2020/NĐ-CP Annex III, Mẫu 1.9
 */
export const DestroyMinutesData = z.strictObject({
  ...Headed,
  begun: Moment,
  finished: Moment,
  at: Gap,
  /** The decision to destroy them. */
  decision: CitedDecision,
  present: z.array(Party).max(60),
  items: z
    .array(
      z.strictObject({
        /** 'Hồ sơ học viên đã ra khỏi cơ sở' */
        what: Text,
        /** '2006-2010' */
        years: Gap,
        /** '42 hồ sơ, 03 hộp' */
        quantity: Gap,
        note: Gap,
      }),
    )
    .max(200),
  /** How: cut, burnt, erased without a way back. */
  method: Passage.nullable(),
  copies: CopyCount,
})
export type DestroyMinutesData = z.infer<typeof DestroyMinutesData>

export const destroyMinutes = definePrint({
  id: 'destroy-minutes',
  templateVersion: 2,
  title: 'Biên bản tiêu hủy tài liệu hết thời hạn lưu trữ',
  data: DestroyMinutesData,
  layout: (minutes) =>
    uprightPaper(
      minutes,
      { title: `Biên bản tiêu hủy tài liệu ${minutes.decision.number ?? ''}`.trim(), maxPages: 1, saysPages: true },
      (at, pages) => content(minutes, pages, at),
    ),
  samples: destroyMinutesSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 26, align: 'center' },
  { heading: 'Hồ sơ, tài liệu', width: '*' },
  { heading: 'Thời gian', width: 72, align: 'center' },
  { heading: 'Số lượng', width: 92 },
  { heading: 'Ghi chú', width: 84 },
]
const emptyRows = 4
const perRow = 3

function content(minutes: DestroyMinutesData, pages: number, at: Measure): Content[] {
  const { decision, items, finished } = minutes
  // Those who are not known yet sign by hand: somebody who presides, writes, and watches.
  const present =
    minutes.present.length > 0 ? minutes.present : Array.from({ length: perRow }, () => ({ name: null, title: null, agency: null }))
  const rows = items.map(({ what, years, quantity, note }, i) => [String(i + 1), what, years ?? '', quantity ?? '', note ?? ''])
  return [
    letterhead({ ...minutes, number: null, symbol: null }, at.width),
    title('BIÊN BẢN', 'Tiêu hủy tài liệu hết thời hạn lưu trữ', at.width, at.size),
    ...bases(
      [
        'Căn cứ Luật Lưu trữ số 33/2024/QH15',
        `Căn cứ Quyết định số: ${decision.number ?? dots} ${day(decision.on)} của ${decision.issuer ?? longDots} về việc tiêu hủy tài liệu hết thời hạn lưu trữ`,
      ],
      at,
    ),
    paragraph(`1. Hôm nay, ${begun(minutes.begun)} tại ${minutes.at ?? longDots + longDots} chúng tôi gồm:`, at),
    ...present.flatMap(({ name, title, agency }, i) => {
      const told = [name, title, agency].filter(Boolean).join(', ')
      return passage(`${i + 1})`, told || null, at, 0)
    }),
    {
      stack: [
        headedTable(
          [paragraph('2. Đã tiến hành tiêu hủy các tài liệu sau:', at)],
          columns,
          (rows.length > 0 ? rows : Array.from({ length: emptyRows }, () => columns.map(() => ' \n '))).map((cells) => ({ cells })),
          12,
        ),
      ],
      margin: [0, 0, 0, 8],
    },
    ...passage('3. Phương pháp tiêu hủy:', minutes.method, at, 1),
    paragraph('4. Toàn bộ tài liệu nêu trên đã được tiêu hủy hết, không khôi phục được.', at),
    ...under(
      paragraph(
        `5. Biên bản này gồm ${counted(pages)} trang, được lập thành ${counted(minutes.copies)} bản có giá trị như nhau, được lập xong vào lúc ${clockText(
          finished,
        )} ${day(finished.on)}; những người có tên nêu trên đã đọc, thống nhất và cùng ký tên.`,
        at,
      ),
      signatureRows(present, at),
    ),
  ]
}

/** Three in a row; a last row of fewer stands in their columns. */
const signatureRows = (present: readonly { readonly name: string | null; readonly title: string | null }[], at: Measure): Content[] =>
  Array.from({ length: Math.ceil(present.length / perRow) }, (_, row) => ({
    unbreakable: true,
    stack: [
      signatures(
        Array.from({ length: Math.min(perRow, Math.max(2, present.length)) }, (_, i) => {
          const one = present[row * perRow + i]
          return one ? { title: (one.title ?? 'NGƯỜI THAM GIA').toLocaleUpperCase('vi'), name: one.name } : null
        }),
        at.width,
        at.size,
      ),
    ],
  }))
