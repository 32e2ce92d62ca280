import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetEntry } from '#contract/timesheets/cells'
import type { Timesheet } from '#contract/timesheets/operations'
import { addDays, type PlainDate } from '#contract/values/calendar'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { aTeam } from '../support/teams'

const monday = '2026-11-16'
const week = Array.from({ length: 7 }, (_, at) => addDays(monday, at))
/** Saturday evening of that week. */
const now = () => new Date('2026-11-21T10:00:00.000Z')

let r: TestRegister
let officer: { token: string }
let nets: string
let stones: string
let stays: Record<'adult' | 'minor' | 'turning', string>

beforeAll(async () => {
  r = await tempRegister({ now, accounts: theAccounts })
  officer = { token: await r.signIn('team') }
  const admit = async (fullName: string, birth: { year: number; month: number; day: number }) => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName, birth }),
      stay: aStay(),
      confirmedDistinctFrom: [],
    })
    return stay.id
  }
  stays = {
    adult: await admit('Lò Văn Ổn', { year: 1990, month: 5, day: 17 }),
    minor: await admit('Hà Thị Duyên', { year: 2010, month: 3, day: 1 }),
    turning: await admit('Trịnh Quốc Duy', { year: 2008, month: 11, day: 18 }),
  }
  for (const stayId of Object.values(stays)) {
    await r.call('phases.set', { stayId, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
  }
  nets = await aTeam(r, { name: 'Tổ đan lưới 1', stayIds: Object.values(stays), officer: 'team' })
  stones = await aTeam(r, { name: 'Tổ đá mỹ nghệ', stayIds: [] })
})
afterAll(() => r.close())

const sheetOf = (teamId = nets, day: PlainDate = monday) => r.call('timesheets.sheet', { teamId, week: day })
const rowOf = (sheet: Timesheet, stayId: string) => {
  const row = sheet.rows.find((one) => one.stayId === stayId)
  if (!row) throw new Error('not on the sheet')
  return row
}
const entries = async (stayId: string, teamId = nets) => rowOf(await sheetOf(teamId), stayId).days.map(({ entry }) => entry)

/** Writes what is given for days of the week, over what stands there now. */
async function write(stayId: string, texts: Readonly<Record<number, SheetEntry | null>>, as: { token?: string } = officer, teamId = nets) {
  const row = rowOf(await sheetOf(teamId), stayId)
  const cells = Object.entries(texts).map(([at, entry]) => ({
    stayId,
    day: week[Number(at)] ?? '',
    was: row.days[Number(at)]?.entry ?? null,
    entry,
  }))
  return r.call('timesheets.save', { teamId, week: monday, cells, notes: [] }, as)
}
const empty = (stayId: string, teamId = nets) => write(stayId, { 0: null, 1: null, 2: null, 3: null, 4: null, 5: null }, {}, teamId)

describe('the sheet of a week', () => {
  test('has everybody of the team with the limits of each day, the holiday, the days to come', async () => {
    const sheet = await sheetOf()
    expect(sheet.rows.map(({ fullName }) => fullName)).toEqual(['Trịnh Quốc Duy', 'Hà Thị Duyên', 'Lò Văn Ổn'])
    expect(rowOf(sheet, stays.turning).days.map(({ dayLimit }) => dayLimit / 60)).toEqual([6, 6, 8, 8, 8, 8, 8])
    expect(rowOf(sheet, stays.minor).days[0]).toMatchObject({ dayLimit: 360, weekLimit: 1800, article: 'Đ163 Đ128', closed: null })
    expect(sheet.days.map(({ kind }) => kind)).toEqual([...Array(6).fill('WORKDAY'), 'REST'])
    expect(rowOf(sheet, stays.adult).days[6]?.closed).toBe('future')
    expect((await sheetOf(nets, '2026-11-24')).days[1]).toMatchObject({ kind: 'HOLIDAY' })
  })
  test('an officer has the sheets of their own teams, of no other', async () => {
    expect((await r.call('timesheets.ofWeek', { week: monday }, officer)).sheets.map(({ team }) => team.id)).toEqual([nets])
    expect(await refusal(r.call('timesheets.sheet', { teamId: stones, week: monday }, officer))).toEqual({ kind: 'notFound' })
    expect((await r.call('timesheets.ofWeek', { week: monday })).sheets).toHaveLength(2)
  })
  test('whoever pays has names and hours, not what somebody is fit for', async () => {
    const { rows } = await r.call('timesheets.sheet', { teamId: nets, week: monday }, { token: await r.signIn('accountant') })
    expect(rows.map(({ fitness }) => fitness)).toEqual([null, null, null])
    expect((await sheetOf()).rows.map(({ fitness }) => fitness)).toEqual(['FIT', 'FIT', 'FIT'])
  })
  test('any day of the week is taken for its Monday', async () => {
    expect((await sheetOf(nets, '2026-11-22')).week).toBe(monday)
  })
})

