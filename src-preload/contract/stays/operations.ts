import * as z from 'zod'
import { command, query } from '../operation'
import { mostTogether } from '../papers/form-spec'
import { PhaseRow } from '../phases'
import { AsOnPaper, NewResident } from '../residents/operations'
import { type Role, recordKeepers, recordReaders } from '../roles'
import { BirthDate, Instant, PlainDate } from '../values/calendar'
import { CommuneCode } from '../values/commune'
import { Line, LineOrNull, OptionalLine } from '../values/line'
import { Decision, EventDetail, Handover, Terms } from './events'
import { Regime, StayEventKind, StayKind, StayState } from './words'

export const NewStay = Terms.extend({
  /** Came from another facility with the term running: counted as a transfer, not as a new intake. */
  transferredIn: z.boolean(),
  admittedAt: Instant,
  /** Who brought the person, with which papers and things (Mẫu 31, 42). */
  handover: Handover,
  hasStableResidence: z.boolean(),
  /** The commune whose police get the notices; `policeName` where the papers call them otherwise. */
  policeCommune: CommuneCode,
  policeName: LineOrNull,
  /** Residence registered before leaving, for people without a stable one (Law 120/2025 Art. 42(3)). */
  residenceAfter: LineOrNull,
  note: z.string().trim().max(1000).nullable(),
})
export type NewStay = z.infer<typeof NewStay>

export const Stay = NewStay.extend({
  id: z.string(),
  residentId: z.string(),
  code: z.string(),
  regime: Regime,
  state: StayState,
  /** Cannot work any more, by a paper that says so: one of the grounds for social protection after the term (Decree 163/2026 Art. 124(1)(b)). */
  unableToWork: z.boolean(),
  admittedOn: PlainDate,
  endedOn: PlainDate.nullable(),
  /** null while no term runs: custody, status test. */
  expectedEndOn: PlainDate.nullable(),
  /** Days of escape and of prison, which the term does not count, and months it was reduced by. */
  escapeDays: z.int(),
  prisonDays: z.int(),
  reducedMonths: z.int(),
  version: z.int(),
})
export type Stay = z.infer<typeof Stay>

/** One line of the sum that gives the end of the term; dates and amounts only, the pages word it. */
export const EndSumLine = z.object({
  key: z.enum(['start', 'term', 'reduction', 'firstDay', 'custody', 'stated', 'escape', 'prison']),
  /** Months for `term` and `reduction`, days otherwise; 0 for `start` and `stated`. */
  amount: z.int(),
  /** The day reached after this line. */
  on: PlainDate,
  article: z.string(),
})
export const EndSum = z.object({ lines: z.array(EndSumLine), endOn: PlainDate })
export type EndSum = z.infer<typeof EndSum>

