import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { type Measure, paragraph } from '#host/prints/kit/body'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { plainHead, signatures, title } from '#host/prints/kit/letterhead'
import { textBlock } from '#host/prints/kit/page'
import { type PrintColumn, table } from '#host/prints/kit/table'
import { batchListSamples } from './batch-list-samples'

/** Danh sách kèm theo: what lies in a pile of printed papers, in its order, to be counted when it is handed on. */
export const BatchListData = z.strictObject({
  letterhead: Letterhead,
  /** 'Thông báo (Mẫu số 51)' */
  about: Text,
  on: PlainDate,
  rows: z
    .array(
      z.strictObject({
        /** null: a paper about nobody. */
        fullName: Gap,
        /** '05/TB-CSCN'; null: it has none. */
        number: Gap,
        recipient: Gap,
        pages: z.int().positive(),
      }),
    )
    .max(2000),
  preparedBy: Gap,
})
export type BatchListData = z.infer<typeof BatchListData>

export const batchList = definePrint({
  id: 'batch-list',
  templateVersion: 1,
  title: 'Danh sách kèm theo',
  data: BatchListData,
  layout: (list) => ({
    title: `Danh sách kèm theo - ${list.about}`,
    orientation: 'portrait',
    settings: [{ size: 13, lineHeight: 1.08 }],
    maxPages: null,
    content: (size) => content(list, { size, width: textBlock('portrait') }),
    foot: null,
    draft: false,
  }),
  samples: batchListSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 28, align: 'center' },
  { heading: 'Họ và tên', width: 132 },
  { heading: 'Số, ký hiệu', width: 84 },
  { heading: 'Nơi nhận', width: '*' },
  { heading: 'Số trang', width: 36, align: 'center' },
]

function content({ letterhead, about, on, rows, preparedBy }: BatchListData, at: Measure): Content[] {
  const pages = rows.reduce((sum, row) => sum + row.pages, 0)
  const cells = rows.map(({ fullName, number, recipient, pages }, i) => [
    String(i + 1),
    fullName ?? '',
    number ?? '',
    recipient ?? '',
    String(pages),
  ])
  return [
    plainHead(letterhead, at.width),
    title('DANH SÁCH KÈM THEO', `${about}, ngày ${formatDate(on)}`, at.width, at.size),
    rows.length === 0
      ? { text: 'Không có văn bản nào.', fontSize: at.size, alignment: 'center' }
      : {
          stack: [
            table(
              columns,
              cells.map((cells) => ({ cells })),
              11.5,
            ),
          ],
          margin: [0, 0, 0, 8],
        },
    {
      unbreakable: true,
      stack: [
        paragraph(`Cộng: ${figures.format(rows.length)} bản, ${figures.format(pages)} trang.`, at),
        signatures(
          [
            { title: 'NGƯỜI LẬP', name: preparedBy },
            { title: 'NGƯỜI NHẬN', name: null },
          ],
          at.width,
          at.size,
        ),
      ],
    },
  ]
}

const figures = new Intl.NumberFormat('vi-VN')