describe('saving', () => {
  test('hours and reasons stand in the sheet and in the sums; emptied they are gone', async () => {
    await write(stays.adult, { 0: 480, 1: 450, 2: 'SICK' })
    expect(await entries(stays.adult)).toEqual([480, 450, 'SICK', null, null, null, null])
    const [sum] = (await r.call('timesheets.ofWeek', { week: monday }, officer)).sheets
    expect(sum).toMatchObject({ minutes: 930, entries: 3, reasons: 1, members: 3, state: 'OPEN' })
    await empty(stays.adult)
    expect(await entries(stays.adult)).toEqual(Array(7).fill(null))
  })
  test('the same command sent twice is applied once; the same cells again change nothing', async () => {
    const cells = [{ stayId: stays.adult, day: monday, was: null, entry: 480 }]
    const commandId = crypto.randomUUID()
    const first = await r.call('timesheets.save', { teamId: nets, week: monday, cells, notes: [] }, { commandId })
    expect(await r.call('timesheets.save', { teamId: nets, week: monday, cells, notes: [] }, { commandId })).toEqual(first)
    expect(await r.call('timesheets.save', { teamId: nets, week: monday, cells, notes: [] })).toEqual(first)
    await empty(stays.adult)
  })
  test('another seat’s cells are not overwritten: the same cell is told as stale, other cells do not meet', async () => {
    const save = (entry: number, day: PlainDate) =>
      r.call('timesheets.save', { teamId: nets, week: monday, cells: [{ stayId: stays.adult, day, was: null, entry }], notes: [] })
    await save(480, week[0]!)
    expect(await refusal(save(420, week[0]!))).toEqual({ kind: 'stale' })
    await save(420, week[1]!)
    expect((await entries(stays.adult)).slice(0, 2)).toEqual([480, 420])
    await empty(stays.adult)
  })
  test('the note of a row is kept, compared and taken away', async () => {
    const save = (was: string | null, note: string | null) =>
      r.call('timesheets.save', { teamId: nets, week: monday, cells: [], notes: [{ stayId: stays.minor, was, note }] })
    await save(null, 'Biên bản số 31')
    expect(rowOf(await sheetOf(), stays.minor).note).toBe('Biên bản số 31')
    expect(await refusal(save(null, 'Khác'))).toEqual({ kind: 'stale' })
    await save('Biên bản số 31', null)
    expect(rowOf(await sheetOf(), stays.minor).note).toBeNull()
  })
  test('nothing is written of days to come, of days outside the team, of somebody who is not in it', async () => {
    const save = (stayId: string, day: PlainDate) =>
      refusal(r.call('timesheets.save', { teamId: nets, week: day, cells: [{ stayId, day, was: null, entry: 480 }], notes: [] }))
    expect(await save(stays.adult, '2026-11-22')).toMatchObject({
      kind: 'rule',
      key: 'sheetCellClosed',
      params: { name: 'Lò Văn Ổn', day: '22/11/2026' },
    })
    expect(await save(stays.adult, '2026-08-31')).toMatchObject({ kind: 'rule', key: 'sheetCellClosed' })
    expect(await save('nobody', monday)).toEqual({ kind: 'notFound' })
  })
})

