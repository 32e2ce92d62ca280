import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readAs } from '#contract/errors'
import { articleText } from '#contract/values/article'
import { noDecision, OptionalDecision } from '../../src-renderer/features/stays/fields/stay-form'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

/** 10:00 at the facility, a Saturday. */
const now = '2026-11-21T03:00:00.000Z'
const court = 'Tòa án nhân dân khu vực 2'
const decision = (number: string) => ({ number, on: '2026-11-03', issuer: court })

describe('a paper that may be missing', () => {
  test('nothing typed is no paper', () => {
    expect(OptionalDecision.parse(noDecision)).toBeNull()
  })
  test('a whole one is read', () => {
    expect(OptionalDecision.parse(decision('7/QĐ-CAT'))).toEqual(decision('7/QĐ-CAT'))
  })
  test('half of one is a problem at what is missing', () => {
    const half = readAs(OptionalDecision, { number: '7/QĐ-CAT', on: null, issuer: null })
    expect(half).toMatchObject({
      ok: false,
      issues: [
        { path: 'on', key: 'missing' },
        { path: 'issuer', key: 'missing' },
      ],
    })
  })
})

test('citations are written out', () => {
  expect(articleText('Đ163 Đ109 khoản 3')).toBe('Nghị\u00a0định\u00a0163/2026, Điều\u00a0109\u00a0khoản\u00a03')
  expect(articleText('BLLĐ Đ112')).toBe('Bộ\u00a0luật\u00a0Lao\u00a0động\u00a02019, Điều\u00a0112')
  expect(articleText('suy theo Đ116 Đ62 khoản 1')).toBe('suy theo Nghị\u00a0định\u00a0116/2021, Điều\u00a062\u00a0khoản\u00a01')
  expect(articleText('BLDS Đ147, Đ148')).toBe('Bộ\u00a0luật\u00a0Dân\u00a0sự\u00a02015, Điều\u00a0147, Điều\u00a0148')
})

let r: TestRegister
let seat: { close(): void }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(now), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

const admit = async (fullName: string, number: string, change: Parameters<typeof aStay>[0] = {}, birthYear = 1990) =>
  r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName, birth: { year: birthYear, month: null, day: null } }),
    stay: aStay({ decision: decision(number), admittedAt: '2026-11-20T02:00:00.000Z', startsOn: '2026-11-20', ...change }),
  })
const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } })
const field = (path: string) => document.querySelector<HTMLInputElement>(`[data-path="${path}"]`) as HTMLInputElement
const ctrlEnter = (at: HTMLElement) => fireEvent.keyDown(at, { key: 'Enter', ctrlKey: true })

