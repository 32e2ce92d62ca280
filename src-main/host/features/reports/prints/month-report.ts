import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { emphasised, LabourLines, type LineCode, lineRoles, MovementReport, type ReportPeriod } from '#contract/reports'
import { formatDate } from '#contract/values/calendar'
import { longDots, paragraph } from '#host/prints/kit/body'
import { Gap, Numbered, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { closing, letterhead, salutation, title } from '#host/prints/kit/letterhead'
import { textBlock } from '#host/prints/kit/page'
import { type PrintColumn, table } from '#host/prints/kit/table'
import { labourText } from '../labour'
import { lineNumbers } from '../rules'
import { monthReportSamples } from './month-report-samples'

/** Báo cáo tình hình tiếp nhận, quản lý người cai nghiện ma túy of a month or of a free range. */
export const MonthReportData = z.strictObject({
  ...Numbered,
  facilityName: Text,
  /** Behind "Kính gửi": 'Phòng Cảnh sát điều tra tội phạm về ma túy, Công an tỉnh Quảng Ninh'. */
  addressee: Gap,
  report: MovementReport,
  /** Labour therapy; empty: not reported. */
  labour: LabourLines,
  preparedBy: Gap,
  recipients: z.array(Text).max(12),
  /** The log's head when the report was made. */
  logHead: Gap,
})
type MonthReportData = z.infer<typeof MonthReportData>

/** The movement of a month or of a free range, for the province. */
export const monthReport = definePrint({
  id: 'month-report',
  templateVersion: 3,
  title: 'Báo cáo tình hình tiếp nhận, quản lý người cai nghiện ma túy',
  data: MonthReportData,
  layout: (data) => ({
    title: `Báo cáo tình hình tiếp nhận, quản lý người cai nghiện ma túy ${spanOf(data.report.period)}`,
    orientation,
    settings: [{ size: 13, lineHeight: 1.04 }],
    maxPages: null,
    content: (size) => content(data, size),
    foot: [data.code, data.logHead && `Nhật ký: ${data.logHead}`].filter(Boolean).join(' · ') || null,
    draft: data.draft,
  }),
  samples: monthReportSamples,
})

const orientation = 'landscape'

function content(data: MonthReportData, size: number): Content[] {
  const { report, facilityName, recipients, signer, preparedBy } = data
  const at = { size, width: textBlock(orientation) }
  const figure = at.width * 0.092
  const columns: PrintColumn[] = [
    { heading: 'STT', width: 26, align: 'center' },
    { heading: 'Chỉ tiêu', width: '*' },
    ...report.columns.map(({ label }): PrintColumn => ({ heading: label, width: figure, align: 'right' })),
  ]
  const numbers = lineNumbers(report.lines)
  const rows = report.lines.map(({ code, label, values }, i) => ({
    cells: [
      numbers[i] ?? '',
      lineRoles[code] === 'part' ? `\u2003– ${label}` : label,
      ...report.columns.map((column) => figureText(code, values[column.code])),
    ],
    ...(emphasised.includes(lineRoles[code]) && { bold: 'all' as const }),
  }))
  const differences = report.columns.filter(({ code }) => report.balance[code] !== 0)
  return [
    letterhead(data, at.width),
    title('BÁO CÁO', `Tình hình tiếp nhận, quản lý người cai nghiện ma túy ${spanOf(report.period)}`, at.width, size),
    salutation([data.addressee ?? longDots], at.width, size),
    paragraph(
      `${facilityName} báo cáo tình hình tiếp nhận, quản lý người cai nghiện ma túy từ ngày ${formatDate(report.period.from)} đến hết ngày ${formatDate(report.period.to)} như sau:`,
      at,
    ),
    { text: 'Đơn vị tính: lượt người', italics: true, fontSize: 12, alignment: 'right', margin: [0, 0, 0, 3] },
    table(columns, rows, 11),
    notes(
      report.separateNoResidence,
      differences.map(({ code, label }) => `${label}: ${figures.format(report.balance[code])}`),
    ),
    ...labourTable(data.labour),
    {
      unbreakable: true,
      stack: [
        paragraph(`${facilityName} báo cáo để theo dõi, chỉ đạo./.`, at),
        closing({ recipients, marked: null, signer }, at.width, size),
        { text: preparedBy ? `Người lập: ${preparedBy}` : '', fontSize: 11, margin: [0, 4, 0, 0] },
      ],
    },
  ]
}

/** Labour therapy below the movement, whole on one page. */
function labourTable(labour: LabourLines): Content[] {
  if (labour.length === 0) return []
  const columns: PrintColumn[] = [
    { heading: 'STT', width: 26, align: 'center' },
    { heading: 'Lao động trị liệu', width: 300 },
    { heading: 'Số liệu', width: 110, align: 'right' },
  ]
  const rows = labour.map((line, at) => ({ cells: [String(at + 1), line.label, labourText(line)] }))
  return [{ unbreakable: true, stack: [table(columns, rows, 11)], margin: [0, 4, 0, 10] }]
}

function notes(separateNoResidence: boolean, differences: readonly string[]): Content {
  const lines = [
    ...(separateNoResidence
      ? ['Người cai nghiện ma túy không có nơi cư trú ổn định tính ở cột riêng, không tính trong các cột theo diện.']
      : []),
    ...(differences.length > 0 ? [`Số liệu chưa cân đối, chênh lệch: ${differences.join('; ')}.`] : []),
  ]
  return { stack: lines.map((line) => `Ghi chú: ${line}`), italics: true, fontSize: 11, margin: [0, 4, 0, 8] }
}

const figures = new Intl.NumberFormat('vi-VN')
const signedFigures = new Intl.NumberFormat('vi-VN', { signDisplay: 'exceptZero' })
/** What moves between columns says in which direction. */
const figureText = (line: LineCode, value: number) => (lineRoles[line] === 'inside' ? signedFigures : figures).format(value)

function spanOf({ month, from, to }: ReportPeriod): string {
  if (month === null) return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`
  const [year, number] = month.split('-')
  return `tháng ${Number(number) <= 2 ? number : Number(number)} năm ${year}`
}