describe('limits, over all teams', () => {
  test('Decree 163/2026 Art. 117: nine hours a day are refused, and nothing of the save stands', async () => {
    const refused = await refusal(write(stays.adult, { 0: 480, 1: 540 }))
    expect(refused).toMatchObject({ kind: 'rule', key: 'labourDayLimit', params: { name: 'Lò Văn Ổn', hours: '8', article: 'Đ163 Đ117' } })
    expect(await entries(stays.adult)).toEqual(Array(7).fill(null))
  })
  test('Decree 163/2026 Art. 128: a minor’s week ends at 30 hours, whichever save brings it there', async () => {
    await write(stays.minor, { 0: 360, 1: 360, 2: 360, 3: 360 })
    await write(stays.minor, { 4: 360 })
    expect(await refusal(write(stays.minor, { 5: 3 }))).toMatchObject({
      key: 'labourWeekLimit',
      params: { hours: '30', article: 'Đ163 Đ128' },
    })
    await write(stays.minor, { 0: 'SICK', 5: 240 })
    await empty(stays.minor)
  })
  test('a birthday in mid-week: six hours before it, eight from it on', async () => {
    expect(await refusal(write(stays.turning, { 1: 480 }))).toMatchObject({
      key: 'labourDayLimit',
      params: { day: '17/11/2026', hours: '6' },
    })
    await write(stays.turning, { 0: 360, 1: 360, 2: 480, 3: 480, 4: 480, 5: 480 })
    await empty(stays.turning)
  })
  test('who has moved to another team in mid-week has one week and one day there and here', async () => {
    await r.call('timesheets.save', {
      teamId: nets,
      week: '2026-11-09',
      cells: [{ stayId: stays.adult, day: '2026-11-09', was: null, entry: 480 }],
      notes: [],
    })
    await write(stays.adult, { 0: 480, 1: 480, 2: 480 })
    await r.call('teams.place', { teamId: stones, fromOn: week[3]!, stayIds: [stays.adult], movedReason: 'TRANSFERRED', note: null })
    expect(await refusal(write(stays.adult, { 3: 480 }, {}))).toMatchObject({ key: 'sheetCellClosed' })
    await write(stays.adult, { 3: 480, 4: 480, 5: 480 }, {}, stones)
    const there = rowOf(await sheetOf(stones), stays.adult)
    expect(there.days.map(({ elsewhere }) => elsewhere)).toEqual([480, 480, 480, 0, 0, 0, 0])
    expect(rowOf(await sheetOf(), stays.adult).days.map(({ closed }) => closed)).toEqual([
      null,
      null,
      null,
      'notMember',
      'notMember',
      'notMember',
      'notMember',
    ])
  })
})

test('nobody is moved back, or taken out, before what is written of them', async () => {
  const { members } = await r.call('teams.get', { id: stones })
  const member = members.find(({ stayId }) => stayId === stays.adult)!
  const move = (fromOn: PlainDate) =>
    refusal(r.call('teams.place', { teamId: nets, fromOn, stayIds: [stays.adult], movedReason: 'TRANSFERRED', note: null }))
  expect(await move(week[4]!)).toMatchObject({ key: 'placementBlocked' })
  const leave = (lastOn: PlainDate) =>
    r.call('teams.leave', { teamId: stones, stayIds: [stays.adult], lastOn, reason: 'OWN_WISH', note: null })
  expect(await refusal(leave(week[4]!))).toMatchObject({ key: 'sheetsBehind', params: { name: 'Lò Văn Ổn', on: week[5] } })
  const { id, version } = member
  expect(await refusal(r.call('teams.withdrawMember', { id, version, why: 'Nhầm người' }))).toMatchObject({ key: 'sheetsBehind' })
  const days = { fromOn: week[4]!, toOn: null, leavingReason: null, note: null, why: 'Nhầm ngày' }
  expect(await refusal(r.call('teams.correctMember', { id, version, ...days }))).toMatchObject({ key: 'sheetsBehind' })
})

