import type { SettledPart, SettlementLength, Weighing } from '#contract/earnings/words'
import { addDays, lastOfMonth, laterDay, type Period, type PlainDate } from '#contract/values/calendar'

/** From this day on the surplus is divided by law. @see Decree 163/2026 Art. 118(2) */
export const dividedFrom: PlainDate = '2026-07-01'

/** Per cent of the surplus, by what it is for; they come from the values of the law in force on the last day of the period. */
export type Percentages = Readonly<Record<SettledPart, number>>

/** In the order of the decree. */
export const settledParts = ['FOOD', 'LIVING', 'RESIDENTS', 'CULTURE'] as const satisfies readonly SettledPart[]

/** What a period came to, in whole đồng. */
export interface PeriodMoney {
  readonly income: number
  readonly costs: number
  /** What corrects earlier, closed settlements: signed, added to the surplus. */
  readonly corrections: number
  /** What the settlement before lacked, ≥ 0: taken off first. */
  readonly carriedIn: number
}

/** A surplus, and where it went; the four parts add up to it, or are nothing. */
export interface Divided {
  /** Income − costs + corrections − what was lacking before; below zero where there was more cost than income. */
  readonly surplus: number
  readonly parts: Readonly<Record<SettledPart, number>>
  /** The đồng that no percentage divides, in one of the parts already. */
  readonly remainder: number
  /** What the next settlement has to take off, ≥ 0. */
  readonly carriedOut: number
}

const noParts: Divided['parts'] = { FOOD: 0, LIVING: 0, RESIDENTS: 0, CULTURE: 0 }

/**
 * Divides the surplus of a period into the four parts, in whole đồng that add up exactly. Each part is rounded down; the few đồng that are left go
 * where the facility's setting says, as the decree does not. Where costs were higher than income nothing is divided, and the lack is carried.
 * @see Decree 163/2026 Art. 118(1), (2)
 */
export function divide({ income, costs, corrections, carriedIn }: PeriodMoney, percent: Percentages, remainderTo: SettledPart): Divided {
  const surplus = income - costs + corrections - carriedIn
  if (surplus <= 0) return { surplus, parts: noParts, remainder: 0, carriedOut: -surplus || 0 }
  const parts = { ...noParts }
  for (const part of settledParts) parts[part] = share(surplus, percent[part], 100)
  const remainder = surplus - settledParts.reduce((sum, part) => sum + parts[part], 0)
  parts[remainderTo] += remainder
  return { surplus, parts, remainder, carriedOut: 0 }
}

/** Rounded down. Beyond 2^53 a product of two numbers is no longer exact; the result is. */
const share = (amount: number, weight: number, whole: number): number => Number((BigInt(amount) * BigInt(weight)) / BigInt(whole))

/**
 * Divides an amount by whole weights so that the pieces add up to it to the đồng. Each gets its piece rounded down; what is left goes, one đồng each,
 * to those who lost the largest fraction, the earlier in the list first: nobody is a whole đồng away from the exact piece, and nobody with a larger
 * weight gets less than somebody with a smaller one.
 * @param amount whole đồng, ≥ 0
 * @param weights whole numbers ≥ 0, of which one at least is above zero where there is an amount
 */
export function divideByWeights(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  if (whole === 0n) return weights.map(() => 0)
  const exact = weights.map((weight, at) => {
    const product = BigInt(amount) * BigInt(weight)
    return { at, piece: Number(product / whole), lost: product % whole }
  })
  const left = amount - exact.reduce((sum, { piece }) => sum + piece, 0)
  const first = new Set(
    exact
      .toSorted((a, b) => (a.lost === b.lost ? a.at - b.at : a.lost > b.lost ? -1 : 1))
      .slice(0, left)
      .map(({ at }) => at),
  )
  return exact.map(({ at, piece }) => piece + (first.has(at) ? 1 : 0))
}