describe('the list', () => {
  test('invites to admit while the register is empty', async () => {
    seat = await openSeat(r, 'records', '/residents')
    expect(await screen.findByText('Sổ chưa có học viên nào')).toBeDefined()
    expect(screen.getAllByRole('link', { name: 'Tiếp nhận' }).at(-1)?.getAttribute('href')).toMatch(/#\/admit$/)
  })

  test('finds without marks, keeps the text in the address, and says what was searched when nobody is found', async () => {
    await admit('Đặng Thị Ước', '1/QĐ-TA')
    await admit('Lò Văn Ổn', '2/QĐ-TA')
    seat = await openSeat(r, 'records', '/residents')
    await screen.findByText('Lò Văn Ổn')
    type(screen.getByLabelText('Tìm trong danh sách'), 'uoc dang')
    await waitFor(() => expect(window.location.hash).toContain('text=uoc'))
    await waitFor(() => expect(screen.queryByText('Lò Văn Ổn')).toBeNull())
    expect(screen.getByText('Đặng Thị Ước')).toBeDefined()
    type(screen.getByLabelText('Tìm trong danh sách'), 'khong ai ca')
    expect(await screen.findByText('Không có học viên nào khớp “khong ai ca”')).toBeDefined()
  })

  test('is walked by arrow keys and opened by Enter', async () => {
    seat = await openSeat(r, 'records', '/residents')
    const first = (await screen.findByText('Lò Văn Ổn')).closest('tr') as HTMLElement
    first.focus()
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement?.textContent).toContain('Đặng Thị Ước')
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'Enter' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Đặng Thị Ước' })).toBeDefined()
  })

  test('says who is where as a sum, and each number leaves only those', async () => {
    const { rows } = await r.call('residents.list', { text: 'lo van on' })
    const { stay } = await r.call('stays.get', { id: rows[0]!.stayId! })
    const hospital = { kind: 'TO_HOSPITAL', happenedAt: '2026-11-20T09:00:00.000Z', paper: null, note: null } as const
    await r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, ...hospital })
    seat = await openSeat(r, 'records', '/residents')
    const strip = await screen.findByRole('group', { name: 'Học viên đang ở đâu' })
    const number = (name: RegExp) => within(strip).getByRole('button', { name })
    await waitFor(() => expect(number(/^1 Có mặt$/)).toBeDefined())
    expect(number(/^2 Đang quản lý$/)).toBeDefined()
    expect(number(/^2 Đang theo dõi$/).getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(number(/^1 Bệnh viện$/))
    await waitFor(() => expect(screen.queryByText('Đặng Thị Ước')).toBeNull())
    expect((await screen.findByText('Lò Văn Ổn')).closest('tr')?.textContent).toContain('Bệnh viện · từ 20/11')
    expect(window.location.hash).toContain('where=IN_HOSPITAL')
    fireEvent.click(number(/^1 Bệnh viện$/))
    expect(await screen.findByText('Đặng Thị Ước')).toBeDefined()
    expect(window.location.hash).not.toContain('where')
  })

  test('filters by age and residence as switches that leave the address again', async () => {
    seat = await openSeat(r, 'records', '/residents')
    await screen.findByText('Lò Văn Ổn')
    const minors = screen.getByRole('button', { name: 'Dưới 18 tuổi' })
    fireEvent.click(minors)
    expect(await screen.findByText('Không có học viên nào khớp với các điều kiện lọc')).toBeDefined()
    expect(window.location.hash).toContain('minors=true')
    fireEvent.click(screen.getAllByRole('button', { name: 'Bỏ lọc' })[0]!)
    expect(await screen.findByText('Lò Văn Ổn')).toBeDefined()
    expect(window.location.hash).not.toContain('minors')
  })

  test('offers no admission to those who do not keep records', async () => {
    seat = await openSeat(r, 'medical', '/residents')
    await screen.findByText('Lò Văn Ổn')
    expect(screen.queryByRole('link', { name: 'Tiếp nhận' })).toBeNull()
  })
})

describe('a person', () => {
  test('shows the end of the term as a sum with its articles, and the number only when asked', async () => {
    const { residentId } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Vũ Thị Tính', idKind: 'CCCD', idNumber: '022190000218' }),
      stay: aStay({
        decision: decision('3/QĐ-TA'),
        admittedAt: '2026-11-19T02:00:00.000Z',
        startsOn: '2026-11-19',
        termMonths: 24,
        custodyDays: 9,
      }),
    })
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: /^Xem cách tính ngày hoàn thành/ }))
    const sum = within(await screen.findByRole('table', { name: 'Ngày hoàn thành' }))
    expect(sum.getByText('+ 24 tháng')).toBeDefined()
    expect(sum.getByText('− 9 ngày')).toBeDefined()
    expect(sum.getByText('Luật 120/2025, Điều 37 khoản 2')).toBeDefined()
    expect(sum.getAllByText('10/11/2028').length).toBe(2)
    expect(screen.queryByText(/022190000218/)).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Hiện số giấy tờ' }))
    expect(screen.getByText(/022190000218/)).toBeDefined()
  })

  test('an escape stops the time, a return says how far the end moves, a wrong entry is withdrawn with a reason', async () => {
    const { residentId, stay } = await admit('Hà Văn Trốn', '4/QĐ-TA', { admittedAt: '2026-11-01T02:00:00.000Z', startsOn: '2026-11-01' })
    await r.call('stays.recordEvent', {
      stayId: stay.id,
      version: stay.version,
      kind: 'ESCAPED',
      happenedAt: '2026-11-11T02:00:00.000Z',
      paper: null,
      note: null,
    })
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    // Typed in late: the notice of the escape is still owed, and comes first.
    await screen.findAllByRole('link', { name: 'Báo Công an cấp xã về việc bỏ trốn' })
    const returned = async () => {
      fireEvent.click(await screen.findByRole('button', { name: 'Sự kiện' }))
      return screen.findByRole('menuitem', { name: 'Trở lại cơ sở', hidden: true })
    }
    fireEvent.click(await returned())
    expect(await screen.findByText('Vắng 10 ngày không được tính: ngày hoàn thành lùi từ 01/11/2028 đến 11/11/2028.')).toBeDefined()
    ctrlEnter(field('happenedAt'))
    expect(await screen.findByText('Có mặt')).toBeDefined()
    fireEvent.click(await screen.findByRole('button', { name: 'Rút lại: trở lại cơ sở' }))
    type(await screen.findByLabelText(/^Lý do/), 'Ghi nhầm người')
    ctrlEnter(field('reason'))
    expect(await screen.findByText('Đã rút lại: Ghi nhầm người')).toBeDefined()
    expect(await returned()).toBeDefined()
  })

  test('half a paper behind an event is a problem at the field, nothing is recorded', async () => {
    const { residentId, stay } = await admit('Tô Văn Nửa', '5/QĐ-TA')
    const escaped = { kind: 'ESCAPED', happenedAt: '2026-11-20T05:00:00.000Z', paper: null, note: null } as const
    await r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, ...escaped })
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    // The first duty of the desk is the strong button; what has no day is under the events.
    const notices = await screen.findAllByRole('link', { name: 'Báo Công an cấp xã về việc bỏ trốn' })
    expect(notices[0]?.getAttribute('href')).toMatch(/escape-notice/)
    fireEvent.click(screen.getByRole('button', { name: 'Sự kiện' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Trở lại cơ sở', hidden: true }))
    await screen.findByRole('dialog', { name: 'Trở lại cơ sở' })
    type(field('paper.number'), '9/QĐ')
    ctrlEnter(field('paper.number'))
    await waitFor(() => expect(field('paper.issuer').getAttribute('aria-invalid')).toBe('true'))
    expect((await r.call('stays.get', { id: stay.id })).stay.state).toBe('ESCAPED')
  })

  test('the intake that is still open is the strong button, and its end is recorded by date', async () => {
    const { residentId, stay } = await admit('Mạc Thị Mới', '6/QĐ-TA')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    // First the minutes that two sides sign when somebody is brought.
    await screen.findAllByRole('link', { name: /^Biên bản giao, nhận \(Mẫu 42\)$/ })
    const [admission] = (await r.call('stays.get', { id: stay.id })).events
    await r.call('papers.issue', { form: 'mau-42', subjectId: stay.id, eventId: admission!.id })
    fireEvent.click(await screen.findByRole('button', { name: 'Kết thúc tiếp nhận' }))
    await screen.findByRole('dialog', { name: 'Tiếp nhận, phân loại' })
    expect(field('closedOn').value).toBe('21/11/2026')
    ctrlEnter(field('closedOn'))
    expect(await screen.findByText('Kết thúc giai đoạn tiếp nhận, phân loại')).toBeDefined()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Kết thúc tiếp nhận' })).toBeNull())
  })
})

