import * as z from 'zod'
import { cellText, hoursText, minutesOfEntry, reasonLetters, SheetEntry } from '#contract/timesheets/cells'
import { formatDate, PlainDate, weekOf } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { printedList, unbroken } from '#host/prints/kit/printed-list'
import type { PrintColumn, PrintRow } from '#host/prints/kit/table'
import { timesheetSamples } from './timesheet-samples'

/** Bảng chấm công lao động trị liệu: a team's week, to be signed; `filled: false` leaves the cells to the hand. */
export const TimesheetData = z.strictObject({
  letterhead: Letterhead,
  team: Text,
  trade: Text,
  /** Its Monday. */
  week: PlainDate,
  filled: z.boolean(),
  days: z.array(z.strictObject({ day: PlainDate, kind: z.enum(['WORKDAY', 'REST', 'HOLIDAY']) })).length(7),
  people: z.array(
    z.strictObject({
      code: Text,
      fullName: Text,
      days: z
        .array(
          z.strictObject({
            entry: SheetEntry.nullable(),
            /** Instead of an entry: why they were not here, in a few letters ('BV'). */
            away: Gap,
            /** Not in the team on that day. */
            closed: z.boolean(),
          }),
        )
        .length(7),
      note: Gap,
    }),
  ),
  /** The officer in charge. */
  officer: Gap,
  signerTitle: Text,
  signed: Gap,
})
type TimesheetData = z.infer<typeof TimesheetData>

export const timesheet = definePrint({
  id: 'timesheet',
  templateVersion: 2,
  title: 'Bảng chấm công lao động trị liệu',
  data: TimesheetData,
  layout: (sheet) => laidOut(sheet),
  samples: timesheetSamples,
})

const weekdays = ['Thứ 2', 'Thứ 3', 'Thứ 4', 'Thứ 5', 'Thứ 6', 'Thứ 7', 'CN'] as const
const dayWidth = 35
/** Enough to write in, points. */
const handHeight = 20

const spanOf = (week: PlainDate) => {
  const { from, to } = weekOf(week)
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`
}

function laidOut(sheet: TimesheetData) {
  const { letterhead, team, trade, days, people, filled, officer, signerTitle } = sheet
  const columns: PrintColumn[] = [
    { heading: 'STT', width: 24, align: 'center' },
    { heading: 'Họ và tên', width: 134 },
    { heading: 'Mã học viên', width: 72 },
    ...days.map(
      ({ day }, at): PrintColumn => ({ heading: `${weekdays[at]}\n${formatDate(day).slice(0, 5)}`, width: dayWidth, align: 'center' }),
    ),
    { heading: 'Tổng giờ', width: 34, align: 'center' },
    { heading: 'Ghi chú', width: '*' },
  ]
  const rows = people.map(
    ({ code, fullName, days: cells, note }, at): PrintRow => ({
      cells: [
        String(at + 1),
        fullName,
        unbroken(code),
        ...cells.map(({ entry, away, closed }) =>
          filled ? cellText(entry) || (away ?? (closed ? '–' : '')) : (away ?? (closed ? '–' : '')),
        ),
        filled ? hoursText(cells.reduce((sum, { entry }) => sum + minutesOfEntry(entry), 0)) : '',
        filled ? (note ?? '') : '',
      ],
    }),
  )
  const sums = days.map((_, at) => people.reduce((sum, { days: cells }) => sum + minutesOfEntry(cells[at]?.entry ?? null), 0))
  const total: PrintRow = {
    cells: [
      '',
      'Cộng',
      '',
      ...sums.map((sum) => (filled ? hoursText(sum) : '')),
      filled ? hoursText(sums.reduce((a, b) => a + b, 0)) : '',
      '',
    ],
    bold: 'all',
  }
  return printedList({
    name: `Bảng chấm công ${team} ${spanOf(sheet.week)}`,
    orientation: 'landscape',
    letterhead,
    kind: 'BẢNG CHẤM CÔNG LAO ĐỘNG TRỊ LIỆU',
    about: `${team} (${trade}), ${spanOf(sheet.week)}`,
    columns,
    rows: people.length === 0 ? [] : [...rows, total],
    none: 'Không có học viên nào trong tổ.',
    ...(!filled && { rowHeight: handHeight }),
    legend,
    signs: [
      { title: 'TỔ TRƯỞNG', name: null },
      { title: 'CÁN BỘ QUẢN GIÁO', name: officer },
      { title: signerTitle.toLocaleUpperCase('vi'), name: null },
    ],
    foot: sheet.signed,
  })
}

const meanings = {
  SICK: 'ốm',
  REFUSED: 'từ chối',
  NOT_REQUIRED: 'không bố trí việc',
  REST: 'nghỉ',
  CLASH: 'lớp học, thăm gặp, việc khác',
  SUSPENDED: 'tạm đình chỉ lao động',
  NO_WORK: 'mưa gió, không có việc',
  OTHER: 'lý do khác',
} as const

const legend = [
  `Ghi số giờ làm trong ngày (ví dụ: 8; 7,5) hoặc ký hiệu: ${Object.entries(meanings)
    .map(([reason, meaning]) => `${reasonLetters[reason as keyof typeof meanings]} ${meaning}`)
    .join('; ')}.`,
  'Giới hạn: 8 giờ/ngày, 48 giờ/tuần; từ đủ 15 đến dưới 18 tuổi 6 giờ/ngày, 30 giờ/tuần; từ đủ 12 đến dưới 15 tuổi 4 giờ/ngày, 20 giờ/tuần (Nghị định 163/2026/NĐ-CP, Điều 117, Điều 128).',
]
