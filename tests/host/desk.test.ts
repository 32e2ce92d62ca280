import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#contract'
import type { DutyKind } from '#contract/desk/duties'
import type { Duty } from '#contract/desk/operations'
import { type EventDetail, noDetail } from '#contract/stays/events'
import type { NewStay, Stay } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { flowOf, readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { watchStatements } from '../support/statements'

let watched: ReturnType<typeof watchStatements>
let r: TestRegister
/** The host's clock; 10:00 at the facility where no hour is named. */
let clock = ''
const at = (moment: string) => {
  clock = moment.length === 10 ? `${moment}T03:00:00.000Z` : moment
}
let people = 0
const admit = async (change: Partial<NewStay> = {}): Promise<Stay> => {
  const fullName = `Lý ${[...String(people++)].map((digit) => 'Văn Thị Hai Ba Tư Năm Sáu Bảy Tám Chín'.split(' ')[Number(digit)]).join(' ')} Sơn`
  const stay = aStay({ decision: { number: `${people}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }, ...change })
  const { stay: admitted } = await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay })
  const openedOn = admitted.admittedOn
  await r.call('phases.set', { stayId: admitted.id, phase: 'INTAKE', version: 0, openedOn, closedOn: openedOn, reason: null })
  const minutes = await one(admitted, 'intakeMinutes')
  if (minutes) {
    const { about, kind, hangsOn } = minutes
    await r.call('desk.settle', { duties: [{ about, kind, hangsOn }], settlement: { outcome: 'DONE', doneOn: openedOn } })
  }
  return admitted
}
const record = async (
  stay: Stay,
  kind: Exclude<StayEventKind, 'ADMITTED'>,
  happenedAt: string,
  detail: Partial<EventDetail> = {},
  paper: NewStay['decision'] | null = null,
) => {
  const event = { kind, happenedAt, paper, note: null, detail: { ...noDetail, ...detail } }
  return r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, ...event })
}
const due = async (stay: Stay, input: Partial<InputOf<'desk.due'>> = {}) =>
  (await r.call('desk.due', { about: { kind: 'stay', id: stay.id }, withinDays: 6, ...input })).duties
const one = async (stay: Stay, kind: DutyKind, input?: Partial<InputOf<'desk.due'>>): Promise<Duty | undefined> =>
  (await due(stay, input)).find((duty) => duty.kind === kind)
/** The whole desk: what the preselection of stays lets through. */
const onDesk = async (stay: Stay, kind: DutyKind) =>
  (await r.call('desk.due', {})).duties.some((duty) => duty.person?.stayId === stay.id && duty.kind === kind)

beforeAll(async () => {
  at('2026-08-10')
  watched = watchStatements()
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
})
beforeEach(() => at('2026-08-10'))
afterAll(async () => {
  await r.close()
  watched.end()
})

describe('seen, missed, done', () => {
  test('the notice is due, then overdue, and gone once it is issued', async () => {
    const stay = await admit({ statedEndOn: '2026-12-25' })
    at('2026-11-18')
    expect(await due(stay)).toEqual([])
    at('2026-11-21')
    expect(await one(stay, 'notice')).toMatchObject({ dueAt: '2026-11-25T16:59:59.999Z', overdue: false, copies: 3, settled: null })
    at('2026-11-27')
    expect(await one(stay, 'notice')).toMatchObject({ overdue: true })
    expect(await onDesk(stay, 'notice')).toBe(true)
    await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })
    expect(await one(stay, 'notice')).toBeUndefined()
  })
  test('the most urgent first', async () => {
    await admit({ statedEndOn: '2026-12-23' })
    await admit({ statedEndOn: '2026-12-22' })
    at('2026-11-21')
    const moments = (await r.call('desk.due', { withinDays: 30 })).duties.map(({ dueAt }) => dueAt)
    expect(moments.length).toBeGreaterThan(3)
    expect(moments).toEqual(moments.toSorted())
  })
  test('an intake open for more than two days is overdue', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Mã Thị Kiều' }),
      stay: aStay({ decision: { number: 'K', on: '2026-08-03', issuer: 'TAND' } }),
    })
    at('2026-08-13')
    expect(await one(stay, 'intake')).toMatchObject({ overdue: true, does: { do: 'step', with: ['INTAKE', 'close'] } })
    expect(await onDesk(stay, 'intake')).toBe(true)
  })
  test('what was missed stays after the end, for two years; a confirmation whose number was written down is not asked for', async () => {
    const stay = await admit({ statedEndOn: '2026-11-20' })
    at('2026-11-21')
    const { stay: done } = await record(stay, 'COMPLETED', '2026-11-20T03:00:00.000Z')
    expect((await due(done)).map(({ kind, overdue }) => [kind, overdue])).toEqual([
      ['notice', true],
      ['reintegration', true],
      ['confirmation', true],
    ])
    expect([await onDesk(done, 'notice'), await onDesk(done, 'confirmation')]).toEqual([true, true])
    at('2028-11-20')
    expect(await onDesk(done, 'confirmation')).toBe(true)
    at('2028-11-21')
    expect(await onDesk(done, 'confirmation')).toBe(false)
    at('2026-08-10')
    const other = await admit({ statedEndOn: '2026-11-19' })
    at('2026-11-21')
    const paper = { number: '7/GXN', on: '2026-11-19', issuer: 'Cơ sở' }
    const { stay: papered } = await record(other, 'COMPLETED', '2026-11-19T03:00:00.000Z', {}, paper)
    expect(await one(papered, 'confirmation')).toBeUndefined()
  })
  test('an office that types in somebody whose notice is late is asked for it as something from before', async () => {
    at('2026-11-21')
    const stay = await admit({ statedEndOn: '2026-12-10' })
    expect(await one(stay, 'notice')).toMatchObject({ overdue: true, fromBefore: true })
    expect(await onDesk(stay, 'notice')).toBe(true)
    const next = await admit({ statedEndOn: '2026-12-21' })
    expect(await one(next, 'notice')).toMatchObject({ overdue: false, fromBefore: false })
  })
})

describe('happenings', () => {
  test('an escape asks for the notice and the pursuit; withdrawn, for nothing', async () => {
    const stay = await admit()
    at('2026-11-21')
    const { stay: gone, eventId } = await record(stay, 'ESCAPED', '2026-11-21T01:00:00.000Z')
    expect((await due(gone)).map(({ kind, dueAt, hangsOn }) => [kind, dueAt, hangsOn])).toEqual([
      ['pursuit', '2026-11-21T16:59:59.999Z', eventId],
      ['escapeNotice', '2026-11-22T01:00:00.000Z', eventId],
    ])
    expect([await onDesk(gone, 'pursuit'), await onDesk(gone, 'escapeNotice')]).toEqual([true, true])
    await r.call('stays.withdrawEvent', { stayId: stay.id, version: gone.version, eventId, reason: 'Ghi nhầm' })
    expect(await due(gone)).toEqual([])
    expect(await onDesk(gone, 'escapeNotice')).toBe(false)
  })
  test('the police are to be told of an escape also when the person is back', async () => {
    const stay = await admit()
    at('2026-11-21')
    const { stay: gone } = await record(stay, 'ESCAPED', '2026-11-20T01:00:00.000Z')
    const { stay: back } = await record(gone, 'RETURNED', '2026-11-20T09:00:00.000Z')
    expect((await due(back)).map(({ kind, overdue }) => [kind, overdue])).toEqual([['escapeNotice', true]])
    expect(await onDesk(back, 'escapeNotice')).toBe(true)
  })
  test('a request for bereavement leave, the leave, the way back', async () => {
    const stay = await admit()
    at('2026-11-21')
    const asked = await record(stay, 'LEAVE_REQUESTED', '2026-11-21T01:00:00.000Z', { bereavement: 'PARENT' })
    expect(await one(asked.stay, 'leaveDecision')).toMatchObject({ dueAt: '2026-11-22T01:00:00.000Z' })
    expect(await onDesk(stay, 'leaveDecision')).toBe(true)
    const leave = { bereavement: 'PARENT', untilOn: '2026-11-25' } as const
    const gone = await record(asked.stay, 'LEAVE_STARTED', '2026-11-21T02:00:00.000Z', leave)
    expect((await due(gone.stay)).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['eventPaper', '2026-11-21T16:59:59.999Z'],
      ['leaveReturn', '2026-11-25T16:59:59.999Z'],
    ])
    expect(await onDesk(stay, 'eventPaper')).toBe(true)
    await r.call('papers.issue', { form: 'mau-49', subjectId: stay.id, eventId: asked.eventId })
    expect(await one(gone.stay, 'eventPaper')).toBeUndefined()
    expect(await onDesk(stay, 'leaveReturn')).toBe(true)
    at('2026-11-26')
    expect(await one(gone.stay, 'leaveReturn')).toMatchObject({ overdue: true, does: { with: ['RETURNED', 'ESCAPED'] } })
    const back = await record(gone.stay, 'RETURNED', '2026-11-26T02:00:00.000Z')
    expect(await due(back.stay)).toEqual([])
  })
  test('a voluntary resident who has left is to be written down as having quit after two working days', async () => {
    const stay = await admit({ kind: 'VOLUNTARY_PUBLIC' })
    at('2026-11-20')
    // A Friday: the two working days are Monday and Wednesday, Tuesday 24 November is off.
    const { stay: away } = await record(stay, 'LEFT', '2026-11-20T02:00:00.000Z')
    expect(await one(away, 'quit')).toMatchObject({ dueAt: '2026-11-25T16:59:59.999Z' })
    expect(await onDesk(away, 'quit')).toBe(true)
    at('2026-11-26')
    const { stay: quit } = await record(away, 'QUIT', '2026-11-26T02:00:00.000Z')
    expect(await one(quit, 'quit')).toBeUndefined()
  })
  test('a death asks for notices and, after 24 hours without the family, for minutes and burial', async () => {
    const stay = await admit()
    at('2026-11-21')
    const { stay: dead } = await record(stay, 'DIED', '2026-11-20T20:00:00.000Z')
    expect((await due(dead)).map(({ kind, dueAt, atOnce }) => [kind, dueAt, atOnce])).toEqual([
      ['deathNotice', '2026-11-21T16:59:59.999Z', true],
      ['burial', '2026-11-22T16:59:59.999Z', false],
    ])
    expect([await onDesk(dead, 'deathNotice'), await onDesk(dead, 'burial')]).toEqual([true, true])
  })
  test('a decision on monitoring asks for the device before the person leaves', async () => {
    const stay = await admit({ statedEndOn: '2026-11-25' })
    at('2026-11-21')
    const { stay: decided } = await record(stay, 'DECISION_RECEIVED', '2026-11-20T02:00:00.000Z', { subject: 'MONITORING' })
    expect(await one(decided, 'monitoring')).toMatchObject({ dueAt: '2026-11-25T16:59:59.999Z', does: { form: 'annex-1-mau-03' } })
    const { stay: done } = await record(decided, 'COMPLETED', '2026-11-21T02:00:00.000Z')
    expect(await one(done, 'monitoring')).toMatchObject({ overdue: true })
    expect(await onDesk(done, 'monitoring')).toBe(true)
  })
  test('the yearly health check counts from the last one', async () => {
    const stay = await admit()
    at('2027-08-05')
    expect(await one(stay, 'health')).toMatchObject({ dueAt: '2027-08-10T16:59:59.999Z', cause: 'ADMITTED' })
    expect(await onDesk(stay, 'health')).toBe(true)
    const { stay: checked } = await record(stay, 'HEALTH_CHECKED', '2027-08-05T02:00:00.000Z')
    expect(await one(checked, 'health', { withinDays: 360 })).toBeUndefined()
    expect(await onDesk(checked, 'health')).toBe(false)
    at('2028-08-01')
    expect(await one(checked, 'health')).toMatchObject({ dueAt: '2028-08-07T16:59:59.999Z', cause: 'HEALTH_CHECKED' })
  })
  test('somebody without a stable residence registers one before leaving', async () => {
    const stay = await admit({ statedEndOn: '2026-12-25', hasStableResidence: false })
    at('2026-11-21')
    expect(await one(stay, 'residence', { withinDays: 30 })).toBeDefined()
    // Decree 163/2026 Art. 124(1)(b): an adult only where a paper says that they cannot work any more.
    expect(await one(stay, 'shelter', { withinDays: 30 })).toBeUndefined()
    const ability = { stayId: stay.id, unableToWork: true, reason: 'Biên bản giám định y khoa số 12' }
    const { version } = await r.call('stays.setWorkAbility', { ...ability, version: stay.version })
    expect(await one(stay, 'shelter', { withinDays: 30 })).toBeDefined()
    const home = { policeCommune: null, policeName: null, residenceAfter: 'Phường Hồng Gai' }
    await r.call('stays.registerResidence', { stayId: stay.id, version, ...home })
    expect(await one(stay, 'residence')).toBeUndefined()
    expect(await one(stay, 'shelter', { withinDays: 30 })).toBeUndefined()
  })
  test('a minor who comes of age is shown 30 days before', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Giàng A Tủa', birth: { year: 2008, month: 12, day: 20 } }),
      stay: aStay({ kind: 'COMPULSORY_MINOR', decision: { number: 'M', on: '2026-08-03', issuer: 'TAND' } }),
    })
    at('2026-11-13')
    expect(await one(stay, 'adult')).toBeUndefined()
    at('2026-11-14')
    expect(await one(stay, 'adult')).toMatchObject({ dueAt: '2026-12-20T16:59:59.999Z', hangsOn: '2026-12-20' })
    expect(await onDesk(stay, 'adult')).toBe(true)
  })
})

describe('settled and reopened', () => {
  const settling = (stay: Stay, kind: DutyKind, hangsOn: string, settlement: InputOf<'desk.settle'>['settlement']) => ({
    duties: [{ about: { kind: 'stay' as const, id: stay.id }, kind, hangsOn }],
    settlement,
  })
  const explained = (reason: string) => ({ outcome: 'EXPLAINED' as const, doneOn: null, reason })

  test('explained, it leaves the desk and is shown on demand; taken back, it is there again; both are in the log', async () => {
    const stay = await admit({ statedEndOn: '2026-12-22' })
    at('2026-11-26')
    const notice = settling(stay, 'notice', '2026-12-22', explained('Gửi bản giấy ngày 20/11'))
    const [id = ''] = (await r.call('desk.settle', notice)).ids
    expect(await one(stay, 'notice')).toBeUndefined()
    const shown = await one(stay, 'notice', { settled: true })
    expect(shown).toMatchObject({ overdue: false, settled: { id, outcome: 'EXPLAINED', reason: 'Gửi bản giấy ngày 20/11' } })
    expect(await refusal(r.call('desk.settle', notice))).toEqual({ kind: 'stale' })
    await r.call('desk.reopen', { id, reason: 'Công an xã chưa nhận được' })
    expect(await one(stay, 'notice')).toMatchObject({ overdue: true, settled: null })
    expect(await refusal(r.call('desk.reopen', { id, reason: 'x' }))).toEqual({ kind: 'stale' })
    const { rows } = await r.call('safety.log', { text: 'desk.' })
    expect(rows.filter(({ operation }) => operation !== 'desk.due').slice(0, 2)).toMatchObject([
      { operation: 'desk.reopen', subject: stay.code, reason: 'Công an xã chưa nhận được' },
      { operation: 'desk.settle', subject: stay.code, reason: 'Gửi bản giấy ngày 20/11' },
    ])
    await r.call('desk.settle', notice)
    expect(await one(stay, 'notice')).toBeUndefined()
  })
  test('done elsewhere, with the day; not on a day to come, not without a day, not without a reason', async () => {
    const stay = await admit()
    at('2026-11-21')
    const { stay: gone, eventId } = await record(stay, 'ESCAPED', '2026-11-21T01:00:00.000Z')
    const told = (settlement: InputOf<'desk.settle'>['settlement']) =>
      r.call('desk.settle', settling(gone, 'escapeNotice', eventId, settlement))
    const done = (doneOn: string | null) => ({ outcome: 'DONE' as const, doneOn, reason: null })
    expect(await refusal(told(done('2026-11-22')))).toMatchObject({ kind: 'rule', key: 'doneInFuture' })
    expect(await refusal(told(done(null)))).toMatchObject({ kind: 'invalid', issues: [{ path: 'settlement.doneOn', key: 'missing' }] })
    const silent = { outcome: 'EXPLAINED' as const, doneOn: null, reason: ' ' }
    expect(await refusal(told(silent))).toMatchObject({ kind: 'invalid', issues: [{ path: 'settlement.reason', key: 'missing' }] })
    await told(done('2026-11-21'))
    expect((await due(gone)).map(({ kind }) => kind)).toEqual(['pursuit'])
    expect(await one(gone, 'escapeNotice', { settled: true })).toMatchObject({ settled: { outcome: 'DONE', doneOn: '2026-11-21' } })
  })
  test('only what the stay is asked for, and only by those who do that work', async () => {
    const stay = await admit({ statedEndOn: '2026-12-22' })
    at('2026-11-21')
    const notice = settling(stay, 'notice', '2026-12-22', explained('x'))
    const [key] = notice.duties
    for (const other of [{ hangsOn: '2026-12-23' }, { kind: 'burial' }, { about: { kind: 'stay', id: 'nobody' } }] as const) {
      // All or none: what there is goes with what there is not.
      const duties = [key!, { ...key!, ...other }]
      expect(await refusal(r.call('desk.settle', { ...notice, duties }))).toEqual({ kind: 'notFound' })
    }
    expect(await one(stay, 'notice')).toMatchObject({ settled: null })
    const medical = await r.signIn('medical')
    expect(await refusal(r.call('desk.settle', notice, { token: medical }))).toMatchObject({ key: 'dutyNotYours' })
    const [id = ''] = (await r.call('desk.settle', notice)).ids
    expect(await refusal(r.call('desk.reopen', { id, reason: 'x' }, { token: medical }))).toMatchObject({ key: 'dutyNotYours' })
    expect(await refusal(r.call('desk.reopen', { id: 'nothing', reason: 'x' }))).toEqual({ kind: 'notFound' })
  })
  test('of many at once, as on the first day: what was late before it was written down', async () => {
    at('2028-03-01')
    const stays = [await admit({ statedEndOn: '2028-03-10' }), await admit({ statedEndOn: '2028-03-12' })]
    const fromBefore = async () => (await r.call('desk.due', {})).duties.filter((duty) => duty.fromBefore && duty.kind === 'notice')
    const duties = (await fromBefore()).filter(({ about }) => stays.some(({ id }) => id === about.id))
    expect(duties).toHaveLength(2)
    const settlement = { outcome: 'DONE', doneOn: '2028-02-01', reason: 'Đã gửi trước khi có sổ' } as const
    const { ids } = await r.call('desk.settle', {
      duties: duties.map(({ about, kind, hangsOn }) => ({ about, kind, hangsOn })),
      settlement,
    })
    expect(ids).toHaveLength(2)
    expect((await fromBefore()).filter(({ about }) => stays.some(({ id }) => id === about.id))).toEqual([])
    const [row] = (await r.call('safety.log', { text: 'desk.settle' })).rows
    expect(row?.subject.split(', ').toSorted()).toEqual(stays.map(({ code }) => code).toSorted())
  })
  test('a note goes with what it was said of: a moved end is asked for anew', async () => {
    const stay = await admit({ statedEndOn: '2026-12-22' })
    at('2026-11-21')
    await r.call('desk.settle', settling(stay, 'notice', '2026-12-22', explained('x')))
    const moved = aStay({ statedEndOn: '2026-12-23' })
    await r.call('stays.correct', { stayId: stay.id, version: stay.version, stay: moved, reason: 'Theo quyết định' })
    expect(await one(stay, 'notice')).toMatchObject({ hangsOn: '2026-12-23', settled: null })
  })
  test('so also of somebody who has left, of whom nothing else is asked', async () => {
    const stay = await admit({ statedEndOn: '2026-11-20' })
    at('2026-11-21')
    const opened = { openedOn: '2026-10-20', closedOn: '2026-11-20', reason: null }
    await r.call('phases.set', { stayId: stay.id, phase: 'REINTEGRATION', version: 0, ...opened })
    const paper = { number: '8/GXN', on: '2026-11-20', issuer: 'Cơ sở' }
    const { stay: left } = await record(stay, 'COMPLETED', '2026-11-20T03:00:00.000Z', {}, paper)
    expect((await due(left)).map(({ kind }) => kind)).toEqual(['notice'])
    await r.call('desk.settle', settling(left, 'notice', '2026-11-20', explained('x')))
    expect(await onDesk(left, 'notice')).toBe(false)
    const shown = (await r.call('desk.due', { settled: true })).duties
    expect(shown.some(({ about, kind }) => about.id === left.id && kind === 'notice')).toBe(true)
    const { decision } = left
    const corrected = aStay({ decision, statedEndOn: '2026-11-19' })
    await r.call('stays.correct', { stayId: left.id, version: left.version, stay: corrected, reason: 'Theo quyết định' })
    expect(await onDesk(left, 'notice')).toBe(true)
  })
})

test('the printed list takes the filters of the screen', async () => {
  const stay = await admit({ statedEndOn: '2026-12-22' })
  at('2026-11-21')
  const sizeOf = async (input: InputOf<'desk.print'>) => (await r.call('desk.print', input)).pdf.length
  const filter = { kind: null, roles: null, group: null, text: stay.code, fromBefore: false }
  const span = { on: null, withinDays: 30, settled: false }
  expect(await sizeOf({ ...span, filter })).toBeLessThan(await sizeOf({ ...span, filter: null }))
  const { pdf } = await r.call('desk.print', { ...span, filter })
  // The number of the form is the register's own, not the list's.
  expect(flowOf(await readPdf(Buffer.from(pdf, 'base64'))).replaceAll('\u00a0', ' ')).toMatch(/Thông báo[\s\S]*Mẫu số 51/)
})

describe('the number beside the way to the desk', () => {
  const looksAtStays = async (work: () => Promise<unknown>) => (await watched.during(work)).some(({ text }) => text.includes('from "stay"'))
  const count = () => r.call('desk.count', {})
  test('is looked for once after a change that the desk is made of, whoever asks, and follows the clock without looking again', async () => {
    at('2027-04-05T03:00:00.000Z')
    const { eventId } = (await record(await admit(), 'ESCAPED', '2027-04-05T03:00:00.000Z')) as { eventId: string }
    at('2027-04-06T02:59:00.000Z')
    const gate = await r.signIn('gate')
    expect(await looksAtStays(count)).toBe(true)
    expect(await looksAtStays(() => r.call('desk.count', {}, { token: gate }))).toBe(false)
    const before = await count()
    expect(before.due).toBe((await r.call('desk.due', {})).duties.length)
    // 24 hours after the escape its notice is late.
    at('2027-04-06T03:01:00.000Z')
    expect(await looksAtStays(count)).toBe(false)
    expect(await count()).toEqual({ due: before.due, overdue: before.overdue + 1 })
    // Who signs out changes nothing that the desk is made of; who settles does.
    await r.call('session.signOut', {}, { token: gate })
    expect(await looksAtStays(count)).toBe(false)
    const notice = (await r.call('desk.due', {})).duties.find(({ kind, hangsOn }) => kind === 'escapeNotice' && hangsOn === eventId)
    const { about, kind, hangsOn } = notice as Duty
    const settlement = { outcome: 'EXPLAINED', doneOn: null, reason: 'Báo qua điện thoại' } as const
    await r.call('desk.settle', { duties: [{ about, kind, hangsOn }], settlement })
    expect(await looksAtStays(count)).toBe(true)
    expect(await count()).toEqual({ due: before.due - 1, overdue: before.overdue })
  })
})

describe('what is not about a stay: the package of a month', () => {
  let own: TestRegister
  beforeAll(async () => {
    at('2026-08-20')
    own = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
  })
  afterAll(() => own.close())
  const packages = async (input: Partial<InputOf<'desk.due'>> = {}) =>
    (await own.call('desk.due', input)).duties.filter(({ kind }) => kind === 'monthPackage')

  test('is owed two working days after the month is over, is late after them, and is gone once it is made', async () => {
    at('2026-09-13')
    expect(await packages({ withinDays: 400 })).toEqual([])
    at('2026-09-14')
    // 15 August to 14 September, a Monday: Wednesday is the last day.
    const duty = {
      about: { kind: 'month', id: '2026-09' },
      person: null,
      hangsOn: '2026-09-14',
      cause: 'periodEnd',
      dueAt: '2026-09-16T16:59:59.999Z',
      does: { do: 'page' },
    }
    expect(await packages()).toMatchObject([{ ...duty, overdue: false }])
    at('2026-09-17')
    expect(await packages({ withinDays: 0 })).toMatchObject([{ ...duty, overdue: true }])
    expect(await own.call('desk.count', {})).toEqual({ due: 1, overdue: 1 })
    await own.call('bundles.make', { month: '2026-09' })
    expect(await packages()).toEqual([])
  })
  test('is not asked for of months that were over before the register was set up', async () => {
    at('2026-10-16')
    expect((await packages()).map(({ about }) => about.id)).toEqual(['2026-10'])
  })
  test('is settled and reopened like every other, under the month, and printed with it', async () => {
    at('2026-10-16')
    const about = { kind: 'month', id: '2026-10' } as const
    const settled = { about, kind: 'monthPackage', hangsOn: '2026-10-14' } as const
    const settlement = { outcome: 'DONE', doneOn: '2026-10-15', reason: 'Gửi bằng mẫu của tỉnh' } as const
    const { pdf } = await own.call('desk.print', {})
    expect(flowOf(await readPdf(Buffer.from(pdf, 'base64')))).toContain('Tháng 10/2026')
    const [id = ''] = (await own.call('desk.settle', { duties: [settled], settlement })).ids
    expect(await packages()).toEqual([])
    expect(await packages({ settled: true })).toMatchObject([{ about, settled: { id, outcome: 'DONE', doneOn: '2026-10-15' } }])
    await own.call('desk.reopen', { id, reason: 'Tỉnh chưa nhận được' })
    expect(await packages()).toHaveLength(1)
    const { rows } = await own.call('safety.log', { text: 'desk.' })
    expect(rows.slice(0, 2)).toMatchObject([
      { operation: 'desk.reopen', subject: '2026-10' },
      { operation: 'desk.settle', subject: '2026-10' },
    ])
    const gate = await own.signIn('gate')
    expect(await refusal(own.call('desk.settle', { duties: [settled], settlement }, { token: gate }))).toMatchObject({
      key: 'dutyNotYours',
    })
    const elsewhere = { duties: [{ ...settled, about: { kind: 'stay' as const, id: '2026-10' } }], settlement }
    expect(await refusal(own.call('desk.settle', elsewhere))).toEqual({ kind: 'notFound' })
  })
  test('nothing of it is on the page of a person', async () => {
    at('2026-10-16')
    expect((await own.call('desk.due', { about: { kind: 'stay', id: 'nobody' }, withinDays: 400 })).duties).toEqual([])
  })
})

describe('an answer that the commune owes — Decree 163/2026 Art. 134(1)', () => {
  test('stands on the desk from the end of its two working days, is settled and reopened like the rest, and goes with the answer', async () => {
    const stay = await admit({ statedEndOn: '2027-01-14' })
    at('2026-12-11')
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })
    await r.call('papers.dispatch.send', { copies: [{ id: paper.id, copy: 1 }], sentOn: '2026-12-11', way: 'HAND', note: null })
    at('2026-12-15')
    expect(await one(stay, 'answer', { withinDays: 400 })).toBeUndefined()
    expect(await onDesk(stay, 'answer')).toBe(false)
    // Looked at ahead, as `due --on` does.
    expect(await one(stay, 'answer', { on: '2026-12-16' })).toMatchObject({ overdue: true })
    at('2026-12-16')
    const about = { kind: 'paper', id: paper.id } as const
    const duty = { about, article: 'Đ163 Đ134 khoản 1', overdue: true, does: { do: 'page' } }
    expect(await one(stay, 'answer')).toMatchObject({ ...duty, dueAt: '2026-12-15T16:59:59.999Z' })
    expect(await onDesk(stay, 'answer')).toBe(true)
    const settlement = { outcome: 'EXPLAINED', doneOn: null, reason: 'Đã gọi điện, xã hẹn thứ Sáu' } as const
    const [id = ''] = (await r.call('desk.settle', { duties: [{ about, kind: 'answer', hangsOn: '2026-12-11' }], settlement })).ids
    expect(await onDesk(stay, 'answer')).toBe(false)
    await r.call('desk.reopen', { id, reason: 'Xã chưa trả lời' })
    expect(await onDesk(stay, 'answer')).toBe(true)
    const answer = {
      kind: 'OTHER',
      number: '5/CV',
      on: '2026-12-16',
      issuer: 'Công an phường Hồng Gai',
      arrivedOn: '2026-12-16',
      note: null,
    } as const
    await r.call('papers.dispatch.answer', { id: paper.id, answer, reason: null })
    expect(await one(stay, 'answer')).toBeUndefined()
  })
})
