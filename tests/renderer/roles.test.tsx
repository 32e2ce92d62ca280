import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type CommandName, findOperation } from '#contract'
import { dutySpecs } from '#contract/desk/duties'
import { WithheldField } from '#contract/residents/operations'
import { Role, recordReaders } from '#contract/roles'
import { noHandover } from '#contract/stays/events'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aHealthSheet, aPerson } from '../support/plans'
import { type TestRegister, tempRegister } from '../support/register'
import { type OpenSeat, openSeat } from '../support/seat'

/** Which commands what is on the screen is ready to give. */
const { ready } = vi.hoisted(() => ({ ready: new Set<string>() }))
vi.mock('../../src-renderer/api/queries', async (original) => {
  const queries = await original<typeof import('../../src-renderer/api/queries')>()
  return {
    ...queries,
    useCommand: (name: CommandName) => {
      ready.add(name)
      return queries.useCommand(name)
    },
  }
})

let r: TestRegister
let seat: OpenSeat | undefined
let residentId = ''
let stayId = ''
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  const mother = { relation: 'Mẹ', fullName: 'Lò Thị Mẹ', birthYear: 1962, occupation: null, phone: '0900 000 002', address: null }
  const admitted = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({
      fullName: 'Lò Văn Vai',
      idKind: 'CMND',
      idNumber: '100200300',
      religion: 'Phật giáo',
      contacts: [{ ...mother, representative: true }],
    }),
    stay: aStay({ handover: { ...noHandover, giverName: 'Trần Văn Giao' }, hasStableResidence: false, residenceAfter: 'Tổ 5, khu 2' }),
  })
  residentId = admitted.residentId
  stayId = admitted.stay.id
  await r.call('plans.keepPerson', { stayId, version: 0, content: aPerson() })
  await r.call('plans.keepHealth', { stayId, version: 0, content: aHealthSheet() })
  await r.call('papers.issue', { form: 'mau-46', subjectId: stayId })
  await r.call('stays.recordEvent', {
    stayId,
    version: admitted.stay.version,
    kind: 'ESCAPED',
    happenedAt: '2026-11-20T02:00:00.000Z',
    paper: null,
    note: null,
  })
})
afterEach(() => {
  seat?.close()
  seat = undefined
})
afterAll(() => r.close())

/** Nothing is on its way any more. */
const settled = () =>
  waitFor(
    () => {
      if (!document.querySelector('main h1')) throw new Error('no page yet')
      if (document.querySelector('[aria-busy=true]')) throw new Error('still loading')
    },
    { timeout: 20_000 },
  )
const refusedWords = ['Tài khoản này không xem được phần này', 'Tài khoản này không được làm việc này.', 'Không tìm thấy trang này']

/** Pages differ by their address, not by which record of a kind they show. */
const kindOf = (address: string) =>
  address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/[?&](days|period|from|to|month)=[^&]*/g, '')

/** What is on the screen, and what opens on it: nothing of it may be another's. */
async function look(role: Role, address: string, problems: string[]): Promise<string[]> {
  ready.clear()
  seat = await openSeat(r, role, address)
  await settled()
  const links = () =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href], nav a[href], header a[href]')].map(
      (link) => link.getAttribute('href') ?? '',
    )
  const found = new Set(links())
  const check = (where: string) => {
    for (const words of refusedWords) if (document.body.textContent?.includes(words)) problems.push(`${where}: “${words}”`)
    for (const name of ready) {
      const roles = findOperation(name)?.roles ?? []
      if (!roles.includes(role)) problems.push(`${where}: is ready for ${name}`)
    }
    ready.clear()
  }
  check(address)
  for (const tab of within(document.body)
    .queryAllByRole('tab')
    .map((one) => one.textContent ?? '')) {
    const one = within(document.body)
      .queryAllByRole('tab')
      .find(({ textContent }) => textContent === tab)
    if (one) fireEvent.click(one)
    await settled()
    check(`${address} › ${tab}`)
    for (const link of links()) found.add(link)
  }
  problems.push(...seat.forbidden.map((name) => `${address}: was refused ${name}`))
  seat.close()
  seat = undefined
  cleanup()
  return [...found].flatMap((link) => (link.includes('#/') ? [link.slice(link.indexOf('#') + 1)] : []))
}

