import type { Generated, Kysely, Transaction } from 'kysely'
import type { DutyKind, DutySubjectKind } from '#contract/desk/duties'
import type { DutyNote } from '#contract/desk/operations'
import type { CostKind, EqualAmong, SettledPart, Weighing } from '#contract/earnings/words'
import type { LegalUnit } from '#contract/facility'
import type { Fitness } from '#contract/fitness'
import type { BatchItemState } from '#contract/papers/batch'
import type { FormDecree } from '#contract/papers/decrees'
import type { PaperAnswer, SendingWay } from '#contract/papers/dispatch'
import type { PaperForm, PaperSeries, PaperState } from '#contract/papers/operations'
import type { PlanPart } from '#contract/plans/operations'
import type { IdKind, Sex } from '#contract/residents/identity'
import type { Phase, Regime, StayEventKind, StayKind, StayState } from '#contract/stays/words'
import type { LeavingReason } from '#contract/teams/words'
import type { SheetReason, SheetState } from '#contract/timesheets/cells'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { CalendarDayKind } from '#contract/workdays'

/** 0 or 1: SQLite has no booleans and better-sqlite3 refuses JavaScript's. */
export type YesNo = 0 | 1

export interface AccountTable {
  id: string
  signInName: string
  fullName: string
  /** JSON array of roles. */
  roles: string
  /** JSON array of what an administrator asks for, until the head has answered. */
  proposedRoles: string | null
  /** When that was asked for. */
  proposedAt: Instant | null
  /** '': none yet, nobody can sign in. */
  passwordHash: string
  passwordSetAt: Instant
  /** JSON array of the hashes before this one, the newest first, as many as a new password may not be. */
  formerHashes: string
  mustChangePassword: YesNo
  wrongCount: number
  lockedAt: Instant | null
  disabled: YesNo
  lastSignInAt: Instant | null
  version: Generated<number>
}

export interface LogEntryTable {
  seq: number
  at: Instant
  accountId: string
  accountName: string
  seat: string
  operation: string
  subject: string
  outcome: string
  reason: string | null
  /** JSON of LogRow['changes']. */
  changes: string | null
  previousHash: string
  hash: string
}

export interface ChangeTable {
  seq: Generated<number>
  at: Instant
  /** Space-separated feature names. */
  features: string
}

export interface CommandReplyTable {
  commandId: string
  accountId: string
  operation: string
  reply: string
  at: Instant
}

export interface SettingTable {
  key: string
  /** JSON. */
  value: string
  version: Generated<number>
}

export interface NumberSeriesTable {
  series: string
  year: number
  last: number
}

export interface LegalValueTable {
  key: string
  regime: Regime | null
  validFrom: PlainDate
  value: number
  unit: LegalUnit
  article: string
  version: Generated<number>
}

export interface CalendarDayTable {
  day: PlainDate
  kind: CalendarDayKind
  name: string
  confirmed: YesNo
  version: Generated<number>
}

export interface ResidentTable {
  rowId: Generated<number>
  id: string
  code: string
  fullName: string
  givenName: string | null
  sortKey: string
  /** Words without marks, lower case: 'dang thi uoc'. */
  folded: string
  /** Words with their marks, lower case: 'đặng thị ước'. */
  lowered: string
  otherName: string | null
  sex: Sex
  birthYear: number
  birthMonth: number | null
  birthDay: number | null
  birthplace: string | null
  homeTown: string | null
  idKind: IdKind
  idNumber: string | null
  idIssuedOn: PlainDate | null
  idIssuedBy: string | null
  oldIdNumber: string | null
  healthInsurance: string | null
  permanentCommune: string | null
  permanentAddress: string | null
  currentCommune: string | null
  currentAddress: string | null
  nationality: string
  ethnicity: string | null
  religion: string | null
  policyCategory: string | null
  education: string | null
  occupation: string | null
  employment: 'EMPLOYED' | 'UNSTABLE' | 'UNEMPLOYED' | null
  maritalStatus: 'SINGLE' | 'MARRIED' | 'DIVORCED' | 'WIDOWED' | null
  note: string | null
  createdAt: Instant
  version: Generated<number>
}

