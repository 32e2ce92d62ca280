import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { password, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void }
beforeEach(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
  seat = await openSeat(r, 'records', '/residents')
})
afterEach(async () => {
  seat.close()
  await r.close()
})

async function openDialog(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: /Cán bộ records/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Đổi mật khẩu' }))
  return screen.findByRole('dialog', { name: 'Đổi mật khẩu' })
}
const type = (dialog: HTMLElement, label: RegExp, text: string) =>
  fireEvent.change(within(dialog).getByLabelText(label, { selector: 'input' }), { target: { value: text } })
const submit = (dialog: HTMLElement) => fireEvent.click(within(dialog).getByRole('button', { name: 'Đổi mật khẩu' }))
const signIn = (signInName: string, typed: string) => r.call('session.signIn', { signInName, password: typed }, { token: null })

test('a password is changed by whoever is signed in: the new one opens, the old one does not', async () => {
  const dialog = await openDialog()
  type(dialog, /^Mật khẩu hiện tại/, password)
  type(dialog, /^Mật khẩu mới/, 'Mat-khau-moi-2026')
  type(dialog, /^Nhập lại mật khẩu mới/, 'Mat-khau-moi-2026')
  submit(dialog)
  expect(await screen.findByText('Đã đổi mật khẩu')).toBeDefined()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('button', { name: /Cán bộ records/ }), 'the seat stays signed in').toBeDefined()
  expect(await refusal(signIn('records', password))).toMatchObject({ key: 'wrongPassword' })
  expect(await signIn('records', 'Mat-khau-moi-2026')).toMatchObject({ signInName: 'records' })
})

test('a weak password, two that differ and a wrong current one are told, and nothing is changed', async () => {
  const dialog = await openDialog()
  type(dialog, /^Mật khẩu hiện tại/, 'Khong-dung-2026')
  type(dialog, /^Mật khẩu mới/, 'matkhau')
  type(dialog, /^Nhập lại mật khẩu mới/, 'mat-khau')
  submit(dialog)
  expect(await within(dialog).findByText('Cần ít nhất 8 ký tự, có chữ thường, chữ hoa, chữ số và ký hiệu')).toBeDefined()
  type(dialog, /^Mật khẩu mới/, 'Mat-khau-moi-2026')
  submit(dialog)
  expect(await within(dialog).findByText('Hai lần nhập không giống nhau')).toBeDefined()
  type(dialog, /^Nhập lại mật khẩu mới/, 'Mat-khau-moi-2026')
  submit(dialog)
  expect(await within(dialog).findByText('Mật khẩu chưa đúng. Còn 4 lần thử.')).toBeDefined()
  expect(await signIn('records', password)).toMatchObject({ signInName: 'records' })
})