describe('signing off', () => {
  test('a week with blanks, or with a refusal that nobody explained, is not signed; then it is, and stays as it is', async () => {
    const version = async () => (await sheetOf()).version
    expect(await refusal(r.call('timesheets.sign', { teamId: nets, week: monday, version: await version() }, officer))).toMatchObject({
      key: 'sheetHasBlanks',
      params: { count: 12 },
    })
    await write(stays.minor, { 0: 'REFUSED', 1: 360, 2: 360, 3: 360, 4: 360, 5: 360 })
    await write(stays.turning, { 0: 360, 1: 360, 2: 480, 3: 480, 4: 480, 5: 'REST' })
    expect(await refusal(r.call('timesheets.sign', { teamId: nets, week: monday, version: await version() }, officer))).toMatchObject({
      key: 'refusalNeedsNote',
      params: { name: 'Hà Thị Duyên' },
    })
    await r.call('timesheets.save', {
      teamId: nets,
      week: monday,
      cells: [],
      notes: [{ stayId: stays.minor, was: null, note: 'Biên bản số 31' }],
    })
    const seen = await version()
    expect(await refusal(r.call('timesheets.sign', { teamId: nets, week: monday, version: seen - 1 }, officer))).toEqual({ kind: 'stale' })
    await r.call('timesheets.sign', { teamId: nets, week: monday, version: seen }, officer)
    expect(await sheetOf()).toMatchObject({ state: 'SIGNED', signedBy: 'Cán bộ team', may: { write: false, sign: false, unlock: true } })
    expect(await refusal(write(stays.turning, { 5: 480 }))).toMatchObject({ key: 'sheetSigned' })
  })
  test('only the head opens it again, and says why', async () => {
    const { version } = await sheetOf()
    const input = { teamId: nets, week: monday, version, reason: 'Chấm nhầm ngày thứ Năm' }
    expect(await refusal(r.call('timesheets.unlock', input, officer))).toEqual({ kind: 'forbidden' })
    await r.call('timesheets.unlock', input)
    expect(await sheetOf()).toMatchObject({ state: 'OPEN', signedBy: null, may: { write: true, sign: true, unlock: false } })
    const { rows } = await r.call('safety.log', { limit: 20 })
    expect(rows.find(({ operation }) => operation === 'timesheets.unlock')).toMatchObject({
      subject: 'Tổ đan lưới 1, 2026-11-16',
      reason: 'Chấm nhầm ngày thứ Năm',
    })
  })
  test('the desk asks the officer for a week that is over', async () => {
    const { duties } = await r.call('desk.due', { withinDays: 6 }, officer)
    expect(duties.filter(({ kind, about }) => kind === 'sheetUnsigned' && about.id === nets).map(({ hangsOn }) => hangsOn)).toEqual([
      '2026-11-09',
    ])
  })
})

describe('on paper, and as a spreadsheet', () => {
  test.each(['filled', 'empty', 'xlsx'] as const)('%s', async (as) => {
    const { file, fileName } = await r.call('timesheets.file', { teamId: nets, week: monday, as })
    expect(Buffer.from(file, 'base64').subarray(0, 4).toString('latin1')).toBe(as === 'xlsx' ? 'PK\x03\x04' : '%PDF')
    expect(fileName).toMatch(as === 'xlsx' ? /\.xlsx$/ : /\.pdf$/)
  })
})

test('which absences are paid is decided by the head and the accountant, for what is written from then on', async () => {
  const of = async () => (await r.call('timesheets.reasons', {})).find(({ reason }) => reason === 'SICK')!
  const { version, paid } = await of()
  expect(paid).toBe(false)
  expect(await refusal(r.call('timesheets.payReason', { reason: 'SICK', paid: true, version }, officer))).toEqual({ kind: 'forbidden' })
  await r.call('timesheets.payReason', { reason: 'SICK', paid: true, version })
  expect((await of()).paid).toBe(true)
  expect(await refusal(r.call('timesheets.payReason', { reason: 'SICK', paid: false, version }))).toEqual({ kind: 'stale' })
})
