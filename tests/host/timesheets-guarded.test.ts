import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#contract/values/calendar'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { aTeam } from '../support/teams'

const monday = '2026-11-16'
const day = (at: number): PlainDate => addDays(monday, at)
/** Saturday evening of that week. */
const now = () => new Date('2026-11-21T10:00:00.000Z')

let r: TestRegister

beforeAll(async () => {
  const [first] = theAccounts
  if (!first) throw new Error('no accounts')
  const more = [
    { ...first, signInName: 'both', fullName: 'Cán bộ kiêm nhiệm', roles: ['team', 'accountant'] as const },
    { ...first, signInName: 'elsewhere', fullName: 'Cán bộ tổ khác', roles: ['team'] as const },
  ]
  r = await tempRegister({ now, accounts: [...theAccounts, ...more.map((account) => ({ ...account, roles: [...account.roles] }))] })
})
afterAll(() => r.close())

const somebody = (fullName: string) =>
  r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay(), confirmedDistinctFrom: [] })
const write = (teamId: string, stayId: string, hours: readonly (readonly [number, number])[], as: { token?: string } = {}) =>
  r.call(
    'timesheets.save',
    { teamId, week: monday, cells: hours.map(([at, entry]) => ({ stayId, day: day(at), was: null, entry: entry * 60 })), notes: [] },
    as,
  )
const versionOf = async (teamId: string) => (await r.call('timesheets.sheet', { teamId, week: monday })).version

test('Decree 163/2026 Art. 117: a day on which one stay ends and the next begins has eight hours in all', async () => {
  const { stay, residentId } = await somebody('Lò Văn Về')
  const nets = await aTeam(r, { name: 'Tổ đan lưới', stayIds: [stay.id] })
  await write(nets, stay.id, [
    [0, 8],
    [1, 8],
    [2, 8],
  ])
  const { version } = (await r.call('stays.get', { id: stay.id })).stay
  const exit = { stayId: stay.id, version, kind: 'OTHER_EXIT', happenedAt: `${day(2)}T02:00:00.000Z`, paper: null, note: null }
  await r.call('stays.recordEvent', exit as never)
  const again = await r.call('stays.admit', {
    residentId,
    resident: null,
    stay: aStay({ admittedAt: `${day(2)}T06:00:00.000Z`, startsOn: day(2) }),
    confirmedDistinctFrom: [],
  })
  await r.call('teams.place', { teamId: nets, fromOn: day(2), stayIds: [again.stay.id], movedReason: null, note: null })
  expect(await refusal(write(nets, again.stay.id, [[2, 8]]))).toMatchObject({ key: 'labourDayLimit', params: { hours: '8' } })
  const row = (await r.call('timesheets.sheet', { teamId: nets, week: monday })).rows.find(({ stayId }) => stayId === again.stay.id)
  expect(row?.days.map(({ elsewhere }) => elsewhere / 60)).toEqual([8, 8, 8, 0, 0, 0, 0])
})

test('who sees every team by other work signs and writes only in the week of a team in their charge', async () => {
  const { stay } = await somebody('Hà Văn Tổ')
  const teamId = await aTeam(r, { name: 'Tổ mộc', stayIds: [stay.id], officer: 'team' })
  await write(
    teamId,
    stay.id,
    [0, 1, 2, 3, 4, 5].map((at) => [at, 8] as const),
  )
  const both = { token: await r.signIn('both') }
  const notes = [{ stayId: stay.id, was: null, note: 'Không phải tổ của mình' }]
  expect(await refusal(r.call('timesheets.save', { teamId, week: monday, cells: [], notes }, both))).toMatchObject({ key: 'sheetNotYours' })
  const input = { teamId, week: monday, version: await versionOf(teamId) }
  expect(await refusal(r.call('timesheets.sign', input, both))).toMatchObject({ key: 'sheetNotYours', params: { team: 'Tổ mộc' } })
  await r.call('timesheets.sign', input, { token: await r.signIn('team') })
})

