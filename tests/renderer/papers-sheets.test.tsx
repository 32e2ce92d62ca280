import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Desktop } from '#contract/desktop'
import {
  batchAddress,
  galleryAddress,
  paperAddress,
  paperBookAddress,
  papersOfStayAddress,
  sealsAddress,
} from '../../src-renderer/features/papers/addresses'
import { residentAddress } from '../../src-renderer/features/residents/addresses'
import { batchOver } from '../support/batches'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
let count = 0

const admit = async (fullName: string) =>
  (
    await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName }),
      stay: aStay({
        statedEndOn: '2026-11-21',
        decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' },
      }),
    })
  ).stay
const change = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const click = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => {
  seat?.close()
  vi.restoreAllMocks()
})
afterAll(() => r.close())

/** What was handed to the person as a file. */
function savedFiles() {
  const files: { name: string; content: Blob }[] = []
  let content = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    content = blob as Blob
    return 'blob:test'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, content })
  })
  return files
}

describe('the code on a confirmation', () => {
  test('is told on the paper, and the page that checks it is saved from there', async () => {
    const { paper } = await r.call('papers.issue', { form: 'mau-50', subjectId: (await admit('Lò Văn Mã')).id })
    const files = savedFiles()
    seat = await openSeat(r, 'records', paperAddress(paper.id))
    await screen.findByText('Mã QR trên giấy này')
    expect(screen.getByText('L.V.M.')).toBeDefined()
    await click('Lưu trang kiểm tra')
    await waitFor(() => expect(files.map(({ name }) => name)).toEqual(['kiem-tra-giay-xac-nhan_CSCN-QN.html']))
    expect(await files[0]?.content.text()).toBe((await r.call('papers.seal.page', {})).html)
  })

  test('leads to its paper; a void paper, an altered code and another text are told apart', async () => {
    const { paper } = await r.call('papers.issue', { form: 'mau-50', subjectId: (await admit('Lò Thị Mã')).id })
    const { code = '' } = (await r.call('papers.seal.ofPaper', { id: paper.id })) ?? {}
    seat = await openSeat(r, 'records', sealsAddress)
    const check = async (text: string, verdict: string) => {
      change(/^Nội dung mã QR/, text)
      await click('Kiểm tra')
      await screen.findByText(verdict)
    }
    await screen.findByLabelText(/^Nội dung mã QR/)
    await check(code, 'Giấy của cơ sở, còn hiệu lực')
    expect(screen.getByRole('link', { name: 'Mở giấy xác nhận này' }).getAttribute('href')).toContain(paper.id)
    await check(code.replace('|L.T.M.|', '|L.T.N.|'), 'Chữ ký không đúng')
    expect(screen.queryByText('Giấy của cơ sở, còn hiệu lực')).toBeNull()
    await check('https://example.org', 'Không phải mã của giấy xác nhận')
    await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai ngày' })
    await check(` ${code}`, 'Giấy của cơ sở, đã hủy')
  })

  test('and the key stand in the settings, for the administrator, too; others do not see the page', async () => {
    const { fingerprint } = await r.call('papers.seal.page', {})
    seat = await openSeat(r, 'admin', '/system?tab=papers')
    expect(await screen.findByText(fingerprint)).toBeDefined()
    seat.close()
    seat = await openSeat(r, 'gate', '/system?tab=papers')
    await screen.findByText('In mã QR trên giấy xác nhận')
    expect(screen.queryByText(fingerprint)).toBeNull()
  })
})

describe('sheets for the printer', () => {
  test('the register of outgoing papers prints as it is filtered', async () => {
    await r.call('papers.issue', { form: 'mau-50', subjectId: (await admit('Lò Văn Sổ')).id })
    seat = await openSeat(r, 'records', `${paperBookAddress}?series=GXN&text=so`)
    // Whose paper it is, and whom it goes to.
    await screen.findAllByText(/^Lò Văn Sổ/)
    const asked = vi.spyOn(window.desktop as Desktop, 'call')
    await click('In sổ')
    const dialog = await screen.findByRole('dialog', { name: 'Sổ đăng ký văn bản đi năm 2026' })
    await waitFor(() => expect(within(dialog).getAllByRole('button', { name: 'Lưu PDF' })[0]).toHaveProperty('disabled', false))
    const [, body = ''] = asked.mock.calls.find(([name]) => name === 'papers.book.print') ?? []
    expect(JSON.parse(body).input).toEqual({ year: 2026, series: 'GXN', use: null, text: 'so' })
  })

  test('labels are printed for the copies that are ticked', async () => {
    const { paper } = await r.call('papers.issue', { form: 'mau-50', subjectId: (await admit('Lò Văn Nhãn')).id })
    seat = await openSeat(r, 'records', paperAddress(paper.id))
    await click('Nhãn phong bì')
    const dialog = await screen.findByRole('dialog', { name: 'Nhãn phong bì' })
    await within(dialog).findByRole('button', { name: `In ${paper.recipients.length} nhãn` })
    fireEvent.click(within(dialog).getAllByRole('checkbox')[0] as HTMLElement)
    change(/^Đã bóc ở tờ đầu/, '13')
    fireEvent.click(within(dialog).getByRole('button', { name: `In ${paper.recipients.length - 1} nhãn` }))
    // The first of them still has a place on the first form.
    await screen.findByRole('dialog', { name: `Nhãn phong bì, ${paper.recipients.length > 2 ? 2 : 1} tờ` })
  })

  test('labels of a batch are for everything that it made', async () => {
    const { id: stayId } = await admit('Lò Thị Lượt')
    const batch = await r.call('papers.batch.start', { form: 'mau-50', subjects: [{ subjectId: stayId }] })
    await batchOver(r, batch.id)
    seat = await openSeat(r, 'records', batchAddress(batch.id))
    await click('Nhãn phong bì')
    await click('In nhãn')
    await screen.findByRole('dialog', { name: 'Nhãn phong bì, 1 tờ' })
  })
})

