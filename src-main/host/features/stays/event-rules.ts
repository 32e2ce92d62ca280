import {
  hasTerm,
  isCompulsory,
  isOpen,
  isVoluntary,
  openStates,
  type Regime,
  type StayEventKind,
  type StayKind,
  type StayState,
} from '#contract/stays/words'
import { daysBetween, earlierDay, laterDay, type PlainDate } from '#contract/values/calendar'
import type { UncountedSpan } from './term-rules'

/** In which states an event may happen, and the state after it; 'same': the state stays as it was. */
interface Transition {
  readonly from: readonly StayState[]
  readonly to: StayState | 'same'
  /** Kinds and regimes of stay in which it can happen; left out: in all. */
  readonly only?: (kind: StayKind, regime: Regime) => boolean
}

const inside: readonly StayState[] = ['ACTIVE', 'IN_HOSPITAL']
/** Away with the facility's leave, or for a reason the term goes on counting. */
const awayRightly: readonly StayState[] = ['IN_HOSPITAL', 'ON_LEAVE', 'OUT_FOR_PROCEDURE', 'SUSPENDED']
const held = (kind: StayKind) => !hasTerm(kind)

/**
 * What may follow what; everything not named here is refused.
 * @see Law 120/2025 Arts 36(4), 37, 38, 39, 46, 47; Decree 163/2026 Arts 4(9), 107, 109–111, 114, 121, 122, 124; Decree 116/2021 Art. 58
 */
const transitions: Readonly<Record<Exclude<StayEventKind, 'ADMITTED'>, Transition>> = {
  KIND_CHANGED: { from: ['ACTIVE', ...awayRightly], to: 'same', only: held },
  ESCAPED: { from: ['ACTIVE', ...awayRightly], to: 'ESCAPED', only: (kind) => !isVoluntary(kind) },
  LEFT: { from: ['ACTIVE', ...awayRightly], to: 'ABSENT', only: isVoluntary },
  RETURNED: { from: openStates.filter((state) => state !== 'ACTIVE'), to: 'ACTIVE' },
  TO_HOSPITAL: { from: ['ACTIVE'], to: 'IN_HOSPITAL' },
  LEAVE_REQUESTED: { from: inside, to: 'same' },
  LEAVE_REFUSED: { from: inside, to: 'same' },
  LEAVE_STARTED: { from: inside, to: 'ON_LEAVE' },
  OUT_FOR_PROCEDURE: { from: ['ACTIVE', 'IN_HOSPITAL', 'ESCAPED'], to: 'OUT_FOR_PROCEDURE' },
  IMPRISONED: { from: ['ACTIVE', 'IN_HOSPITAL', 'OUT_FOR_PROCEDURE', 'ESCAPED', 'SUSPENDED'], to: 'IMPRISONED', only: hasTerm },
  SUSPENDED: { from: inside, to: 'SUSPENDED', only: hasTerm },
  TERM_REDUCED: { from: ['ACTIVE', ...awayRightly], to: 'same', only: (kind, regime) => isCompulsory(kind) && regime === 'LAW_2021' },
  TURNED_ADULT: { from: ['ACTIVE', ...awayRightly], to: 'same', only: (kind) => kind === 'COMPULSORY_MINOR' || !isCompulsory(kind) },
  HEALTH_CHECKED: { from: inside, to: 'same' },
  DECISION_RECEIVED: { from: openStates, to: 'same' },
  COMPLETED: { from: ['ACTIVE', ...awayRightly], to: 'COMPLETED', only: hasTerm },
  SHELTERED: { from: inside, to: 'COMPLETED', only: hasTerm },
  EXEMPTED: { from: ['ACTIVE', ...awayRightly, 'IMPRISONED'], to: 'EXEMPTED', only: hasTerm },
  TRANSFERRED_OUT: { from: [...inside, 'OUT_FOR_PROCEDURE'], to: 'TRANSFERRED' },
  DIED: { from: openStates, to: 'DECEASED' },
  QUIT: { from: ['ACTIVE', ...awayRightly, 'ABSENT'], to: 'QUIT', only: isVoluntary },
  RELEASED: { from: openStates, to: 'RELEASED', only: held },
  OTHER_EXIT: { from: openStates, to: 'OTHER_EXIT' },
}
const transitionKinds = Object.keys(transitions) as (keyof typeof transitions)[]

/** The event that brings somebody into a state. */
export const eventInto = (state: StayState): StayEventKind | null =>
  transitionKinds.find((event) => transitions[event].to === state) ?? null

/** What custody and status test may turn into in the same facility (Law 120/2025 Arts 31(5), 34, 37; Decree 163/2026 Art. 107(1)). */
const kindsAfter: Readonly<Partial<Record<StayKind, readonly StayKind[]>>> = {
  AWAITING_STATUS_TEST: ['TEMPORARY_CUSTODY', 'COMPULSORY_ADULT', 'COMPULSORY_MINOR', 'VOLUNTARY_PUBLIC', 'VOLUNTARY_PRIVATE'],
  TEMPORARY_CUSTODY: ['COMPULSORY_ADULT', 'COMPULSORY_MINOR', 'VOLUNTARY_PUBLIC'],
}
export const nextKinds = (kind: StayKind): readonly StayKind[] => kindsAfter[kind] ?? []

/**
 * What a change of kind may be corrected to, so that everything after it stays possible.
 * @param at index of the change of kind in `events`
 * @param regimeOf the regime that its decision brings with a kind
 */
