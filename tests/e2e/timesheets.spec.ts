import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { addDays, facilityDay, formatDate, weekOf } from '#contract/values/calendar'
import { aResident, aStay, password, theAccounts, theFacility } from '../support/builders'
import { expectSound } from '../support/looks'
import { asking, type Served, serve, signIn } from '../support/served'
import { aTeam } from '../support/teams'
import { typeAsUnikey } from '../support/unikey'

/** A team officer and the week of forty people, on the keyboard and from a table program. */
test.describe.configure({ mode: 'serial' })

const families = ['Lương', 'Mạc', 'Đinh', 'Vi', 'Trịnh', 'Hà', 'Tạ', 'Nông', 'Phùng', 'Lục'] as const
const givens = ['Bách', 'Ổn', 'Chiến', 'Ước'] as const
const people = families.flatMap((family) => givens.map((given) => `${family} Văn ${given}`))
/** The week before this one: all its days have been. */
const monday = addDays(weekOf(facilityDay(new Date().toISOString())).from, -7)
const day = (at: number) => formatDate(addDays(monday, at)).slice(0, 5)
const weekdays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const

const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-sheets-'))
let host: Served
let page: Page
let teams: readonly string[] = []

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  host = await serve(folder)
  const register = {
    facility: theFacility,
    accounts: theAccounts.filter(({ signInName }) => ['head', 'team'].includes(signInName)),
    passphrase: 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567',
    sampleResidents: null,
  }
  await host.call('setup.create', register, crypto.randomUUID())
  await signIn(host)
  const call = asking(host)
  const placed: string[][] = [[], []]
  for (const [at, fullName] of [...people, 'Đoàn Minh Huy', 'Cao Xuân Lộc'].entries()) {
    const { stay } = await call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName, birth: { year: 1980 + (at % 20), month: 1, day: 1 } }),
      stay: aStay({ decision: { number: `${at}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND' } }),
    })
    await call('phases.set', { stayId: stay.id, phase: 'LABOUR', version: 0, openedOn: '2026-09-01', closedOn: null, reason: null })
    placed[at < people.length ? 0 : 1]?.push(stay.id)
  }
  teams = [
    await aTeam({ call }, { name: 'Tổ đan lưới 1', stayIds: placed[0] ?? [], officer: 'team' }),
    await aTeam({ call }, { name: 'Tổ may 2', stayIds: placed[1] ?? [], officer: 'team' }),
  ]
  page = await (await browser.newContext()).newPage()
  await page.goto(host.url)
  await page.getByLabel('Tên đăng nhập').fill('team')
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('navigation').first()).toBeVisible()
})
test.afterAll(async () => {
  await page?.context().close()
  await host.stop()
  rmSync(folder, { recursive: true, force: true })
})

const cell = (name: string, at: number) => page.getByRole('textbox', { name: `${name}, ${weekdays[at]} ${day(at)}` })
const openSheet = async (team: number) => {
  await page.goto(`${host.url}/#/labour/sheets/${teams[team]}?week=${monday}`)
  await expect(page.getByRole('grid')).toBeVisible()
}
const rows = async (team: number) => (await asking(host)('timesheets.sheet', { teamId: teams[team] ?? '', week: monday })).rows
/** Puts text where a table program would, and presses Ctrl+V. */
async function paste(text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

test('a week of forty people who all worked alike takes at most 45 keys', async () => {
  await openSheet(0)
  await cell(people.toSorted()[0] ?? '', 0).waitFor()
  await page.getByRole('grid').getByRole('textbox').first().focus()
  const keys = [
    '8',
    'Enter',
    'ArrowUp',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Shift+ArrowRight',
    'Control+r',
    'Control+Shift+ArrowDown',
    'Control+d',
    'Control+Enter',
  ]
  expect(keys.length).toBeLessThanOrEqual(45)
  for (const key of keys) await page.keyboard.press(key)
  await expect(page.getByText('Đã lưu bảng chấm công').first()).toBeVisible()
  const written = await rows(0)
  expect(written).toHaveLength(40)
  for (const { fullName, days } of written)
    expect(
      days.map(({ entry }) => entry),
      fullName,
    ).toEqual([480, 480, 480, 480, 480, 480, null])
  await expectSound(page, 'a full sheet')
})

test('a block of 40 × 7 from a table program: the wrong cell is marked, the others are kept', async () => {
  await openSheet(0)
  // As LibreOffice Calc copies it: tabs, CRLF, a quoted cell with a break in it, decimal commas.
  const lines = people.map((_, at) => ['7,5', '8', '8', at === 4 ? '8h' : '"6,5"', 'ô', '4', ''].join('\t'))
  lines[10] = ['"7,5\n"', '8', '8', '6,5', 'Ô', '4', ''].join('\t')
  await page.getByRole('grid').getByRole('textbox').first().focus()
  await paste(`${lines.join('\r\n')}\r\n9\t9\t9\r\n`)
  await expect(page.getByText(/^Đã dán 280 ô\. 3 ô không dán được/)).toBeVisible()
  await expect(page.locator('[aria-invalid=true]')).toHaveCount(1)
  await page.getByRole('button', { name: '1 ô bị chặn' }).click()
  const wrong = page.locator('input[aria-invalid=true]')
  await expect(wrong).toBeFocused()
  await expect(wrong).toHaveValue('8h')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã lưu, còn 1 ô bị chặn chưa lưu').first()).toBeVisible()
  const written = await rows(0)
  const asPasted = written.filter(
    ({ days }) => JSON.stringify(days.map(({ entry }) => entry)) === JSON.stringify([450, 480, 480, 390, 'SICK', 240, null]),
  )
  expect(asPasted).toHaveLength(39)
  await expect(wrong).toHaveValue('8h')
  await wrong.fill('6,5')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã lưu bảng chấm công').first()).toBeVisible()
})

test('a note as Unikey types it', async () => {
  await openSheet(1)
  const note = page.getByRole('textbox', { name: 'Cao Xuân Lộc, Ghi chú trong tuần' })
  await typeAsUnikey(note, 'Biên bản số ba mươi mốt, từ chối lao động buổi chiều')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã lưu bảng chấm công').first()).toBeVisible()
  expect((await rows(1)).find(({ fullName }) => fullName === 'Cao Xuân Lộc')?.note).toBe(
    'Biên bản số ba mươi mốt, từ chối lao động buổi chiều',
  )
})

test('filled by one button, signed off, locked', async () => {
  await openSheet(1)
  await page.getByRole('button', { name: 'Điền cả tuần' }).click()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('button', { name: 'Lưu', exact: true })
    .click({ trial: true })
    .catch(() => undefined)
  await page.getByRole('button', { name: 'Ký xác nhận tuần' }).click()
  await expect(page.getByText('Đã ký xác nhận', { exact: true })).toBeVisible()
  await expect(cell('Cao Xuân Lộc', 0)).toHaveAttribute('readonly', '')
  await page.goto(`${host.url}/#/labour?tab=sheets&week=${monday}`)
  await expect(page.getByRole('row', { name: /Tổ may 2/ })).toContainText('Đã ký xác nhận')
  await expectSound(page, 'the weeks')
})
