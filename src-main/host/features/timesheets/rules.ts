import type { Regime, StayState } from '#contract/stays/words'
import { AwayState, type Caution, type ClosedWhy } from '#contract/timesheets/cautions'
import type { DayLimit } from '#contract/timesheets/limits'
import { ageOn, type BirthDate, dayOfAge, type PlainDate } from '#contract/values/calendar'
import type { FindValue } from '#host/features/stays/term-rules'

/** What stands in the law under `labour.<band>`: those under 15, those under 18, everybody else. */
const bands = [
  { under: 15, band: 'under15' },
  { under: 18, band: 'under18' },
] as const

/**
 * What somebody may work on a day and in its week, by their age on that day.
 * @param find the values of that day
 * @returns minutes, and the article; a day of which the law sets nothing has no room
 * @see Decree 163/2026 Arts 117, 128; before 2026-07-01 Decree 116/2021 Arts 68, 74
 */
export function limitOn(find: FindValue, birth: BirthDate, on: PlainDate): DayLimit & { readonly article: string } {
  const age = ageOn(birth, on) ?? 0
  const band = bands.find(({ under }) => age < under)?.band ?? 'adult'
  const day = find(`labour.${band}.day`)
  const week = find(`labour.${band}.week`)
  return { day: (day?.value ?? 0) * 60, week: (week?.value ?? 0) * 60, article: day?.article ?? '' }
}

/** How old somebody under 18 is on a day, and from which day on the next limit holds; null for adults. */
export function youngOn(birth: BirthDate, on: PlainDate): { readonly years: number; readonly until: PlainDate } | null {
  const years = ageOn(birth, on) ?? 0
  const next = bands.find(({ under }) => years < under)
  return next ? { years, until: dayOfAge(birth, next.under) } : null
}

/** What the register knows of somebody on a day. */
export interface SheetDayFacts {
  readonly day: PlainDate
  readonly today: PlainDate
  /** In this team. */
  readonly isMember: boolean
  /** First and last day here; null: still. */
  readonly admittedOn: PlainDate
  readonly endedOn: PlainDate | null
  /** The caller writes in this team's sheet on this day. */
  readonly isCallers: boolean
}

/** Why nothing is written of somebody on a day; null where something is. */
export function closedWhy({ day, today, isMember, admittedOn, endedOn, isCallers }: SheetDayFacts): ClosedWhy | null {
  if (day < admittedOn || (endedOn !== null && day > endedOn)) return 'notHere'
  if (!isMember) return 'notMember'
  if (day > today) return 'future'
  return isCallers ? null : 'notYours'
}

/**
 * Where somebody was all day, if not here: who leaves or comes back within a day has been here on it.
 * @param steps the states of a stay by day, in the order of time
 */
export function awayOn(steps: readonly { readonly on: PlainDate; readonly state: StayState }[], day: PlainDate): AwayState | null {
  const before = steps.findLast(({ on }) => on < day)?.state
  const onDay = steps.filter(({ on }) => on === day).map(({ state }) => state)
  const all = before === undefined ? onDay : [before, ...onDay]
  return all.includes('ACTIVE') ? null : (AwayState.safeParse(all.at(-1)).data ?? null)
}

/** What else is known of a day of somebody. */
export interface CautionFacts {
  readonly away: AwayState | null
  readonly isUnfit: boolean
  /** The phase of labour is open. */
  readonly inLabour: boolean
  readonly regime: Regime
  readonly isHoliday: boolean
  readonly isMinor: boolean
  /** The trade of the team is not for those under 18. */
  readonly barredForMinors: boolean
}

/**
 * What is to be looked at where somebody has worked on such a day; nothing is refused. Of people of the old law no phases were owed.
 * @see Decree 163/2026 Art. 87(3); Labour Code 45/2019 Arts 112, 147
 */
export function cautionsOn(facts: CautionFacts): Caution[] {
  return [
    ...(facts.away ? (['away'] as const) : []),
    ...(facts.isUnfit ? (['unfit'] as const) : []),
    ...(facts.regime === 'LAW_2025' && !facts.inLabour ? (['notLabour'] as const) : []),
    ...(facts.isHoliday ? (['holiday'] as const) : []),
    ...(facts.isMinor && facts.barredForMinors ? (['minorTrade'] as const) : []),
  ]
}
