import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { planRoles } from '#contract/plans/operations'
import { aResident, aStay, theAccounts } from '../support/builders'
import { anEvaluation, aPerson, aSection, tinyPng } from '../support/plans'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void }
let people = 0
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

const admit = async (change: Parameters<typeof aResident>[0] = {}) => {
  people += 1
  const resident = aResident({
    fullName: `Lường Thị ${['Xuân', 'Hạ', 'Thu', 'Đông', 'Mai', 'Lan', 'Cúc', 'Trúc', 'Hồng'][people]}`,
    ...change,
  })
  const decision = { number: `${people}/QĐ-TA`, on: '2026-11-03', issuer: 'TAND khu vực 2' }
  const stay = aStay({ decision, admittedAt: '2026-11-20T02:00:00.000Z', startsOn: '2026-11-20' })
  return r.call('stays.admit', { residentId: null, resident, stay })
}
const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } })
const field = (path: string) => document.querySelector<HTMLInputElement>(`[data-path="${path}"]`) as HTMLInputElement
const ctrlEnter = (at: HTMLElement) => fireEvent.keyDown(at, { key: 'Enter', ctrlKey: true })

test('a part is filled in beside what the record has, and saving leads on to the next part', async () => {
  const father = { relation: 'Bố', fullName: 'Lường Văn Bố', birthYear: 1961, occupation: null, phone: '0900 000 001', address: null }
  const { residentId, stay } = await admit({ contacts: [{ ...father, representative: true }] })
  seat = await openSeat(r, 'head', `/residents/${residentId}?tab=plans`)
  fireEvent.click(await screen.findByRole('link', { name: 'Nhập: I–II. Nhân thân, gia đình' }))
  const carried = within(await screen.findByRole('region', { name: 'Đã có trong hồ sơ' }))
  expect(carried.getByText('Lường Văn Bố · Bố · 0900 000 001')).toBeDefined()
  const family = within(await screen.findByRole('list', { name: 'Người thân đã có trong hồ sơ' }))
  expect(family.getByText(/Bố · 1961/)).toBeDefined()
  await waitFor(() => expect(field('content.diplomas')).not.toBeNull())
  type(field('content.diplomas'), 'Bằng lái xe B2')
  ctrlEnter(field('content.diplomas'))
  expect(await screen.findByRole('heading', { level: 1, name: 'Ảnh và nhận dạng' })).toBeDefined()
  expect((await r.call('plans.person', { stayId: stay.id })).content).toMatchObject({ diplomas: 'Bằng lái xe B2', family: [] })
})

test('a substance out of the legend has to be named, and the field says so', async () => {
  const { stay } = await admit()
  seat = await openSeat(r, 'medical', `/plans/${stay.id}/substances`)
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm chất' }))
  fireEvent.click(field('content.used.0.kind'))
  fireEvent.click(await screen.findByRole('option', { name: 'Chất khác', hidden: true }))
  await waitFor(() => expect(field('content.used.0.name')).not.toBeNull())
  ctrlEnter(field('content.used.0.firstYear'))
  await waitFor(() => expect(field('content.used.0.name').getAttribute('aria-invalid')).toBe('true'))
  type(field('content.used.0.name'), 'Ketamine')
  ctrlEnter(field('content.used.0.name'))
  expect(await screen.findByText('Đã lưu: IV. Chất gây nghiện, cai nghiện')).toBeDefined()
  expect((await r.call('plans.substances', { stayId: stay.id })).content?.used[0]).toMatchObject({ kind: 'OTHER', name: 'Ketamine' })
})

test('HIV is refused in words, and what was typed stays', async () => {
  const { stay } = await admit()
  seat = await openSeat(r, 'medical', `/plans/${stay.id}/health`)
  await waitFor(() => expect(field('content.chronic')).not.toBeNull())
  type(field('content.chronic'), 'HIV')
  ctrlEnter(field('content.chronic'))
  expect(await screen.findByText('HIV không được ghi ở phần này. Bỏ nội dung đó rồi lưu lại.')).toBeDefined()
  expect(field('content.chronic').value).toBe('HIV')
})

