import { fireEvent, screen, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { withdrawAdmissionStep } from '../../src-renderer/features/stays/addresses'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

let number = 0
const admit = (fullName: string) =>
  r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName }),
    stay: aStay({ decision: { number: `${++number}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
  })
const type = (path: string, text: string) =>
  fireEvent.change(document.querySelector(`[data-path="${path}"]`) as HTMLInputElement, { target: { value: text } })

describe('the head takes an admission back', () => {
  test('told beforehand that this is for good; afterwards the page says so and offers nothing but to admit', async () => {
    const { residentId, stay } = await admit('Vàng Thị Nhầm')
    seat = await openSeat(r, 'head', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Việc khác với đợt này' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Rút lại tiếp nhận ghi nhầm', hidden: true }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Rút lại tiếp nhận ghi nhầm' }))
    expect(dialog.getByText('Không hoàn tác được')).toBeDefined()
    expect(dialog.getByText(new RegExp(`Mã đợt ${stay.code} không cấp lại`))).toBeDefined()
    fireEvent.click(dialog.getByRole('button', { name: 'Rút lại tiếp nhận' }))
    expect((await r.call('stays.get', { id: stay.id })).stay.state).toBe('ACTIVE')
    type('reason', 'Nhập nhầm người')
    fireEvent.click(dialog.getByRole('button', { name: 'Rút lại tiếp nhận' }))

    expect((await screen.findAllByText('Tiếp nhận ghi nhầm')).length).toBeGreaterThan(0)
    expect(await screen.findByText('Không tính vào số liệu nào')).toBeDefined()
    expect(screen.getAllByText(/Nhập nhầm người/).length).toBeGreaterThan(0)
    for (const gone of ['Sự kiện', 'Sửa đợt', 'Việc khác với đợt này']) expect(screen.queryByRole('button', { name: gone })).toBeNull()
    expect(screen.getByRole('link', { name: 'Tiếp nhận lại' })).toBeDefined()
    fireEvent.click(screen.getByRole('tab', { name: 'Văn bản' }))
    expect(await screen.findByText('Văn bản của đợt')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Ghi giấy tờ có từ trước' })).toBeNull()
    fireEvent.click(screen.getByRole('tab', { name: /Kế hoạch/ }))
    expect(await screen.findByText('Lần tiếp nhận này đã được rút lại')).toBeDefined()
  })

  test('not while papers hold: they are named, with the way to each', async () => {
    const { residentId, stay } = await admit('Vàng Văn Giấy')
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })
    seat = await openSeat(r, 'head', `/residents/${residentId}?do=${withdrawAdmissionStep}`)
    const dialog = within(await screen.findByRole('dialog', { name: 'Rút lại tiếp nhận ghi nhầm' }))
    const link = await dialog.findByRole('link', { name: new RegExp(`${paper.symbol}$`) })
    expect(link.getAttribute('href')).toContain(paper.id)
    expect((dialog.getByRole('button', { name: 'Rút lại tiếp nhận' }) as HTMLButtonElement).disabled).toBe(true)
  })
})

test('who is not the head is not offered it', async () => {
  const { residentId } = await admit('Vàng Văn Khác')
  seat = await openSeat(r, 'records', `/residents/${residentId}`)
  expect(await screen.findByRole('button', { name: 'Sự kiện' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Việc khác với đợt này' })).toBeNull()
})
