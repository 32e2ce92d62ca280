import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, type PlainDate } from '#contract/values/calendar'
import type { CalendarDay } from '#contract/workdays'
import { isWeekend } from '#host/law/deadlines'
import { workingDays } from '#host/law/working-days'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let token: string
let clock = '2026-11-16T03:00:00.000Z'
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
  token = await r.signIn('head')
})
afterAll(() => r.close())

const years = [2024, 2025, 2026, 2027, 2028]
const listedIn = (year: number) => r.call('workdays.ofYear', { year })

describe('the days that come with the register — Labour Code 45/2019 Art. 112(1), Resolution 28/2026/QH16 Art. 2', () => {
  test.each(years)('%i: New Year, 30 April, 1 May, 2 September and, from 2026 on, 24 November are certain', async (year) => {
    const certain = (await listedIn(year)).filter(({ kind, confirmed }) => kind === 'HOLIDAY' && confirmed).map(({ day }) => day.slice(5))
    const culture = year < 2026 ? [] : ['11-24']
    for (const day of ['01-01', '04-30', '05-01', '09-02', ...culture]) expect(certain).toContain(day)
    expect(certain).toHaveLength(5 + culture.length)
  })
  test.each([
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
  ])(
    '%i: five days of Tết around its first, which alone is certain; the Hùng kings on the 10th of the third month',
    async (year, first, kings) => {
      const days = await listedIn(year)
      const tet = days.filter(({ kind }) => kind === 'TET')
      expect(tet.map(({ day }) => day)).toEqual(Array.from({ length: 5 }, (_, after) => addDays(tet[0]?.day ?? '', after)))
      expect(tet.filter(({ confirmed }) => confirmed).map(({ day }) => day)).toEqual([first])
      expect(days.find(({ name }) => name === 'Giỗ Tổ Hùng Vương')?.day).toBe(kings)
    },
  )
  test.each(years)('%i: the second day of 2 September stands beside it and awaits the Government', async (year) => {
    const beside = (await listedIn(year)).find(({ name }) => name === 'Liền kề Quốc khánh')
    expect(beside?.confirmed).toBe(false)
    expect([`${year}-09-01`, `${year}-09-03`]).toContain(beside?.day)
  })
  test.each(years)('%i: a holiday on a weekend gives the next working day, and no other day is given — Art. 111(3)', async (year) => {
    const days = await listedIn(year)
    const owed = days.filter(({ day, kind }) => (kind === 'HOLIDAY' || kind === 'TET') && isWeekend(day))
    const withoutGiven = days.filter(({ kind }) => kind !== 'SUBSTITUTE')
    const given: PlainDate[] = []
    for (const { day } of owed) {
      const isWorkingDay = workingDays([...withoutGiven, ...given.map((each) => ({ day: each, kind: 'SUBSTITUTE' as const }))])
      let next = addDays(day, 1)
      while (!isWorkingDay(next)) next = addDays(next, 1)
      given.push(next)
    }
    expect(days.filter(({ kind }) => kind === 'SUBSTITUTE').map(({ day }) => day)).toEqual(given.toSorted())
  })
  test.each(years)('%i: for each day exchanged a weekend is worked', async (year) => {
    const days = await listedIn(year)
    const count = (wanted: CalendarDay['kind']) => days.filter(({ kind }) => kind === wanted).length
    expect(count('EXTRA_WORKDAY')).toBe(count('SWAPPED_OFF'))
  })
})

