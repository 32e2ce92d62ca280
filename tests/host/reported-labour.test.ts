import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSample } from '#host/sample/fill'
import { type TestRegister, tempRegister } from '../support/register'

// What Quảng Ninh reported of labour in 2011–2015, carried by the register and read back to the đồng.

let r: TestRegister
const years = { from: '2011-01-01', to: '2015-12-31' }

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2016-01-04T03:00:00.000Z'), sample: true })
  await fillSample(r.register, { residents: 120, seed: 7, today: '2016-01-04', profile: 'quang-ninh-2011-2015', papers: false })
}, 120_000)
afterAll(() => r.close())

test('everybody in care in these five years was in a team', async () => {
  const { inCare, inTeams } = await r.call('earnings.figures', years)
  expect(inCare).toBeGreaterThan(100)
  expect(inTeams).toBe(inCare)
})

test('labour brought in more than 21 billion đồng, and the trades add up to it', async () => {
  const { income, costs, surplus, byTrade } = await r.call('earnings.figures', years)
  expect(income).toBeGreaterThan(21_000_000_000)
  expect(byTrade.map(({ tradeName }) => tradeName)).toContain('Làm mi mắt giả')
  expect(byTrade.reduce((sum, trade) => sum + trade.income, 0)).toBe(income)
  expect(surplus).toBe(income - costs)
})

test('the sum of the five years is that of its months in the book', async () => {
  const { income } = await r.call('earnings.figures', years)
  const book = await r.call('earnings.books.list', years)
  expect(book.income.reduce((sum, { amount }) => sum + amount, 0)).toBe(income)
})
