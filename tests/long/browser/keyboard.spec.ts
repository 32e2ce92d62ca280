import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { facilityDay } from '#contract/values/calendar'
import { builtConsole, type Served, serve } from '../../support/served'

/** The whole way from the door to a numbered notice, the mouse unplugged. */
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-keyboard-'))
let seat: Served

test.beforeAll(async () => {
  const today = facilityDay(new Date().toISOString())
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', folder, '--residents', '120', '--seed', '7', '--today', today])
  seat = await serve(folder)
})
test.afterAll(async () => {
  await seat.stop()
  rmSync(folder, { recursive: true, force: true })
})

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

/** Presses Tab until the focus is on something that is called like this; it must be seen to be there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (name.test(await focused(page))) {
      const seen = await page.evaluate(() => {
        const at = document.activeElement
        if (!at) return false
        const { outlineStyle, boxShadow } = getComputedStyle(at)
        return outlineStyle !== 'none' || boxShadow !== 'none'
      })
      expect(seen, `the focus is seen on ${name}`).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`40 times Tab do not reach ${name}`)
}

test('signs in, takes the most urgent notice from the desk, issues it and is back at the desk, at the next work', async ({ page }) => {
  await page.goto(seat.url)
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused()
  await page.keyboard.type('hoso')
  await page.keyboard.press('Tab')
  await page.keyboard.type('sai-hoan-toan')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Mật khẩu chưa đúng')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Mật khẩu' }), 'after a mistake the password is typed again at once').toBeFocused()
  await page.keyboard.type('Hocthu@2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^In \d bản/ }).first()).toBeVisible()

  await tabTo(page, /^In \d bản: /)
  const done = await focused(page)
  const works = page.locator('tr[data-row] [data-action]')
  const following = await works.evaluateAll((all, name) => all[all.findIndex((one) => one.ariaLabel === name) + 1]?.ariaLabel ?? '', done)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thông báo chuẩn bị hoàn thành (Mẫu 51)' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Ban hành và in/ })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  const asked = page.getByRole('dialog').getByRole('button', { name: /^Ban hành và in/ })
  await expect(asked).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: /^Thông báo số/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
  await expect(page.getByRole('link', { name: done, exact: true }), 'it is done').toBeHidden()
  await expect.poll(() => focused(page), 'the next one waits for Enter').toBe(following)
})

test('two keys from the desk to the work: the dialog is open, what is typed outlives a reload, saved it is off the desk', async ({
  page,
}) => {
  await page.goto(`${seat.url}/#/?kind=leaveReturn&days=30`)
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused()
  await page.keyboard.type('hoso')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Hocthu@2026')
  await page.keyboard.press('Enter')
  const first = page.getByRole('link', { name: /^Ghi trở lại: / }).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Trở lại cơ sở' })
  await expect(dialog).toBeVisible()
  await expect(dialog.locator('[data-path="happenedAt"]')).toBeFocused()
  await dialog.getByLabel('Ghi chú').fill('Người nhà đưa vào')
  // Typing rests, the draft is kept.
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('stays.event.')))
  const kept = await page.evaluate(() => Object.values(localStorage).join())
  expect(kept, 'nothing readable lies in the storage of the browser').not.toContain('Người nhà')
  await page.reload()
  await expect(dialog.getByLabel('Ghi chú')).toHaveValue('Người nhà đưa vào')
  await expect(dialog.getByText(/^Đã mở lại nội dung nhập dở/)).toBeVisible()
  await dialog.getByLabel('Ghi chú').press('Control+Enter')
  await expect(dialog).toBeHidden()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('stays.event.')))).toEqual([])
  await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toBeHidden()
})

test('finds somebody with Ctrl+K, which Escape closes, looks into a menu, and the focus comes back to where it was', async ({ page }) => {
  await page.goto(`${seat.url}/#/residents`)
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused()
  await page.keyboard.type('hoso')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Hocthu@2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('tran')
  await expect(page.getByRole('combobox', { name: /^Tìm học viên/ }), 'no letter is lost').toHaveValue('tran')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('nguyen')
  await expect(page.getByRole('option', { name: /^Nguyễn/ }).first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Quá trình' })).toBeVisible()
  await tabTo(page, /^Sự kiện/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Sự kiện' })).toBeFocused()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Học viên', level: 1 })).toBeVisible()
})

async function signIn(page: Page, address: string): Promise<void> {
  await page.goto(`${seat.url}/#${address}`)
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused()
  await page.keyboard.type('hoso')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Hocthu@2026')
  await page.keyboard.press('Enter')
}

test('Ctrl+K finds a form, a page, a paper and a decision, and Enter opens it even before everything was found', async ({ page }) => {
  await signIn(page, '/residents')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  const find = async (text: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(text)
  }
  await find('mau 51')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/papers\/chosen\?form=mau-51/)
  await expect(page.getByText('Thông báo (Mẫu 51)').first()).toBeVisible()

  await find('sao luu')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/system\?tab=safety/)

  await find('nguyen')
  const options = page.getByRole('option')
  await expect(options.filter({ hasText: /^Nguyễn/ }).nth(9), 'more than eight people').toBeAttached()
  const states = await options.filter({ hasText: /^Nguyễn/ }).allInnerTexts()
  const firstGone = states.findIndex((text) => /Đã hoàn thành|Tự ý chấm dứt|Đã điều chuyển/.test(text))
  const lastPresent = states.findLastIndex((text) => /Có mặt/.test(text))
  expect(firstGone === -1 || firstGone > lastPresent, 'those in care first').toBe(true)
  await page.keyboard.press('Escape')

  await page.goto(`${seat.url}/#/papers?state=ISSUED`)
  const line = await page
    .locator('tr[data-row]')
    .filter({ hasText: /\d+\/[A-ZĐ]+-/ })
    .first()
    .textContent()
  const number = /\d+\/[A-ZĐ]+-[A-ZĐ]+/.exec(line ?? '')?.[0] ?? ''
  await find(number)
  await expect(options.first()).toContainText(number)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/papers\/[0-9a-f-]{36}/)
})

test('Arrow down goes from a search field into its list; the columns of the list are kept for the account', async ({ page }) => {
  await signIn(page, '/residents')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  for (const address of ['/residents', '/papers', '/papers/book']) {
    // From a page without a list: that of the page before is not taken for it.
    await page.goto(`${seat.url}/#/khong-co`)
    await expect(page.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
    await page.goto(`${seat.url}/#${address}`)
    await expect(page.locator('tr[data-row]').first()).toBeVisible()
    await page.getByRole('textbox', { name: /^Tìm/ }).focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('tr[data-row]').first(), address).toBeFocused()
  }
  await page.goto(`${seat.url}/#/residents`)
  await page.getByRole('button', { name: 'Chọn cột' }).click()
  await page.getByRole('checkbox', { name: 'Mã' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Mã' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Mã' })).toBeVisible()
})
