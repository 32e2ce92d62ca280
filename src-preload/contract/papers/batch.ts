import * as z from 'zod'
import { command, query } from '../operation'
import { recordKeepers } from '../roles'
import { Instant, PlainDate } from '../values/calendar'
import { mostTogether } from './form-spec'
import { PaperForm } from './forms'
import { LabelOptions } from './labels'
import { PaperRef, PaperRefusal, Printed, paperReaders } from './words'

/** WAITING: not reached yet. ALREADY: had its paper before. FAILED: took no number; `refused` says why. */
export const BatchItemState = z.enum(['WAITING', 'MADE', 'ALREADY', 'FAILED'])
export type BatchItemState = z.infer<typeof BatchItemState>

export const BatchState = z.enum(['RUNNING', 'STOPPING', 'STOPPED', 'DONE'])
export type BatchState = z.infer<typeof BatchState>

/** Many papers of one form, made one after another while the host goes on answering. */
export const Batch = z.object({
  id: z.string(),
  form: PaperForm,
  state: BatchState,
  startedAt: Instant,
  startedBy: z.string(),
  total: z.int(),
  /** How many are in each state. */
  counts: z.record(BatchItemState, z.int()),
  /** What ended it before its time: 'diskFull' …; null where nobody but a person did. */
  failure: z.string().nullable(),
})
export type Batch = z.infer<typeof Batch>

export const BatchItem = z.object({
  subjectId: z.string(),
  eventId: z.string().nullable(),
  residentId: z.string().nullable(),
  residentCode: z.string().nullable(),
  fullName: z.string().nullable(),
  state: BatchItemState,
  refused: PaperRefusal.nullable(),
  paper: PaperRef.nullable(),
})
export type BatchItem = z.infer<typeof BatchItem>

const Id = z.object({ id: z.string() })

export const batch = {
  /**
   * Begins to make a paper for each subject. Whoever has one is listed as such, whoever cannot have one is listed with the reason; nobody is
   * given a number without a paper. Errors: rule `formNotYours`, `issuedInFuture`, `issuedOnReasonNeeded` {days}, `issuedBeforeLast`, `signerNotValid`.
   */
  start: command({
    roles: paperReaders,
    input: z.object({
      form: PaperForm,
      subjects: z
        .array(z.object({ subjectId: z.string(), eventId: z.string().nullable().default(null) }))
        .min(1)
        .max(mostTogether),
      issuedOn: PlainDate.nullable().default(null),
      issuedOnReason: z.string().trim().max(300).nullable().default(null),
      signerId: z.string().nullable().default(null),
    }),
    output: Batch,
  }),
  /** Goes on with those not made yet, those that failed among them. Errors: rule `batchRunning`. */
  resume: command({ roles: paperReaders, input: Id, output: Batch }),
  /** Lets the papers at work be finished, begins no more. */
  stop: command({ roles: paperReaders, input: Id, output: Batch }),
  /** Newest first. */
  list: query({ roles: paperReaders, input: z.object({ limit: z.int().min(1).max(50).default(10) }), output: z.array(Batch) }),
  get: query({ roles: paperReaders, logged: true, input: Id, output: z.object({ batch: Batch, items: z.array(BatchItem) }) }),
  /**
   * What a batch has made, sorted by recipient behind a list of all of it: as one PDF for the printer, or as a zip with one file for each copy.
   * Every page is counted and read again. Looking at it is no printing: see `printed`. Errors: rule `batchEmpty`.
   */
  file: command({
    roles: paperReaders,
    input: Id.extend({ as: z.enum(['pdf', 'zip']) }),
    output: z.object({ file: z.base64(), fileName: z.string(), papers: z.int(), copies: z.int(), pages: z.int() }),
  }),
  /** The file of a batch goes to the printer: its papers count as printed once more. Errors: rule `batchEmpty`. */
  printed: command({ roles: paperReaders, input: Id, output: z.object({ papers: z.int() }) }),
  /** Addresses for the envelopes of everything it has made, in the order of its file. Errors: rule `batchEmpty`. */
  labels: command({ roles: recordKeepers, input: LabelOptions.extend({ id: z.string() }), output: Printed }),
}
