import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { verifyBundle } from '#host/features/bundles/bundle-file'
import { password } from '../support/builders'
import { expectSound } from '../support/looks'
import { type Served, serve } from '../support/served'
import { typeAsUnikey } from '../support/unikey'

/** A facility's first day, from the empty folder to the package: the built program, a real encrypted register, one browser. */
test.describe.configure({ mode: 'serial' })

const name = 'Đặng Thị Ước'
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-e2e-'))
let seat: Served
let page: Page

test.beforeAll(async ({ browser }) => {
  seat = await serve(folder)
  page = await (await browser.newContext()).newPage()
})
test.afterAll(async () => {
  await page.context().close()
  await seat.stop()
  rmSync(folder, { recursive: true, force: true })
})

const field = (path: string): Locator => page.locator(`[data-path="${path}"]`).first()
async function fill(path: string, text: string): Promise<void> {
  await field(path).fill(text)
  await field(path).blur()
}
async function choose(path: string, option: string): Promise<void> {
  await field(path).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
/** A day of the facility (UTC+7) as it is typed: dd/MM/yyyy. */
const daysAgo = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')

test('an empty folder is led through the set-up', async () => {
  await page.goto(seat.url)
  await expect(page.getByRole('heading', { name: 'Cơ sở và phần đầu văn bản' })).toBeVisible()
  await expectSound(page, 'set-up, facility')
  await choose('facility.provinceCode', 'Tỉnh Quảng Ninh')
  await fill('facility.name', 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh')
  await fill('facility.signer.name', 'Hoàng Văn Thử')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  await expect(page.getByRole('heading', { name: 'Người sử dụng sổ' })).toBeVisible()
  await expectSound(page, 'set-up, accounts')
  const account = async (what: string) => page.locator(`[data-path$="${what}"]`).first()
  await (await account('fullName')).fill('Hoàng Văn Thử')
  await (await account('signInName')).fill('truong')
  await (await account('password')).fill(password)
  await field('users.again').fill(password)
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  await expect(page.getByRole('heading', { name: 'Mã khôi phục' })).toBeVisible()
  const shown = page.getByRole('list', { name: 'Mã khôi phục, sáu nhóm' }).getByRole('listitem')
  await expect(shown).toHaveCount(6)
  const groups = await shown.allInnerTexts()
  await expectSound(page, 'set-up, passphrase')
  await page.getByRole('button', { name: 'Đã in hoặc chép ra giấy' }).click()
  for (const asked of await page.getByLabel(/^Nhóm thứ \d/).all()) {
    const label = (await asked.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent)) ?? ''
    const place = Number(/\d/.exec(label)?.[0])
    await asked.fill((groups[place - 1] ?? '').replace(/[^A-Z2-9]/g, '').slice(-5))
  }
  await page.getByRole('button', { name: 'Tiếp tục' }).click()

  await page.getByRole('radio', { name: 'Bắt đầu sổ thật' }).click()
  await expectSound(page, 'set-up, data')
  await page.getByRole('button', { name: 'Lập sổ' }).click()
})

test('somebody signs in', async () => {
  await page.getByLabel('Tên đăng nhập').fill('truong')
  await expectSound(page, 'sign-in')
  await page.getByLabel('Mật khẩu').first().fill('sai-hoan-toan')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByText('Mật khẩu chưa đúng. Còn 4 lần thử.')).toBeVisible()
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
  await expect(page.getByText('Không có việc đến hạn')).toBeVisible()
  await expectSound(page, 'desk, empty')
})

