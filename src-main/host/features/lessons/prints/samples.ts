import type * as z from 'zod'
import { longLetterhead } from '#host/prints/kit/sample-letterhead'
import type { AttendanceSheetData } from './attendance-sheet'
import type { ClassListData } from './class-list'
import type { LessonBookData } from './lesson-book'

const letterhead = { parentLines: ['Công an tỉnh Quảng Ninh'], letterName: 'Cơ sở cai nghiện ma túy', place: 'Quảng Ninh' }
const about = 'Sơ cấp bậc 1; Trường Trung cấp nghề Bái Tử Long; từ ngày 20/07/2026 đến ngày 20/11/2026'
const longName = 'Công Tằng Tôn Nữ Huỳnh Thị Phương Quỳnh Trâm'

const list: z.input<typeof ClassListData> = {
  letterhead,
  on: '2026-11-21',
  preparedBy: 'Lương Thị Ngân',
  name: 'Hàn điện K3/2026',
  about,
  learners: [
    {
      code: 'HV-2026-0007',
      fullName: 'Lục Văn Bảo',
      birth: '14/03/1996',
      fromOn: '2026-07-20',
      toOn: '2026-11-20',
      mark: '7,5',
      result: 'Đạt, Khá',
      note: null,
    },
    {
      code: 'HV-2026-0019',
      fullName: 'Trương Quốc Cường',
      birth: '1989',
      fromOn: '2026-07-20',
      toOn: null,
      mark: null,
      result: null,
      note: null,
    },
  ],
}
/** Made-up learners. */
export const classListSamples = {
  normal: list,
  long: {
    ...list,
    letterhead: longLetterhead,
    name: 'Lắp đặt và bảo dưỡng điện nước dân dụng, sửa chữa máy điều hòa không khí K3/2026',
    learners: Array.from({ length: 60 }, (_, at) => ({
      ...list.learners[0]!,
      fullName: longName,
      code: `HV-2026-${String(at + 1).padStart(4, '0')}`,
    })),
  },
  missing: { ...list, preparedBy: null, learners: [] },
} satisfies Record<string, z.input<typeof ClassListData>>

const book: z.input<typeof LessonBookData> = {
  letterhead,
  preparedBy: 'Lương Thị Ngân',
  name: 'Hàn điện K3/2026',
  about,
  lessons: [
    {
      heldOn: '2026-07-20',
      clock: '13:30–17:00',
      kind: 'Lý thuyết',
      hours: 467,
      content: 'An toàn lao động khi hàn',
      teacher: 'Trần Hữu Phong',
      present: 32,
      absent: 0,
    },
    { heldOn: '2026-07-22', clock: '13:30–17:00', kind: 'Thực hành', hours: 350, content: null, teacher: null, present: 30, absent: 2 },
  ],
}
/** A made-up book. */
export const lessonBookSamples = {
  normal: book,
  long: {
    ...book,
    letterhead: longLetterhead,
    lessons: Array.from({ length: 70 }, () => ({
      ...book.lessons[0]!,
      content: 'Hàn giáp mối vị trí bằng, hàn góc vị trí 2F, kiểm tra mối hàn bằng mắt và bằng dung dịch thẩm thấu, sửa khuyết tật mối hàn',
      teacher: longName,
    })),
  },
  missing: { ...book, preparedBy: null, lessons: [] },
} satisfies Record<string, z.input<typeof LessonBookData>>

const days = ['02/11', '04/11', '06/11', '09/11', '11/11', '13/11', '16/11', '18/11']
const month: z.input<typeof AttendanceSheetData> = {
  letterhead,
  preparedBy: 'Lương Thị Ngân',
  name: 'Hàn điện K3/2026',
  month: '11/2026',
  days,
  learners: [
    { code: 'HV-2026-0007', fullName: 'Lục Văn Bảo', letters: ['x', 'x', 'Ô', 'x', 'x', 'x', 'x', 'P'] },
    { code: 'HV-2026-0019', fullName: 'Trương Quốc Cường', letters: ['x', 'x', 'x', 'x', 'T', 'x', 'x', ''] },
  ],
}
const everyDay = Array.from({ length: 26 }, (_, at) => `${String(at + 1).padStart(2, '0')}/11`)
/** A made-up month. */
export const attendanceSheetSamples = {
  normal: month,
  long: {
    ...month,
    letterhead: longLetterhead,
    days: everyDay,
    learners: Array.from({ length: 60 }, () => ({ ...month.learners[0]!, fullName: longName, letters: everyDay.map(() => 'x') })),
  },
  missing: { ...month, preparedBy: null, days: [], learners: [] },
} satisfies Record<string, z.input<typeof AttendanceSheetData>>