test('papers from before are typed in under the old number, stand where a new one is made, and are withdrawn with a reason — Decree 163/2026 Art. 150(3)', async () => {
  const { id: stayId, residentId } = await admit('Lò Văn Cũ')
  seat = await openSeat(r, 'records', `${residentAddress(residentId)}?tab=papers`)
  await click('Ghi giấy tờ có từ trước')
  let dialog = await screen.findByRole('dialog', { name: 'Ghi giấy tờ có từ trước' })
  fireEvent.click(await within(dialog).findByRole('combobox', { name: /^Mẫu trên giấy/ }))
  fireEvent.change(within(dialog).getByRole('combobox', { name: /^Mẫu trên giấy/ }), { target: { value: 'mau 46' } })
  const options = await screen.findAllByRole('option', { hidden: true })
  // Forms of that number before forms that bear it today.
  expect(options[0]?.textContent).toMatch(/^Mẫu 46 \(NĐ 116\) — nay là Mẫu 50 · Giấy chứng nhận chấp hành xong/)
  fireEvent.click(options[0] as HTMLElement)
  change(/^Số, ký hiệu trên giấy/, '15/GCN-CSCN')
  change(/^Ngày ký/, '30/06/2027')
  change(/^Người, cơ quan ký/, 'Giám đốc Cơ sở cai nghiện ma túy')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi giấy tờ có từ trước' }))
  expect(await within(dialog).findByText('Ngày ký không được sau hôm nay.')).toBeDefined()
  change(/^Ngày ký/, '30/06/2025')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi giấy tờ có từ trước' }))
  expect(await screen.findByText('Mẫu 46 (NĐ 116) — nay là Mẫu 50')).toBeDefined()
  expect(await r.call('papers.old.ofStay', { stayId })).toMatchObject([
    { decree: 'D116', form: '46', nowForm: 'mau-50', issuedOn: '2025-06-30' },
  ])

  seat.close()
  seat = await openSeat(r, 'records', papersOfStayAddress(stayId))
  expect(await screen.findByText('Có giấy từ trước: số 15/GCN-CSCN, ngày 30/06/2025')).toBeDefined()

  seat.close()
  seat = await openSeat(r, 'records', `${residentAddress(residentId)}?tab=papers`)
  await click('Rút khỏi danh sách: 15/GCN-CSCN')
  dialog = await screen.findByRole('dialog', { name: 'Rút giấy 15/GCN-CSCN' })
  change(/^Lý do rút/, 'Nhầm người')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Rút khỏi danh sách' }))
  expect(await screen.findByText('đã rút: Nhầm người')).toBeDefined()
  seat.close()
  seat = await openSeat(r, 'records', papersOfStayAddress(stayId))
  await screen.findByText('Chưa có văn bản nào')
  expect(screen.queryByText(/Có giấy từ trước/)).toBeNull()
})

test('the forms are seen one after another with the arrow keys, with each kind of data', async () => {
  const prints = await r.call('papers.gallery.list', {})
  seat = await openSeat(r, 'gate', galleryAddress)
  const tabs = await screen.findAllByRole('tab')
  expect(tabs).toHaveLength(prints.length)
  expect(screen.getByText(/đều không có thật/)).toBeDefined()
  await waitFor(() => expect(document.activeElement).toBe(tabs[0]))
  fireEvent.keyDown(tabs[0] as HTMLElement, { key: 'ArrowDown' })
  await waitFor(() => expect(screen.getByRole('tab', { selected: true }).textContent).toContain(prints[1]?.title))
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Lưu PDF' })[0]).toHaveProperty('disabled', false))
  fireEvent.click(screen.getByRole('radio', { name: 'Còn thiếu' }))
  await waitFor(() => expect(window.location.hash).toContain(`form=${prints[1]?.id}&sample=missing`))
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Lưu PDF' })[0]).toHaveProperty('disabled', false))
})
