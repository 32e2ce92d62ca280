import * as z from 'zod'
import { query } from '../operation'
import { Role, recordKeepers } from '../roles'
import { PlainDate } from '../values/calendar'
import { PaperAnswer } from './dispatch'
import { PaperPack } from './form-spec'
import { PaperForm } from './forms'
import { PaperRef, PaperRefusal } from './words'

/**
 * ISSUED: there is a valid paper. ON_PAPER: it was issued before the register or beside it. READY: the caller can make it. REFUSED: not now;
 * `refused` says why. OTHERS: it is made by `makers`.
 */
const PackLineState = z.enum(['ISSUED', 'ON_PAPER', 'READY', 'REFUSED', 'OTHERS'])

/** One form of a pack, as it stands for a stay. */
export const PackLine = z.object({
  form: PaperForm,
  state: PackLineState,
  paper: PaperRef.nullable(),
  /** As it stands on the paper that is not of the register. */
  onPaper: z.object({ number: z.string(), issuedOn: PlainDate }).nullable(),
  refused: PaperRefusal.nullable(),
  makers: z.array(Role),
  /** What somebody has begun to type for it; it becomes the paper. */
  draftId: z.string().nullable(),
  /** How many fields will print as dotted lines. */
  missing: z.int(),
})
export type PackLine = z.infer<typeof PackLine>

/** What has arrived in answer to a paper, or as the decision that is waited for; `paper` null where there is none to be answered. */
export const PackAnswer = z.object({
  form: PaperForm,
  paper: PaperRef.nullable(),
  answer: PaperAnswer.pick({ kind: true, number: true, on: true, issuer: true, arrivedOn: true }).nullable(),
})
export type PackAnswer = z.infer<typeof PackAnswer>

export const pack = {
  /**
   * The papers of a pack in the order in which they are made: each by `papers.issue` with `another: false`, all together printed by
   * `papers.print`. Forms for other kinds of residents are left out.
   */
  get: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ stayId: z.string(), pack: PaperPack }),
    output: z.object({
      lines: z.array(PackLine),
      answers: z.array(PackAnswer),
      /** Its time has come: a paper of the end is there or can be made, or one whose answer belongs to the pack has been issued. */
      begun: z.boolean(),
    }),
  }),
}
