import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
})
afterEach(() => seat.close())
afterAll(() => r.close())

test('each role sees the parts it has something to do with', async () => {
  const tabs = async () => {
    await screen.findByRole('tab', { name: 'Cơ sở' })
    return screen.getAllByRole('tab').map((tab) => tab.textContent)
  }
  seat = await openSeat(r, 'head', '/system')
  expect(await tabs()).toEqual(['Cơ sở', 'Pháp luật', 'Tài khoản', 'Nhật ký', 'An toàn'])
  seat.close()
  seat = await openSeat(r, 'accountant', '/system?tab=log')
  expect(await tabs()).toEqual(['Cơ sở', 'Pháp luật', 'An toàn'])
  expect(await screen.findByText('Lãnh đạo và người quản trị sửa được các mục này.')).toBeDefined()
})

test('a changed setting is saved, shown in the log with old and new value', async () => {
  seat = await openSeat(r, 'head', '/system')
  const place = (await screen.findByLabelText(/Địa danh/)) as HTMLInputElement
  fireEvent.change(place, { target: { value: 'Hạ Long' } })
  fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
  await waitFor(async () => expect((await r.call('facility.get', {})).facility.place).toBe('Hạ Long'))
  seat.close()
  seat = await openSeat(r, 'head', '/system?tab=log')
  fireEvent.click((await screen.findAllByRole('button', { name: 'Xem thay đổi' }))[0] as HTMLElement)
  const changes = await screen.findByRole('table', { name: 'Thay đổi' })
  expect(within(changes).getByText('Địa danh trước ngày tháng')).toBeDefined()
  expect(within(changes).getByText('Quảng Ninh')).toBeDefined()
  expect(within(changes).getByText('Hạ Long')).toBeDefined()
})

test('another seat was quicker: both values are compared, and the chosen one is saved', async () => {
  seat = await openSeat(r, 'head', '/system')
  const place = (await screen.findByLabelText(/Địa danh/)) as HTMLInputElement
  fireEvent.change(place, { target: { value: 'Cẩm Phả' } })
  const now = await r.call('facility.get', {})
  await r.call('facility.change', { facility: { ...now.facility, place: 'Uông Bí' }, version: now.version })
  fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
  const dialog = await screen.findByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' })
  expect(within(dialog).getByText('Uông Bí')).toBeDefined()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Dùng các giá trị đã chọn' }))
  fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
  await waitFor(async () => expect((await r.call('facility.get', {})).facility.place).toBe('Cẩm Phả'))
})

test('every value of the law has words and its article', async () => {
  seat = await openSeat(r, 'gate', '/system?tab=law')
  const table = await screen.findByRole('table', { name: 'Các mức của pháp luật' })
  await within(table).findAllByText(/Nghị định 163\/2026/)
  expect(table.textContent).not.toContain('⟦')
  expect(within(table).getAllByText('đã thay')).toHaveLength(2)
})

test('a sign-in name that is taken is refused in words; a new account must change its password', async () => {
  seat = await openSeat(r, 'head', '/system?tab=accounts')
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm tài khoản' }))
  const form = await screen.findByRole('form', { name: 'Thêm tài khoản' })
  const typeIn = (label: RegExp, value: string) =>
    fireEvent.change(within(form).getByLabelText(label, { selector: 'input' }), { target: { value } })
  typeIn(/Họ và tên/, 'Lý Thị Nhạn')
  typeIn(/Tên đăng nhập/, 'head')
  typeIn(/Mật khẩu ban đầu/, 'Thu-nghiem-2026')
  fireEvent.click(within(form).getByRole('checkbox', { name: /Thăm gặp/ }))
  fireEvent.submit(form)
  expect(await screen.findByText('Tên đăng nhập này đã có người dùng.')).toBeDefined()
  typeIn(/Tên đăng nhập/, 'nhan.lt')
  fireEvent.submit(form)
  await waitFor(async () =>
    expect((await r.call('staff.list', {})).find(({ signInName }) => signInName === 'nhan.lt')).toMatchObject({
      mustChangePassword: true,
      roles: ['gate'],
    }),
  )
})

test('a backup is made, listed and counted; the check names every part', async () => {
  seat = await openSeat(r, 'head', '/system?tab=safety')
  expect(await screen.findByText('Chưa có bản sao lưu')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Sao lưu ngay' }))
  expect(await screen.findByText(/\.sph$/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra sổ' }))
  const results = await screen.findByRole('table', { name: 'Kết quả kiểm tra' })
  expect(within(results).getAllByText('đạt')).toHaveLength(5)
  expect(screen.getByText('Sổ nguyên vẹn')).toBeDefined()
})