test('Decree 163/2026 Art. 128: hours written before a birth date was put right are measured again before a week is signed off', async () => {
  const { stay, residentId } = await somebody('Vi Văn Trẻ')
  const teamId = await aTeam(r, { name: 'Tổ may', stayIds: [stay.id] })
  await write(
    teamId,
    stay.id,
    [0, 1, 2, 3, 4, 5].map((at) => [at, at === 2 ? 8 : 4] as const),
  )
  const { id, version, code, createdAt, ...person } = (await r.call('residents.get', { id: residentId })).resident
  const corrected = { ...person, birth: { year: 2010, month: 3, day: 1 } }
  await r.call('residents.correct', { id, version, resident: corrected, reason: 'Theo giấy khai sinh' })
  const input = { teamId, week: monday, version: await versionOf(teamId) }
  expect(await refusal(r.call('timesheets.sign', input))).toMatchObject({
    key: 'hoursAboveLimit',
    params: { name: 'Vi Văn Trẻ', days: '18/11/2026', article: 'Đ163 Đ128' },
  })
})

test('the desk asks only those in charge of a team for its week', async () => {
  const teamId = await aTeam(r, { name: 'Tổ gốm', stayIds: [(await somebody('Lý Văn Gốm')).stay.id], officer: 'team' })
  const { rows } = await r.call('timesheets.sheet', { teamId, week: '2026-11-09' })
  const cells = [{ stayId: rows[0]?.stayId ?? '', day: '2026-11-09', was: null, entry: 480 }]
  await r.call('timesheets.save', { teamId, week: '2026-11-09', cells, notes: [] })
  const asked = async (name: string) =>
    (await r.call('desk.due', { withinDays: 6 }, { token: await r.signIn(name) })).duties.filter(({ about }) => about.id === teamId).length
  expect([await asked('team'), await asked('elsewhere'), await asked('head')]).toEqual([1, 0, 1])
})

test('the first of two memberships in one team is not cut before what is written within it', async () => {
  const { stay, residentId } = await somebody('Bàn Văn Lại')
  const teamId = await aTeam(r, { name: 'Tổ rau', stayIds: [stay.id] })
  await write(teamId, stay.id, [[0, 8]])
  await r.call('teams.leave', { teamId, stayIds: [stay.id], lastOn: day(1), reason: 'OWN_WISH', note: null })
  await r.call('teams.place', { teamId, fromOn: day(3), stayIds: [stay.id], movedReason: null, note: null })
  await write(teamId, stay.id, [[4, 8]])
  const first = (await r.call('teams.ofPerson', { residentId })).spells.at(-1)
  const days = { fromOn: '2026-09-01', toOn: '2026-11-10', leavingReason: 'OWN_WISH', note: null, why: 'Nhầm ngày' } as const
  const cut = r.call('teams.correctMember', { id: first?.id ?? '', version: first?.version ?? 0, ...days })
  expect(await refusal(cut)).toMatchObject({ key: 'sheetsBehind', params: { on: monday } })
})

test('a membership is not put right to last beyond the closing of its team, and who has left by it leads no longer', async () => {
  const { stay, residentId } = await somebody('Mùa Văn Trưởng')
  const teamId = await aTeam(r, { name: 'Tổ nấm', stayIds: [stay.id] })
  await r.call('teams.appointLeader', { teamId, stayId: stay.id, fromOn: '2026-09-01' })
  const correct = async (toOn: PlainDate | null) => {
    const [spell] = (await r.call('teams.ofPerson', { residentId })).spells
    const days = { fromOn: '2026-09-01', toOn, leavingReason: toOn === null ? null : ('OWN_WISH' as const), note: null, why: 'Nhầm ngày' }
    return r.call('teams.correctMember', { id: spell?.id ?? '', version: spell?.version ?? 0, ...days })
  }
  await correct(day(1))
  const { team, leaders } = await r.call('teams.get', { id: teamId, past: true })
  expect(leaders.map(({ toOn }) => toOn)).toEqual([day(1)])
  await r.call('teams.close', { id: teamId, version: team.version, closedOn: day(2) })
  expect(await refusal(correct(null))).toMatchObject({ key: 'teamNotOpen' })
})
