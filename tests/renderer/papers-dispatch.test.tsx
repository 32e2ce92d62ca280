import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makePaperAddress, paperAddress, paperAnswersAddress, paperBookAddress } from '../../src-renderer/features/papers/addresses'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void } | undefined
let count = 0

async function notice(fullName: string) {
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName }),
    stay: aStay({
      statedEndOn: '2026-12-24',
      decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' },
    }),
  })
  return (await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id, issuedOn: '2026-11-16' })).paper
}
const change = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const choose = async (label: RegExp, option: string) => {
  fireEvent.click(screen.getByRole('combobox', { name: label }))
  fireEvent.click(await screen.findByRole('option', { name: option, hidden: true }))
}
const book = () => r.call('papers.book.list', { year: 2026 })

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

describe('the register of outgoing papers — Decree 30/2020, Annex IV', () => {
  test('numbers are set aside with a reason, entered for a paper from outside, or left unused; all stay in the book', async () => {
    await notice('Lò Văn Sổ')
    seat = await openSeat(r, 'records', paperBookAddress)
    await screen.findByText('01/TB-CSCN')
    fireEvent.click(screen.getByRole('button', { name: 'Giữ số' }))
    let dialog = await screen.findByRole('dialog', { name: 'Giữ số' })
    await choose(/^Loại sổ/, 'Thông báo')
    change(/^Bao nhiêu số/, '2')
    change(/^Giữ cho/, 'Phòng Giáo dục')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Giữ số' }))
    expect(await within(dialog).findByText('Chưa nhập mục này')).toBeDefined()
    change(/^Lý do/, 'Văn bản viết tay trong ngày mất điện')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Giữ số' }))
    fireEvent.click(await screen.findByText('02/TB-CSCN'))
    dialog = await screen.findByRole('dialog', { name: 'Số đã giữ 02/TB-CSCN' })
    change(/^Tên loại và trích yếu/, 'Thông báo lịch nghỉ')
    change(/^Ngày ký/, '18/11/2026')
    change(/^Người ký/, 'Hoàng Văn Thử')
    change(/^Nơi nhận/, 'Các phòng\nTổ bảo vệ')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi văn bản đã lấy số' }))
    await screen.findByText('Thông báo lịch nghỉ')
    fireEvent.click(screen.getByText('03/TB-CSCN'))
    dialog = await screen.findByRole('dialog', { name: 'Số đã giữ 03/TB-CSCN' })
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Không dùng số này' }))
    await waitFor(() => expect(screen.getByLabelText(/^Lý do không dùng/)).toBeDefined())
    change(/^Lý do không dùng/, 'Không cần nữa')
    fireEvent.click(screen.getByRole('button', { name: 'Không dùng số này' }))
    await waitFor(async () =>
      expect((await book()).rows.map(({ number, use }) => [number, use])).toEqual([
        [3, 'UNUSED'],
        [2, 'OUTSIDE'],
        [1, 'PAPER'],
      ]),
    )
    expect((await book()).rows[1]).toMatchObject({ day: '2026-11-18', recipients: ['Các phòng', 'Tổ bảo vệ'] })
  })
})

