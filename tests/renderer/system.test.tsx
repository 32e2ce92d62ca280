import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

let r: TestRegister
let seat: { close(): void }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
})
afterEach(() => seat.close())
afterAll(() => r.close())

test('each role sees the parts it has something to do with', async () => {
  const tabs = async () => {
    await screen.findByRole('tab', { name: 'Cơ sở' })
    return screen.getAllByRole('tab').map((tab) => tab.textContent)
  }
  seat = await openSeat(r, 'head', '/system')
  expect(await tabs()).toEqual(['Cơ sở', 'Văn bản', 'Pháp luật', 'Ngày nghỉ', 'Tài khoản', 'Nhật ký', 'An toàn'])
  seat.close()
  seat = await openSeat(r, 'accountant', '/system?tab=log')
  expect(await tabs()).toEqual(['Cơ sở', 'Văn bản', 'Pháp luật', 'Ngày nghỉ', 'An toàn'])
  expect(await screen.findByText('Lãnh đạo và người quản trị sửa được các mục này.')).toBeDefined()
})

test('a changed setting is saved, shown in the log with old and new value', async () => {
  seat = await openSeat(r, 'head', '/system')
  const place = (await screen.findByLabelText(/Địa danh/)) as HTMLInputElement
  fireEvent.change(place, { target: { value: 'Hạ Long' } })
  fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
  await waitFor(async () => expect((await r.call('facility.get', {})).facility.place).toBe('Hạ Long'))
  seat.close()
  seat = await openSeat(r, 'head', '/system?tab=log')
  fireEvent.click((await screen.findAllByRole('button', { name: 'Xem thay đổi' }))[0] as HTMLElement)
  const changes = await screen.findByRole('table', { name: 'Thay đổi' })
  expect(within(changes).getByText('Địa danh trước ngày tháng')).toBeDefined()
  expect(within(changes).getByText('Quảng Ninh')).toBeDefined()
  expect(within(changes).getByText('Hạ Long')).toBeDefined()
})

test('a paper in the log is told by number and form; its id and its hash stay in the chain', async () => {
  const admitted = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName: 'Lò Văn Nhật' }),
    stay: aStay({ statedEndOn: '2026-12-20' }),
  })
  const stayId = admitted.stay.id
  const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stayId })
  const { id: draftId } = await r.call('papers.draft.save', {
    form: 'mau-23',
    subjectId: stayId,
    fields: { handed: 'Thông báo số 01/TB-CSCN' },
  })
  const minutes = (await r.call('papers.issue', { form: 'mau-23', subjectId: stayId, draftId })).paper
  seat = await openSeat(r, 'head', '/system?tab=log')
  const [ofMinutes, ofNotice] = await waitFor(() => {
    const buttons = screen.getAllByRole('button', { name: 'Xem thay đổi' })
    if (buttons.length < 2) throw new Error('not yet')
    return buttons
  })
  for (const button of [ofMinutes, ofNotice]) if (button) fireEvent.click(button)
  expect(await screen.findByText('Thông báo chuẩn bị hoàn thành')).toBeDefined()
  expect(screen.getAllByText(`${paper.number}/${paper.symbol}`, { exact: false }).length).toBeGreaterThan(0)
  expect(screen.getByText('Biên bản giao nhận văn bản')).toBeDefined()
  const shown = document.querySelector('main')?.textContent ?? ''
  for (const raw of [paper.id, minutes.id, minutes.id.slice(0, 8), paper.hashes[0] ?? '']) expect(shown).not.toContain(raw)
  expect((await r.call('safety.check', {})).parts.filter(({ ok }) => !ok)).toEqual([])
})

