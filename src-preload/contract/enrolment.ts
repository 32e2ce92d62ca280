import * as z from 'zod'
import { Fitness } from './fitness'
import { command, query } from './operation'
import { classKeepers, classStaff } from './roles'
import { Literacy } from './schooling'
import { Phase, StayState } from './stays/words'
import { Called } from './teams/operations'
import { Reviewed } from './teams/suitability'
import { PlainDate } from './values/calendar'
import { TidyLineOrNull } from './values/line'
import { VersionedRow } from './values/versioned'

// Who is enrolled in which class, after the same review as for a team, and who waits for a course.

/** What people in care are looked through by, to find those for a class; all that is asked for holds together. */
export const CandidateFilter = z.object({
  text: z.string().max(120).default(''),
  literacy: Literacy.nullable().default(null),
  /** At most this grade. */
  gradeUpTo: z.int().min(0).max(12).nullable().default(null),
  /** Want to be trained. */
  wants: z.boolean().default(false),
  wishTradeId: z.string().nullable().default(null),
  phase: Phase.nullable().default(null),
  /** Fit for all work today. */
  fit: z.boolean().default(false),
  /** So many days of their term are left at least; also those in whose stay no term runs. */
  daysLeft: z.int().min(0).max(3660).nullable().default(null),
  /** Have completed no vocational class yet, here or before. */
  untrained: z.boolean().default(false),
  /** Are in no class, today or to come. */
  inNone: z.boolean().default(false),
})
export type CandidateFilter = z.infer<typeof CandidateFilter>

export const CandidateRow = Called.extend({
  state: StayState,
  /** Years today; null where the birth is known too roughly. */
  age: z.int().nullable(),
  phases: z.array(Phase),
  fitness: Fitness,
  literacy: Literacy.nullable(),
  grade: z.int().nullable(),
  wantsTraining: z.boolean().nullable(),
  wishTradeName: z.string().nullable(),
  /** The end of the term as far as it is known; null: none runs. */
  expectedEndOn: PlainDate.nullable(),
  /** Vocational classes completed, over all stays. */
  completed: z.int(),
  earlierTrade: z.string().nullable(),
  /** The classes in which they are or will be. */
  inClasses: z.array(z.string()),
})
export type CandidateRow = z.infer<typeof CandidateRow>

export const CourseWait = z.object({
  id: z.string(),
  version: z.int(),
  courseId: z.string(),
  courseName: z.string(),
  askedOn: PlainDate,
  note: z.string().nullable(),
})
export type CourseWait = z.infer<typeof CourseWait>

const stayIds = z.array(z.string()).min(1).max(300)

export const enrolment = {
  /** Those in care who match, by name; `total` counts all of them. */
  candidates: query({
    roles: classKeepers,
    logged: true,
    input: CandidateFilter.extend({ limit: z.int().min(1).max(300).default(100) }),
    output: z.object({ rows: z.array(CandidateRow), total: z.int() }),
  }),
  /** What speaks for and against enrolling these people from a day on. `codes`: pasted text with codes of residents or stays. Errors: notFound. */
  review: query({
    roles: classKeepers,
    logged: true,
    input: z.object({
      classId: z.string(),
      fromOn: PlainDate,
      stayIds: stayIds.min(0).default([]),
      codes: z.string().max(8000).default(''),
    }),
    output: z.object({ people: z.array(Reviewed), unknown: z.array(z.string()), learners: z.int(), quota: z.int().nullable() }),
  }),
  /** Enrols all of them or nobody; warnings are told with their people in the log. Errors: notFound; rule `enrolmentBlocked` {count, name}, `classNotOpen`. */
  enrol: command({
    roles: classKeepers,
    input: z.object({ classId: z.string(), fromOn: PlainDate, stayIds, note: TidyLineOrNull(300) }),
    output: z.object({ enrolled: z.int(), warned: z.int() }),
  }),
  /** Who waits for a course, the longest first. */
  waiting: query({
    roles: classStaff,
    logged: true,
    input: z.object({}),
    output: z.array(Called.extend({ wait: CourseWait, state: StayState })),
  }),
  /** Writes down that they wait for a course. Errors: notFound; rule `waitsAlready` {name}, `waitInFuture`. */
  wait: command({
    roles: classKeepers,
    input: z.object({ stayIds, courseId: z.string(), askedOn: PlainDate, note: TidyLineOrNull(300) }),
    output: z.object({ waiting: z.int() }),
  }),
  /** Errors: notFound; stale. */
  endWait: command({ roles: classKeepers, input: VersionedRow, output: z.object({ id: z.string() }) }),
}
