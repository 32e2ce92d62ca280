import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyOperation, type OperationName } from '#contract'
import { type Role, recordReaders } from '#contract/roles'
import { aResident, aStay, theAccounts } from '../support/builders'
import { everyQuestion } from '../support/every-call'
import { refusal, type TestRegister, tempRegister } from '../support/register'

// Who leads a team sees its people, who pays sees names and money: neither sees the others in care. Walked from the contract, so that no new answer is forgotten.

let r: TestRegister
const tokens = new Map<Role, string>()
/** Words that stand in nothing but the record of one person. */
const mine = { name: 'Quàng Thị Tổmình', identity: '100200377', decision: '9171/QĐ-TA', reason: 'viêmganthử', note: 'ghichúriêng' }
const others = { name: 'Lường Văn Tổkhác', identity: '100200388', decision: '9172/QĐ-TA', reason: 'laophổithử', note: 'ghichúkhác' }
let own: { readonly teamId: string; readonly stayId: string; readonly residentId: string }
let strange: typeof own

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  for (const role of ['team', 'accountant', 'medical', 'gate', 'education', 'records'] as const) tokens.set(role, await r.signIn(role))
  const { trades } = await r.call('trades.list', {})
  const [officer] = await r.call('teams.officersToChoose', {})
  const settle = async (words: typeof mine, name: string) => {
    const resident = aResident({ fullName: words.name, idKind: 'CMND', idNumber: words.identity, note: words.note })
    const decision = { number: words.decision, on: '2026-08-03', issuer: 'TAND khu vực 2' }
    const { stay, residentId } = await r.call('stays.admit', { residentId: null, resident, stay: aStay({ decision }) })
    const finding = { fitness: 'LIGHT', fromOn: '2026-09-01', toOn: null, doctor: 'BS. Trần Thử', reason: words.reason } as const
    await r.call('fitness.record', { residentId, ...finding }, { token: tokens.get('medical')! })
    await r.call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
    const fields = { capacity: null, plannedMinutes: null, openedOn: '2026-08-01', note: null, workPlaceId: null }
    const team = await r.call('teams.save', { id: null, ...fields, tradeId: trades[0]!.id, name })
    await r.call('teams.place', { teamId: team.id, fromOn: '2026-09-02', stayIds: [stay.id], note: null })
    return { teamId: team.id, stayId: stay.id, residentId }
  }
  own = await settle(mine, 'Tổ đan lưới')
  strange = await settle(others, 'Tổ may')
  await r.call('teams.appointOfficer', { teamId: own.teamId, accountId: officer!.accountId, fromOn: '2026-09-01' })
})
afterAll(() => r.close())

/** What every question of the contract answers somebody, as text, by its name; what is refused answers nothing. */
async function answersTo(role: Role): Promise<[name: OperationName, text: string][]> {
  const questions = await everyQuestion(r)
  const answers: [OperationName, string][] = []
  for (const { name, input } of questions) {
    const { body } = await r.host.call({ name, body: JSON.stringify({ input }), token: tokens.get(role)!, seat: 'test' })
    if ((JSON.parse(body) as { ok: boolean }).ok) answers.push([name, body])
  }
  return answers
}
const telling = (answers: readonly [OperationName, string][], words: readonly string[]) =>
  answers.filter(([, text]) => words.some((word) => text.includes(word))).map(([name]) => name)

describe('the officer of a team', () => {
  let answers: [OperationName, string][]
  beforeAll(async () => {
    answers = await answersTo('team')
  })
  test('is told the names of their own people', () => {
    expect([...new Set(telling(answers, [mine.name]))].toSorted()).toEqual(['teams.get', 'teams.ofPerson'])
  })
  test('is told nothing of anybody else, by no answer', () => {
    expect(telling(answers, [others.name, others.identity, others.decision, others.note])).toEqual([])
  })
  test('is told of their own people neither identity papers nor decisions, notes or health', () => {
    expect(telling(answers, [mine.identity, mine.decision, mine.note, mine.reason])).toEqual([])
  })
  test('another’s team and its people are not there', async () => {
    const as = { token: tokens.get('team')! }
    expect(await refusal(r.call('teams.get', { id: strange.teamId }, as))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('teams.ofPerson', { residentId: strange.residentId }, as))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('teams.photo', { stayId: strange.stayId }, as))).toEqual({ kind: 'notFound' })
    expect((await r.call('teams.list', {}, as)).teams.map(({ id }) => id)).toEqual([own.teamId])
    expect((await r.call('teams.ofPerson', { residentId: own.residentId }, as)).fitness).toBe('LIGHT')
  })
  test('who is no longer in charge sees the team no more', async () => {
    const { officers } = await r.call('teams.get', { id: own.teamId })
    await r.call('teams.endOfficer', { id: officers[0]!.id, toOn: '2026-11-20' })
    expect((await r.call('teams.list', {}, { token: tokens.get('team')! })).teams).toEqual([])
  })
})

