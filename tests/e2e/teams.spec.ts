import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { aResident, aStay, password } from '../support/builders'
import { expectSound } from '../support/looks'
import { asking, type Served, serveNew, signIn } from '../support/served'
import { aTeam } from '../support/teams'

/** A team is formed, its officer and leader appointed, people placed after the review, moved and let go; then its officer signs in. */
test.describe.configure({ mode: 'serial' })

const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-teams-'))
const year = new Date().getFullYear()
/** Two who may be placed, one who may not, one of whom is warned; then five who are in a team already. */
const people = [
  { fullName: 'Lò Văn Ân', born: 1990 },
  { fullName: 'Vi Thị Bưởi', born: 1988 },
  { fullName: 'Hà Minh Cường', born: 1991 },
  { fullName: 'Sùng A Dế', born: year - 16 },
  ...['Khúc Văn Ổn', 'Khúc Văn Ước', 'Khúc Văn Ích', 'Khúc Văn Ứng', 'Khúc Văn Yên'].map((fullName) => ({ fullName, born: 1985 })),
] as const
const codes = new Map<string, string>()
let host: Served
let otherTeam: string

test.beforeAll(async () => {
  host = await serveNew(folder)
  const call = asking(host)
  const stayIds: string[] = []
  for (const [at, { fullName, born }] of people.entries()) {
    const kind = born > year - 18 ? 'COMPULSORY_MINOR' : 'COMPULSORY_ADULT'
    const { stay, residentId } = await call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName, birth: { year: born, month: 1, day: 1 } }),
      stay: aStay({
        kind,
        decision: { number: `${401 + at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND' },
        termMonths: kind === 'COMPULSORY_MINOR' ? 12 : 24,
      }),
    })
    await call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
    codes.set(fullName, stay.code)
    stayIds.push(stay.id)
    if (fullName === 'Hà Minh Cường') {
      const finding = { fitness: 'UNFIT', fromOn: '2026-09-05', toOn: null, doctor: 'Bác sĩ Thử', reason: 'Gãy tay' } as const
      await call('fitness.record', { residentId, ...finding })
    }
  }
  otherTeam = await aTeam({ call }, { name: 'Tổ chăn nuôi', stayIds: stayIds.slice(4) })
})
test.afterAll(async () => {
  await host?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function signedIn(browser: Browser, signInName: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(host.url)
  await page.getByLabel('Tên đăng nhập').fill(signInName)
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
  return page
}
const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name, exact: typeof name === 'string' })
const theTeam = async () => (await asking(host)('teams.list', {})).teams.find(({ name }) => name === 'Tổ đá 1')
const namesIn = async (teamId: string) => (await asking(host)('teams.get', { id: teamId })).members.map(({ fullName }) => fullName)

test('records: forms a team, appoints its officer, places pasted codes after the review, and appoints a leader', async ({ browser }) => {
  const page = await signedIn(browser, 'records')
  const dialog = page.getByRole('dialog')
  const choose = async (path: string, option: string | RegExp) => {
    await dialog.locator(`[data-path="${path}"]`).click()
    await page.getByRole('option', { name: option }).first().click()
  }
  await page.getByRole('navigation').first().getByRole('link', { name: 'Lao động' }).click()
  await button(page, 'Lập tổ mới').click()
  await dialog.locator('[data-path="name"]').fill('Tổ đá 1')
  await choose('tradeId', 'Làm đá mỹ nghệ')
  await button(dialog, 'Lưu').click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Tổ đá 1' })).toBeVisible()
  await expect(page.getByText('chưa phân công')).toBeVisible()

  await button(page, 'Phân công quản giáo').click()
  await choose('accountId', 'Cán bộ team')
  await button(dialog, 'Phân công quản giáo').click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('main').getByText('Cán bộ team')).toBeVisible()

  await page.getByRole('link', { name: 'Xếp học viên' }).first().click()
  const pasted = ['Lò Văn Ân', 'Vi Thị Bưởi', 'Hà Minh Cường', 'Sùng A Dế'].map((name) => codes.get(name))
  await page.getByLabel('Dán mã').fill(`${pasted.join('\n')}\nDC-1999-9999`)
  await button(page, 'Thêm theo mã').click()
  await expect(page.getByText('Không có trong sổ: DC-1999-9999')).toBeVisible()
  const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(name) })
  await expect(rowOf('Lò Văn Ân')).toContainText('Không vướng')
  await expect(rowOf('Hà Minh Cường')).toContainText('Y tế kết luận tạm miễn lao động')
  await expect(rowOf('Sùng A Dế')).toContainText('không dùng cho người dưới 18 tuổi')
  await expect(rowOf('Sùng A Dế')).toContainText('Điều 147')
  await expectSound(page, 'the review of a placement')
  await expect(button(page, /^Xếp 4 học viên$/)).toBeDisabled()
  await button(page, 'Bỏ 1 người không xếp được khỏi danh sách').click()
  await button(page, /^Xếp 3 học viên$/).click()
  await expect(page.getByRole('heading', { name: 'Tổ đá 1' })).toBeVisible()
  const id = (await theTeam())?.id ?? ''
  expect((await namesIn(id)).toSorted()).toEqual(['Lò Văn Ân', 'Sùng A Dế', 'Vi Thị Bưởi'])

  await button(page, 'Cử tổ trưởng').click()
  await choose('stayId', /Vi Thị Bưởi/)
  await button(dialog, 'Lưu').click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('row', { name: /Vi Thị Bưởi/ })).toContainText('Tổ trưởng')
  await page.context().close()
})

test('education: moves many at once, and lets somebody go with the reason', async ({ browser }) => {
  const page = await signedIn(browser, 'education')
  await page.goto(`${host.url}/#/labour/teams/${otherTeam}`)
  for (const name of ['Khúc Văn Ổn', 'Khúc Văn Ước'])
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('checkbox')
      .check()
  await page.getByRole('link', { name: 'Chuyển 2 người sang tổ khác' }).click()
  // The teams come a moment after the page.
  await expect(async () => {
    await page.locator('[data-path="team"]').click()
    await page.getByRole('option', { name: /^Tổ đá 1/ }).click({ timeout: 1000 })
  }).toPass()
  await expect(button(page, /^Xếp 2 học viên$/), 'why they leave is asked first').toBeDisabled()
  await page.locator('[data-path="movedReason"]').click()
  await page.getByRole('option', { name: 'Cơ sở điều động' }).click()
  await button(page, /^Xếp 2 học viên$/).click()
  await expect(page.getByRole('heading', { name: 'Tổ đá 1' })).toBeVisible()
  expect(await namesIn((await theTeam())?.id ?? '')).toHaveLength(5)

  await page.goto(`${host.url}/#/labour/teams/${otherTeam}`)
  await page
    .getByRole('row', { name: /Khúc Văn Yên/ })
    .getByRole('checkbox')
    .check()
  await button(page, 'Cho 1 người ra khỏi tổ').click()
  const dialog = page.getByRole('dialog')
  await button(dialog, 'Cho ra khỏi tổ').click()
  await expect(dialog, 'not without a reason').toBeVisible()
  await dialog.locator('[data-path="reason"]').click()
  await page.getByRole('option', { name: 'Kỷ luật' }).click()
  await button(dialog, 'Cho ra khỏi tổ').click()
  await expect(dialog).toHaveCount(0)
  await page.getByLabel('Hiện cả người đã rời tổ').check()
  await expect(page.getByRole('row', { name: /Khúc Văn Yên/ })).toContainText('Kỷ luật')
  await page.context().close()
})

test('the team’s officer: sees the own team with its words, no other, and nobody’s record', async ({ browser }) => {
  const page = await signedIn(browser, 'team')
  await page.getByRole('navigation').first().getByRole('link', { name: 'Lao động' }).click()
  await expect(page.getByRole('tab')).toHaveText(['Tổ đội', 'Bảng chấm công', 'Sản lượng và tiền'])
  await expect(page.getByRole('row', { name: /Tổ đá 1/ })).toBeVisible()
  await expect(page.getByText('Tổ chăn nuôi')).toHaveCount(0)
  await expect(button(page, 'Lập tổ mới')).toHaveCount(0)
  await page.getByRole('link', { name: 'Tổ đá 1' }).click()
  await expect(page.getByRole('row', { name: /Sùng A Dế/ })).toContainText('Đủ sức khỏe')
  for (const name of ['Cử tổ trưởng', 'Phân công quản giáo', /ra khỏi tổ$/]) await expect(button(page, name)).toHaveCount(0)
  await page
    .getByRole('row', { name: /Lò Văn Ân/ })
    .getByRole('cell')
    .last()
    .click()
  await expect(page.getByRole('dialog', { name: 'Lò Văn Ân' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mở hồ sơ' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.goto(`${host.url}/#/labour/teams/${otherTeam}`)
  await expect(page.getByText('Khúc Văn Ứng')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Tổ chăn nuôi' })).toHaveCount(0)
  for (const closed of ['/residents', '/labour/place', '/papers']) {
    await page.goto(`${host.url}/#${closed}`)
    await expect(page.getByText('Tài khoản này không xem được phần này')).toBeVisible()
  }
  const asOfficer = host.seat()
  await signIn(asOfficer, 'team')
  const other = await asOfficer.call('teams.get', { id: otherTeam })
  expect(other).toMatchObject({ ok: false, error: { kind: 'notFound' } })
  await page.context().close()
})
