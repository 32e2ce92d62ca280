import * as z from 'zod'
import { PlainDate } from '../../../src-preload/contract/calendar'
import { Facility, Signer } from '../../../src-preload/contract/facility'

// What the data of every print is made of. Each print holds its own schema and keeps it strict: a field that the form does not have cannot
// reach the paper. null is printed as a dotted line to fill in by hand.

export const Text = z.string().trim().min(1).max(400)
export const Gap = Text.nullable()

export const Letterhead = Facility.pick({ parentLines: true, letterName: true, place: true })
export type Letterhead = z.infer<typeof Letterhead>

/** Of a paper with an agency head, a number and one signer. */
export const Numbered = {
  letterhead: Letterhead,
  number: z.int().positive().nullable(),
  /** Behind the number, without the slash: 'TB-CSCN'. */
  symbol: Text,
  issuedOn: PlainDate.nullable(),
  draft: z.boolean(),
  signer: Signer,
  /** Code of the frozen paper, printed small at the foot. */
  code: Gap,
}
