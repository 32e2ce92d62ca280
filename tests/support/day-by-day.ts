/**
 * The last day of a term found by walking through the calendar one day at a time, with a calendar of its own. It is written from the law
 * and shares nothing with the program, so that the two can be held against each other; slow, and meant to be.
 *
 * - A term in months ends with the corresponding day of its last month, or with that month's last day where it has no such day; the first day
 *   is not counted (Civil Code 91/2015 Arts 145–148), unless the facility counts it.
 * - Days of custody are taken off (Law 120/2025 Art. 37(2)).
 * - A day counts as served when the person is not on the run and not in prison at its end: the day of an escape does not count, the day of
 *   the return does (Decree 163/2026 Arts 107(4), 109(3)); a sentence is served beside the term, the rest of the term afterwards (Law 120/2025
 *   Art. 47(1)). Hospital, treatment at home, leave and criminal procedure count (Decree 163/2026 Arts 111(4), 114(4), 121(1); Law 120/2025
 *   Art. 39(3)).
 * - A reduction by a court makes the term shorter by whole months (Decree 116/2021 Art. 58(1)).
 * - A last day that the decision prints wins over the sum of months and custody.
 */

/** What happened, as the register names it, on 'YYYY-MM-DD'; `months` of a reduction. */
export interface Entry {
  readonly what: string
  readonly on: string
  readonly months?: number
}

export interface Told {
  readonly startsOn: string
  readonly months: number
  readonly custodyDays: number
  readonly statedEndOn: string | null
  readonly countFirstDay: boolean
  /** In the order of time. */
  readonly entries: readonly Entry[]
}

/** year × 10000 + month × 100 + day */
type Day = number
const dayOf = (text: string): Day => Number(text.replaceAll('-', ''))
const textOf = (day: Day): string => String(day).replace(/(....)(..)(..)/, '$1-$2-$3')

const thirty = [4, 6, 9, 11]
function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28
  return thirty.includes(month) ? 30 : 31
}

function next(day: Day): Day {
  if (day % 100 < 28) return day + 1
  const month = Math.floor(day / 100) % 100
  const year = Math.floor(day / 10_000)
  if (day % 100 < lengthOf(year, month)) return day + 1
  return month === 12 ? (year + 1) * 10_000 + 101 : year * 10_000 + (month + 1) * 100 + 1
}

function previous(day: Day): Day {
  if (day % 100 > 1) return day - 1
  const month = Math.floor(day / 100) % 100
  const year = Math.floor(day / 10_000)
  return month === 1 ? (year - 1) * 10_000 + 1231 : year * 10_000 + (month - 1) * 100 + lengthOf(year, month - 1)
}

/** Turns the leaves of the calendar month by month. */
function correspondingDay(day: Day, months: number): Day {
  let year = Math.floor(day / 10_000)
  let month = Math.floor(day / 100) % 100
  for (let left = months; left > 0; left--) {
    month++
    if (month === 13) [year, month] = [year + 1, 1]
  }
  for (let left = months; left < 0; left++) {
    month--
    if (month === 0) [year, month] = [year - 1, 12]
  }
  return year * 10_000 + month * 100 + Math.min(day % 100, lengthOf(year, month))
}

const goesAway = ['ESCAPED', 'IMPRISONED']
const countsAgain = ['RETURNED', 'OUT_FOR_PROCEDURE']

/**
 * Whether somebody is on the run or in prison at the end of a day; to be asked day after day. An absence that nothing has ended yet is left
 * out: nobody knows how long it will be.
 */
function watch(entries: readonly Entry[]): (day: Day) => boolean {
  const turns = entries
    .filter(({ what }) => goesAway.includes(what) || countsAgain.includes(what))
    .map(({ what, on }, at, all) => ({ day: dayOf(on), away: goesAway.includes(what) && at < all.length - 1 }))
  let at = 0
  let away = false
  return (day) => {
    for (let turn = turns[at]; turn && turn.day <= day; turn = turns[at]) {
      away = turn.away
      at++
    }
    return away
  }
}

/** @returns 'YYYY-MM-DD' */
export function lastDayOfTerm({ startsOn, months, custodyDays, statedEndOn, countFirstDay, entries }: Told): string {
  let reduced = 0
  for (const entry of entries) if (entry.what === 'TERM_REDUCED') reduced += entry.months ?? 0
  const start = dayOf(startsOn)
  const first = countFirstDay ? start : next(start)

  let last: Day
  if (statedEndOn === null) {
    last = correspondingDay(start, months - reduced)
    if (countFirstDay) last = previous(last)
  } else {
    last = correspondingDay(dayOf(statedEndOn), -reduced)
  }
  let due = 0
  for (let day = first; day <= last; day = next(day)) due++
  for (let day = previous(first); day > last; day = previous(day)) due--
  if (statedEndOn === null) due -= custodyDays

  let day = previous(first)
  for (; due < 0; due++) day = previous(day)
  const isAway = watch(entries)
  while (due > 0) {
    day = next(day)
    if (!isAway(day)) due--
  }
  return textOf(day)
}

/** Days in custody from the admission to the day before the term, without those on the run or in prison. */
export function daysInCustody(admittedOn: string, termFrom: string, entries: readonly Entry[]): number {
  const isAway = watch(entries)
  let days = 0
  for (let day = dayOf(admittedOn); day < dayOf(termFrom); day = next(day)) if (!isAway(day)) days++
  return days
}
