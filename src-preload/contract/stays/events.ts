import * as z from 'zod'
import { Sex } from '../residents/identity'
import { type Role, recordKeepers } from '../roles'
import { BirthDate, Instant, PlainDate } from '../values/calendar'
import { Line, LineOrNull } from '../values/line'
import { type StayEventKind, StayKind } from './words'

/** A decision on paper: number and symbol, day, who decided. */
export const Decision = z.object({ number: Line, on: PlainDate, issuer: Line })
export type Decision = z.infer<typeof Decision>

/** A day from which a term is reckoned, far enough from the calendar's ends for any term. */
const TermDay = PlainDate.refine((day) => day >= '1950-01-01' && day <= '2150-12-31')

/** What a decision says about a stay. Custody and status test have no term: `termMonths` is null for them, and only for them. */
export const Terms = z.object({
  kind: StayKind,
  /** Court decision (compulsory), commune police decision or old contract (voluntary), decision on custody (Mẫu 32). */
  decision: Decision,
  /** Decision of the provincial police that names the facility. */
  facilityDecision: Decision.nullable(),
  /** The day the term runs from; the day of admission unless the decision says otherwise. */
  startsOn: TermDay,
  termMonths: z.int().min(1).max(60).nullable(),
  /** Days of custody while the file was made; deducted (Law 120/2025 Art. 37(2)). */
  custodyDays: z.int().min(0).max(400),
  /** Last day where the decision prints one; it wins over the sum. */
  statedEndOn: TermDay.nullable(),
  /** "Lần thứ mấy": 1 = first time in rehab. */
  rehabCount: z.int().min(1).max(30),
  /** Who proposed the measure (commune police), printed on Mẫu 50. */
  proposedBy: LineOrNull,
})
export type Terms = z.infer<typeof Terms>

/** Somebody of the family who asks, takes along or brings back (Mẫu 48, 49, 23). */
export const Relative = z.object({
  fullName: Line,
  relation: LineOrNull,
  sex: Sex.nullable(),
  birth: BirthDate.nullable(),
  idNumber: LineOrNull,
  idIssuedOn: PlainDate.nullable(),
  idIssuedBy: LineOrNull,
  phone: LineOrNull,
  address: LineOrNull,
})
export type Relative = z.infer<typeof Relative>

/** A paper or a thing that changed hands: 'Bản sao CCCD', 'Điện thoại Nokia màu đen'. */
export const HandedItem = z.object({ name: Line, count: z.int().min(1).max(9999), note: LineOrNull })
export type HandedItem = z.infer<typeof HandedItem>

/** The minutes of handing over a person with papers and belongings (Mẫu 31, 42). */
export const Handover = z.object({
  giverName: LineOrNull,
  giverTitle: LineOrNull,
  giverAgency: LineOrNull,
  receiverName: LineOrNull,
  receiverTitle: LineOrNull,
  place: LineOrNull,
  /** State of the person as seen at the hand-over, in the words of the minutes. */
  condition: z.string().trim().max(1000).nullable(),
  documents: z.array(HandedItem).max(60),
  belongings: z.array(HandedItem).max(60),
  finishedAt: Instant.nullable(),
})
export type Handover = z.infer<typeof Handover>

export const noHandover: Handover = {
  giverName: null,
  giverTitle: null,
  giverAgency: null,
  receiverName: null,
  receiverTitle: null,
  place: null,
  condition: null,
  documents: [],
  belongings: [],
  finishedAt: null,
}

/** For whose death somebody goes home (Decree 163/2026 Art. 121(1)). */
export const Bereavement = z.enum(['PARENT', 'PARENT_IN_LAW', 'SPOUSE', 'CHILD'])
export const DrugTest = z.enum(['NEGATIVE', 'POSITIVE'])
/** What a decision that arrives is about: management after rehab (Mẫu 53), electronic monitoring (Annex I Mẫu 02), anything else. */
export const DecisionSubject = z.enum(['AFTER_REHAB', 'MONITORING', 'OTHER'])

/**
 * What is written of a happening beside its time, its paper and who decided. `eventFields` says which of these a kind of event has; the others
 * are null.
 */
