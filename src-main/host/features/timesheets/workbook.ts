import type { Cell, CellObject, Row } from 'write-excel-file/node'
import type { AwayState } from '#contract/timesheets/cautions'
import { cellText, minutesOfEntry } from '#contract/timesheets/cells'
import type { Timesheet } from '#contract/timesheets/operations'
import { formatDate, weekOf } from '#contract/values/calendar'
import { a4Workbook } from '#host/files/workbook'

const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

/** A timesheet as a spreadsheet: hours are numbers, reasons their letters. The same sheet gives the same bytes. */
export function sheetWorkbook(sheet: Timesheet, facilityName: string, awayText: (state: AwayState) => string): Promise<Uint8Array> {
  const inTable = { borderStyle: 'thin', alignVertical: 'center' } as const
  const heads = [
    'STT',
    'Họ và tên',
    'Mã học viên',
    ...sheet.days.map(({ day }, at) => `${weekdays[at]} ${formatDate(day).slice(0, 5)}`),
    'Tổng giờ',
    'Ghi chú',
  ]
  const whole = (cell: CellObject): Row => [{ ...cell, columnSpan: heads.length }]
  const hours = (minutes: number): CellObject => ({ value: minutes / 60, type: Number, format: '0.##', align: 'center' })
  const rows = sheet.rows.map(
    (row, at): Row => [
      { ...inTable, value: at + 1, type: Number, align: 'center' },
      { ...inTable, value: row.fullName, type: String },
      { ...inTable, value: row.residentCode, type: String },
      ...row.days.map(({ entry, away }): Cell => {
        if (typeof entry === 'number') return { ...inTable, ...hours(entry) }
        const text = cellText(entry) || (away ? awayText(away) : '')
        return { ...inTable, align: 'center', ...(text && { value: text, type: String }) }
      }),
      { ...inTable, ...hours(row.days.reduce((sum, { entry }) => sum + minutesOfEntry(entry), 0)), fontWeight: 'bold' },
      { ...inTable, wrap: true, ...(row.note !== null && { value: row.note, type: String }) },
    ],
  )
  const sums = sheet.days.map((_, at) => sheet.rows.reduce((sum, { days }) => sum + minutesOfEntry(days[at]?.entry ?? null), 0))
  const total: Row = [
    { ...inTable },
    { ...inTable, value: 'Cộng', type: String, fontWeight: 'bold' },
    { ...inTable },
    ...[...sums, sums.reduce((a, b) => a + b, 0)].map((sum): Cell => ({ ...inTable, ...hours(sum), fontWeight: 'bold' })),
    { ...inTable },
  ]
  const { from, to } = weekOf(sheet.week)
  return a4Workbook(
    [
      whole({ value: facilityName }),
      whole({ value: 'BẢNG CHẤM CÔNG LAO ĐỘNG TRỊ LIỆU', fontWeight: 'bold', fontSize: 14 }),
      whole({
        value: `${sheet.team.name} (${sheet.team.trade}), từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`,
        fontStyle: 'italic',
      }),
      heads.map((value): Cell => ({ ...inTable, value, fontWeight: 'bold', align: 'center', wrap: true })),
      ...rows,
      total,
    ],
    {
      sheet: 'Chấm công',
      showGridLines: false,
      stickyRowsCount: 4,
      columns: [6, 28, 15, ...sheet.days.map(() => 8), 10, 36].map((width) => ({ width })),
    },
  )
}
