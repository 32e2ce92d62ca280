import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { SettledPart, Weighing } from '#contract/earnings/words'
import {
  type Divided,
  divide,
  divideByWeights,
  formerBalance,
  nextPeriod,
  personalShares,
  priceOn,
  type Sharer,
  settlementPeriod,
  worth,
} from '#host/features/earnings/settlement-rules'

const percent = { FOOD: 30, LIVING: 20, RESIDENTS: 20, CULTURE: 30 }
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const total = ({ parts }: Divided) => sum(Object.values(parts))
const divided = (income: number, costs: number, more: Partial<{ corrections: number; carriedIn: number }> = {}) =>
  divide({ income, costs, corrections: 0, carriedIn: 0, ...more }, percent, 'CULTURE')

/** Đồng of a province's year and far beyond. */
const money = fc.integer({ min: 0, max: 9_000_000_000_000 })
const part = fc.constantFrom(...SettledPart.options)

describe('Decree 163/2026 Art. 118(2): four parts of the surplus', () => {
  test('21,000,000 less 12,500,000 is 30, 20, 20 and 30 per cent of 8,500,000', () => {
    expect(divided(21_000_000, 12_500_000)).toEqual({
      surplus: 8_500_000,
      parts: { FOOD: 2_550_000, LIVING: 1_700_000, RESIDENTS: 1_700_000, CULTURE: 2_550_000 },
      remainder: 0,
      carriedOut: 0,
    })
  })
  test('the đồng that cannot be divided go where the setting says', () => {
    const money = { income: 411_333_333, costs: 0, corrections: 0, carriedIn: 0 }
    const culture = divide(money, percent, 'CULTURE')
    expect(culture.parts).toEqual({ FOOD: 123_399_999, LIVING: 82_266_666, RESIDENTS: 82_266_666, CULTURE: 123_400_002 })
    expect(culture.remainder).toBe(3)
    expect(divide(money, percent, 'FOOD').parts).toEqual({
      FOOD: 123_400_002,
      LIVING: 82_266_666,
      RESIDENTS: 82_266_666,
      CULTURE: 123_399_999,
    })
  })
  test('more cost than income: nothing is divided, and the next settlement takes the lack off first', () => {
    const first = divided(5_000_000, 6_000_001)
    expect(first).toMatchObject({ surplus: -1_000_001, remainder: 0, carriedOut: 1_000_001 })
    expect(total(first)).toBe(0)
    const second = divided(3_000_000, 1_000_000, { carriedIn: first.carriedOut })
    expect(second).toMatchObject({ surplus: 999_999, carriedOut: 0 })
    expect(total(second)).toBe(999_999)
  })
  test('corrections of earlier settlements are part of the surplus', () => {
    expect(divided(1_000_000, 0, { corrections: -400_000 }).surplus).toBe(600_000)
  })
  property.prop([money, money, fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), part])(
    'for any amounts the four parts add up to the surplus to the đồng',
    (income, costs, corrections, carriedIn, remainderTo) => {
      const result = divide({ income, costs, corrections, carriedIn }, percent, remainderTo)
      expect(total(result)).toBe(Math.max(0, result.surplus))
      expect(result.surplus).toBe(income - costs + corrections - carriedIn)
      expect(result.carriedOut).toBe(Math.max(0, -result.surplus))
      for (const kind of SettledPart.options) {
        const exact = (Math.max(0, result.surplus) * percent[kind]) / 100
        expect(Math.abs(result.parts[kind] - exact)).toBeLessThan(kind === remainderTo ? 4 : 1.001)
        expect(result.parts[kind]).toBeGreaterThanOrEqual(0)
      }
    },
  )
})

const sharer = (over: Partial<Sharer> & Pick<Sharer, 'stayId'>): Sharer => ({
  shares: true,
  minutes: 0,
  coefficient: 100,
  brought: 0,
  correction: 0,
  ...over,
})
const sharers = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 40_000 }),
    coefficient: fc.integer({ min: 0, max: 300 }),
    brought: fc.integer({ min: 0, max: 500_000_000 }),
  }),
  { minLength: 1, maxLength: 60 },
)

