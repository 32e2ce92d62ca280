import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventFields, noDetail } from '#contract/stays/events'
import { StayEventKind } from '#contract/stays/words'
import { addDays, formatDate } from '#contract/values/calendar'
import { dutyScreens } from '../../src-renderer/app/features'
import { offered } from '../../src-renderer/app/person/contributions'
import { settleStep } from '../../src-renderer/features/desk/addresses'
import { phaseStep } from '../../src-renderer/features/phases/addresses'
import {
  correctEventStep,
  eventStep,
  residenceStep,
  withdrawAdmissionStep,
  withdrawEventStep,
  workAbilityStep,
} from '../../src-renderer/features/stays/addresses'
import { eventGroups } from '../../src-renderer/features/stays/event/event-words'
import { pastedItems } from '../../src-renderer/features/stays/fields/item-table'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { openSeat } from '../support/seat'

/** 10:00 at the facility, a Saturday. */
const now = '2026-11-21T03:00:00.000Z'

let r: TestRegister
let seat: { close(): void }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(now), accounts: theAccounts })
})
afterEach(() => seat?.close())
afterAll(() => r.close())

let number = 0
const admit = (fullName: string, change: Parameters<typeof aStay>[0] = {}, who: Parameters<typeof aResident>[0] = {}) =>
  r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName, birth: { year: 1990, month: null, day: null }, ...who }),
    stay: aStay({ decision: { number: `${++number}/QĐ-SK`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' }, ...change }),
  })
const record = async (stayId: string, kind: Exclude<StayEventKind, 'ADMITTED'>, happenedAt: string, more: object = {}) => {
  const { stay } = await r.call('stays.get', { id: stayId })
  return r.call('stays.recordEvent', { stayId, version: stay.version, kind, happenedAt, paper: null, note: null, ...more })
}
const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } })
const field = (path: string) => document.querySelector<HTMLInputElement>(`[data-path="${path}"]`) as HTMLInputElement
const choose = async (path: string, name: string) => {
  fireEvent.click(field(path))
  fireEvent.click(await screen.findByRole('option', { name, hidden: true }))
}
const ctrlEnter = (at: HTMLElement) => fireEvent.keyDown(at, { key: 'Enter', ctrlKey: true })
const openEvent = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name: 'Sự kiện' }))
  fireEvent.click(await screen.findByRole('menuitem', { name, hidden: true }))
  return within(await screen.findByRole('dialog', { name }))
}

test('every kind of event stands in exactly one group of the menu', () => {
  const listed = eventGroups.flatMap(([, kinds]) => kinds)
  expect([...listed].sort()).toEqual(StayEventKind.options.filter((kind) => kind !== 'ADMITTED').sort())
})

