import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { addDays, facilityDay, formatDate } from '#contract/values/calendar'
import { aResident, aStay } from '../support/builders'
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
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
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
  const title =
    (await page
      .getByRole('dialog', { name: /^Thông báo số/ })
      .getByRole('heading')
      .textContent()) ?? ''
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' }), 'the work was begun at the desk').toBeVisible()
  const number = /\d+\/TB-\p{L}+/u.exec(title)?.[0] ?? ''
  await page.goto(`${seat.url}/#/papers`)
  await page
    .getByRole('row', { name: new RegExp(number) })
    .first()
    .click()
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
  const waiting = page.getByRole('row').filter({ hasText: 'Đang chờ' })
  await expect(waiting).toHaveCount(1)
  await expectSound(page, 'waiting for answers')
  await waiting.getByRole('button', { name: /^Ghi trả lời/ }).click()
  await dialog.getByLabel('Số, ký hiệu').fill('12/QĐ-UBND')
  await dialog.getByLabel('Ngày văn bản').fill(formatDate(today))
  await dialog.getByLabel('Cơ quan ban hành').fill('Chủ tịch UBND phường Hồng Gai')
  await expectSound(page, 'answering')
  await page.keyboard.press('Control+Enter')
  await expect(waiting).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: 'Quá hạn' })).toHaveCount(1)
})

test('the book shows the number, how many copies are sent, and takes a reservation', async () => {
  await page.getByRole('link', { name: 'Sổ đăng ký văn bản đi' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('3/3')
  await expectSound(page, 'the book')
  await page.getByRole('button', { name: 'Giữ số' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Loại sổ').click()
  await page.getByRole('option', { name: 'Thông báo' }).click()
  await dialog.getByLabel('Giữ cho').fill('Phòng Giáo dục')
  await dialog.getByLabel('Lý do').fill('Viết tay khi mất điện')
  await expectSound(page, 'reserving')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row').nth(1)).toContainText('Đã giữ')
})

test('what can be made for somebody is one click from the notice', async () => {
  await page.getByRole('link', { name: 'Danh sách' }).click()
  await page.getByRole('row').nth(1).click()
  await expectSound(page, 'a paper of the list')
  await page.goto(`${seat.url}/#/papers/notices/30`)
  await page.getByRole('link', { name: /./ }).first().waitFor()
  await expectSound(page, 'many at once')
})

test('a commune checks a confirmation without a network, on the page that the facility handed out', async ({ browser }) => {
  const person = { fullName: 'Đỗ Thị Ước Mẫu', idKind: 'CCCD', idNumber: '022190004321' } as const
  const { stay } = await call<{ stay: { id: string } }>('stays.admit', {
    residentId: null,
    resident: aResident(person),
    stay: aStay({
      decision: { number: '991/QĐ-TA', on: addDays(today, -100), issuer: 'Tòa án nhân dân khu vực 2 - Quảng Ninh' },
      admittedAt: `${addDays(today, -95)}T02:00:00.000Z`,
      startsOn: addDays(today, -95),
      statedEndOn: today,
    }),
  })
  const { paper } = await call<{ paper: { id: string } }>('papers.issue', { form: 'mau-50', subjectId: stay.id })
  const { code } = await call<{ code: string }>('papers.seal.ofPaper', { id: paper.id })
  await page.goto(`${seat.url}/#/papers/${paper.id}`)
  await expect(page.getByText('D.T.U.M.')).toBeVisible()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu trang kiểm tra' }).click()
  const file = join(folder, 'kiem-tra.html')
  await (await downloaded).saveAs(file)

  const commune = await browser.newContext({ offline: true })
  const check = await commune.newPage()
  await check.goto(pathToFileURL(file).href)
  const told = check.getByRole('status')
  const typeIn = async (text: string, name: string) => {
    await check.getByLabel(/^Nội dung mã QR/).fill(text)
    await check.getByLabel(/^Họ và tên/).fill(name)
    await check.getByLabel(/^Số CC/).fill(person.idNumber)
    await check.getByRole('button', { name: 'Kiểm tra' }).click()
  }
  await typeIn(code, 'đỗ thị ước mẫu')
  await expect(told).toContainText('Giấy khớp với chữ ký của cơ sở')
  await expectSound(check, 'the page for communes')
  await typeIn(code, 'Đỗ Thị Ước')
  await expect(told).toContainText('Họ tên hoặc số giấy tờ không khớp')
  await typeIn(code.replace('|1990|', '|1991|'), person.fullName)
  await expect(told).toContainText('Chữ ký không đúng')
  await check.setViewportSize({ width: 320, height: 640 })
  expect(await check.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await commune.close()

  await page.goto(`${seat.url}/#/papers/seals`)
  await page.getByLabel('Nội dung mã QR').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Giấy của cơ sở, còn hiệu lực')).toBeVisible()
})

test('labels are seen before they print; every form is one arrow from the next', async () => {
  await page.getByRole('link', { name: 'Sổ đăng ký văn bản đi' }).click()
  await page.getByRole('row').filter({ hasText: '01/GXN-CSCN' }).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Nhãn phong bì' }).click()
  await expect(page.getByRole('button', { name: /^In \d nhãn$/ })).toBeEnabled()
  await expectSound(page, 'labels')
  await page.getByRole('button', { name: /^In \d nhãn$/ }).click()
  await expect(page.getByRole('dialog', { name: 'Nhãn phong bì, 1 tờ' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Các mẫu in' }).click()
  await expect(page.getByRole('tab').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled({ timeout: 30_000 })
  await expectSound(page, 'the forms')
})

test('a paper from before is typed in on the page of the person', async () => {
  const { rows } = await call<{ rows: { id: string }[] }>('residents.list', { text: 'Ước Mẫu' })
  await page.goto(`${seat.url}/#/residents/${rows[0]?.id}?tab=papers`)
  await page.getByRole('button', { name: 'Ghi giấy tờ có từ trước' }).click()
  await expect(page.getByRole('combobox', { name: 'Mẫu trên giấy' })).toBeFocused()
  await page.keyboard.type('26b')
  await page.keyboard.press('Enter')
  await page.getByLabel('Số, ký hiệu trên giấy').fill('15/GXN-CSCN')
  await page.getByLabel('Ngày ký').fill('30/06/2025')
  await page.getByLabel('Người, cơ quan ký').fill('Giám đốc Cơ sở cai nghiện ma túy')
  await expectSound(page, 'a paper from before')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Mẫu 26b (NĐ 116) — nay là Mẫu 30')).toBeVisible()
})

/** Asks the host, or has it write, as whoever is signed in on the page. */
async function call<T>(name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(
    async ([operation, body]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/api/${operation}`, { method: 'POST', headers, body: JSON.stringify(body) })
      return response.json()
    },
    [name, { input, commandId: crypto.randomUUID() }] as const,
  )
  expect(reply, name).toMatchObject({ ok: true })
  return reply.data
}
