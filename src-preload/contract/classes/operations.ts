import * as z from 'zod'
import { CourseLevel, TrainingWarning } from '../courses'
import type { DutySpec } from '../desk/duty-spec'
import { Fitness } from '../fitness'
import { command, query } from '../operation'
import { classKeepers, classStaff } from '../roles'
import { StayState } from '../stays/words'
import { Called } from '../teams/operations'
import { CorrectedSpell } from '../teams/spell'
import { LeavingReason } from '../teams/words'
import { BirthDate, PlainDate } from '../values/calendar'
import { Line, TidyLine, TidyLineOrNull } from '../values/line'
import { VersionedRow } from '../values/versioned'
import { ClassHour, Classification, ClassMark, ClassResult } from './words'

// Classes: vocational, literacy, general education (lớp học; Decree 163/2026 Arts 86, 115, 116): who teaches which course where, from when to when, at which
// times of the week, and who learns in it.

export const ClassFields = z.object({
  /** 'Hàn điện K3/2026' */
  name: TidyLine(120),
  courseId: z.string(),
  /** null: the facility teaches itself. */
  schoolId: z.string().nullable(),
  contractId: z.string().nullable(),
  teacher: TidyLineOrNull(120),
  assistants: TidyLineOrNull(200),
  /** The account of the officer of the facility who is in charge. */
  officerId: z.string().nullable(),
  place: TidyLineOrNull(120),
  quota: z.int().min(1).max(1000).nullable(),
  /** Learners of small ethnic minorities or with disabilities: classes are smaller (Circular 42/2015 Art. 19). */
  adapted: z.boolean(),
  openedOn: PlainDate,
  /** The last day as planned. */
  endsOn: PlainDate,
  note: TidyLineOrNull(500),
})
export type ClassFields = z.infer<typeof ClassFields>

/** Hours of a class by kind, hundredths of an hour. */
export const TaughtHours = z.object({ theory: z.int(), practice: z.int(), test: z.int() })
export type TaughtHours = z.infer<typeof TaughtHours>

/** One line of the list of classes, as of today. */
export const ClassRow = ClassFields.extend({
  id: z.string(),
  /** 'LH-2026-0011' */
  code: z.string(),
  courseName: z.string(),
  level: CourseLevel,
  tradeName: z.string().nullable(),
  /** Of the programme, hours. */
  planned: TaughtHours,
  /** Taught so far. */
  taught: TaughtHours,
  schoolName: z.string().nullable(),
  contractNumber: z.string().nullable(),
  contractSignedOn: PlainDate.nullable(),
  officerName: z.string().nullable(),
  /** Its last day, once it is over. */
  closedOn: PlainDate.nullable(),
  hours: z.array(ClassHour),
  /** In it today; of a class that is over those who were in it on its last day. */
  learners: z.int(),
  passed: z.int(),
  warnings: z.array(TrainingWarning),
  version: z.int(),
})
export type ClassRow = z.infer<typeof ClassRow>

/** How somebody has done in a class. */
export const Results = z.object({
  theoryMark: ClassMark.nullable(),
  practiceMark: ClassMark.nullable(),
  finalMark: ClassMark.nullable(),
  result: ClassResult.nullable(),
  classification: Classification.nullable(),
})
export type Results = z.infer<typeof Results>

/** Somebody in a class, for as long as they were in it. */
export const Learner = Called.extend(Results.shape).extend({
  /** Of the enrolment. */
  id: z.string(),
  version: z.int(),
  birth: BirthDate,
  fromOn: PlainDate,
  /** The last day; of whoever has left the facility the day of that, where nothing earlier is written. */
  toOn: PlainDate.nullable(),
  leavingReason: LeavingReason.nullable(),
  note: z.string().nullable(),
  /** Today. */
  fitness: Fitness,
  state: StayState,
  /** Lessons present and absent. */
  present: z.int(),
  absent: z.int(),
})
export type Learner = z.infer<typeof Learner>

/** A time that somebody was in a class. */
export const ClassSpell = Results.extend({
  id: z.string(),
  stayId: z.string(),
  classId: z.string(),
  classCode: z.string(),
  className: z.string(),
  courseName: z.string(),
  level: CourseLevel,
  schoolName: z.string().nullable(),
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
  leavingReason: LeavingReason.nullable(),
  note: z.string().nullable(),
  closedOn: PlainDate.nullable(),
  present: z.int(),
  absent: z.int(),
})
export type ClassSpell = z.infer<typeof ClassSpell>

const LevelFigures = z.object({
  /** Held on some day of the time. */
  classes: z.int(),
  /** People, each once. */
  learners: z.int(),
  /** Whose class ended for them in that time as completed, and of them those who have passed. */
  completed: z.int(),
  passed: z.int(),
})
const TalkFigures = z.object({ talks: z.int(), attendances: z.int(), people: z.int() })

