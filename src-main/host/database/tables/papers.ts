import type { Generated } from 'kysely'
import type { BatchItemState } from '#contract/papers/batch'
import type { FormDecree } from '#contract/papers/decrees'
import type { PaperAnswer, SendingWay } from '#contract/papers/dispatch'
import type { PaperSubjectKind } from '#contract/papers/form-spec'
import type { PaperForm, PaperSeries, PaperState } from '#contract/papers/operations'
import type { Instant, PlainDate } from '#contract/values/calendar'

export interface PaperTable {
  id: string
  form: PaperForm
  /** What it is about: the kind of subject, which, and what happened to it; null for a paper about nobody. */
  subjectKind: PaperSubjectKind | null
  subjectId: string | null
  eventId: string | null
  /** How subject and person were called when it was written. */
  subjectCode: string | null
  personId: string | null
  personCode: string | null
  fullName: string | null
  /** Words of the name without marks, for the search. */
  folded: string | null
  /** 'mau-51 <subject>': of papers with the same one only one may be valid; null where a subject or what happened to it may have several. */
  onceFor: string | null
  state: PaperState
  series: PaperSeries | null
  number: number | null
  year: number | null
  symbol: string
  about: string
  issuedOn: PlainDate | null
  issuedOnReason: string | null
  issuedBy: string | null
  /** JSON of Signer. */
  signer: string | null
  /** Of a draft: `id` of the signer in the settings of papers who is to sign it; null = the head. */
  signerId: string | null
  /** JSON of Recipient[]; null in a draft where they are as proposed. */
  recipients: string | null
  recipientsReason: string | null
  /** JSON of PaperFields. */
  fields: string
  /** JSON of string[]: which parts of it not everybody may read; null where everybody may read all of it. */
  parts: string | null
  /** JSON of the print's data as issued. */
  data: string | null
  templateVersion: number | null
  replaces: string | null
  voidedAt: Instant | null
  voidReason: string | null
  prints: number
  createdAt: Instant
  version: Generated<number>
}

/** Every number ever taken from a book, and what for. */
export interface BookNumberTable {
  series: PaperSeries
  year: number
  number: number
  symbol: string
  /** Day on the paper; null while there is none. */
  day: PlainDate | null
  paperId: string | null
  reservedFor: string | null
  reservedReason: string | null
  reservedBy: string | null
  reservedAt: Instant | null
  /** Of a paper written outside the register. */
  about: string | null
  signer: string | null
  /** JSON of string[]. */
  recipients: string | null
  copies: number | null
  note: string | null
  unusedReason: string | null
  /** Words of the above without marks, for the search. */
  folded: string
  version: Generated<number>
}

export interface PaperCopyTable {
  paperId: string
  copy: number
  pages: number
  pdf: Buffer
  sha256: string
}

export interface PaperSendingTable {
  paperId: string
  copy: number
  sentOn: PlainDate
  way: SendingWay
  sentBy: string
  receivedOn: PlainDate | null
  receivedBy: string | null
  note: string | null
}

export interface PaperAnswerTable {
  paperId: string
  kind: PaperAnswer['kind']
  number: string
  answeredOn: PlainDate
  issuer: string
  arrivedOn: PlainDate
  note: string | null
  recordedBy: string
  /** What happened to the subject that tells of it. */
  eventId: string | null
}

export interface PaperBatchTable {
  id: string
  form: PaperForm
  issuedOn: PlainDate
  issuedOnReason: string | null
  signerId: string | null
  startedAt: Instant
  accountId: string
  startedBy: string
  /** What ended it before its time. */
  failure: string | null
}

export interface PaperBatchItemTable {
  batchId: string
  position: number
  /** As it was asked for: there may be none such. */
  subjectKind: PaperSubjectKind
  subjectId: string
  eventId: string | null
  personId: string | null
  personCode: string | null
  fullName: string | null
  state: BatchItemState
  /** JSON of PaperRefusal. */
  refused: string | null
  paperId: string | null
}

/** Under which number a decree has a form, from a day on. */
export interface FormNumberTable {
  id: Generated<number>
  form: PaperForm | null
  decree: string
  number: string
  title: string
  article: string
  validFrom: PlainDate
  replacedBy: number | null
  version: Generated<number>
}

/** A paper issued on paper, before the register or beside it. */
export interface OldPaperTable {
  id: string
  stayId: string
  decree: FormDecree
  /** Number of the form in its decree. */
  form: string
  number: string
  issuedOn: PlainDate
  issuer: string
  note: string | null
  recordedBy: string
  recordedAt: Instant
  withdrawnAt: Instant | null
  withdrawnReason: string | null
}

export interface PapersTables {
  paper: PaperTable
  bookNumber: BookNumberTable
  paperCopy: PaperCopyTable
  paperSending: PaperSendingTable
  paperAnswer: PaperAnswerTable
  paperBatch: PaperBatchTable
  paperBatchItem: PaperBatchItemTable
  formNumber: FormNumberTable
  oldPaper: OldPaperTable
}