/** What the law would not have expected; told to the clerk, recorded all the same. */
export const StayWarning = z.object({
  key: z.enum([
    'termDiffers',
    'endDiffers',
    'custodyDiffers',
    'countDiffers',
    'decisionUsedTwice',
    'admittedBeforeDecision',
    'underAge',
    'notMinor',
    'kindOfOldLaw',
    'foreigner',
    'privateWithoutResidence',
    'phaseTooShort',
    'phaseTooLong',
    'beforeExpectedEnd',
    'longCustody',
    'leaveTooLong',
    'quitTooSoon',
    'backNotNeeded',
    'reductionUnclear',
    'reductionTooLarge',
    'reductionTooEarly',
    'prisonExemptedBefore',
    'notYetAdult',
    'untilBeforeStart',
    'backLate',
    'regimeByDecision',
  ]),
  article: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type StayWarning = z.infer<typeof StayWarning>

/** What an entry said until it was corrected, and who corrected it why. */
export const StayCorrection = z.object({
  at: Instant,
  by: z.string(),
  reason: z.string(),
  was: z.object({
    happenedAt: Instant,
    paper: Decision.nullable(),
    decidedBy: z.string().nullable(),
    detail: EventDetail,
    note: z.string().nullable(),
  }),
})
export type StayCorrection = z.infer<typeof StayCorrection>

export const StayEvent = z.object({
  id: z.string(),
  kind: StayEventKind,
  happenedAt: Instant,
  /** Number, day and issuer of the paper behind it. */
  paper: Decision.nullable(),
  /** The person who decided, with the title. */
  decidedBy: z.string().nullable(),
  detail: EventDetail,
  note: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
  /** The first one first; what the entry says now follows the last. */
  corrections: z.array(StayCorrection),
  /** Set when the entry was found wrong and withdrawn. */
  withdrawnReason: z.string().nullable(),
  version: z.int(),
})
export type StayEvent = z.infer<typeof StayEvent>

/** A decision about a stay, and what brought it into the register. */
export const StayDecision = z.object({
  role: z.enum(['measure', 'facility', 'event']),
  event: StayEventKind,
  decision: Decision,
})
export type StayDecision = z.infer<typeof StayDecision>

/** Who takes back an admission that should never have been written. */
const admissionWithdrawers: readonly Role[] = ['head']

/** Whoever keeps the records writes down what a paper says of somebody's ability to work, or the health staff do. */
const workAbilityKeepers: readonly Role[] = [...recordKeepers, 'medical']

const HappeningInput = {
  happenedAt: Instant,
  paper: Decision.nullable(),
  decidedBy: OptionalLine,
  detail: EventDetail.nullable().default(null),
  note: LineOrNull,
}

/** What of a stay is for those who keep its papers: the decisions about it and the papers behind its events, who brought the person, where they will live. */
export const WithheldOfStay = z.enum(['decisions', 'handover', 'residenceAfter', 'eventPapers'])

export const StayDetail = z.object({
  stay: Stay,
  /** What the caller may not see: empty, whether or not something is written there. */
  withheld: z.array(WithheldOfStay),
  policePlace: z.string().nullable(),
  /** null while no term runs. */
  sum: EndSum.nullable(),
  /** The whole story, in the order of time. */
  events: z.array(StayEvent),
  /** Every decision on this stay, in the order of time. */
  decisions: z.array(StayDecision),
  phases: z.array(PhaseRow),
  warnings: z.array(StayWarning),
  /** Events that should have a paper and have none, neither written with them nor made here: by id, with the article. */
  withoutPaper: z.array(z.object({ eventId: z.string(), article: z.string() })),
  /** Events that may follow now, for the caller's roles. */
  nextEvents: z.array(StayEventKind),
  /** Kinds which custody or status test may turn into. */
  nextKinds: z.array(StayKind),
  /** For each change of kind that stands: what it may be corrected to, so that everything after it stays possible. */
  changes: z.array(z.object({ eventId: z.string(), kinds: z.array(StayKind) })),
  allowedActions: z.array(z.enum(['correct', 'recordEvent', 'openPhase', 'issuePaper', 'registerResidence', 'setWorkAbility', 'withdraw'])),
})
export type StayDetail = z.infer<typeof StayDetail>

/** A stay as it was asked for: by its own code, or by its resident's, whose newest it is then. */
export const StayOfCode = z.object({
  asked: z.string(),
  stayId: z.string(),
  stayCode: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  state: StayState,
  expectedEndOn: PlainDate.nullable(),
})
export type StayOfCode = z.infer<typeof StayOfCode>

/** Somebody in office who hands people over, or receives them. */
export const Official = z.object({ name: z.string(), title: z.string().nullable(), agency: z.string().nullable() })
export type Official = z.infer<typeof Official>

/** Bodies, places and officials as they were typed before, most often first. */
export const TypedBefore = z.object({
  /** Of decisions and other papers. */
  issuers: z.array(z.string()),
  /** Of the decisions that name the facility. */
  facilityIssuers: z.array(z.string()),
  proposers: z.array(z.string()),
  police: z.array(z.string()),
  deciders: z.array(z.string()),
  /** Hospitals, prisons, bodies, facilities, by the event that leads there. */
  places: z.partialRecord(StayEventKind, z.array(z.string())),
  handoverPlaces: z.array(z.string()),
  /** Who brought people in. Only those of an agency: a family that brings somebody is nobody's word to be offered. */
  givers: z.array(Official),
  /** Who received them here. */
  receivers: z.array(Official),
})
export type TypedBefore = z.infer<typeof TypedBefore>

/** Somebody a decision is about, found by its number. */
export const StayOfDecision = z.object({
  stayId: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  state: StayState,
  decision: Decision,
})
export type StayOfDecision = z.infer<typeof StayOfDecision>

/** Whatever is written of a stay is refused with rule `stayWithdrawn` once its admission was taken back. */
export const stays = {
  get: query({ roles: recordReaders, logged: true, input: z.object({ id: z.string() }), output: StayDetail }),
  /** In the order of the codes; one that nobody has is left out. Codes are taken in capitals. */
  ofCodes: query({
    roles: recordReaders,
    logged: true,
    input: z.object({ codes: z.array(z.string().trim().max(40).toUpperCase()).max(mostTogether) }),
    output: z.array(StayOfCode),
  }),
  /** Decisions and other papers that came, by the beginning of their number: '118/QĐ', also without marks and capitals. Those in care first. */
  byDecision: query({
    roles: recordKeepers,
    logged: true,
    input: z.object({ text: z.string().max(120), limit: z.int().min(1).max(50).default(12) }),
    output: z.array(StayOfDecision),
  }),
  /** Words that forms offer again, of the newest thousand stays and of as many events. */
  typedBefore: query({ roles: recordKeepers, input: z.object({}), output: TypedBefore }),
  /** The sum and the warnings for a form that is being filled; nothing is written. Of somebody in the register it tells what is in the record. */
  previewTerm: query({
    roles: recordKeepers,
    logged: true,
    input: NewStay.pick({
      kind: true,
      admittedAt: true,
      startsOn: true,
      termMonths: true,
      custodyDays: true,
      statedEndOn: true,
      rehabCount: true,
    }).extend({
      decisionNumber: z.string().max(300).nullable(),
      decidedOn: PlainDate.nullable(),
      birth: BirthDate.nullable(),
      hasStableResidence: z.boolean().default(true),
      nationality: z.string().max(60).nullable().default(null),
      /** The stay that is being corrected, or whose kind changes. */
      stayId: z.string().nullable().default(null),
      /** Who it is about, if already in the register: "lần thứ mấy" is proposed from the history. */
      residentId: z.string().nullable().default(null),
    }),
    output: z.object({
      regime: Regime,
      /** Months the law foresees: {24, 24} or a range under the old law; null where there is no term. */
      expectedTerm: z.object({ min: z.int(), max: z.int(), article: z.string() }).nullable(),
      /** null where there is no term. */
      sum: EndSum.nullable(),
      /** What the register itself knows: the times in rehab so far, and the days of custody of this stay. */
      proposed: z.object({ rehabCount: z.int().nullable(), custodyDays: z.int().nullable() }),
      warnings: z.array(StayWarning),
    }),
  }),
  /**
   * Admits a person: a new one, or one already in the register. Opens the intake phase.
   * Errors: rule `openStay` {code}, `lookAlikes` when somebody alike is not named in `confirmedDistinctFrom`,
   * `idNumberTaken` {code}, `placeUnknown` {code}, `bornAfterAdmission` {on}, `oddIdNumber` {count} and `oddName` as long as they do not stand in `asOnPaper`, `admittedInFuture`, `overlappingStay` {code}, `termMissing`, `termNotForKind`.
   */
  admit: command({
    roles: recordKeepers,
    input: z.object({
      residentId: z.string().nullable(),
      resident: NewResident.nullable(),
      /** Ids of the look-alikes which the clerk has looked at and found to be other people. */
      confirmedDistinctFrom: z.array(z.string()).max(100).default([]),
      asOnPaper: AsOnPaper,
      stay: NewStay,
    }),
    output: z.object({ residentId: z.string(), residentCode: z.string(), stay: Stay, warnings: z.array(StayWarning) }),
  }),
  /**
   * Takes back an admission that was written by mistake, with all that was recorded of it; for good. Code and log stay, and so does the person; drafts of
   * papers go. Errors: stale; rule `stayWithdrawn`, `papersStand` {papers, count} while papers issued on it, or written down as older than the register, hold.
   */
  withdraw: command({
    roles: admissionWithdrawers,
    input: z.object({ stayId: z.string(), version: z.int(), reason: Line }),
    output: z.object({ stay: Stay }),
  }),
  /**
   * Writes down what happened, now or belatedly between other events, as long as the whole story stays possible.
   * Errors: stale; rule `cannotFollow` {state, event}, `eventInFuture`, `eventBeforeLast` {on} before the admission, `detailMissing` {field},
   * `kindCannotBecome` {from, to}, `leaveTooLong` {days} where no decision exists on paper yet, `overlappingStay` {code}, `eventNotYours`.
   */
  /**
   * What an event would do to the stay if it were written, or corrected, as it is typed. Errors: those of `recordEvent` and `correctEvent`, which would
   * refuse it.
   * @param eventId the entry that is corrected; null: a new one of the kind
   */
  previewEvent: query({
    roles: [...recordKeepers, 'medical'],
    logged: true,
    input: z.object({
      stayId: z.string(),
      eventId: z.string().nullable(),
      kind: StayEventKind.exclude(['ADMITTED']),
      ...HappeningInput,
    }),
    output: z.object({
      /** The end of the term as it is now, and as it would be; null where no term runs. */
      end: z.object({ before: PlainDate.nullable(), after: PlainDate.nullable() }),
      state: z.object({ before: StayState, after: StayState }),
    }),
  }),
  recordEvent: command({
    roles: [...recordKeepers, 'medical'],
    input: z.object({ stayId: z.string(), version: z.int(), kind: StayEventKind.exclude(['ADMITTED']), ...HappeningInput }),
    output: z.object({ stay: Stay, eventId: z.string(), warnings: z.array(StayWarning) }),
  }),
  /** Time, paper, detail of an event as they should have been; what they were goes to the log. Errors: as `recordEvent`, and `notFound`. */
  correctEvent: command({
    roles: recordKeepers,
    input: z.object({ stayId: z.string(), version: z.int(), eventId: z.string(), ...HappeningInput, reason: Line }),
    output: z.object({ stay: Stay, warnings: z.array(StayWarning) }),
  }),
  /**
   * Takes an event back that never happened; everything derived is computed again. Errors: stale; rule `cannotFollow` {state, event} when a
   * later event would be impossible without it, `overlappingStay` {code} when the stay would come open over another.
   */
  withdrawEvent: command({
    roles: recordKeepers,
    input: z.object({ stayId: z.string(), version: z.int(), eventId: z.string(), reason: Line }),
    output: z.object({ stay: Stay }),
  }),
  /** Where somebody without a stable residence will live (Law 120/2025 Art. 42(3)); the notices go to that commune's police. Errors: stale; rule `placeUnknown` {code}. */
  registerResidence: command({
    roles: recordKeepers,
    input: z.object({
      stayId: z.string(),
      version: z.int(),
      policeCommune: CommuneCode,
      policeName: LineOrNull,
      residenceAfter: Line,
    }),
    output: Stay,
  }),
  /** Whether somebody can work no more, and what says so. Errors: stale. */
  setWorkAbility: command({
    roles: workAbilityKeepers,
    input: z.object({ stayId: z.string(), version: z.int(), unableToWork: z.boolean(), reason: Line }),
    output: Stay,
  }),
  /**
   * Errors: stale; rule `placeUnknown` {code}, `admittedInFuture`, `eventBeforeLast`, `cannotFollow` {state, event} when an event that stands is impossible under the
   * corrected kind, `overlappingStay` {code}, `termMissing`, `termNotForKind`, `phaseOutsideStay` when a phase was opened before the corrected admission.
   */
  correct: command({
    roles: recordKeepers,
    input: z.object({ stayId: z.string(), version: z.int(), stay: NewStay, reason: Line }),
    output: z.object({ stay: Stay, warnings: z.array(StayWarning) }),
  }),
}