describe.each(Role.options)('%s', (role) => {
  test('goes through every screen that is offered, and meets nothing that is another’s', async () => {
    const problems: string[] = []
    const seen = new Set<string>()
    // Somebody's page is opened from a row of the list.
    const waiting = ['/', ...(recordReaders.includes(role) ? [`/residents/${residentId}`] : [])]
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      if (seen.has(kindOf(address))) continue
      seen.add(kindOf(address))
      waiting.push(...(await look(role, address, problems)))
    }
    expect([...new Set(problems)]).toEqual([])
    expect(seen.size).toBeGreaterThan(recordReaders.includes(role) ? 4 : 1)
    expect([...seen].some((kind) => kind.startsWith('/residents'))).toBe(recordReaders.includes(role))
  }, 240_000)
})

test.each(
  (['admin', 'team', 'accountant'] as const).flatMap((role) =>
    ['/residents', '/papers', '/reports', '/bundles', '/admit'].map((address) => [role, address] as const),
  ),
)('%s who types %s is told whose it is, and offered nothing', async (role, address) => {
  ready.clear()
  seat = await openSeat(r, role, address)
  expect(await screen.findByText('Tài khoản này không xem được phần này')).toBeDefined()
  expect(document.querySelectorAll('main button, main a, main input')).toHaveLength(0)
  expect(seat.forbidden).toEqual([])
})

describe('what is not theirs to see', () => {
  test('is called so to the staff of education, and not shown as absent; the ID number has no eye that reveals nothing', async () => {
    seat = await openSeat(r, 'education', `/residents/${residentId}?tab=identity`)
    const family = within(await screen.findByRole('region', { name: 'Gia đình và người liên hệ' }))
    expect(await family.findByText('Không thuộc quyền xem')).toBeDefined()
    expect(family.getByTitle('Chỉ lãnh đạo, cán bộ hồ sơ, thăm gặp xem được')).toBeDefined()
    expect(screen.queryByText('Chưa ghi người thân nào.')).toBeNull()
    const told = WithheldField.options.filter((field) => !['idNumber', 'idIssuedBy', 'permanentCommune', 'currentCommune'].includes(field))
    expect(screen.getAllByText('Không thuộc quyền xem').length).toBe(told.length)
    expect(screen.getAllByText(/•300/).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: 'Hiện số giấy tờ' })).toBeNull()
    fireEvent.click(screen.getByRole('tab', { name: 'Quá trình' }))
    expect(await screen.findByText('Quyết định, giao nhận')).toBeDefined()
    expect(screen.queryByText(/chưa đăng ký nơi cư trú/)).toBeNull()
    expect(document.body.textContent).not.toContain('Tổ 5, khu 2')
  })

  test('who receives visits sees the relatives', async () => {
    seat = await openSeat(r, 'gate', `/residents/${residentId}?tab=identity`)
    expect(await screen.findByText('Lò Thị Mẹ · Mẹ')).toBeDefined()
  })
})

test('“Việc của tôi” counts one’s own work, and so does the navigation', async () => {
  const { duties } = await r.call('desk.due', {})
  for (const role of ['gate', 'records'] as const) {
    const own = duties.filter(({ kind }) => (dutySpecs[kind].roles as readonly Role[]).includes(role)).length
    seat = await openSeat(r, role, '/')
    expect(await screen.findByRole('button', { name: `Việc của tôi (${own})` })).toBeDefined()
    const { due } = await r.call('desk.count', {}, { token: await r.signIn(role) })
    expect(due).toBe(own)
    seat.close()
  }
})
