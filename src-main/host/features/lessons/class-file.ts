import type { ClassRow, Learner } from '#contract/classes/operations'
import { clockOf, markText } from '#contract/classes/words'
import type { Facility } from '#contract/facility'
import { attendanceText } from '#contract/lessons/cells'
import type { AttendanceRow, Lesson } from '#contract/lessons/operations'
import { formatBirth, formatDate, type Instant, type Month, type PlainDate } from '#contract/values/calendar'
import { listWorkbook } from '#host/files/list-workbook'
import { readTexts } from '#host/files/texts'
import { type PressContext, pressTask } from '#host/press/task'
import { renderPdf } from '#host/prints/engine/render'
import { letterheadOf } from '#host/prints/kit/data'
import { inSheet } from '#host/prints/kit/list-columns'
import { attendanceColumns, attendanceSheet } from './prints/attendance-sheet'
import { classList, classListColumns } from './prints/class-list'
import { lessonBook, lessonBookColumns } from './prints/lesson-book'

/** What goes out of a class: its people, its session book, a month of attendance. */
export type ClassPart =
  | { readonly of: 'learners'; readonly learners: readonly Learner[] }
  | { readonly of: 'book'; readonly lessons: readonly Lesson[] }
  | { readonly of: 'attendance'; readonly month: Month; readonly lessons: readonly Lesson[]; readonly rows: readonly AttendanceRow[] }

interface ClassFileRequest {
  readonly class: Pick<ClassRow, 'name' | 'level' | 'schoolName' | 'openedOn' | 'endsOn' | 'closedOn'>
  readonly part: ClassPart
  readonly as: 'pdf' | 'xlsx'
  readonly on: PlainDate
  readonly now: Instant
  readonly facility: Pick<Facility, 'name' | 'parentLines' | 'letterName' | 'place'>
  readonly preparedBy: string
}

/** A list of a class on paper, or as a spreadsheet. @returns base64 */
async function classFile({ resources }: PressContext<unknown>, request: ClassFileRequest): Promise<string> {
  const { class: one, part, as, on, facility, preparedBy } = request
  const texts = readTexts(resources, 'vi')
  const [classText, courseText, lessonText] = [texts.of('classes'), texts.of('courses'), texts.of('lessons')]
  const level = courseText(`level.${one.level}`)
  const about = [
    `${level.charAt(0).toLocaleUpperCase('vi')}${level.slice(1)}`,
    one.schoolName ?? classText('class.own'),
    `từ ngày ${formatDate(one.openedOn)} đến ngày ${formatDate(one.closedOn ?? one.endsOn)}`,
  ].join('; ')
  const head = { letterhead: letterheadOf(facility), preparedBy, name: one.name }
  const out = async (
    print: () => ReturnType<typeof classList.layout>,
    sheet: () => Omit<Parameters<typeof listWorkbook>[0], 'facilityName' | 'about'>,
  ): Promise<string> => {
    const bytes =
      as === 'xlsx'
        ? await listWorkbook({ facilityName: facility.name, about: `${one.name}; ${about}`, ...sheet() })
        : await renderPdf([print()], { createdAt: new Date(request.now) })
    return Buffer.from(bytes).toString('base64')
  }
  if (part.of === 'learners') {
    const learners = part.learners.map((learner) => ({
      code: learner.residentCode,
      fullName: learner.fullName,
      birth: formatBirth(learner.birth),
      fromOn: learner.fromOn,
      toOn: learner.toOn,
      mark: learner.finalMark === null ? null : markText(learner.finalMark),
      result:
        [
          learner.result && classText(`result.${learner.result}`),
          learner.classification && classText(`classification.${learner.classification}`),
        ]
          .filter(Boolean)
          .join(', ') || null,
      note: learner.note,
    }))
    return out(
      () => classList.layout({ ...head, on, about, learners }),
      () => ({ sheet: 'Lớp', title: 'DANH SÁCH LỚP HỌC', ...inSheet(classListColumns, learners) }),
    )
  }
  if (part.of === 'book') {
    const lessons = part.lessons.map((lesson) => ({
      heldOn: lesson.heldOn,
      clock: `${clockOf(lesson.fromMinute)}–${clockOf(lesson.toMinute)}`,
      kind: lessonText(`kind.${lesson.kind}`),
      hours: lesson.hours,
      content: lesson.content,
      teacher: lesson.teacher,
      present: lesson.present,
      absent: lesson.absent,
    }))
    return out(
      () => lessonBook.layout({ ...head, about, lessons }),
      () => ({ sheet: 'Sổ lên lớp', title: 'SỔ LÊN LỚP', ...inSheet(lessonBookColumns, lessons) }),
    )
  }
  const days = part.lessons.map(({ heldOn }) => formatDate(heldOn).slice(0, 5))
  const learners = part.rows.map(({ residentCode, fullName, cells }) => ({
    code: residentCode,
    fullName,
    letters: cells.map(({ entry, closed }) => (closed ? '–' : attendanceText(entry))),
  }))
  const month = part.month.split('-').reverse().join('/')
  return out(
    () => attendanceSheet.layout({ ...head, month, days, learners }),
    () => ({ sheet: 'Điểm danh', title: `BẢNG ĐIỂM DANH THÁNG ${month}`, ...inSheet(attendanceColumns(days), learners) }),
  )
}

export const classFileTask = pressTask('lessons.file', classFile)
