import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DutyKind, dutySpecs } from '#contract/desk/duties'
import { groupOf } from '#contract/desk/operations'
import { noDetail } from '#contract/stays/events'
import { dutyScreens } from '../../src-renderer/app/features'
import { clockOn, timeLeft } from '../../src-renderer/features/desk/duties'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

/** 10:00 at the facility. */
const now = '2026-11-21T03:00:00.000Z'
const left = (dueAt: string, overdue = false, atOnce = false) => timeLeft({ dueAt, overdue, atOnce }, now)

describe('time left, as people would say it', () => {
  test('hours while less than a day is left or over', () => {
    expect(left('2026-11-21T16:59:59.999Z')).toEqual({ side: 'left', unit: 'hours', count: 13, tone: 'soon' })
    expect(left('2026-11-20T23:00:00.000Z', true)).toEqual({ side: 'over', unit: 'hours', count: 4, tone: 'late' })
  })
  test('minutes in the last hour, never none', () => {
    expect(left('2026-11-21T03:30:00.000Z')).toMatchObject({ unit: 'minutes', count: 30 })
    expect(left('2026-11-21T02:59:50.000Z', true)).toMatchObject({ side: 'over', unit: 'minutes', count: 1 })
  })
  test('days of the calendar otherwise: the end of the day after tomorrow is two days', () => {
    expect(left('2026-11-23T16:59:59.999Z')).toEqual({ side: 'left', unit: 'days', count: 2, tone: 'calm' })
    expect(left('2026-11-19T16:59:59.999Z', true)).toEqual({ side: 'over', unit: 'days', count: 2, tone: 'late' })
  })
  test('at once, where the law sets no hours; late in days like the rest', () => {
    expect(left('2026-11-21T16:59:59.999Z', false, true)).toMatchObject({ side: 'left', unit: 'now', tone: 'soon' })
    expect(left('2026-11-19T16:59:59.999Z', true, true)).toMatchObject({ side: 'over', unit: 'days', count: 2 })
  })
  test('tomorrow is soon', () => {
    expect(left('2026-11-22T16:59:59.999Z')).toMatchObject({ unit: 'days', count: 1, tone: 'soon' })
  })
})

test('a duty stands under overdue, today, the six days after, or later', () => {
  const on = '2026-11-21'
  const under = (dueAt: string, overdue = false) => groupOf({ dueAt, overdue, settled: null }, on)
  expect(under('2026-11-21T02:00:00.000Z', true)).toBe('late')
  expect(under('2026-11-21T16:59:59.999Z')).toBe('today')
  expect(under('2026-11-27T16:59:59.999Z')).toBe('week')
  expect(under('2026-11-27T17:00:00.000Z')).toBe('later')
})

test("a practice register keeps its day and takes this PC's time of the day", () => {
  expect(clockOn('2026-11-21', new Date('2027-02-03T03:04:05.000Z'))).toBe('2026-11-21T03:04:05.000Z')
})