/** Education and training in a time: lines E and F of the monthly report. */
export const LearningFigures = z.object({
  /** Vocational classes. */
  opened: z.int(),
  closed: z.int(),
  /** Partner schools that taught. */
  schools: z.int(),
  elementary: LevelFigures,
  short: LevelFigures,
  intermediate: LevelFigures,
  literacy: LevelFigures,
  general: LevelFigures,
  law: TalkFigures,
  themes: TalkFigures,
  groupCounselling: TalkFigures,
  /** People in care on some day of the time: of them `law.people` were told of the law. */
  inCare: z.int(),
})
export type LearningFigures = z.infer<typeof LearningFigures>

const stayIds = z.array(z.string()).min(1).max(300)

export const classDuties = {
  /** Nobody teaches a class that is open, or nobody of the facility is in charge of it. */
  classWithoutTeacher: { about: 'class', roles: classKeepers, hasPage: true },
  /** A class is over, or ends within days, and learners have no result. */
  classResults: { about: 'class', roles: classKeepers, hasPage: true },
} as const satisfies Readonly<Record<string, DutySpec>>

export const classes = {
  /** Those that are open or to come first, the newest first; those that are over only when asked for. */
  list: query({
    roles: classStaff,
    input: z.object({ closed: z.boolean().default(false) }),
    output: z.array(ClassRow),
  }),
  /** A class with everybody who is in it, or was on its last day, and with `past` also who left before. Errors: notFound. */
  get: query({
    roles: classStaff,
    logged: true,
    input: z.object({ id: z.string(), past: z.boolean().default(false) }),
    output: z.object({ class: ClassRow, learners: z.array(Learner), mayKeep: z.boolean() }),
  }),
  /** Accounts that may be in charge of a class: those with the work of education, by name. */
  officersToChoose: query({
    roles: classKeepers,
    input: z.object({}),
    output: z.array(z.object({ accountId: z.string(), fullName: z.string() })),
  }),
  /**
   * A new class (`id` null), or a changed one; its times of the week whole.
   * Errors: notFound; stale; rule `courseUnknown`, `schoolUnknown`, `contractUnknown`, `notAnEducator`, `classEndsBeforeOpened`, `classOpenedAfterLearners` {on},
   * `classHoursOverlap`.
   */
  save: command({
    roles: classKeepers,
    input: ClassFields.extend({ id: z.string().nullable(), version: z.int().default(0), hours: z.array(ClassHour).max(40) }),
    output: z.object({ id: z.string(), code: z.string() }),
  }),
  /**
   * `closedOn`, its last day; null opens it again. Whoever is in it then has completed it on that day.
   * Errors: notFound; stale; rule `classClosedBeforeOpened`, `classClosedInFuture`, `classHasLessonsBehind` {on}.
   */
  close: command({
    roles: classKeepers,
    input: VersionedRow.extend({ closedOn: PlainDate.nullable() }),
    output: z.object({ id: z.string(), completed: z.int() }),
  }),
  /** Errors: notFound; rule `notLearner` {name}, `leavesBeforeEnrolled` {name, on}, `lessonsBehind` {name, on}. */
  leave: command({
    roles: classKeepers,
    input: z.object({ classId: z.string(), stayIds, lastOn: PlainDate, reason: LeavingReason, note: TidyLineOrNull(300) }),
    output: z.object({ left: z.int() }),
  }),
  /** Puts the days of an enrolment right. Errors: notFound; stale; rule `spellOutsideStay`, `classNotOpen`, `enrolledTwice` {on}, `lessonsBehind` {name, on}. */
  correctLearner: command({
    roles: classKeepers,
    input: CorrectedSpell,
    output: z.object({ id: z.string() }),
  }),
  /** Takes away an enrolment that was written by mistake. Errors: notFound; stale; rule `lessonsBehind` {name, on}. */
  withdrawLearner: command({ roles: classKeepers, input: VersionedRow.extend({ why: Line }), output: z.object({ id: z.string() }) }),
  /** Marks and results of several, all or none. Errors: notFound; stale where another seat has changed one of them; rule `classificationWithoutPass` {name}. */
  saveResults: command({
    roles: classKeepers,
    input: z.object({ classId: z.string(), rows: z.array(VersionedRow.extend(Results.shape)).min(1).max(300) }),
    output: z.object({ saved: z.int() }),
  }),
  /** What was taught in a time. */
  figures: query({
    roles: classStaff,
    input: z
      .object({ from: PlainDate, to: PlainDate })
      .refine(({ from, to }) => to >= from, { path: ['to'], params: { key: 'untilBeforeFrom' } }),
    output: LearningFigures,
  }),
  /** The classes of a person over all stays, the newest first. Errors: notFound. */
  ofPerson: query({
    roles: classStaff,
    logged: true,
    input: z.object({ residentId: z.string() }),
    output: z.object({ residentCode: z.string(), fullName: z.string(), spells: z.array(ClassSpell) }),
  }),
}
