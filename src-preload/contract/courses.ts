import * as z from 'zod'
import { command, query } from './operation'
import { classKeepers, classStaff } from './roles'
import { TidyLine, TidyLineOrNull } from './values/line'

/**
 * What a course leads to: sơ cấp bậc 1–3, đào tạo dưới 03 tháng, trung cấp, xóa mù chữ, văn hóa. The office chooses the name; what does not fit it is told.
 * @see Circulars 42/2015, 43/2015/TT-BLĐTBXH; Decree 163/2026 Arts 115, 116
 */
export const CourseLevel = z.enum(['SO_CAP_1', 'SO_CAP_2', 'SO_CAP_3', 'DUOI_3_THANG', 'TRUNG_CAP', 'XOA_MU_CHU', 'VAN_HOA'])
export type CourseLevel = z.infer<typeof CourseLevel>

/** A trade is taught: vocational training, which belongs to the phase of labour (Decree 163/2026 Art. 87(3)). */
export const isVocational = (level: CourseLevel): boolean => level !== 'XOA_MU_CHU' && level !== 'VAN_HOA'

/** What of a course or a class is not as the law has it; recorded all the same, as it is on paper. */
export const TrainingWarning = z.object({
  key: z.enum([
    /** Fewer hours than a course of that level has. */
    'hoursTooFew',
    'theoryTooMuch',
    'practiceTooLittle',
    /** More in the class than may be. */
    'classTooLarge',
    'dayTooLong',
    'weekTooLong',
    'tooShort',
    'tooLong',
    /** More in it than it has places for. */
    'overQuota',
  ]),
  article: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TrainingWarning = z.infer<typeof TrainingWarning>

const Hours = z.int().min(0).max(10_000)
export const CourseFields = z.object({
  name: TidyLine(120),
  level: CourseLevel,
  /** The trade that is taught; none of literacy and general education. */
  tradeId: z.string().nullable(),
  /** Hours of the programme. */
  theoryHours: Hours,
  practiceHours: Hours,
  testHours: Hours,
  active: z.boolean(),
  note: TidyLineOrNull(300),
})
export type CourseFields = z.infer<typeof CourseFields>

export const Course = CourseFields.extend({
  id: z.string(),
  version: z.int(),
  tradeName: z.string().nullable(),
  warnings: z.array(TrainingWarning),
})
export type Course = z.infer<typeof Course>

export const courses = {
  /** All of them, by name, those out of use as well. */
  list: query({ roles: classStaff, input: z.object({}), output: z.array(Course) }),
  /** A new course, or a changed one. Errors: notFound; stale; rule `courseNameTaken`, `tradeUnknown`. */
  save: command({
    roles: classKeepers,
    input: CourseFields.extend({ id: z.string().nullable(), version: z.int().default(0), active: z.boolean().default(true) }),
    output: z.object({ id: z.string() }),
  }),
}
