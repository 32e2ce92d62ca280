import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readDecimal, TypedCoefficient, TypedQuantity, TypedSignedAmount } from '../../src-renderer/features/earnings/typed-numbers'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aTeam, signedWeeks } from '../support/labour-hours'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

describe('numbers as they are typed', () => {
  test.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234', 1234],
    ['1.234,5', 1234.5],
    [' 7 ', 7],
    ['１２', 12],
    ['-3', -3],
    ['8h', null],
    ['', null],
    ['1,2,3', null],
  ])('%j', (text, value) => {
    expect(readDecimal(text)).toBe(value)
  })
  test('a quantity is above nothing, a coefficient from 0 to 10, a correction not nothing', () => {
    expect(TypedQuantity.safeParse('12,5').data).toBe(12_500)
    expect(TypedQuantity.safeParse('0').success).toBe(false)
    expect(TypedQuantity.safeParse('-1').success).toBe(false)
    expect(TypedCoefficient.safeParse('1,2').data).toBe(120)
    expect(TypedCoefficient.safeParse('11').success).toBe(false)
    expect(TypedSignedAmount.safeParse('-41.200').data).toBe(-41_200)
    expect(TypedSignedAmount.safeParse('0').success).toBe(false)
  })
})

describe('a settlement on screen', () => {
  let r: TestRegister
  let id: string
  let seat: { close(): void }
  beforeAll(async () => {
    r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
    const { stay } = await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })
    const { teamId, tradeId } = await aTeam(r, { name: 'Tổ mộc', members: [stay.id], since: '2026-08-12' })
    await signedWeeks(r, teamId, { from: '2026-08-12', to: '2026-09-20' }, { [stay.id]: 480 })
    const entry = { id: null, version: 0, receivedOn: '2026-08-20', tradeId, jobId: null, what: 'Bán ghế', amount: 411_333_333 }
    await r.call('earnings.books.saveIncome', { ...entry, paperNumber: 'PT 1', paperOn: null })
    id = (await r.call('earnings.settlements.open', { from: '2026-07-01', to: '2026-09-30' })).id
  })
  afterEach(() => seat.close())
  afterAll(() => r.close())

  test('shows the surplus, its four parts, and what stands in the way of closing', async () => {
    seat = await openSeat(r, 'accountant', `/labour/settlements/${id}`)
    expect(await screen.findByRole('heading', { name: 'Quyết toán quý III/2026' })).toBeDefined()
    expect(screen.getByText('123.400.002')).toBeDefined()
    expect(screen.getByText(/Bốn phần cộng đúng 411.333.333 đồng. 3 đồng lẻ/)).toBeDefined()
    expect(screen.getByText(/2\/14 tuần công chưa ký: 21\/09, 28\/09/)).toBeDefined()
    expect(screen.getByText('Thiếu số, ngày quy chế chia phần của học viên')).toBeDefined()
    const close: HTMLButtonElement = screen.getByRole('button', { name: 'Chốt quyết toán' })
    expect(close.disabled).toBe(true)
    const table = screen.getByRole('table', { name: /Phần của học viên/ })
    expect(within(table).getByText('82.266.666', { selector: 'strong' })).toBeDefined()
  })

  test('the coefficient of a person is set from the row', async () => {
    seat = await openSeat(r, 'accountant', `/labour/settlements/${id}`)
    fireEvent.click(await screen.findByText('Nguyễn Văn Thử'))
    const field = await screen.findByLabelText(/Hệ số/, { selector: 'input' })
    fireEvent.change(field, { target: { value: '1,2' } })
    fireEvent.blur(field)
    fireEvent.click(screen.getByRole('button', { name: 'Đặt hệ số' }))
    await waitFor(async () => {
      const { shares } = await r.call('earnings.settlements.get', { id })
      expect(shares?.[0]?.coefficient).toBe(120)
    })
  })

  test('days that are settled already, or lie before the law, are refused where they are typed, and stay typed', async () => {
    seat = await openSeat(r, 'accountant', '/labour?tab=money&part=settlements')
    const beginning = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Lập quyết toán/ })
    await screen.findByRole('row', { name: /Quý III\/2026/ })
    expect(beginning().disabled, 'while one is a draft there is no second').toBe(true)
    const { version } = await r.call('earnings.settlements.get', { id })
    await r.call('earnings.settlements.discard', { id, version })
    await waitFor(() => expect(beginning().disabled).toBe(false))
    fireEvent.click(beginning())
    const dialog = within(await screen.findByRole('dialog', { name: 'Lập quyết toán' }))
    const from = dialog.getByRole<HTMLInputElement>('textbox', { name: /^Từ ngày/ })
    expect(from.value).toBe('01/07/2026')
    fireEvent.change(from, { target: { value: '01/06/2026' } })
    fireEvent.blur(from)
    fireEvent.click(dialog.getByRole('button', { name: 'Lập quyết toán' }))
    expect(await dialog.findByText(/bắt đầu từ ngày 01\/07\/2026; số dư trước đó theo dõi riêng/)).toBeDefined()
    expect(from.value).toBe('01/06/2026')
    expect((await r.call('earnings.settlements.list', {})).rows).toEqual([])
  })
})
