import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#contract/values/calendar'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { type OpenSeat, openSeat } from '../support/seat'
import { aTeam } from '../support/teams'

const monday = '2026-11-16'
const names = ['Lò Văn Ổn', 'Hà Thị Duyên', 'Trịnh Quốc Duy'] as const
let r: TestRegister
let seat: OpenSeat
let teamId: string
const stays: Record<string, string> = {}

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T10:00:00.000Z'), accounts: theAccounts })
  for (const [at, fullName] of names.entries()) {
    const birth = { year: at === 1 ? 2010 : 1990, month: 3, day: 1 }
    const { stay } = await r.call('stays.admit', { residentId: null, resident: aResident({ fullName, birth }), stay: aStay() })
    await r.call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
    stays[fullName] = stay.id
  }
  teamId = await aTeam(r, { name: 'Tổ đan lưới 1', stayIds: Object.values(stays), officer: 'team', plannedMinutes: 44 * 60 })
})
afterEach(() => seat.close())
afterAll(() => r.close())

const open = async (as = 'team') => {
  seat = await openSeat(r, as, `/labour/sheets/${teamId}?week=${monday}`)
  await screen.findByRole('grid')
}
const days = ['T2 16/11', 'T3 17/11', 'T4 18/11', 'T5 19/11', 'T6 20/11', 'T7 21/11', 'CN 22/11']
const cell = (name: string, at: number) => screen.getByRole<HTMLInputElement>('textbox', { name: `${name}, ${days[at]}` })
const type = (name: string, at: number, text: string) => {
  act(() => cell(name, at).focus())
  fireEvent.change(cell(name, at), { target: { value: text } })
}
const rowOf = (name: string) => within(screen.getByRole('rowheader', { name: new RegExp(name) }).closest('tr') as HTMLElement)
const sheet = () => r.call('timesheets.sheet', { teamId, week: monday })
const saved = async (name: string) => (await sheet()).rows.find((row) => row.fullName === name)?.days.map(({ entry }) => entry)
const toldOf = (input: HTMLInputElement) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent
/** Takes back what was typed: a draft would come back in the next test. */
const untype = (...cells: readonly (readonly [string, number])[]) => {
  for (const [name, at] of cells) type(name, at, '')
}
const empty = async () => {
  const { rows } = await sheet()
  const cells = rows.flatMap(({ stayId, days: of }) =>
    of.flatMap(({ entry }, at) => (entry === null ? [] : [{ stayId, day: addDays(monday, at), was: entry, entry: null }])),
  )
  const notes = rows.flatMap(({ stayId, note }) => (note === null ? [] : [{ stayId, was: note, note: null }]))
  await r.call('timesheets.save', { teamId, week: monday, cells, notes })
}

