import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'
import { type OpenSeat, openSeat } from '../support/seat'
import { aTeam } from '../support/teams'

const today = '2026-11-21'
const names = ['Lò Văn Ổn', 'Hà Thị Duyên', 'Trịnh Quốc Duy', 'Sùng A Páo'] as const
type Name = (typeof names)[number]
let r: TestRegister
let seat: OpenSeat
let netTeam: string
let stoneTeam: string
const stays = {} as Record<Name, string>

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(`${today}T03:00:00.000Z`), accounts: theAccounts })
  for (const [at, fullName] of names.entries()) {
    const birth = { year: fullName === 'Sùng A Páo' ? 2010 : 1990 + at, month: 3, day: 1 }
    const { stay, residentId } = await r.call('stays.admit', { residentId: null, resident: aResident({ fullName, birth }), stay: aStay() })
    await r.call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
    stays[fullName] = stay.id
    if (fullName !== 'Hà Thị Duyên') continue
    const finding = { fitness: 'UNFIT', fromOn: '2026-11-01', toOn: null, doctor: 'BS Thử', reason: 'viêmganthử' } as const
    await r.call('fitness.record', { residentId, ...finding })
  }
  netTeam = await aTeam(r, { name: 'Tổ đan lưới 1', stayIds: [stays['Lò Văn Ổn'], stays['Trịnh Quốc Duy']], officer: 'team' })
  const { trades } = await r.call('trades.list', {})
  const stone = trades.find(({ notForMinors }) => notForMinors)
  const fields = { workPlaceId: null, capacity: 2, plannedMinutes: 44 * 60, openedOn: '2026-08-01', note: null }
  stoneTeam = (await r.call('teams.save', { id: null, name: 'Tổ đá', tradeId: stone?.id ?? '', ...fields })).id
})
afterEach(() => seat.close())
afterAll(() => r.close())

const open = async (as: string, address: string) => {
  seat = await openSeat(r, as, address)
}
/** Somebody who leads a team is named above the list, too. */
const rowOf = async (name: string) =>
  (await screen.findAllByText(name)).map((text) => text.closest('tr')).find((row) => row !== null) as HTMLElement
const placing = (...people: readonly Name[]) =>
  `/labour/place?team=${stoneTeam}&people=${encodeURIComponent(people.map((name) => stays[name]).join(','))}`
const choose = async (label: RegExp, option: string) => {
  fireEvent.click(await screen.findByRole('combobox', { name: label }))
  fireEvent.click(await screen.findByRole('option', { name: option, hidden: true }))
}
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name })

