import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aReintegrationPlan } from '../support/plans'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

async function admit(fullName: string, statedEndOn: string) {
  const stay = aStay({ statedEndOn, decision: { number: `${fullName}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } })
  const admitted = await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay })
  return { stayId: admitted.stay.id, residentId: admitted.residentId }
}
const issuedOf = async (stayId: string) =>
  (await r.call('papers.ofSubject', { kind: 'stay', id: stayId }))
    .filter(({ state }) => state === 'ISSUED')
    .map(({ form, prints }) => [form, prints])

test('one button makes what can be made, says why something was not, and prints all that is there', async () => {
  const { stayId, residentId } = await admit('Bùi Văn Ra', '2026-11-21')
  await r.call('plans.keepReintegration', { stayId, version: 0, content: aReintegrationPlan() })
  // A draft that will be refused: other recipients without a reason.
  await r.call('papers.draft.save', { form: 'mau-50', subjectId: stayId, recipients: [{ kind: 'OTHER', name: 'Tổ trưởng tổ 5' }] })
  seat = await openSeat(r, 'records', `/residents/${residentId}?tab=papers`)
  fireEvent.click(await screen.findByRole('button', { name: 'Lập bộ giấy ra cơ sở' }))
  const dialog = await screen.findByRole('dialog', { name: 'Bộ giấy ra cơ sở' })
  expect(within(dialog).getByText('Chưa nhận quyết định quản lý sau cai nghiện.')).toBeDefined()
  expect(within(dialog).getByText('Chưa ban hành thông báo.')).toBeDefined()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lập 2 văn bản và in cả bộ' }))
  const printed = await screen.findByRole('dialog', { name: 'Bộ giấy ra cơ sở: 1 văn bản' })
  expect(within(printed).getByRole('alert').textContent).toMatch(/Mẫu 50.*Cần lý do khi đổi nơi nhận/)
  expect(await issuedOf(stayId)).toEqual([['mau-19', 1]])
  fireEvent.click(within(printed).getByRole('button', { name: 'Đóng' }))
  // The refused one can be made again, the other is not made twice.
  expect(await screen.findByText('Cần lý do khi đổi nơi nhận.')).toBeDefined()
  const [draft] = (await r.call('papers.ofSubject', { kind: 'stay', id: stayId })).filter(({ state }) => state === 'DRAFT')
  await r.call('papers.draft.discard', { id: draft?.id ?? '', version: draft?.version ?? 0 })
  fireEvent.click(await screen.findByRole('button', { name: 'Lập 1 văn bản và in cả bộ' }))
  await screen.findByRole('dialog', { name: 'Bộ giấy ra cơ sở: 2 văn bản' })
  await waitFor(async () =>
    expect(await issuedOf(stayId)).toEqual([
      ['mau-50', 1],
      ['mau-19', 2],
    ]),
  )
})

test('the button is not there long before the end', async () => {
  const { residentId } = await admit('Bùi Thị Ở Lại', '2027-08-10')
  seat = await openSeat(r, 'records', `/residents/${residentId}?tab=papers`)
  await screen.findByRole('link', { name: 'Lập văn bản' })
  await screen.findByText('Đợt này chưa có văn bản nào')
  expect(screen.queryByRole('button', { name: 'Lập bộ giấy ra cơ sở' })).toBeNull()
})
