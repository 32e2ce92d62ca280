import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { facilityDay } from '../../src-preload/contract/calendar'
import type { Duty } from '../../src-preload/contract/desk'
import { builtConsole, type Served, serve } from '../support/served'
import { keepScreen } from './keep'

/** The screens of the papers over a register of 200 made-up people, each drawn again alone: npm run pictures -- -g "150" */
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-paper-screens-'))
const today = facilityDay(new Date().toISOString())
let seat: Served
let page: Page
/** Somebody whose notice is due. */
let due: Duty

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', folder, '--residents', '200', '--seed', '7', '--today', today])
  seat = await serve(folder)
  await call('session.signIn', { signInName: 'truong', password: 'Hocthu@2026' })
  const { duties } = await call<{ duties: Duty[] }>('desk.due', { withinDays: 30 })
  due = duties.find(({ kind, copies }) => kind === 'notice' && copies === 3) as Duty
  page = await (await browser.newContext()).newPage()
  await page.goto(seat.url)
  await page.getByLabel('Tên đăng nhập').fill('truong')
  await page.getByLabel('Mật khẩu').first().fill('Hocthu@2026')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('navigation', { name: 'Điều hướng' }).waitFor()
})
test.afterAll(async () => {
  await page?.context().close()
  await seat?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function call<T>(name: string, input: unknown): Promise<T> {
  const reply = await seat.call<T>(name, input, crypto.randomUUID())
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.data
}

interface Picture {
  readonly name: string
  readonly at: () => string | Promise<string>
  readonly steps?: () => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: '150-of-stay', at: () => `/papers/of/${due.stayId}` },
  {
    name: '151-make-changed',
    at: () => `/papers/make/mau-51/${due.stayId}/-/-`,
    steps: async () => {
      await page.getByRole('button', { name: 'Bỏ nơi nhận 3' }).click()
      await page.getByLabel(/^Lý do đổi nơi nhận/).fill('Không còn thân nhân')
      await expect(page.getByText('Đã lưu nháp')).toBeVisible()
    },
  },
]

for (const { name, at, steps } of pictures)
  test(name, async () => {
    await page.goto('about:blank')
    await page.goto(`${seat.url}/#${await at()}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle', { timeout: 2500 }).catch(() => {})
    await steps?.()
    await keepScreen(page, name)
  })
