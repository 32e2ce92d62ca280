import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noDetail } from '#contract/stays/events'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aTeam, signedWeeks } from '../support/labour-hours'
import { refusal, type TestRegister, tempRegister } from '../support/register'

// Money from labour at a facility of three residents, from the first price to the pay-out.

let r: TestRegister
let now = new Date('2026-11-21T03:00:00.000Z')
let stays: string[]
let teamId: string
let tradeId: string
let jobId: string
let accountant: { token: string }
let officer: { token: string }

const quarter = { from: '2026-07-01', to: '2026-09-30' }
const income = (receivedOn: string, amount: number, more: object = {}) =>
  r.call(
    'earnings.books.saveIncome',
    { id: null, version: 0, receivedOn, tradeId, jobId: null, what: 'Gia công', amount, paperNumber: 'PT 1', paperOn: null, ...more },
    accountant,
  )
const cost = (spentOn: string, amount: number) =>
  r.call(
    'earnings.books.saveCost',
    { id: null, version: 0, spentOn, kind: 'MATERIALS', what: 'Sợi cước', amount, paperNumber: 'PC 1', paperOn: null },
    accountant,
  )
const settle = (id: string) => r.call('earnings.settlements.get', { id }, accountant)
const basis = {
  weighing: 'HOURS',
  equalAmong: 'WORKED',
  ruleNumber: 'Quy chế số 214/QC-CSCN',
  ruleOn: '2026-07-03',
  remainderTo: 'CULTURE',
  metOn: null,
} as const
const output = (madeOn: string, quantity: number, more: object = {}, as = officer) =>
  r.call('earnings.output.save', { id: null, version: 0, teamId, jobId, madeOn, stayId: null, quantity, note: null, ...more }, as)

/** Whoever comes back after months signs in again. */
async function comeBackOn(moment: string) {
  now = new Date(moment)
  accountant = { token: await r.signIn('accountant') }
  officer = { token: await r.signIn('team') }
}

beforeAll(async () => {
  r = await tempRegister({ now: () => now, accounts: theAccounts })
  accountant = { token: await r.signIn('accountant') }
  officer = { token: await r.signIn('team') }
  stays = []
  for (const [fullName, day] of [
    ['Khổng Văn An', 17],
    ['Lương Văn Bách', 18],
    ['Mạc Thị Bích', 19],
  ] as const) {
    const resident = aResident({ fullName, birth: { year: 1990, month: 5, day } })
    const { stay } = await r.call('stays.admit', { residentId: null, resident, stay: aStay({ admittedAt: '2026-07-10T02:00:00.000Z' }) })
    stays.push(stay.id)
  }
  const { id: officerId } = (await r.call('staff.list', {})).find(({ signInName }) => signInName === 'team')!
  ;({ teamId, tradeId } = await aTeam(r, { name: 'Tổ đan lưới 1', members: stays, since: '2026-07-15', officerId }))
})
afterAll(() => r.close())

describe('jobs and prices', () => {
  test('a price from before the contract is refused, one from its day on holds', async () => {
    const partner = { id: null, version: 0, name: 'Công ty Hạ Long', address: null, phone: null, active: true }
    const { id: partnerId } = await r.call('earnings.jobs.savePartner', partner, accountant)
    const job = {
      id: null,
      version: 0,
      name: 'Lưới đánh cá',
      unit: 'tấm',
      tradeId,
      partnerId,
      contractNumber: '12/HĐ',
      contractOn: '2026-07-20',
      endedOn: null,
    }
    jobId = (await r.call('earnings.jobs.save', job, accountant)).id
    const price = (validFrom: string, amount: number) => r.call('earnings.jobs.addPrice', { jobId, validFrom, price: amount }, accountant)
    expect(await refusal(price('2026-07-19', 10_000))).toMatchObject({ key: 'priceBeforeContract', params: { on: '20/07/2026' } })
    await price('2026-07-20', 10_000)
    expect(await refusal(price('2026-07-20', 12_000))).toMatchObject({ key: 'priceDayTaken' })
    const moved = r.call('earnings.jobs.save', { ...job, id: jobId, contractOn: '2026-08-01' }, accountant)
    expect(await refusal(moved)).toMatchObject({ key: 'contractAfterPrice' })
  })

  test('a new price never rewrites old output', async () => {
    const { id } = await output('2026-08-03', 42_500)
    await r.call('earnings.jobs.addPrice', { jobId, validFrom: '2026-08-01', price: 11_000 }, accountant)
    await output('2026-08-04', 1000)
    const { rows } = await r.call('earnings.output.list', quarter, accountant)
    expect(rows.map((row) => [row.madeOn, row.price, row.worth])).toEqual([
      ['2026-08-04', 11_000, 11_000],
      ['2026-08-03', 10_000, 425_000],
    ])
    // Corrected in its quantity it keeps the price of its day.
    await output('2026-08-03', 40_000, { id, version: 0 })
    expect((await r.call('earnings.output.list', quarter, accountant)).worth).toBe(411_000)
  })
})

