import { type EventDetail, noHandover } from '#contract/stays/events'
import type { EndSum, Stay, StayWarning } from '#contract/stays/operations'
import {
  hasTerm,
  isCompulsory,
  type Regime,
  type StayEventKind,
  type StayKind,
  type StayState,
  withdrawnState,
} from '#contract/stays/words'
import { addMonths, ageOn, type BirthDate, daysBetween, type PlainDate } from '#contract/values/calendar'
import { type IsWorkingDay, workingDaysBetween } from '#host/law/deadlines'
import { type ExpectedTerm, type FindValue, newLawFrom } from './term-rules'

export interface Span {
  readonly admittedOn: PlainDate
  /** null while the stay is open. */
  readonly endedOn: PlainDate | null
}

/** Nobody is in two stays at once; leaving one and entering the next may fall on the same day. */
export const overlap = (a: Span, b: Span): boolean =>
  (a.endedOn === null || b.admittedOn < a.endedOn) && (b.endedOn === null || a.admittedOn < b.endedOn)

/** Why these months cannot stand with this kind; null when they can. */
export const refuseTerm = (kind: StayKind, termMonths: number | null): 'termMissing' | 'termNotForKind' | null =>
  hasTerm(kind) ? (termMonths === null ? 'termMissing' : null) : termMonths === null ? null : 'termNotForKind'

/** Why nothing more is written of a stay; null where it can be. */
export const refusedOf = ({ state }: { readonly state: StayState }): 'stayWithdrawn' | null =>
  state === withdrawnState ? 'stayWithdrawn' : null

/** A stay as those see it who do not keep its papers: what it is and when it ends, not who brought the person or where they live. */
export const withoutPapers = (stay: Stay): Stay => ({
  ...stay,
  proposedBy: null,
  handover: noHandover,
  policeCommune: null,
  policeName: null,
  residenceAfter: null,
  note: null,
})

export interface AdmissionFacts {
  readonly kind: StayKind
  readonly regime: Regime
  readonly decidedOn: PlainDate | null
  readonly admittedOn: PlainDate
  readonly startsOn: PlainDate
  readonly birth: BirthDate | null
  readonly termMonths: number | null
  readonly custodyDays: number
  readonly statedEndOn: PlainDate | null
  readonly rehabCount: number
  readonly hasStableResidence: boolean
  /** null while it is not known. */
  readonly nationality: string | null
  readonly expected: ExpectedTerm | null
  readonly sum: EndSum | null
  /** What the register knows itself; null where it knows nothing. */
  readonly proposed: { readonly rehabCount: number | null; readonly custodyDays: number | null }
  /** Code of another stay with the same decision number, if any. */
  readonly sameDecision: string | null
}

/**
 * What about an admission is not as the law foresees. Nothing is refused: the decision exists on paper.
 * @see Law 120/2025 Arts 29(1), 34, 35, 36, 37, 40(2), 56; Decree 163/2026 Arts 98, 108
 */
export function admissionWarnings(facts: AdmissionFacts): StayWarning[] {
  const warnings: StayWarning[] = []
  const { kind, expected, termMonths, admittedOn, decidedOn, birth, statedEndOn, sum, proposed } = facts
  if (expected && termMonths !== null && (termMonths < expected.min || termMonths > expected.max)) {
    warnings.push({ key: 'termDiffers', article: expected.article, params: { min: expected.min, max: expected.max, months: termMonths } })
  }
  const after: readonly string[] = ['stated', 'reduction', 'escape', 'prison']
  const computed = sum?.lines.findLast(({ key }) => !after.includes(key))
  if (statedEndOn !== null && computed && computed.on !== statedEndOn) {
    warnings.push({ key: 'endDiffers', article: 'BLDS Đ147, Đ148', params: { computed: computed.on, stated: statedEndOn } })
  }
  if (decidedOn !== null && decidedOn > admittedOn && proposed.custodyDays === null) {
    warnings.push({ key: 'admittedBeforeDecision', article: 'Đ163 Đ108' })
  }
  if (hasTerm(kind) && decidedOn !== null && decidedOn < newLawFrom && admittedOn >= newLawFrom && facts.startsOn >= newLawFrom) {
    warnings.push({ key: 'regimeByDecision', article: 'L120 Đ56 khoản 1, khoản 2', params: { decided: decidedOn, from: newLawFrom } })
  }
  // A birth date that lies after the admission is a slip: it counts as age 0 and is warned about.
  const age = birth && (ageOn(birth, admittedOn) ?? 0)
  if (age !== null && age < (kind === 'COMPULSORY_ADULT' ? 18 : 12)) {
    warnings.push({ key: 'underAge', article: kind === 'COMPULSORY_ADULT' ? 'L120 Đ35' : 'L120 Đ36', params: { age } })
  }
  if (kind === 'COMPULSORY_MINOR' && age !== null && age >= 18) warnings.push({ key: 'notMinor', article: 'L120 Đ36', params: { age } })
  if (kind === 'VOLUNTARY_LEGACY' && facts.regime === 'LAW_2025') warnings.push({ key: 'kindOfOldLaw', article: 'L120 Đ34, Đ56' })
  if (isCompulsory(kind) && facts.nationality !== null && facts.nationality !== 'Việt Nam') {
    warnings.push({ key: 'foreigner', article: 'L120 Đ40 khoản 2' })
  }
  if (kind === 'VOLUNTARY_PRIVATE' && !facts.hasStableResidence)
    warnings.push({ key: 'privateWithoutResidence', article: 'L120 Đ34 khoản 1' })
  if (facts.sameDecision !== null) warnings.push({ key: 'decisionUsedTwice', article: '', params: { code: facts.sameDecision } })
  if (facts.custodyDays > 60) warnings.push({ key: 'longCustody', article: 'L120 Đ37', params: { days: facts.custodyDays } })
  if (hasTerm(kind) && proposed.custodyDays !== null && proposed.custodyDays !== facts.custodyDays) {
    warnings.push({
      key: 'custodyDiffers',
      article: 'L120 Đ37 khoản 2',
      params: { computed: proposed.custodyDays, days: facts.custodyDays },
    })
  }
  if (hasTerm(kind) && proposed.rehabCount !== null && proposed.rehabCount > facts.rehabCount) {
    warnings.push({ key: 'countDiffers', article: 'L120 Đ29 khoản 1', params: { known: proposed.rehabCount, count: facts.rehabCount } })
  }
  return warnings
}

