import { addDays, addMonths, ageOn, type BirthDate, daysBetween, type PlainDate } from '../../../../src-preload/contract/calendar'
import type { LegalValue } from '../../../../src-preload/contract/facility'
import { isCompulsory, type Regime, type StayEventKind, type StayKind, type StayState } from '../../../../src-preload/contract/stay-words'
import type { EndSum, Stay, StayWarning } from '../../../../src-preload/contract/stays'

/** First day of Law 120/2025/QH15 and Decree 163/2026/NĐ-CP. */
export const newLawFrom: PlainDate = '2026-07-01'

/**
 * Which law set the term. Somebody in rehab, or decided on, before 2026-07-01 keeps the old one to its end. A compulsory measure decided from
 * that day on is under the new one, even where the person was held before while the file was made: that was custody, not rehab.
 * @see Law 120/2025 Arts 37, 56(1), (2)
 */
export const regimeOf = (kind: StayKind, decidedOn: PlainDate, admittedOn: PlainDate): Regime =>
  decidedOn < newLawFrom || (admittedOn < newLawFrom && !isCompulsory(kind)) ? 'LAW_2021' : 'LAW_2025'

type FindValue = (key: string) => LegalValue | null

/**
 * Months of rehab the law foresees.
 * @param find legal values under the stay's regime on the day it was decided
 * @see Law 120/2025 Art. 29(1): 24 the first time, 36 from the second; Law 73/2021 Arts 31(1), 33(3) and the sanctions law Art. 95 before
 */
export function expectedTerm(
  find: FindValue,
  regime: Regime,
  kind: StayKind,
  rehabCount: number,
): { min: number; max: number; article: string } {
  const pick = (min: LegalValue | null, max: LegalValue | null) => ({
    min: min?.value ?? 0,
    max: max?.value ?? 0,
    article: min?.article ?? '',
  })
  if (regime === 'LAW_2025') {
    const months = find(rehabCount > 1 ? 'term.repeat' : 'term.first')
    return pick(months, months)
  }
  const name = kind === 'COMPULSORY_ADULT' ? 'compulsoryAdult' : kind === 'COMPULSORY_MINOR' ? 'compulsoryMinor' : 'voluntary'
  return pick(find(`term.${name}.min`), find(`term.${name}.max`))
}

export interface TermFacts {
  readonly startsOn: PlainDate
  readonly termMonths: number
  readonly custodyDays: number
  readonly statedEndOn: PlainDate | null
  readonly escapeDays: number
  /** Facility's setting: the first day counts, the end falls a day earlier. */
  readonly countFirstDay: boolean
}

/**
 * The end of the term as a sum that a clerk can check line by line.
 * @see Civil Code 91/2015 Arts 145–148 (months); Law 120/2025 Art. 37(2) (custody days off); Decree 163/2026 Arts 107(4), 109(3) (escape
 * days on). A last day printed in the decision wins over the sum; what is counted on or off after it still moves it.
 */
export function endSum({ startsOn, termMonths, custodyDays, statedEndOn, escapeDays, countFirstDay }: TermFacts): EndSum {
  const lines: EndSum['lines'] = [{ key: 'start', amount: 0, on: startsOn, article: '' }]
  let on = addMonths(startsOn, termMonths)
  lines.push({ key: 'term', amount: termMonths, on, article: 'BLDS Đ147, Đ148' })
  if (countFirstDay) {
    on = addDays(on, -1)
    lines.push({ key: 'firstDay', amount: -1, on, article: '' })
  }
  if (custodyDays > 0) {
    on = addDays(on, -custodyDays)
    lines.push({ key: 'custody', amount: -custodyDays, on, article: 'L120 Đ37 khoản 2' })
  }
  if (statedEndOn !== null) {
    on = statedEndOn
    lines.push({ key: 'stated', amount: 0, on, article: '' })
  }
  if (escapeDays > 0) {
    on = addDays(on, escapeDays)
    lines.push({ key: 'escape', amount: escapeDays, on, article: 'Đ163 Đ109 khoản 3' })
  }
  return { lines, endOn: on }
}

/** What may follow what. Everything not named here is refused. */
const following: Readonly<Record<StayState, Partial<Record<StayEventKind, StayState>>>> = {
  ACTIVE: {
    ESCAPED: 'ESCAPED',
    COMPLETED: 'COMPLETED',
    EXEMPTED: 'EXEMPTED',
    TRANSFERRED_OUT: 'TRANSFERRED',
    DIED: 'DECEASED',
    QUIT: 'QUIT',
    OTHER_EXIT: 'OTHER_EXIT',
  },
  ESCAPED: { RETURNED: 'ACTIVE', DIED: 'DECEASED', OTHER_EXIT: 'OTHER_EXIT' },
  COMPLETED: {},
  EXEMPTED: {},
  TRANSFERRED: {},
  DECEASED: {},
  QUIT: {},
  OTHER_EXIT: {},
}

/** Only somebody in rehab of their own will can end it by leaving (Decree 163/2026 Art. 4(9)); a compulsory resident escapes. */
export const nextEvents = (state: StayState, kind: StayKind): StayEventKind[] =>
  (Object.keys(following[state]) as StayEventKind[]).filter((event) => event !== 'QUIT' || !isCompulsory(kind))

