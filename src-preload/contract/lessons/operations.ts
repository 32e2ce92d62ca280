import * as z from 'zod'
import type { DutySpec } from '../desk/duty-spec'
import { command, query } from '../operation'
import { classKeepers, classStaff } from '../roles'
import { Called } from '../teams/operations'
import { Month, PlainDate, weekOf } from '../values/calendar'
import { Line, TidyLineOrNull } from '../values/line'
import { VersionedRow } from '../values/versioned'
import { Attendance, LessonKind } from './cells'

// The session book of a class (sổ lên lớp; Circular 42/2015 Art. 32): each lesson with its day, content, hours and teacher, and who was there.

export const LessonFields = z.object({
  heldOn: PlainDate,
  /** Minutes of the day. */
  fromMinute: z.int().min(0).max(1439),
  toMinute: z.int().min(1).max(1440),
  kind: LessonKind,
  /** Hours that count for the programme, hundredths: a lesson of theory has 45 minutes, one of practice 60 (Circular 42/2015 Art. 17(2)(b)). */
  hours: z.int().min(1).max(2400),
  /** What was taught; none yet: still to be written up. */
  content: TidyLineOrNull(500),
  teacher: TidyLineOrNull(120),
  note: TidyLineOrNull(300),
})
export type LessonFields = z.infer<typeof LessonFields>

export const Lesson = LessonFields.extend({
  id: z.string(),
  classId: z.string(),
  present: z.int(),
  absent: z.int(),
  /** Who was in the class and of whom nothing is written. */
  blank: z.int(),
  version: z.int(),
})
export type Lesson = z.infer<typeof Lesson>

/** One learner in the attendance of a month. */
export const AttendanceRow = Called.extend({
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
  /** In the order of the lessons: what stands there; `closed` where they were not in the class on that day. `labour`: minutes of labour written of that day. */
  cells: z.array(z.object({ entry: Attendance.nullable(), closed: z.boolean(), labour: z.int() })),
})
export type AttendanceRow = z.infer<typeof AttendanceRow>

/** One cell with another entry, and what stood in it when it was looked at. */
const AttendanceChange = z.object({ lessonId: z.string(), stayId: z.string(), was: Attendance.nullable(), entry: Attendance.nullable() })
export type AttendanceChange = z.infer<typeof AttendanceChange>

/** A week from Monday to Sunday, known by its Monday; any of its days is taken. */
export const LessonWeek = PlainDate.transform((day) => weekOf(day).from)

/** A time of a class in a week: planned, or held. */
export const WeekLesson = z.object({
  classId: z.string(),
  classCode: z.string(),
  className: z.string(),
  place: z.string().nullable(),
  teacher: z.string().nullable(),
  day: PlainDate,
  fromMinute: z.int(),
  toMinute: z.int(),
  /** null: planned, and not in the book. */
  lessonId: z.string().nullable(),
  /** Still without content, or without the attendance of somebody. */
  unwritten: z.boolean(),
  learners: z.int(),
})
export type WeekLesson = z.infer<typeof WeekLesson>

const ClassMonth = { classId: z.string(), month: Month }

export const lessonDuties = {
  /** The day of a lesson is over and the book does not tell it. */
  lessonUnwritten: { about: 'class', roles: classKeepers, hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>

export const lessons = {
  /** The lessons of a class in a month with the attendance of everybody who was in it, by name. Errors: notFound. */
  ofMonth: query({
    roles: classStaff,
    logged: true,
    input: z.object(ClassMonth),
    output: z.object({
      classId: z.string(),
      month: Month,
      lessons: z.array(Lesson),
      rows: z.array(AttendanceRow),
      /** Planned times of the month up to today of which the book tells nothing. */
      missing: z.int(),
      mayWrite: z.boolean(),
    }),
  }),
  /** The whole session book of a class, in the order of time. Errors: notFound. */
  book: query({ roles: classStaff, input: z.object({ classId: z.string() }), output: z.array(Lesson) }),
  /** The plan of a week over all classes, by day and hour; what is in the book stands in the place of what was planned. */
  ofWeek: query({
    roles: classStaff,
    input: z.object({ week: LessonWeek }),
    output: z.object({ week: PlainDate, lessons: z.array(WeekLesson) }),
  }),
  /** Lessons of the last weeks that are still to be written up, the oldest first. */
  unwritten: query({ roles: classStaff, input: z.object({}), output: z.array(WeekLesson) }),
  /**
   * A new lesson (`id` null), or a changed one. `allPresent`: whoever is in the class on that day, and of whom nothing is written, was there.
   * Errors: notFound; stale; rule `lessonInFuture`, `classNotOpen`, `lessonOverlaps` {on, clock}.
   */
  save: command({
    roles: classKeepers,
    input: LessonFields.extend({
      id: z.string().nullable(),
      version: z.int().default(0),
      classId: z.string(),
      allPresent: z.boolean().default(false),
    }).refine(({ fromMinute, toMinute }) => toMinute > fromMinute, { path: ['toMinute'], params: { key: 'clockBefore' } }),
    output: z.object({ id: z.string() }),
  }),
  /**
   * Puts the planned times up to a day into the book, those that are not there yet, without content; of practice where the course has more practice than
   * theory. Once more: nothing. Errors: notFound; rule `lessonInFuture`.
   */
  addPlanned: command({
    roles: classKeepers,
    input: z.object({ classId: z.string(), from: PlainDate, until: PlainDate }),
    output: z.object({ added: z.int() }),
  }),
  /** Takes a lesson out of the book that was written by mistake, with its attendance. Errors: notFound; stale. */
  withdraw: command({ roles: classKeepers, input: VersionedRow.extend({ why: Line }), output: z.object({ id: z.string() }) }),
  /**
   * Writes the attendance of one class, all cells or none; the same again changes nothing.
   * Errors: notFound; stale when another seat has meanwhile written something else in one of these cells; rule `learnerNotThen` {name, on}.
   */
  attend: command({
    roles: classKeepers,
    input: z.object({ classId: z.string(), cells: z.array(AttendanceChange).min(1).max(4000) }),
    output: z.object({ written: z.int() }),
  }),
  /** The people of a class, its session book, or a month of its attendance: on paper or as a spreadsheet. Errors: notFound. */
  file: query({
    roles: classStaff,
    logged: true,
    input: z.object({
      classId: z.string(),
      part: z.discriminatedUnion('of', [
        z.object({ of: z.literal('learners') }),
        z.object({ of: z.literal('book') }),
        z.object({ of: z.literal('attendance'), month: Month }),
      ]),
      as: z.enum(['pdf', 'xlsx']),
    }),
    output: z.object({ file: z.base64(), fileName: z.string() }),
  }),
}
