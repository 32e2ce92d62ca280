import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { type ListedColumn, onPaper } from '#host/prints/kit/list-columns'
import { printedList } from '#host/prints/kit/printed-list'
import { lessonBookSamples } from './samples'

/** Sổ lên lớp: every lesson of a class (Circular 42/2015 Art. 32). */
export const LessonBookData = z.strictObject({
  letterhead: Letterhead,
  preparedBy: Gap,
  name: Text,
  about: Text,
  lessons: z.array(
    z.strictObject({
      heldOn: PlainDate,
      /** '13:30–17:00' */
      clock: Text,
      kind: Text,
      /** Hundredths of an hour. */
      hours: z.int(),
      content: Gap,
      teacher: Gap,
      present: z.int(),
      absent: z.int(),
    }),
  ),
})
type LessonBookData = z.infer<typeof LessonBookData>

export const lessonBookColumns: readonly ListedColumn<LessonBookData['lessons'][number]>[] = [
  { heading: 'Ngày', paper: 58, align: 'center', width: 12, holds: 'day', cell: ({ heldOn }) => heldOn },
  { heading: 'Giờ', paper: 66, align: 'center', width: 14, holds: 'text', cell: ({ clock }) => clock },
  { heading: 'Nội dung', paper: '*', width: 44, holds: 'text', cell: ({ content }) => content },
  { heading: 'Loại buổi', paper: 58, width: 12, holds: 'text', cell: ({ kind }) => kind },
  { heading: 'Số giờ', paper: 36, align: 'center', width: 8, holds: { format: '0.##' }, cell: ({ hours }) => hours / 100 },
  { heading: 'Người dạy', paper: 110, width: 24, holds: 'text', cell: ({ teacher }) => teacher },
  { heading: 'Có mặt', paper: 36, align: 'center', width: 8, holds: { format: '0' }, cell: ({ present }) => present },
  { heading: 'Vắng', paper: 34, align: 'center', width: 8, holds: { format: '0' }, cell: ({ absent }) => absent },
]

export const lessonBook = definePrint({
  id: 'lesson-book',
  templateVersion: 1,
  title: 'Sổ lên lớp',
  data: LessonBookData,
  layout: ({ letterhead, preparedBy, name, about, lessons }) =>
    printedList({
      name: `Sổ lên lớp ${name}`,
      orientation: 'landscape',
      letterhead,
      kind: 'SỔ LÊN LỚP',
      about: name,
      said: about,
      ...onPaper(lessonBookColumns, lessons),
      none: 'Chưa có buổi nào trong sổ.',
      notes: [`Cộng: ${lessons.length} buổi, ${String(lessons.reduce((sum, { hours }) => sum + hours, 0) / 100).replace('.', ',')} giờ.`],
      signs: [
        { title: 'NGƯỜI LẬP', name: preparedBy },
        { title: 'GIÁO VIÊN', name: null },
      ],
    }),
  samples: lessonBookSamples,
})
