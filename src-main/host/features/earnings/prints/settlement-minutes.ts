import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { CostKind, SettledPart, Weighing } from '#contract/earnings/words'
import { amountInWords, formatAmount } from '#contract/values/amounts'
import { formatDate, longDate, PlainDate } from '#contract/values/calendar'
import { bases, dots, openDate, paragraph, passage } from '#host/prints/kit/body'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { letterhead, signatures, title } from '#host/prints/kit/letterhead'
import { textBlock } from '#host/prints/kit/page'
import { type PrintRow, table } from '#host/prints/kit/table'
import { periodName } from './money-sheet'
import { settlementMinutesSamples } from './settlement-minutes-samples'

const Amount = z.int()

/** Biên bản quyết toán of the money of labour of a period. */
export const SettlementMinutesData = z.strictObject({
  letterhead: Letterhead,
  from: PlainDate,
  to: PlainDate,
  metOn: PlainDate.nullable(),
  incomeLines: z.array(z.strictObject({ tradeName: Text, what: Text, amount: Amount })),
  costLines: z.array(z.strictObject({ kind: CostKind, amount: Amount })),
  corrections: z.array(
    z.strictObject({ of: z.strictObject({ from: PlainDate, to: PlainDate }), reason: Text, paperNumber: Gap, amount: Amount }),
  ),
  carriedIn: Amount,
  income: Amount,
  costs: Amount,
  surplus: Amount,
  percent: z.record(SettledPart, z.int()),
  parts: z.record(SettledPart, Amount),
  remainder: Amount,
  remainderTo: SettledPart,
  carriedOut: Amount,
  weighing: Weighing,
  ruleNumber: Gap,
  ruleOn: PlainDate.nullable(),
  people: z.int(),
  /** Money from before 2026-07-01 that is left, kept apart; null where there is none. */
  formerBalance: Amount.nullable(),
  headTitle: Text,
  headName: Gap,
  draft: z.boolean(),
})
type SettlementMinutesData = z.infer<typeof SettlementMinutesData>

export const settlementMinutes = definePrint({
  id: 'settlement-minutes',
  templateVersion: 2,
  title: 'Biên bản quyết toán kết quả lao động trị liệu',
  data: SettlementMinutesData,
  layout: (data) => ({
    title: `Biên bản quyết toán kết quả lao động trị liệu ${periodName(data)}`,
    orientation,
    settings: [{ size: 13, lineHeight: 1.1 }],
    maxPages: null,
    content: (size) => content(data, size),
    foot: null,
    draft: data.draft,
  }),
  samples: settlementMinutesSamples,
})

const orientation = 'portrait'

const partNames: Readonly<Record<SettledPart, string>> = {
  FOOD: 'Bổ sung tiền ăn cho người cai nghiện ma túy',
  LIVING: 'Hỗ trợ đời sống, sinh hoạt',
  RESIDENTS: 'Chia cho người cai nghiện ma túy, gửi cơ sở quản lý và nhận lại khi chấp hành xong',
  CULTURE: 'Hoạt động văn hóa, thể thao, khen thưởng',
}
const costNames: Readonly<Record<CostKind, string>> = {
  MATERIALS: 'Nguyên vật liệu',
  HIRED_LABOUR: 'Thuê nhân công bên ngoài',
  POWER_WATER: 'Điện, nước',
  SUPPORT: 'Hỗ trợ, bổ sung',
  DEPRECIATION: 'Khấu hao máy móc, thiết bị',
  OTHER: 'Chi phí trực tiếp khác',
}
const ways: Readonly<Record<Weighing, string>> = {
  EQUAL: 'chia đều',
  HOURS: 'chia theo số giờ lao động nhân hệ số',
  OUTPUT: 'chia theo giá trị sản phẩm làm ra',
}

function content(data: SettlementMinutesData, size: number): Content[] {
  const at = { size, width: textBlock(orientation) }
  const { metOn } = data
  return [
    letterhead({ letterhead: data.letterhead, number: null, symbol: null, issuedOn: metOn }, at.width),
    title('BIÊN BẢN', `Quyết toán kết quả lao động trị liệu ${periodName(data)}`, at.width),
    ...bases(['Căn cứ Nghị định số 163/2026/NĐ-CP, Điều 118', ...ruleBasis(data)], at),
    paragraph(`Hôm nay, ${metOn ? longDate(metOn) : openDate}, tại ${data.letterhead.letterName}, chúng tôi gồm:`, at),
    ...passage('1)', null, at, 0),
    ...passage('2)', null, at, 0),
    paragraph('thống nhất quyết toán thu, chi từ kết quả lao động trị liệu như sau:', at),
    ...sums(data, at.width),
    ...(data.surplus > 0 ? divided(data, at.width, size) : lacking(data, at)),
    ...(data.formerBalance === null
      ? []
      : [
          paragraph(
            `Số dư từ kết quả lao động trước ngày 01/7/2026 còn ${formatAmount(data.formerBalance)} đồng được theo dõi riêng, chỉ chi cho hoạt động văn hóa, thể thao, khen thưởng (Nghị định số 163/2026/NĐ-CP, Điều 151 khoản 5), không cộng vào các số trên.`,
            at,
          ),
        ]),
    {
      unbreakable: true,
      stack: [
        paragraph('Biên bản được đọc cho những người có tên trên nghe, thống nhất và ký tên./.', at),
        signatures(
          [
            { title: 'KẾ TOÁN', name: null },
            { title: 'PHỤ TRÁCH LAO ĐỘNG', name: null },
            { title: data.headTitle.toLocaleUpperCase('vi'), name: data.headName },
          ],
          at.width,
          12,
        ),
      ],
    },
  ]
}

