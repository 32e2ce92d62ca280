import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetEntry } from '#contract/timesheets/cells'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { aTeam } from '../support/teams'

const monday = '2026-11-16'

let r: TestRegister
let people = 0

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterAll(() => r.close())

const room = async (name: string, change = {}) =>
  (await r.call('living.save', { id: null, name, zone: 'Khu A', capacity: 2, active: true, ...change })).id
const names = ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hải', 'Khánh', 'Lâm', 'Minh', 'Nam', 'Phúc', 'Quân']
async function somebody(birthYear = 1990) {
  const at = people++
  const resident = aResident({ fullName: `Vi Văn ${names[at]}`, birth: { year: birthYear, month: 5, day: 17 } })
  const decision = { number: `T${at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
  const { stay, residentId, residentCode } = await r.call('stays.admit', { residentId: null, resident, stay: aStay({ decision }) })
  await r.call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
  return { stayId: stay.id, residentId, residentCode, fullName: resident.fullName }
}
const place = (groupId: string, stayIds: string[], fromOn = '2026-11-02') =>
  r.call('living.place', { groupId, stayIds, fromOn, note: null })
const spellsOf = async (residentId: string) =>
  (await r.call('living.ofPerson', { residentId })).map(({ groupName, fromOn, toOn }) => [groupName, fromOn, toOn])
const namesIn = async (id: string) => (await r.call('living.get', { id })).members.map(({ fullName }) => fullName)

describe('a living group', () => {
  test('whoever is placed elsewhere moves: they leave the day before; more than beds are placed, and it is told', async () => {
    const [one, two, three] = [await somebody(), await somebody(), await somebody()]
    const [first, second] = [await room('Buồng 1'), await room('Buồng 2')]
    expect(await place(first, [one.stayId, two.stayId])).toEqual({ placed: 2, moved: 0, over: 0 })
    expect(await place(second, [one.stayId, two.stayId, three.stayId], '2026-11-10')).toEqual({ placed: 3, moved: 2, over: 1 })
    expect(await spellsOf(one.residentId)).toEqual([
      ['Buồng 2', '2026-11-10', null],
      ['Buồng 1', '2026-11-02', '2026-11-09'],
    ])
    expect(await namesIn(first)).toEqual([])
    expect((await r.call('living.list', {})).groups.map(({ name, members }) => [name, members])).toEqual([
      ['Buồng 1', 0],
      ['Buồng 2', 3],
    ])
  })

  test('nobody is placed twice, before a later placing, or on a day on which they are not here; all of them or nobody', async () => {
    const [one, two] = [await somebody(), await somebody()]
    const [first, second] = [await room('Buồng 3'), await room('Buồng 4')]
    await place(first, [one.stayId], '2026-11-10')
    expect(await refusal(place(first, [two.stayId, one.stayId], '2026-11-12'))).toMatchObject({ key: 'livesHere' })
    expect(await refusal(place(second, [one.stayId], '2026-11-05'))).toMatchObject({ key: 'livesLater' })
    expect(await refusal(place(second, [two.stayId], '2020-01-01'))).toMatchObject({ key: 'notInCareThen' })
    expect(await spellsOf(two.residentId)).toEqual([])
  })

  test('has its name alone, and goes out of use when nobody lives there; then nobody is placed there', async () => {
    const one = await somebody()
    const id = await room('Buồng 5')
    await place(id, [one.stayId])
    expect(await refusal(room('buồng 5'))).toMatchObject({ key: 'livingNameTaken' })
    const off = (version: number) => r.call('living.save', { id, version, name: 'Buồng 5', zone: null, capacity: null, active: false })
    expect(await refusal(off(0))).toMatchObject({ key: 'livingHasMembers', params: { count: 1 } })
    const [member] = (await r.call('living.get', { id })).members
    const leave = (lastOn: string) => r.call('living.leave', { id: member!.id, version: member!.version, lastOn })
    expect(await refusal(leave('2026-11-01'))).toMatchObject({ key: 'livedNotYet' })
    await leave('2026-11-20')
    await off(0)
    expect(await refusal(off(0))).toEqual({ kind: 'stale' })
    expect(await refusal(place(id, [one.stayId], '2026-11-21'))).toMatchObject({ key: 'livingNotInUse' })
  })

  test('whoever leads a team or pays does not read who lives where', async () => {
    const id = await room('Buồng 6')
    for (const role of ['team', 'accountant']) {
      const token = await r.signIn(role)
      expect(await refusal(r.call('living.get', { id }, { token }))).toMatchObject({ kind: 'forbidden' })
    }
  })
})

describe('the week of a living group', () => {
  let group: string
  let teams: [string, string]
  let one: Awaited<ReturnType<typeof somebody>>
  let two: Awaited<ReturnType<typeof somebody>>

  beforeAll(async () => {
    one = await somebody()
    two = await somebody()
    const idle = await somebody()
    group = await room('Buồng 9', { capacity: null })
    await place(group, [one.stayId, two.stayId, idle.stayId])
    teams = [
      await aTeam(r, { name: 'Tổ đan lưới 1', stayIds: [one.stayId], officer: 'team' }),
      await aTeam(r, { name: 'Tổ may 1', stayIds: [two.stayId] }),
    ]
  })

  const sheet = (as = {}) => r.call('timesheets.ofGroup', { groupId: group, week: monday }, as)
  const cell = (stayId: string, entry: SheetEntry | null, was: SheetEntry | null = null, day = monday) => ({ stayId, day, was, entry })
  const save = (cells: { teamId: string; cells: ReturnType<typeof cell>[] }[], as = {}) =>
    r.call('timesheets.saveGroup', { groupId: group, week: monday, sheets: cells.map((of) => ({ ...of, notes: [] })) }, as)

  test('each cell stands in the sheet of the person’s own team; who is in no team is named', async () => {
    const before = await sheet()
    expect(before.rows.map(({ fullName, team }) => [fullName, team.name])).toEqual([
      [one.fullName, 'Tổ đan lưới 1'],
      [two.fullName, 'Tổ may 1'],
    ])
    expect(before.withoutTeam).toHaveLength(1)
    const [nets, sewing] = teams
    const both = [
      { teamId: nets, cells: [cell(one.stayId, 480)] },
      { teamId: sewing, cells: [cell(two.stayId, 'SICK')] },
    ]
    await save(both)
    // Sent again, nothing changes.
    await save(both)
    const entryIn = async (teamId: string, stayId: string) =>
      (await r.call('timesheets.sheet', { teamId, week: monday })).rows.find((row) => row.stayId === stayId)?.days[0]?.entry
    expect([await entryIn(nets, one.stayId), await entryIn(sewing, two.stayId)]).toEqual([480, 'SICK'])
    expect((await sheet()).rows.map(({ days }) => days[0]?.entry)).toEqual([480, 'SICK'])
  })

  test('a cell that another seat has changed is not overwritten; over a limit nothing is written for any team — Decree 163/2026 Art. 117', async () => {
    const [nets, sewing] = teams
    expect(await refusal(save([{ teamId: nets, cells: [cell(one.stayId, 240, 300)] }]))).toEqual({ kind: 'stale' })
    const over = [
      { teamId: nets, cells: [cell(one.stayId, 240, null, '2026-11-17')] },
      { teamId: sewing, cells: [cell(two.stayId, 1440, null, '2026-11-17')] },
    ]
    expect(await refusal(save(over))).toMatchObject({ key: 'labourDayLimit' })
    expect((await sheet()).rows.map(({ days }) => days[1]?.entry)).toEqual([null, null])
  })

  test('a person’s hours are told by week and by month, with the reasons of the days not worked', async () => {
    const hours = async (residentId: string, by: 'week' | 'month') => r.call('timesheets.ofPerson', { residentId, by })
    expect(await hours(one.residentId, 'week')).toEqual([{ from: monday, minutes: 480, days: 1, reasons: [] }])
    expect(await hours(two.residentId, 'month')).toEqual([
      { from: '2026-11-01', minutes: 0, days: 0, reasons: [{ reason: 'SICK', days: 1 }] },
    ])
    const token = await r.signIn('team')
    const asked = r.call('timesheets.ofPerson', { residentId: one.residentId, by: 'week' }, { token })
    expect(await refusal(asked)).toMatchObject({ kind: 'forbidden' })
  })

  test('somebody who does not live there is not written by it', async () => {
    const stranger = await somebody()
    const team = await aTeam(r, { name: 'Tổ mộc', stayIds: [stranger.stayId] })
    expect(await refusal(save([{ teamId: team, cells: [cell(stranger.stayId, 480)] }]))).toEqual({ kind: 'notFound' })
  })

  test('an officer sees and writes those of their own team alone', async () => {
    const officer = { token: await r.signIn('team') }
    const seen = await sheet(officer)
    expect([seen.rows.map(({ fullName }) => fullName), seen.withoutTeam]).toEqual([[one.fullName], []])
    expect(await refusal(save([{ teamId: teams[1], cells: [cell(two.stayId, 480, 'SICK')] }], officer))).toEqual({ kind: 'notFound' })
  })

  test('a week that is signed off is read only, and its team is named', async () => {
    const [, sewing] = teams
    const rest = Array.from({ length: 5 }, (_, at) => cell(two.stayId, 480, null, `2026-11-${17 + at}`))
    await save([{ teamId: sewing, cells: rest }])
    const { version } = await r.call('timesheets.sheet', { teamId: sewing, week: monday })
    await r.call('timesheets.sign', { teamId: sewing, week: monday, version })
    const signed = await sheet()
    expect(signed.signedTeams).toEqual(['Tổ may 1'])
    expect(new Set(signed.rows[1]?.days.slice(0, 6).map(({ closed }) => closed))).toEqual(new Set(['signed']))
    expect(await refusal(save([{ teamId: sewing, cells: [cell(two.stayId, 480, 'SICK')] }]))).toMatchObject({ key: 'sheetSigned' })
  })
})