export interface ContactTable {
  residentId: string
  position: number
  relation: string
  fullName: string
  birthYear: number | null
  occupation: string | null
  phone: string | null
  address: string | null
  representative: YesNo
}

export interface ResidentSearchTable {
  rowid: number
  folded: string
  exact: string
  residentSearch: string
}

export interface NameWordTable {
  word: string
}

export interface StayTable {
  id: string
  residentId: string
  code: string
  kind: StayKind
  regime: Regime
  state: StayState
  /** 1 for the newest stay of a resident; an admission that was taken back is it only where there is no other. */
  latest: YesNo
  transferredIn: YesNo
  decisionNumber: string
  decisionOn: PlainDate
  decisionIssuer: string
  facilityDecisionNumber: string | null
  facilityDecisionOn: PlainDate | null
  facilityDecisionIssuer: string | null
  admittedAt: Instant
  admittedOn: PlainDate
  startsOn: PlainDate
  termMonths: number | null
  custodyDays: number
  statedEndOn: PlainDate | null
  rehabCount: number
  proposedBy: string | null
  /** JSON of Handover. */
  handover: string
  hasStableResidence: YesNo
  policeCommune: string | null
  policeName: string | null
  residenceAfter: string | null
  note: string | null
  /** Written down by itself, with what says so, in the log. */
  unableToWork: Generated<YesNo>
  /** Derived from the events and the fields above; kept for lists. */
  escapeDays: number
  prisonDays: number
  reducedMonths: number
  /** `openEnd` while no term runs. */
  expectedEndOn: PlainDate
  endedOn: PlainDate | null
  /** The phase shown in lists; kept by triggers on phase_record. */
  phase: Phase | null
  version: Generated<number>
}

export interface StayEventTable {
  id: string
  stayId: string
  kind: StayEventKind
  /** The kind of stay from here on, where the event carries terms. */
  toKind: StayKind | null
  happenedAt: Instant
  happenedOn: PlainDate
  paperNumber: string | null
  paperOn: PlainDate | null
  paperIssuer: string | null
  decidedBy: string | null
  /** JSON of EventDetail, the empty fields left out. */
  detail: string
  note: string | null
  recordedBy: string
  recordedAt: Instant
  /** JSON of StayCorrection[]. */
  corrections: string
  withdrawnAt: Instant | null
  withdrawnReason: string | null
  version: Generated<number>
}

export interface PhaseRecordTable {
  stayId: string
  phase: Phase
  openedOn: PlainDate
  closedOn: PlainDate | null
  version: Generated<number>
}

/** That a duty was done elsewhere, or why not; a row that was taken back stays. */
export interface DutyNoteTable {
  id: string
  aboutKind: DutySubjectKind
  aboutId: string
  /** How the log names what it is about. */
  subject: string
  kind: DutyKind
  hangsOn: string
  outcome: DutyNote['outcome']
  doneOn: PlainDate | null
  reason: string | null
  settledBy: string
  settledAt: Instant
  reopenedBy: string | null
  reopenedAt: Instant | null
  reopenedReason: string | null
}

