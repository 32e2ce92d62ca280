import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

// What the head can ask of the log: days as the facility counts them, one account, one kind of row, all at once, page by page.

let r: TestRegister
let clock = '2026-11-19T03:00:00.000Z'
let head: string
let records: string
let code: string
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
  const as = async (role: string) => ({ token: await r.signIn(role) })
  const accounts = await r.call('staff.list', {}, await as('head'))
  const idOf = (role: 'head' | 'records') => accounts.find(({ roles }) => roles.includes(role))?.id ?? ''
  ;[head, records] = [idOf('head'), idOf('records')]
  const admission = { residentId: null, resident: aResident(), stay: aStay() }
  const { residentId } = await r.call('stays.admit', admission, await as('records'))
  // 00:30 of the 21st at the facility is still the 20th in UTC.
  clock = '2026-11-20T17:30:00.000Z'
  const atNight = await as('records')
  code = (await r.call('residents.get', { id: residentId }, atNight)).resident.code
  await expect(r.call('session.signIn', { signInName: 'head', password: 'không phải' })).rejects.toThrow()
  clock = '2026-11-21T16:59:00.000Z'
  await r.call('residents.get', { id: residentId }, await as('head'))
})
afterAll(() => r.close())

const rows = async (asked: Partial<InputOf<'safety.log'>>) => (await r.call('safety.log', { limit: 200, ...asked })).rows

describe('the log', () => {
  test('of a day begins and ends at midnight of the facility', async () => {
    const of21 = await rows({ from: '2026-11-21', to: '2026-11-21' })
    expect(of21.some(({ operation, subject }) => operation === 'residents.get' && subject === code)).toBe(true)
    expect(of21.some(({ operation }) => operation === 'stays.admit')).toBe(false)
    const of20 = await rows({ from: '2026-11-20', to: '2026-11-20' })
    expect(of20).toEqual([])
    const of19 = await rows({ to: '2026-11-19' })
    expect(of19.map(({ operation }) => operation)).toContain('stays.admit')
  })

  test('of one account holds nobody else’s rows, and between them the two hold every row of a person', async () => {
    const [ofHead, ofRecords] = [await rows({ accountId: head, text: code }), await rows({ accountId: records, text: code })]
    expect(new Set(ofHead.map(({ accountName }) => accountName)).size).toBe(1)
    expect(new Set(ofRecords.map(({ accountName }) => accountName)).size).toBe(1)
    expect(ofHead[0]?.accountName).not.toBe(ofRecords[0]?.accountName)
    const others = (await rows({ text: code })).filter(({ operation }) => operation !== 'safety.log')
    expect(others.map(({ seq }) => seq)).toEqual([...ofHead, ...ofRecords].map(({ seq }) => seq).toSorted((one, other) => other - one))
  })

  test('of one kind: looks, what was done, what was refused, and each row is of one kind', async () => {
    const [looked, done, refused] = [await rows({ kind: 'LOOKED' }), await rows({ kind: 'DONE' }), await rows({ kind: 'REFUSED' })]
    expect(looked.map(({ operation }) => operation)).toContain('residents.get')
    expect(done.map(({ operation }) => operation)).toContain('stays.admit')
    expect(done.map(({ operation }) => operation)).not.toContain('residents.get')
    expect(refused.map(({ operation }) => operation)).toEqual(['session.signIn'])
    const seen = [...looked, ...done, ...refused].map(({ seq }) => seq)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('narrowed in every way at once, a page at a time, leaves nothing out', async () => {
    const asked = { from: '2026-11-19', to: '2026-11-21', accountId: records } as const
    const whole = (await rows(asked)).map(({ seq }) => seq)
    expect(whole.length).toBeGreaterThan(1)
    const paged: number[] = []
    for (let before: number | null = null; ; ) {
      const page: { rows: { seq: number }[]; next: number | null } = await r.call('safety.log', { ...asked, before, limit: 1 })
      paged.push(...page.rows.map(({ seq }) => seq))
      if (page.next === null) break
      before = page.next
    }
    expect(paged).toEqual(whole)
  })
})
