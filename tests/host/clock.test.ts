import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, reopen, type TestRegister, tempRegister } from '../support/register'

// The clock of the host's PC decides what is due and what a paper is dated: an empty battery on the board may set it years back.

let r: TestRegister
let clock = new Date('2026-11-21T03:00:00.000Z')
const now = () => clock
const set = (moment: string) => {
  clock = new Date(moment)
}
let stayId: string
beforeAll(async () => {
  r = await tempRegister({ now, accounts: theAccounts, watchClock: true })
  // The notice was due on 19 November: 30 days before the end (Decree 163/2026 Art. 123(1)).
  const admitted = await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay({ statedEndOn: '2026-12-20' }) })
  stayId = admitted.stay.id
})
afterAll(() => r.close())
beforeEach(() => set('2026-11-21T03:00:00.000Z'))

const verdict = async () => (await r.call('clock.state', {})).verdict
const issue = () => r.call('papers.issue', { form: 'mau-51', subjectId: stayId })
const overdue = async () => (await r.call('desk.due', {})).duties.filter(({ overdue }) => overdue).map(({ kind }) => kind)

describe('a clock that ran back', () => {
  test('by some minutes is no matter; by a day it is told at once, and the day of the register does not go back with it', async () => {
    set('2026-11-21T02:57:00.000Z')
    expect(await verdict()).toBe('SOUND')
    set('2026-11-20T03:00:00.000Z')
    expect(await r.call('clock.state', {})).toEqual({
      verdict: 'BACK',
      now: '2026-11-20T03:00:00.000Z',
      newest: '2026-11-21T03:00:00.000Z',
    })
    expect((await r.call('session.me', {}, { token: await r.signIn('records') })).today).toBe('2026-11-21')
  })

  test('hides no duty: what was overdue stays so, a year back too', async () => {
    const before = await overdue()
    expect(before).toContain('notice')
    for (const moment of ['2026-11-20T03:00:00.000Z', '2025-11-21T03:00:00.000Z']) {
      set(moment)
      expect(await overdue()).toEqual(before)
      expect((await r.call('desk.count', {})).overdue).toBe(before.length)
    }
  })

  test('makes no paper, and what else happens is written down', async () => {
    set('2026-11-19T03:00:00.000Z')
    expect(await refusal(issue())).toMatchObject({ kind: 'rule', key: 'clockDoubtful' })
    const other = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Lường Văn Giờ' }),
      stay: aStay({ decision: { number: '9/QĐ-TA', on: '2026-08-03', issuer: 'TAND' }, admittedAt: '2026-11-18T03:00:00.000Z' }),
    })
    expect(other.stay.state).toBe('ACTIVE')
  })

  test('is told by a host that starts on it, too', async () => {
    await r.host.close()
    set('2026-10-01T03:00:00.000Z')
    r = await reopen(r.folder, now, { watchClock: true })
    expect(await verdict()).toBe('BACK')
    expect(r.register.today).toBe('2026-11-21')
  })
})

describe('a clock that leapt ahead', () => {
  test('by a year makes no paper before the head has answered for it, also after a restart', async () => {
    set('2027-11-21T03:00:00.000Z')
    expect(await verdict()).toBe('AHEAD')
    expect(await refusal(issue())).toMatchObject({ key: 'clockDoubtful' })
    await r.host.close()
    r = await reopen(r.folder, now, { watchClock: true })
    expect(await verdict()).toBe('AHEAD')
    // Once it is set right nothing is left of it.
    set('2026-11-22T03:00:00.000Z')
    expect(await verdict()).toBe('SOUND')
  })
})

describe('the head', () => {
  test('alone says that the clock is right, with a reason that stands in the log; from then on it counts, after a restart too', async () => {
    set('2026-11-10T03:00:00.000Z')
    expect(await verdict()).toBe('BACK')
    expect(await refusal(r.call('clock.confirm', { reason: 'Thử' }, { token: await r.signIn('admin') }))).toMatchObject({
      kind: 'forbidden',
    })
    const reason = 'Giờ máy chủ chạy nhanh 11 ngày từ khi thay pin'
    const said = await r.call('clock.confirm', { reason }, { token: await r.signIn('head') })
    expect(said.verdict).toBe('SOUND')
    expect((await r.call('safety.log', { text: 'clock.confirm' })).rows.map((row) => row.reason)).toContain(reason)
    await r.host.close()
    r = await reopen(r.folder, now, { watchClock: true })
    expect(await verdict()).toBe('SOUND')
    expect(r.register.today).toBe('2026-11-10')
    expect((await issue()).paper.number).toBe(1)
  })
})