export interface PaperTable {
  id: string
  form: PaperForm
  /** What it is about: the kind of subject, which, and what happened to it; null for a paper about nobody. */
  subjectKind: string | null
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
  subjectKind: string
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

export interface BundleTable {
  id: string
  month: string
  number: number
  replaces: number | null
  fileName: string
  /** SHA-256 over names and hashes of the content files: tells whether anything changed since. */
  contentDigest: string
  file: Buffer
  sha256: string
  madeAt: Instant
  madeBy: string
}

/** Every version of a part stays: the newest is what holds. */
export interface PlanPartTable {
  stayId: string
  part: PlanPart
  version: number
  /** JSON of the part's content. */
  content: string
  reason: string | null
  savedBy: string
  savedAt: Instant
}

export interface StayPhotoTable {
  stayId: string
  kind: 'image/jpeg' | 'image/png'
  image: Buffer
  savedBy: string
  savedAt: Instant
  version: Generated<number>
}

export interface TradeTable {
  id: string
  name: string
  notForMinors: YesNo
  active: YesNo
  version: Generated<number>
}

export interface WorkPlaceTable {
  id: string
  name: string
  active: YesNo
  version: Generated<number>
}

export interface TeamTable {
  id: string
  name: string
  tradeId: string
  workPlaceId: string | null
  capacity: number | null
  /** Minutes a week. */
  plannedMinutes: number | null
  openedOn: PlainDate
  /** Its last day. */
  closedOn: PlainDate | null
  note: string | null
  version: Generated<number>
}

/** Both days inclusive; whoever has left the facility is in no team from the day after, whatever stands here. */
export interface TeamMemberTable {
  id: string
  teamId: string
  stayId: string
  fromOn: PlainDate
  toOn: PlainDate | null
  leavingReason: LeavingReason | null
  note: string | null
  version: Generated<number>
}

export interface TeamLeaderTable {
  id: string
  teamId: string
  stayId: string
  fromOn: PlainDate
  toOn: PlainDate | null
}

/** The officer in charge of a team (quản giáo). */
export interface TeamOfficerTable {
  id: string
  teamId: string
  accountId: string
  fromOn: PlainDate
  toOn: PlainDate | null
}

/** Who waits for a team; null: for any. */
export interface TeamWaitTable {
  id: string
  stayId: string
  teamId: string | null
  askedOn: PlainDate
  note: string | null
  endedOn: PlainDate | null
  version: Generated<number>
}

/** Two residents who are not placed together. */
export interface KeepApartTable {
  id: string
  residentId: string
  otherId: string
  note: string | null
  fromOn: PlainDate
  toOn: PlainDate | null
  version: Generated<number>
}

export interface WorkFitnessTable {
  id: string
  residentId: string
  fitness: Fitness
  fromOn: PlainDate
  toOn: PlainDate | null
  doctor: string
  /** Health staff only. */
  reason: string | null
  version: Generated<number>
}

/** A week of a team in which something has been written. */
export interface TimesheetTable {
  teamId: string
  /** Its Monday. */
  week: PlainDate
  state: SheetState
  /** The name of whoever signed it off. */
  signedBy: string | null
  signedAt: Instant | null
  version: Generated<number>
}

export interface TimesheetLineTable {
  teamId: string
  day: PlainDate
  stayId: string
  minutes: number | null
  reason: SheetReason | null
  /** Hours are; of a reason what the facility had decided when it was written. */
  paid: YesNo
}

export interface TimesheetNoteTable {
  teamId: string
  week: PlainDate
  stayId: string
  note: string
}

export interface TimesheetReasonTable {
  reason: SheetReason
  paid: YesNo
  version: Generated<number>
}

/** Who gives work or buys what was made. */
export interface PartnerTable {
  id: string
  name: string
  address: string | null
  phone: string | null
  active: YesNo
  version: Generated<number>
}

export interface JobTable {
  id: string
  name: string
  unit: string
  tradeId: string
  partnerId: string | null
  contractNumber: string | null
  contractOn: PlainDate | null
  endedOn: PlainDate | null
  version: Generated<number>
}

export interface JobPriceTable {
  jobId: string
  validFrom: PlainDate
  /** Whole đồng for one unit. */
  price: number
}

export interface LabourOutputTable {
  id: string
  teamId: string
  jobId: string
  madeOn: PlainDate
  stayId: string | null
  /** Thousandths of the job's unit. */
  quantity: number
  /** Of the day it was made. */
  price: number
  worth: number
  note: string | null
  version: Generated<number>
}

export interface LabourIncomeTable {
  id: string
  receivedOn: PlainDate
  tradeId: string
  jobId: string | null
  what: string
  amount: number
  paperNumber: string | null
  paperOn: PlainDate | null
  version: Generated<number>
}

export interface LabourCostTable {
  id: string
  spentOn: PlainDate
  kind: CostKind
  what: string
  amount: number
  paperNumber: string | null
  paperOn: PlainDate | null
  version: Generated<number>
}

/** Money from labour of before 2026-07-01. */
export interface FormerLabourMoneyTable {
  id: string
  kind: 'LEFT' | 'SPENT'
  happenedOn: PlainDate
  what: string
  amount: number
  paperNumber: string | null
  paperOn: PlainDate | null
}

export interface SettlementTable {
  id: string
  fromOn: PlainDate
  toOn: PlainDate
  state: 'DRAFT' | 'CLOSED'
  weighing: Weighing
  equalAmong: EqualAmong
  ruleNumber: string | null
  ruleOn: PlainDate | null
  remainderTo: SettledPart
  metOn: PlainDate | null
  closedAt: Instant | null
  closedBy: string | null
  /** JSON of what it said when it was closed. */
  data: string | null
  dataHash: string | null
  version: Generated<number>
}

export interface SettlementCoefficientTable {
  settlementId: string
  stayId: string
  /** Hundredths. */
  coefficient: number
}

export interface SettlementShareTable {
  settlementId: string
  stayId: string
  minutes: number
  amount: number
}

export interface SettlementFileTable {
  settlementId: string
  what: 'minutes' | 'shares'
  pages: number
  sha256: string
  pdf: Buffer
}

export interface SettlementCorrectionTable {
  id: string
  correctsId: string
  settledInId: string | null
  stayId: string | null
  amount: number
  reason: string
  paperNumber: string | null
  recordedAt: Instant
  recordedBy: string
}

export interface PayoutTable {
  id: string
  stayId: string
  amount: number
  paidOn: PlainDate
  recipient: string | null
  paperNumber: string | null
  note: string | null
  paidBy: string
  recordedAt: Instant
  voidReason: string | null
  version: Generated<number>
}

export interface Tables {
  account: AccountTable
  logEntry: LogEntryTable
  change: ChangeTable
  commandReply: CommandReplyTable
  setting: SettingTable
  numberSeries: NumberSeriesTable
  legalValue: LegalValueTable
  calendarDay: CalendarDayTable
  resident: ResidentTable
  contact: ContactTable
  residentSearch: ResidentSearchTable
  nameWord: NameWordTable
  stay: StayTable
  stayEvent: StayEventTable
  phaseRecord: PhaseRecordTable
  dutyNote: DutyNoteTable
  paper: PaperTable
  bookNumber: BookNumberTable
  paperCopy: PaperCopyTable
  paperSending: PaperSendingTable
  paperAnswer: PaperAnswerTable
  paperBatch: PaperBatchTable
  paperBatchItem: PaperBatchItemTable
  formNumber: FormNumberTable
  oldPaper: OldPaperTable
  bundle: BundleTable
  planPart: PlanPartTable
  stayPhoto: StayPhotoTable
  trade: TradeTable
  workPlace: WorkPlaceTable
  team: TeamTable
  teamMember: TeamMemberTable
  teamLeader: TeamLeaderTable
  teamOfficer: TeamOfficerTable
  teamWait: TeamWaitTable
  keepApart: KeepApartTable
  workFitness: WorkFitnessTable
  timesheet: TimesheetTable
  timesheetLine: TimesheetLineTable
  timesheetNote: TimesheetNoteTable
  timesheetReason: TimesheetReasonTable
  partner: PartnerTable
  job: JobTable
  jobPrice: JobPriceTable
  labourOutput: LabourOutputTable
  labourIncome: LabourIncomeTable
  labourCost: LabourCostTable
  formerLabourMoney: FormerLabourMoneyTable
  settlement: SettlementTable
  settlementCoefficient: SettlementCoefficientTable
  settlementShare: SettlementShareTable
  settlementFile: SettlementFileTable
  settlementCorrection: SettlementCorrectionTable
  payout: PayoutTable
}

export type TableName = keyof Tables

/** Only what reads; a Writer serves wherever a Reader is asked for, never the other way round. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'>
export type Writer = Transaction<Tables>
