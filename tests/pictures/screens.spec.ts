import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Duty } from '#contract/desk/operations'
import type { Reply } from '#contract/errors'
import type { ResidentFilter, ResidentRow } from '#contract/residents/operations'
import { facilityDay, formatDate } from '#contract/values/calendar'
import { verifyBundle } from '#host/features/bundles/bundle-file'
import { password as anyPassword, theAccounts, theFacility } from '../support/builders'
import { builtConsole, type Served, serve } from '../support/served'
import { keepScreen } from './keep'

/**
 * Every screen over a register of 775 made-up people, then those of an empty one: in the order in which a person meets them. Each
 * picture finds its own way, so that one alone can be drawn again: npm run pictures -- -g desk
 */
type Register = 'unmade' | 'sample' | 'bare'
interface Picture {
  readonly name: string
  /** What stands behind the `#`. */
  readonly at?: string | (() => string)
  readonly steps?: (page: Page) => Promise<void>
}

const folders = Object.fromEntries(
  ['unmade', 'sample', 'bare'].map((name) => [name, mkdtempSync(join(tmpdir(), `so-phuc-hoi-pictures-${name}-`))]),
) as Record<Register, string>
const samplePassword = 'Hocthu@2026'
const passphrase = 'ABCDE-FGHJK-LMNPQ-RSTUV-WXYZ2-34567'
// The host goes by the machine's day, and so must the sample, whose deadlines lie around its own.
const today = facilityDay(new Date().toISOString())

let seats: Record<Register, Served>
let page: Page
/** Whom the pictures are about. */
let people: Record<'near' | 'old' | 'escaped' | 'minor' | 'left' | 'custody' | 'onLeave', ResidentRow>

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  const { sample, bare, unmade } = folders
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', sample, '--residents', '775', '--seed', '7', '--today', today])
  seats = { unmade: await serve(unmade), sample: await serve(sample), bare: await serve(bare) }
  const register = { facility: theFacility, accounts: theAccounts.slice(0, 1), passphrase, sampleResidents: null }
  await seats.bare.call('setup.create', register, crypto.randomUUID())
  await seats.bare.stop()
  // It begins again locked.
  seats.bare = await serve(bare)
  await seats.sample.call('session.signIn', { signInName: 'truong', password: samplePassword }, crypto.randomUUID())
  const due: Reply<{ duties: Duty[] }> = await seats.sample.call('desk.due', { withinDays: 30 })
  const noticed = due.ok && due.data.duties.find(({ kind, copies, overdue }) => kind === 'notice' && copies === 3 && !overdue)
  const one = async (filter: Partial<ResidentFilter>, which: (row: ResidentRow) => boolean | undefined = () => true) => {
    const reply: Reply<{ rows: ResidentRow[] }> = await seats.sample.call('residents.list', { ...filter, limit: 200 })
    const row = reply.ok ? reply.data.rows.find(which) : undefined
    if (!row) throw new Error(`the sample has nobody like ${JSON.stringify(filter)}`)
    return row
  }
  people = {
    near: await one({ endsWithinDays: 60 }, ({ stayId }) => noticed && noticed.person?.stayId === stayId),
    old: await one({ sort: 'admittedOn' }, ({ admittedOn }) => admittedOn! < '2026-07-01'),
    escaped: await one({ where: 'ESCAPED' }),
    minor: await one({ kind: 'COMPULSORY_MINOR' }),
    left: await one({ status: 'left' }),
    custody: await one({ kind: 'TEMPORARY_CUSTODY' }),
    onLeave: await one({ where: 'ON_LEAVE' }),
  }
  page = await (await browser.newContext()).newPage()
})
test.afterAll(async () => {
  await page?.context().close()
  for (const seat of Object.values(seats ?? {})) await seat.stop()
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true })
})