export const EventDetail = z.object({
  /** Where from (escape), where to (hospital, prison, facility), which body (procedure). */
  place: LineOrNull,
  /** Last day away: to be back by its end. */
  untilOn: PlainDate.nullable(),
  /** Days on the road, beside the days of leave. */
  travelDays: z.int().min(0).max(30).nullable(),
  /** Months the term is reduced by; months of a sentence. */
  months: z.int().min(1).max(600).nullable(),
  bereavement: Bereavement.nullable(),
  relative: Relative.nullable(),
  /** The written request that asked for it. */
  request: Decision.nullable(),
  drugTest: DrugTest.nullable(),
  subject: DecisionSubject.nullable(),
  handover: Handover.nullable(),
  /** What holds from a change of kind on. */
  terms: Terms.nullable(),
})
export type EventDetail = z.infer<typeof EventDetail>
export type EventField = keyof EventDetail

export const noDetail: EventDetail = {
  place: null,
  untilOn: null,
  travelDays: null,
  months: null,
  bereavement: null,
  relative: null,
  request: null,
  drugTest: null,
  subject: null,
  handover: null,
  terms: null,
}

/** Who records an event: the yearly check is that of the health staff (Decree 163/2026 Art. 114(1)). */
export const recordersOf = (kind: StayEventKind): readonly Role[] =>
  kind === 'HEALTH_CHECKED' ? [...recordKeepers, 'medical'] : recordKeepers

/**
 * Which kinds of event a paper may stand behind (number, day, issuer), and which somebody decides: nobody decides an escape, a death or a health check. What is
 * there all the same is kept.
 */
export const eventAsks: Readonly<Record<StayEventKind, readonly ('paper' | 'decidedBy')[]>> = {
  ADMITTED: [],
  KIND_CHANGED: ['decidedBy'],
  ESCAPED: ['paper'],
  LEFT: [],
  RETURNED: ['paper'],
  TO_HOSPITAL: ['paper', 'decidedBy'],
  LEAVE_REQUESTED: ['paper'],
  LEAVE_REFUSED: ['paper', 'decidedBy'],
  LEAVE_STARTED: ['paper', 'decidedBy'],
  OUT_FOR_PROCEDURE: ['paper', 'decidedBy'],
  IMPRISONED: ['paper'],
  SUSPENDED: ['paper', 'decidedBy'],
  TERM_REDUCED: ['paper', 'decidedBy'],
  TURNED_ADULT: ['paper', 'decidedBy'],
  HEALTH_CHECKED: [],
  DECISION_RECEIVED: ['paper', 'decidedBy'],
  COMPLETED: ['paper'],
  SHELTERED: ['paper'],
  EXEMPTED: ['paper', 'decidedBy'],
  TRANSFERRED_OUT: ['paper', 'decidedBy'],
  DIED: ['paper'],
  QUIT: [],
  RELEASED: ['paper', 'decidedBy'],
  OTHER_EXIT: ['paper', 'decidedBy'],
}

/** The fields of each kind of event in the order in which they are asked for; `true` = must be there. */
export const eventFields: Readonly<Record<StayEventKind, Readonly<Partial<Record<EventField, boolean>>>>> = {
  ADMITTED: {},
  KIND_CHANGED: { terms: true },
  ESCAPED: { place: false },
  LEFT: { place: false },
  RETURNED: { drugTest: false, handover: false },
  TO_HOSPITAL: { place: false },
  LEAVE_REQUESTED: { bereavement: true, relative: false, untilOn: false },
  LEAVE_REFUSED: {},
  LEAVE_STARTED: { bereavement: true, untilOn: true, travelDays: false, relative: false },
  OUT_FOR_PROCEDURE: { place: false, request: false, untilOn: false, handover: false },
  IMPRISONED: { place: false, months: false },
  SUSPENDED: { place: false, untilOn: false },
  TERM_REDUCED: { months: true },
  TURNED_ADULT: {},
  HEALTH_CHECKED: {},
  DECISION_RECEIVED: { subject: true },
  COMPLETED: {},
  SHELTERED: { place: false, handover: false },
  EXEMPTED: {},
  TRANSFERRED_OUT: { place: false },
  DIED: { place: false },
  QUIT: {},
  RELEASED: {},
  OTHER_EXIT: {},
}
