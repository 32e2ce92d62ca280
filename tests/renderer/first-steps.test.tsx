import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

const steps = async () => {
  const list = within(await screen.findByRole('region', { name: 'Bắt đầu với sổ mới' }))
  return list.getAllByRole('listitem').map((item) => ({
    says: item.querySelector('a')?.textContent,
    done: item.hasAttribute('data-done'),
  }))
}

test('the first desk leads on by what the register does not hold yet, each step for whoever may do it', async () => {
  seat = await openSeat(r, 'head', '/')
  await waitFor(async () =>
    expect(await steps()).toEqual([
      { says: 'Các mẫu in', done: false },
      { says: 'Tài khoản', done: true },
      { says: 'Tiếp nhận', done: false },
      { says: 'Sao lưu', done: false },
    ]),
  )
  seat.close()
  seat = await openSeat(r, 'records', '/')
  expect((await steps()).map(({ says }) => says)).toEqual(['Các mẫu in', 'Tiếp nhận', 'Sao lưu'])
  seat.close()
  await r.call('safety.backup', {})
  await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName: 'Lê Văn Đầu' }),
    stay: aStay({ admittedAt: '2026-08-10T02:00:00.000Z' }),
  })
  seat = await openSeat(r, 'records', '/?kind=quit')
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Bắt đầu với sổ mới' })).toBeNull())
})