describe('output', () => {
  test('a team officer writes and sees own teams only', async () => {
    const other = await aTeam(r, { name: 'Tổ mộc', members: [], since: '2026-07-15' })
    expect(await refusal(output('2026-08-03', 1000, { teamId: other.teamId }))).toMatchObject({ key: 'notYourTeam' })
    await output('2026-08-03', 1000, { teamId: other.teamId }, accountant)
    const seen = await r.call('earnings.output.list', quarter, officer)
    expect(new Set(seen.rows.map((row) => row.teamName))).toEqual(new Set(['Tổ đan lưới 1']))
    const row = (await r.call('earnings.output.list', { ...quarter, teamId: other.teamId }, accountant)).rows[0]!
    expect(await refusal(r.call('earnings.output.remove', { id: row.id, version: row.version }, officer))).toMatchObject({
      key: 'notYourTeam',
    })
    await r.call('earnings.output.remove', { id: row.id, version: row.version }, accountant)
  })
  test('before the first price, in the future, of somebody outside the team: refused', async () => {
    expect(await refusal(output('2026-07-19', 1000))).toMatchObject({ key: 'noPriceYet' })
    expect(await refusal(output('2026-11-22', 1000))).toMatchObject({ key: 'outputInFuture' })
    expect(await refusal(output('2026-07-14', 1000))).toMatchObject({ key: expect.stringMatching(/notYourTeam|teamNotOpen/) })
    expect(await refusal(output('2026-08-03', 0))).toMatchObject({ kind: 'invalid' })
  })
})

