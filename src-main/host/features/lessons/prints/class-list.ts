import * as z from 'zod'
import { formatDate, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { type ListedColumn, onPaper } from '#host/prints/kit/list-columns'
import { printedList } from '#host/prints/kit/printed-list'
import { classListSamples } from './samples'

/** Danh sách lớp: who learns in a class, and with what result. */
export const ClassListData = z.strictObject({
  letterhead: Letterhead,
  on: PlainDate,
  preparedBy: Gap,
  name: Text,
  /** Level, school, contract, from when to when. */
  about: Text,
  learners: z.array(
    z.strictObject({
      code: Text,
      fullName: Text,
      birth: Text,
      fromOn: PlainDate,
      toOn: PlainDate.nullable(),
      mark: Gap,
      result: Gap,
      note: Gap,
    }),
  ),
})
type ClassListData = z.infer<typeof ClassListData>

export const classListColumns: readonly ListedColumn<ClassListData['learners'][number]>[] = [
  { heading: 'Họ và tên', paper: '*', width: 28, holds: 'text', cell: ({ fullName }) => fullName },
  { heading: 'Mã học viên', paper: 74, width: 16, holds: 'text', unbroken: true, cell: ({ code }) => code },
  { heading: 'Ngày sinh', paper: 55, align: 'center', width: 12, holds: 'text', cell: ({ birth }) => birth },
  { heading: 'Từ ngày', paper: 55, align: 'center', width: 12, holds: 'day', cell: ({ fromOn }) => fromOn },
  { heading: 'Ngày cuối', paper: 55, align: 'center', width: 12, holds: 'day', cell: ({ toOn }) => toOn },
  { heading: 'Điểm', paper: 30, align: 'center', width: 8, holds: 'text', cell: ({ mark }) => mark },
  { heading: 'Kết quả', paper: 56, width: 16, holds: 'text', cell: ({ result }) => result },
]

export const classList = definePrint({
  id: 'class-list',
  templateVersion: 1,
  title: 'Danh sách lớp học',
  data: ClassListData,
  layout: ({ letterhead, on, preparedBy, name, about, learners }) =>
    printedList({
      name: `Danh sách lớp ${name} ngày ${formatDate(on)}`,
      orientation: 'portrait',
      letterhead,
      kind: 'DANH SÁCH LỚP HỌC',
      about: name,
      said: about,
      ...onPaper(classListColumns, learners),
      none: 'Lớp chưa có học viên.',
      notes: [`Cộng: ${learners.length} học viên.`],
      signs: [
        { title: 'NGƯỜI LẬP', name: preparedBy },
        { title: 'THỦ TRƯỞNG CƠ SỞ', name: null },
      ],
    }),
  samples: classListSamples,
})