describe('an event is recorded', () => {
  test('the dialog names whom it is about, and asks for a paper and for who decided only where the event has them', async () => {
    const { residentId } = await admit('Lê Thị Khám')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    const check = await openEvent('Khám sức khỏe định kỳ')
    expect(check.getByText(/^Lê Thị Khám · HV-/)).toBeDefined()
    expect([field('paper.number'), field('decidedBy')]).toEqual([null, null])
    seat.close()
    seat = await openSeat(r, 'records', `/residents/${residentId}?do=${eventStep('OUT_FOR_PROCEDURE')}`)
    await waitFor(() => expect(field('paper.number')).not.toBeNull())
    expect(field('decidedBy')).not.toBeNull()
  })

  test('outside the story the head of the page is folded to who it is and how things stand', async () => {
    const { residentId } = await admit('Lê Thị Gọn')
    seat = await openSeat(r, 'records', `/residents/${residentId}?tab=identity`)
    const head = within(await screen.findByRole('region', { name: 'Lê Thị Gọn' }))
    expect(await head.findByText(/^DC-.* · Bắt buộc.* · Ngày hoàn thành \d\d\/\d\d\/\d{4} · còn/)).toBeDefined()
    expect(head.queryByText('Còn lại')).toBeNull()
    fireEvent.click(screen.getByRole('tab', { name: 'Quá trình' }))
    expect(await head.findByText('Còn lại')).toBeDefined()
  })

  test('every field that its kind must have is asked for at once, and what was typed stays', async () => {
    const { residentId } = await admit('Lê Thị Thiếu')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    await openEvent('Về chịu tang')
    // Five days from now, until somebody types another day.
    await waitFor(() => expect(field('detail.untilOn').value).toBe('26/11/2026'))
    type(field('detail.untilOn'), '')
    type(field('detail.relative.fullName'), 'Lê Văn Đón')
    type(field('happenedAt'), '')
    ctrlEnter(field('happenedAt'))
    await waitFor(() => expect(field('detail.bereavement').getAttribute('aria-invalid')).toBe('true'))
    expect(eventFields.LEAVE_STARTED.untilOn).toBe(true)
    expect(field('detail.untilOn').getAttribute('aria-invalid')).toBe('true')
    expect(field('happenedAt').getAttribute('aria-invalid')).toBe('true')
    expect(field('detail.travelDays').getAttribute('aria-invalid')).not.toBe('true')
    expect(field('detail.relative.fullName').value).toBe('Lê Văn Đón')
  })

  test('a bereavement leave longer than five days without a decision is refused with the article; nothing typed is lost — Decree 163/2026 Art. 121(1)', async () => {
    const { residentId, stay } = await admit('Lê Văn Tang')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    await openEvent('Về chịu tang')
    type(field('happenedAt'), '10/11/2026 08:00')
    type(field('detail.travelDays'), '2')
    // 10/11 + 5 + 2
    expect(await screen.findByText(/trở lại chậm nhất hết ngày 17\/11\/2026 \(Nghị định 163\/2026, Điều 121 khoản 1\)/)).toBeDefined()
    await choose('detail.bereavement', 'Cha, mẹ')
    type(field('detail.untilOn'), '18/11/2026')
    ctrlEnter(field('detail.untilOn'))
    expect(await screen.findByText(/Về chịu tang tối đa 5 ngày, chưa kể đi đường/)).toBeDefined()
    expect(field('detail.untilOn').value).toBe('18/11/2026')

    // The decision exists on paper: recorded, and told what to check.
    type(field('paper.number'), '12/QĐ-CSCN')
    type(field('paper.on'), '10/11/2026')
    type(field('paper.issuer'), 'Cơ sở cai nghiện ma túy')
    ctrlEnter(field('paper.issuer'))
    expect(await screen.findByText('Về chịu tang 6 ngày, quá 5 ngày chưa kể đi đường.')).toBeDefined()
    fireEvent.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findByText('quá ngày phải trở lại 18/11/2026')).toBeDefined()
    expect((await r.call('stays.get', { id: stay.id })).stay.state).toBe('ON_LEAVE')
  })

  test('the relative is taken from the contacts, and from the request when the leave begins', async () => {
    const contacts = [
      {
        relation: 'Anh',
        fullName: 'Lê Văn Anh',
        birthYear: 1985,
        occupation: null,
        phone: '0912000111',
        address: 'Tổ 1',
        representative: true,
      },
    ]
    const { residentId, stay } = await admit('Lê Thị Em', {}, { contacts })
    const intake = {
      stayId: stay.id,
      phase: 'INTAKE',
      version: 0,
      openedOn: stay.admittedOn,
      closedOn: stay.admittedOn,
      reason: null,
    } as const
    await r.call('phases.set', intake)
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    await openEvent('Nhận đơn đề nghị về chịu tang')
    await choose('detail.bereavement', 'Cha, mẹ')
    fireEvent.click(screen.getByRole('combobox', { name: 'Lấy từ người liên hệ' }))
    fireEvent.click(await screen.findByRole('option', { name: 'Lê Văn Anh · Anh', hidden: true }))
    await waitFor(() => expect(field('detail.relative.fullName').value).toBe('Lê Văn Anh'))
    expect(field('detail.relative.birth').value).toBe('1985')
    ctrlEnter(field('detail.relative.fullName'))
    // What the desk asks for first: the decision, one way or the other.
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi quyết định' }))
    const decided = within(await screen.findByRole('dialog', { name: 'Về chịu tang' }))
    fireEvent.click(decided.getByRole('radio', { name: 'Không giải quyết về chịu tang' }))
    await screen.findByRole('dialog', { name: 'Không giải quyết về chịu tang' })
    fireEvent.click(decided.getByRole('radio', { name: 'Về chịu tang' }))
    await screen.findByRole('dialog', { name: 'Về chịu tang' })
    expect(field('detail.relative.fullName').value).toBe('Lê Văn Anh')
    expect(field('detail.relative.phone').value).toBe('0912000111')
    const { events } = await r.call('stays.get', { id: stay.id })
    expect(events.at(-1)).toMatchObject({
      kind: 'LEAVE_REQUESTED',
      detail: { bereavement: 'PARENT', relative: { fullName: 'Lê Văn Anh' } },
    })
  })

  test('custody turns into a measure: the days held and the time in rehab are filled in, the end is there before saving — Law 120/2025 Art. 37(2)', async () => {
    const { residentId, stay } = await admit('Lê Văn Chờ', {
      kind: 'TEMPORARY_CUSTODY',
      admittedAt: '2026-11-01T02:00:00.000Z',
      decision: { number: '32/QĐ-CAX', on: '2026-11-01', issuer: 'Trưởng Công an phường Hồng Gai' },
      startsOn: '2026-11-01',
      termMonths: null,
    })
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    expect(await screen.findByText('từ ngày 01/11/2026, chưa có thời hạn')).toBeDefined()
    await openEvent('Chuyển diện quản lý')
    type(field('happenedAt'), '13/11/2026 09:00')
    await choose('detail.terms.kind', 'Bắt buộc, từ đủ 18 tuổi')
    await waitFor(() => expect(field('detail.terms.custodyDays').value).toBe('12 ngày'))
    await waitFor(() => expect(field('detail.terms.termMonths').value).toBe('24 tháng'))
    expect(field('detail.terms.startsOn').value).toBe('13/11/2026')
    // 13/11/2026 + 24 months = 13/11/2028, − 12 days = 01/11/2028
    const dialog = within(screen.getByRole('dialog'))
    await waitFor(() => expect(dialog.getAllByText('01/11/2028').length).toBeGreaterThan(0))
    ctrlEnter(field('detail.terms.custodyDays'))
    await waitFor(() => expect(field('detail.terms.decision.number').getAttribute('aria-invalid')).toBe('true'))
    type(field('detail.terms.decision.number'), '77/QĐ-TA')
    type(field('detail.terms.decision.on'), '12/11/2026')
    type(field('detail.terms.decision.issuer'), 'Tòa án nhân dân khu vực 2')
    ctrlEnter(field('detail.terms.decision.issuer'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect((await r.call('stays.get', { id: stay.id })).stay).toMatchObject({
      kind: 'COMPULSORY_ADULT',
      custodyDays: 12,
      expectedEndOn: '2028-11-01',
    })
  })
})

describe('what was typed and not saved', () => {
  test('is there again when the page is loaded anew, with the dialog open; cancelling drops it', async () => {
    const { residentId } = await admit('Lê Thị Dở')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    await openEvent('Đi bệnh viện')
    const address = window.location.hash.slice(1)
    expect(address).toContain('do=')
    type(field('detail.place'), 'Bệnh viện Bãi Cháy')
    seat.close()
    seat = await openSeat(r, 'records', address)
    expect(await screen.findByText(/^Đã mở lại nội dung nhập dở lúc 10:00/)).toBeDefined()
    expect(field('detail.place').value).toBe('Bệnh viện Bãi Cháy')
    fireEvent.click(screen.getByText('Đóng'))
    fireEvent.click(within(await screen.findByRole('dialog', { name: 'Có nội dung chưa lưu' })).getByText('Bỏ nội dung đã nhập'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(window.location.hash).not.toContain('do=')
    await openEvent('Đi bệnh viện')
    expect(field('detail.place').value).toBe('')
    expect(screen.queryByText(/^Đã mở lại nội dung nhập dở/)).toBeNull()
  })

  test('is not brought back once it is saved', async () => {
    const { residentId, stay } = await admit('Lê Văn Xong')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    await openEvent('Đi bệnh viện')
    type(field('detail.place'), 'Bệnh viện Bãi Cháy')
    ctrlEnter(field('detail.place'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    seat.close()
    await record(stay.id, 'RETURNED', '2026-11-21T03:00:00.000Z')
    seat = await openSeat(r, 'records', `/residents/${residentId}?do=event:TO_HOSPITAL`)
    await screen.findByRole('dialog', { name: 'Đi bệnh viện' })
    expect(field('detail.place').value).toBe('')
  })
})

describe('an address that names a dialog', () => {
  let residentId: string | undefined
  test.each(['event:RETURNED', 'event:NOTHING', 'phase:NONE', 'withdraw', 'other:1'])(
    'says so where it cannot be done, or not any more, and shows the page: %s',
    async (step) => {
      residentId ??= (await admit('Lê Văn Muộn')).residentId
      seat = await openSeat(r, 'records', `/residents/${residentId}?do=${step}`)
      expect(await screen.findByText('Việc này không còn làm được: hồ sơ đã thay đổi.')).toBeDefined()
      expect(screen.queryByRole('dialog')).toBeNull()
      await waitFor(() => expect(window.location.hash).not.toContain('do='))
    },
  )

  test('every dialog that other pages lead to is there, each under a word of its own', () => {
    const words = offered('dialogs').flatMap(({ part }) => part.map(({ word }) => word))
    expect(words).toEqual([...new Set(words)])
    const steps = [
      eventStep('ESCAPED'),
      correctEventStep('e-1'),
      withdrawEventStep('e-1'),
      phaseStep('INTAKE'),
      residenceStep,
      withdrawAdmissionStep,
      workAbilityStep,
      settleStep({ kind: 'shelter', about: { kind: 'stay', id: 's-1' }, hangsOn: '2026-12-22' }),
    ]
    expect(steps.map((step) => step.split(':')[0]).toSorted()).toEqual(words.toSorted())
    expect(Object.keys(dutyScreens.steps).filter((step) => !words.includes(step))).toEqual([])
  })
})

describe('an entry of the story', () => {
  test('a change of kind is corrected only to what the house could have turned it into — Law 120/2025 Arts 34, 37', async () => {
    const { residentId, stay } = await admit('Lê Văn Diện', { kind: 'TEMPORARY_CUSTODY', startsOn: '2026-08-10', termMonths: null })
    const decision = { number: '78/QĐ-TA', on: '2026-11-12', issuer: 'Tòa án nhân dân khu vực 2' }
    const terms = { ...aStay({ decision, startsOn: '2026-11-13' }), kind: 'COMPULSORY_ADULT' as const }
    await record(stay.id, 'KIND_CHANGED', '2026-11-13T02:00:00.000Z', { detail: { ...noDetail, terms } })
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa: chuyển diện quản lý' }))
    await screen.findByRole('dialog', { name: 'Sửa sự kiện: chuyển diện quản lý' })
    fireEvent.click(field('detail.terms.kind'))
    await screen.findByRole('option', { name: 'Bắt buộc, từ đủ 18 tuổi', hidden: true })
    expect(screen.getAllByRole('option', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      'Bắt buộc, từ đủ 18 tuổi',
      'Bắt buộc, từ đủ 12 đến dưới 18 tuổi',
      'Tự nguyện tại cơ sở công lập',
    ])
  })

  test('is corrected with a reason from the time line; the mark stays', async () => {
    const { residentId, stay } = await admit('Lê Văn Sửa')
    await record(stay.id, 'TO_HOSPITAL', '2026-11-11T02:00:00.000Z', { detail: null })
    await record(stay.id, 'RETURNED', '2026-11-15T02:00:00.000Z')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa: đi bệnh viện' }))
    await screen.findByRole('dialog', { name: 'Sửa sự kiện: đi bệnh viện' })
    expect(field('happenedAt').value).toBe('11/11/2026 09:00')
    type(field('detail.place'), 'Bệnh viện Bãi Cháy')
    ctrlEnter(field('detail.place'))
    await waitFor(() => expect(field('reason').getAttribute('aria-invalid')).toBe('true'))
    expect(field('detail.place').value).toBe('Bệnh viện Bãi Cháy')
    type(field('reason'), 'Ghi thiếu nơi')
    ctrlEnter(field('reason'))
    expect(await screen.findByText('Đã sửa: Ghi thiếu nơi')).toBeDefined()
    expect(screen.getByText('Bệnh viện Bãi Cháy')).toBeDefined()
    expect(screen.getByText(/để trống/).closest('dd')?.textContent).toBe('để trống → Bệnh viện Bãi Cháy')
  })

  test('a correction says before it is saved what it does to the end, and why it would be refused — Decree 163/2026 Art. 109(3)', async () => {
    const { residentId, stay } = await admit('Phùng Thị Dịch')
    await record(stay.id, 'ESCAPED', '2026-11-11T02:00:00.000Z')
    await record(stay.id, 'RETURNED', '2026-11-15T02:00:00.000Z')
    const { expectedEndOn } = (await r.call('stays.get', { id: stay.id })).stay
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa: bỏ trốn' }))
    expect(await screen.findByText(`Ngày hoàn thành vẫn là ${formatDate(expectedEndOn ?? '')}.`)).toBeDefined()
    // Two days less away: the end comes two days earlier.
    type(field('happenedAt'), '13/11/2026 09:00')
    const earlier = formatDate(addDays(expectedEndOn ?? '', -2))
    expect(await screen.findByText(`Ngày hoàn thành chuyển từ ${formatDate(expectedEndOn ?? '')} sang ${earlier}.`)).toBeDefined()
    type(field('happenedAt'), '16/11/2026 09:00')
    expect(await screen.findByText(/Không ghi được “Trở lại cơ sở”/)).toBeDefined()
    expect((await r.call('stays.get', { id: stay.id })).stay.expectedEndOn).toBe(expectedEndOn)
  })

  test('one that others rest on is not withdrawn: the refusal says why, the reason stays typed', async () => {
    const { residentId, stay } = await admit('Lê Văn Rút')
    await record(stay.id, 'ESCAPED', '2026-11-11T02:00:00.000Z')
    await record(stay.id, 'RETURNED', '2026-11-15T02:00:00.000Z')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Rút lại: bỏ trốn' }))
    type(await screen.findByLabelText(/^Lý do/), 'Nhầm')
    ctrlEnter(field('reason'))
    expect(await screen.findByText(/Không ghi được “Trở lại cơ sở”/)).toBeDefined()
    expect(field('reason').value).toBe('Nhầm')
  })
})

describe('another seat was quicker while a dialog was open', () => {
  test('an event corrected there is not written over: both values are shown', async () => {
    const { residentId, stay } = await admit('Lê Văn Đôi')
    const { eventId } = await record(stay.id, 'TO_HOSPITAL', '2026-11-11T02:00:00.000Z', {
      detail: { ...noDetail, place: 'Bệnh viện tỉnh' },
    })
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa: đi bệnh viện' }))
    type(await screen.findByLabelText(/^Ghi chú/), 'Có người nhà đi cùng')
    type(field('reason'), 'Ghi thiếu')

    const { stay: now } = await r.call('stays.get', { id: stay.id })
    const there = { happenedAt: '2026-11-11T02:00:00.000Z', paper: null, note: null, detail: { ...noDetail, place: 'Bệnh viện Phổi' } }
    await r.call('stays.correctEvent', { stayId: stay.id, version: now.version, eventId, reason: 'Ghi nhầm nơi', ...there })
    await screen.findByText('Đã sửa: Ghi nhầm nơi')
    ctrlEnter(field('reason'))
    const clash = within(await screen.findByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' }))
    expect(clash.getByText('Bệnh viện Phổi')).toBeDefined()
    fireEvent.click(clash.getByRole('button', { name: 'Dùng các giá trị đã chọn' }))
    ctrlEnter(field('reason'))
    expect(await screen.findByText('Đã sửa: Ghi thiếu')).toBeDefined()
    const kept = (await r.call('stays.get', { id: stay.id })).events.find(({ id }) => id === eventId)
    expect([kept?.detail.place, kept?.note]).toEqual(['Bệnh viện Phổi', 'Có người nhà đi cùng'])
  })

  test('an event withdrawn there is neither corrected nor withdrawn: the dialog says so, what was typed stays', async () => {
    const { residentId, stay } = await admit('Lê Văn Hẫng')
    const { eventId } = await record(stay.id, 'ESCAPED', '2026-11-11T02:00:00.000Z')
    seat = await openSeat(r, 'records', `/residents/${residentId}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa: bỏ trốn' }))
    type(await screen.findByLabelText(/^Ghi chú/), 'Trốn khi đi khám')
    type(field('reason'), 'Ghi thiếu')
    const { stay: now } = await r.call('stays.get', { id: stay.id })
    await r.call('stays.withdrawEvent', { stayId: stay.id, version: now.version, eventId, reason: 'Ghi nhầm người' })
    ctrlEnter(field('reason'))
    expect(await screen.findByText('Sự kiện này đã được rút lại nên không sửa hoặc rút lại được nữa.')).toBeDefined()
    expect(field('note').value).toBe('Trốn khi đi khám')
  })

  test('the days of a phase and the residence registered there are not written over', async () => {
    const { residentId, stay } = await admit('Lê Văn Pha', { hasStableResidence: false })
    const education = { stayId: stay.id, phase: 'EDUCATION', version: 0, openedOn: '2026-11-12', reason: null } as const
    await r.call('phases.set', { ...education, closedOn: null })
    seat = await openSeat(r, 'records', `/residents/${residentId}?do=phase%3AEDUCATION`)
    type(await screen.findByLabelText(/^Ngày kết thúc/), '20/11/2026')
    await r.call('phases.set', { ...education, closedOn: '2026-11-18' })
    type(await screen.findByLabelText(/^Lý do/), 'Theo sổ lớp')
    ctrlEnter(field('closedOn'))
    const closed = within(await screen.findByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' }))
    expect(closed.getByText('18/11/2026')).toBeDefined()
    seat.close()

    seat = await openSeat(r, 'records', `/residents/${residentId}?do=residence`)
    await screen.findByRole('dialog', { name: 'Đăng ký nơi cư trú sau khi ra' })
    type(field('residenceAfter'), 'Nhà chị gái')
    const { stay: now } = await r.call('stays.get', { id: stay.id })
    const there = { residenceAfter: 'Nhà chú ruột', policeCommune: null, policeName: null }
    await r.call('stays.registerResidence', { stayId: stay.id, version: now.version, ...there })
    await screen.findByText('Nhà chú ruột')
    ctrlEnter(field('residenceAfter'))
    const clash = within(await screen.findByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' }))
    expect(clash.getByText('Nhà chú ruột')).toBeDefined()
    expect((await r.call('stays.get', { id: stay.id })).stay.residenceAfter).toBe('Nhà chú ruột')
  })
})

describe('papers and things that came along', () => {
  test('a pasted list becomes lines without its marks', () => {
    expect(pastedItems('1. Bản sao CCCD\n2) Lý lịch\t2\tMẫu 33\r\n\n- Điện thoại')).toEqual([
      ['Bản sao CCCD'],
      ['Lý lịch', '2', 'Mẫu 33'],
      ['Điện thoại'],
    ])
  })

  test('are typed line by line at a correction, empty lines are left out, and stand on the page', async () => {
    const { residentId, stay } = await admit('Lê Văn Đồ')
    seat = await openSeat(r, 'records', `/stays/${stay.id}/correct`)
    fireEvent.click(await screen.findByRole('button', { name: 'Thêm dòng: hồ sơ kèm theo' }))
    await waitFor(() => expect(field('stay.handover.documents.0.name')).not.toBeNull())
    type(field('stay.handover.documents.0.name'), 'Quyết định của Tòa án')
    fireEvent.keyDown(field('stay.handover.documents.0.name'), { key: 'Enter' })
    await waitFor(() => expect(field('stay.handover.documents.1.name')).not.toBeNull())
    fireEvent.paste(field('stay.handover.documents.1.name'), { clipboardData: { getData: () => 'Lý lịch\nĐơn' } })
    await waitFor(() => expect(field('stay.handover.documents.2.name')?.value).toBe('Đơn'))
    fireEvent.click(screen.getByRole('button', { name: 'Thêm dòng: hồ sơ kèm theo' }))
    type(field('stay.handover.giverName'), 'Trần Văn Giao')
    type(field('reason'), 'Bổ sung theo biên bản')
    ctrlEnter(field('reason'))
    expect(await screen.findByText('Trần Văn Giao')).toBeDefined()
    expect(screen.getByText('Đơn')).toBeDefined()
    const { handover } = (await r.call('stays.get', { id: stay.id })).stay
    expect(handover.documents.map(({ name }) => name)).toEqual(['Quyết định của Tòa án', 'Lý lịch', 'Đơn'])
    expect(residentId).toBeTruthy()
  })
})

test('the health staff are offered the yearly check alone, and record it', async () => {
  const { residentId, stay } = await admit('Lê Văn Khám')
  seat = await openSeat(r, 'medical', `/residents/${residentId}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Sự kiện' }))
  const offered = await screen.findAllByRole('menuitem', { hidden: true })
  expect(offered.map(({ textContent }) => textContent)).toEqual(['Khám sức khỏe định kỳ'])
  fireEvent.click(offered[0] as HTMLElement)
  await screen.findByRole('dialog', { name: 'Khám sức khỏe định kỳ' })
  ctrlEnter(field('note'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect((await r.call('stays.get', { id: stay.id })).events.map(({ kind }) => kind)).toEqual(['ADMITTED', 'HEALTH_CHECKED'])
})

test('somebody without a stable residence has one registered before leaving — Law 120/2025 Art. 42(3)', async () => {
  const { residentId, stay } = await admit('Lê Văn Nhà', { hasStableResidence: false })
  seat = await openSeat(r, 'records', `/residents/${residentId}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Đăng ký' }))
  await screen.findByRole('dialog', { name: 'Đăng ký nơi cư trú sau khi ra' })
  ctrlEnter(field('residenceAfter'))
  await waitFor(() => expect(field('residenceAfter').getAttribute('aria-invalid')).toBe('true'))
  type(field('residenceAfter'), 'Nhà chị gái, phường Hà Tu')
  ctrlEnter(field('residenceAfter'))
  expect(await screen.findByText('Nhà chị gái, phường Hà Tu')).toBeDefined()
  expect((await r.call('stays.get', { id: stay.id })).stay.residenceAfter).toBe('Nhà chị gái, phường Hà Tu')
})

test('a kind that waits for its decision has no term to type, and is admitted without one', async () => {
  seat = await openSeat(r, 'records', '/admit')
  await waitFor(() => expect(field('resident.fullName')).not.toBeNull())
  type(field('resident.fullName'), 'Lê Văn Giữ')
  fireEvent.click(screen.getByRole('radio', { name: 'Nam' }))
  type(field('resident.birth'), '1991')
  await choose('resident.idKind', 'Không có giấy tờ')
  await choose('stay.kind', 'Quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc')
  await waitFor(() => expect(field('stay.termMonths')).toBeNull())
  expect(await screen.findByText('Chưa có thời hạn: đang quản lý trong khi chờ quyết định.')).toBeDefined()
  type(field('stay.decision.number'), '5/QĐ-GQL')
  type(field('stay.decision.on'), '20/11/2026')
  type(field('stay.decision.issuer'), 'Trưởng Công an phường Hồng Gai')
  ctrlEnter(field('stay.decision.issuer'))
  expect((await screen.findAllByText('5/QĐ-GQL ngày 20/11/2026')).length).toBe(2)
})
