import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Subject, startRun, stopRun } from '../../src-renderer/features/papers/batch/notice-run'
import { numberOf } from '../../src-renderer/ui/paper-state'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
let count = 0

async function admit(fullName: string, birthplace: string | null = 'Quảng Ninh'): Promise<Subject> {
  const { stay, residentCode } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName, birthplace }),
    stay: aStay({
      statedEndOn: '2026-12-24',
      decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' },
    }),
  })
  return { stayId: stay.id, residentCode, fullName, happensAt: '2026-12-24T16:59:59.999Z', copies: 3 }
}
const papersOf = (stayId: string) => r.call('papers.ofStay', { stayId })

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

test('a number below ten has a leading 0 — Decree 30/2020, Annex I', () => {
  expect(numberOf({ number: 7, symbol: 'TB-CSCN' })).toBe('07/TB-CSCN')
  expect(numberOf({ number: 412, symbol: 'TB-CSCN' })).toBe('412/TB-CSCN')
  expect(numberOf({ number: null, symbol: 'TB-CSCN' })).toBeNull()
})

describe('one notice', () => {
  let person: Subject
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
    fireEvent.change(within(dialog).getByLabelText(/^Lý do hủy/), { target: { value: 'Sai nơi nhận' } })
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
  test('one button issues and joins them; whoever fails is named with the reason, and a repeat makes only what is missing', async () => {
    const people = [await admit('Bàn Thị An'), await admit('Bàn Văn Bình')]
    const lost: Subject = { ...(people[0] as Subject), stayId: 'nowhere', fullName: 'Không Còn' }
    seat = await openSeat(r, 'records', '/papers/notices/6')
    const me = (await r.call('session.me', {}, { token: await r.signIn('records') })).accountId
    await screen.findByRole('button', { name: /^Ban hành và in \d+ thông báo$/ })
    void startRun(me, [people[0] as Subject, lost])
    expect(await screen.findByText('1 người chưa ban hành được')).toBeDefined()
    const failures = screen.getByText('1 người chưa ban hành được').closest('section') as HTMLElement
    expect(within(failures).getByRole('link', { name: 'Không Còn' })).toBeDefined()
    expect(within(failures).getByText('Không còn đợt cai nghiện này trong sổ.')).toBeDefined()
    await screen.findByRole('button', { name: 'Về bàn việc' })
    const numbers = async () => (await r.call('papers.list', { state: 'ISSUED' })).rows.length
    const before = await numbers()
    await startRun(me, people)
    expect(await screen.findByText('1 người đã có thông báo từ trước')).toBeDefined()
    expect(await numbers()).toBe(before + 1)
    await waitFor(async () => expect((await papersOf((people[1] as Subject).stayId))[0]?.prints).toBe(1))
  })

  test('a run that is stopped keeps what is issued, tells who is left, and goes on from there', async () => {
    const people: Subject[] = []
    for (let at = 0; at < 7; at++) people.push(await admit(`Chíu A ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy'][at]}`))
    seat = await openSeat(r, 'records', '/papers/notices/6')
    const me = (await r.call('session.me', {}, { token: await r.signIn('records') })).accountId
    await screen.findByText('Chíu A Bảy')
    const run = startRun(me, people)
    stopRun()
    await run
    expect(await screen.findByText('5 thông báo đã ban hành')).toBeDefined()
    expect(screen.getByText('2 người chưa làm do dừng')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Làm tiếp phần còn lại' }))
    expect(await screen.findByText('2 thông báo đã ban hành')).toBeDefined()
    for (const { stayId } of people) await waitFor(async () => expect((await papersOf(stayId)).length).toBe(1))
  })
})
