import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { codesIn } from '../../src-renderer/features/papers/batch/chosen-people'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

async function admit(fullName: string, kind: 'COMPULSORY_ADULT' | 'TEMPORARY_CUSTODY' = 'COMPULSORY_ADULT') {
  const decision = { number: `${fullName}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' }
  const stay = aStay({ kind, decision, ...(kind === 'TEMPORARY_CUSTODY' ? { termMonths: null } : {}) })
  const admitted = await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay })
  const { code } = (await r.call('residents.get', { id: admitted.residentId })).resident
  return { stayId: admitted.stay.id, stayCode: admitted.stay.code, code }
}
const issuedOf = async (stayId: string) =>
  (await r.call('papers.ofSubject', { kind: 'stay', id: stayId })).flatMap(({ state, form }) => (state === 'ISSUED' ? [form] : []))

test('codes are found in what a spreadsheet gives, a person a line; a line without one is named', () => {
  expect(codesIn('1\tBùi Văn A\thv-2026-0012\r\n\nDC-2026-0007; HV-2026-0012\n 2\tBùi Văn B')).toEqual({
    codes: ['HV-2026-0012', 'DC-2026-0007'],
    without: ['2\tBùi Văn B'],
  })
})

test('a paper of any form is made for people found by name and by pasted codes; who is unknown and who cannot have it is told', async () => {
  const searched = await admit('Phùng Thị Tìm')
  const [byResident, byStay] = [await admit('Phùng Văn Mã'), await admit('Phùng Văn Đợt')]
  const held = await admit('Phùng Văn Giữ', 'TEMPORARY_CUSTODY')
  seat = await openSeat(r, 'records', '/papers/chosen')
  fireEvent.change(await screen.findByRole('textbox', { name: 'Tìm người để thêm' }), { target: { value: 'phung tim' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm Phùng Thị Tìm' }))
  const codes = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Dán mã' })
  fireEvent.change(codes, {
    target: { value: [byResident.code, byStay.stayCode, held.code, 'HV-1999-0001', 'Nguyễn Văn Không'].join('\n') },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Thêm các mã này' }))
  expect(await screen.findByText('Không có trong sổ: HV-1999-0001, Nguyễn Văn Không')).toBeDefined()
  expect(codes.value).toBe('HV-1999-0001\nNguyễn Văn Không')
  // Not due for any of them: the desk would ask nobody for this paper.
  fireEvent.click(screen.getByRole('button', { name: /^Loại văn bản/ }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Thông báo (Mẫu 51)' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Ban hành 4 văn bản' }))
  // Their end is two years off: it is asked before a number is taken.
  const asked = within(await screen.findByRole('dialog'))
  expect(asked.getByText(/^3 người còn hơn 60 ngày/)).toBeDefined()
  expect(asked.getByText(/Phùng Thị Tìm.*Phùng Văn Mã/)).toBeDefined()
  expect(await issuedOf(searched.stayId)).toEqual([])
  fireEvent.click(asked.getByRole('button', { name: 'Vẫn ban hành 4 văn bản' }))
  const failures = (await screen.findByText('1 người chưa ban hành được')).closest('section') as HTMLElement
  expect(within(failures).getByRole('link', { name: 'Phùng Văn Giữ' })).toBeDefined()
  for (const { stayId } of [searched, byResident, byStay]) expect(await issuedOf(stayId)).toEqual(['mau-51'])
  expect(await issuedOf(held.stayId)).toEqual([])
})

test('rows chosen in the list of residents come along, all that match among them', async () => {
  const people = [await admit('Quàng Thị Một'), await admit('Quàng Thị Hai')]
  seat = await openSeat(r, 'records', '/residents?text=quang%20thi')
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn Quàng Thị Một' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Chọn cả 2 người khớp' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Lập văn bản cho 2 người' }))
  for (const name of ['Quàng Thị Một', 'Quàng Thị Hai']) expect(await screen.findByRole('link', { name })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ Quàng Thị Hai' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Ban hành 1 văn bản' }))
  const asked = within(await screen.findByRole('dialog'))
  expect(asked.queryByRole('button', { name: /^Bỏ/ }), 'nobody would be left').toBeNull()
  fireEvent.click(asked.getByRole('button', { name: 'Vẫn ban hành 1 văn bản' }))
  await screen.findByRole('button', { name: 'In 1 văn bản' })
  await waitFor(async () => expect((await Promise.all(people.map(({ stayId }) => issuedOf(stayId)))).flat()).toHaveLength(1))
})
