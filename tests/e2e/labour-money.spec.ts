import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { addDays } from '#contract/values/calendar'
import { aResident, aStay, password } from '../support/builders'
import { expectSound } from '../support/looks'
import { asking, type Served, serveNew } from '../support/served'
import { aTeam } from '../support/teams'

/** An accountant's day: a job with its price, income and costs, the quarter settled and closed, a correction, money paid out. */
test.describe.configure({ mode: 'serial' })

const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-money-'))
const names = ['Khổng Văn Ân', 'Lương Thị Bích', 'Mạc Đình Chiến'] as const
/** Weeks of the quarter in which the team worked; the last reaches into the next. */
const weeks = ['2026-09-14', '2026-09-21', '2026-09-28'] as const
let host: Served
let page: Page
let teamId: string

const call = () => asking(host)

/** Everybody worked all six days; signed off by the head. */
async function writeWeek(week: string): Promise<void> {
  const sheet = await call()('timesheets.sheet', { teamId, week })
  const cells = sheet.rows.flatMap(({ stayId, days }) =>
    days.slice(0, 6).flatMap(({ entry, closed }, at) => (closed ? [] : [{ stayId, day: addDays(week, at), was: entry, entry: 480 }])),
  )
  await call()('timesheets.save', { teamId, week, cells, notes: [] })
}
async function signWeek(week: string): Promise<void> {
  const { version } = await call()('timesheets.sheet', { teamId, week })
  await call()('timesheets.sign', { teamId, week, version })
}