describe('settlement, Decree 163/2026 Art. 118', () => {
  let id: string
  test('not of days before the new law, and never two over one day', async () => {
    expect(await refusal(r.call('earnings.settlements.open', { from: '2026-06-01', to: '2026-08-31' }, accountant))).toMatchObject({
      key: 'settlementBeforeLaw',
    })
    await income('2026-08-05', 21_000_000)
    await cost('2026-08-06', 12_499_999)
    const { next } = await r.call('earnings.settlements.list', {}, accountant)
    expect(next).toEqual(quarter)
    // Money before the period would be divided by nobody: the earlier period comes first.
    const late = (await r.call('earnings.settlements.open', { from: '2026-09-01', to: '2026-09-30' }, accountant)).id
    const { checks, version } = await settle(late)
    expect(checks).toContainEqual({ key: 'gap', state: 'blocks', params: { from: '01/07/2026', to: '31/08/2026' } })
    await r.call('earnings.settlements.discard', { id: late, version }, accountant)
    id = (await r.call('earnings.settlements.open', quarter, accountant)).id
    expect(await refusal(r.call('earnings.settlements.open', { from: '2026-09-30', to: '2026-10-31' }, accountant))).toMatchObject({
      key: 'settlementOverlaps',
    })
    expect(await refusal(r.call('earnings.settlements.open', { from: '2026-10-01', to: '2026-12-31' }, accountant))).toMatchObject({
      key: 'settlementStillOpen',
    })
  })

  test('over an open week it is refused with the weeks named', async () => {
    await r.call('earnings.settlements.change', { id, version: 0, ...basis }, accountant)
    const weeks = { from: '2026-07-15', to: '2026-09-20' }
    await signedWeeks(r, teamId, weeks, { [stays[0]!]: 480, [stays[1]!]: 240 })
    const { version } = await settle(id)
    expect(await refusal(r.call('earnings.settlements.close', { id, version }, accountant))).toMatchObject({
      key: 'weeksOpen',
      params: { weeks: '21/09, 28/09', count: 2 },
    })
    await signedWeeks(r, teamId, { from: '2026-09-21', to: '2026-09-30' }, { [stays[0]!]: 480, [stays[1]!]: 240 })
  })

  test('four parts and all shares add up to the đồng', async () => {
    const draft = await settle(id)
    expect(draft).toMatchObject({ income: 21_000_000, costs: 12_499_999, surplus: 8_500_001, remainder: 1, carriedOut: 0 })
    expect(draft.parts).toEqual({ FOOD: 2_550_000, LIVING: 1_700_000, RESIDENTS: 1_700_000, CULTURE: 2_550_001 })
    expect(draft.shares?.map(({ fullName, minutes, amount }) => [fullName, minutes, amount])).toEqual([
      ['Khổng Văn An', 5760, 1_133_333],
      ['Lương Văn Bách', 2880, 566_667],
    ])
    expect(draft.checks.filter(({ state }) => state === 'blocks')).toEqual([])
    await r.call('earnings.settlements.setCoefficients', { id, stayIds: [stays[1]!], coefficient: 200 }, accountant)
    expect((await settle(id)).shares?.map(({ amount }) => amount)).toEqual([850_000, 850_000])
  })

  test('without the number and day of the rule it is not closed', async () => {
    const { version } = await settle(id)
    const without = await r.call('earnings.settlements.change', { id, version, ...basis, ruleNumber: null }, accountant)
    expect(await refusal(r.call('earnings.settlements.close', { id, version: without.version }, accountant))).toMatchObject({
      key: 'ruleMissing',
    })
    await r.call('earnings.settlements.change', { id, version: without.version, ...basis }, accountant)
  })

  test('closed it is frozen: data, papers and their hashes stay as they were', async () => {
    const { version } = await settle(id)
    const { dataHash } = await r.call('earnings.settlements.close', { id, version }, accountant)
    const closed = await settle(id)
    expect(closed).toMatchObject({ state: 'CLOSED', dataHash, closedBy: 'Cán bộ accountant' })
    expect(closed.files.map(({ what }) => what)).toEqual(['minutes', 'shares'])
    const printed = await r.call('earnings.settlements.file', { id, what: 'minutes', as: 'pdf' }, accountant)
    for (const late of [income('2026-09-30', 1), cost('2026-07-01', 1), output('2026-09-30', 1000)]) {
      expect(await refusal(late)).toMatchObject({ key: 'daySettled', params: { from: '01/07/2026', to: '30/09/2026' } })
    }
    const change = r.call('earnings.settlements.change', { id, version: closed.version, ...basis }, accountant)
    expect(await refusal(change)).toMatchObject({ key: 'settlementClosed' })
    const again = r.call('earnings.settlements.close', { id, version: closed.version }, accountant)
    expect(await refusal(again)).toMatchObject({ key: 'settlementClosed' })
    await expect(r.register.fill((db) => db.updateTable('settlement').set({ data: '{}' }).execute())).rejects.toThrow(/frozen/)
    await expect(r.register.fill((db) => db.updateTable('settlementShare').set({ amount: 1 }).execute())).rejects.toThrow(/frozen/)
    expect(await r.call('earnings.settlements.file', { id, what: 'minutes', as: 'pdf' }, accountant)).toEqual(printed)
  })

  test('what was missed is a named line of the next one, for the surplus and for a person', async () => {
    const correct = (stayId: string | null, amount: number, reason: string) =>
      r.call('earnings.settlements.correct', { id, stayId, amount, reason, paperNumber: null }, accountant)
    await correct(null, 500_000, 'Hóa đơn tháng 9 ghi thiếu')
    await correct(stays[2]!, 90_000, 'Thiếu 40 giờ của tháng 8')
    await comeBackOn('2027-01-11T03:00:00.000Z')
    const span = { from: '2026-10-01', to: '2026-12-31' }
    await income('2026-10-05', 2_000_000)
    await signedWeeks(r, teamId, { from: '2026-10-05', to: '2026-12-31' }, { [stays[0]!]: 480 })
    const next = (await r.call('earnings.settlements.open', span, accountant)).id
    const draft = await settle(next)
    expect(draft).toMatchObject({ surplus: 2_500_000, parts: { RESIDENTS: 500_000 } })
    expect(draft.corrections.map(({ reason, amount }) => [reason, amount])).toEqual([
      ['Hóa đơn tháng 9 ghi thiếu', 500_000],
      ['Thiếu 40 giờ của tháng 8', 90_000],
    ])
    // The coefficients of the last time hold on; the week over the turn of the quarter was signed with the first one.
    expect(draft.shares?.map(({ fullName, correction, amount }) => [fullName, correction, amount])).toEqual([
      ['Khổng Văn An', 0, 410_000],
      ['Mạc Thị Bích', 90_000, 90_000],
    ])
    await r.call('earnings.settlements.change', { id: next, version: draft.version, ...basis, metOn: '2027-01-08' }, accountant)
    await r.call('earnings.settlements.close', { id: next, version: draft.version + 1 }, accountant)
    expect((await settle(id)).correctedBy.map(({ settledIn }) => settledIn)).toEqual([span, span])
  })

  test('more cost than income: no shares, and the lack is taken off the next time', async () => {
    await comeBackOn('2027-07-05T03:00:00.000Z')
    await signedWeeks(r, teamId, { from: '2027-01-04', to: '2027-06-30' }, { [stays[0]!]: 480 })
    await cost('2027-02-01', 3_000_000)
    const first = (await r.call('earnings.settlements.open', { from: '2027-01-01', to: '2027-03-31' }, accountant)).id
    const lacking = await settle(first)
    expect(lacking).toMatchObject({ surplus: -3_000_000, carriedOut: 3_000_000, parts: { FOOD: 0, LIVING: 0, RESIDENTS: 0, CULTURE: 0 } })
    await r.call('earnings.settlements.close', { id: first, version: lacking.version }, accountant)
    await income('2027-05-01', 4_000_000)
    const second = (await r.call('earnings.settlements.open', { from: '2027-04-01', to: '2027-06-30' }, accountant)).id
    expect(await settle(second)).toMatchObject({ carriedIn: 3_000_000, surplus: 1_000_000 })
    await r.call('earnings.settlements.discard', { id: second, version: 0 }, accountant)
  })
})

