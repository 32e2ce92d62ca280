import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { paperNumber } from '../../src-renderer/features/papers/paper-state'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
let count = 0

async function admit(fullName: string, birthplace: string | null = 'Quảng Ninh') {
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName, birthplace }),
    stay: aStay({
      statedEndOn: '2026-12-24',
      decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' },
    }),
  })
  return { stayId: stay.id }
}
const papersOf = (stayId: string) => r.call('papers.ofSubject', { kind: 'stay', id: stayId })

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

test('a number below ten has a leading 0 — Decree 30/2020, Annex I', () => {
  expect(paperNumber({ number: 7, symbol: 'TB-CSCN' })).toBe('07/TB-CSCN')
  expect(paperNumber({ number: 412, symbol: 'TB-CSCN' })).toBe('412/TB-CSCN')
  expect(paperNumber({ number: null, symbol: 'TB-CSCN' })).toBeNull()
})

describe('one notice', () => {
  let person: { stayId: string }
  beforeAll(async () => {
    person = await admit('Huỳnh Hoà Bình', null)
  })

  test('shows the recipients of the article and the empty fields by the captions of the form', async () => {
    seat = await openSeat(r, 'records', `/papers/make/mau-51/${person.stayId}/-/-`)
    const recipients = await screen.findAllByRole<HTMLTextAreaElement>('textbox', { name: /^Nơi nhận \d/ })
    expect(recipients.map(({ value }) => value)).toEqual([
      'Công an phường Hồng Gai',
      'Tòa án nhân dân khu vực 2',
      'Gia đình người cai nghiện',
    ])
    expect(screen.getByText('Nơi sinh')).toBeDefined()
    expect(screen.getAllByRole('link', { name: 'Điền vào hồ sơ' })[0]?.getAttribute('href')).toMatch(/\/residents\/.+\/correct$/)
  })

  test('is not issued with other recipients until a reason is given; Ctrl+Enter issues it with them', async () => {
    seat = await openSeat(r, 'records', `/papers/make/mau-51/${person.stayId}/-/-`)
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ nơi nhận 3' }))
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    expect(await screen.findByText('Nhập lý do đổi nơi nhận')).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.change(screen.getByLabelText(/^Lý do đổi nơi nhận/), { target: { value: 'Không còn thân nhân' } })
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    expect(await screen.findByText(/lấy số tiếp theo của sổ năm 2026, đề ngày 21\/11\/2026/)).toBeDefined()
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
    await screen.findByRole('dialog', { name: 'Thông báo số 01/TB-CSCN, 2 bản' })
    await waitFor(async () => expect((await papersOf(person.stayId))[0]?.prints).toBe(1))
    const [paper, ...others] = await papersOf(person.stayId)
    expect(others).toEqual([])
    expect(paper).toMatchObject({ state: 'ISSUED', number: 1, recipientsReason: 'Không còn thân nhân' })
    expect(paper?.recipients.map(({ kind }) => kind)).toEqual(['COMMUNE_POLICE', 'COURT'])
  })

  test('that is issued says so and leads to the paper instead of issuing another', async () => {
    seat = await openSeat(r, 'records', `/papers/make/mau-51/${person.stayId}/-/-`)
    const open = await screen.findByRole('link', { name: 'Mở thông báo số 01/TB-CSCN' })
    expect(open.getAttribute('href')).toContain(`/papers/${(await papersOf(person.stayId))[0]?.id}`)
    expect(screen.queryByRole('button', { name: /^Ban hành/ })).toBeNull()
  })

  test('is voided only with a reason, and its number stays in the book struck through', async () => {
    const [paper] = await papersOf(person.stayId)
    seat = await openSeat(r, 'head', `/papers/${paper?.id}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Hủy văn bản' }))
    const dialog = await screen.findByRole('dialog', { name: 'Hủy thông báo số 01/TB-CSCN' })
    expect(within(dialog).getByText(/vẫn nằm trong sổ.+ban hành văn bản mới/)).toBeDefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hủy văn bản' }))
    expect(within(dialog).getByText('Nhập lý do hủy')).toBeDefined()
    expect((await papersOf(person.stayId))[0]?.state).toBe('ISSUED')
    // A pasted text that is too long is not cut unseen.
    const reason = within(dialog).getByLabelText<HTMLTextAreaElement>(/^Lý do hủy/)
    fireEvent.change(reason, { target: { value: 'Sai nơi nhận. '.repeat(22) } })
    expect(reason.value).toHaveLength(308)
    expect(within(dialog).getByText('Dài quá 300 ký tự')).toBeDefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hủy văn bản' }))
    expect((await papersOf(person.stayId))[0]?.state).toBe('ISSUED')
    fireEvent.change(reason, { target: { value: 'Sai nơi nhận' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hủy văn bản' }))
    await screen.findByRole('link', { name: 'Soạn văn bản thay thế' })
    seat?.close()
    seat = await openSeat(r, 'head', '/papers')
    const number = await screen.findByText('01/TB-CSCN')
    expect(number.tagName).toBe('S')
    expect(screen.getByText('Sai nơi nhận')).toBeDefined()
  })
})

describe('all notices of the week', () => {
  test('whoever fails is named with the reason and the way; a repeat makes only what is missing', async () => {
    const [first, lost] = [await admit('Bàn Thị An'), await admit('Bàn Văn Bình')]
    // Somebody is gone by the time it is made.
    const { version } = (await r.call('stays.get', { id: lost.stayId })).stay
    await r.call('stays.recordEvent', {
      stayId: lost.stayId,
      version,
      kind: 'ESCAPED',
      happenedAt: '2026-11-20T03:00:00.000Z',
      paper: null,
      note: null,
    } as never)
    const { id } = await r.call('papers.batch.start', {
      form: 'mau-51',
      subjects: [first, lost].map(({ stayId }) => ({ subjectId: stayId })),
    })
    seat = await openSeat(r, 'records', `/papers/batch/${id}`)
    await screen.findByText('1 người chưa ban hành được')
    const failures = screen.getByText('1 người chưa ban hành được').closest('section') as HTMLElement
    expect(within(failures).getByRole('link', { name: 'Bàn Văn Bình' }).getAttribute('href')).toContain(`/make/mau-51/${lost.stayId}`)
    expect(within(failures).getByText('Đợt cai nghiện không còn mở.')).toBeDefined()
    const before = (await papersOf(first.stayId)).length
    fireEvent.click(await screen.findByRole('button', { name: 'Làm tiếp phần còn thiếu' }))
    await screen.findByText('1 người chưa ban hành được')
    expect(await papersOf(first.stayId)).toHaveLength(before)
    fireEvent.click(await screen.findByRole('button', { name: 'In 1 văn bản' }))
    expect(await screen.findByText(/1 văn bản, 3 bản, \d+ trang/)).toBeDefined()
    // Looked at it is not printed.
    expect((await papersOf(first.stayId))[0]?.prints).toBe(0)
    const toPrinter = await screen.findByRole<HTMLButtonElement>('button', { name: 'In' })
    await waitFor(() => expect(toPrinter.disabled).toBe(false))
    fireEvent.click(toPrinter)
    await waitFor(async () => expect((await papersOf(first.stayId))[0]?.prints).toBe(1))
  })

  test('the button of the list begins a batch of those chosen, and what came of it can be opened again later', async () => {
    const people = [await admit('Chíu A Một'), await admit('Chíu A Hai')]
    seat = await openSeat(r, 'records', '/papers/notices/6')
    await screen.findByRole('checkbox', { name: 'Chọn Chíu A Hai' })
    for (const other of screen.queryAllByRole('checkbox', { name: /^Chọn (?!tất cả|Chíu)/ })) fireEvent.click(other)
    fireEvent.click(screen.getByRole('button', { name: 'Ban hành 2 văn bản' }))
    await screen.findByRole('button', { name: 'In 2 văn bản' })
    for (const { stayId } of people) expect(await papersOf(stayId)).toMatchObject([{ state: 'ISSUED' }])
    seat.close()
    seat = await openSeat(r, 'head', '/papers/notices/6')
    expect((await screen.findAllByRole('link', { name: 'Thông báo (Mẫu 51): 2 người' })).length).toBeGreaterThan(0)
  })
})
