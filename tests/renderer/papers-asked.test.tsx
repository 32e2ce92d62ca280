import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makePaperAddress, paperAddress, papersOfStayAddress } from '../../src-renderer/features/papers/addresses'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void }
let count = 0
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

const admit = async (fullName: string, statedEndOn: string | null) => {
  const decision = { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' }
  const stay = aStay({ decision, statedEndOn })
  return (await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay })).stay.id
}
const papersOf = (stayId: string) => r.call('papers.ofSubject', { kind: 'stay', id: stayId })
const early = 'Còn 628 ngày mới hoàn thành (10/08/2028). Luật định: thông báo chậm nhất 30 ngày trước ngày hoàn thành.'

test('a notice two years early is not offered as ready: how long there is stands there, and it is asked before it is made', async () => {
  const stayId = await admit('Lục Văn Sớm', null)
  seat = await openSeat(r, 'records', papersOfStayAddress(stayId))
  const line = (await screen.findByText('Thông báo chuẩn bị hoàn thành (Mẫu 51)')).closest('li') as HTMLElement
  expect(within(line).getByText(early)).toBeDefined()
  expect(within(line).queryByText('lập được')).toBeNull()
  seat.close()

  seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: stayId }))
  fireEvent.click(await screen.findByRole('button', { name: 'Ban hành và in 3 bản' }))
  const asked = within(await screen.findByRole('dialog'))
  expect(asked.getByText(early)).toBeDefined()
  expect(asked.queryByRole('button', { name: 'Ban hành và in 3 bản' })).toBeNull()
  expect(await papersOf(stayId)).toEqual([])
  fireEvent.click(asked.getByRole('button', { name: 'Vẫn làm: Ban hành và in 3 bản' }))
  await waitFor(async () => expect((await papersOf(stayId)).map(({ state }) => state)).toEqual(['ISSUED']))
})

test('near the end nothing is asked', async () => {
  const stayId = await admit('Lục Văn Gần', '2026-12-24')
  seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: stayId }))
  fireEvent.click(await screen.findByRole('button', { name: 'Ban hành và in 3 bản' }))
  expect(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ban hành và in 3 bản' })).toBeDefined()
  expect(screen.queryByText(/ngày mới hoàn thành/)).toBeNull()
})

test('a void paper says so over the page, with when and why; made void at another seat, too', async () => {
  const stayId = await admit('Lục Văn Hủy', '2026-12-24')
  const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stayId })
  seat = await openSeat(r, 'records', paperAddress(paper.id))
  expect(await screen.findByRole('button', { name: 'Hủy văn bản' })).toBeDefined()
  expect(screen.queryByText('ĐÃ HỦY')).toBeNull()
  await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai nơi nhận' })
  expect(await screen.findByText('ĐÃ HỦY')).toBeDefined()
  expect(screen.getByText('Văn bản này không còn giá trị, hủy lúc 21/11/2026 10:00: Sai nơi nhận')).toBeDefined()
})