const field = (path: string): Locator => page.locator(`[data-path="${path}"]`).first()
const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
const tab = (name: string) => page.getByRole('tab', { name }).click()
const resident = (who: keyof typeof people) => () => `/residents/${people[who].id}`
async function fill(path: string, text: string): Promise<void> {
  await field(path).fill(text)
  await field(path).blur()
}
async function choose(path: string, option: string | RegExp): Promise<void> {
  await field(path).click()
  await page.getByRole('option', { name: option }).first().click()
}
async function signIn(signInName: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(signInName)
  await page.getByLabel('Mật khẩu').first().fill(password)
  await button('Đăng nhập').click()
  await page.getByRole('navigation', { name: 'Điều hướng' }).waitFor()
}
const account = (text: string) => page.getByRole('menuitem', { name: text }).click()
async function openEvent(name: string): Promise<void> {
  await button('Sự kiện').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}
const openMenu = () => page.locator('header button[aria-haspopup="menu"]').click()

async function toAccounts(): Promise<void> {
  await choose('provinceCode', 'Tỉnh Quảng Ninh')
  await fill('signer.name', 'Hoàng Văn Thử')
  await button('Tiếp tục').click()
  await page.getByRole('heading', { name: 'Người sử dụng sổ' }).waitFor()
}
async function toPassphrase(): Promise<void> {
  await toAccounts()
  await page.locator('[data-path$="fullName"]').first().fill('Hoàng Văn Thử')
  await page.locator('[data-path$="signInName"]').first().fill('truong')
  await page.locator('[data-path$="password"]').first().fill(anyPassword)
  await field('again').fill(anyPassword)
  await button('Tiếp tục').click()
  await page.getByRole('listitem').nth(5).waitFor()
}
async function toAskedGroups(): Promise<string[]> {
  await toPassphrase()
  const groups = await page.getByRole('list', { name: 'Mã khôi phục, sáu nhóm' }).getByRole('listitem').allInnerTexts()
  await button('Đã in hoặc chép ra giấy').click()
  return groups.map((group) => group.replace(/[^A-Z2-9]/g, '').slice(-5))
}
async function toData(): Promise<void> {
  const groups = await toAskedGroups()
  for (const asked of await page.getByLabel(/^Nhóm thứ \d/).all()) {
    const label = await asked.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
    await asked.fill(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
  }
  await button('Tiếp tục').click()
}

/** Somebody who looks like one that is there, brought by a decision that is used already. */
async function fillAdmission(): Promise<void> {
  const { fullName, birth } = people.near
  await fill('resident.fullName', fullName)
  await page.getByRole('radio', { name: 'Nam' }).click()
  await fill('resident.birth', String(birth.year))
  await choose('resident.idKind', 'Căn cước công dân')
  await fill('resident.idNumber', '022184')
  await choose('stay.kind', 'Bắt buộc, từ đủ 18 tuổi')
  await fill('stay.decision.number', '118/QĐ-TA')
  await fill('stay.decision.on', formatDate(today))
  await fill('stay.decision.issuer', 'Tòa án nhân dân khu vực 2 - Quảng Ninh')
  await fill('stay.admittedAt', `${formatDate(today)} 00:05`)
  await fill('stay.termMonths', '12')
  await fill('stay.custodyDays', '300')
}

const unmade: Picture[] = [
  { name: '01-setup-facility' },
  { name: '02-setup-facility-filled', steps: () => choose('provinceCode', 'Tỉnh Quảng Ninh') },
  { name: '03-setup-accounts', steps: toAccounts },
  { name: '04-setup-passphrase', steps: toPassphrase },
  { name: '05-setup-passphrase-asked', steps: async () => void (await toAskedGroups()) },
  { name: '06-setup-data', steps: toData },
]

const signedOut: Picture[] = [
  { name: '10-sign-in' },
  {
    name: '11-sign-in-refused',
    steps: async () => {
      await page.getByLabel('Tên đăng nhập').fill('hoso')
      await page.getByLabel('Mật khẩu').first().fill('khong-dung')
      await button('Đăng nhập').click()
      await page.getByText('Mật khẩu chưa đúng').waitFor()
    },
  },
]

const full: Picture[] = [
  { name: '20-desk', at: '/' },
  { name: '21-desk-today', at: '/?days=0' },
  { name: '22-desk-30-days', at: '/?days=30' },
  {
    name: '23-desk-list-preview',
    at: '/',
    steps: async () => {
      await button('In danh sách').click()
      await expect(button('Lưu PDF')).toBeEnabled()
    },
  },
  { name: '24-palette', at: '/', steps: () => page.keyboard.press('Control+k') },
  {
    name: '25-palette-found',
    at: '/',
    steps: async () => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill('nguyen van')
      await page
        .getByRole('option', { name: /^Nguyễn/ })
        .first()
        .waitFor()
    },
  },
  { name: '26-account-menu', at: '/', steps: openMenu },
  {
    name: '27-change-password',
    at: '/',
    steps: async () => {
      await openMenu()
      await account('Đổi mật khẩu')
    },
  },
  { name: '30-residents', at: '/residents' },
  { name: '31-residents-filtered', at: '/residents?kind=voluntary&endsWithinDays=30&sort=expectedEndOn' },
  { name: '32-residents-search', at: '/residents?text=nguyen%20thi' },
  { name: '33-residents-no-hits', at: '/residents?text=zzzz' },
  { name: '34-residents-left', at: '/residents?status=left' },
  { name: '35-residents-escaped', at: '/residents?where=ESCAPED' },
  { name: '40-person', at: resident('near') },
  { name: '41-person-old-law', at: resident('old') },
  { name: '42-person-escaped', at: resident('escaped') },
  { name: '43-person-minor', at: resident('minor') },
  { name: '44-person-left', at: resident('left') },
  { name: '45-person-identity', at: resident('near'), steps: () => tab('Nhân thân') },
  { name: '46-person-papers', at: resident('near'), steps: () => tab('Văn bản') },
  { name: '47-person-papers-issued', at: resident('left'), steps: () => tab('Văn bản') },
  { name: '48-person-end-sum', at: resident('escaped'), steps: () => button(/Xem cách tính ngày hoàn thành/).click() },
  {
    name: '49-person-event',
    at: resident('near'),
    steps: () => openEvent('Bỏ trốn'),
  },
  {
    name: '49-person-event-menu',
    at: resident('near'),
    steps: () => button('Sự kiện').click(),
  },
  {
    name: '49-person-leave',
    at: resident('near'),
    steps: () => openEvent('Về chịu tang'),
  },
  {
    name: '49-person-leave-refused',
    at: resident('near'),
    steps: async () => {
      await openEvent('Về chịu tang')
      await field('happenedAt').press('Control+Enter')
    },
  },
  {
    name: '49-person-procedure',
    at: resident('near'),
    steps: () => openEvent('Ra khỏi cơ sở theo yêu cầu tố tụng'),
  },
  { name: '49-person-custody', at: resident('custody') },
  {
    name: '49-person-kind-changed',
    at: resident('custody'),
    steps: async () => {
      await openEvent('Chuyển diện quản lý')
      await choose('detail.terms.kind', 'Bắt buộc, từ đủ 18 tuổi')
      await page.getByRole('dialog').getByRole('table').waitFor()
    },
  },
  { name: '49-person-on-leave', at: resident('onLeave') },
  {
    name: '49-person-event-corrected',
    at: resident('escaped'),
    steps: () => button('Sửa: bỏ trốn').click(),
  },
  { name: '49-person-withdraw', at: resident('escaped'), steps: () => button('Rút lại: bỏ trốn').click() },
  { name: '50-person-phase', at: resident('near'), steps: () => button(/^Chuẩn bị tái hòa nhập/).click() },
  { name: '57-person-plans', at: resident('near'), steps: () => tab('Kế hoạch') },
  { name: '58-plan-health', at: () => `/plans/${people.near.stayId}/health` },
  { name: '59-plan-evaluation', at: () => `/plans/${people.near.stayId}/evaluation` },
  { name: '51-correct-identity', at: () => `/residents/${people.near.id}/correct` },
  { name: '52-correct-stay', at: () => `/stays/${people.near.stayId}/correct` },
  { name: '53-admission', at: '/admit' },
  { name: '54-admission-filled', at: '/admit', steps: fillAdmission },
  {
    name: '54-admission-custody',
    at: '/admit',
    steps: async () => {
      await choose('stay.kind', 'Quản lý trong thời gian lập hồ sơ')
      await fill('stay.handover.giverName', 'Trần Văn Giao')
      await button('Thêm dòng: hồ sơ kèm theo').click()
      await field('stay.handover.documents.0.name').fill('Quyết định giao quản lý')
      await field('stay.handover.documents.0.name').press('Enter')
      await field('stay.handover.documents.1.name').fill('Tóm tắt lý lịch')
      await button('Thêm dòng: tư trang').click()
      await field('stay.handover.belongings.0.name').scrollIntoViewIfNeeded()
    },
  },
  {
    name: '55-admission-filled-end',
    at: '/admit',
    steps: async () => {
      await fillAdmission()
      await field('stay.note').scrollIntoViewIfNeeded()
    },
  },
  {
    name: '56-admission-refused',
    at: '/admit',
    steps: async () => {
      await field('resident.fullName').press('Control+Enter')
    },
  },
  { name: '60-new-notice', at: () => `/papers/make/mau-51/${people.near.stayId}/-/-` },
  {
    name: '61-new-notice-confirm',
    at: () => `/papers/make/mau-51/${people.near.stayId}/-/-`,
    steps: () => button(/^Ban hành và in/).click(),
  },
  { name: '62-notices', at: '/papers/notices/6' },
  {
    name: '63-notices-done',
    at: '/papers/notices/6',
    steps: async () => {
      await button(/^Ban hành \d+ văn bản$/).click()
      await button(/^In \d+ văn bản$/).click()
      await expect(button('Lưu PDF')).toBeEnabled({ timeout: 30_000 })
    },
  },
  { name: '64-papers', at: '/papers' },
  { name: '65-papers-void', at: '/papers?state=VOID' },
  { name: '66-paper', at: '/papers', steps: () => openPaper() },
  {
    name: '67-paper-void-dialog',
    at: '/papers',
    steps: async () => {
      await openPaper()
      await button('Hủy văn bản').click()
    },
  },
  { name: '70-reports', at: '/reports' },
  { name: '71-reports-people', at: '/reports', steps: () => button(/^Tiếp nhận mới, Tổng số/).click() },
  { name: '72-bundles', at: '/bundles' },
  { name: '73-bundles-make', at: '/bundles', steps: () => button('Tạo gói số liệu tháng').click() },
  { name: '74-bundle-kept', at: '/bundles', steps: () => checkBundle((file) => file) },
  {
    name: '75-bundle-changed',
    at: '/bundles',
    steps: () => checkBundle((file) => file.fill(0, Math.floor(file.length / 2), Math.floor(file.length / 2) + 4)),
  },
  { name: '80-system-facility', at: '/system' },
  { name: '81-system-law', at: '/system', steps: () => tab('Pháp luật') },
  {
    name: '81-system-law-new',
    at: '/system',
    steps: async () => {
      await tab('Pháp luật')
      await button('Thêm mức mới: Thông báo trước ngày hoàn thành, bắt buộc').click()
    },
  },
  {
    name: '81-system-law-correct',
    at: '/system',
    steps: async () => {
      await tab('Pháp luật')
      await button('Sửa: Thông báo trước ngày hoàn thành, bắt buộc').last().click()
    },
  },
  { name: '81-system-days-off', at: '/system?tab=workdays' },
  { name: '81-system-days-off-next-year', at: '/system?tab=workdays&year=2027' },
  { name: '81-system-days-off-none', at: '/system?tab=workdays&year=2029' },
  {
    name: '81-system-days-off-change',
    at: '/system?tab=workdays',
    steps: () => button('Sửa ngày 16/02/2026').click(),
  },
  { name: '82-system-accounts', at: '/system', steps: () => tab('Tài khoản') },
  { name: '83-system-log', at: '/system', steps: () => tab('Nhật ký') },
  {
    name: '84-system-safety',
    at: '/system',
    steps: async () => {
      await tab('An toàn')
      await button('Kiểm tra sổ').click()
      await page.getByText('Sổ nguyên vẹn').waitFor()
    },
  },
  { name: '85-missing', at: '/khong-co' },
  {
    name: '86-desk-dark',
    at: '/',
    steps: async () => {
      await openMenu()
      await account('Giao diện tối')
    },
  },
  { name: '86-person-dark', at: resident('near') },
  { name: '87-residents-dark', at: '/residents' },
  {
    name: '88-desk-english',
    at: '/',
    steps: async () => {
      await openMenu()
      await account('Giao diện sáng')
      await openMenu()
      await page.getByRole('menuitemradio', { name: 'English' }).click()
      await page.keyboard.press('Escape')
    },
  },
]

