import type { Cell, CellObject, Row } from 'write-excel-file/node'
import type { Facility } from '#contract/facility'
import { emphasised, type LabourLines, labourUnits, lineRoles, type MovementReport, type ReportPeriod } from '#contract/reports'
import { formatDate } from '#contract/values/calendar'
import { a4Workbook } from '#host/files/workbook'
import { lineNumbers } from './rules'

/** STT and the name of the line stand before the figures. */
const headColumns = 2
const longDots = '........'

/**
 * The movement table as a spreadsheet to go with the signed paper: letterhead, table, places to sign. Number and day are left to be filled in.
 * The same report of the same facility gives the same bytes.
 */
export async function movementWorkbook(facility: Facility, report: MovementReport, labour: LabourLines = []): Promise<Uint8Array> {
  const rows = [
    ...heading(facility, report),
    ...titles(report),
    ...table(report),
    ...notes(report),
    ...labourTable(report, labour),
    ...signatures(facility, report),
  ]
  return a4Workbook(rows, {
    sheet: 'Biểu tháng',
    showGridLines: false,
    columns: [{ width: 6 }, { width: 40 }, ...report.columns.map(() => ({ width: 12 }))],
  })
}

/** Capitals of the letterhead that fit into one line over the first two columns. */
const lineLength = 34

/** Two blocks of text side by side, each in the middle of its columns. Excel does not fit the height of merged cells to their text. */
function beside(left: CellObject | null, right: CellObject | null, figures: number): Row {
  const height = 16 * Math.max(1, Math.ceil(String(left?.value ?? '').length / lineLength))
  const across = (cell: CellObject | null, columnSpan: number): Cell[] => [
    { align: 'center', alignVertical: 'top', wrap: true, height, ...cell, columnSpan },
    ...Array<null>(columnSpan - 1).fill(null),
  ]
  return [...across(left, headColumns), ...across(right, figures)]
}

const whole = (cell: CellObject, figures: number): Row => [{ ...cell, columnSpan: headColumns + figures }]

function heading({ parentLines, letterName, place, reportSymbol }: Facility, { columns }: MovementReport): Row[] {
  const left: CellObject[] = [
    ...parentLines.map((value) => ({ value })),
    { value: letterName, fontWeight: 'bold' },
    { value: `Số: ${longDots}/${reportSymbol}` },
  ]
  const right: CellObject[] = [
    { value: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fontWeight: 'bold' },
    { value: 'Độc lập - Tự do - Hạnh phúc', fontWeight: 'bold', textDecoration: { underline: true } },
    ...left.slice(3).map(() => ({})),
    { value: `${place}, ngày ${longDots} tháng ${longDots} năm ${longDots}`, fontStyle: 'italic' },
  ]
  return [...left.map((cell, at) => beside(cell, right[at] ?? null, columns.length)), []]
}

const titles = ({ period, columns }: MovementReport): Row[] => [
  whole({ value: 'BÁO CÁO', fontWeight: 'bold', fontSize: 14, align: 'center' }, columns.length),
  whole(
    { value: 'Tình hình tiếp nhận, quản lý người cai nghiện ma túy', fontWeight: 'bold', fontSize: 13, align: 'center' },
    columns.length,
  ),
  whole({ value: spanOf(period), fontStyle: 'italic', align: 'center' }, columns.length),
  whole({ value: 'Đơn vị tính: lượt người', fontStyle: 'italic', align: 'right' }, columns.length),
]

function spanOf({ month, from, to }: ReportPeriod): string {
  const days = `từ ngày ${formatDate(from)} đến hết ngày ${formatDate(to)}`
  if (month === null) return `${days.charAt(0).toUpperCase()}${days.slice(1)}`
  const [year, number] = month.split('-')
  return `Tháng ${number} năm ${year} (${days})`
}

const inTable = { borderStyle: 'thin', alignVertical: 'center', wrap: true } as const

function table({ columns, lines }: MovementReport): Row[] {
  const numbers = lineNumbers(lines)
  const head: Row = ['STT', 'Chỉ tiêu', ...columns.map(({ label }) => label)].map((value) => ({
    ...inTable,
    value,
    align: 'center',
    fontWeight: 'bold',
  }))
  return [
    head,
    ...lines.map(({ code, label, values }, at): Row => {
      const role = lineRoles[code]
      const cell = { ...inTable, ...(emphasised.includes(role) ? { fontWeight: 'bold' as const } : {}) }
      const number = numbers[at]
      return [
        { ...cell, ...(number ? { value: Number(number) } : {}), align: 'center' },
        { ...cell, value: label, ...(role === 'part' ? { indent: 2, fontStyle: 'italic' as const } : {}) },
        ...columns.map(
          (column): Cell => ({
            ...cell,
            value: values[column.code],
            type: Number,
            format: role === 'inside' ? '+#,##0;-#,##0;0' : '#,##0',
            align: 'right',
          }),
        ),
      ]
    }),
  ]
}

/** Labour therapy below the movement, its figures in the first column of figures. */
function labourTable({ columns }: MovementReport, labour: LabourLines): Row[] {
  if (labour.length === 0) return []
  return [
    [],
    whole({ value: 'Lao động trị liệu', fontWeight: 'bold' }, columns.length),
    ...labour.map(({ code, label, value }, at): Row => {
      const unit = labourUnits[code]
      const shown = { COUNT: value, SHARE: value / 1000, MINUTES: value / 60, DONG: value }[unit]
      const format = { COUNT: '#,##0', SHARE: '0.0%', MINUTES: '#,##0.##', DONG: '#,##0' }[unit]
      return [
        { ...inTable, value: at + 1, align: 'center' },
        { ...inTable, value: label },
        { ...inTable, value: shown, type: Number, format, align: 'right', columnSpan: 2 },
      ]
    }),
  ]
}

function notes({ separateNoResidence, columns, balance }: MovementReport): Row[] {
  const different = columns.filter(({ code }) => balance[code] !== 0).map(({ code, label }) => `${label}: ${balance[code]}`)
  return [
    ...(separateNoResidence
      ? ['Người cai nghiện ma túy không có nơi cư trú ổn định tính ở cột riêng, không tính trong các cột theo diện.']
      : []),
    ...(different.length > 0 ? [`Số liệu chưa cân đối, chênh lệch: ${different.join('; ')}.`] : []),
  ].map((note) => whole({ value: `Ghi chú: ${note}`, fontStyle: 'italic' }, columns.length))
}

function signatures({ signer }: Facility, { columns }: MovementReport): Row[] {
  const bold = (value: string): CellObject => ({ value, fontWeight: 'bold' })
  const signs = signer.authority ? [signer.authority, signer.title] : [signer.title]
  const name = [signer.rank, signer.name].filter(Boolean).join(' ')
  return [
    [],
    ...signs.map((line, at) => beside(at === signs.length - 1 ? bold('NGƯỜI LẬP BIỂU') : null, bold(line), columns.length)),
    ...Array<Row>(4).fill([]),
    beside(null, name ? bold(name) : null, columns.length),
  ]
}