describe('changing the calendar', () => {
  const day = { day: '2029-02-13', kind: 'TET', name: 'Mùng 1 Tết', confirmed: true } as const
  test('a day is added, changed, taken off; each leaves a row with its reason, old and new', async () => {
    const added = await r.call('workdays.add', { ...day, reason: 'Theo thông báo' }, { token })
    expect(added).toEqual({ ...day, version: 0 })
    const changed = await r.call('workdays.change', { ...day, name: 'Mùng một Tết', version: 0, reason: 'Sửa tên' }, { token })
    expect(changed).toMatchObject({ name: 'Mùng một Tết', version: 1 })
    await r.call('workdays.remove', { day: day.day, version: 1, reason: 'Thêm nhầm' }, { token })
    expect(await listedIn(2029)).toEqual([])
    const { rows } = await r.call('safety.log', { text: 'workdays.' })
    expect(rows.map(({ operation, subject, reason }) => [operation, subject, reason])).toEqual([
      ['workdays.remove', day.day, 'Thêm nhầm'],
      ['workdays.change', day.day, 'Sửa tên'],
      ['workdays.add', day.day, 'Theo thông báo'],
    ])
    expect(rows[1]?.changes).toEqual([{ field: 'name', before: 'Mùng 1 Tết', after: 'Mùng một Tết' }])
  })
  test('the days of a year are confirmed together, unless one of them was changed meanwhile', async () => {
    const open = (await listedIn(2028)).filter(({ confirmed }) => !confirmed)
    const days = open.map(({ day, version }) => ({ day, version }))
    const [first, ...others] = open
    if (!first) throw new Error('nothing is open in 2028')
    await r.call('workdays.change', { ...first, reason: 'Theo thông báo' }, { token })
    expect(await refusal(r.call('workdays.confirm', { days, reason: 'Thông báo 2028' }, { token }))).toEqual({ kind: 'stale' })
    expect((await listedIn(2028)).filter(({ confirmed }) => !confirmed)).toHaveLength(open.length)
    const fresh = others.map(({ day, version }) => ({ day, version }))
    expect(await r.call('workdays.confirm', { days: fresh, reason: 'Thông báo 2028' }, { token })).toEqual({ confirmed: others.length })
    expect((await listedIn(2028)).filter(({ confirmed }) => !confirmed).map(({ day }) => day)).toEqual([first.day])
  })
  test('a second head’s change is refused as stale, a day cannot be listed twice, and what makes no sense is refused', async () => {
    const [newYear] = await listedIn(2027)
    if (!newYear) throw new Error('2027 is empty')
    expect(await refusal(r.call('workdays.change', { ...newYear, version: 7, reason: 'x' }, { token }))).toEqual({ kind: 'stale' })
    expect(await refusal(r.call('workdays.remove', { day: newYear.day, version: 7, reason: 'x' }, { token }))).toEqual({ kind: 'stale' })
    expect(await refusal(r.call('workdays.remove', { day: '2027-06-01', version: 0, reason: 'x' }, { token }))).toEqual({
      kind: 'notFound',
    })
    const { version: _, ...twice } = newYear
    expect(await refusal(r.call('workdays.add', { ...twice, reason: 'x' }, { token }))).toMatchObject({ key: 'dayListed' })
    const odd = { ...twice, day: '2027-06-01', kind: 'EXTRA_WORKDAY' as const, reason: 'x' }
    expect(await refusal(r.call('workdays.add', odd, { token }))).toMatchObject({ key: 'notWeekend' })
    expect(await refusal(r.call('workdays.add', { ...odd, kind: 'SWAPPED_OFF', day: '2027-06-05' }, { token }))).toMatchObject({
      key: 'alreadyOff',
    })
    expect(await refusal(r.call('workdays.add', { ...odd, day: '2027-02-30', kind: 'HOLIDAY' }, { token }))).toMatchObject({
      kind: 'invalid',
    })
    expect(await refusal(r.call('workdays.add', { ...odd, kind: 'HOLIDAY', reason: ' ' }, { token }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'reason' }],
    })
  })
})

