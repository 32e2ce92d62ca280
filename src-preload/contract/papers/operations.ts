import * as z from 'zod'
import { Signer } from '../facility'
import { command, query } from '../operation'
import { StayEventKind } from '../stays/words'
import { Instant, PlainDate } from '../values/calendar'
import { Line } from '../values/line'
import { batch } from './batch'
import { book } from './book'
import { dispatch } from './dispatch'
import { formNumbers } from './form-numbers'
import { PaperSeries, PaperSubjectKind } from './form-spec'
import { FieldValue, fieldsOf, PaperForm } from './forms'
import { gallery } from './gallery'
import { old } from './old'
import { pack } from './pack'
import { seal } from './seal'
import { settings } from './settings'
import { PaperRef, PaperRefusal, Printed, paperReaders, Recipient } from './words'

export { PaperForm, PaperRef, PaperRefusal, PaperSeries, Recipient }

export const PaperState = z.enum(['DRAFT', 'ISSUED', 'VOID'])
export type PaperState = z.infer<typeof PaperState>

export const Paper = z.object({
  id: z.string(),
  form: PaperForm,
  /** What it is about; null for a paper about nobody: a free letter, minutes of destroying. */
  subjectKind: PaperSubjectKind.nullable(),
  subjectId: z.string().nullable(),
  /** What of the subject it belongs to: an event of a stay. */
  eventId: z.string().nullable(),
  residentId: z.string().nullable(),
  residentCode: z.string().nullable(),
  fullName: z.string().nullable(),
  state: PaperState,
  /** The book it is numbered in; null for minutes. */
  series: PaperSeries.nullable(),
  /** Number in the book of its kind and year; null while a draft, and for minutes. */
  number: z.int().nullable(),
  year: z.int().nullable(),
  symbol: z.string(),
  /** Kind and subject: 'Thông báo về việc …', or what a letter is about. */
  about: z.string(),
  issuedOn: PlainDate.nullable(),
  /** Why it bears an earlier day, where somebody had to say so. */
  issuedOnReason: z.string().nullable(),
  issuedBy: z.string().nullable(),
  signer: Signer.nullable(),
  recipients: z.array(Recipient),
  recipientsReason: z.string().nullable(),
  /** What was typed for this paper alone. */
  fields: z.record(z.string(), FieldValue),
  /** Of the form's parts that not everybody may read those that stand on it: none on a draft, which holds what was typed alone. */
  parts: z.array(z.string()),
  /** The void paper which this one takes the place of, and the one that takes the place of this. */
  replaces: PaperRef.nullable(),
  replacedBy: PaperRef.nullable(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  /** How often it was sent to a printer after being issued. */
  prints: z.int(),
  /** SHA-256 and pages of each frozen copy, in the order of the recipients. */
  hashes: z.array(z.string()),
  pages: z.array(z.int()),
  version: z.int(),
})
export type Paper = z.infer<typeof Paper>

/** A subject of papers. */
export const SubjectRef = z.object({ kind: PaperSubjectKind, id: z.string() })
export type SubjectRef = z.infer<typeof SubjectRef>

/** Where something of a paper is typed: a place that the screens of a feature declare under this name. */
export const TypedPlace = z.object({ feature: z.string(), place: z.string() })
export type TypedPlace = z.infer<typeof TypedPlace>

/** A field that will print as a dotted line; `papers.missing.<path>` has its caption. `at` null: on the paper's own page. */
export const MissingField = z.object({ path: z.string(), at: TypedPlace.nullable() })
export type MissingField = z.infer<typeof MissingField>

/** Somebody who may sign this paper on its day; `id` null is the head. */
export const SignerChoice = z.object({ id: z.string().nullable(), signer: Signer })

const Recipients = z.array(Recipient).min(1).max(30)
/** Longest reason for an earlier day, and the like. */
const OptionalReason = z.string().trim().max(300).nullable().default(null)

/** Which paper: a form and what it is about; of what kind that is, the form says. */
const Subject = {
  form: PaperForm,
  subjectId: z.string().nullable().default(null),
  eventId: z.string().nullable().default(null),
  /** The draft meant, where a form may have several for one subject. */
  draftId: z.string().nullable().default(null),
}

/** Version of the draft that is on the screen, null where there was none. Left out, as batches do: whatever draft there is. */
const DraftVersion = z.int().nullable().optional()

/** What was typed must be what the form has. */
function checkFields<T extends { form: PaperForm; fields?: unknown }>(input: T, context: z.core.$RefinementCtx<T>): void {
  if (input.fields === null || input.fields === undefined) return
  const read = fieldsOf(input.form).safeParse(input.fields)
  for (const { path, message } of read.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: ['fields', ...path], message, params: { key: 'wrongField' } })
}

const FieldValues = z.record(z.string().max(60), FieldValue)

/** What is written before a paper is issued. */
const draft = {
  /** Keeps recipients, typed fields and signer. Errors: stale; rule `draftChanged` (at another seat), `formNotYours`, `formNeedsStay`, `formNeedsEvent`. */
  save: command({
    roles: paperReaders,
    input: z
      .object({
        ...Subject,
        /** null: as the article proposes. */
        recipients: Recipients.nullable().default(null),
        recipientsReason: OptionalReason,
        fields: FieldValues.nullable().default(null),
        signerId: z.string().nullable().default(null),
        draftVersion: DraftVersion,
      })
      .superRefine(checkFields),
    output: Paper,
  }),
  discard: command({ roles: paperReaders, input: z.object({ id: z.string(), version: z.int() }), output: z.object({}) }),
  /** How many there are of the forms which the caller's roles may see. */
  count: query({ roles: paperReaders, input: z.object({}), output: z.object({ drafts: z.int() }) }),
}

