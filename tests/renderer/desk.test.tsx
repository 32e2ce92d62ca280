import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clockOn, groupOf, timeLeft } from '../../src-renderer/features/desk/duties'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

/** 10:00 at the facility. */
const now = '2026-11-21T03:00:00.000Z'
const left = (dueAt: string, overdue = false) => timeLeft({ dueAt, overdue }, now)

describe('time left, as people would say it', () => {
  test('hours while less than a day is left or over', () => {
    expect(left('2026-11-21T16:59:59.999Z')).toEqual({ side: 'left', unit: 'hours', count: 13, tone: 'soon' })
    expect(left('2026-11-20T23:00:00.000Z', true)).toEqual({ side: 'over', unit: 'hours', count: 4, tone: 'late' })
  })
  test('minutes in the last hour, never none', () => {
    expect(left('2026-11-21T03:30:00.000Z')).toMatchObject({ unit: 'minutes', count: 30 })
    expect(left('2026-11-21T02:59:50.000Z', true)).toMatchObject({ side: 'over', unit: 'minutes', count: 1 })
  })
  test('days of the calendar otherwise: the end of the day after tomorrow is two days', () => {
    expect(left('2026-11-23T16:59:59.999Z')).toEqual({ side: 'left', unit: 'days', count: 2, tone: 'calm' })
    expect(left('2026-11-19T16:59:59.999Z', true)).toEqual({ side: 'over', unit: 'days', count: 2, tone: 'late' })
  })
  test('tomorrow is soon', () => {
    expect(left('2026-11-22T16:59:59.999Z')).toMatchObject({ unit: 'days', count: 1, tone: 'soon' })
  })
})

test('a duty stands under overdue, today, the six days after, or later', () => {
  const on = '2026-11-21'
  const under = (dueAt: string, overdue = false) => groupOf({ dueAt, overdue }, on)
  expect(under('2026-11-21T02:00:00.000Z', true)).toBe('late')
  expect(under('2026-11-21T16:59:59.999Z')).toBe('today')
  expect(under('2026-11-27T16:59:59.999Z')).toBe('week')
  expect(under('2026-11-27T17:00:00.000Z')).toBe('later')
})

test("a practice register keeps its day and takes this PC's time of the day", () => {
  expect(clockOn('2026-11-21', new Date('2027-02-03T03:04:05.000Z'))).toBe('2026-11-21T03:04:05.000Z')
})

describe('the desk of a facility', () => {
  let r: TestRegister
  let seat: { close(): void }
  const admit = (fullName: string, statedEndOn: string, number: string) =>
    r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName }),
      stay: aStay({ statedEndOn, decision: { number, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
    })
  beforeAll(async () => {
    r = await tempRegister({ now: () => new Date(now), accounts: theAccounts })
  })
  afterEach(() => seat.close())
  afterAll(() => r.close())

  test('says calmly that nothing is due, and offers to look further', async () => {
    seat = await openSeat(r, 'records', '/')
    expect(await screen.findByText('Không có việc đến hạn')).toBeDefined()
    expect(screen.getByText('0 việc đến hạn · 0 việc quá hạn')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Xem 30 ngày' }))
    await waitFor(() => expect(window.location.hash).toContain('days=30'))
  })

  test('names who is late, by how much, under which article, and leads to the notice', async () => {
    await admit('Đặng Thị Ước', '2026-12-19', '1/QĐ-TA')
    await admit('Lò Văn Ổn', '2026-12-24', '2/QĐ-TA')
    seat = await openSeat(r, 'records', '/?kind=notice')
    const late = (await screen.findByRole('link', { name: 'Đặng Thị Ước' })).closest('tr') as HTMLElement
    expect(within(late).getByText('quá 2 ngày')).toBeDefined()
    expect(within(late).getByText('Nghị định 163/2026, Điều 123 khoản 1')).toBeDefined()
    const print = within(late).getByRole('link', { name: 'In 3 bản: Đặng Thị Ước, Thông báo trước 30 ngày (Mẫu 51)' })
    expect(print.getAttribute('href')).toMatch(/#\/papers\/make\/mau-51\//)
    expect(screen.getByText('còn 3 ngày')).toBeDefined()
    expect(screen.getByRole('link', { name: 'In 2 thông báo trong tuần' })).toBeDefined()
  })

  test('arrow keys go from one action to the next', async () => {
    seat = await openSeat(r, 'records', '/?kind=notice')
    const [first, second] = await screen.findAllByRole('link', { name: /^In 3 bản/ })
    first?.focus()
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
  })

  test('whoever does not keep records may look, and has nothing to issue', async () => {
    seat = await openSeat(r, 'medical', '/')
    expect((await screen.findAllByRole('link', { name: /^Xem hồ sơ/ })).length).toBeGreaterThan(0)
    expect(screen.queryByRole('link', { name: /thông báo trong tuần/ })).toBeNull()
  })
})
