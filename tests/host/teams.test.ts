import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentOf } from '#contract'
import { readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let medical: { token: string }
let trade: string
let people = 0
let nets: string
let sewing: string

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  medical = { token: await r.signIn('medical') }
  const { trades } = await r.call('trades.list', {})
  trade = trades.find(({ name }) => name === 'Đan lưới')!.id
  nets = await form('Tổ đan lưới 1')
  sewing = await form('Tổ may 1')
})
afterAll(() => r.close())

const fields = { capacity: null, plannedMinutes: 2640, openedOn: '2026-08-01', note: null, workPlaceId: null }
const form = async (name: string, change: Partial<typeof fields & { capacity: number | null }> = {}) =>
  (await r.call('teams.save', { id: null, ...fields, ...change, tradeId: trade, name })).id

const givenNames = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Giang',
  'Hải',
  'Khánh',
  'Lâm',
  'Minh',
  'Nam',
  'Phúc',
  'Quân',
  'Sơn',
  'Tâm',
  'Vinh',
  'Xuân',
  'Yên',
  'Đạt',
  'Hùng',
  'Long',
]
/** Somebody in the phase of labour since 1 September. */
async function somebody(birthYear = 1990) {
  const at = people++
  const decision = { number: `T${at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
  const resident = aResident({ fullName: `Vi Văn ${givenNames[at]}`, birth: { year: birthYear, month: 5, day: 17 } })
  const { stay, residentId, residentCode } = await r.call('stays.admit', { residentId: null, resident, stay: aStay({ decision }) })
  await r.call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
  return { stay, stayId: stay.id, residentId, residentCode, fullName: resident.fullName }
}
const place = (teamId: string, stayIds: string[], fromOn = '2026-11-02', movedReason: 'TRANSFERRED' | null = null) =>
  r.call('teams.place', { teamId, fromOn, stayIds, movedReason, note: null })
const spellsOf = async (residentId: string) => (await r.call('teams.ofPerson', { residentId })).spells
const namesIn = async (id: string) => (await r.call('teams.get', { id })).members.map(({ fullName }) => fullName)

describe('placing', () => {
  test('many at once, moved from another team: they leave it the day before, with the reason', async () => {
    const [one, two, three] = [await somebody(), await somebody(), await somebody()]
    await place(nets, [one.stayId, two.stayId])
    const stayIds = [one.stayId, two.stayId, three.stayId]
    expect(await refusal(place(sewing, stayIds, '2026-11-16'))).toMatchObject({ key: 'movedReasonMissing', params: { count: 2 } })
    expect(await place(sewing, stayIds, '2026-11-16', 'TRANSFERRED')).toEqual({ placed: 3, moved: 2, warned: 0 })
    expect(await namesIn(sewing)).toEqual([one, two, three].map(({ fullName }) => fullName))
    expect(
      (await spellsOf(one.residentId)).map(({ teamId, fromOn, toOn, leavingReason }) => [teamId, fromOn, toOn, leavingReason]),
    ).toEqual([
      [sewing, '2026-11-16', null, null],
      [nets, '2026-11-02', '2026-11-15', 'TRANSFERRED'],
    ])
  })

  test('by pasted codes of residents and of stays; codes of nobody are told', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const codes = `${one.residentCode}\n${two.stay.code.toLowerCase()}; HV-1999-0001`
    const review = await r.call('teams.review', { teamId: nets, fromOn: '2026-11-21', codes })
    expect(review.people.map(({ stayId }) => stayId).toSorted()).toEqual([one.stayId, two.stayId].toSorted())
    expect(review.unknown).toEqual(['HV-1999-0001'])
  })

  test('all of them or nobody: one who is unfit stops the others, too — Decree 163/2026 Art. 117', async () => {
    const [fit, unfit] = [await somebody(), await somebody()]
    const finding = { fitness: 'UNFIT', fromOn: '2026-11-20', toOn: null, doctor: 'BS. Trần Thử', reason: 'Đau lưng' } as const
    await r.call('fitness.record', { residentId: unfit.residentId, ...finding }, medical)
    expect(await refusal(place(nets, [fit.stayId, unfit.stayId], '2026-11-21'))).toMatchObject({
      key: 'placementBlocked',
      params: { count: 1, name: unfit.fullName },
    })
    expect(await spellsOf(fit.residentId)).toEqual([])
    const waiting = await r.call('teams.waiting', {})
    expect(waiting.find(({ stayId }) => stayId === unfit.stayId)).toMatchObject({ cause: 'UNFIT', sinceOn: '2026-11-20' })
    expect(waiting.find(({ stayId }) => stayId === fit.stayId)).toMatchObject({ cause: 'NEW', sinceOn: '2026-09-01' })
  })

  test('those who are kept apart do not come into one team, until that has ended', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const { id } = await r.call('teams.keepApart', { residentId: one.residentId, otherId: two.residentId, note: null })
    expect(await refusal(r.call('teams.keepApart', { residentId: two.residentId, otherId: one.residentId, note: null }))).toMatchObject({
      key: 'apartAlready',
    })
    const team = await form('Tổ mộc')
    expect(await refusal(place(team, [one.stayId, two.stayId], '2026-11-21'))).toMatchObject({ key: 'placementBlocked' })
    await place(team, [one.stayId], '2026-11-21')
    expect(await refusal(place(team, [two.stayId], '2026-11-21'))).toMatchObject({ key: 'placementBlocked' })
    const { apart } = await r.call('teams.ofPerson', { residentId: two.residentId })
    expect(apart.map(({ other }) => other.fullName)).toEqual([one.fullName])
    await r.call('teams.endApart', { id, version: 0, why: 'Đã hòa giải' })
    // To the end of that day they are apart still.
    const from = { teamId: team, fromOn: '2026-11-22', stayIds: [two.stayId] }
    expect((await r.call('teams.review', from)).people[0]?.problems).toEqual([])
  })
})

describe('a membership', () => {
  test('ends with the stay, and goes on when that end is taken back', async () => {
    const one = await somebody()
    await place(nets, [one.stayId])
    const { version } = (await r.call('stays.get', { id: one.stayId })).stay
    const fields = { stayId: one.stayId, happenedAt: '2026-11-20T02:00:00.000Z', paper: null, note: null }
    const done = await r.call('stays.recordEvent', { ...fields, version, kind: 'OTHER_EXIT' } as never)
    expect((await spellsOf(one.residentId))[0]).toMatchObject({ toOn: '2026-11-20' })
    expect(await namesIn(nets)).not.toContain(one.fullName)
    const events = (await r.call('stays.get', { id: one.stayId })).events
    const exit = events.find(({ kind }) => kind === 'OTHER_EXIT')!
    await r.call('stays.withdrawEvent', { stayId: one.stayId, version: done.stay.version, eventId: exit.id, reason: 'Ghi nhầm người' })
    expect((await spellsOf(one.residentId))[0]).toMatchObject({ toOn: null })
    expect(await namesIn(nets)).toContain(one.fullName)
  })

  test('is put right with a reason in the log, never over another', async () => {
    const one = await somebody()
    await place(nets, [one.stayId])
    await place(sewing, [one.stayId], '2026-11-16', 'TRANSFERRED')
    const [now, before] = await spellsOf(one.residentId)
    const days = { fromOn: '2026-11-10', toOn: null, leavingReason: null, note: null }
    expect(await refusal(r.call('teams.correctMember', { id: now!.id, version: 0, ...days, why: 'Ghi nhầm ngày' }))).toMatchObject({
      key: 'spellOverlaps',
    })
    expect(await refusal(r.call('teams.correctMember', { id: now!.id, version: 7, ...days, why: 'Ghi nhầm ngày' }))).toEqual({
      kind: 'stale',
    })
    await r.call('teams.withdrawMember', { id: before!.id, version: before!.version, why: 'Chưa từng ở tổ này' })
    await r.call('teams.correctMember', { id: now!.id, version: now!.version, ...days, why: 'Ghi nhầm ngày' })
    expect((await spellsOf(one.residentId)).map(({ fromOn }) => fromOn)).toEqual(['2026-11-10'])
    const { rows } = await r.call('safety.log', { limit: 5 })
    expect(rows.find(({ operation }) => operation === 'teams.correctMember')).toMatchObject({ reason: 'Ghi nhầm ngày' })
  })

  test('whoever leaves leads the team no longer', async () => {
    const one = await somebody()
    const team = await form('Tổ đan chiếu')
    await place(team, [one.stayId])
    await r.call('teams.appointLeader', { teamId: team, stayId: one.stayId, fromOn: '2026-11-03' })
    expect((await r.call('teams.get', { id: team })).team.leader?.fullName).toBe(one.fullName)
    await r.call('teams.leave', { teamId: team, stayIds: [one.stayId], lastOn: '2026-11-20', reason: 'OWN_WISH', note: null })
    const { team: after, leaders } = await r.call('teams.get', { id: team })
    expect([after.leader, leaders[0]?.toOn]).toEqual([null, '2026-11-20'])
  })
})

describe('a team', () => {
  test('has a name of its own while it is open, and is closed once nobody is in it', async () => {
    const id = await form('Tổ nấu ăn')
    expect(await refusal(form('Tổ nấu ăn'))).toMatchObject({ key: 'teamNameTaken' })
    const one = await somebody()
    await place(id, [one.stayId])
    const close = (closedOn: string | null, version: number) => r.call('teams.close', { id, version, closedOn })
    expect(await refusal(close('2026-11-21', 0))).toMatchObject({ key: 'teamHasMembers', params: { count: 1 } })
    await r.call('teams.leave', { teamId: id, stayIds: [one.stayId], lastOn: '2026-11-19', reason: 'OTHER', note: null })
    await close('2026-11-20', 0)
    expect(await refusal(place(id, [one.stayId], '2026-11-21'))).toMatchObject({ key: 'teamNotOpen' })
    await form('Tổ nấu ăn')
    expect(await refusal(close(null, 1))).toMatchObject({ key: 'teamNameTaken' })
  })

  test('without an officer, and somebody seven days without a team, stand on the desk of those who form teams — Decree 163/2026 Art. 112(2)', async () => {
    const one = await somebody()
    const due = async (kind: string) => (await r.call('desk.due', {})).duties.filter((duty) => duty.kind === kind)
    expect((await due('teamWithoutOfficer')).find(({ about }) => about.id === nets)).toMatchObject({ overdue: true, does: { do: 'page' } })
    expect((await due('withoutTeam')).map(({ about }) => about.id)).toContain(one.stayId)
    const [officer] = await r.call('teams.officersToChoose', {})
    await r.call('teams.appointOfficer', { teamId: nets, accountId: officer!.accountId, fromOn: '2026-08-01' })
    await place(nets, [one.stayId])
    expect((await due('teamWithoutOfficer')).map(({ about }) => about.id)).not.toContain(nets)
    expect((await due('withoutTeam')).map(({ about }) => about.id)).not.toContain(one.stayId)
    const fresh = await r.call('teams.leave', { teamId: nets, stayIds: [one.stayId], lastOn: '2026-11-20', reason: 'OTHER', note: null })
    expect([fresh.left, (await due('withoutTeam')).map(({ about }) => about.id).includes(one.stayId)]).toEqual([1, false])
  })
})

describe('a list that goes out', () => {
  type List = SentOf<'teams.file'>['list']
  const wordsOfSheet = async (list: List, as = {}) => {
    const { file, fileName } = await r.call('teams.file', { list, as: 'xlsx' }, as)
    expect(fileName).toMatch(/^[a-z-]+_[A-Z-]+_2026-11-21\.xlsx$/)
    const parts = Object.entries(unzipSync(Buffer.from(file, 'base64')))
    return parts.flatMap(([name, bytes]) => (name.endsWith('.xml') ? strFromU8(bytes) : [])).join('')
  }
  const wordsOnPaper = async (list: List, as = {}) => {
    const { file } = await r.call('teams.file', { list, as: 'pdf' }, as)
    return (await readPdf(Buffer.from(file, 'base64'))).flatMap(({ lines }) => lines).join(' ')
  }

  test('the teams, the members of one, and who is in none stand in it, in a spreadsheet and on paper alike', async () => {
    const one = await somebody()
    const team = await form('Tổ vàng mã')
    await place(team, [one.stayId])
    const waiting = await somebody()
    for (const wordsOf of [wordsOfSheet, wordsOnPaper]) {
      expect(await wordsOf({ of: 'teams' })).toContain('Tổ vàng mã')
      const members = await wordsOf({ of: 'members', teamId: team })
      expect([members.includes(one.fullName), members.includes('Đủ sức khỏe'), members.includes(waiting.fullName)]).toEqual([
        true,
        true,
        false,
      ])
      expect(await wordsOf({ of: 'waiting' })).toContain(waiting.fullName)
    }
  })

  test('whoever pays does not read in it what somebody is fit for; a team officer gets nothing of another team', async () => {
    const members = { of: 'members', teamId: sewing } as const
    const accountant = { token: await r.signIn('accountant') }
    expect(await wordsOfSheet(members, accountant)).not.toContain('Sức khỏe lao động')
    expect(await wordsOnPaper({ of: 'waiting' }, accountant)).not.toContain('Tạm miễn')
    const officer = { token: await r.signIn('team') }
    expect(await refusal(r.call('teams.file', { list: members, as: 'pdf' }, officer))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('teams.file', { list: { of: 'waiting' }, as: 'xlsx' }, officer))).toEqual({ kind: 'notFound' })
  })
})
