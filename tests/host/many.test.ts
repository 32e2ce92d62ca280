import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SentOf } from '#contract'
import { admitAll } from '#host/front/admit-all'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let count = 0
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-30T03:00:00Z'), accounts: theAccounts })
})
afterAll(() => r.close())

type Entry = SentOf<'stays.admit'>
const somebody = (fullName: string, change: Partial<Parameters<typeof aResident>[0]> = {}): Entry => ({
  residentId: null,
  resident: aResident({ fullName, ...change }),
  stay: aStay({ decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
})
const inFuture = (entry: Entry): Entry => ({ ...entry, stay: aStay({ admittedAt: '2027-01-01T02:00:00.000Z', startsOn: '2027-01-01' }) })
const admit = (inputs: readonly Entry[], more: object = {}) => r.register.many({ name: 'stays.admit', inputs, ...more })
const names = async () => (await r.call('residents.list', { status: 'all', limit: 200 })).rows.map(({ fullName }) => fullName).toSorted()
const newestSeq = async () => (await r.call('safety.log', { limit: 1 })).rows[0]?.seq ?? 0
const loggedSince = async (seq: number) =>
  (await r.call('safety.log', { limit: 200 })).rows.filter((row) => row.seq > seq && row.operation === 'stays.admit')

describe('many commands at once', () => {
  let before: string[]
  let seq: number
  let told: (readonly string[])[]
  let leave: () => void
  beforeEach(async () => {
    before = await names()
    seq = await newestSeq()
    told = []
    leave?.()
    leave = r.host.onChange(({ features }) => told.push(features))
  })

  test('are done in one transaction: a row in the log for each, one change for all, results in their order', async () => {
    const made = await admit([somebody('Lò Thị Một'), somebody('Lò Thị Hai'), somebody('Lò Thị Ba')])
    if (made.outcome !== 'done') throw new Error(made.outcome)
    expect(made.results.map(({ residentCode }) => residentCode)).toHaveLength(3)
    expect((await loggedSince(seq)).map(({ subject }) => subject).toSorted()).toEqual(
      made.results.map(({ residentCode, stay }) => `${residentCode} ${stay.code}`),
    )
    expect(told).toHaveLength(1)
    expect(told[0]).toEqual(expect.arrayContaining(['residents', 'stays', 'desk', 'papers', 'reports']))
    expect((await r.call('safety.check', {})).ok).toBe(true)
  })

  test('are all or nothing: each problem is told with its place, also of those after the first, and nothing is written', async () => {
    const made = await admit([
      somebody('Mùa A Một'),
      inFuture(somebody('Mùa A Hai')),
      somebody('Mùa A Ba\u0000'),
      { ...somebody('Mùa A Bốn'), residentId: 'nobody', resident: null },
      somebody('Mùa A Một', { birth: { year: 1990, month: 5, day: 17 } }),
    ])
    if (made.outcome !== 'refused') throw new Error(made.outcome)
    expect(made.problems.map(({ at, error }) => [at, 'key' in error ? error.key : error.kind])).toEqual([
      [1, 'admittedInFuture'],
      [2, 'invalid'],
      [3, 'notFound'],
      [4, 'lookAlikes'],
    ])
    expect(made.results.map((one) => one !== null)).toEqual([true, false, false, false, false])
    expect(await names()).toEqual(before)
    expect(await loggedSince(seq)).toEqual([])
    expect(told).toEqual([])
  })

  test('an entry that fails leaves nothing to the entries after it', async () => {
    const alone = await admit([somebody('Giàng A Chua')], { dryRun: true })
    // The person is written, under a code, before the stay is refused.
    const termless = { ...somebody('Giàng A Không'), stay: aStay({ termMonths: null }) }
    const made = await admit([termless, somebody('Giàng A Chua')])
    expect(made).toMatchObject({ outcome: 'refused', problems: [{ at: 0, error: { key: 'termMissing' } }] })
    const codeOf = (one: typeof made) => one.outcome !== 'cancelled' && one.results.at(-1)?.residentCode
    expect(codeOf(made)).toBe(codeOf(alone))
  })

  test('tried without writing, they say what they would do, and leave no trace', async () => {
    const made = await admit([somebody('Sùng A Thử')], { dryRun: true })
    expect(made).toMatchObject({ outcome: 'done', results: [{ residentCode: expect.stringMatching(/^HV-/) }] })
    expect(await names()).toEqual(before)
    expect(await loggedSince(seq)).toEqual([])
    expect(told).toEqual([])
  })

  test('tell how far they are, answer readers meanwhile, and can be broken off', async () => {
    const breaking = new AbortController()
    const progress: number[] = []
    const list = Array.from({ length: 60 }, (_, at) => somebody(`Vàng ${String.fromCharCode(65 + (at % 26))} Thị ${at}`))
    const running = admit(list, {
      signal: breaking.signal,
      onProgress: (done: number, total: number) => {
        progress.push(done)
        expect(total).toBe(60)
        if (done === 40) breaking.abort()
      },
    })
    const read = await r.call('residents.whereabouts', {})
    expect(progress.length).toBeLessThan(40)
    expect(read.ever).toBe(before.length)
    expect(await running).toEqual({ outcome: 'cancelled' })
    expect(progress).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
    expect(await names()).toEqual(before)
  })

  test('sent again under the same id get the outcome they got, and nobody twice', async () => {
    const commandId = randomUUID()
    const list = [somebody('Thào A Lặp'), somebody('Thào A Lại')]
    const first = await admit(list, { commandId })
    expect(await admit(list, { commandId })).toEqual(first)
    expect(await names()).toEqual([...before, 'Thào A Lặp', 'Thào A Lại'].toSorted())
  })
})

describe('a list of people to be admitted', () => {
  test('names the earlier entry that an entry repeats', async () => {
    const twin = somebody('Cháng Thị Đôi')
    const { admitted, problems } = await admitAll(r.register, [twin, somebody('Hạng A Khác'), { ...twin }] as never, false)
    expect(admitted).toEqual([])
    expect(problems).toMatchObject([{ at: 2, error: { kind: 'rule', key: 'lookAlikes' } }])
  })

  test('takes people alike for others where somebody has compared them', async () => {
    const entries = [somebody('Cháng Thị Ba'), somebody('Cháng Thị Ba')]
    const { admitted, problems } = await admitAll(r.register, entries as never, true)
    expect(problems).toEqual([])
    expect(new Set(admitted.map(({ residentCode }) => residentCode)).size).toBe(2)
  })
})
