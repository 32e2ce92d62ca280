import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { addDays, addMonths, facilityDay, formatDate } from '#contract/values/calendar'
import { password, theAccounts, theFacility } from '../support/builders'
import { expectSound } from '../support/looks'
import { type Served, serve } from '../support/served'

/**
 * One person through a whole stay on screen: custody, compulsory rehab, escape, return, bereavement leave, return, completion. The sum of
 * the end is compared at each step with days worked out by hand from the day of today.
 */
test.describe.configure({ mode: 'serial' })

const name = 'Lò Văn Đợt'
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-stay-'))
let seat: Served
let page: Page

test.beforeAll(async ({ browser }) => {
  seat = await serve(folder)
  const register = {
    facility: theFacility,
    accounts: theAccounts.filter(({ signInName }) => ['head', 'records'].includes(signInName)),
    passphrase: 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567',
    sampleResidents: null,
  }
  await seat.call('setup.create', register, crypto.randomUUID())
  page = await (await browser.newContext()).newPage()
})
test.afterAll(async () => {
  await page.context().close()
  await seat.stop()
  rmSync(folder, { recursive: true, force: true })
})

/**
 * The calendar of this stay: 770 days ago into custody, the measure 20 days later, 30 days of escape, a leave, and the end. Two years are
 * 730 or 731 days, so that the end, 20 days of custody off and 30 of escape on, lies within the last month.
 */
const today = facilityDay(new Date().toISOString())
const ago = (days: number) => addDays(today, -days)
const days = {
  custody: ago(770),
  measure: ago(750),
  escaped: ago(500),
  returned: ago(470),
  requested: ago(300),
  left: ago(299),
  back: ago(296),
}
const withoutEscape = addDays(addMonths(days.measure, 24), -20)
const end = addDays(withoutEscape, 30)

const field = (path: string): Locator => page.locator(`[data-path="${path}"]`).first()
async function fill(path: string, text: string): Promise<void> {
  await field(path).fill(text)
  await field(path).blur()
}
async function choose(path: string, option: string): Promise<void> {
  await field(path).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}