describe('the accountant', () => {
  test('is told names by the pages of labour alone, and of nobody papers, decisions, notes, health or fitness', async () => {
    const answers = await answersTo('accountant')
    const named = new Set(telling(answers, [mine.name, others.name]))
    expect([...named].filter((name) => !/^(teams|earnings|timesheets)\./.test(name))).toEqual([])
    expect(named.has('teams.get')).toBe(true)
    const kept = [mine, others].flatMap(({ identity, decision, note, reason }) => [identity, decision, note, reason])
    expect(telling(answers, [...kept, 'LIGHT'])).toEqual([])
  })
})

test('neither lists, searches or opens the people in care', () => {
  const forbidden = everyOperation.filter(({ name }) => /^(residents|stays|plans|phases|reports|papers\.(list|get|issue))\b/.test(name))
  expect(forbidden.length).toBeGreaterThan(20)
  for (const { name, operation } of forbidden)
    expect([name, operation.roles.filter((role) => role === 'team' || role === 'accountant')]).toEqual([name, []])
})

test('why somebody is fit for less is told to the head and the health staff alone, by whatever answer', async () => {
  for (const role of recordReaders) {
    if (role === 'head' || role === 'medical') continue
    expect([role, telling(await answersTo(role), [mine.reason, others.reason])]).toEqual([role, []])
  }
  const told = telling(await answersTo('medical'), [mine.reason])
  expect(new Set(told)).toEqual(new Set(['fitness.ofResident']))
  const { rows } = await r.call('safety.log', { limit: 200 })
  expect(JSON.stringify(rows)).not.toContain(mine.reason)
})

describe('why somebody has left a team', () => {
  test('is told to those who keep records and to the officers of that team, to whoever pays never', async () => {
    const { stayId, residentId } = own
    const [officer] = await r.call('teams.officersToChoose', {})
    await r.call('teams.appointOfficer', { teamId: own.teamId, accountId: officer!.accountId, fromOn: '2026-11-21' })
    await r.call('teams.leave', { teamId: own.teamId, stayIds: [stayId], lastOn: '2026-11-18', reason: 'DISCIPLINE', note: 'đánhnhauthử' })
    await r.call('teams.place', { teamId: strange.teamId, fromOn: '2026-11-19', stayIds: [stayId], note: null })
    const ask = async (role: Role) => (await r.call('teams.ofPerson', { residentId }, { token: tokens.get(role)! })).spells
    const why = { leavingReason: 'DISCIPLINE', note: 'đánhnhauthử' }
    expect(await ask('records')).toContainEqual(expect.objectContaining(why))
    expect(await ask('accountant')).not.toContainEqual(expect.objectContaining({ leavingReason: 'DISCIPLINE' }))
    const past = await r.call('teams.get', { id: own.teamId, past: true }, { token: tokens.get('accountant')! })
    expect(JSON.stringify(past.members)).not.toMatch(/DISCIPLINE|đánhnhauthử/)
    const theirs = await r.call('teams.get', { id: own.teamId, past: true }, { token: tokens.get('team')! })
    expect(theirs.members).toContainEqual(expect.objectContaining(why))
    // Now in another's team: the officer of the first one sees the person no more, the other's would not read of the first team.
    expect(await refusal(r.call('teams.ofPerson', { residentId }, { token: tokens.get('team')! }))).toEqual({ kind: 'notFound' })
  })
})
