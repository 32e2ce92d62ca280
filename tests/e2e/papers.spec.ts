import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { facilityDay, formatDate } from '../../src-preload/contract/calendar'
import { expectSound } from '../support/looks'
import { builtConsole, type Served, serve } from '../support/served'

/** A notice's whole life: from the desk to the number, the printer, the post, and the answer of the commune. */
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-papers-'))
const today = facilityDay(new Date().toISOString())
let seat: Served
let page: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', folder, '--residents', '120', '--seed', '7', '--today', today])
  seat = await serve(folder)
  page = await (await browser.newContext()).newPage()
  await page.goto(seat.url)
  await page.getByLabel('Tên đăng nhập').fill('hoso')
  await page.getByLabel('Mật khẩu').first().fill('Hocthu@2026')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { name: 'Bàn việc' })).toBeVisible()
})
test.afterAll(async () => {
  await page.context().close()
  await seat.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('from the desk to the printer: two clicks and a confirmation', async () => {
  await page
    .getByRole('link', { name: /^In \d bản: / })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^Ban hành và in/ })).toBeEnabled()
  await expectSound(page, 'writing a notice')
  await page.getByRole('button', { name: /^Ban hành và in/ }).click()
  await expectSound(page, 'confirming')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Ban hành và in/ })
    .click()
  await expect(page.getByRole('dialog', { name: /^Thông báo số/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: /^Thông báo số/ })).toBeVisible()
})

test('the copies are marked as sent, one as received, and the answer is recorded', async () => {
  await page.getByRole('button', { name: 'Ghi đã gửi' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^Ghi đã gửi \d bản$/ })).toBeEnabled()
  await dialog.getByLabel('Cách gửi').click()
  await page.getByRole('option', { name: 'Giao tay' }).click()
  await expectSound(page, 'sending')
  await dialog.getByRole('button', { name: /^Ghi đã gửi \d bản$/ }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Ghi đã nhận' }).first().click()
  await dialog.getByLabel('Người nhận').fill('Đại úy Trần Thử')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Đại úy Trần Thử/)).toBeVisible()
  await expectSound(page, 'the paper')

  await page.getByRole('navigation', { name: 'Điều hướng' }).getByRole('link', { name: 'Văn bản' }).click()
  await page.getByRole('link', { name: 'Chờ trả lời' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('Đang chờ')
  await expectSound(page, 'waiting for answers')
  await page
    .getByRole('button', { name: /^Ghi trả lời/ })
    .first()
    .click()
  await dialog.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND')
  await dialog.getByLabel('Ngày văn bản').fill(formatDate(today))
  await dialog.getByLabel('Cơ quan ban hành').fill('Chủ tịch UBND phường Hồng Gai')
  await expectSound(page, 'answering')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Không có thông báo nào chờ trả lời')).toBeVisible()
})

test('the book shows the number, how many copies are sent, and takes a reservation', async () => {
  await page.getByRole('link', { name: 'Sổ đăng ký văn bản đi' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('3/3')
  await expectSound(page, 'the book')
  await page.getByRole('button', { name: 'Để dành số' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Loại sổ').click()
  await page.getByRole('option', { name: 'Thông báo' }).click()
  await dialog.getByLabel('Để dành cho').fill('Phòng Giáo dục')
  await dialog.getByLabel('Lý do').fill('Viết tay khi mất điện')
  await expectSound(page, 'reserving')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row').nth(1)).toContainText('Để dành')
})

test('what can be made for somebody is one click from the notice', async () => {
  await page.getByRole('link', { name: 'Danh sách' }).click()
  await page.getByRole('row').nth(1).click()
  await expectSound(page, 'a paper of the list')
  await page.goto(`${seat.url}/#/papers/notices/30`)
  await page.getByRole('link', { name: /./ }).first().waitFor()
  await expectSound(page, 'many at once')
})
