import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { password as anyPassword } from '../../support/builders'
import { layoutFaults } from '../../support/layout'
import { axeFaults } from '../../support/looks'
import { forget, peopleAt, type Screen, type Stage, samplePassword, screensOn, today } from '../../support/screens'
import { builtConsole, type Served, serve, serveLocked, serveNew } from '../../support/served'

/**
 * Every screen in the windows that there are: 1366×768 as it is, smaller screens, and what Windows leaves of 1366×768 at 125 % and 200 %.
 * `npm run long` looks at the two that Windows leaves; `npm run screens` at all of them, with axe in the widest and in the narrowest.
 */
const office = { width: 1366, height: 768 }
const scaled = { width: 1093, height: 614 }
const narrowest = { width: 683, height: 384 }
const isWhole = process.env.SCREENS === 'all'
const windows = isWhole ? [office, { width: 1280, height: 720 }, scaled, { width: 1024, height: 576 }, narrowest] : [scaled, narrowest]

const folders = ['sample', 'unmade', 'bare', 'locked'].map((name) => mkdtempSync(join(tmpdir(), `so-phuc-hoi-narrow-${name}-`)))
const [sample, unmade, bare, locked] = folders as [string, string, string, string]
const seats: Served[] = []
const stage = {} as Stage
const screens = screensOn(stage)
let missing: Locator

test.beforeAll(async ({ browser }) => {
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', sample, '--residents', '200', '--seed', '7', '--today', today])
  seats.push(await serve(sample), await serve(unmade), await serveNew(bare), await serveLocked(locked))
  stage.seat = seats[0] as Served
  stage.people = await peopleAt(stage.seat)
  stage.page = await (await browser.newContext()).newPage()
  stage.page.setDefaultTimeout(15_000)
  missing = stage.page.getByRole('heading', { name: 'Không có trang này' })
})
test.afterAll(async () => {
  await stage.page?.context().close()
  for (const seat of seats) await seat.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function walk(url: string, list: readonly Screen[]): Promise<void> {
  const { page } = stage
  let left: 'fresh' | 'typed' | 'kept' = 'fresh'
  for (const { name, at = '/', steps, alike, typed } of list) {
    if (alike && !isWhole) continue
    await page.setViewportSize(office)
    if (left === 'typed') await page.evaluate(forget)
    // To begin anew takes a second: only where something is half typed.
    if (left !== 'kept') await page.goto('about:blank')
    else {
      await page.keyboard.press('Escape')
      await page.evaluate(goTo, '/khong-co')
      await missing.waitFor()
    }
    const address = typeof at === 'function' ? await at() : at
    if (left !== 'kept') await page.goto(`${url}/#${address}`)
    else if (address !== '/khong-co') {
      await page.evaluate(goTo, address)
      await missing.waitFor({ state: 'hidden' })
    }
    left = typed || alike ? 'typed' : 'kept'
    await settled(page)
    const faults: string[] = []
    // The others are walked all the same.
    await steps?.().catch((error: Error) => {
      left = 'typed'
      faults.push(`not reached: ${error.message}`)
    })
    // Wherever the last click left the pointer, a tooltip that it calls up is no part of the page.
    await page.mouse.move(0, 0)
    await settled(page)
    for (const window of windows) {
      await page.setViewportSize(window)
      await drawn(page)
      const found = await page.evaluate(layoutFaults)
      if (isWhole && (window === office || window === narrowest)) found.push(...(await axeFaults(page)))
      faults.push(...found.map((fault) => `${window.width}: ${fault}`))
    }
    expect.soft(faults, name).toEqual([])
  }
}

/** In the page. */
function goTo(address: string): void {
  location.hash = address
}

/** Nothing loads or moves any more. */
async function settled(page: Page): Promise<void> {
  await drawn(page)
  await page.waitForFunction(
    () =>
      document.querySelector('h1, h2') &&
      !document.querySelector('.mantine-Skeleton-root, [aria-busy=true]') &&
      document.getAnimations().every(({ effect, playState }) => playState !== 'running' || effect?.getTiming().iterations === Infinity),
  )
}
/** What has changed with the window is drawn. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))))

test('signing in', async () => {
  await walk(stage.seat.url, screens.signedOut)
})
test('every screen of a register', async () => {
  test.setTimeout(1_800_000)
  await stage.page.goto(stage.seat.url)
  await screens.signIn('truong', samplePassword)
  await walk(stage.seat.url, screens.register)
})
test('what has just been done is told at the foot of the window, over nothing that could be pressed', async () => {
  const { page } = stage
  await page.goto('about:blank')
  await page.goto(`${stage.seat.url}/#/system`)
  for (const [window, phone] of [
    [office, '0203 3825 000'],
    [narrowest, '0203 3825 001'],
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
  await page.setViewportSize(narrowest)
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
  await walk(seats[1]!.url, screens.unmade)
})
test('a register without anybody', async () => {
  const { page } = stage
  await page.goto(seats[2]!.url)
  await screens.signIn('head', anyPassword)
  await walk(seats[2]!.url, screens.empty)
})
test('restoring a register', async () => {
  await walk(seats[3]!.url, screens.restore)
})