describe('sending and answering', () => {
  test('copies of several papers are marked as sent at once', async () => {
    const papers = [await notice('Lò Văn Gửi'), await notice('Lò Thị Gửi')]
    seat = await openSeat(r, 'records', paperBookAddress)
    for (const { fullName } of papers) {
      const row = (await screen.findByText(new RegExp(`^${fullName}`))).closest('tr') as HTMLElement
      fireEvent.click(within(row).getByRole('checkbox'))
    }
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi đã gửi 2 văn bản' }))
    const dialog = await screen.findByRole('dialog', { name: 'Ghi đã gửi' })
    await within(dialog).findByRole('button', { name: 'Ghi đã gửi 6 bản' })
    // The newest paper stands first.
    fireEvent.click(within(dialog).getAllByRole('checkbox', { name: 'Gia đình người cai nghiện' })[0] as HTMLElement)
    change(/^Ngày gửi/, '17/11/2026')
    await choose(/^Cách gửi/, 'Bưu điện')
    change(/^Ghi chú/, 'RR123456789VN')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi đã gửi 5 bản' }))
    await waitFor(async () =>
      expect(
        (await Promise.all(papers.map(({ id }) => r.call('papers.dispatch.copies', { id })))).flatMap(({ copies }) =>
          copies.map(({ way }) => way),
        ),
      ).toEqual([...['POST', 'POST', 'POST'], ...['POST', 'POST', null]]),
    )
  })

  test('what the commune has received and not answered in two working days stands as overdue, until the answer is recorded — Decree 163/2026 Art. 134(1)', async () => {
    const paper = await notice('Lò Văn Đợi')
    await r.call('papers.dispatch.send', { copies: [{ id: paper.id, copy: 1 }], sentOn: '2026-11-16', way: 'HAND' })
    seat = await openSeat(r, 'records', paperAddress(paper.id))
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi đã nhận' }))
    let dialog = await screen.findByRole('dialog', { name: 'Ghi đã nhận' })
    change(/^Ngày nhận/, '16/11/2026')
    change(/^Người nhận/, 'Đại úy Trần Thử')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi đã nhận' }))
    expect(await screen.findByText(/Đại úy Trần Thử/)).toBeDefined()
    seat.close()
    seat = await openSeat(r, 'records', paperAnswersAddress)
    const row = (await screen.findByText('Lò Văn Đợi')).closest('tr') as HTMLElement
    expect(within(row).getByText('Quá hạn')).toBeDefined()
    fireEvent.click(within(row).getByRole('button', { name: 'Ghi trả lời: Lò Văn Đợi' }))
    dialog = await screen.findByRole('dialog', { name: /^Trả lời thông báo/ })
    change(/^Số, ký hiệu/, '12/QĐ-UBND')
    change(/^Ngày văn bản/, '1/1/2020')
    change(/^Ngày đến/, '1/1/2020')
    change(/^Cơ quan ban hành/, 'Chủ tịch UBND phường Hồng Gai')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi trả lời' }))
    // The answer is an event of the stay, and its refusal has that one's words.
    expect(await within(dialog).findByText(/^Thời điểm không hợp thứ tự các sự kiện/)).toBeDefined()
    change(/^Ngày văn bản/, '19/11/2026')
    change(/^Ngày đến/, '20/11/2026')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi trả lời' }))
    await screen.findByText('Không có thông báo nào chờ trả lời')
    expect((await r.call('papers.dispatch.copies', { id: paper.id })).answer).toMatchObject({ kind: 'AFTER_REHAB', number: '12/QĐ-UBND' })
  })
})

// Last: it bears this day, and no earlier one can follow it.
test('a paper can take a number that was set aside', async () => {
  const [line, other] = await r.call('papers.book.reserve', { series: 'TB', count: 2, reservedFor: 'Ban Giám đốc', reason: 'Ký ngoài giờ' })
  const number = `${String(line?.number).padStart(2, '0')}/TB-CSCN`
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName: 'Lò Văn Dành' }),
    stay: aStay({ statedEndOn: '2026-12-24' }),
  })
  seat = await openSeat(r, 'records', makePaperAddress('mau-51', { subjectId: stay.id }))
  await screen.findByRole('combobox', { name: 'Số sẽ lấy' })
  const taken = `${String(other?.number).padStart(2, '0')}/TB-CSCN`
  await choose(/^Số sẽ lấy/, `Số đã giữ: ${taken} (Ban Giám đốc)`)
  const dropped = { series: 'TB', year: 2026, number: other?.number ?? 0, version: other?.version ?? 0, reason: 'Không cần' } as const
  await r.call('papers.book.dropReserved', dropped)
  expect(await screen.findByText(new RegExp(`^Số đã giữ ${taken} không còn`))).toBeDefined()
  await choose(/^Số sẽ lấy/, `Số đã giữ: ${number} (Ban Giám đốc)`)
  fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
  expect(await screen.findByText(new RegExp(`lấy số đã giữ ${number}`))).toBeDefined()
  fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true })
  await screen.findByRole('dialog', { name: `Thông báo số ${number}, 3 bản` })
})