/** What one person brings into the division. */
export interface Sharer {
  readonly stayId: string
  /** false: only a correction is handed to this person. */
  readonly shares: boolean
  /** Of the days of the period, signed. */
  readonly minutes: number
  /** Hundredths: 100 counts an hour once, 120 one and a fifth. */
  readonly coefficient: number
  /** Worth of what was brought under this person's name, whole đồng. */
  readonly brought: number
  /** Signed đồng that correct this person's part of a closed settlement. */
  readonly correction: number
}
export interface PersonalShare extends Sharer {
  /** By what the part was divided: minutes × hundredths, đồng, or 1 a head. */
  readonly weight: number
  /** Of the part itself, without the correction. */
  readonly divided: number
  /** What the person is given: divided + correction. */
  readonly amount: number
}

const weightOf = ({ shares, minutes, coefficient, brought }: Sharer, by: Weighing): number =>
  by === 'EQUAL' ? Number(shares) : by === 'HOURS' ? minutes * coefficient : brought

/**
 * Divides the residents' part. Corrections of earlier parts are taken out of it first and handed to whom they concern, so that all amounts add
 * up to the part.
 * @returns null where it cannot be divided: nobody has a weight, corrections are larger than the part, or somebody's amount would fall below zero
 * @see Decree 163/2026 Art. 118(2)(c)
 */
export function personalShares(part: number, sharers: readonly Sharer[], by: Weighing): PersonalShare[] | null {
  const pool = part - sharers.reduce((sum, { correction }) => sum + correction, 0)
  const weights = sharers.map((sharer) => weightOf(sharer, by))
  if (pool < 0 || (pool > 0 && weights.every((weight) => weight === 0))) return null
  const pieces = divideByWeights(pool, weights)
  const shares = sharers.map((sharer, at) => ({
    ...sharer,
    weight: weights[at] ?? 0,
    divided: pieces[at] ?? 0,
    amount: (pieces[at] ?? 0) + sharer.correction,
  }))
  return shares.some(({ amount }) => amount < 0) ? null : shares
}

const months: Readonly<Record<SettlementLength, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 }

/** The settlement period in which a day lies, of the length that the facility has set; it does not reach back before the new law. */
export function settlementPeriod(on: PlainDate, length: SettlementLength): Period {
  const month = Number(on.slice(5, 7)) - 1
  const first = `${on.slice(0, 4)}-${String(month - (month % months[length]) + 1).padStart(2, '0')}-01`
  let to = first
  for (let at = 0; at < months[length]; at++) to = addDays(lastOfMonth(to), 1)
  return { from: on < dividedFrom ? first : laterDay(first, dividedFrom), to: addDays(to, -1) }
}

/**
 * The next period to be settled: behind the newest settlement, else the first under the new law of which there is anything to settle.
 * @param settledUntil last day of the newest settlement; null while there is none
 * @param firstDay the first day with income, cost or hours; null: none
 */
export function nextPeriod(settledUntil: PlainDate | null, firstDay: PlainDate | null, length: SettlementLength): Period | null {
  if (settledUntil !== null) {
    const from = addDays(settledUntil, 1)
    return { from, to: settlementPeriod(from, length).to }
  }
  return firstDay === null ? null : settlementPeriod(laterDay(firstDay, dividedFrom), length)
}

/** Worth of an output in whole đồng, half up. @param quantity thousandths of the job's unit @param price đồng for one unit */
export const worth = (quantity: number, price: number): number => Number((BigInt(quantity) * BigInt(price) + 500n) / 1000n)

/** A price and the day from which it holds. */
export interface DatedPrice {
  readonly validFrom: PlainDate
  readonly price: number
}
/** The price of a day: a later one never rewrites an earlier output. @returns null before the first */
export const priceOn = (prices: readonly DatedPrice[], on: PlainDate): number | null =>
  prices
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<DatedPrice | null>((last, one) => (last && last.validFrom > one.validFrom ? last : one), null)?.price ?? null

/** Money left from labour of before the new law: kept apart, for culture, sport and commendation alone. @see Decree 163/2026 Art. 151(5) */
export const formerBalance = (entries: readonly { readonly kind: 'LEFT' | 'SPENT'; readonly amount: number }[]): number =>
  entries.reduce((sum, { kind, amount }) => sum + (kind === 'LEFT' ? amount : -amount), 0)