test('the log says in words which lists were opened, and for which days', async () => {
  const token = await r.signIn('records')
  await r.call('papers.list', { form: 'mau-51', state: 'ISSUED', text: 'lê văn' }, { token })
  await r.call('residents.list', { where: 'IN_HOSPITAL', kind: 'held' }, { token })
  await r.call('desk.due', { withinDays: 2 }, { token })
  seat = await openSeat(r, 'head', '/system?tab=log')
  expect(await screen.findByText('Thông báo chuẩn bị hoàn thành · Đã ban hành · «lê văn»')).toBeDefined()
  expect(screen.getByText('Bệnh viện · Chưa có quyết định')).toBeDefined()
  expect(screen.getByText('21/11/2026…23/11/2026')).toBeDefined()
})

test('settings saved twice in a row are both saved: nobody else was quicker', async () => {
  seat = await openSeat(r, 'head', '/system')
  const place = (await screen.findByLabelText(/Địa danh/)) as HTMLInputElement
  for (const name of ['Móng Cái', 'Hạ Long']) {
    fireEvent.change(place, { target: { value: name } })
    fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
    await waitFor(async () => expect((await r.call('facility.get', {})).facility.place).toBe(name))
  }
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what is looked for in the log is emptied by a button, and the caret stays', async () => {
  seat = await openSeat(r, 'head', '/system?tab=log')
  await screen.findAllByText('Cán bộ head')
  const search = screen.getByLabelText<HTMLInputElement>('Tìm trong nhật ký', { selector: 'input' })
  fireEvent.change(search, { target: { value: 'zzzz' } })
  await screen.findByText(/zzzz/)
  fireEvent.click(screen.getByRole('button', { name: 'Xóa chữ đang tìm' }))
  await screen.findAllByText('Cán bộ head')
  expect([search.value, document.activeElement]).toEqual(['', search])
})

test('another seat was quicker: both values are compared, and the chosen one is saved', async () => {
  seat = await openSeat(r, 'head', '/system')
  const place = (await screen.findByLabelText(/Địa danh/)) as HTMLInputElement
  fireEvent.change(place, { target: { value: 'Cẩm Phả' } })
  const now = await r.call('facility.get', {})
  await r.call('facility.change', { facility: { ...now.facility, place: 'Uông Bí' }, version: now.version })
  fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
  const dialog = await screen.findByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' })
  expect(within(dialog).getByText('Uông Bí')).toBeDefined()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Dùng các giá trị đã chọn' }))
  fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt' }))
  await waitFor(async () => expect((await r.call('facility.get', {})).facility.place).toBe('Cẩm Phả'))
})

test('every value of the law has words and its article', async () => {
  seat = await openSeat(r, 'gate', '/system?tab=law')
  const table = await screen.findByRole('table', { name: 'Các mức của pháp luật' })
  await within(table).findAllByText(/Nghị định 163\/2026/)
  expect(table.textContent).not.toContain('⟦')
  expect(within(table).getAllByText('đã thay')).toHaveLength(10)
})

test('the head adds what a new law says and corrects a slip; others only read', async () => {
  seat = await openSeat(r, 'head', '/system?tab=law')
  const what = 'Thông báo trước ngày hoàn thành, tự nguyện'
  fireEvent.click(await screen.findByRole('button', { name: `Thêm mức mới: ${what}` }))
  const adding = await screen.findByRole('form', { name: `Thêm mức mới: ${what}` })
  const typeIn = (form: HTMLElement, label: RegExp, value: string) =>
    fireEvent.change(within(form).getByLabelText(label, { selector: 'input' }), { target: { value } })
  fireEvent.submit(adding)
  expect(await within(adding).findAllByText('Chưa nhập mục này')).toHaveLength(4)
  typeIn(adding, /Số ngày/, '25')
  typeIn(adding, /Có hiệu lực từ ngày/, '1/7/2026')
  typeIn(adding, /Căn cứ/, 'Nghị định thử')
  typeIn(adding, /Lý do/, 'Nghị định mới')
  fireEvent.submit(adding)
  expect(await screen.findByText('Đã có mức từ ngày này. Sửa mức đó hoặc chọn ngày khác.')).toBeDefined()
  typeIn(adding, /Có hiệu lực từ ngày/, '1/1/2027')
  fireEvent.submit(adding)
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
  const table = screen.getByRole('table', { name: 'Các mức của pháp luật' })
  expect(await within(table).findByText('25 ngày')).toBeDefined()

  fireEvent.click(within(table).getAllByRole('button', { name: `Sửa: ${what}` })[2] as HTMLElement)
  const correcting = await screen.findByRole('form', { name: `Sửa: ${what}` })
  typeIn(correcting, /Số ngày/, '20')
  typeIn(correcting, /Lý do/, 'Ghi nhầm')
  fireEvent.submit(correcting)
  expect(await within(table).findByText('20 ngày')).toBeDefined()
  expect((await r.call('facility.law', {})).find(({ validFrom }) => validFrom === '2027-01-01')).toMatchObject({ value: 20, version: 1 })

  seat.close()
  seat = await openSeat(r, 'records', '/system?tab=law')
  await screen.findAllByText(/Nghị định 163\/2026/)
  expect(screen.queryByRole('button', { name: /^(Thêm mức mới|Sửa):/ })).toBeNull()
})

