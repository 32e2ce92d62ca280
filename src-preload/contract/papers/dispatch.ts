import * as z from 'zod'
import { command, query } from '../operation'
import { recordKeepers } from '../roles'
import { Decision } from '../stays/events'
import { Instant, PlainDate } from '../values/calendar'
import { Line, OptionalLine } from '../values/line'
import { PaperForm } from './forms'
import { LabelOptions } from './labels'
import { Printed, Recipient } from './words'

export const SendingWay = z.enum(['HAND', 'POST', 'OFFICIAL_MAIL', 'NETWORK'])
export type SendingWay = z.infer<typeof SendingWay>

/** One frozen copy and where it has gone. */
export const PaperCopy = z.object({
  copy: z.int(),
  recipient: Recipient,
  pages: z.int(),
  sha256: z.string(),
  sentOn: PlainDate.nullable(),
  way: SendingWay.nullable(),
  sentBy: z.string().nullable(),
  receivedOn: PlainDate.nullable(),
  receivedBy: z.string().nullable(),
  /** Number of the registered letter, and the like. */
  note: z.string().nullable(),
})
export type PaperCopy = z.infer<typeof PaperCopy>

/** What came back to a paper: the decision on management after rehab (Mẫu 53), or another paper. */
export const PaperAnswer = z.object({
  kind: z.enum(['AFTER_REHAB', 'OTHER']),
  ...Decision.shape,
  arrivedOn: PlainDate,
  note: OptionalLine,
})
export type PaperAnswer = z.infer<typeof PaperAnswer>

/** A notice to which the commune has not answered yet. */
export const WaitingAnswer = z.object({
  paperId: z.string(),
  form: PaperForm,
  number: z.int().nullable(),
  symbol: z.string(),
  stayId: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  recipient: z.string(),
  receivedOn: PlainDate,
  /** The last moment at which the proposal is still in time. */
  dueAt: Instant,
  overdue: z.boolean(),
  article: z.string(),
})
export type WaitingAnswer = z.infer<typeof WaitingAnswer>

const Copy = z.object({ id: z.string(), copy: z.int().min(1).max(30) })

export const dispatch = {
  /** The copies of an issued paper, where they went, and what came back. */
  copies: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ id: z.string() }),
    output: z.object({ copies: z.array(PaperCopy), answer: PaperAnswer.extend({ recordedBy: z.string() }).nullable() }),
  }),
  /** Copies sent on together; said again it corrects what was said. Errors: rule `notIssued`, `sentInFuture`, `sentBeforeIssued` {on}, `sentAfterReceived` {on}. */
  send: command({
    roles: recordKeepers,
    input: z.object({ copies: z.array(Copy).min(1).max(2000), sentOn: PlainDate, way: SendingWay, note: OptionalLine }),
    output: z.object({ sent: z.int() }),
  }),
  /** Errors: rule `notSent`, `sentInFuture`, `receivedBeforeSent` {on}. */
  receive: command({
    roles: recordKeepers,
    input: z.object({ ...Copy.shape, receivedOn: PlainDate, receivedBy: OptionalLine }),
    output: z.object({}),
  }),
  /**
   * The answer that arrived; said again, with a reason, it corrects what was said. A decision on management after rehab becomes an event of the
   * stay, too. Errors: rule `notIssued`, `arrivedInFuture`, `arrivedBeforeWritten` {on}, `answerReasonNeeded`, and those of `stays.recordEvent`.
   */
  answer: command({
    roles: recordKeepers,
    input: z.object({ id: z.string(), answer: PaperAnswer, reason: Line.nullable().default(null) }),
    output: z.object({}),
  }),
  /**
   * Notices before completion which the commune's police have received and not answered, the longest waiting first.
   * @see Decree 163/2026 Art. 134(1): two working days to propose the management after rehab
   */
  waitingAnswers: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ overdueOnly: z.boolean().default(false) }),
    output: z.array(WaitingAnswer),
  }),
  /** Addresses for envelopes, in the order given. */
  labels: command({
    roles: recordKeepers,
    input: LabelOptions.extend({ copies: z.array(Copy).min(1).max(2000) }),
    output: Printed,
  }),
}
