import type { Fitness } from '#contract/fitness'
import { hasTerm, isOpen, type Phase, type StayKind, type StayState } from '#contract/stays/words'
import type { Unsuitable, UnsuitableKey } from '#contract/teams/suitability'
import type { PlainDate } from '#contract/values/calendar'

/** Somebody who is to be placed in a team or a class, as of the day on which it begins. */
export interface Candidate {
  readonly state: StayState
  readonly kind: StayKind
  readonly admittedOn: PlainDate
  /** Last day of the stay, once it has ended. */
  readonly endedOn: PlainDate | null
  /** Years; null where the birth is known too roughly: taken as too young. */
  readonly age: number | null
  readonly fitness: Fitness
  /** Those that are open on the day. */
  readonly phases: readonly Phase[]
  /** In it already on that day. */
  readonly alreadyIn: boolean
  /** Name of a team in which a membership begins behind that day. */
  readonly laterTeam: string | null
  /** The last day with hours written of them where they are now, from that day on; null: none. */
  readonly writtenUntil: PlainDate | null
  /** Names of those they are to be kept apart from and who are in it, or are placed with them. */
  readonly keptApart: readonly string[]
  /** What takes place at the same time; null: nothing. */
  readonly clash: string | null
  /** Minutes a week in a team and in classes together; null: no class beside the work. */
  readonly weekMinutes: number | null
  /** The end of the term; null: none runs. */
  readonly expectedEndOn: PlainDate | null
}

/** What they are to be placed in. */
export interface Placing {
  readonly on: PlainDate
  readonly today: PlainDate
  /** The phase in which it may begin, with the article that says so; null: in any. */
  readonly phase: { readonly phase: Phase; readonly article: string } | null
  /** Name of the trade where it is not for those under 18. */
  readonly barredTrade: string | null
  /** Minutes planned in a week. */
  readonly plannedMinutes: number | null
  /** What somebody of an age may work in a week, minutes, with the article; null where the law of that day sets none. */
  readonly weekLimit: (age: number | null) => { readonly minutes: number; readonly article: string } | null
  /** What somebody may work and learn in a week together, minutes; null where the law of that day sets nothing. */
  readonly sumLimit: { readonly minutes: number; readonly article: string } | null
  /** Years from which on such a course may begin; null: at any age. */
  readonly youngest: { readonly years: number; readonly article: string } | null
  /** The last day as planned; null: open. */
  readonly endsOn: PlainDate | null
  /** Still free; null: as many as come. */
  readonly free: number | null
}

const adult = 18

/**
 * What speaks against placing somebody. What cannot be is stopped; what is still to come can be decided otherwise, so that who is unfit or to be kept
 * apart is not placed from today on; what has been is written down as it was, with a warning.
 * @param place in the line of those who are placed together, from 0: who comes behind the last free place is told
 * @see Decree 163/2026 Arts 87(3), 117; Labour Code 45/2019 Art. 147; Circular 43/2015 Art. 8(1)
 */
export function unsuitable(candidate: Candidate, placing: Placing, place: number): Unsuitable[] {
  const { state, kind, admittedOn, endedOn, age, fitness, phases } = candidate
  const { on, today, phase, barredTrade, plannedMinutes, weekLimit, sumLimit, youngest, endsOn, free } = placing
  const problems: Unsuitable[] = []
  const stops = (key: UnsuitableKey, params: Unsuitable['params'] = {}, article: string | null = null) =>
    problems.push({ key, blocks: true, article, params })
  const tells = (key: UnsuitableKey, article: string | null, params: Unsuitable['params'] = {}, blocks = false) =>
    problems.push({ key, blocks, article, params })

  if (state === 'WITHDRAWN' || on < admittedOn || (endedOn !== null && on > endedOn)) {
    stops('notHere')
    return problems
  }
  if (candidate.alreadyIn) stops('alreadyIn')
  if (candidate.laterTeam !== null) stops('laterTeam', { team: candidate.laterTeam })
  if (candidate.writtenUntil !== null) stops('sheetsWritten', { on: candidate.writtenUntil })

  const ahead = on >= today
  if (candidate.keptApart.length > 0) tells('keptApart', null, { names: candidate.keptApart.join(', ') }, ahead)
  if (fitness === 'UNFIT') tells('unfit', 'Đ163 Đ117', {}, ahead)
  if (fitness === 'LIGHT') tells('lightWork', 'Đ163 Đ117')
  if (!hasTerm(kind)) tells('held', 'Đ163 Đ87 khoản 3')
  else if (phase !== null && !phases.includes(phase.phase)) tells('phase', phase.article)
  if (isOpen(state) && state !== 'ACTIVE') tells('away', null, { state })
  const minor = age === null || age < adult
  if (minor && barredTrade !== null) tells('minorTrade', 'BLLĐ Đ147', { trade: barredTrade })
  const limit = weekLimit(age)
  if (limit !== null && plannedMinutes !== null && plannedMinutes > limit.minutes)
    tells('hours', limit.article, { planned: plannedMinutes / 60, limit: limit.minutes / 60 })
  if (youngest !== null && (age === null || age < youngest.years)) tells('tooYoung', youngest.article, { years: youngest.years })
  const { weekMinutes, expectedEndOn } = candidate
  if (sumLimit !== null && weekMinutes !== null && weekMinutes > sumLimit.minutes)
    tells('weekSum', sumLimit.article, { sum: weekMinutes / 60, limit: sumLimit.minutes / 60 })
  if (endsOn !== null && expectedEndOn !== null && isOpen(state) && expectedEndOn < endsOn) tells('endsBefore', null, { on: expectedEndOn })
  if (candidate.clash !== null) tells('clash', null, { with: candidate.clash })
  if (free !== null && place >= free) tells('full', null)
  return problems
}