export interface StayEventFacts {
  readonly kind: StayKind
  readonly event: StayEventKind
  readonly happenedOn: PlainDate
  readonly detail: EventDetail
  /** State before the event, since when, and until when it was allowed to last. */
  readonly before: { readonly state: StayState; readonly since: PlainDate; readonly untilOn: PlainDate | null }
  readonly regime: Regime
  readonly birth: BirthDate | null
  /** As it was before the event; null while no term runs. */
  readonly expectedEndOn: PlainDate | null
  readonly startsOn: PlainDate
  readonly termMonths: number | null
  readonly find: FindValue
  readonly isWorkingDay: IsWorkingDay
}

/**
 * What about an event is not as the law foresees.
 * @see Decree 163/2026 Arts 4(9), 121(1), (4); Law 120/2025 Arts 30(1), 33(4), 36(4), 39(3), 47(1); Law 73/2021 Art. 39; Decree 116/2021 Art. 58(1)
 */
export function eventWarnings(facts: StayEventFacts): StayWarning[] {
  const { event, happenedOn, detail, before, expectedEndOn, find } = facts
  const found: StayWarning[] = []
  const warn = (key: StayWarning['key'], article: string, params?: StayWarning['params']) => {
    found.push({ key, article, ...(params && { params }) })
  }
  // A private facility may complete the first three stages, and the rest is done at home (Law 120/2025 Arts 30(1)(d), 33(4)).
  const restAtHome = facts.kind === 'VOLUNTARY_PRIVATE' && facts.regime === 'LAW_2025'
  if (event === 'COMPLETED' && expectedEndOn !== null && happenedOn < expectedEndOn && !restAtHome) {
    warn('beforeExpectedEnd', 'L120 Đ29', { expected: expectedEndOn })
  }
  if (detail.untilOn !== null && detail.untilOn < happenedOn) warn('untilBeforeStart', '', { until: detail.untilOn })
  if (event === 'LEAVE_STARTED' && detail.untilOn !== null) {
    const limit = find('leave.max')
    const days = leaveDays(happenedOn, detail)
    if (limit && days > limit.value) warn('leaveTooLong', limit.article, { days, max: limit.value })
  }
  if (event === 'RETURNED' && before.untilOn !== null && happenedOn > before.untilOn) {
    warn('backLate', before.state === 'ON_LEAVE' ? 'Đ163 Đ121 khoản 4' : 'Đ163 Đ111', { until: before.untilOn })
  }
  if (event === 'RETURNED' && before.state === 'SUSPENDED' && expectedEndOn !== null) {
    const least = find('suspension.return')
    if (least && addMonths(happenedOn, least.value) > expectedEndOn) warn('backNotNeeded', least.article, { months: least.value })
  }
  if (event === 'QUIT' && before.state === 'ABSENT') {
    const least = find('quit.absence')
    const days = workingDaysBetween(before.since, happenedOn, facts.isWorkingDay)
    if (least && days < least.value) warn('quitTooSoon', least.article, { days, least: least.value })
  }
  if (event === 'TERM_REDUCED') {
    if (happenedOn >= newLawFrom) warn('reductionUnclear', 'L120 Đ54 khoản 9, Đ56')
    const most = find('reduction.merit.max')
    if (most && (detail.months ?? 0) > most.value) warn('reductionTooLarge', most.article, { max: most.value })
    if (facts.termMonths !== null && happenedOn < addMonths(facts.startsOn, Math.ceil(facts.termMonths / 2))) {
      warn('reductionTooEarly', 'Đ116 Đ58 khoản 1')
    }
  }
  if (event === 'IMPRISONED' && facts.regime === 'LAW_2021') warn('prisonExemptedBefore', 'L73 Đ39; Đ116 Đ58 khoản 3')
  const age = facts.birth && ageOn(facts.birth, happenedOn)
  if (event === 'TURNED_ADULT' && age !== null && age < 18) warn('notYetAdult', 'L120 Đ36 khoản 4', { age })
  return found
}

/** Days of a bereavement leave without those on the road; the day of leaving is not counted. */
export const leaveDays = (from: PlainDate, { untilOn, travelDays }: Pick<EventDetail, 'untilOn' | 'travelDays'>): number =>
  untilOn === null ? 0 : daysBetween(from, untilOn) - (travelDays ?? 0)

/** "Lần thứ mấy" as the register can tell: one more than the measures served before; somebody moved between facilities goes on with the same. */
export const timesInRehab = (
  earlier: readonly { readonly kind: StayKind; readonly state: StayState; readonly rehabCount: number }[],
): number | null => {
  const measures = earlier.filter(({ kind }) => hasTerm(kind))
  if (measures.length === 0) return null
  const counted = measures.filter(({ state }) => state !== 'TRANSFERRED').length
  return Math.max(counted, ...measures.map(({ rehabCount, state }) => rehabCount - (state === 'TRANSFERRED' ? 1 : 0))) + 1
}