const empty: Picture[] = [
  { name: 'e1-desk', at: '/' },
  { name: 'e2-residents', at: '/residents' },
  { name: 'e3-papers', at: '/papers' },
  { name: 'e4-notices', at: '/papers/notices/6' },
  { name: 'e5-reports', at: '/reports' },
  { name: 'e6-bundles', at: '/bundles' },
  { name: 'e7-book', at: '/papers/book' },
  { name: 'e8-answers', at: '/papers/answers' },
  { name: 'e9-seals', at: '/papers/seals' },
]

async function checkBundle(change: (file: Buffer) => Buffer): Promise<void> {
  await button('Tạo gói số liệu tháng').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tạo gói' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), button(/^Tải gói số liệu tháng/).click()])
  const file = readFileSync(await download.path())
  if ((await verifyBundle(file)).problems.length > 0) throw new Error('the package is broken before it was changed')
  await button('Kiểm tra gói').click()
  await page.locator('input[type=file]').setInputFiles({ name: 'goi.zip', mimeType: 'application/zip', buffer: change(file) })
  await page.getByText(/Gói còn nguyên vẹn|Gói không dùng được/).waitFor()
}

/** In the page: what was half typed; the language and the colours stay. */
function forget(): void {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (/^(draft|setup)/.test(key)) store.removeItem(key)
}

