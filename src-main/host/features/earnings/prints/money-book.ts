import * as z from 'zod'
import { formatAmount } from '#contract/values/amounts'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList } from '#host/prints/kit/printed-list'
import type { PrintColumn, PrintRow } from '#host/prints/kit/table'
import { moneyBookSamples } from './money-book-samples'
import { MoneySheet, periodName } from './money-sheet'

const BookEntry = z.strictObject({
  on: PlainDate,
  /** The trade of an income, the kind of a cost. */
  kind: Text,
  what: Text,
  /** Number and day of the paper behind it. */
  paper: Gap,
  amount: z.int(),
})

/** Sổ thu, chi: income and costs of a period by day. */
export const MoneyBookData = z.strictObject({ ...MoneySheet, income: z.array(BookEntry), costs: z.array(BookEntry) })
type MoneyBookData = z.infer<typeof MoneyBookData>

export const moneyBook = definePrint({
  id: 'money-book',
  templateVersion: 1,
  title: 'Sổ thu, chi từ kết quả lao động trị liệu',
  data: MoneyBookData,
  layout: (data) => laidOut(data),
  samples: moneyBookSamples,
})

const columns: readonly PrintColumn[] = [
  { heading: 'Ngày', width: 56, align: 'center' },
  { heading: 'Chứng từ', width: 74 },
  { heading: 'Nội dung', width: '*' },
  { heading: 'Thu', width: 76, align: 'right' },
  { heading: 'Chi', width: 76, align: 'right' },
]

function laidOut(data: MoneyBookData) {
  const lines = [
    ...data.income.map((line) => ({ line, cells: [formatAmount(line.amount), ''] })),
    ...data.costs.map((line) => ({ line, cells: ['', formatAmount(line.amount)] })),
  ].toSorted((a, b) => (a.line.on < b.line.on ? -1 : a.line.on > b.line.on ? 1 : 0))
  const sum = (of: readonly z.infer<typeof BookEntry>[]) => of.reduce((all, { amount }) => all + amount, 0)
  const [income, costs] = [sum(data.income), sum(data.costs)]
  const rows: PrintRow[] = [
    ...lines.map(({ line: { on, paper, kind, what }, cells }) => ({ cells: [formatDate(on), paper ?? '', `${kind}: ${what}`, ...cells] })),
    { cells: ['', '', 'Cộng', formatAmount(income), formatAmount(costs)], bold: 'all' },
  ]
  return printedList({
    name: `Sổ thu, chi từ kết quả lao động trị liệu ${periodName(data)}`,
    orientation: 'portrait',
    letterhead: data.letterhead,
    kind: 'SỔ THU, CHI',
    about: `Từ kết quả lao động trị liệu ${periodName(data)}`,
    unit: 'Đơn vị tính: đồng',
    columns,
    rows: lines.length === 0 ? [] : rows,
    none: 'Chưa ghi khoản thu, chi nào trong kỳ.',
    notes: lines.length === 0 ? [] : [`Chênh lệch thu, chi: ${formatAmount(income - costs)} đồng.`],
    signs: [
      { title: 'NGƯỜI LẬP', name: data.preparedBy },
      { title: 'THỦ TRƯỞNG CƠ SỞ', name: null },
    ],
    draft: data.draft,
  })
}
