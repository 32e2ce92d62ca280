import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { layoutFaults } from '../support/layout'
import { axeFaults } from '../support/looks'
import { forget, peopleAt, type Screen, type Stage, samplePassword, screensOn, today } from '../support/screens'
import { builtConsole, type Served, serve } from '../support/served'

/** Every screen in the windows that there are: 1366×768 as it is, smaller screens, and what Windows leaves of 1366×768 at 125 % and 200 %. */
const windows = [
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1093, height: 614 },
  { width: 1024, height: 576 },
  { width: 683, height: 384 },
] as const

const folders = ['sample', 'unmade'].map((name) => mkdtempSync(join(tmpdir(), `so-phuc-hoi-narrow-${name}-`)))
const [sample, unmade] = folders as [string, string]
const seats: Served[] = []
const stage = {} as Stage
const screens = screensOn(stage)

test.beforeAll(async ({ browser }) => {
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', sample, '--residents', '200', '--seed', '7', '--today', today])
  seats.push(await serve(sample), await serve(unmade))
  stage.seat = seats[0] as Served
  stage.people = await peopleAt(stage.seat)
  stage.page = await (await browser.newContext()).newPage()
  stage.page.setDefaultTimeout(15_000)
})
test.afterAll(async () => {
  await stage.page?.context().close()
  for (const seat of seats) await seat.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** @param axe looks too, in the widest and the narrowest window */
async function walk(url: string, list: readonly Screen[], { axe }: { readonly axe: boolean }): Promise<void> {
  const { page } = stage
  let left: 'fresh' | 'typed' | 'kept' = 'fresh'
  for (const { name, at = '/', steps, alike, typed } of list) {
    if (alike) continue
    await page.setViewportSize(windows[0])
    if (left === 'typed') await page.evaluate(forget)
    // To begin anew takes a second: only where something is half typed.
    if (left !== 'kept') await page.goto('about:blank')
    else {
      await page.keyboard.press('Escape')
      await page.evaluate(goTo, '/khong-co')
      await page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
    }
    const address = typeof at === 'function' ? await at() : at
    if (left !== 'kept') await page.goto(`${url}/#${address}`)
    else await page.evaluate(goTo, address)
    left = typed ? 'typed' : 'kept'
    await settled(page)
    await steps?.()
    await settled(page)
    const faults: string[] = []
    for (const window of windows) {
      await page.setViewportSize(window)
      await drawn(page)
      const found = await page.evaluate(layoutFaults)
      if (axe && (window === windows[0] || window === windows.at(-1))) found.push(...(await axeFaults(page)))
      faults.push(...found.map((fault) => `${window.width}: ${fault}`))
    }
    expect.soft(faults, name).toEqual([])
  }
}

/** In the page. */
function goTo(address: string): void {
  location.hash = address
}

/** Nothing loads any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('h1, h2') && !document.querySelector('.mantine-Skeleton-root, [aria-busy=true]'))
  await page.waitForTimeout(150)
}
/** What has changed with the window is drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))))

test('signing in', async () => {
  await walk(stage.seat.url, screens.signedOut, { axe: true })
})
test('every screen of a register', async () => {
  test.setTimeout(400_000)
  await stage.page.goto(stage.seat.url)
  await screens.signIn('truong', samplePassword)
  await walk(stage.seat.url, screens.register, { axe: false })
})
test('what has just been done is told at the foot of the window, over nothing that could be pressed', async () => {
  const { page } = stage
  await page.goto('about:blank')
  await page.goto(`${stage.seat.url}/#/system`)
  for (const [window, phone] of [
    [windows[0], '0203 3825 000'],
    [windows[4], '0203 3825 001'],
  ] as const) {
    await page.setViewportSize(window)
    await page.locator('[data-path="phone"]').fill(phone)
    await page.locator('[data-path="phone"]').press('Control+Enter')
    const said = page.getByRole('status').getByText('Đã lưu', { exact: false })
    await expect(said).toBeVisible()
    expect(await page.evaluate(layoutFaults)).toEqual([])
    const [below, above] = [await said.boundingBox(), await page.locator('#content').boundingBox()]
    expect(below!.y, 'below all that a page shows').toBeGreaterThanOrEqual(above!.y + above!.height)
    await page.getByRole('status').getByRole('button', { name: 'Đóng' }).first().click()
    await expect(said).toBeHidden()
  }
})
test('the folded navigation opens over the page, and the way out is in every window', async () => {
  const { page } = stage
  await page.setViewportSize(windows[4])
  await page.goto(`${stage.seat.url}/#/`)
  await page.getByRole('button', { name: 'Mở điều hướng' }).click()
  await expect(page.getByText('Hệ thống', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Học viên' }).first().click()
  await expect(page.getByRole('button', { name: 'Mở điều hướng' })).toBeVisible()
  await page.getByRole('banner').locator('[aria-haspopup=menu]').click()
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
  await expect(page.getByLabel('Tên đăng nhập')).toBeVisible()
})
test('the set-up', async () => {
  await walk(seats[1]!.url, screens.unmade, { axe: false })
})