/** @returns the state after the event, or null where it cannot follow */
export const stateAfter = (state: StayState, kind: StayKind, event: StayEventKind): StayState | null =>
  nextEvents(state, kind).includes(event) ? (following[state][event] ?? null) : null

export interface Happening {
  readonly kind: StayEventKind
  readonly happenedOn: PlainDate
}

/** What a history of events (in the order of time, the withdrawn ones left out) makes of a stay. */
export function derive(kind: StayKind, events: readonly Happening[]): { state: StayState; escapeDays: number; endedOn: PlainDate | null } {
  let state: StayState = 'ACTIVE'
  let escapeDays = 0
  let escapedOn: PlainDate | null = null
  let endedOn: PlainDate | null = null
  for (const event of events) {
    if (event.kind === 'ADMITTED') continue
    const next = stateAfter(state, kind, event.kind)
    if (next === null) continue
    // The day of the escape does not count, the day of the return does (Decree 163/2026 Art. 109(3)).
    if (event.kind === 'RETURNED' && escapedOn !== null) escapeDays += daysBetween(escapedOn, event.happenedOn)
    escapedOn = next === 'ESCAPED' ? event.happenedOn : null
    endedOn = next === 'ACTIVE' || next === 'ESCAPED' ? null : event.happenedOn
    state = next
  }
  return { state, escapeDays, endedOn }
}

/** The first event of a history that cannot have happened in a stay of this kind, and the state it met; null when all can. */
export function impossibleEvent(kind: StayKind, events: readonly Happening[]): { state: StayState; event: StayEventKind } | null {
  let state: StayState = 'ACTIVE'
  for (const { kind: event } of events) {
    if (event === 'ADMITTED') continue
    const next = stateAfter(state, kind, event)
    if (next === null) return { state, event }
    state = next
  }
  return null
}

export interface Span {
  readonly admittedOn: PlainDate
  /** null while the stay is open. */
  readonly endedOn: PlainDate | null
}

/** Nobody is in two stays at once; leaving one and entering the next may fall on the same day. */
export const overlap = (a: Span, b: Span): boolean =>
  (a.endedOn === null || b.admittedOn < a.endedOn) && (b.endedOn === null || a.admittedOn < b.endedOn)

/** A stay as those see it who do not keep its papers: what it is and when it ends, not who brought the person or where they live. */
export const withoutPapers = (stay: Stay): Stay => ({
  ...stay,
  proposedBy: null,
  handedOverBy: null,
  policeCommune: null,
  policeName: null,
  residenceAfter: null,
  note: null,
})

export interface WarningFacts {
  readonly kind: StayKind
  readonly regime: Regime
  readonly decidedOn: PlainDate | null
  readonly admittedOn: PlainDate
  readonly birth: BirthDate | null
  readonly termMonths: number
  readonly custodyDays: number
  readonly statedEndOn: PlainDate | null
  readonly expected: { readonly min: number; readonly max: number; readonly article: string }
  readonly sum: EndSum
  /** Code of another stay with the same decision number, if any. */
  readonly sameDecision: string | null
}

/**
 * What about an admission is not as the law foresees. Nothing is refused: the decision exists on paper.
 * @see Law 120/2025 Arts 29(1), 35, 36; Decree 163/2026 Art. 98
 */
export function admissionWarnings(facts: WarningFacts): StayWarning[] {
  const warnings: StayWarning[] = []
  const { kind, expected, termMonths, admittedOn, decidedOn, birth, statedEndOn, sum } = facts
  if (termMonths < expected.min || termMonths > expected.max) {
    warnings.push({ key: 'termDiffers', article: expected.article, params: { min: expected.min, max: expected.max, months: termMonths } })
  }
  const computed = sum.lines.findLast(({ key }) => key !== 'stated' && key !== 'escape')
  if (statedEndOn !== null && computed && computed.on !== statedEndOn) {
    warnings.push({ key: 'endDiffers', article: 'BLDS Đ147, Đ148', params: { computed: computed.on, stated: statedEndOn } })
  }
  if (decidedOn !== null && decidedOn > admittedOn) warnings.push({ key: 'admittedBeforeDecision', article: 'Đ163 Đ108' })
  const age = birth && ageOn(birth, admittedOn)
  if (age !== null && age < (kind === 'COMPULSORY_ADULT' ? 18 : 12)) {
    warnings.push({ key: 'underAge', article: kind === 'COMPULSORY_ADULT' ? 'L120 Đ35' : 'L120 Đ36', params: { age } })
  }
  if (kind === 'COMPULSORY_MINOR' && age !== null && age >= 18) warnings.push({ key: 'notMinor', article: 'L120 Đ36', params: { age } })
  if (kind === 'VOLUNTARY_LEGACY' && facts.regime === 'LAW_2025') warnings.push({ key: 'kindOfOldLaw', article: 'L120 Đ34, Đ56' })
  if (facts.sameDecision !== null) warnings.push({ key: 'decisionUsedTwice', article: '', params: { code: facts.sameDecision } })
  if (facts.custodyDays > 60) warnings.push({ key: 'longCustody', article: 'L120 Đ37', params: { days: facts.custodyDays } })
  return warnings
}