export const papers = {
  /** Newest first. Only papers which the caller's roles may see. `text`: a name, a number, or a number with its symbol: '12/TB-CSCN'. */
  list: query({
    roles: paperReaders,
    logged: true,
    input: z.object({
      form: PaperForm.nullable().default(null),
      state: PaperState.nullable().default(null),
      year: z.int().nullable().default(null),
      text: z.string().max(120).default(''),
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .nullable()
        .default(null),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(Paper), total: z.int(), next: z.string().nullable() }),
  }),
  get: query({ roles: paperReaders, logged: true, input: z.object({ id: z.string() }), output: Paper }),
  /** All papers of a subject, the newest first. */
  ofSubject: query({ roles: paperReaders, logged: true, input: SubjectRef, output: z.array(Paper) }),
  /**
   * Papers that can be made for a subject, or for nobody (null): one line for each form, for each event where it belongs to one.
   * `refused` says why not now; `paper` is the valid one there is, or the draft.
   */
  forms: query({
    roles: paperReaders,
    logged: true,
    input: z.object({ subject: SubjectRef.nullable().default(null) }),
    output: z.array(
      z.object({
        form: PaperForm,
        eventId: z.string().nullable(),
        event: z.object({ kind: StayEventKind, happenedAt: Instant }).nullable(),
        missing: z.array(MissingField),
        refused: PaperRefusal.nullable(),
        /** What is seldom meant and not forbidden: asked before it is made. */
        asks: PaperRefusal.nullable(),
        mayIssue: z.boolean(),
        paper: Paper.nullable(),
        draft: Paper.nullable(),
      }),
    ),
  }),
  /**
   * The paper as it would print on a day (the first copy), with what is still empty. `null` takes what the draft has, or what the register
   * proposes; `recipients` and `fields` in the answer are the ones printed.
   */
  preview: query({
    roles: paperReaders,
    logged: true,
    input: z
      .object({
        ...Subject,
        recipients: Recipients.nullable().default(null),
        fields: FieldValues.nullable().default(null),
        signerId: z.string().nullable().default(null),
        issuedOn: PlainDate.nullable().default(null),
        /** Nothing is taken from a draft: what is null is as the register proposes. */
        asTyped: z.boolean().default(false),
      })
      .superRefine(checkFields),
    output: z.object({
      pdf: z.base64(),
      pages: z.int(),
      missing: z.array(MissingField),
      /** Parts of the form that the caller may not read: they print as dotted lines. */
      withheld: z.array(z.string()),
      recipients: z.array(Recipient),
      /** By the article alone, and which it is. */
      proposed: z.array(Recipient),
      article: z.string(),
      fields: z.record(z.string(), FieldValue),
      signers: z.array(SignerChoice),
      /** Who signs it as it stands; null is the head. */
      signerId: z.string().nullable(),
      /** The number it would get now; null for minutes. */
      nextNumber: z.int().nullable(),
      symbol: z.string(),
      /** The valid paper there is already, where there may be but one. */
      issued: Paper.nullable(),
      refused: PaperRefusal.nullable(),
      asks: PaperRefusal.nullable(),
      mayIssue: z.boolean(),
    }),
  }),
  /**
   * Numbers, freezes and keeps one paper: data, one PDF for each copy, hashes; a draft of it becomes the paper. Where there may be but one and
   * it is there, that one is the answer. Errors: stale; rule `draftChanged`, `issuedInFuture`, `issuedOnReasonNeeded` {days}, `issuedBeforeLast` {number, on},
   * `numberNotReserved`, `reservedOutOfOrder` {from, to}, `signerNotValid`, `formNotYours`, `stayNotOpen` and what else the form asks for, `noRecipients`, `recipientsReasonNeeded`.
   */
  issue: command({
    roles: paperReaders,
    input: z.object({
      ...Subject,
      /** Day on the paper; null today. */
      issuedOn: PlainDate.nullable().default(null),
      /** Needed for a day more than a week ago. */
      issuedOnReason: OptionalReason,
      /** A number set aside in the book of its kind, in the year of the day; null takes the next one. */
      reserved: z.int().min(1).nullable().default(null),
      /** null: as in the draft, or the head. */
      signerId: z.string().nullable().default(null),
      draftVersion: DraftVersion,
      /** false: where there may be several and one is there that serves its pack, that one is the answer, too. */
      another: z.boolean().default(true),
    }),
    output: z.object({ paper: Paper, already: z.boolean() }),
  }),
  /** Errors: stale; rule `notIssued`, `formNotYours`. The number stays in the book; the next paper for the same subject says that it replaces this. */
  void: command({ roles: paperReaders, input: z.object({ id: z.string(), version: z.int(), reason: Line }), output: Paper }),
  /** The frozen copies as one PDF for the printer, in the order given; counted and logged. */
  print: command({
    roles: paperReaders,
    input: z.object({ ids: z.array(z.string()).min(1).max(500) }),
    output: Printed,
  }),
  /**
   * One frozen copy, byte for byte as issued; of a void paper, and in a register to practise with, that is laid over its pages (`sha256` is that of the
   * frozen bytes, which stay). It says all of a person's identity.
   */
  copy: query({
    roles: paperReaders,
    logged: true,
    input: z.object({ id: z.string(), copy: z.int().min(1).max(30) }),
    output: z.object({ pdf: z.base64(), sha256: z.string(), fileName: z.string() }),
  }),
  draft,
  batch,
  book,
  dispatch,
  seal,
  settings,
  formNumbers,
  old,
  pack,
  gallery,
}