describe('the list of teams', () => {
  test('tells how many are in none, and which team nobody is in charge of', async () => {
    await open('records', '/labour')
    expect(within(await rowOf('Tổ đá')).getByText('chưa phân công')).toBeDefined()
    expect(within(await rowOf('Tổ đan lưới 1')).getByText('Cán bộ team')).toBeDefined()
    expect(screen.getByText('Học viên trong tổ').nextElementSibling?.textContent).toBe('2 / 4 = 50 %')
    expect(screen.getByText('Chưa có quản giáo').nextElementSibling?.textContent).toBe('1')
    expect(screen.getByText('tạm miễn từ 01/11')).toBeDefined()
  })
  test('of an officer holds the own teams, without what is the keepers’ to do', async () => {
    await open('team', '/labour')
    await rowOf('Tổ đan lưới 1')
    expect(screen.queryByText('Tổ đá')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Lập tổ mới' })).toBeNull()
    expect(screen.queryByRole('tab', { name: 'Chờ xếp tổ' })).toBeNull()
    expect(seat.forbidden).toEqual([])
  })
})

describe('placing', () => {
  test('who is unfit stops it, with the article; without them it goes', async () => {
    await open('records', placing('Hà Thị Duyên', 'Sùng A Páo'))
    const unfit = await rowOf('Hà Thị Duyên')
    expect(within(unfit).getByLabelText('Không xếp được')).toBeDefined()
    expect(unfit.textContent?.replaceAll('\u00a0', ' ')).toContain('Nghị định 163/2026, Điều 117')
    expect(unfit.textContent).not.toContain('viêmganthử')
    expect(button('Xếp 2 học viên').disabled).toBe(true)
    fireEvent.click(button('Bỏ 1 người không xếp được khỏi danh sách'))
    await waitFor(() => expect(screen.queryByText('Hà Thị Duyên')).toBeNull())
    expect(button('Xếp 1 học viên').disabled).toBe(false)
  })
  test('a minor in a barred trade with more hours than allowed is warned of, and placed all the same', async () => {
    await open('records', placing('Sùng A Páo'))
    const row = await rowOf('Sùng A Páo')
    expect(within(row).queryByLabelText('Không xếp được')).toBeNull()
    expect(row.textContent?.replaceAll('\u00a0', ' ')).toMatch(/Dưới 18 tuổi.*Điều 147/)
    expect(row.textContent).toContain('Tổ làm 44 giờ một tuần, người này nhiều nhất 30 giờ')
    fireEvent.click(button('Xếp 1 học viên'))
    expect(await screen.findByRole('heading', { name: 'Tổ đá' })).toBeDefined()
    expect((await r.call('teams.get', { id: stoneTeam })).members.map(({ fullName }) => fullName)).toEqual(['Sùng A Páo'])
  })
  test('who comes from another team is asked why they leave it', async () => {
    await open('records', placing('Lò Văn Ổn'))
    await rowOf('Lò Văn Ổn')
    expect(button('Xếp 1 học viên').disabled).toBe(true)
    await choose(/^Lý do rời tổ cũ \(1 người\)/, 'Chuyển tổ')
    await waitFor(() => expect(button('Xếp 1 học viên').disabled).toBe(false))
  })
  test('codes that are nobody’s are named, those that are somebody’s added', async () => {
    await open('records', `/labour/place?team=${stoneTeam}`)
    const { rows } = await r.call('residents.list', { text: 'Trịnh Quốc Duy' })
    const box = await screen.findByLabelText('Dán mã')
    act(() => box.focus())
    fireEvent.change(box, { target: { value: `${rows[0]?.code}; KHONG-CO` } })
    fireEvent.click(button('Thêm theo mã'))
    expect((await screen.findByRole('alert')).textContent).toBe('Không có trong sổ: KHONG-CO')
    await rowOf('Trịnh Quốc Duy')
  })
})

describe('a team', () => {
  test('shows the officer who is in it and their word of fitness, and offers nothing that keepers do', async () => {
    await open('team', `/labour/teams/${netTeam}`)
    expect(within(await rowOf('Lò Văn Ổn')).getByText('Đủ sức khỏe')).toBeDefined()
    for (const name of ['Cử tổ trưởng', 'Phân công quản giáo', 'Thao tác khác']) expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.queryByRole('checkbox', { name: 'Lò Văn Ổn' })).toBeNull()
    expect(seat.forbidden).toEqual([])
  })
  test('of another officer is not there', async () => {
    await open('team', `/labour/teams/${stoneTeam}`)
    await waitFor(() => expect(seat.calls.some(({ name }) => name === 'teams.get')).toBe(true))
    expect(await screen.findByText('Không có hồ sơ này trong sổ')).toBeDefined()
    expect(screen.queryByText('Sùng A Páo')).toBeNull()
  })
  test('is left with a day and a reason, and its leader is so no longer', async () => {
    await r.call('teams.appointLeader', { teamId: netTeam, stayId: stays['Trịnh Quốc Duy'], fromOn: '2026-10-01' })
    await open('records', `/labour/teams/${netTeam}`)
    fireEvent.click(within(await rowOf('Trịnh Quốc Duy')).getByRole('checkbox'))
    fireEvent.click(await screen.findByRole('button', { name: 'Cho 1 người ra khỏi tổ' }))
    const dialog = within(await screen.findByRole('dialog'))
    await choose(/^Lý do rời tổ/, 'Sức khỏe')
    fireEvent.click(dialog.getByRole('button', { name: 'Cho ra khỏi tổ' }))
    await waitFor(async () => {
      const { members } = await r.call('teams.get', { id: netTeam, past: true })
      expect(members.find(({ fullName }) => fullName === 'Trịnh Quốc Duy')).toMatchObject({ toOn: today, leavingReason: 'HEALTH' })
    })
    expect((await r.call('teams.get', { id: netTeam })).leaders[0]).toMatchObject({ toOn: today })
  })
})

describe('waiting for a team', () => {
  test('a wish is written for those who are chosen, and taken back', async () => {
    await open('education', '/labour?tab=waiting')
    fireEvent.click(within(await rowOf('Hà Thị Duyên')).getByRole('checkbox'))
    fireEvent.click(await screen.findByRole('button', { name: 'Ghi đề nghị' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Ghi đề nghị xếp tổ của 1 người' }))
    fireEvent.click(dialog.getByRole('button', { name: 'Ghi đề nghị' }))
    expect(await screen.findByText('Tổ bất kỳ')).toBeDefined()
    fireEvent.click(within(await rowOf('Hà Thị Duyên')).getByRole('checkbox'))
    fireEvent.click(await screen.findByRole('button', { name: 'Thôi đề nghị' }))
    await waitFor(() => expect(screen.queryByText('Tổ bất kỳ')).toBeNull())
  })
})