test('the numbers of the forms stand by decree and day: those in force first, the older ones when asked for', async () => {
  seat = await openSeat(r, 'gate', '/system?tab=law')
  const table = await screen.findByRole('table', { name: 'Số của mẫu' })
  await within(table).findByText('Mẫu số 51')
  expect(table.textContent).not.toContain('⟦')
  const numbers = () =>
    within(table)
      .getAllByText(/^Mẫu số /, { selector: 'strong' })
      .map((one) => one.textContent)
  expect(numbers().slice(0, 3)).toEqual(['Mẫu số 03 Phụ lục I', 'Mẫu số 04 Phụ lục I', 'Mẫu số 17'])
  expect(within(table).queryByText('Nghị định 116/2021/NĐ-CP')).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Hiện cả mẫu của nghị định trước' }))
  expect((await within(table).findAllByText('Nghị định 116/2021/NĐ-CP')).length).toBe(27)
  expect(numbers().indexOf('Mẫu số 56')).toBeLessThan(numbers().indexOf('Mẫu số 26a'))
  const old = within(table).getByText('Mẫu số 26b').closest('tr') as HTMLElement
  expect(within(old).getByText('nay là Mẫu số 30')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^(Thêm số mới|Sửa):/ })).toBeNull()
})

test('the head corrects a number and adds that of a new decree; what cannot be is refused in words', async () => {
  seat = await openSeat(r, 'head', '/system?tab=law')
  const table = await screen.findByRole('table', { name: 'Số của mẫu' })
  const typeIn = (form: HTMLElement, label: RegExp, value: string) =>
    fireEvent.change(within(form).getByLabelText(label, { selector: 'input' }), { target: { value } })
  const of51 = 'Mẫu số 51, Nghị định 163/2026/NĐ-CP'
  fireEvent.click(await within(table).findByRole('button', { name: `Sửa: ${of51}` }))
  const correcting = await screen.findByRole('form', { name: `Sửa: ${of51}` })
  typeIn(correcting, /Số của mẫu/, '50')
  typeIn(correcting, /Lý do/, 'Ghi nhầm')
  fireEvent.submit(correcting)
  expect(await screen.findByText(/^Nghị định 163\/2026\/NĐ-CP đã có Mẫu số 50: Giấy xác nhận/)).toBeDefined()
  typeIn(correcting, /Số của mẫu/, 'Mẫu số 61')
  fireEvent.submit(correcting)
  expect(await within(table).findByText('Mẫu số 61')).toBeDefined()

  const of61 = 'Mẫu số 61, Nghị định 163/2026/NĐ-CP'
  fireEvent.click(within(table).getByRole('button', { name: `Thêm số mới: ${of61}` }))
  const adding = await screen.findByRole('form', { name: `Thêm số mới: ${of61}` })
  fireEvent.submit(adding)
  expect(await within(adding).findAllByText('Chưa nhập mục này')).toHaveLength(5)
  typeIn(adding, /Số của mẫu/, '7')
  typeIn(adding, /Văn bản ban hành mẫu/, 'Nghị định 9/2028/NĐ-CP')
  typeIn(adding, /Căn cứ/, 'Phụ lục II')
  typeIn(adding, /Lý do/, 'Nghị định mới')
  typeIn(adding, /Có hiệu lực từ ngày/, '1/7/2026')
  fireEvent.submit(adding)
  expect(await screen.findByText(/Mẫu số 61 có hiệu lực từ 01\/07\/2026/)).toBeDefined()
  typeIn(adding, /Có hiệu lực từ ngày/, '1/1/2028')
  fireEvent.submit(adding)
  expect(await within(table).findByText('Mẫu số 7')).toBeDefined()
  expect(within(table).getByText('sẽ là Mẫu số 7')).toBeDefined()
  expect(within(table).queryByRole('button', { name: `Thêm số mới: ${of61}` })).toBeNull()
  expect((await r.call('papers.formNumbers.list', {})).filter(({ form }) => form === 'mau-51').map(({ number }) => number)).toEqual([
    '7',
    '61',
  ])

  seat.close()
  seat = await openSeat(r, 'head', '/system?tab=log')
  fireEvent.click((await screen.findAllByRole('button', { name: 'Xem thay đổi' }))[0] as HTMLElement)
  const changes = await screen.findByRole('table', { name: 'Thay đổi' })
  expect(within(changes).getByText('Nghị định 9/2028/NĐ-CP')).toBeDefined()
})