test('admits a person whose name is typed through Unikey', async () => {
  await page.getByRole('link', { name: 'Học viên' }).click()
  await expect(page.getByText('Sổ chưa có học viên nào')).toBeVisible()
  await expectSound(page, 'residents, empty')
  await page
    .getByRole('link', { name: 'Tiếp nhận' })
    .or(page.getByRole('button', { name: 'Tiếp nhận' }))
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Tiếp nhận học viên' })).toBeVisible()
  await typeAsUnikey(field('resident.fullName'), name)
  await expect(field('resident.fullName')).toHaveValue(name)
  await page.getByRole('radio', { name: 'Nữ' }).click()
  await fill('resident.birth', '5.2.1990')
  await expect(field('resident.birth')).toHaveValue('05/02/1990')
  await choose('resident.idKind', 'Không có giấy tờ')
  await fill('resident.birthplace', 'Quảng Ninh')
  await field('resident.permanentCommune').fill('hong gai')
  await page
    .getByRole('option', { name: /Phường Hồng Gai/ })
    .first()
    .click()
  await choose('stay.kind', 'Bắt buộc, từ đủ 18 tuổi')
  await fill('stay.decision.number', '118/QĐ-TA')
  await fill('stay.decision.on', daysAgo(65).replaceAll('/', ''))
  await fill('stay.decision.issuer', 'Tòa án nhân dân khu vực 2 - Quảng Ninh')
  await fill('stay.admittedAt', `${daysAgo(62)} 08:30`)
  await expect(field('stay.startsOn')).toHaveValue(daysAgo(62))
  await expect(field('stay.termMonths')).toHaveValue(/24/)
  await expectSound(page, 'admission')
  await page.reload()
  await expect(field('resident.fullName'), 'nothing typed is lost by a reload').toHaveValue(name)
  await field('stay.decision.number').press('Control+Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expectSound(page, 'person')
})

test('finds her again without marks, and through Unikey in the search box', async () => {
  await page.getByRole('link', { name: 'Học viên' }).first().click()
  const search = page.getByLabel('Tìm trong danh sách')
  await search.fill('dang thi uoc')
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  await search.fill('')
  await typeAsUnikey(search, name)
  await expect(search).toHaveValue(name)
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible()
  await expectSound(page, 'residents')
  await search.fill('khong ai ca')
  await expect(page.getByText('Không có học viên nào khớp “khong ai ca”')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('uoc')
  await expect(page.getByRole('dialog').getByText(name)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
})

test('prints Mẫu 51: previewed, issued, frozen', async () => {
  const id = page.url().split('/').at(-1) ?? ''
  await page.getByRole('tab', { name: 'Văn bản' }).click()
  await page.getByRole('link', { name: 'Lập văn bản' }).click()
  await page.getByRole('link', { name: 'Lập: Thông báo chuẩn bị hoàn thành (Mẫu 51)' }).click()
  await expect(page.getByRole('heading', { name: 'Thông báo chuẩn bị hoàn thành (Mẫu 51)' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ban hành và in 3 bản' })).toBeEnabled()
  await expectSound(page, 'new notice')
  await page.getByRole('button', { name: 'Ban hành và in 3 bản' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Ban hành/ })
    .click()
  await expect(page.getByText('Đã ban hành: Thông báo số 01/TB-CSCN').first()).toBeVisible()
  await page
    .getByRole('dialog', { name: /^Thông báo số/ })
    .getByRole('button', { name: 'Đóng' })
    .click()
  await page.goto(`${seat.url}/#/papers`)
  await page.getByRole('row', { name: new RegExp(name) }).click()
  await expect(page.getByRole('heading', { name: /Thông báo số/ })).toBeVisible()
  await expectSound(page, 'paper')
  expect(id).not.toBe('')
})

test('shows the month, and every figure opens its people', async () => {
  await page.getByRole('link', { name: 'Báo cáo' }).click()
  await expect(page.getByText('Cân đối: khớp')).toBeVisible()
  await expectSound(page, 'report')
  const figure = page.getByRole('button', { name: /^(Tiếp nhận mới|Đang quản lý cuối kỳ), Tổng số: 1 / }).first()
  await figure.click()
  await expect(page.getByText(name)).toBeVisible()
  await expectSound(page, 'people of a figure')
  await page.keyboard.press('Escape')
})

test('makes the month’s package; a changed copy is refused, the true one accepted', async () => {
  await page.getByRole('link', { name: 'Gói số liệu tháng' }).click()
  await expect(page.getByText('Chưa có gói số liệu tháng nào')).toBeVisible()
  await expectSound(page, 'packages, empty')
  await page.getByRole('button', { name: 'Tạo gói số liệu tháng' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo gói' }).click()
  await expect(page.getByText(/Đã tạo gói số liệu tháng/).first()).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^(Tải gói số liệu tháng|Tải về)/ })
      .first()
      .click(),
  ])
  const file = readFileSync(await download.path())
  expect((await verifyBundle(file)).problems).toEqual([])
  const changed = Buffer.from(file)
  changed[Math.floor(changed.length / 2)] = (changed[Math.floor(changed.length / 2)] ?? 0) ^ 1
  const check = async (buffer: Buffer) => {
    await page
      .getByRole('button', { name: /Kiểm tra gói/ })
      .first()
      .click()
    await page.locator('input[type=file]').setInputFiles({ name: 'goi.zip', mimeType: 'application/zip', buffer })
  }
  await check(changed)
  await expect(page.getByText('Gói không dùng được')).toBeVisible()
  await expectSound(page, 'package check')
  await page.keyboard.press('Escape')
  await check(file)
  await expect(page.getByText('Gói còn nguyên vẹn')).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the system pages are there for the head', async () => {
  await page.getByRole('link', { name: 'Hệ thống' }).click()
  await expect(page.getByRole('tab')).toHaveCount(7)
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await page.waitForLoadState('networkidle')
    await expectSound(page, `system, ${await tab.textContent()}`)
  }
})

test('another seat’s change shows within a second', async ({ browser }) => {
  const other = await (await browser.newContext()).newPage()
  await other.goto(seat.url)
  await other.getByLabel('Tên đăng nhập').fill('truong')
  await other.getByLabel('Mật khẩu').first().fill(password)
  await other.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(other.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
  await page.getByRole('link', { name: 'Văn bản' }).first().click()
  await other.goto(`${seat.url}/#/papers`)
  await page.getByRole('row', { name: new RegExp(name) }).click()
  await page.getByRole('button', { name: 'Hủy văn bản' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Sai nơi nhận')
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy văn bản' }).click()
  await expect(other.getByRole('row', { name: /Đã hủy/ })).toBeVisible({ timeout: 2000 })
  await other.context().close()
})

test('what was saved is there after a restart; the passphrase is asked for', async () => {
  await seat.stop()
  seat = await serve(folder)
  await page.goto(seat.url)
  await expect(page.getByRole('heading', { name: 'Mở sổ bằng mã khôi phục' })).toBeVisible()
  await expectSound(page, 'unlock')
})
