import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
let clock = new Date('2026-11-21T03:00:00.000Z')
beforeAll(async () => {
  r = await tempRegister({ now: () => clock, accounts: theAccounts, watchClock: true })
  await r.call('desk.due', {})
  clock = new Date('2026-11-10T03:00:00.000Z')
})
afterEach(() => seat?.close())
afterAll(() => r.close())

test('a clock that ran back is told on every page to everybody; the head answers for it, and it is told no longer', async () => {
  seat = await openSeat(r, 'accountant', '/system')
  expect(await screen.findByText(/chỉ 10\/11\/2026 10:00, sớm hơn lần ghi sổ gần nhất \(21\/11\/2026 10:00\)/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Xác nhận giờ' }), 'not theirs').toBeNull()
  seat.close()
  seat = await openSeat(r, 'head', '/residents')
  fireEvent.click(await screen.findByRole('button', { name: 'Xác nhận giờ' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText(/Lý do/), { target: { value: 'Máy chủ chạy nhanh từ khi thay pin' } })
  fireEvent.click(dialog.getByRole('button', { name: 'Giờ này đúng' }))
  await waitFor(() => expect(screen.queryByText(/sớm hơn lần ghi sổ gần nhất/)).toBeNull())
})