test('the head numbers a form that no decree had set before', async () => {
  seat = await openSeat(r, 'head', '/system?tab=law')
  const table = await screen.findByRole('table', { name: 'Số của mẫu' })
  const typeIn = (form: HTMLElement, label: RegExp, value: string) =>
    fireEvent.change(within(form).getByLabelText(label, { selector: 'input' }), { target: { value } })
  fireEvent.click(await screen.findByRole('button', { name: 'Đặt số cho mẫu chưa có số' }))
  const first = await screen.findByRole('form', { name: 'Đặt số cho mẫu chưa có số' })
  fireEvent.click(within(first).getByLabelText(/Loại văn bản/, { selector: 'input' }))
  fireEvent.click(await screen.findByRole('option', { name: 'Thông báo người cai nghiện ma túy bỏ trốn', hidden: true }))
  expect(screen.queryByRole('option', { name: 'Thông báo chuẩn bị hoàn thành', hidden: true })).toBeNull()
  typeIn(first, /Số của mẫu/, '8')
  typeIn(first, /Tên mẫu/, 'Thông báo bỏ trốn')
  typeIn(first, /Văn bản ban hành mẫu/, 'Nghị định 9/2028/NĐ-CP')
  typeIn(first, /Căn cứ/, 'Phụ lục II')
  typeIn(first, /Lý do/, 'Nghị định mới')
  typeIn(first, /Có hiệu lực từ ngày/, '1/1/2028')
  fireEvent.submit(first)
  expect(await within(table).findByText('Mẫu số 8')).toBeDefined()
})