const ruleBasis = ({ parts, ruleNumber, ruleOn }: SettlementMinutesData): string[] =>
  parts.RESIDENTS === 0
    ? []
    : [`Căn cứ ${ruleNumber ?? dots}${ruleOn ? ` ngày ${formatDate(ruleOn)}` : ''} của cơ sở về việc chia phần của học viên`]

const figure = 110
const sumColumns = (width: number) =>
  [
    { heading: 'Nội dung', width: width - figure - 12, align: 'left' },
    { heading: 'Số tiền', width: figure, align: 'right' },
  ] as const

/** Income, costs, corrections and what was carried, one below the other, down to the surplus. */
function sums(data: SettlementMinutesData, width: number): Content[] {
  const whole = (name: string, amount: number): PrintRow => ({ cells: [name, formatAmount(amount)], bold: 'all' })
  const part = (name: string, amount: number): PrintRow => ({ cells: [`\u2003– ${name}`, formatAmount(amount)] })
  const rows: PrintRow[] = [
    whole('I. Thu', data.income),
    ...data.incomeLines.map(({ tradeName, what, amount }) => part(`${tradeName}: ${what}`, amount)),
    whole('II. Chi', data.costs),
    ...data.costLines.map(({ kind, amount }) => part(costNames[kind], amount)),
    ...data.corrections.map(({ of, reason, paperNumber, amount }) =>
      whole(`Điều chỉnh quyết toán ${periodName(of)}: ${reason}${paperNumber ? ` (${paperNumber})` : ''}`, amount),
    ),
    ...(data.carriedIn > 0 ? [whole('Chi vượt thu kỳ trước chuyển sang', -data.carriedIn)] : []),
    whole('III. Chênh lệch thu lớn hơn chi', data.surplus),
  ]
  return [
    { text: 'Đơn vị tính: đồng', italics: true, fontSize: 12, alignment: 'right', margin: [0, 2, 0, 3] },
    table(sumColumns(width), rows, 12),
  ]
}

function divided(data: SettlementMinutesData, width: number, size: number): Content[] {
  const at = { size, width }
  const rows: PrintRow[] = [
    ...SettledPart.options.map(
      (part): PrintRow => ({ cells: [`${data.percent[part]} %`, partNames[part], formatAmount(data.parts[part])] }),
    ),
    { cells: ['', 'Cộng', formatAmount(SettledPart.options.reduce((sum, part) => sum + data.parts[part], 0))], bold: 'all' },
  ]
  return [
    { text: `(Bằng chữ: ${amountInWords(data.surplus)})`, italics: true, fontSize: 12, margin: [0, 4, 0, 8] },
    {
      unbreakable: true,
      stack: [
        paragraph('Chênh lệch được chia theo Nghị định số 163/2026/NĐ-CP, Điều 118 khoản 2:', at),
        table(
          [
            { heading: 'Tỷ lệ', width: 44, align: 'center' },
            { heading: 'Sử dụng', width: '*' },
            { heading: 'Số tiền', width: figure, align: 'right' },
          ],
          rows,
          12,
        ),
      ],
      margin: [0, 0, 0, 8],
    },
    ...(data.remainder > 0
      ? [paragraph(`Số lẻ ${formatAmount(data.remainder)} đồng không chia hết được cộng vào phần “${partNames[data.remainderTo]}”.`, at)]
      : []),
    paragraph(
      `Phần ${data.percent.RESIDENTS} % của học viên là ${formatAmount(data.parts.RESIDENTS)} đồng, ${ways[data.weighing]}, cho ${data.people} người theo bảng chia kèm theo.`,
      at,
    ),
  ]
}

const lacking = (data: SettlementMinutesData, at: { size: number; width: number }): Content[] => [
  paragraph('Trong kỳ không có chênh lệch thu lớn hơn chi nên không chia các phần theo Điều 118 khoản 2.', at),
  ...(data.carriedOut > 0
    ? [paragraph(`Số chi vượt thu ${formatAmount(data.carriedOut)} đồng được chuyển sang kỳ sau và trừ trước khi chia.`, at)]
    : []),
]
