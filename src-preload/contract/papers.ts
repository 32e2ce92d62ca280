import * as z from 'zod'
import { Instant, PlainDate } from './calendar'
import { command, query } from './operation'
import { recordKeepers } from './roles'

export const PaperForm = z.enum(['mau-51'])
export type PaperForm = z.infer<typeof PaperForm>

export const PaperState = z.enum(['DRAFT', 'ISSUED', 'VOID'])
export type PaperState = z.infer<typeof PaperState>

/** Who gets a copy; proposed from the stay by the article, may be changed with a reason. */
export const Recipient = z.object({
  kind: z.enum(['COMMUNE_POLICE', 'COURT', 'FAMILY', 'PARENTS', 'OTHER']),
  name: z.string().trim().min(1).max(300),
})
export type Recipient = z.infer<typeof Recipient>

export const Paper = z.object({
  id: z.string(),
  form: PaperForm,
  stayId: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  state: PaperState,
  /** Number in the book of its kind and year; null while a draft. */
  number: z.int().nullable(),
  year: z.int().nullable(),
  symbol: z.string(),
  issuedOn: PlainDate.nullable(),
  issuedBy: z.string().nullable(),
  recipients: z.array(Recipient),
  recipientsReason: z.string().nullable(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  /** How often it was sent to a printer after being issued. */
  prints: z.int(),
  /** SHA-256 of each frozen copy, in the order of the recipients. */
  hashes: z.array(z.string()),
  version: z.int(),
})
export type Paper = z.infer<typeof Paper>

const Recipients = z.array(Recipient).min(1).max(12)

export const papers = {
  /** Newest first; the number book when sorted by number: void numbers stay in it. */
  list: query({
    roles: recordKeepers,
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
  get: query({ roles: recordKeepers, input: z.object({ id: z.string() }), output: Paper }),
  ofStay: query({ roles: recordKeepers, input: z.object({ stayId: z.string() }), output: z.array(Paper) }),
  /** The draft's page as it would print today (copy 1 marked), and the fields still empty. */
  preview: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ form: PaperForm, stayId: z.string(), recipients: Recipients.nullable().default(null) }),
    output: z.object({ pdf: z.base64(), missing: z.array(z.string()), recipients: z.array(Recipient), alreadyIssued: z.boolean() }),
  }),
  /** Keeps a draft with changed recipients. Errors: rule `recipientsReasonNeeded`. */
  draft: command({
    roles: recordKeepers,
    input: z.object({
      form: PaperForm,
      stayId: z.string(),
      recipients: Recipients,
      recipientsReason: z.string().trim().max(300).nullable(),
    }),
    output: Paper,
  }),
  discardDraft: command({ roles: recordKeepers, input: z.object({ id: z.string(), version: z.int() }), output: z.object({}) }),
  /**
   * Numbers, freezes and keeps one paper for each stay: data, one PDF for each copy, hashes. A stay that already has one issued is
   * left alone and listed under `already`; a stay that fails is listed and takes no number.
   */
  issue: command({
    roles: recordKeepers,
    input: z.object({ form: PaperForm, stayIds: z.array(z.string()).min(1).max(500), issuedOn: PlainDate.nullable().default(null) }),
    output: z.object({
      issued: z.array(Paper),
      already: z.array(Paper),
      failed: z.array(z.object({ stayId: z.string(), key: z.string() })),
    }),
  }),
  /** Errors: stale; rule `notIssued`. The number stays in the book. */
  void: command({
    roles: recordKeepers,
    input: z.object({ id: z.string(), version: z.int(), reason: z.string().trim().min(1).max(300) }),
    output: Paper,
  }),
  /** The frozen copies as one PDF for the printer, in the order given; counted and logged. */
  print: command({
    roles: recordKeepers,
    input: z.object({ ids: z.array(z.string()).min(1).max(500) }),
    output: z.object({ pdf: z.base64(), pages: z.int() }),
  }),
  /** One frozen copy, byte for byte as issued. It says all of a person's identity. */
  copy: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ id: z.string(), copy: z.int().min(1).max(12) }),
    output: z.object({ pdf: z.base64(), sha256: z.string(), fileName: z.string() }),
  }),
}
