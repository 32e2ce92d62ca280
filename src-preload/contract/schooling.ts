import * as z from 'zod'
import { command, query } from './operation'
import { classKeepers, classStaff } from './roles'
import { TidyLineOrNull } from './values/line'

/** Whether somebody reads and writes: mù chữ, tái mù chữ, biết chữ. */
export const Literacy = z.enum(['ILLITERATE', 'SEMI_LITERATE', 'LITERATE'])
export type Literacy = z.infer<typeof Literacy>

/**
 * What somebody has learned before and wants to learn, as it decides on a class. The schooling of Mẫu 17 ('9/12', as it stands on the paper) is a
 * field of the record, kept with the identity; the grade here is what can be filtered by.
 * @see Decree 163/2026 Arts 115, 127; Annex V, Mẫu số 17
 */
export const Schooling = z.object({
  literacy: Literacy.nullable(),
  /** Of twelve; 0: never at school. */
  grade: z.int().min(0).max(12).nullable(),
  /** A trade learned before they came. */
  earlierTrade: TidyLineOrNull(160),
  /** null: not asked. */
  wantsTraining: z.boolean().nullable(),
  /** The trade they want to learn. */
  wishTradeId: z.string().nullable(),
  note: TidyLineOrNull(300),
})
export type Schooling = z.infer<typeof Schooling>

/** The grade that a schooling as it is written on papers begins with: '9/12', 'Lớp 9', '12/12'; null where it tells none. */
export function gradeOf(schooling: string | null): number | null {
  const [, grade] = /^(?:lớp\s*)?(\d{1,2})(?:\s*\/\s*1[02])?$/iu.exec(schooling?.trim() ?? '') ?? []
  return grade !== undefined && Number(grade) <= 12 ? Number(grade) : null
}

export const schooling = {
  /** Nothing is null where nothing has been asked; version 0 then. Errors: notFound. */
  get: query({
    roles: classStaff,
    logged: true,
    input: z.object({ residentId: z.string() }),
    output: z.object({
      schooling: Schooling,
      wishTradeName: z.string().nullable(),
      /** As it stands in the record, Mẫu 17. */
      onPaper: z.string().nullable(),
      version: z.int(),
      mayKeep: z.boolean(),
    }),
  }),
  /** Errors: notFound; stale; rule `tradeUnknown`. */
  keep: command({
    roles: classKeepers,
    input: Schooling.extend({ residentId: z.string(), version: z.int() }),
    output: z.object({ version: z.int() }),
  }),
}
