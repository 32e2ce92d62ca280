import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList } from '#host/prints/kit/printed-list'
import type { PrintColumn } from '#host/prints/kit/table'
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
  templateVersion: 2,
  title: 'Danh sách kèm theo',
  data: BatchListData,
  layout: (list) => laidOut(list),
  samples: batchListSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 28, align: 'center' },
  { heading: 'Họ và tên', width: 132 },
  { heading: 'Số, ký hiệu', width: 84 },
  { heading: 'Nơi nhận', width: '*' },
  { heading: 'Số trang', width: 36, align: 'center' },
]

function laidOut({ letterhead, about, on, rows, preparedBy }: BatchListData) {
  const pages = rows.reduce((sum, row) => sum + row.pages, 0)
  return printedList({
    name: `Danh sách kèm theo - ${about}`,
    orientation: 'portrait',
    letterhead,
    kind: 'DANH SÁCH KÈM THEO',
    about: `${about}, ngày ${formatDate(on)}`,
    columns,
    rows: rows.map((row, i) => ({
      cells: [String(i + 1), row.fullName ?? '', row.number ?? '', row.recipient ?? '', String(row.pages)],
    })),
    none: 'Không có văn bản nào.',
    size: 11.5,
    notes: [`Cộng: ${figures.format(rows.length)} bản, ${figures.format(pages)} trang.`],
    signs: [
      { title: 'NGƯỜI LẬP', name: preparedBy },
      { title: 'NGƯỜI NHẬN', name: null },
    ],
  })
}

const figures = new Intl.NumberFormat('vi-VN')
