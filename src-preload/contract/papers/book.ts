import * as z from 'zod'
import { command, query } from '../operation'
import { recordKeepers } from '../roles'
import { Instant, PlainDate } from '../values/calendar'
import { Line, OptionalLine } from '../values/line'
import { PaperSeries } from './form-spec'
import { PaperForm } from './forms'
import { Printed } from './words'

/** What a number of a book was taken for: a paper of the register, a paper written elsewhere, one still to come, or nothing after all. */
export const BookUse = z.enum(['PAPER', 'OUTSIDE', 'RESERVED', 'UNUSED'])
export type BookUse = z.infer<typeof BookUse>

/** One line of the register of outgoing papers (Sổ đăng ký văn bản đi, Decree 30/2020/NĐ-CP Annex IV). */
export const BookLine = z.object({
  series: PaperSeries,
  year: z.int(),
  number: z.int(),
  symbol: z.string(),
  use: BookUse,
  /** Day on the paper; null while there is none. */
  day: PlainDate.nullable(),
  paperId: z.string().nullable(),
  /** Of a paper of the program. */
  form: PaperForm.nullable(),
  isVoid: z.boolean(),
  voidReason: z.string().nullable(),
  /** Kind and subject, and whose paper it is. */
  about: z.string().nullable(),
  residentCode: z.string().nullable(),
  fullName: z.string().nullable(),
  signer: z.string().nullable(),
  recipients: z.array(z.string()),
  copies: z.int(),
  /** How many of the copies have been sent on. */
  sent: z.int(),
  /** For whom and why a number was set aside, by whom and when. */
  reserved: z.object({ for: z.string(), reason: z.string(), by: z.string(), at: Instant }).nullable(),
  note: z.string().nullable(),
  version: z.int(),
})
export type BookLine = z.infer<typeof BookLine>

const Place = { series: PaperSeries, year: z.int().min(1900).max(2200), number: z.int().min(1) }

/** A year of the register, or a part of it. */
export const BookFilter = z.object({
  year: z.int().min(1900).max(2200),
  series: PaperSeries.nullable().default(null),
  use: BookUse.nullable().default(null),
  text: z.string().max(120).default(''),
})
export type BookFilter = z.output<typeof BookFilter>

export const book = {
  /** Numbers of a year in the order in which they were taken, the newest first. Void, reserved and unused ones stay among them. */
  list: query({
    roles: recordKeepers,
    logged: true,
    input: BookFilter.extend({
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .nullable()
        .default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(BookLine), total: z.int(), next: z.string().nullable() }),
  }),
  /** Sets the next numbers of this year aside. */
  reserve: command({
    roles: recordKeepers,
    input: z.object({ series: PaperSeries, count: z.int().min(1).max(20).default(1), reservedFor: Line, reason: Line }),
    output: z.array(BookLine),
  }),
  /**
   * A reserved number that went to a paper written outside the register. It is taken as the paper has it. Errors: stale; rule
   * `numberNotReserved`, `issuedInFuture`, `dayOfOtherYear`.
   */
  fillReserved: command({
    roles: recordKeepers,
    input: z.object({
      ...Place,
      version: z.int(),
      day: PlainDate,
      about: Line,
      signer: Line,
      recipients: z.array(Line).min(1).max(30),
      copies: z.int().min(1).max(200),
      note: OptionalLine,
    }),
    /** `outOfOrder`: its day does not lie between those of the numbers before and after it. */
    output: z.object({ line: BookLine, warnings: z.array(z.enum(['outOfOrder'])) }),
  }),
  /** A reserved number that nobody needs: it stays in the book and says why. Errors: stale; rule `numberNotReserved`. */
  dropReserved: command({ roles: recordKeepers, input: z.object({ ...Place, version: z.int(), reason: Line }), output: BookLine }),
  /** The book of a year on A4, void and unused numbers among them; what is chosen from it says that it is a part. */
  print: command({ roles: recordKeepers, input: BookFilter, output: Printed }),
}