test('the records officer sees that health was written, and no way to it', async () => {
  const { residentId, stay } = await admit()
  seat = await openSeat(r, 'records', `/residents/${residentId}?tab=plans`)
  expect(await screen.findByRole('link', { name: 'Nhập: III. Giáo dục, tư vấn' })).toBeDefined()
  expect(screen.queryByRole('link', { name: /Sức khỏe/ })).toBeNull()
  expect(screen.getAllByText('Chỉ lãnh đạo, y tế mở được').length).toBe(4)
  seat.close()
  seat = await openSeat(r, 'records', `/plans/${stay.id}/health`)
  expect(await screen.findByText('Tài khoản này không xem được phần này')).toBeDefined()
  expect(screen.getByText('Chỉ lãnh đạo, y tế mở được')).toBeDefined()
})

test('a locked part names those who may open it, whoever looks: what is closed to the medical staff does not call itself theirs', async () => {
  const { residentId } = await admit()
  seat = await openSeat(r, 'medical', `/residents/${residentId}?tab=plans`)
  expect(await screen.findByText('Chỉ lãnh đạo, cán bộ hồ sơ mở được')).toBeDefined()
  expect(screen.getAllByText(/ mở được$/).length).toBe(Object.values(planRoles).filter((roles) => !roles.includes('medical')).length)
})

test('a part of Mẫu 17 saved without typing is not done: it is not begun, then so much is missing, then whole', async () => {
  const { residentId, stay } = await admit()
  seat = await openSeat(r, 'records', `/plans/${stay.id}/person`)
  await waitFor(() => expect(field('content.diplomas')).not.toBeNull())
  ctrlEnter(field('content.diplomas'))
  expect(await screen.findByText('Đã lưu: I–II. Nhân thân, gia đình')).toBeDefined()
  seat.close()
  const { version } = await r.call('plans.person', { stayId: stay.id })
  expect(version).toBe(1)
  seat = await openSeat(r, 'records', `/residents/${residentId}?tab=plans`)
  const line = async () => (await screen.findByText('I–II. Nhân thân, gia đình')).closest('li') as HTMLLIElement
  expect((await line()).textContent).toContain('Chưa lập')
  expect((await line()).dataset.done).toBeUndefined()
  const some = { ...aPerson(), sanctions: null, papersHeld: null }
  await r.call('plans.keepPerson', { stayId: stay.id, version, content: some })
  await waitFor(async () => expect((await line()).textContent).toContain('Còn thiếu 2 mục'))
  expect((await line()).dataset.done).toBeUndefined()
  await r.call('plans.keepPerson', { stayId: stay.id, version: version + 1, content: aPerson({ sanctions: 'Không' }) })
  await waitFor(async () => expect((await line()).textContent).toContain('Đủ'))
  expect((await line()).dataset.done).toBe('true')
})

test('the evaluation shows as grades; afterwards the plan asks for a reason; the photo is in the header', async () => {
  const { residentId, stay } = await admit()
  await r.call('plans.keepLabour', { stayId: stay.id, version: 0, content: aSection('work', 'trade') })
  await r.call('plans.keepEvaluation', { stayId: stay.id, version: 0, content: anEvaluation('2026-11-21') })
  await r.call('plans.keepPhoto', { stayId: stay.id, version: 0, image: tinyPng })
  seat = await openSeat(r, 'education', `/residents/${residentId}?tab=plans`)
  expect(await screen.findByText('IV: Tốt')).toBeDefined()
  expect(screen.getByText('Đánh giá xong ngày 21/11/2026')).toBeDefined()
  fireEvent.click(screen.getByRole('tab', { name: 'Quá trình' }))
  expect((await screen.findByRole('img', { name: /^Ảnh của/ })).getAttribute('src')).toBe(`data:image/png;base64,${tinyPng}`)
  fireEvent.click(screen.getByRole('tab', { name: 'Kế hoạch' }))
  fireEvent.click(await screen.findByRole('link', { name: 'Mở: IV. Lao động trị liệu, học nghề' }))
  await waitFor(() => expect(field('content.goals')).not.toBeNull())
  expect(field('content.activities.work.place').value).toBe('Nhà đa năng')
  type(field('content.goals'), 'Có nghề may')
  ctrlEnter(field('content.goals'))
  expect(await screen.findByText('Kế hoạch đã được đánh giá xong; ghi lý do sửa.')).toBeDefined()
  type(field('reason'), 'Bổ sung kết quả học nghề')
  ctrlEnter(field('reason'))
  expect(await screen.findByText('Đã lưu: IV. Lao động trị liệu, học nghề')).toBeDefined()
  await waitFor(() => expect(window.location.hash).toContain('tab=plans'))
})
