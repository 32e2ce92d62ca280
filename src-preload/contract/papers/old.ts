import * as z from 'zod'
import { command, query } from '../operation'
import { recordKeepers } from '../roles'
import { Instant, PlainDate } from '../values/calendar'
import { Line, OptionalLine } from '../values/line'
import { FormDecree } from './decrees'
import { PaperForm } from './forms'

/** One form of a decree, and what it is called since. */
export const OldForm = z.object({
  decree: FormDecree,
  /** '26b' */
  form: z.string(),
  title: z.string(),
  /** Number under which the form stands today; null where none took its place. */
  now: z.string().nullable(),
  /** That form, where the register makes it. */
  nowForm: PaperForm.nullable(),
})
export type OldForm = z.infer<typeof OldForm>

/** A paper that was issued on paper, before the register or beside it. */
export const OldPaper = z.object({
  id: z.string(),
  stayId: z.string(),
  ...OldForm.shape,
  /** As it stands on the paper: '15/TB-CSCN'. */
  number: z.string(),
  issuedOn: PlainDate,
  issuer: z.string(),
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
  withdrawnReason: z.string().nullable(),
})
export type OldPaper = z.infer<typeof OldPaper>

export const old = {
  /** The forms of Decree 116/2021 with the numbers of today, and those of today. */
  forms: query({ roles: recordKeepers, input: z.object({}), output: z.array(OldForm) }),
  ofStay: query({ roles: recordKeepers, logged: true, input: z.object({ stayId: z.string() }), output: z.array(OldPaper) }),
  /** Errors: rule `unknownOldForm`, `issuedInFuture`. */
  record: command({
    roles: recordKeepers,
    input: z.object({
      stayId: z.string(),
      decree: FormDecree,
      form: z.string().trim().min(1).max(20),
      number: Line,
      issuedOn: PlainDate,
      issuer: Line,
      note: OptionalLine,
    }),
    output: OldPaper,
  }),
  /** Typed in by mistake. Errors: rule `alreadyWithdrawn`. */
  withdraw: command({ roles: recordKeepers, input: z.object({ id: z.string(), reason: Line }), output: OldPaper }),
}