test('Decree 163/2026 Art. 151(5): money of before the law is kept apart, and no more is spent than there is', async () => {
  const former = (kind: 'LEFT' | 'SPENT', amount: number, happenedOn = '2026-07-01') =>
    r.call('earnings.books.addFormer', { kind, happenedOn, what: 'Số dư', amount, paperNumber: null, paperOn: null }, accountant)
  await former('LEFT', 30_000_000)
  await former('SPENT', 10_000_000, '2026-09-02')
  expect(await refusal(former('SPENT', 20_000_001))).toMatchObject({ key: 'formerSpent' })
  const books = await r.call('earnings.books.list', quarter, accountant)
  expect(books.formerBalance).toBe(20_000_000)
  expect(books.income.reduce((sum, { amount }) => sum + amount, 0)).toBe(21_000_000)
})

describe('ledger and pay-out', () => {
  test('every đồng of a ledger is explained by a settlement or a pay-out', async () => {
    const before = await r.call('earnings.ledgers.ofStay', { stayId: stays[0]! }, accountant)
    expect(before.entries.map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
      ['SHARE', 850_000, 850_000],
      ['SHARE', 410_000, 1_260_000],
      ['SHARE', 0, 1_260_000],
    ])
    const pay = (amount: number, paidOn = '2027-07-05') =>
      r.call('earnings.ledgers.pay', { stayId: stays[0]!, amount, paidOn, recipient: null, paperNumber: 'PC 88', note: null }, accountant)
    expect(await refusal(pay(1_260_001))).toMatchObject({ key: 'payoutAboveBalance' })
    expect(await refusal(pay(1, '2027-07-06'))).toMatchObject({ key: 'payoutInFuture' })
    const paid = await pay(1_260_000)
    // The stay goes on: the decree hands the money back after it.
    expect(paid.warnings).toContain('beforeEnd')
    const { entries, balance } = await r.call('earnings.ledgers.ofStay', { stayId: stays[0]! }, accountant)
    expect(balance).toBe(0)
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
    await r.call('earnings.ledgers.voidPayout', { id: paid.id, version: 0, reason: 'Ghi nhầm người' }, accountant)
    expect((await r.call('earnings.ledgers.ofStay', { stayId: stays[0]! }, accountant)).balance).toBe(1_260_000)
  })

  test('who has left unpaid stands on the desk of whoever keeps the money, until it is paid', async () => {
    const asked = async () => (await r.call('desk.due', { withinDays: 30 }, accountant)).duties.filter(({ kind }) => kind === 'payoutDue')
    expect(await asked()).toEqual([])
    const { stay } = await r.call('stays.get', { id: stays[2]! })
    await r.call('stays.recordEvent', {
      stayId: stays[2]!,
      version: stay.version,
      kind: 'DIED',
      happenedAt: '2027-07-04T02:00:00.000Z',
      paper: null,
      decidedBy: null,
      detail: { ...noDetail, place: 'Bệnh viện' },
      note: null,
    })
    expect(await asked()).toMatchObject([{ person: { fullName: 'Mạc Thị Bích' }, overdue: true, article: 'Đ163 Đ118 khoản 2 điểm c' }])
    const pay = { stayId: stays[2]!, amount: 90_000, paidOn: '2027-07-05', recipient: 'Mạc Văn Cha', paperNumber: null, note: null }
    await r.call('earnings.ledgers.pay', pay, accountant)
    expect(await asked()).toEqual([])
  })

  test('the settlement of a period that is over stands on the desk', async () => {
    const { duties } = await r.call('desk.due', { withinDays: 30 }, accountant)
    expect(duties.find(({ kind }) => kind === 'settlementDue')).toMatchObject({ about: { id: '2027-04-01' }, hangsOn: '2027-06-30' })
  })
})