async function openPaper(): Promise<void> {
  await page
    .getByRole('row', { name: /Đã ban hành/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Thông báo số/ }).waitFor()
}

/** Goes to the place afresh: nothing of the picture before is open or half typed. */
async function visit(register: Register, at = '/'): Promise<void> {
  await page.evaluate(forget).catch(() => {})
  await page.goto('about:blank')
  await page.goto(`${seats[register].url}/#${at}`)
  await page.waitForLoadState('networkidle')
}

function draw(register: Register, list: readonly Picture[], enter?: () => Promise<void>): void {
  let entered = false
  for (const { name, at, steps } of list)
    test(name, async () => {
      const address = typeof at === 'function' ? at() : at
      await visit(register, address)
      if (enter && !entered) {
        await enter()
        entered = true
        await visit(register, address)
      }
      await steps?.(page)
      await keepScreen(page, name)
    })
}

draw('unmade', unmade)
draw('sample', signedOut)
draw('sample', full, () => signIn('truong', samplePassword))
draw('sample', [
  {
    name: '89-lock',
    at: '/residents',
    steps: async () => {
      await page.context().clearCookies()
      await page.getByRole('link', { name: /Monthly package|Gói số liệu tháng/ }).click()
      await page.getByRole('dialog').waitFor()
      // The picture before was in English.
      await page.getByText('Tiếng Việt').click()
      await page.getByLabel('Mật khẩu').first().focus()
    },
  },
])
draw('bare', [{ name: '12-unlock' }])
draw('bare', empty, async () => {
  await page.locator('input').first().fill(passphrase)
  await button('Mở sổ').click()
  await signIn('head', anyPassword)
})
