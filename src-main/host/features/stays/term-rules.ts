import type { LegalValue } from '#contract/facility'
import type { EndSum } from '#contract/stays/operations'
import { hasTerm, isCompulsory, type Regime, type StayKind } from '#contract/stays/words'
import { addDays, addMonths, daysBetween, laterDay, type PlainDate } from '#contract/values/calendar'

/** First day of Law 120/2025/QH15 and Decree 163/2026/NĐ-CP. */
export const newLawFrom: PlainDate = '2026-07-01'

/**
 * Which law set the term. Somebody in rehab, or decided on, before 2026-07-01 keeps the old one to its end. A compulsory measure decided from
 * that day on is under the new one, even where the person was held before while the file was made: that was custody, not rehab.
 * @see Law 120/2025 Arts 37, 56(1), (2)
 */
export const regimeOf = (kind: StayKind, decidedOn: PlainDate, admittedOn: PlainDate): Regime =>
  decidedOn < newLawFrom || (admittedOn < newLawFrom && !isCompulsory(kind)) ? 'LAW_2021' : 'LAW_2025'

export type FindValue = (key: string) => LegalValue | null

/** Months of rehab the law foresees, from the least to the most. */
export interface ExpectedTerm {
  readonly min: number
  readonly max: number
  readonly article: string
}

/**
 * Months of rehab the law foresees; null for those who are held without a term.
 * @param find legal values under the stay's regime on the day it was decided
 * @see Law 120/2025 Art. 29(1): 24 the first time, 36 from the second; Law 73/2021 Arts 31(1), 33(3) and the sanctions law Art. 95 before
 */
export function expectedTerm(find: FindValue, regime: Regime, kind: StayKind, rehabCount: number): ExpectedTerm | null {
  if (!hasTerm(kind)) return null
  const pick = (min: LegalValue | null, max: LegalValue | null) => ({
    min: min?.value ?? 0,
    max: max?.value ?? 0,
    article: min?.article ?? '',
  })
  if (regime === 'LAW_2025') {
    const months = find(rehabCount > 1 ? 'term.repeat' : 'term.first')
    return pick(months, months)
  }
  const name = oldTermName(kind)
  return pick(find(`term.${name}.min`), find(`term.${name}.max`))
}

/** How the values of the old law name the term of a kind. */
export const oldTermName = (kind: StayKind): 'compulsoryAdult' | 'compulsoryMinor' | 'voluntary' =>
  kind === 'COMPULSORY_ADULT' ? 'compulsoryAdult' : kind === 'COMPULSORY_MINOR' ? 'compulsoryMinor' : 'voluntary'

/** A time that the term does not count: from the day of leaving up to, not including, the day of coming back. */
export interface UncountedSpan {
  readonly why: 'escape' | 'prison'
  readonly from: PlainDate
  readonly until: PlainDate
}

export interface TermFacts {
  readonly startsOn: PlainDate
  readonly termMonths: number
  readonly custodyDays: number
  readonly statedEndOn: PlainDate | null
  /** Months by which a court has reduced the term (old law). */
  readonly reducedMonths: number
  /** In the order of time. */
  readonly uncounted: readonly UncountedSpan[]
  /** Facility's setting: the first day counts, the end falls a day earlier. */
  readonly countFirstDay: boolean
}

/**
 * The end of the term as a sum that a clerk can check line by line. A last day printed in the decision wins over the sum; what is counted on or
 * off after it still moves it. Days away that come after the end has been reached add nothing.
 * @see Civil Code 91/2015 Arts 145–148 (months); Law 120/2025 Art. 37(2) (custody days off); Decree 163/2026 Arts 107(4), 109(3) (escape
 * days on); Law 120/2025 Art. 47(1) (prison: the rest is served afterwards); Decree 116/2021 Art. 58(1) (reduction)
 */
export function endSum({ startsOn, termMonths, custodyDays, statedEndOn, reducedMonths, uncounted, countFirstDay }: TermFacts): EndSum {
  const lines: EndSum['lines'] = [{ key: 'start', amount: 0, on: startsOn, article: '' }]
  let on = addMonths(startsOn, termMonths)
  const line = (key: EndSum['lines'][number]['key'], amount: number, day: PlainDate, article: string) => {
    on = day
    lines.push({ key, amount, on, article })
  }
  line('term', termMonths, on, 'BLDS Đ147, Đ148')
  if (reducedMonths > 0 && statedEndOn === null) {
    line('reduction', -reducedMonths, addMonths(startsOn, termMonths - reducedMonths), 'Đ116 Đ58 khoản 1')
  }
  if (countFirstDay) line('firstDay', -1, addDays(on, -1), '')
  if (custodyDays > 0) line('custody', -custodyDays, addDays(on, -custodyDays), 'L120 Đ37 khoản 2')
  if (statedEndOn !== null) {
    line('stated', 0, statedEndOn, '')
    if (reducedMonths > 0) line('reduction', -reducedMonths, addMonths(statedEndOn, -reducedMonths), 'Đ116 Đ58 khoản 1')
  }
  const firstCounted = countFirstDay ? startsOn : addDays(startsOn, 1)
  for (const { why, from, until } of uncounted) {
    const first = laterDay(from, firstCounted)
    const days = daysBetween(first, until)
    if (days <= 0 || first > on) continue
    line(why, days, addDays(on, days), why === 'escape' ? 'Đ163 Đ109 khoản 3' : 'L120 Đ47 khoản 1')
  }
  return { lines, endOn: on }
}

/** Days of one cause in a sum. */
export const daysIn = ({ lines }: EndSum, key: EndSum['lines'][number]['key']): number =>
  lines.reduce((days, line) => (line.key === key ? days + line.amount : days), 0)
