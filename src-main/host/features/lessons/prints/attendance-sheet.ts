import * as z from 'zod'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { type ListedColumn, onPaper } from '#host/prints/kit/list-columns'
import { printedList } from '#host/prints/kit/printed-list'
import { attendanceSheetSamples } from './samples'

/** Bảng điểm danh: a month of a class, a column for each lesson. */
export const AttendanceSheetData = z.strictObject({
  letterhead: Letterhead,
  preparedBy: Gap,
  name: Text,
  /** '11/2026' */
  month: Text,
  /** '02/11' of each lesson. */
  days: z.array(Text),
  learners: z.array(z.strictObject({ code: Text, fullName: Text, letters: z.array(z.string().max(4)) })),
})
type AttendanceSheetData = z.infer<typeof AttendanceSheetData>

/** With more lessons than so many the columns are narrow. */
const most = 16

export const attendanceColumns = (days: readonly string[]): readonly ListedColumn<AttendanceSheetData['learners'][number]>[] => [
  { heading: 'Họ và tên', paper: '*', width: 28, holds: 'text', cell: ({ fullName }) => fullName },
  ...days.map(
    (day, at): ListedColumn<AttendanceSheetData['learners'][number]> => ({
      // In a narrow column the day alone: the month stands in the title.
      heading: days.length > most ? day.slice(0, 2) : day,
      paper: days.length > most ? 12 : 29,
      align: 'center',
      width: 7,
      holds: 'text',
      cell: ({ letters }) => letters[at] ?? '',
    }),
  ),
  {
    heading: 'Có mặt',
    paper: 32,
    align: 'center',
    width: 8,
    holds: { format: '0' },
    cell: ({ letters }) => letters.filter((letter) => letter === 'x').length,
  },
]

export const attendanceSheet = definePrint({
  id: 'attendance-sheet',
  templateVersion: 1,
  title: 'Bảng điểm danh',
  data: AttendanceSheetData,
  layout: ({ letterhead, preparedBy, name, month, days, learners }) =>
    printedList({
      name: `Bảng điểm danh ${name} tháng ${month}`,
      orientation: 'landscape',
      size: days.length > most ? 9 : 11,
      letterhead,
      kind: 'BẢNG ĐIỂM DANH',
      about: `${name}, tháng ${month}`,
      ...onPaper(attendanceColumns(days), learners),
      none: 'Tháng này lớp chưa có học viên.',
      legend: ['x: có mặt; Ô: ốm; P: có phép; L: lao động; T: từ chối; V: vắng vì lý do khác.'],
      signs: [
        { title: 'NGƯỜI LẬP', name: preparedBy },
        { title: 'GIÁO VIÊN', name: null },
      ],
    }),
  samples: attendanceSheetSamples,
})
