import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { password as anyPassword, theAccounts, theFacility } from '../support/builders'
import { forget, peopleAt, type Screen, type Stage, samplePassword, screensOn, today } from '../support/screens'
import { builtConsole, type Served, serve, serveLocked } from '../support/served'
import { keepScreen } from './keep'

/**
 * Every screen over a register of 775 made-up people, then those of an empty one: in the order in which a person meets them. Each
 * picture finds its own way, so that one alone can be drawn again: npm run pictures -- -g desk
 */
type Register = 'unmade' | 'sample' | 'bare' | 'locked'

const folders = Object.fromEntries(
  ['unmade', 'sample', 'bare', 'locked'].map((name) => [name, mkdtempSync(join(tmpdir(), `so-phuc-hoi-pictures-${name}-`))]),
) as Record<Register, string>
const passphrase = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567'

let seats: Record<Register, Served>
const stage = {} as Stage
const screens = screensOn(stage)

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  const { sample, bare, unmade, locked } = folders
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', sample, '--residents', '775', '--seed', '7', '--today', today])
  seats = { unmade: await serve(unmade), sample: await serve(sample), bare: await serve(bare), locked: await serveLocked(locked) }
  const register = { facility: theFacility, accounts: theAccounts.slice(0, 1), passphrase, sampleResidents: null }
  await seats.bare.call('setup.create', register, crypto.randomUUID())
  await seats.bare.stop()
  // It begins again locked.
  seats.bare = await serve(bare)
  stage.seat = seats.sample
  stage.people = await peopleAt(stage.seat)
  stage.page = await (await browser.newContext()).newPage()
})
test.afterAll(async () => {
  await stage.page?.context().close()
  for (const seat of Object.values(seats ?? {})) await seat.stop()
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true })
})

/** Goes to the place afresh: nothing of the picture before is open or half typed. */
async function visit(register: Register, at: string): Promise<void> {
  const { page } = stage
  await page.evaluate(forget).catch(() => {})
  await page.goto('about:blank')
  await page.goto(`${seats[register].url}/#${at}`)
  await page.waitForLoadState('networkidle')
}

function draw(register: Register, list: readonly Screen[], enter?: () => Promise<void>): void {
  let entered = false
  for (const { name, at = '/', steps } of list)
    test(name, async () => {
      if (enter && !entered) {
        await visit(register, '/')
        await enter()
        entered = true
      }
      await visit(register, typeof at === 'function' ? await at() : at)
      await steps?.()
      await keepScreen(stage.page, name)
    })
}

draw('unmade', screens.unmade)
draw('sample', screens.signedOut)
draw('sample', screens.register, () => screens.signIn('truong', samplePassword))
draw('sample', [
  {
    name: '89-lock',
    at: '/residents',
    steps: async () => {
      await stage.page.context().clearCookies()
      // Whatever asks first finds out, the page that is opened or what is asked every minute.
      await stage.page.evaluate(() => {
        location.hash = '#/bundles'
      })
      await stage.page.getByRole('dialog').waitFor()
      await stage.page.getByLabel('Mật khẩu').first().focus()
    },
  },
])
draw('locked', screens.restore)
draw('bare', [{ name: '12-unlock' }])
draw('bare', screens.empty, async () => {
  await stage.page.locator('input').first().fill(passphrase)
  await stage.page.getByRole('button', { name: 'Mở sổ' }).first().click()
  await screens.signIn('head', anyPassword)
})