test.beforeAll(async ({ browser }) => {
  host = await serveNew(folder)
  const stayIds: string[] = []
  for (const [at, fullName] of names.entries()) {
    const { stay } = await call()('stays.admit', {
      residentId: null,
      resident: aResident({ fullName, birth: { year: 1985 + at, month: 3, day: 2 } }),
      stay: aStay({ decision: { number: `${301 + at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND' } }),
    })
    await call()('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
    stayIds.push(stay.id)
  }
  teamId = await aTeam({ call: call() }, { name: 'Tổ đan lưới 1', stayIds, officer: 'team', openedOn: weeks[0] })
  for (const week of weeks) await writeWeek(week)
  for (const week of weeks.slice(0, 2)) await signWeek(week)
  page = await (await browser.newContext()).newPage()
  await page.goto(host.url)
  await page.getByLabel('Tên đăng nhập').fill('accountant')
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
})
test.afterAll(async () => {
  await page?.context().close()
  await host?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const part = (name: string) => page.goto(`${host.url}/#/labour?tab=money&part=${name}`)
const dialog = () => page.getByRole('dialog')
const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name, exact: typeof name === 'string' })
async function fill(path: string, text: string): Promise<void> {
  const field = dialog().locator(`[data-path="${path}"]`)
  await field.fill(text)
  await field.blur()
}
async function choose(path: string, option: RegExp | string): Promise<void> {
  await dialog().locator(`[data-path="${path}"]`).click()
  await page.getByRole('option', { name: option }).first().click()
}
const toldAndClosed = async (message: string | RegExp) => {
  await expect(page.getByRole('status').getByText(message).first()).toBeVisible()
  await expect(dialog()).toHaveCount(0)
}

test('a job of the facility’s own gets a price that holds from a day on', async () => {
  await part('jobs')
  await button('Thêm công việc').first().click()
  await fill('name', 'Lưới đánh cá')
  await fill('unit', 'tấm')
  await choose('tradeId', 'Đan lưới')
  await button('Lưu', dialog()).click()
  await expect(dialog()).toHaveCount(0)
  await page
    .getByRole('row', { name: /Lưới đánh cá/ })
    .getByRole('button', { name: 'Thêm đơn giá' })
    .click()
  await fill('validFrom', '01/09/2026')
  await fill('price', '18500')
  await button('Thêm đơn giá', dialog()).click()
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Lưới đánh cá/ })).toContainText('18.500')
})

test('what came in and what was spent stand in the book with their papers', async () => {
  await page.goto(`${host.url}/#/labour?tab=money&part=books&month=2026-09`)
  await button('Ghi khoản thu').click()
  await fill('receivedOn', '25/09/2026')
  await fill('amount', '12345678')
  await choose('tradeId', 'Đan lưới')
  await fill('what', 'Bán lưới tháng 9')
  await fill('paperNumber', 'PT 01')
  await button('Lưu', dialog()).click()
  await toldAndClosed('Đã ghi vào sổ thu, chi')
  await button('Ghi khoản chi').click()
  await fill('spentOn', '20/09/2026')
  await fill('amount', '2345677')
  await choose('kind', 'Nguyên vật liệu')
  await fill('what', 'Sợi cước')
  await fill('paperNumber', 'PC 01')
  await button('Lưu', dialog()).click()
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByText(/Chênh lệch\s+10\.000\.001\s+đồng/)).toBeVisible()
})

test('a quarter with a week that nobody has signed is not closed; once it is signed, it is, and its list is printed', async () => {
  await part('settlements')
  await button(/^Lập quyết toán/).click()
  await fill('from', '01/07/2026')
  await fill('to', '30/09/2026')
  await button('Lập quyết toán', dialog()).click()
  await expect(page.getByRole('heading', { name: 'Quyết toán quý III/2026' })).toBeVisible()
  await expect(page.getByText(/tuần công chưa ký: 28\/09/)).toBeVisible()
  await expect(button('Chốt quyết toán')).toBeDisabled()
  await button('Sửa căn cứ').first().click()
  await fill('metOn', '02/10/2026')
  await fill('ruleNumber', 'Quy chế số 214/QC-CSCN')
  await fill('ruleOn', '03/07/2026')
  await button('Lưu', dialog()).click()
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByText(/Bốn phần cộng đúng 10\.000\.001 đồng/)).toBeVisible()
  await expect(button('Chốt quyết toán')).toBeDisabled()

  await signWeek(weeks[2])
  await expect(button('Chốt quyết toán'), 'the page asks again by itself').toBeEnabled()
  await expectSound(page, 'a draft of a settlement')
  await button('In bảng chia, ký nhận').click()
  await expect(button('Lưu PDF', dialog())).toBeEnabled({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
  await button('Chốt quyết toán').click()
  await button('Chốt quyết toán', dialog()).click()
  await expect(page.getByText('Đã chốt', { exact: true })).toBeVisible({ timeout: 60_000 })
  const { rows } = await call()('earnings.settlements.list', {})
  expect(rows.map(({ state, surplus, people }) => [state, surplus, people])).toEqual([['CLOSED', 10_000_001, 3]])
})

test('a second settlement over one of these days is refused, the dates stay typed', async () => {
  await part('settlements')
  await button(/^Lập quyết toán/).click()
  await fill('from', '15/09/2026')
  await fill('to', '15/10/2026')
  await button('Lập quyết toán', dialog()).click()
  await expect(dialog().getByText(/Các ngày này đã có quyết toán 01\/07\/2026.30\/09\/2026/)).toBeVisible()
  await expect(dialog().locator('[data-path="from"]')).toHaveValue('15/09/2026')
  expect((await call()('earnings.settlements.list', {})).rows).toHaveLength(1)
  await button('Đóng', dialog()).last().click()
})

test('an error in what is closed is a named line of the next settlement', async () => {
  const { rows } = await call()('earnings.settlements.list', {})
  await page.goto(`${host.url}/#/labour/settlements/${rows[0]!.id}`)
  await button('Ghi điều chỉnh').click()
  await fill('amount', '-1000000')
  await fill('reason', 'Ghi thừa một khoản thu')
  await button('Ghi điều chỉnh', dialog()).click()
  await toldAndClosed('Đã ghi, sẽ vào quyết toán kỳ sau')
  await part('settlements')
  await button(/^Lập quyết toán/).click()
  await fill('from', '01/10/2026')
  await fill('to', '31/10/2026')
  await button('Lập quyết toán', dialog()).click()
  await expect(page.getByRole('heading', { name: 'Quyết toán tháng 10/2026' })).toBeVisible()
  await expect(page.getByText(/Điều chỉnh quyết toán quý III\/2026: Ghi thừa một khoản thu/)).toBeVisible()
  await expect(page.getByText(/Chi vượt thu 1\.000\.000 đồng/)).toBeVisible()
})

test('somebody is paid what the settlement gives, with the sheet to sign', async () => {
  await page.goto(`${host.url}/#/labour?tab=money&part=payouts&show=unpaid`)
  const row = page.getByRole('row', { name: /Lương Thị Bích/ })
  await row.getByRole('checkbox').check()
  await button('Bảng chi trả').click()
  await expect(button('Lưu PDF', dialog())).toBeEnabled({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(dialog()).toHaveCount(0)
  await row.getByRole('button', { name: /^Chi trả/ }).click()
  await expect(dialog().locator('[data-path="amount"]')).toHaveValue(/^666\.66[67]/)
  await fill('paperNumber', 'PC 12')
  await button('Chi trả', dialog()).click()
  await expect(dialog()).toHaveCount(0)
  const { rows, unpaid } = await call()('earnings.ledgers.list', { show: 'all' })
  // 20 % of 10,000,001 among three who worked alike, to the đồng.
  expect(rows.reduce((sum, { earned }) => sum + earned, 0)).toBe(2_000_000)
  expect(rows.map(({ fullName, balance }) => [fullName, balance === 0])).toEqual(names.map((name) => [name, name === 'Lương Thị Bích']))
  expect(unpaid).toBe(rows.reduce((sum, { balance }) => sum + balance, 0))
})