describe('typing a week', () => {
  test('sums follow every letter; what a limit blocks is marked with its article and counts for nothing', async () => {
    await open()
    type('Lò Văn Ổn', 0, '8')
    type('Lò Văn Ổn', 1, '7,5')
    expect(rowOf('Lò Văn Ổn').getByText('15,5')).toBeDefined()
    type('Lò Văn Ổn', 2, '9')
    expect(rowOf('Lò Văn Ổn').getByText('15,5')).toBeDefined()
    expect(cell('Lò Văn Ổn', 2).getAttribute('aria-invalid')).toBe('true')
    expect(toldOf(cell('Lò Văn Ổn', 2))?.replaceAll('\u00a0', ' ')).toBe('Quá 8 giờ/ngày – Nghị định 163/2026, Điều 117')
    type('Hà Thị Duyên', 0, '7')
    expect(toldOf(cell('Hà Thị Duyên', 0))?.replaceAll('\u00a0', ' ')).toBe('Quá 6 giờ/ngày – Nghị định 163/2026, Điều 128')
    expect(screen.getByRole('button', { name: '2 ô bị chặn' })).toBeDefined()
    untype(['Lò Văn Ổn', 0], ['Lò Văn Ổn', 1], ['Lò Văn Ổn', 2], ['Hà Thị Duyên', 0])
  })

  test.each([
    ['8h', 'Không phải số giờ'],
    ['８', 'Không phải số giờ'],
    ['-8', 'Không phải số giờ'],
    ['25', 'Quá 24 giờ'],
  ])('%s is marked at its cell; the rest is saved, the cell stays typed', async (text, told) => {
    await open()
    type('Lò Văn Ổn', 0, '8')
    type('Lò Văn Ổn', 1, text)
    expect(toldOf(cell('Lò Văn Ổn', 1))).toContain(told)
    fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    await screen.findAllByText('Đã lưu, còn 1 ô bị chặn chưa lưu')
    expect((await saved('Lò Văn Ổn'))?.slice(0, 2)).toEqual([480, null])
    await waitFor(() => expect(cell('Lò Văn Ổn', 1).value).toBe(text))
    fireEvent.change(cell('Lò Văn Ổn', 1), { target: { value: '' } })
    await empty()
  })

  test('Điền cả tuần: the hours that the team plans, six a day and thirty a week for a minor; then Ctrl+Enter, and signing off', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: 'Điền cả tuần' }))
    expect(days.map((_, at) => cell('Lò Văn Ổn', at).value)).toEqual(['8', '8', '8', '8', '8', '4', ''])
    expect(days.map((_, at) => cell('Hà Thị Duyên', at).value)).toEqual(['6', '6', '6', '6', '6', 'N', ''])
    fireEvent.keyDown(cell('Lò Văn Ổn', 0), { key: 'Enter', ctrlKey: true })
    await screen.findAllByText('Đã lưu bảng chấm công')
    expect(await saved('Hà Thị Duyên')).toEqual([360, 360, 360, 360, 360, 'REST', null])
    fireEvent.click(await screen.findByRole('button', { name: 'Ký xác nhận tuần' }))
    await screen.findByText('Đã ký xác nhận')
    expect(cell('Lò Văn Ổn', 0).readOnly).toBe(true)
    expect(screen.queryByRole('button', { name: 'Mở lại tuần' }), 'not the officer’s').toBeNull()
  })

  test('the head opens the week again with a reason', async () => {
    await open('head')
    fireEvent.click(await screen.findByRole('button', { name: 'Mở lại tuần' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText(/Lý do/), { target: { value: 'Chấm nhầm thứ Năm' } })
    fireEvent.click(within(dialog).getByRole('button', { name: 'Mở lại tuần' }))
    await waitFor(() => expect(cell('Lò Văn Ổn', 0).readOnly).toBe(false))
    await empty()
  })

  test('a refusal asks for its note', async () => {
    await open()
    type('Lò Văn Ổn', 0, 't')
    expect(toldOf(cell('Lò Văn Ổn', 0))).toBe('Từ chối lao động: ghi rõ ở cột ghi chú')
    fireEvent.change(screen.getByRole('textbox', { name: 'Lò Văn Ổn, Ghi chú trong tuần' }), { target: { value: 'Biên bản 31' } })
    expect(toldOf(cell('Lò Văn Ổn', 0))).toBeUndefined()
    fireEvent.change(screen.getByRole('textbox', { name: 'Lò Văn Ổn, Ghi chú trong tuần' }), { target: { value: '' } })
    type('Lò Văn Ổn', 0, '')
  })
})

describe('two seats', () => {
  const elsewhere = (name: string, at: number, entry: number) =>
    r.call('timesheets.save', {
      teamId,
      week: monday,
      cells: [{ stayId: stays[name] ?? '', day: addDays(monday, at), was: null, entry }],
      notes: [],
    })

  test('another seat’s cell is shown at once, what is typed here stays', async () => {
    await open()
    type('Lò Văn Ổn', 0, '8')
    await elsewhere('Trịnh Quốc Duy', 0, 420)
    await waitFor(() => expect(cell('Trịnh Quốc Duy', 0).value).toBe('7'))
    expect(cell('Lò Văn Ổn', 0).value).toBe('8')
    fireEvent.change(cell('Lò Văn Ổn', 0), { target: { value: '' } })
    await empty()
  })

  test('the same cell: both are compared, nothing is overwritten unseen', async () => {
    await open()
    type('Lò Văn Ổn', 0, '8')
    await elsewhere('Lò Văn Ổn', 0, 420)
    await waitFor(() => expect(toldOf(cell('Lò Văn Ổn', 0))).toBe('Máy khác vừa ghi: 7'))
    fireEvent.click(screen.getByRole('button', { name: 'Lưu' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText('Lò Văn Ổn, 16/11')).toBeDefined()
    expect((await saved('Lò Văn Ổn'))?.[0]).toBe(420)
    fireEvent.click(within(dialog).getByRole('button', { name: /Tiếp tục|Dùng/ }))
    fireEvent.click(await screen.findByRole('button', { name: 'Lưu' }))
    await waitFor(async () => expect((await saved('Lò Văn Ổn'))?.[0]).toBe(480))
    await empty()
  })
})

test('what is typed and not saved is there again when the page is come back to', async () => {
  await open()
  type('Lò Văn Ổn', 3, '6')
  const [trail] = screen.getAllByRole('link', { name: 'Lao động' }).slice(-1)
  fireEvent.click(trail as HTMLElement)
  fireEvent.click(await screen.findByRole('link', { name: 'Tổ đan lưới 1' }))
  await screen.findByRole('grid')
  await waitFor(() => expect(cell('Lò Văn Ổn', 3).value).toBe('6'))
})

test('the accountant decides which absences are paid', async () => {
  seat = await openSeat(r, 'accountant', `/labour?tab=sheets&week=${monday}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Lý do được tính công' }))
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Ô – ốm/ })
  expect(box.checked).toBe(false)
  fireEvent.click(box)
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Ô – ốm/ }).checked).toBe(true))
})
