import * as z from 'zod'
import { BirthDate, Instant, PlainDate } from './calendar'
import { command, query } from './operation'
import { PhaseRow } from './phases'
import { NewResident } from './residents'
import { careStaff, recordKeepers } from './roles'
import { Regime, StayEventKind, StayKind, StayState } from './stay-words'

const Text = z.string().trim().max(300)
const OptionalText = Text.nullable().transform((text) => text || null)

/** A day from which a term is reckoned, far enough from the calendar's ends for any term. */
const TermDay = PlainDate.refine((day) => day >= '1950-01-01' && day <= '2150-12-31')

/** A decision on paper: number and symbol, day, who decided. */
export const Decision = z.object({ number: Text.min(1), on: PlainDate, issuer: Text.min(1) })
export type Decision = z.infer<typeof Decision>

export const NewStay = z.object({
  kind: StayKind,
  /** Came from another facility with the term running: counted as a transfer, not as a new intake. */
  transferredIn: z.boolean(),
  /** Court decision (compulsory), commune police decision or old contract (voluntary). */
  decision: Decision,
  /** Decision of the provincial police that names the facility. */
  facilityDecision: Decision.nullable(),
  admittedAt: Instant,
  /** The day the term runs from; the day of admission unless the decision says otherwise. */
  startsOn: TermDay,
  termMonths: z.int().min(1).max(60),
  /** Days of custody while the file was made; deducted (Law 120/2025 Art. 37(2)). */
  custodyDays: z.int().min(0).max(400),
  /** Last day where the decision prints one; it wins over the sum. */
  statedEndOn: TermDay.nullable(),
  /** "Lần thứ mấy": 1 = first time in rehab. */
  rehabCount: z.int().min(1).max(30),
  /** Who proposed the measure (commune police), printed on Mẫu 50. */
  proposedBy: OptionalText,
  handedOverBy: OptionalText,
  hasStableResidence: z.boolean(),
  /** Commune of the residence, whose police get the notice; `policeName` where the papers call them otherwise. */
  policeCommune: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  policeName: OptionalText,
  /** Residence registered before leaving, for people without a stable one (Law 120/2025 Art. 42(3)). */
  residenceAfter: OptionalText,
  note: z.string().trim().max(1000).nullable(),
})
export type NewStay = z.infer<typeof NewStay>

export const Stay = NewStay.extend({
  id: z.string(),
  residentId: z.string(),
  code: z.string(),
  regime: Regime,
  state: StayState,
  admittedOn: PlainDate,
  endedOn: PlainDate.nullable(),
  expectedEndOn: PlainDate,
  escapeDays: z.int(),
  version: z.int(),
})
export type Stay = z.infer<typeof Stay>

/** One line of the sum that gives the end of the term; dates and amounts only, the pages word it. */
export const EndSumLine = z.object({
  key: z.enum(['start', 'term', 'firstDay', 'custody', 'escape', 'stated']),
  /** Months for `term`, days otherwise; 0 for `start` and `stated`. */
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
    'decisionUsedTwice',
    'admittedBeforeDecision',
    'underAge',
    'notMinor',
    'kindOfOldLaw',
    'phaseTooShort',
    'phaseTooLong',
    'beforeExpectedEnd',
    'longCustody',
  ]),
  article: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type StayWarning = z.infer<typeof StayWarning>

export const StayEvent = z.object({
  id: z.string(),
  kind: StayEventKind,
  happenedAt: Instant,
  /** Number, day and issuer of the paper behind it. */
  paper: Decision.nullable(),
  note: z.string().nullable(),
  recordedBy: z.string(),
  /** Set when the entry was found wrong and withdrawn. */
  withdrawnReason: z.string().nullable(),
})
export type StayEvent = z.infer<typeof StayEvent>

export const StayDetail = z.object({
  stay: Stay,
  policePlace: z.string().nullable(),
  sum: EndSum,
  events: z.array(StayEvent),
  phases: z.array(PhaseRow),
  warnings: z.array(StayWarning),
  /** Events that may follow now, for the caller's roles. */
  nextEvents: z.array(StayEventKind),
  allowedActions: z.array(z.enum(['correct', 'recordEvent', 'openPhase', 'issuePaper'])),
})
export type StayDetail = z.infer<typeof StayDetail>

export const stays = {
  get: query({ roles: careStaff, logged: true, input: z.object({ id: z.string() }), output: StayDetail }),
  /** The sum and the warnings for a form that is being filled; nothing is written. */
  previewTerm: query({
    roles: recordKeepers,
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
      stayId: z.string().nullable().default(null),
    }),
    output: z.object({
      regime: Regime,
      /** Months the law foresees: {24, 24} or a range under the old law. */
      expectedTerm: z.object({ min: z.int(), max: z.int(), article: z.string() }),
      sum: EndSum,
      warnings: z.array(StayWarning),
    }),
  }),
  /**
   * Admits a person: a new one, or one already in the register. Opens the intake phase.
   * Errors: rule `openStay` {code}, `lookAlikes` when somebody alike is not named in `confirmedDistinctFrom`,
   * `idNumberTaken` {code}, `admittedInFuture`, `overlappingStay` {code}.
   */
  admit: command({
    roles: recordKeepers,
    input: z.object({
      residentId: z.string().nullable(),
      resident: NewResident.nullable(),
      /** Ids of the look-alikes which the clerk has looked at and found to be other people. */
      confirmedDistinctFrom: z.array(z.string()).max(100).default([]),
      stay: NewStay,
    }),
    output: z.object({ residentId: z.string(), residentCode: z.string(), stay: Stay, warnings: z.array(StayWarning) }),
  }),
  /** Errors: stale; rule `cannotFollow` {state, event}, `eventInFuture`, `eventBeforeLast`. */
  recordEvent: command({
    roles: recordKeepers,
    input: z.object({
      stayId: z.string(),
      version: z.int(),
      kind: StayEventKind.exclude(['ADMITTED']),
      happenedAt: Instant,
      paper: Decision.nullable(),
      note: OptionalText,
    }),
    output: z.object({ stay: Stay, warnings: z.array(StayWarning) }),
  }),
  /** Takes the latest event back (recorded in error); everything derived is computed again. Errors: rule `notLatestEvent`, `laterStay` {code}. */
  withdrawEvent: command({
    roles: recordKeepers,
    input: z.object({ stayId: z.string(), version: z.int(), eventId: z.string(), reason: Text.min(1) }),
    output: z.object({ stay: Stay }),
  }),
  /**
   * Errors: stale; rule `admittedInFuture`, `eventBeforeLast`, `cannotFollow` {state, event} when an event that stands is impossible under the
   * corrected kind, `overlappingStay` {code}, `phaseOutsideStay` when a phase was opened before the corrected admission.
   */
  correct: command({
    roles: recordKeepers,
    input: z.object({ stayId: z.string(), version: z.int(), stay: NewStay, reason: Text.min(1) }),
    output: z.object({ stay: Stay, warnings: z.array(StayWarning) }),
  }),
}
