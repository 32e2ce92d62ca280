import * as z from 'zod'
import { Facility, Signer } from '#contract/facility'
import { PlainDate } from '#contract/values/calendar'

// What the data of every print is made of. Each print holds its own schema and keeps it strict: a field that the form does not have cannot
// reach the paper. null is printed as a dotted line to fill in by hand.

export const Text = z.string().trim().min(1).max(400)
export const Gap = Text.nullable()

/** Some sentences, line ends kept. */
export const Passage = z.string().trim().min(1).max(8000)

/** What the QR code of a paper says; null where none is printed. At most what stays legible at 28 mm. */
export const QrText = z
  .string()
  .min(1)
  .refine((text) => new TextEncoder().encode(text).length <= 400)
  .nullable()

/** A moment as a clerk knows it: the day may be known and the minute not yet. */
export const Moment = z.strictObject({
  on: PlainDate.nullable(),
  /** 'HH:mm' on the facility's clock. */
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
})
export type Moment = z.infer<typeof Moment>

/** How many copies of minutes there are, or one side keeps. */
export const CopyCount = z.int().min(0).max(99).nullable()

export const Letterhead = Facility.pick({ parentLines: true, letterName: true, place: true })
export type Letterhead = z.infer<typeof Letterhead>

/** The head of a print, of all that is known of a facility. */
export const letterheadOf = ({ parentLines, letterName, place }: Letterhead): Letterhead => ({ parentLines, letterName, place })

/** Of every paper that is kept. */
export const Kept = {
  draft: z.boolean(),
  /** Of the form on the paper's day, with its decree, printed small at the foot: 'Mẫu số 51, Nghị định 163/2026/NĐ-CP'. */
  formNumber: Gap.default(null),
  /** Code of the frozen paper, printed small at the foot. */
  code: Gap,
}

/** The small print of a paper that is kept. */
export const footOf = ({ formNumber, code }: { readonly formNumber: string | null; readonly code: string | null }): string | null =>
  [formNumber, code].filter(Boolean).join(' · ') || null

/** Of a sheet that is not numbered: an agency head with place and date. */
export const Headed = { ...Kept, letterhead: Letterhead, issuedOn: PlainDate.nullable() }

/** Of a paper with an agency head, a number and one signer. */
export const Numbered = {
  ...Headed,
  number: z.int().positive().nullable(),
  /** Behind the number, without the slash: 'TB-CSCN'. */
  symbol: Text,
  signer: Signer,
}

/** Of a paper that begins with Quốc hiệu and names no agency. */
export const Headless = {
  ...Kept,
  /** Before the date: 'Quảng Ninh'. */
  place: Gap,
  on: PlainDate.nullable(),
}