export function kindsInstead(events: readonly HistoryEvent[], at: number, regimeOf: (kind: StayKind) => Regime): StayKind[] {
  const change = events[at]
  if (!change) return []
  const possible = (toKind: StayKind) => replay(events.with(at, { ...change, toKind, regime: regimeOf(toKind) })).impossible === null
  return nextKinds(replay(events.slice(0, at)).kind).filter(possible)
}

/** Where a stay stands between two events. */
export interface Standing {
  readonly state: StayState
  readonly kind: StayKind
  readonly regime: Regime
}

/** Events that may come next, in the order of the table. */
export const nextEvents = (standing: Standing): StayEventKind[] => transitionKinds.filter((event) => stateAfter(standing, event) !== null)

/** @returns the state after the event, or null where it cannot follow */
export function stateAfter({ state, kind, regime }: Standing, event: StayEventKind): StayState | null {
  if (event === 'ADMITTED') return null
  const { from, to, only } = transitions[event]
  if (!from.includes(state) || (only && !only(kind, regime))) return null
  return to === 'same' ? state : to
}

export interface DatedEvent {
  readonly kind: StayEventKind
  readonly happenedOn: PlainDate
  /** The kind of stay that holds from here on: at the admission and at each change of kind. */
  readonly toKind: StayKind | null
}

/**
 * What somebody was when something happened to them.
 * @param events in the order of time, that one among them
 * @param kind of the stay; what holds where no event tells of any
 */
export function kindThen<E extends Pick<DatedEvent, 'toKind'> & { readonly id: string }>(
  events: readonly E[],
  { id }: { readonly id: string },
  kind: StayKind,
): StayKind {
  const at = events.findIndex((event) => event.id === id)
  return events.slice(0, at + 1).findLast(({ toKind }) => toKind)?.toKind ?? kind
}

export interface HistoryEvent extends DatedEvent {
  readonly regime: Regime | null
  /** Months of a reduction. */
  readonly months: number | null
}

/** State, end and uncounted times of a stay after the last event of its history. */
export interface ReplayedStay extends Standing {
  readonly endedOn: PlainDate | null
  readonly reducedMonths: number
  /** Times away, already over, that the term does not count. */
  readonly uncounted: readonly UncountedSpan[]
}

/** Days in these states are not days of the term. */
const uncountedStates: Readonly<Partial<Record<StayState, UncountedSpan['why']>>> = { ESCAPED: 'escape', IMPRISONED: 'prison' }

/**
 * Applies the events of a history one after another.
 * @param events in the order of time, the withdrawn ones left out; the first is ADMITTED with the kind and the regime that held then
 * @returns `impossible`: the first event that cannot have happened and the state it met; it and what follows is passed over
 * @see Decree 163/2026 Art. 109(3): the day of an escape does not count, the day of the return does
 */
export function replay(
  events: readonly HistoryEvent[],
): ReplayedStay & { readonly impossible: { state: StayState; event: StayEventKind } | null } {
  const [first, ...rest] = events
  let standing: Standing = { state: 'ACTIVE', kind: first?.toKind ?? 'COMPULSORY_ADULT', regime: first?.regime ?? 'LAW_2025' }
  let reducedMonths = 0
  let endedOn: PlainDate | null = null
  let since: PlainDate | null = null
  const uncounted: UncountedSpan[] = []
  for (const { kind: event, happenedOn, toKind, regime, months } of rest) {
    const state = stateAfter(standing, event)
    if (state === null) return { ...standing, endedOn, reducedMonths, uncounted, impossible: { state: standing.state, event } }
    if (state !== standing.state) {
      const why = uncountedStates[standing.state]
      if (why && isOpen(state) && since !== null && since < happenedOn) uncounted.push({ why, from: since, until: happenedOn })
      since = happenedOn
    }
    if (event === 'TERM_REDUCED') reducedMonths += months ?? 0
    endedOn = isOpen(state) ? null : happenedOn
    standing = { state, kind: toKind ?? standing.kind, regime: regime ?? standing.regime }
  }
  return { ...standing, endedOn, reducedMonths, uncounted, impossible: null }
}

/** Each event with the state and the kind of stay after it. @param events a possible history, in the order of time */
export function withStates<T extends DatedEvent>(events: readonly T[]): (T & { readonly state: StayState; readonly stayKind: StayKind })[] {
  let state: StayState = 'ACTIVE'
  let stayKind: StayKind = 'COMPULSORY_ADULT'
  return events.map((event) => {
    stayKind = event.toKind ?? stayKind
    if (event.kind !== 'ADMITTED') {
      const { to } = transitions[event.kind]
      if (to !== 'same') state = to
    }
    return { ...event, state, stayKind }
  })
}

/**
 * The day from which somebody is held: custody runs from the decision of the commune police, not from the admission.
 * @see Decree 163/2026 Art. 98(3)
 */
export const heldFrom = (
  { kind, decision }: { readonly kind: StayKind; readonly decision: { readonly on: PlainDate } },
  admittedOn: PlainDate,
): PlainDate => (kind === 'TEMPORARY_CUSTODY' ? earlierDay(decision.on, admittedOn) : admittedOn)

/**
 * Days held from that day to the day the term begins, without those of an escape: what a decision may take off the term.
 * @see Law 120/2025 Art. 37(2)
 */
export const daysHeld = (from: PlainDate, termFrom: PlainDate, uncounted: readonly UncountedSpan[]): number => {
  const absent = uncounted.reduce((days, away) => {
    const [first, last] = [laterDay(away.from, from), earlierDay(away.until, termFrom)]
    return first < last ? days + daysBetween(first, last) : days
  }, 0)
  return Math.max(0, daysBetween(from, termFrom) - absent)
}
