import * as z from 'zod'
import { formatAmount, formatThousandths } from '#contract/values/amounts'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList } from '#host/prints/kit/printed-list'
import type { PrintColumn, PrintRow } from '#host/prints/kit/table'
import { MoneySheet, periodName } from './money-sheet'
import { outputBookSamples } from './output-book-samples'

/** Sổ sản lượng: what the teams have made. */
export const OutputBookData = z.strictObject({
  ...MoneySheet,
  /** The team it is about; null: all of them. */
  team: Gap,
  rows: z.array(
    z.strictObject({
      madeOn: PlainDate,
      teamName: Text,
      jobName: Text,
      unit: Text,
      fullName: Gap,
      quantity: z.int(),
      price: z.int(),
      worth: z.int(),
      note: Gap,
    }),
  ),
})
type OutputBookData = z.infer<typeof OutputBookData>

export const outputBook = definePrint({
  id: 'output-book',
  templateVersion: 1,
  title: 'Sổ sản lượng lao động trị liệu',
  data: OutputBookData,
  layout: (data) => laidOut(data),
  samples: outputBookSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 26, align: 'center' },
  { heading: 'Ngày', width: 56, align: 'center' },
  { heading: 'Tổ', width: 100 },
  { heading: 'Công việc', width: '*' },
  { heading: 'Người làm', width: 110 },
  { heading: 'Số lượng', width: 54, align: 'right' },
  { heading: 'Đơn vị', width: 38, align: 'center' },
  { heading: 'Đơn giá', width: 58, align: 'right' },
  { heading: 'Thành tiền', width: 76, align: 'right' },
]

function laidOut(data: OutputBookData) {
  const rows: PrintRow[] = [
    ...data.rows.map((row, at) => ({
      cells: [
        String(at + 1),
        formatDate(row.madeOn),
        row.teamName,
        row.note ? `${row.jobName} (${row.note})` : row.jobName,
        row.fullName ?? '',
        formatThousandths(row.quantity),
        row.unit,
        formatAmount(row.price),
        formatAmount(row.worth),
      ],
    })),
    { cells: ['', '', 'Cộng', '', '', '', '', '', formatAmount(data.rows.reduce((sum, { worth }) => sum + worth, 0))], bold: 'all' },
  ]
  return printedList({
    name: `Sổ sản lượng lao động trị liệu ${periodName(data)}`,
    orientation: 'landscape',
    letterhead: data.letterhead,
    kind: 'SỔ SẢN LƯỢNG',
    about: `Lao động trị liệu ${periodName(data)}${data.team ? `, ${data.team}` : ''}`,
    unit: 'Đơn vị tính tiền: đồng',
    columns,
    rows: data.rows.length === 0 ? [] : rows,
    none: 'Chưa ghi sản lượng nào trong kỳ.',
    notes: [],
    signs: [
      { title: 'NGƯỜI LẬP', name: data.preparedBy },
      { title: 'CÁN BỘ QUẢN GIÁO', name: null },
      { title: 'THỦ TRƯỞNG CƠ SỞ', name: null },
    ],
    draft: data.draft,
  })
}