describe('the desk', () => {
  let stayId: string
  const notice = async (withinDays = 6) =>
    (await r.call('desk.due', { about: { kind: 'stay', id: stayId }, withinDays })).duties.find(({ kind }) => kind === 'notice')
  beforeAll(async () => {
    // Written down in time: what had run out before is not asked for.
    clock = '2026-08-24T03:00:00.000Z'
    // The end is Thursday 2026-12-24; the 30th day before it is Tuesday 2026-11-24.
    const admitted = await r.call('stays.admit', {
      residentId: null,
      resident: aResident(),
      stay: aStay({ startsOn: '2026-08-24', admittedAt: '2026-08-24T02:00:00.000Z', statedEndOn: '2026-12-24' }),
    })
    stayId = admitted.stay.id
    clock = '2026-11-16T03:00:00.000Z'
    token = await r.signIn('head')
  })
  const isDue = (day: PlainDate) => `${day}T16:59:59.999Z`

  test('24 November is off from 2026 on — Resolution 28/2026/QH16 Art. 2: the notice is asked for on the 23rd', async () => {
    expect(await notice(8)).toMatchObject({ dueAt: isDue('2026-11-23'), movedFrom: '2026-11-24' })
    const off = async (year: number) => (await r.call('workdays.ofYear', { year })).some(({ day }) => day === `${year}-11-24`)
    expect(await Promise.all([2025, 2026, 2027, 2028].map(off))).toEqual([false, true, true, true])
  })
  test('follows the calendar at once', async () => {
    const { version } = (await r.call('workdays.ofYear', { year: 2026 })).find(({ day }) => day === '2026-11-24')!
    await r.call('workdays.remove', { day: '2026-11-24', version, reason: 'Thử' }, { token })
    expect(await notice(8)).toMatchObject({ dueAt: isDue('2026-11-24'), movedFrom: null })
    const listed = { day: '2026-11-24', kind: 'HOLIDAY', name: 'Nghỉ', confirmed: false, reason: 'Thử' } as const
    await r.call('workdays.add', listed, { token })
    expect(await notice(8)).toMatchObject({ dueAt: isDue('2026-11-23'), movedFrom: '2026-11-24' })
  })
  test('asks on Friday for what the law names on days off behind it, although those lie outside the days asked for', async () => {
    await r.call('workdays.add', { day: '2026-11-23', kind: 'HOLIDAY', name: 'Nghỉ', confirmed: true, reason: 'Thử' }, { token })
    expect(await notice(4)).toMatchObject({ dueAt: isDue('2026-11-20'), movedFrom: '2026-11-24' })
    expect(
      (await r.call('desk.due', { withinDays: 4 })).duties.some((duty) => duty.person?.stayId === stayId && duty.kind === 'notice'),
    ).toBe(true)
  })
  test('on the days off it is still in time, and shows although only today is asked for', async () => {
    const saturday = await r.call('desk.due', { on: '2026-11-21', withinDays: 0, about: { kind: 'stay', id: stayId } })
    expect(saturday.duties.find(({ kind }) => kind === 'notice')).toMatchObject({ dueAt: isDue('2026-11-24'), overdue: false })
    const late = await r.call('desk.due', { on: '2026-11-25', withinDays: 0, about: { kind: 'stay', id: stayId } })
    expect(late.duties.find(({ kind }) => kind === 'notice')).toMatchObject({ dueAt: isDue('2026-11-24'), overdue: true })
  })
  test('follows a changed law at once: a notice 40 days before is overdue', async () => {
    const value = {
      key: 'notice.compulsory',
      regime: null,
      validFrom: '2026-11-01',
      value: 40,
      article: 'Nghị định thử, Điều 1',
      reason: 'Nghị định mới',
    }
    expect(await r.call('facility.addLaw', value, { token })).toEqual({ ...value, reason: undefined, unit: 'days', version: 0 })
    expect(await notice()).toMatchObject({ dueAt: isDue('2026-11-14'), movedFrom: '2026-11-14', overdue: true, article: value.article })
    const corrected = await r.call('facility.correctLaw', { ...value, value: 20, version: 0, reason: 'Ghi nhầm' }, { token })
    expect(corrected).toMatchObject({ value: 20, version: 1 })
    expect(await notice(30)).toMatchObject({ dueAt: isDue('2026-12-04') })
    const { rows } = await r.call('safety.log', { text: 'facility.correctLaw' })
    expect(rows[0]).toMatchObject({
      subject: 'law.notice.compulsory',
      reason: 'Ghi nhầm',
      changes: [{ field: 'value', before: '40', after: '20' }],
    })
    expect(await refusal(r.call('facility.addLaw', value, { token }))).toMatchObject({ key: 'lawDayTaken' })
    expect(await refusal(r.call('facility.correctLaw', { ...value, version: 0 }, { token }))).toEqual({ kind: 'stale' })
    expect(await refusal(r.call('facility.addLaw', { ...value, key: 'notice.nothing' }, { token }))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('facility.addLaw', { ...value, regime: 'LAW_2021' }, { token }))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('facility.addLaw', { ...value, validFrom: '2026-13-01' }, { token }))).toMatchObject({ kind: 'invalid' })
  })
})

test('the law and the calendar are changed by the head alone', async () => {
  const records = await r.signIn('records')
  const day = { day: '2029-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch', confirmed: true, reason: 'x' } as const
  expect(await refusal(r.call('workdays.add', day, { token: records }))).toEqual({ kind: 'forbidden' })
  expect((await r.call('workdays.ofYear', { year: 2026 }, { token: records })).length).toBeGreaterThan(10)
})