const dialog = (title: string) => page.getByRole('dialog', { name: title })
async function openEvent(event: string): Promise<void> {
  await page.getByRole('button', { name: 'Sự kiện' }).click()
  await page.getByRole('menuitem', { name: event, exact: true }).click()
  await expect(dialog(event)).toBeVisible()
}
const at = (day: string, time = '08:00') => `${formatDate(day)} ${time}`
/** Saves by keyboard; the dialog goes. */
async function save(path: string): Promise<void> {
  await field(path).press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
/** The lines of the sum on the page, by their words and days. */
async function expectSum(lines: readonly (readonly [string, string])[]): Promise<void> {
  await page.getByRole('button', { name: /^Xem cách tính ngày hoàn thành/ }).click()
  const sum = page.getByRole('table', { name: 'Ngày hoàn thành' })
  for (const [words, day] of lines) await expect(sum.getByRole('row', { name: words })).toContainText(formatDate(day))
  await expectSound(page, 'the sum')
  await page.keyboard.press('Escape')
  await expect(sum).toHaveCount(0)
}

test('into custody, with the papers and things of the minutes', async () => {
  await page.goto(seat.url)
  await page.getByLabel('Tên đăng nhập').fill('records')
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
  await page.goto(`${seat.url}/#/admit`)
  await fill('resident.fullName', name)
  await page.getByRole('radio', { name: 'Nam' }).click()
  await fill('resident.birth', '5.2.1990')
  await choose('resident.idKind', 'Không có giấy tờ')
  await choose('stay.kind', 'Quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc')
  await expect(field('stay.termMonths')).toHaveCount(0)
  await fill('stay.decision.number', '15/QĐ-GQL')
  await fill('stay.decision.on', formatDate(days.custody))
  await fill('stay.decision.issuer', 'Trưởng Công an phường Hồng Gai')
  await fill('stay.admittedAt', at(days.custody))
  await fill('stay.handover.giverName', 'Trần Văn Giao')
  await page.getByRole('button', { name: 'Thêm dòng: hồ sơ kèm theo' }).click()
  await field('stay.handover.documents.0.name').fill('Quyết định giao quản lý')
  await field('stay.handover.documents.0.name').press('Enter')
  await expect(field('stay.handover.documents.1.name')).toBeFocused()
  await page.keyboard.type('Tóm tắt lý lịch')
  await page.getByRole('button', { name: 'Thêm dòng: tư trang, đồ dùng cá nhân' }).click()
  await field('stay.handover.belongings.0.name').fill('Điện thoại')
  await expectSound(page, 'admission into custody')
  await field('stay.handover.giverName').press('Control+Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByText(`từ ngày ${formatDate(days.custody)}, chưa có thời hạn`)).toBeVisible()
  await expect(page.getByText('Tóm tắt lý lịch')).toBeVisible()
  await expect(page.getByText('hôm nay', { exact: true })).toBeVisible()
  await expectSound(page, 'person in custody')
})

test('custody turns into the measure: its days are proposed and taken off — Law 120/2025 Art. 37(2)', async () => {
  await openEvent('Chuyển diện quản lý')
  await fill('happenedAt', at(days.measure))
  await choose('detail.terms.kind', 'Bắt buộc, từ đủ 18 tuổi')
  await fill('detail.terms.decision.number', '118/QĐ-TA')
  await fill('detail.terms.decision.on', formatDate(days.measure))
  await fill('detail.terms.decision.issuer', 'Tòa án nhân dân khu vực 2')
  await expect(field('detail.terms.startsOn')).toHaveValue(formatDate(days.measure))
  await expect(field('detail.terms.custodyDays')).toHaveValue('20 ngày')
  // Under the old law a decision may set anything between 12 and 24 months: no term is proposed.
  await fill('detail.terms.termMonths', '24')
  await expect(page.getByRole('dialog').getByRole('row', { name: 'Hoàn thành' })).toContainText(formatDate(withoutEscape))
  await expectSound(page, 'change of kind')
  await save('detail.terms.decision.number')
  await expect(page.getByText('118/QĐ-TA ngày', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Quyết định' })).toBeVisible()
  await expectSum([
    ['Tính từ ngày', days.measure],
    ['Cộng thời hạn', addMonths(days.measure, 24)],
    ['Trừ ngày quản lý', withoutEscape],
    ['Hoàn thành', withoutEscape],
  ])
})

test('an escape stops the time, the return moves the end by its days — Decree 163/2026 Art. 109(3)', async () => {
  await openEvent('Bỏ trốn')
  await fill('happenedAt', at(days.escaped))
  await fill('detail.place', 'Khu lao động')
  await expectSound(page, 'escape')
  await save('detail.place')
  await expect(page.getByText('Tạm dừng')).toBeVisible()
  await expect(page.getByText(`Từ ${at(days.escaped)}`)).toBeVisible()
  await expectSound(page, 'person escaped')
  await page.getByRole('button', { name: 'Ghi trở lại' }).click()
  await fill('happenedAt', at(days.returned))
  await expect(
    page.getByText(`Vắng 30 ngày không được tính: ngày hoàn thành lùi từ ${formatDate(withoutEscape)} đến ${formatDate(end)}.`),
  ).toBeVisible()
  await choose('detail.drugTest', 'Âm tính')
  await save('happenedAt')
  await expectSum([
    ['Trừ ngày quản lý', withoutEscape],
    ['Cộng ngày bỏ trốn', end],
    ['Hoàn thành', end],
  ])
})

test('a request for bereavement leave, the leave and the return leave the end where it is — Decree 163/2026 Art. 121(1)', async () => {
  await openEvent('Nhận đơn đề nghị về chịu tang')
  await fill('happenedAt', at(days.requested))
  await choose('detail.bereavement', 'Cha, mẹ')
  await fill('detail.relative.fullName', 'Lò Thị Chị')
  await expectSound(page, 'request for leave')
  await save('happenedAt')
  await openEvent('Về chịu tang')
  await expect(field('detail.relative.fullName')).toHaveValue('Lò Thị Chị')
  await fill('happenedAt', at(days.left))
  await fill('detail.untilOn', formatDate(addDays(days.left, 5)))
  await expectSound(page, 'leave')
  await save('happenedAt')
  await expect(page.getByText('Về chịu tang').first()).toBeVisible()
  await expect(page.getByText(`quá ngày phải trở lại ${formatDate(addDays(days.left, 5))}`)).toBeVisible()
  await page.getByRole('button', { name: 'Ghi trở lại' }).click()
  await fill('happenedAt', at(days.back))
  await expect(page.getByText(`Ngày hoàn thành vẫn là ${formatDate(end)}.`, { exact: false })).toBeVisible()
  await save('happenedAt')
  await expectSum([['Hoàn thành', end]])
})

test('an entry is corrected from the time line, and the end follows', async () => {
  const { returned } = days
  await page.getByRole('button', { name: 'Sửa: trở lại cơ sở' }).last().click()
  await expect(dialog('Sửa sự kiện: trở lại cơ sở')).toBeVisible()
  await expect(field('happenedAt')).toHaveValue(at(returned))
  await fill('happenedAt', at(addDays(returned, 1)))
  await field('happenedAt').press('Control+Enter')
  await expect(field('reason')).toHaveAttribute('aria-invalid', 'true')
  await fill('reason', 'Theo biên bản')
  await expectSound(page, 'correction of an event')
  await save('reason')
  await expect(page.getByText('Đã sửa: Theo biên bản')).toBeVisible()
  await expectSum([
    ['Cộng ngày bỏ trốn', addDays(end, 1)],
    ['Hoàn thành', addDays(end, 1)],
  ])
})

test('completion is the next step once the end has come', async () => {
  await page.getByRole('button', { name: 'Ghi hoàn thành', exact: true }).click()
  await expect(dialog('Hoàn thành cai nghiện')).toBeVisible()
  await fill('happenedAt', at(addDays(end, 1)))
  await expect(page.getByText(`đúng hoặc sau ngày hoàn thành ${formatDate(addDays(end, 1))}`, { exact: false })).toBeVisible()
  await expectSound(page, 'completion')
  await save('happenedAt')
  await expect(page.getByText('Đã hoàn thành').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tiếp nhận lại' })).toBeVisible()
  await expectSound(page, 'person who has left')
})
