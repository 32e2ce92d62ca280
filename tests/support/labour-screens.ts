import { expect, type Locator } from '@playwright/test'
import { addDays, addMonths, earlierDay, weekOf } from '#contract/values/calendar'
import { aResident, aStay } from './builders'
import { passphrase } from './refused'
import type { TestRegister } from './register'
import type { Screen, Stage } from './screens'
import { asking } from './served'
import { aTeam } from './teams'

/** Words that are as long as names get: four before the given name, and two behind it. */
const families = ['Công Tằng Tôn Nữ', 'Nguyễn Hoàng Phương', 'Trần Đặng Khánh', 'Huỳnh Lê Bảo', 'Vũ Phạm Đoàn', 'Tôn Thất'] as const
const givens = [
  'Thảo Nguyên',
  'Thường Xuyên',
  'Đăng Khương',
  'Nghiêm Trường',
  'Khuyến Đường',
  'Phương Uyên',
  'Ngọc Ước',
  'Thiên Ân',
  'Quỳnh',
  'Vượng',
] as const
const longNames = families.flatMap((family) => givens.map((given) => `${family} ${given}`))

/** Teams, sheets and money of labour, in the order in which an office meets them; they change the register before which the others have been walked. */
export function labourScreens(stage: Stage, today: string): readonly Screen[] {
  const call: TestRegister['call'] = (name, input) => asking(stage.seat)(name, input)
  const button = (name: string | RegExp) => stage.page.getByRole('button', { name }).first()
  const dialog = (): Locator => stage.page.getByRole('dialog')
  const pdfShown = () => expect(button('Lưu PDF')).toBeEnabled({ timeout: 30_000 })
  const thisWeek = weekOf(today).from
  const lastMonth = addMonths(`${today.slice(0, 7)}-01`, -1).slice(0, 7)
  /** A week that is signed. */
  const signedWeek = addDays(thisWeek, -21)

  const kept = new Map<string, Promise<string>>()
  /** What a screen needs is written once, by the first that asks. */
  const once = (name: string, make: () => Promise<string>): Promise<string> => {
    const made = kept.get(name) ?? make()
    kept.set(name, made)
    return made
  }
  const teams = async () => (await call('teams.list', {})).teams
  const firstTeam = () => once('first', async () => (await teams())[0]!.id)
  const emptyTeam = () => once('empty', () => aTeam({ call }, { name: 'Tổ mới lập, chưa có người', stayIds: [] }))
  /** Sixty people, all with names as long as names get. */
  const crowd = () =>
    once('crowd', async () => {
      const admittedOn = addDays(today, -40)
      const stayIds: string[] = []
      for (const [at, fullName] of longNames.entries()) {
        const birth = { year: 1970 + (at % 36), month: 1 + (at % 12), day: 1 + (at % 28) }
        const { stay } = await call('stays.admit', {
          residentId: null,
          resident: aResident({ fullName, birth }),
          stay: aStay({
            decision: { number: `${700 + at}/QĐ-TA`, on: addDays(admittedOn, -5), issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
            admittedAt: `${admittedOn}T02:00:00.000Z`,
            startsOn: admittedOn,
          }),
        })
        const phase = { phase: 'LABOUR', version: 0, openedOn: addDays(today, -30), closedOn: null, reason: null } as const
        await call('phases.set', { stayId: stay.id, ...phase })
        stayIds.push(stay.id)
      }
      const id = await aTeam({ call }, { name: 'Tổ gia công, lắp ráp linh kiện điện tử xuất khẩu số 12', stayIds: [] })
      await call('teams.place', { teamId: id, fromOn: addDays(today, -25), stayIds, movedReason: null, note: null })
      return id
    })
  /** Somebody in a team who is not fit for all work. */
  const limitedStay = async () => {
    const limited = await call('fitness.limited', {})
    const words = new Map(limited.map(({ residentId, fitness }) => [residentId, fitness]))
    for (const { id } of await teams()) {
      const { members } = await call('teams.get', { id })
      const found = members.find(({ residentId, state }) => words.get(residentId) === 'UNFIT' && state === 'ACTIVE')
      if (found) return { teamId: id, ...found }
    }
    throw new Error('the sample has nobody unfit in a team')
  }
  const limitedPerson = async () => `/residents/${(await limitedStay()).residentId}?tab=labour`
  const sheet = (teamId: string, week = thisWeek) => `/labour/sheets/${teamId}?week=${week}`
  const money = (part: string) => `/labour?tab=money&part=${part}`
  const settlement = async (state: 'DRAFT' | 'CLOSED') => {
    const list = await call('earnings.settlements.list', {})
    const row = list.rows.find((one) => one.state === state)
    if (row) return `/labour/settlements/${row.id}`
    if (state === 'CLOSED' || !list.next) throw new Error('the sample has no settlement like that')
    const yesterday = addDays(today, -1)
    const to = list.next.from < yesterday ? earlierDay(list.next.to, yesterday) : list.next.to
    const { id } = await call('earnings.settlements.open', { from: list.next.from, to })
    return `/labour/settlements/${id}`
  }
  /** Somebody whose share is in a settlement that is closed. */
  const paidPerson = async () => {
    const { rows } = await call('earnings.ledgers.list', { show: 'all' })
    const row = rows.find(({ paid }) => paid > 0) ?? rows[0]
    return row!.residentId
  }
  /** Who waits, and some who are in teams: with what speaks against them. */
  const toPlace = async () => {
    const waiting = await call('teams.waiting', {})
    const all = await teams()
    const target = all.find(({ tradeName }) => tradeName === 'Làm đá mỹ nghệ') ?? all[0]!
    const other = all.find(({ id }) => id !== target.id) ?? target
    const { members } = await call('teams.get', { id: other.id })
    const own = await call('teams.get', { id: target.id })
    const unfit = await limitedStay()
    const people = [...waiting.slice(0, 6), ...members.slice(0, 4), ...own.members.slice(0, 1), unfit].map(({ stayId }) => stayId)
    return `/labour/place?team=${target.id}&people=${encodeURIComponent([...new Set(people)].join(','))}`
  }

  return [
    { name: '200-teams', at: '/labour' },
    {
      name: '201-team-new',
      at: '/labour',
      typed: true,
      steps: () => button('Lập tổ mới').click(),
    },
    {
      name: '202-trades',
      at: '/labour',
      steps: async () => {
        await button('Thao tác khác').click()
        await stage.page.getByRole('menuitem', { name: 'Nghề và nơi làm' }).click()
        await dialog().waitFor()
      },
    },
    { name: '203-team', at: async () => `/labour/teams/${await firstTeam()}` },
    {
      name: '204-team-past',
      alike: true,
      at: async () => `/labour/teams/${await firstTeam()}`,
      steps: () => stage.page.getByLabel('Hiện cả người đã rời tổ').check(),
    },
    {
      name: '205-team-member',
      at: async () => `/labour/teams/${await firstTeam()}`,
      steps: async () => {
        await stage.page.getByRole('row').nth(1).getByRole('cell').nth(2).click()
        await dialog().getByRole('link', { name: 'Mở hồ sơ' }).waitFor()
      },
    },
    {
      name: '206-team-officer',
      at: async () => `/labour/teams/${await firstTeam()}`,
      typed: true,
      steps: () => button('Phân công quản giáo').click(),
    },
    {
      name: '207-team-leave',
      at: async () => `/labour/teams/${await firstTeam()}`,
      typed: true,
      steps: async () => {
        for (const at of [1, 2, 3]) await stage.page.getByRole('row').nth(at).getByRole('checkbox').check()
        await button('Cho 3 người ra khỏi tổ').click()
        await dialog().waitFor()
      },
    },
    { name: '208-team-empty', at: async () => `/labour/teams/${await emptyTeam()}` },
    { name: '209-team-60-long', at: async () => `/labour/teams/${await crowd()}` },
    { name: '210-waiting', at: '/labour?tab=waiting' },
    {
      name: '211-waiting-chosen',
      at: '/labour?tab=waiting',
      typed: true,
      steps: async () => {
        await stage.page.getByRole('row').nth(1).getByRole('checkbox').check()
        await button(/^(Ghi đề nghị|Thôi đề nghị)$/).waitFor()
      },
    },
    { name: '212-place-empty', at: '/labour/place' },
    {
      name: '213-place-review',
      at: toPlace,
      steps: () => stage.page.getByRole('row').nth(2).waitFor(),
    },
    {
      name: '214-place-codes',
      alike: true,
      at: async () => `/labour/place?team=${await firstTeam()}`,
      steps: async () => {
        await stage.page.getByLabel('Dán mã').fill('HV-2026-00001\nHV-KHONG-CO\nABC')
        await button('Thêm theo mã').click()
        await stage.page.getByRole('alert').waitFor()
      },
    },
    { name: '220-person-labour', at: limitedPerson },
    {
      name: '221-person-fitness',
      at: limitedPerson,
      typed: true,
      steps: () => button('Ghi kết luận').click(),
    },
    { name: '222-person-labour-none', alike: true, at: () => `/residents/${stage.people.near.id}?tab=labour` },
    { name: '223-person-money', at: async () => `/residents/${await paidPerson()}?tab=money` },
    { name: '230-weeks', at: '/labour?tab=sheets' },
    { name: '231-weeks-signed', alike: true, at: `/labour?tab=sheets&week=${signedWeek}` },
    { name: '232-sheet', at: async () => sheet(await firstTeam()) },
    { name: '233-sheet-signed', at: async () => sheet(await firstTeam(), signedWeek) },
    {
      name: '234-sheet-unlock',
      alike: true,
      typed: true,
      at: async () => sheet(await firstTeam(), signedWeek),
      steps: () => button('Mở lại tuần').click(),
    },
    {
      name: '235-sheet-warnings',
      typed: true,
      at: async () => sheet((await limitedStay()).teamId),
      steps: async () => {
        const { fullName } = await limitedStay()
        const unfit = stage.page.getByRole('textbox', { name: new RegExp(`^${fullName}, T2`) })
        await unfit.fill('8')
        await unfit.press('Enter')
        for (const [at, text] of ['25', '8h', '9', 't'].entries()) {
          const cell = stage.page
            .getByRole('row')
            .nth(2 + at)
            .getByRole('textbox')
            .first()
          await cell.focus()
          await cell.fill(text)
          await cell.press('Enter')
        }
      },
    },
    { name: '236-sheet-60-long', at: async () => sheet(await crowd()) },
    { name: '237-sheet-empty', at: async () => sheet(await emptyTeam()) },
    {
      name: '238-sheet-print',
      at: async () => sheet(await firstTeam(), signedWeek),
      steps: async () => {
        await button('In bảng').click()
        await stage.page.getByRole('menuitem', { name: 'In bảng đã chấm' }).click()
        await pdfShown()
      },
    },
    { name: '240-output', at: `${money('output')}&month=${lastMonth}` },
    { name: '241-output-new', typed: true, at: money('output'), steps: () => button('Ghi sản lượng').click() },
    { name: '242-books', at: `${money('books')}&month=${lastMonth}` },
    { name: '243-income-new', typed: true, at: money('books'), steps: () => button('Ghi khoản thu').click() },
    { name: '244-cost-new', alike: true, typed: true, at: money('books'), steps: () => button('Ghi khoản chi').click() },
    { name: '245-jobs', at: money('jobs') },
    { name: '246-job-new', typed: true, at: money('jobs'), steps: () => button('Thêm công việc').click() },
    { name: '247-partner-new', typed: true, at: money('jobs'), steps: () => button('Thêm đối tác').click() },
    { name: '248-price-new', typed: true, at: money('jobs'), steps: () => button('Thêm đơn giá').click() },
    { name: '250-settlements', at: money('settlements') },
    { name: '251-settlement-new', typed: true, at: money('settlements'), steps: () => button(/^Lập quyết toán/).click() },
    { name: '252-settlement-ways', typed: true, at: money('settlements'), steps: () => button('Cách quyết toán').click() },
    { name: '253-settlement-closed', at: () => settlement('CLOSED') },
    { name: '254-settlement-correct', typed: true, at: () => settlement('CLOSED'), steps: () => button('Ghi điều chỉnh').click() },
    {
      name: '255-settlement-print',
      at: () => settlement('CLOSED'),
      steps: async () => {
        await button('In bảng chia, ký nhận').click()
        await pdfShown()
      },
    },
    { name: '256-settlement-draft', at: () => settlement('DRAFT') },
    { name: '257-settlement-basis', typed: true, at: () => settlement('DRAFT'), steps: () => button('Sửa căn cứ').click() },
    { name: '260-payouts', at: money('payouts') },
    { name: '261-pay', typed: true, at: money('payouts'), steps: () => button(/^Chi trả cho/).click() },
    {
      name: '262-ledger',
      at: `${money('payouts')}&show=all`,
      steps: async () => {
        await stage.page.getByRole('row').nth(1).getByRole('cell').nth(2).click()
        await dialog().getByText('Sổ tiền lao động').first().waitFor()
      },
    },
    { name: '265-figures', at: money('figures') },
  ]
}

/** What a register is restored from, before anybody has signed in. Each begins at the door; the last one restores. */
export function restoreScreens(stage: Stage): readonly Screen[] {
  const button = (name: string | RegExp) => stage.page.getByRole('button', { name }).first()
  async function toCopies(): Promise<void> {
    await button('Khôi phục từ bản sao').click()
    await stage.page.getByRole('textbox', { name: 'Mã khôi phục' }).fill(passphrase)
    await button('Xem các bản sao').click()
    await stage.page.getByRole('radio').nth(1).waitFor()
  }
  return [
    { name: 'r1-restore', typed: true, steps: () => button('Khôi phục từ bản sao').click() },
    { name: 'r2-restore-copies', typed: true, steps: toCopies },
    {
      name: 'r3-restore-older',
      typed: true,
      steps: async () => {
        await toCopies()
        await stage.page.getByRole('radio').last().click()
      },
    },
    {
      name: 'r4-restore-none',
      typed: true,
      alike: true,
      steps: async () => {
        await toCopies()
        await stage.page.getByRole('textbox', { name: 'Tìm thêm ở nơi khác' }).fill('/khong-co-thu-muc-nay')
        await stage.page.getByRole('button', { name: 'Tìm', exact: true }).click()
        await stage.page.getByText('Không thấy bản sao nào').or(stage.page.getByRole('alert')).first().waitFor()
      },
    },
    {
      name: 'r5-restored',
      typed: true,
      steps: async () => {
        await toCopies()
        await button(/^Khôi phục (đến|bản này)/).click()
        await stage.page.getByText('Đã khôi phục sổ').waitFor({ timeout: 60_000 })
      },
    },
  ]
}
