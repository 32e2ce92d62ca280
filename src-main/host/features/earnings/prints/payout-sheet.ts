import * as z from 'zod'
import { amountInWords, formatAmount } from '#contract/values/amounts'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList, unbroken } from '#host/prints/kit/printed-list'
import type { PrintColumn, PrintRow } from '#host/prints/kit/table'
import { payoutSheetSamples } from './payout-sheet-samples'

/** Bảng chi trả: what is handed over to whom, to be signed as it is received. */
export const PayoutSheetData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  preparedBy: Gap,
  people: z.array(
    z.strictObject({
      fullName: Text,
      code: Text,
      /** The last day of the stay, as far as it is known. */
      endsOn: PlainDate.nullable(),
      earned: z.int(),
      paid: z.int(),
      amount: z.int(),
    }),
  ),
})
type PayoutSheetData = z.infer<typeof PayoutSheetData>

export const payoutSheet = definePrint({
  id: 'payout-sheet',
  templateVersion: 2,
  title: 'Bảng chi trả tiền lao động cho học viên',
  data: PayoutSheetData,
  layout: (data) => laidOut(data),
  samples: payoutSheetSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 24, align: 'center' },
  { heading: 'Họ và tên', width: '*' },
  { heading: 'Mã', width: 74 },
  { heading: 'Ngày ra', width: 54, align: 'center' },
  { heading: 'Được chia', width: 78, align: 'right' },
  { heading: 'Đã nhận', width: 78, align: 'right' },
  { heading: 'Nhận lần này', width: 78, align: 'right' },
  { heading: 'Ký nhận', width: 120 },
]

function laidOut({ letterhead, on, preparedBy, people }: PayoutSheetData) {
  const sum = (of: (person: PayoutSheetData['people'][number]) => number) => formatAmount(people.reduce((all, one) => all + of(one), 0))
  const total = people.reduce((all, { amount }) => all + amount, 0)
  const rows: PrintRow[] = [
    ...people.map(({ fullName, code, endsOn, earned, paid, amount }, at) => ({
      cells: [
        String(at + 1),
        fullName,
        unbroken(code),
        endsOn ? formatDate(endsOn) : '',
        formatAmount(earned),
        formatAmount(paid),
        formatAmount(amount),
        '',
      ],
    })),
    {
      cells: [
        '',
        `Cộng ${people.length} người`,
        '',
        '',
        sum(({ earned }) => earned),
        sum(({ paid }) => paid),
        sum(({ amount }) => amount),
        '',
      ],
      bold: 'all',
    },
  ]
  return printedList({
    name: `Bảng chi trả tiền lao động ngày ${formatDate(on)}`,
    orientation: 'landscape',
    letterhead,
    kind: 'BẢNG CHI TRẢ',
    about: `Tiền từ kết quả lao động trị liệu cho người chấp hành xong, ngày ${formatDate(on)}`,
    unit: 'Đơn vị tính: đồng',
    columns,
    rows: people.length === 0 ? [] : rows,
    none: 'Không có ai nhận tiền lần này.',
    rowHeight: 26,
    notes: [
      `Tổng số tiền chi trả: ${formatAmount(total)} đồng. ${amountInWords(total)}.`,
      'Căn cứ Nghị định số 163/2026/NĐ-CP, Điều 118 khoản 2 điểm c. Tiền lưu ký không nằm trong bảng này.',
    ],
    signs: [
      { title: 'NGƯỜI LẬP', name: preparedBy },
      { title: 'NGƯỜI CHI TIỀN', name: null },
      { title: 'THỦ TRƯỞNG CƠ SỞ', name: null },
    ],
  })
}
