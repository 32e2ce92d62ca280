import * as z from 'zod'
import { Weighing } from '#contract/earnings/words'
import { amountInWords, formatAmount, formatHours, formatHundredths } from '#contract/values/amounts'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList, unbroken } from '#host/prints/kit/printed-list'
import type { PrintColumn, PrintRow } from '#host/prints/kit/table'
import { MoneySheet, periodName } from './money-sheet'
import { shareListSamples } from './share-list-samples'

/** Bảng chia phần của học viên: what each resident is given of a settlement, to be read and signed; the money is handed over as they leave. */
export const ShareListData = z.strictObject({
  ...MoneySheet,
  weighing: Weighing,
  ruleNumber: Gap,
  ruleOn: PlainDate.nullable(),
  part: z.int(),
  people: z.array(
    z.strictObject({
      fullName: Text,
      code: Text,
      minutes: z.int(),
      coefficient: z.int(),
      brought: z.int(),
      correction: z.int(),
      amount: z.int(),
    }),
  ),
})
type ShareListData = z.infer<typeof ShareListData>

export const shareList = definePrint({
  id: 'share-list',
  templateVersion: 2,
  title: 'Bảng chia phần của học viên từ kết quả lao động',
  data: ShareListData,
  layout: (data) => laidOut(data),
  samples: shareListSamples,
})

const amountColumn: PrintColumn = { heading: 'Số tiền', width: 60, align: 'right' }
const named: readonly PrintColumn[] = [
  { heading: 'STT', width: 22, align: 'center' },
  { heading: 'Họ và tên', width: '*' },
  { heading: 'Mã', width: 71 },
]
const sign: PrintColumn = { heading: 'Ký xác nhận', width: 54 }

/** What the division went by stands between the name and the amount. */
const measures: Readonly<Record<Weighing, readonly PrintColumn[]>> = {
  EQUAL: [{ heading: 'Giờ', width: 36, align: 'right' }],
  HOURS: [
    { heading: 'Giờ', width: 36, align: 'right' },
    { heading: 'Hệ số', width: 28, align: 'right' },
    { heading: 'Giờ quy đổi', width: 42, align: 'right' },
  ],
  OUTPUT: [{ heading: 'Giá trị làm ra', width: 66, align: 'right' }],
}

const weighed = (minutes: number, coefficient: number): string => formatHours((minutes * coefficient) / 100)

function measured({ weighing }: ShareListData, { minutes, coefficient, brought }: ShareListData['people'][number]): string[] {
  if (weighing === 'OUTPUT') return [formatAmount(brought)]
  if (weighing === 'EQUAL') return [formatHours(minutes)]
  return [formatHours(minutes), formatHundredths(coefficient), weighed(minutes, coefficient)]
}

function laidOut(data: ShareListData) {
  const { people, weighing, part, ruleNumber, ruleOn } = data
  const corrected = people.filter(({ correction }) => correction !== 0)
  const sum = people.reduce((all, { amount }) => all + amount, 0)
  const blanks = measures[weighing].map(() => '')
  const rows: PrintRow[] = [
    ...people.map((one, at) => ({
      cells: [String(at + 1), one.fullName, unbroken(one.code), ...measured(data, one), formatAmount(one.amount), ''],
    })),
    { cells: ['', `Cộng ${people.length} người`, '', ...blanks, formatAmount(sum), ''], bold: 'all' },
  ]
  return printedList({
    name: `Bảng chia phần của học viên ${periodName(data)}`,
    orientation: 'portrait',
    letterhead: data.letterhead,
    kind: 'BẢNG CHIA PHẦN CỦA HỌC VIÊN',
    about: `Từ kết quả lao động trị liệu ${periodName(data)}`,
    unit: 'Đơn vị tính: đồng',
    columns: [...named, ...measures[weighing], amountColumn, sign],
    rows: people.length === 0 ? [] : rows,
    none: 'Không có phần nào được chia trong kỳ.',
    rowHeight: 19,
    notes: [
      `Phần của học viên: ${formatAmount(part)} đồng. ${amountInWords(part)}.`,
      ...(ruleNumber ? [`Chia theo ${ruleNumber}${ruleOn ? ` ngày ${formatDate(ruleOn)}` : ''}.`] : []),
      ...corrected.map(({ fullName, correction }) => `Trong đó điều chỉnh kỳ trước cho ${fullName}: ${formatAmount(correction)} đồng.`),
      'Tiền gửi cơ sở quản lý, nhận lại khi chấp hành xong (Nghị định số 163/2026/NĐ-CP, Điều 118 khoản 2 điểm c).',
    ],
    signs: [
      { title: 'NGƯỜI LẬP', name: data.preparedBy },
      { title: 'PHỤ TRÁCH LAO ĐỘNG', name: null },
      { title: 'THỦ TRƯỞNG CƠ SỞ', name: null },
    ],
    draft: data.draft,
  })
}