test('the days off of a year by month; the head confirms, adds, changes and takes off', async () => {
  seat = await openSeat(r, 'head', '/system?tab=workdays')
  const table = await screen.findByRole('table', { name: 'Ngày nghỉ năm 2026' })
  expect(table.textContent).not.toContain('⟦')
  expect(within(table).getByRole('rowheader', { name: /^Tháng 2 / })).toBeDefined()
  expect(within(table).getByText('Mùng 1 Tết')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Năm sau' }))
  expect(await screen.findByRole('table', { name: 'Ngày nghỉ năm 2027' })).toBeDefined()

  fireEvent.click(await screen.findByRole('button', { name: 'Bỏ ngày 03/09/2027' }))
  const removing = await screen.findByRole('form', { name: 'Bỏ ngày 03/09/2027' })
  fireEvent.change(within(removing).getByLabelText(/Lý do/), { target: { value: 'Không nghỉ' } })
  fireEvent.submit(removing)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Bỏ ngày 03/09/2027' })).toBeNull())

  fireEvent.click(screen.getByRole('button', { name: 'Xác nhận cả năm' }))
  const confirming = await screen.findByRole('form', { name: 'Xác nhận ngày nghỉ năm 2027' })
  fireEvent.change(within(confirming).getByLabelText(/Lý do/), { target: { value: 'Thông báo năm 2027' } })
  fireEvent.submit(confirming)
  await waitFor(() => expect(screen.queryByText('chưa xác nhận')).toBeNull())
  expect((await r.call('workdays.ofYear', { year: 2027 })).every(({ confirmed }) => confirmed)).toBe(true)

  fireEvent.click(screen.getByRole('button', { name: 'Sửa ngày 01/01/2027' }))
  const changing = await screen.findByRole('form', { name: 'Sửa ngày 01/01/2027' })
  fireEvent.change(within(changing).getByLabelText(/Nội dung/), { target: { value: 'Năm mới' } })
  fireEvent.change(within(changing).getByLabelText(/Lý do/), { target: { value: 'Sửa tên' } })
  fireEvent.submit(changing)
  expect(await screen.findByText('Năm mới')).toBeDefined()
})

test('a year without a list says what counts then; only the head changes days', async () => {
  seat = await openSeat(r, 'accountant', '/system?tab=workdays&year=2031')
  expect(await screen.findByText('Chưa có ngày nghỉ nào của năm 2031')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Thêm ngày' })).toBeNull()
})

test('a sign-in name that is taken is refused in words; a new account must change its password', async () => {
  seat = await openSeat(r, 'head', '/system?tab=accounts')
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm tài khoản' }))
  const form = await screen.findByRole('form', { name: 'Thêm tài khoản' })
  const typeIn = (label: RegExp, value: string) =>
    fireEvent.change(within(form).getByLabelText(label, { selector: 'input' }), { target: { value } })
  typeIn(/Họ và tên/, 'Lý Thị Nhạn')
  typeIn(/Tên đăng nhập/, 'head')
  typeIn(/Mật khẩu ban đầu/, 'Thu-nghiem-2026')
  fireEvent.click(within(form).getByRole('checkbox', { name: /Thăm gặp/ }))
  fireEvent.submit(form)
  expect(await screen.findByText('Tên đăng nhập này đã có người dùng.')).toBeDefined()
  typeIn(/Tên đăng nhập/, 'nhan.lt')
  fireEvent.submit(form)
  await waitFor(async () =>
    expect((await r.call('staff.list', {})).find(({ signInName }) => signInName === 'nhan.lt')).toMatchObject({
      mustChangePassword: true,
      roles: ['gate'],
    }),
  )
})

test('an administrator proposes whoever sees the people in care, without a password; the head confirms it with one', async () => {
  seat = await openSeat(r, 'admin', '/system?tab=accounts')
  fireEvent.click(await screen.findByRole('button', { name: 'Thêm tài khoản' }))
  const form = await screen.findByRole('form', { name: 'Thêm tài khoản' })
  const typeIn = (place: HTMLElement, label: RegExp, value: string) =>
    fireEvent.change(within(place).getByLabelText(label, { selector: 'input' }), { target: { value } })
  typeIn(form, /Họ và tên/, 'Bế Văn Chờ')
  typeIn(form, /Tên đăng nhập/, 'cho.bv')
  fireEvent.click(within(form).getByRole('checkbox', { name: /Cán bộ hồ sơ/ }))
  expect(within(form).queryByLabelText(/Mật khẩu ban đầu/, { selector: 'input' })).toBeNull()
  within(form).getByText('Việc này xem được hồ sơ học viên. Lãnh đạo xác nhận và đặt mật khẩu ban đầu.')
  fireEvent.submit(form)
  await screen.findByText('Chờ lãnh đạo xác nhận: Cán bộ hồ sơ')
  expect(screen.queryByRole('button', { name: 'Xác nhận tài khoản Bế Văn Chờ' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Đặt lại mật khẩu của Cán bộ head' })).toBeNull()
  seat.close()

  seat = await openSeat(r, 'head', '/system?tab=accounts')
  fireEvent.click(await screen.findByRole('button', { name: 'Xác nhận tài khoản Bế Văn Chờ' }))
  const dialog = await screen.findByRole('form', { name: 'Xác nhận tài khoản Bế Văn Chờ' })
  within(dialog).getByText('Bế Văn Chờ sẽ được làm: Cán bộ hồ sơ.')
  typeIn(dialog, /Mật khẩu ban đầu/, 'Thu-nghiem-2026')
  fireEvent.submit(dialog)
  await waitFor(async () =>
    expect((await r.call('staff.list', {})).find(({ signInName }) => signInName === 'cho.bv')).toMatchObject({
      state: 'active',
      roles: ['records'],
      proposedRoles: null,
    }),
  )
})

test('a backup is made, listed and counted; the check names every part', async () => {
  seat = await openSeat(r, 'head', '/system?tab=safety')
  expect(await within(await screen.findByRole('tabpanel')).findByText('Chưa có bản sao lưu')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Sao lưu ngay' }))
  expect(await screen.findByText(/\.sph$/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra sổ' }))
  const results = await screen.findByRole('table', { name: 'Kết quả kiểm tra' })
  expect(within(results).getAllByText('đạt')).toHaveLength(5)
  expect(screen.getByText('Sổ nguyên vẹn')).toBeDefined()
})

describe('settings of papers', () => {
  test('a deputy named for a time can be chosen as signer, and a symbol left empty stays as usual', async () => {
    seat = await openSeat(r, 'head', '/system?tab=papers')
    fireEvent.click(await screen.findByRole('button', { name: 'Thêm người ký' }))
    const block = await screen.findByRole('group', { name: 'Người ký thứ 1' })
    fireEvent.change(within(block).getByLabelText(/^Họ và tên/), { target: { value: 'Vũ Thị Thử' } })
    fireEvent.change(within(block).getByLabelText(/^Đến ngày/), { target: { value: '31/12/2026' } })
    fireEvent.change(screen.getByLabelText('Quyết định'), { target: { value: 'QĐ-CSCNMT' } })
    fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt văn bản' }))
    await waitFor(async () => {
      const { settings, symbols } = await r.call('papers.settings.get', {})
      expect(settings.signers).toMatchObject([{ name: 'Vũ Thị Thử', validFrom: '2026-11-21', validUntil: '2026-12-31', forms: null }])
      expect(symbols).toMatchObject({ QD: 'QĐ-CSCNMT', GXN: 'GXN-CSCN' })
    })
  })

  test('a last day before the first is told at its field, and nothing is saved', async () => {
    const before = (await r.call('papers.settings.get', {})).version
    seat = await openSeat(r, 'head', '/system?tab=papers')
    const block = await screen.findByRole('group', { name: 'Người ký thứ 1' })
    fireEvent.change(within(block).getByLabelText(/^Đến ngày/), { target: { value: '1/1/2026' } })
    fireEvent.click(screen.getByRole('button', { name: 'Lưu cài đặt văn bản' }))
    expect(await screen.findByText('Ngày cuối không trước ngày đầu')).toBeDefined()
    expect((await r.call('papers.settings.get', {})).version).toBe(before)
  })

  test('whoever may not change them reads who signs and until when', async () => {
    seat = await openSeat(r, 'records', '/system?tab=papers')
    expect(await screen.findByText('Vũ Thị Thử')).toBeDefined()
    expect(screen.getByText('21/11/2026 – 31/12/2026')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Thêm người ký' })).toBeNull()
  })
})
