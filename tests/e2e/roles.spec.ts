import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectSound } from '../support/looks'
import { builtConsole, type Served, serve } from '../support/served'

/** The first day of each role on a practice register: what it sees first, one thing it is there for, and that nothing of others is offered. */
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-roles-'))
let seat: Served

test.beforeAll(async () => {
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', folder, '--residents', '120', '--seed', '7', '--today', '2026-11-21'])
  seat = await serve(folder)
})
test.afterAll(async () => {
  await seat.stop()
  rmSync(folder, { recursive: true, force: true })
})

const desk = 'Việc đến hạn'

async function signedIn(browser: Browser, signInName: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(seat.url)
  await page.getByLabel('Tên đăng nhập').fill(signInName)
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('Hocthu@2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first().getByRole('link').first()).toBeVisible()
  return page
}

/** The places that the navigation leads to, without what waits there. */
const places = (page: Page) =>
  page
    .getByRole('navigation')
    .first()
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link.textContent ?? '').replace(/\d+$/, '')))

const withPapers = [desk, 'Học viên', 'Lao động', 'Lớp học', 'Văn bản', 'Báo cáo', 'Gói số liệu tháng', 'Hệ thống']

/** Opens somebody of the list who is in care. */
async function openSomebody(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Học viên' }).first().click()
  await page.getByRole('cell').first().click()
  await expect(page.getByRole('tab', { name: 'Quá trình' })).toBeVisible()
}

test('records: sees everybody’s duties, issues the notice that is over, and cannot approve', async ({ browser }) => {
  const page = await signedIn(browser, 'hoso')
  expect(await places(page)).toEqual(withPapers)
  await page
    .getByRole('link', { name: /^In \d bản: / })
    .first()
    .click()
  await page.getByRole('button', { name: /^Ban hành và in/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ban hành và in/ })
    .click()
  await expect(page.getByRole('dialog', { name: /^Thông báo số/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: desk }), 'done, one is back at the desk').toBeVisible()
  await page.getByRole('link', { name: 'Hệ thống' }).click()
  await expect(page.getByRole('tab', { name: 'Pháp luật' })).toBeVisible()
  for (const closed of ['Tài khoản', 'Nhật ký']) await expect(page.getByRole('tab', { name: closed })).toHaveCount(0)
})

test('head: sees everybody’s duties, reads who has looked, and corrects what the law says', async ({ browser }) => {
  const page = await signedIn(browser, 'truong')
  expect(await places(page)).toEqual(withPapers)
  await expect(page.getByRole('button', { name: /^Việc của tôi \([1-9]/ })).toBeVisible()
  await page.getByRole('link', { name: 'Hệ thống' }).click()
  await page.getByRole('tab', { name: 'Nhật ký' }).click()
  await expect(page.getByText('Đăng nhập', { exact: true }).first()).toBeVisible()
  await page.getByRole('tab', { name: 'Pháp luật' }).click()
  await expect(page.getByRole('button', { name: /^Sửa/ }).first()).toBeVisible()
})

test('medical: begins with the intakes that wait, reads the part of health, and issues nothing', async ({ browser }) => {
  const page = await signedIn(browser, 'yte')
  expect(await places(page)).toEqual([desk, 'Học viên', 'Lao động', 'Lớp học', 'Báo cáo', 'Hệ thống'])
  await expect(page.getByRole('link', { name: /^Kết thúc tiếp nhận/ }).first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^(In \d bản|Xem hồ sơ)/ })).toHaveCount(0)
  await page
    .getByRole('link', { name: /^Kết thúc tiếp nhận/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('education: reads whom it teaches, and not their health', async ({ browser }) => {
  const page = await signedIn(browser, 'giaoduc')
  expect(await places(page)).toEqual([desk, 'Học viên', 'Lao động', 'Lớp học', 'Báo cáo', 'Hệ thống'])
  await openSomebody(page)
  await page.getByRole('tab', { name: 'Nhân thân' }).click()
  await expect(page.getByText('Không thuộc quyền xem').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ghi sự kiện' })).toHaveCount(0)
})

test('team: sees the weeks of the own teams that wait, opens one, and nobody’s record', async ({ browser }) => {
  const page = await signedIn(browser, 'quangiao')
  expect(await places(page)).toEqual([desk, 'Lao động', 'Hệ thống'])
  await expectSound(page, 'the desk of a team officer')
  await page.getByRole('link', { name: 'Lao động' }).click()
  await page.getByRole('tab', { name: 'Bảng chấm công' }).click()
  await page.getByRole('cell').first().click()
  await expect(page.getByRole('heading', { name: /^Bảng chấm công/ })).toBeVisible()
  await page.goto(`${seat.url}/#/residents`)
  await expect(page.getByText('Tài khoản này không xem được phần này')).toBeVisible()
})

test('accountant: sees the money that waits, the books and names, and nobody’s record', async ({ browser }) => {
  const page = await signedIn(browser, 'ketoan')
  expect(await places(page)).toEqual([desk, 'Lao động', 'Hệ thống'])
  await expect(page.getByRole('link', { name: /^Chi trả/ }).first()).toBeVisible()
  await page.getByRole('navigation').first().getByRole('link', { name: 'Lao động' }).click()
  await page.getByRole('tab', { name: 'Sản lượng và tiền' }).click()
  await expectSound(page, 'the money of labour')
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.goto(`${seat.url}/#/residents`)
  await expect(page.getByText('Tài khoản này không xem được phần này')).toBeVisible()
})

test('visits: begins with an empty desk, looks somebody up, and changes nothing', async ({ browser }) => {
  const page = await signedIn(browser, 'tham')
  expect(await places(page)).toEqual([desk, 'Học viên', 'Báo cáo', 'Hệ thống'])
  await expect(page.getByText('Không có việc nào của bạn')).toBeVisible()
  await expectSound(page, 'visits')
  await openSomebody(page)
  for (const offered of [/^Ghi sự kiện/, /^Sửa/, /^Soạn/, /^Tiếp nhận/])
    await expect(page.locator('main').getByRole('button', { name: offered })).toHaveCount(0)
  await page.getByRole('link', { name: 'Báo cáo' }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
})

test('administrator: begins with the system, copies the register, and sees nobody', async ({ browser }) => {
  const page = await signedIn(browser, 'quantri')
  expect(await places(page)).toEqual(['Hệ thống'])
  await page.getByRole('tab', { name: 'An toàn' }).click()
  await page.getByRole('button', { name: 'Sao lưu ngay' }).click()
  await expect(page.getByText(/^Đã sao lưu \d+ học viên/).first()).toBeVisible()
  await page.goto(`${seat.url}/#/residents`)
  await expect(page.getByText('Tài khoản này không xem được phần này')).toBeVisible()
  await expect(page.getByRole('cell')).toHaveCount(0)
})
