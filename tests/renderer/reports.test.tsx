import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { lastClosedMonth, otherMonth, reportMonth } from '../../src-renderer/features/reports/month-field'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

describe('which month is reported', () => {
  test('under the cut-off on the 15th a new month begins with that day', () => {
    expect(reportMonth('2026-11-14', 'DAY_15_TO_14')).toBe('2026-11')
    expect(reportMonth('2026-11-15', 'DAY_15_TO_14')).toBe('2026-12')
    expect(reportMonth('2026-12-15', 'DAY_15_TO_14')).toBe('2027-01')
    expect(reportMonth('2026-11-15', 'CALENDAR_MONTH')).toBe('2026-11')
  })
  test('the one to report now is the last that is over', () => {
    expect(lastClosedMonth('2026-11-21', 'DAY_15_TO_14')).toBe('2026-11')
    expect(lastClosedMonth('2026-11-21', 'CALENDAR_MONTH')).toBe('2026-10')
  })
  test('neighbours cross the year', () => {
    expect(otherMonth('2026-01', -1)).toBe('2025-12')
    expect(otherMonth('2026-12', 1)).toBe('2027-01')
  })
})

describe('the report on screen', () => {
  let r: TestRegister
  let seat: { close(): void }
  beforeAll(async () => {
    r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
    const admit = (fullName: string, admittedAt: string, number: string) =>
      r.call('stays.admit', {
        residentId: null,
        resident: aResident({ fullName }),
        stay: aStay({
          admittedAt,
          startsOn: admittedAt.slice(0, 10),
          decision: { number, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' },
        }),
      })
    await admit('Đặng Thị Ước', '2026-08-10T02:00:00.000Z', '1/QĐ-TA')
    await admit('Lò Văn Ổn', '2026-10-20T02:00:00.000Z', '2/QĐ-TA')
  })
  afterEach(() => seat.close())
  afterAll(() => r.close())

  test('shows the days that are counted, the figures, and that they add up', async () => {
    seat = await openSeat(r, 'records', '/reports')
    const table = await screen.findByRole('table', { name: 'Biến động học viên trong kỳ' })
    expect(screen.getByText(/Đếm từ 15\/10\/2026 đến hết 14\/11\/2026/)).toBeDefined()
    const figures = (line: RegExp) =>
      within(within(table).getByRole('rowheader', { name: line }).closest('tr') as HTMLElement)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    expect(figures(/đầu kỳ/)).toEqual(['1', '1', '0', '0', '0', '0', '0'])
    expect(figures(/Tiếp nhận mới/)).toEqual(['1', '1', '0', '0', '0', '0', '0'])
    expect(figures(/cuối kỳ/)).toEqual(['2', '2', '0', '0', '0', '0', '0'])
    expect(screen.getByText('Cân đối: khớp')).toBeDefined()
  })

  test('a figure opens the people behind it, with the day and a way to their file', async () => {
    seat = await openSeat(r, 'records', '/reports')
    fireEvent.click(await screen.findByRole('button', { name: /^Tiếp nhận mới, Tổng số: 1/ }))
    const people = await screen.findByRole('table', { name: 'Những người trong con số này' })
    const link = await within(people).findByRole('link', { name: 'Lò Văn Ổn' })
    expect(link.getAttribute('href')).toMatch(/#\/residents\//)
    expect(within(people).getByText('20/10/2026')).toBeDefined()
    expect(within(people).queryByText('Đặng Thị Ước')).toBeNull()
    expect(window.location.hash).toContain('line=admitted')
  })

  test('nobody stands behind a zero: it is no button', async () => {
    seat = await openSeat(r, 'records', '/reports')
    await screen.findByText('Cân đối: khớp')
    expect(screen.queryByRole('button', { name: /^Chết/ })).toBeNull()
  })

  test('the month before has its own figures; a range counts the days it says', async () => {
    seat = await openSeat(r, 'records', '/reports')
    await screen.findByText('Cân đối: khớp')
    fireEvent.click(screen.getByRole('button', { name: 'Tháng trước' }))
    expect(await screen.findByText(/Đếm từ 15\/09\/2026 đến hết 14\/10\/2026/)).toBeDefined()
    seat.close()
    seat = await openSeat(r, 'records', '/reports?from=2026-08-01&to=2026-08-31')
    expect(await screen.findByText(/Đếm từ 01\/08\/2026 đến hết 31\/08\/2026 · 31 ngày/)).toBeDefined()
    expect(await screen.findByRole('button', { name: /^Tiếp nhận mới, Tổng số: 1/ })).toBeDefined()
  })

  test('a period without anybody says so instead of showing noughts', async () => {
    seat = await openSeat(r, 'records', '/reports?month=2012-01')
    expect(await screen.findByText('Kỳ này chưa có học viên nào')).toBeDefined()
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull())
  })
})