describe('admission', () => {
  test('a scanned card fills the form; somebody alike has to be looked at before it is saved', async () => {
    await admit('Ngô Văn Giống', '7/QĐ-TA', {}, 1987)
    seat = await openSeat(r, 'records', '/admit')
    await screen.findByRole('heading', { name: 'Tiếp nhận học viên' })
    await waitFor(() => expect(field('resident.fullName')).not.toBeNull())
    type(field('resident.fullName'), '022087001234|101234567|Ngô Văn Giống|02031987|Nam|Tổ 5, Phường Hồng Gai, Quảng Ninh|05062022')
    await waitFor(() => expect(field('resident.birth').value).toBe('02/03/1987'))
    expect(field('resident.fullName').value).toBe('Ngô Văn Giống')
    expect(field('resident.idNumber').value).toBe('022087001234')
    expect(field('resident.oldIdNumber').value).toBe('101234567')
    expect(field('resident.idIssuedOn').value).toBe('05/06/2022')
    expect(await screen.findByText('trùng tên và năm sinh')).toBeDefined()

    fireEvent.click(field('stay.kind'))
    fireEvent.click(await screen.findByRole('option', { name: 'Bắt buộc, từ đủ 18 tuổi', hidden: true }))
    type(field('stay.decision.number'), '8/QĐ-TA')
    type(field('stay.decision.on'), '1/11/26')
    type(field('stay.decision.issuer'), court)
    // The term that the law foresees is proposed, and its end is there before saving.
    await waitFor(() => expect(field('stay.termMonths').value).toBe('24 tháng'))
    await waitFor(() =>
      expect(within(screen.getByRole('table', { name: 'Ngày hoàn thành' })).getAllByText('21/11/2028').length).toBeGreaterThan(0),
    )

    ctrlEnter(field('stay.decision.issuer'))
    // The sentence names the buttons that are there, and goes with the choice.
    const asked = await screen.findByText('Xem từng người trước khi lưu: bấm “Mở hồ sơ” hoặc “Người khác”.')
    await waitFor(() => expect(asked.dataset.asked).toBe('true'))
    expect(screen.getByRole('link', { name: 'Mở hồ sơ' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Đây là người này' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Người khác' }))
    expect(screen.getByText('Đã xem hết, đều là người khác.').dataset.asked).toBeUndefined()
    ctrlEnter(field('stay.decision.issuer'))
    expect((await screen.findAllByText('8/QĐ-TA ngày 01/11/2026')).length).toBeGreaterThan(0)
    expect(screen.getByRole('heading', { level: 1, name: 'Ngô Văn Giống' })).toBeDefined()
  })

  test('a commune found by its old name is marked for Enter; which one of a district or of a divided commune, Enter does not decide', async () => {
    seat = await openSeat(r, 'records', '/admit')
    await waitFor(() => expect(field('resident.permanentCommune')).not.toBeNull())
    const place = field('resident.permanentCommune')
    const marked = () => document.querySelector('[data-combobox-selected]')?.textContent ?? null
    const find = async (text: string, shown: RegExp) => {
      type(place, text)
      await screen.findAllByText(shown)
    }
    await find('Cẩm Tây', /^trước đây: Phường Cẩm Tây, /)
    await waitFor(() => expect(marked()).toMatch(/^Phường Cẩm Phả, tỉnh Quảng Ninh/))
    await find('huyện Hải Hà', /^trước đây thuộc: Huyện Hải Hà, tỉnh Quảng Ninh$/)
    expect(marked()).toBeNull()
    await find('xã Quảng Long', /nay chia về nhiều xã, phường; đối chiếu giấy tờ$/)
    expect(marked()).toBeNull()
  })

  test('what is missing is named at its field', async () => {
    seat = await openSeat(r, 'records', '/admit')
    await waitFor(() => expect(field('resident.fullName')).not.toBeNull())
    ctrlEnter(field('resident.fullName'))
    await waitFor(() => expect(field('resident.fullName').getAttribute('aria-invalid')).toBe('true'))
    expect(field('stay.decision.number').getAttribute('aria-invalid')).toBe('true')
    expect(field('stay.facilityDecision.number').getAttribute('aria-invalid')).not.toBe('true')
  })

  test('somebody who has left is admitted again without a second record, as the next time', async () => {
    const { residentId, stay } = await admit('Lý Văn Trở', '9/QĐ-TA', {
      rehabCount: 2,
      termMonths: 36,
      admittedAt: '2026-11-02T02:00:00.000Z',
      startsOn: '2026-11-02',
    })
    await r.call('stays.recordEvent', {
      stayId: stay.id,
      version: stay.version,
      kind: 'EXEMPTED',
      happenedAt: '2026-11-10T02:00:00.000Z',
      paper: null,
      note: null,
    })
    seat = await openSeat(r, 'records', `/admit/${residentId}`)
    expect(await screen.findByText('Lý Văn Trở')).toBeDefined()
    fireEvent.click(field('stay.kind'))
    fireEvent.click(await screen.findByRole('option', { name: 'Bắt buộc, từ đủ 18 tuổi', hidden: true }))
    await waitFor(() => expect(field('stay.rehabCount').value).toBe('3'))
    await waitFor(() => expect(field('stay.termMonths').value).toBe('36 tháng'))
    type(field('stay.rehabCount'), '1')
    expect(await screen.findByText('Theo sổ là lần thứ 3, quyết định ghi lần thứ 1.')).toBeDefined()
    expect(field('resident.fullName')).toBeNull()
  })
})

test('two seats correcting one person see what differs, and the choice is saved', async () => {
  const { residentId } = await admit('Cao Thị Chung', '10/QĐ-TA')
  seat = await openSeat(r, 'records', `/residents/${residentId}/correct`)
  await waitFor(() => expect(field('resident.otherName')).not.toBeNull())
  type(field('resident.otherName'), 'Tí')
  const { resident } = await r.call('residents.get', { id: residentId })
  const { id, code: _, createdAt: __, version, ...identity } = resident
  await r.call('residents.correct', { id, version, resident: { ...identity, otherName: 'Tèo' }, reason: 'Theo giấy khai sinh' })
  type(field('reason'), 'Theo căn cước')
  ctrlEnter(field('reason'))
  const dialog = within(await screen.findByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' }))
  expect(dialog.getByRole('radio', { name: /Đã lưu ở máy khác: Tèo/ })).toBeDefined()
  fireEvent.click(dialog.getByRole('button', { name: 'Dùng các giá trị đã chọn' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  ctrlEnter(field('reason'))
  expect(await screen.findByRole('heading', { level: 1, name: 'Cao Thị Chung' })).toBeDefined()
  expect((await r.call('residents.get', { id: residentId })).resident.otherName).toBe('Tí')
})