describe('the desk of a facility', () => {
  let r: TestRegister
  let seat: { close(): void }
  let clock = now
  /** Written down in August, in time for everything. */
  const admit = async (fullName: string, statedEndOn: string, number: string) => {
    clock = '2026-08-10T03:00:00.000Z'
    const decision = { number, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' }
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName }),
      stay: aStay({ statedEndOn, decision }),
    })
    const intake = { stayId: stay.id, phase: 'INTAKE', version: 0, openedOn: '2026-08-10', closedOn: '2026-08-10', reason: null } as const
    await r.call('phases.set', intake)
    clock = now
    return (await r.call('stays.get', { id: stay.id })).stay
  }
  beforeAll(async () => {
    r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
  })
  afterEach(() => seat.close())
  afterAll(() => r.close())

  test('says calmly that nothing is due, and offers to look further', async () => {
    seat = await openSeat(r, 'records', '/')
    expect(await screen.findByText('Không có việc đến hạn')).toBeDefined()
    expect(screen.getByText('0 việc đến hạn · 0 việc quá hạn')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Xem 30 ngày' }))
    await waitFor(() => expect(window.location.hash).toContain('days=30'))
  })

  test('names who is late, by how much, under which article, and leads to the notice', async () => {
    await admit('Đặng Thị Ước', '2026-12-19', '1/QĐ-TA')
    await admit('Lò Văn Ổn', '2026-12-24', '2/QĐ-TA')
    seat = await openSeat(r, 'records', '/?kind=notice')
    const late = (await screen.findByRole('link', { name: 'Đặng Thị Ước' })).closest('tr') as HTMLElement
    expect(within(late).getByText('quá hạn 2 ngày')).toBeDefined()
    expect(within(late).getByText('Nghị định 163/2026, Điều 123 khoản 1')).toBeDefined()
    const print = within(late).getByRole('link', { name: 'In 3 bản: Đặng Thị Ước, Thông báo trước 30 ngày (Mẫu 51)' })
    expect(print.getAttribute('href')).toMatch(/#\/papers\/make\/mau-51\//)
    // 24 November is a day off: what is to be done before that day is done on the working day before it.
    expect(screen.getByText('còn 2 ngày')).toBeDefined()
    expect(screen.getByRole('link', { name: 'In 2 thông báo trong tuần' })).toBeDefined()
  })

  test('arrow keys go from one action to the next', async () => {
    seat = await openSeat(r, 'records', '/?kind=notice')
    const [first, second] = await screen.findAllByRole('link', { name: /^In 3 bản/ })
    first?.focus()
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(second)
  })

  test('the filters leave what fits: by kind of work, by who does it, by words of the name', async () => {
    seat = await openSeat(r, 'medical', '/?kind=notice&role=all')
    expect(await screen.findAllByRole('link', { name: /^Xem hồ sơ/ })).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: /^Việc của tôi/ }))
    expect(await screen.findByText('Không có việc nào khớp với bộ lọc')).toBeDefined()
    // In the empty list, which shows everything; the filters' own button goes back to what the desk opens with.
    fireEvent.click(screen.getAllByRole('button', { name: 'Bỏ lọc' }).at(-1) as HTMLElement)
    fireEvent.change(await screen.findByLabelText('Tìm theo tên, mã'), { target: { value: 'uoc dang' } })
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Lò Văn Ổn' })).toBeNull())
    expect(screen.getAllByRole('link', { name: 'Đặng Thị Ước' }).length).toBeGreaterThan(0)
  })

  test('what was done elsewhere leaves the list, is shown on demand, and comes back when reopened', async () => {
    seat = await openSeat(r, 'records', '/?kind=notice')
    fireEvent.click(await screen.findByRole('button', { name: /^Ghi đã làm hoặc giải trình: Lò Văn Ổn/ }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByLabelText('Không làm, có lý do'))
    fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    expect(await within(dialog).findByText('Chưa nhập mục này')).toBeDefined()
    fireEvent.change(within(dialog).getByLabelText(/^Lý do/), { target: { value: 'Công an phường đã nhận bản giấy' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Lò Văn Ổn' })).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: 'Cả việc đã giải trình' }))
    expect(await screen.findByText('Công an phường đã nhận bản giấy')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: /^Mở lại: Lò Văn Ổn/ }))
    const back = await screen.findByRole('dialog')
    fireEvent.change(within(back).getByLabelText(/^Lý do mở lại/), { target: { value: 'Ghi nhầm người' } })
    fireEvent.click(within(back).getByRole('button', { name: 'Mở lại' }))
    await waitFor(() => expect(screen.queryByText('Công an phường đã nhận bản giấy')).toBeNull())
    expect(screen.getByRole('link', { name: 'Lò Văn Ổn' })).toBeDefined()
  })

  test('a button opens the work itself, the keyboard inside; saved, one is back at the desk, which asks no more', async () => {
    const stay = await admit('Hồ Thị Tang', '2028-08-10', '3/QĐ-TA')
    const asked = {
      happenedAt: '2026-11-21T01:00:00.000Z',
      paper: null,
      note: null,
      detail: { ...noDetail, bereavement: 'PARENT' as const },
    }
    await r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, kind: 'LEAVE_REQUESTED', ...asked })
    seat = await openSeat(r, 'records', '/?kind=leaveDecision')
    fireEvent.click(await screen.findByRole('link', { name: /^Ghi quyết định: Hồ Thị Tang/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Về chịu tang' })
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Không giải quyết về chịu tang' }))
    await screen.findByRole('dialog', { name: 'Không giải quyết về chịu tang' })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi sự kiện' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/\?.*kind=leaveDecision/))
    expect(await screen.findByText('Không có việc nào khớp với bộ lọc')).toBeDefined()
    expect(screen.queryByRole('link', { name: 'Hồ Thị Tang' })).toBeNull()
  })

  test('an answer that the commune owes stands on the desk once its time is over, and is written down from there — Decree 163/2026 Art. 134(1)', async () => {
    const stay = await admit('Hồ Văn Đợi', '2026-12-16', '4/QĐ-TA')
    clock = '2026-11-16T03:00:00.000Z'
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })
    await r.call('papers.dispatch.send', { copies: [{ id: paper.id, copy: 1 }], sentOn: '2026-11-16', way: 'HAND', note: null })
    clock = now
    seat = await openSeat(r, 'records', '/?kind=answer')
    const row = (await screen.findByRole('link', { name: 'Hồ Văn Đợi' })).closest('tr') as HTMLElement
    expect(within(row).getByText('Nghị định 163/2026, Điều 134 khoản 1')).toBeDefined()
    fireEvent.click(within(row).getByRole('link', { name: /^Ghi trả lời/ }))
    expect(await screen.findByRole('dialog', { name: /^Trả lời thông báo/ })).toBeDefined()
  })

  test('what was late before it was written down is marked, filtered, and settled at once', async () => {
    clock = '2027-05-10T03:00:00.000Z'
    for (const [at, fullName] of ['Lò Thị Trước', 'Lò Thị Sau'].entries()) {
      const decision = { number: `${20 + at}/QĐ-TA`, on: '2025-05-20', issuer: 'Tòa án nhân dân khu vực 2' }
      const term = { admittedAt: '2025-06-01T02:00:00.000Z', startsOn: '2025-06-01', statedEndOn: '2027-05-20', decision }
      await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay(term) })
    }
    seat = await openSeat(r, 'records', '/?kind=notice')
    const row = (await screen.findByRole('link', { name: 'Lò Thị Trước' })).closest('tr') as HTMLElement
    expect(within(row).getByText(/từ trước khi ghi sổ$/)).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: /^Có từ trước khi ghi sổ/ }))
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi đã làm cả 2 việc' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/Thông báo trước 30 ngày/)).toBeDefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Lò Thị Sau' })).toBeNull())
    expect(await screen.findByText('Đã ghi 2 việc')).toBeDefined()
    clock = now
  })

  test('what is about a month stands there like the rest, and opens the work: its package is made', async () => {
    clock = '2026-12-15T03:00:00.000Z'
    seat = await openSeat(r, 'records', '/?kind=monthPackage')
    const row = (await screen.findByText('Tháng 12/2026')).closest('tr') as HTMLElement
    expect(within(row).getByText('Chốt số liệu 14/12/2026')).toBeDefined()
    fireEvent.click(within(row).getByRole('link', { name: 'Tạo gói: Tháng 12/2026, Tạo gói số liệu tháng gửi cấp trên' }))
    const dialog = await screen.findByRole('dialog', { name: 'Tạo gói số liệu tháng' })
    expect(await within(dialog).findByText(/15\/11\/2026 đến hết 14\/12\/2026/)).toBeDefined()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tạo gói' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    window.history.back()
    expect(await screen.findByText('Không có việc nào khớp với bộ lọc')).toBeDefined()
    clock = now
  })

  test('an account that waits for the head stands there, too, and is given from there — Decree 163/2026 Art. 3(5)(b)', async () => {
    const proposed = { signInName: 'lan', fullName: 'Trần Thị Lan', roles: ['medical' as const], password: null }
    await r.call('staff.add', proposed, { token: await r.signIn('admin') })
    seat = await openSeat(r, 'head', '/?kind=accountProposed')
    const row = (await screen.findByText('Trần Thị Lan')).closest('tr') as HTMLElement
    expect(within(row).getByText('Nghị định 163/2026, Điều 3 khoản 5 điểm b')).toBeDefined()
    expect(within(row).getByText('làm ngay')).toBeDefined()
    fireEvent.click(within(row).getByRole('link', { name: 'Xác nhận: Trần Thị Lan, Xác nhận tài khoản' }))
    const dialog = await screen.findByRole('dialog', { name: 'Xác nhận tài khoản Trần Thị Lan' })
    fireEvent.change(within(dialog).getByLabelText(/^Mật khẩu ban đầu/), { target: { value: 'Moi-2026-moi' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Xác nhận' }))
    expect(await screen.findByText('Đã xác nhận tài khoản Trần Thị Lan')).toBeDefined()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(window.location.hash).not.toContain('account=')
    window.history.back()
    expect(await screen.findByText('Không có việc nào khớp với bộ lọc')).toBeDefined()
  })

  test('a button says what is done now: who left is awaited back; what is written on the last day is only looked at before', async () => {
    clock = '2026-11-20T03:00:00.000Z'
    const decision = { number: '6/QĐ-CA', on: '2026-08-03', issuer: 'Công an phường Hồng Gai' }
    const stay = aStay({ kind: 'VOLUNTARY_PUBLIC', decision })
    const left = await r.call('stays.admit', { residentId: null, resident: aResident({ fullName: 'Hồ Thị Vắng' }), stay })
    const away = { happenedAt: '2026-11-20T02:00:00.000Z', paper: null, note: null, detail: noDetail }
    await r.call('stays.recordEvent', { stayId: left.stay.id, version: left.stay.version, kind: 'LEFT', ...away })
    await admit('Hồ Thị Cuối', '2026-11-25', '7/QĐ-TA')
    seat = await openSeat(r, 'records', '/')
    expect(await screen.findByRole('link', { name: 'Ghi trở lại: Hồ Thị Vắng, Trở lại, hoặc tự ý chấm dứt' })).toBeDefined()
    expect(await screen.findByRole('link', { name: 'Xem hồ sơ: Hồ Thị Cuối, Giấy xác nhận (Mẫu 50)' })).toBeDefined()
    seat.close()
    clock = '2026-11-26T03:00:00.000Z'
    seat = await openSeat(r, 'records', '/')
    expect(await screen.findByRole('link', { name: 'Ghi chấm dứt: Hồ Thị Vắng, Trở lại, hoặc tự ý chấm dứt' })).toBeDefined()
    expect(await screen.findByRole('link', { name: 'Lập văn bản: Hồ Thị Cuối, Giấy xác nhận (Mẫu 50)' })).toBeDefined()
    clock = now
  })

  test('every duty whose work has a page of its own leads to it, and every dialog in which one is done says who may do it', () => {
    const withPage = DutyKind.options.filter((kind) => dutySpecs[kind].hasPage)
    expect(Object.keys(dutyScreens.pages).toSorted()).toEqual(withPage.toSorted())
    const steps = new Set(DutyKind.options.flatMap((kind) => dutySpecs[kind].step ?? []))
    expect(Object.keys(dutyScreens.steps).toSorted()).toEqual([...steps].toSorted())
  })

  test('the health staff record the yearly check from the desk — Decree 163/2026 Art. 114(1)', async () => {
    clock = '2025-10-10T03:00:00.000Z'
    const term = { admittedAt: '2025-10-01T02:00:00.000Z', startsOn: '2025-10-01', statedEndOn: '2027-10-01' }
    const decision = { number: '5/QĐ-TA', on: '2025-09-30', issuer: 'Tòa án nhân dân khu vực 2' }
    await r.call('stays.admit', { residentId: null, resident: aResident({ fullName: 'Hồ Thị Khám' }), stay: aStay({ decision, ...term }) })
    clock = now
    seat = await openSeat(r, 'medical', '/?kind=health')
    const row = (await screen.findByRole('link', { name: 'Hồ Thị Khám' })).closest('tr') as HTMLElement
    fireEvent.click(within(row).getByRole('link', { name: /: Hồ Thị Khám, / }))
    expect(await screen.findByRole('dialog', { name: /[Kk]hám sức khỏe/ })).toBeDefined()
  })

  test('whoever does not keep records begins with their own work, may look at that of others, and has nothing to issue', async () => {
    seat = await openSeat(r, 'gate', '/')
    expect(await screen.findByText('Không có việc nào của bạn')).toBeDefined()
    expect(screen.queryByRole('link', { name: /^Xem hồ sơ/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Xem việc của mọi người' }))
    expect((await screen.findAllByRole('link', { name: /^Xem hồ sơ/ })).length).toBeGreaterThan(0)
    expect(screen.queryByRole('link', { name: /thông báo trong tuần/ })).toBeNull()
  })
})