describe('Decree 163/2026 Art. 118(2)(c): what each resident gets of the part', () => {
  test('by hours and coefficient, in proportion', () => {
    const shares = personalShares(
      1_000_000,
      [sharer({ stayId: 'a', minutes: 600, coefficient: 100 }), sharer({ stayId: 'b', minutes: 600, coefficient: 150 })],
      'HOURS',
    )
    expect(shares?.map(({ amount }) => amount)).toEqual([400_000, 600_000])
  })
  test('equally, whoever worked how long; the odd đồng goes to the first', () => {
    const three = ['a', 'b', 'c'].map((stayId, at) => sharer({ stayId, minutes: at * 60 }))
    expect(personalShares(100, three, 'EQUAL')?.map(({ amount }) => amount)).toEqual([34, 33, 33])
  })
  test('by what was brought under each name', () => {
    const two = [sharer({ stayId: 'a', brought: 1, minutes: 6000 }), sharer({ stayId: 'b', brought: 3 })]
    expect(personalShares(1000, two, 'OUTPUT')?.map(({ amount }) => amount)).toEqual([250, 750])
  })
  test('a correction of an earlier part is handed to its person, and the others divide what is left', () => {
    const shares = personalShares(
      1_000_000,
      [sharer({ stayId: 'a', minutes: 60 }), sharer({ stayId: 'b', minutes: 60, correction: 200_000 })],
      'HOURS',
    )
    expect(shares?.map(({ amount, divided: piece }) => [amount, piece])).toEqual([
      [400_000, 400_000],
      [600_000, 400_000],
    ])
  })
  test('what cannot be divided is not: no hours, corrections above the part, an amount below nothing', () => {
    expect(personalShares(1, [sharer({ stayId: 'a' })], 'HOURS')).toBeNull()
    expect(personalShares(1, [], 'EQUAL')).toBeNull()
    expect(personalShares(1, [sharer({ stayId: 'a', minutes: 1, correction: 2 })], 'HOURS')).toBeNull()
    expect(personalShares(10, [sharer({ stayId: 'a', minutes: 1, correction: -20 })], 'HOURS')?.[0]?.amount).toBe(10)
    const owing = [sharer({ stayId: 'a', minutes: 1, correction: -20 }), sharer({ stayId: 'b', minutes: 9 })]
    expect(personalShares(10, owing, 'HOURS')).toBeNull()
  })
  test('nothing to divide is nothing for everybody', () => {
    expect(personalShares(0, [sharer({ stayId: 'a' })], 'HOURS')?.[0]?.amount).toBe(0)
  })
  property.prop([money, sharers, fc.constantFrom(...Weighing.options)])(
    'for any amounts all personal amounts add up to the part to the đồng, and more is never less',
    (amount, people, by) => {
      const shares = personalShares(
        amount,
        people.map((one, at) => sharer({ stayId: String(at), ...one })),
        by,
      )
      if (shares === null) return
      expect(sum(shares.map((one) => one.amount))).toBe(amount)
      const ordered = shares.toSorted((a, b) => a.weight - b.weight)
      for (const [at, one] of ordered.entries()) {
        const next = ordered[at + 1]
        if (next && next.weight > one.weight) expect(next.amount).toBeGreaterThanOrEqual(one.amount)
      }
    },
  )
  property.prop([fc.integer({ min: 0, max: 1e12 }), fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 900 })])(
    'nobody is a whole đồng away from the exact piece',
    (amount, weights) => {
      const pieces = divideByWeights(amount, weights)
      const whole = sum(weights)
      for (const [at, piece] of pieces.entries()) {
        const lost = BigInt(amount) * BigInt(weights[at]!) - BigInt(piece) * BigInt(whole)
        expect(lost < BigInt(whole) && lost > -BigInt(whole)).toBe(true)
      }
    },
  )
})

describe('periods of the settlement', () => {
  test('a quarter, a month, a year', () => {
    expect(settlementPeriod('2026-11-21', 'QUARTER')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(settlementPeriod('2027-02-10', 'MONTH')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
    expect(settlementPeriod('2027-02-10', 'YEAR')).toEqual({ from: '2027-01-01', to: '2027-12-31' })
  })
  test('Decree 163/2026 Art. 151(5): the first year under the new law begins with it', () => {
    expect(settlementPeriod('2026-11-21', 'YEAR')).toEqual({ from: '2026-07-01', to: '2026-12-31' })
  })
  test('one follows the other without a gap, also after the length was changed', () => {
    expect(nextPeriod('2026-09-30', '2026-07-01', 'QUARTER')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(nextPeriod('2026-10-31', '2026-07-01', 'QUARTER')).toEqual({ from: '2026-11-01', to: '2026-12-31' })
  })
  test('the first has something to settle, of under the new law', () => {
    expect(nextPeriod(null, null, 'QUARTER')).toBeNull()
    expect(nextPeriod(null, '2024-03-01', 'QUARTER')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
    expect(nextPeriod(null, '2026-11-05', 'MONTH')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  })
})

describe('output and prices', () => {
  const prices = [
    { validFrom: '2026-08-01', price: 1200 },
    { validFrom: '2026-10-01', price: 1500 },
  ]
  test('a new price holds from its day and leaves the days before alone', () => {
    expect(priceOn(prices, '2026-07-31')).toBeNull()
    expect(priceOn(prices, '2026-09-30')).toBe(1200)
    expect(priceOn([...prices].reverse(), '2026-10-01')).toBe(1500)
  })
  test('a worth is whole đồng', () => {
    expect(worth(12_500, 1200)).toBe(15_000)
    expect(worth(1, 500)).toBe(1)
    expect(worth(1, 499)).toBe(0)
  })
})

test('Decree 163/2026 Art. 151(5): money left from before the law is a purse of its own', () => {
  expect(
    formerBalance([
      { kind: 'LEFT', amount: 30_000_000 },
      { kind: 'SPENT', amount: 4_500_000 },
    ]),
  ).toBe(25_500_000)
})