test('whoever does not keep the money does not see it', async () => {
  const gate = { token: await r.signIn('gate') }
  const admin = { token: await r.signIn('admin') }
  for (const as of [gate, admin, officer]) {
    expect(await refusal(r.call('earnings.settlements.list', {}, as))).toMatchObject({ kind: 'forbidden' })
    expect(await refusal(r.call('earnings.ledgers.list', { show: 'all' }, as))).toMatchObject({ kind: 'forbidden' })
    expect(await refusal(r.call('earnings.figures', quarter, as))).toMatchObject({ kind: 'forbidden' })
  }
})

test('figures: hours by week, income by trade, the share of residents in teams', async () => {
  const figures = await r.call('earnings.figures', quarter, accountant)
  expect(figures).toMatchObject({ inCare: 3, inTeams: 3, minutes: 8640, income: 21_000_000, costs: 12_499_999, surplus: 8_500_001 })
  expect(figures.weeks).toHaveLength(12)
  expect(figures.byTrade).toMatchObject([{ income: 21_000_000, minutes: 8640, people: 2 }])
  expect(figures.settled.RESIDENTS).toBe(1_700_000)
})

test('parts that do not come to 100 % stop the closing', async () => {
  const { next, rows } = await r.call('earnings.settlements.list', {}, accountant)
  const draft = rows.find(({ state }) => state !== 'CLOSED')
  const { id } = draft ?? (await r.call('earnings.settlements.open', next!, accountant))
  const { to } = await settle(id)
  const law = { key: 'labour.share.food', regime: null, validFrom: to, value: 40, article: 'Luật thử', reason: 'Thử' } as const
  await r.call('facility.addLaw', law)
  expect((await settle(id)).checks).toContainEqual({ key: 'percentages', state: 'blocks', params: { sum: 110 } })
})

test('hours of a week that began before the law stand in the way of a period behind them, too', async () => {
  const other = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  const { trades } = await other.call('trades.list', {})
  const stay = aStay({ admittedAt: '2026-06-01T02:00:00.000Z', startsOn: '2026-06-01' })
  const admitted = await other.call('stays.admit', { residentId: null, resident: aResident(), stay })
  const stayId = admitted.stay.id
  const phase = { stayId, phase: 'LABOUR', version: 0, openedOn: '2026-06-02', closedOn: null, reason: null } as const
  await other.call('phases.set', phase)
  const fields = { name: 'Tổ thử', tradeId: trades[0]!.id, workPlaceId: null, capacity: null, plannedMinutes: null, note: null }
  const team = await other.call('teams.save', { id: null, ...fields, openedOn: '2026-06-01' })
  await other.call('teams.place', { teamId: team.id, fromOn: '2026-06-29', stayIds: [stayId], note: null })
  await signedWeeks(other, team.id, { from: '2026-06-29', to: '2026-07-03' }, { [stayId]: 480 })
  const { id } = await other.call('earnings.settlements.open', { from: '2026-07-06', to: '2026-09-30' })
  const { checks } = await other.call('earnings.settlements.get', { id })
  expect(checks).toContainEqual({ key: 'gap', state: 'blocks', params: { from: '01/07/2026', to: '05/07/2026' } })
  await other.close()
})
