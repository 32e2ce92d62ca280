import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addDays, facilityDay, formatDate, type PlainDate } from '#contract/values/calendar'
import { builtConsole, type Served, serve } from '../../support/served'

/** A full file of somebody new, typed by keyboard in a register that has been kept for a while. */
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-admission-'))
const today = facilityDay(new Date().toISOString())
let seat: Served

test.beforeAll(async () => {
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', folder, '--residents', '60', '--seed', '7', '--today', today])
  seat = await serve(folder)
})
test.afterAll(async () => {
  await seat.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Of a whole file, its texts counted as typed in Telex. */
const mostKeys = 240

/** As offices type a day: '261126'. */
const shortDay = (day: PlainDate) =>
  formatDate(day)
    .replaceAll('/', '')
    .replace(/\d\d(\d\d)$/, '$1')

async function signIn(page: Page): Promise<void> {
  await page.goto(`${seat.url}/#/admit`)
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused()
  await page.keyboard.type('hoso')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Hocthu@2026')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-path="resident.idNumber"]')).toBeFocused()
}

/** Keys that a text takes: a mark is a key of its own, as Telex has it; đ is two. */
const keysOf = (text: string) => text.normalize('NFD').replaceAll(/[đĐ]/g, 'dd').length

/** What is pressed, counted. */
function keyboardOf(page: Page) {
  let keys = 0
  const press = async (...names: string[]) => {
    for (const name of names) {
      keys++
      await page.keyboard.press(name)
    }
  }
  const at = (path: string) => expect(page.locator(`[data-path="${path}"]`).first(), path).toBeFocused()
  const write = async (path: string, text: string, then = 'Enter') => {
    await at(path)
    keys += keysOf(text)
    await page.keyboard.type(text)
    await press(then)
  }
  return {
    count: () => keys,
    press,
    at,
    write,
    /** Types the beginning of a word; what is marked by then is taken by Enter, and the next field gone to. */
    choose: async (path: string, begun: string, taken: RegExp) => {
      await at(path)
      keys += keysOf(begun)
      await page.keyboard.type(begun)
      await expect(page.locator('[data-combobox-selected]')).toHaveText(taken)
      await press('Enter')
      await expect(page.locator(`[data-path="${path}"]`).first()).toHaveValue(taken)
      await press('Enter')
    },
    /** As it stands there. */
    leave: async (...paths: string[]) => {
      for (const path of paths) {
        await at(path)
        await press('Enter')
      }
    },
  }
}

test('takes few keys: the card first, words of the office begun, what is seldom folded away', async ({ page }) => {
  await signIn(page)
  const { press, at, write, choose, leave, count } = keyboardOf(page)

  await write('resident.idNumber', '022091004321')
  await write('resident.idIssuedOn', '5.6.22')
  await choose('resident.idIssuedBy', 'cuc', /^Cục/)
  await write('resident.fullName', 'Lò Văn Đợt')
  await leave('resident.otherName')
  await write('resident.birth', '5.2.91')
  await expect(page.getByRole('radio', { name: 'Nam' }), 'the number tells the sex').toBeChecked()
  await press('Enter')
  await write('resident.birthplace', 'Hạ Long')
  await write('resident.homeTown', 'Quảng Yên')
  await choose('resident.permanentCommune', 'cam tay', /^Phường Cẩm Phả/)
  await write('resident.permanentAddress', 'Tổ 5, khu 2')
  await write('resident.ethnicity', 'ki', 'Tab')
  await expect(page.locator('[data-path="resident.ethnicity"]')).toHaveValue('Kinh')
  await write('resident.religion', 'kh', 'Tab')
  await write('resident.education', '9', 'Tab')
  await expect(page.locator('[data-path="resident.education"]')).toHaveValue('9/12')
  await write('resident.occupation', 'Thợ hàn')
  await write('resident.employment', 'co', 'Tab')
  await write('resident.maritalStatus', 'ch', 'Tab')
  // Past what is folded away to the button.
  await at('resident.healthInsurance')
  await press('Tab', 'Tab')
  await at('resident.addContact')
  await press('Enter')
  await write('resident.contacts.0.relation', 'me', 'Tab')
  await expect(page.locator('[data-path="resident.contacts.0.relation"]')).toHaveValue('Mẹ')
  await write('resident.contacts.0.fullName', 'Lò Thị Chị')
  await leave('resident.contacts.0.birthYear')
  await write('resident.contacts.0.phone', '0912345678')
  await leave('resident.contacts.0.occupation', 'resident.contacts.0.address')
  await press('Enter')

  await write('stay.kind', 'du 18', 'Tab')
  await write('stay.decision.number', '118/QĐ-TA')
  await write('stay.decision.on', shortDay(addDays(today, -4)))
  await choose('stay.decision.issuer', 'tand', /^Tòa án nhân dân/)
  await leave('stay.proposedBy')
  await write('stay.facilityDecision.number', '7/QĐ-CAT')
  await write('stay.facilityDecision.on', shortDay(addDays(today, -2)))
  await choose('stay.facilityDecision.issuer', 'g', /^Giám đốc/)
  await leave('stay.admittedAt', 'stay.transferredIn', 'stay.rehabCount')
  await expect(page.locator('[data-path="stay.termMonths"]')).toHaveValue('24 tháng')
  await leave('stay.termMonths', 'stay.startsOn', 'stay.custodyDays', 'stay.statedEndOn')
  // Whoever brought people before is offered with title and agency.
  await at('stay.handover.giverName')
  await press('ArrowDown', 'ArrowDown', 'Enter', 'Enter')
  await expect(page.locator('[data-path="stay.handover.giverAgency"]')).not.toHaveValue('')
  await leave('stay.handover.giverTitle', 'stay.handover.giverAgency')
  await expect(page.locator('[data-path="stay.handover.receiverName"]'), 'whoever is signed in receives').not.toHaveValue('')
  await leave('stay.handover.receiverName', 'stay.handover.receiverTitle')
  await choose('stay.handover.place', 'c', /^Cơ sở/)
  await press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Lò Văn Đợt' })).toBeVisible()
  test.info().annotations.push({ type: 'keys', description: String(count()) })
  expect(count(), 'keys pressed').toBeLessThanOrEqual(mostKeys)
})

test('what is left half typed is stored by no field', async ({ page }) => {
  await signIn(page)
  const ethnicity = page.locator('[data-path="resident.ethnicity"]')
  await ethnicity.fill('ki')
  await page.locator('[data-path="resident.occupation"]').click()
  await expect(ethnicity).toHaveValue('Kinh')
  const home = page.locator('[data-path="resident.permanentCommune"]')
  await home.fill('tien')
  await expect(page.getByRole('option').first()).toHaveText(/, tỉnh Quảng Ninh/)
  await home.fill('tp hạ long')
  await expect(page.getByRole('option').first()).toHaveText(/trước đây thuộc: Thành phố Hạ Long/)
  // Enter pressed before the answer is there: the place is taken as it comes.
  await home.fill('')
  await home.pressSequentially('hong gai')
  await home.press('Enter')
  await expect(home).toHaveValue(/^Phường Hồng Gai/)
})
