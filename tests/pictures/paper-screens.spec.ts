import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Duty, DutyPerson } from '#contract/desk/operations'
import { facilityDay } from '#contract/values/calendar'
import { builtConsole, type Served, serve } from '../support/served'
import { keepScreen } from './keep'

/** The screens of the papers over a register of 200 made-up people, each drawn again alone: npm run pictures -- -g "150" */
const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-paper-screens-'))
const today = facilityDay(new Date().toISOString())
let seat: Served
let page: Page
/** Somebody whose notice is due. */
let due: DutyPerson

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  execFileSync(process.execPath, [builtConsole, 'demo', '--folder', folder, '--residents', '200', '--seed', '7', '--today', today])
  seat = await serve(folder)
  await call('session.signIn', { signInName: 'truong', password: 'Hocthu@2026' })
  const { duties } = await call<{ duties: Duty[] }>('desk.due', { withinDays: 30 })
  due = duties.find(({ kind, copies }) => kind === 'notice' && copies === 3)?.person as DutyPerson
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

const pdfShown = () => expect(page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled({ timeout: 30_000 })

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
  { name: '152-make-decision', at: async () => eventPaper('mau-43') },
  { name: '153-make-minutes', at: async () => eventPaper('mau-42') },
  { name: '154-of-stay-long', at: async () => `/papers/of/${await stayWith('mau-43')}` },
  { name: '160-batch', at: () => '/papers/notices/30' },
  {
    name: '161-batch-done',
    at: () => '/papers/notices/30',
    steps: async () => {
      await page.getByRole('button', { name: /^Ban hành \d+ văn bản$/ }).click()
      await page.getByRole('button', { name: /^In \d+ văn bản$/ }).waitFor()
    },
  },
  {
    name: '170-book',
    at: async () => {
      await call('papers.book.reserve', { series: 'TB', count: 2, reservedFor: 'Phòng Giáo dục', reason: 'Văn bản viết tay khi mất điện' })
      // Today's is waited for, whatever the sample's own have been answered with.
      await call('papers.issue', { form: 'mau-51', stayId: due.stayId })
      const { rows } = await call<{ rows: { series: string; paperId: string | null; day: string; isVoid: boolean }[] }>(
        'papers.book.list',
        {
          year: Number(today.slice(0, 4)),
        },
      )
      const sent = rows.filter(({ paperId, isVoid, series }) => paperId && !isVoid && series === 'TB').slice(0, 3)
      for (const { paperId, day } of sent) {
        await call('papers.dispatch.send', { copies: [{ id: paperId, copy: 1 }], sentOn: day, way: 'POST', note: 'RR123456789VN' })
        await call('papers.dispatch.receive', { id: paperId, copy: 1, receivedOn: day, receivedBy: 'Đại úy Trần Thử' })
      }
      return '/papers/book'
    },
  },
  { name: '171-reserve', at: () => '/papers/book', steps: () => page.getByRole('button', { name: 'Giữ số' }).click() },
  {
    name: '172-reserved',
    at: () => '/papers/book?use=RESERVED',
    steps: async () => {
      await page.getByRole('row').nth(1).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: '173-send',
    at: () => '/papers/book?use=PAPER',
    steps: async () => {
      for (const at of [1, 2]) await page.getByRole('row').nth(at).getByRole('checkbox').check()
      await page.getByRole('button', { name: /^Ghi đã gửi \d/ }).click()
      await page.getByRole('button', { name: /^Ghi đã gửi \d+ bản$/ }).waitFor()
    },
  },
  { name: '174-answers', at: () => '/papers/answers' },
  {
    name: '175-answer',
    at: () => '/papers/answers',
    steps: () =>
      page
        .getByRole('button', { name: /^Ghi trả lời/ })
        .first()
        .click(),
  },
  {
    name: '176-paper-sent',
    at: async () => {
      const [waiting] = await call<{ paperId: string }[]>('papers.dispatch.waitingAnswers', {})
      return `/papers/${waiting?.paperId}`
    },
  },
  { name: '177-papers', at: () => '/papers' },
  {
    name: '178-letter',
    at: () => '/papers/make/letter/-/-/-',
    steps: async () => {
      await page.getByLabel('V/v').fill('phối hợp khám sức khỏe định kỳ')
      await page.getByLabel('Kính gửi').fill('Sở Y tế tỉnh Quảng Ninh')
      await page.getByLabel(/^Nội dung \(/).fill('Cơ sở đề nghị Sở Y tế bố trí đoàn khám.\nThời gian: tháng 12 năm 2026.')
      await expect(page.getByText('Đã lưu nháp')).toBeVisible()
    },
  },
  {
    name: '179-book-print',
    at: () => '/papers/book',
    steps: async () => {
      await page.getByRole('button', { name: 'In sổ' }).click()
      await pdfShown()
    },
  },
  {
    name: '181-labels',
    at: () => '/papers/book?use=PAPER',
    steps: async () => {
      for (const at of [1, 2]) await page.getByRole('row').nth(at).getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Nhãn phong bì' }).click()
      await page.getByRole('button', { name: /^In \d+ nhãn$/ }).waitFor()
    },
  },
  { name: '182-seals', at: () => '/papers/seals' },
  { name: '183-gallery', at: () => '/papers/gallery?form=mau-43', steps: pdfShown },
  { name: '184-gallery-missing', at: () => '/papers/gallery?form=mau-17&sample=missing', steps: pdfShown },
  {
    name: '185-old-paper',
    at: () => `/residents/${due.residentId}?tab=papers`,
    steps: async () => {
      await page.getByRole('button', { name: 'Ghi giấy tờ có từ trước' }).click()
      await page.getByRole('combobox', { name: 'Mẫu trên giấy' }).fill('46')
      await page.getByRole('option').first().waitFor()
    },
  },
  {
    name: '186-old-papers',
    at: async () => {
      const old = { decree: 'D116', number: '15/GCN-CSCN', issuedOn: '2025-06-30', issuer: 'Giám đốc Cơ sở cai nghiện ma túy' }
      await call('papers.old.record', { stayId: due.stayId, ...old, form: '46' })
      const { id } = await call<{ id: string }>('papers.old.record', { stayId: due.stayId, ...old, form: '47', number: '16/BB-CSCN' })
      await call('papers.old.withdraw', { id, reason: 'Ghi nhầm người' })
      return `/residents/${due.residentId}?tab=papers`
    },
    steps: () => page.getByText('đã rút: Ghi nhầm người').scrollIntoViewIfNeeded(),
  },
  {
    name: '180-settings',
    at: () => '/system?tab=papers',
    steps: () => page.getByRole('button', { name: 'Thêm người ký' }).click(),
  },
]

interface Line {
  readonly form: string
  readonly eventId: string | null
  readonly refused: unknown
  readonly paper: unknown
}
const found = new Map<string, { stayId: string; eventId: string | null }>()
/** Somebody for whom a form can be made. */
async function subjectOf(form: string): Promise<{ stayId: string; eventId: string | null }> {
  const known = found.get(form)
  if (known) return known
  const { rows } = await call<{ rows: { stayId: string }[] }>('residents.list', { limit: 200 })
  for (const { stayId } of rows) {
    const lines = await call<Line[]>('papers.forms', { stayId })
    for (const line of lines)
      if (!line.refused && !line.paper && !found.has(line.form)) found.set(line.form, { stayId, eventId: line.eventId })
    if (found.has(form)) break
  }
  const subject = found.get(form)
  if (!subject) throw new Error(`the sample has nobody for ${form}`)
  return subject
}
const stayWith = async (form: string) => (await subjectOf(form)).stayId
const eventPaper = async (form: string) => {
  const { stayId, eventId } = await subjectOf(form)
  return `/papers/make/${form}/${stayId}/${eventId ?? '-'}/-`
}

for (const { name, at, steps } of pictures)
  test(name, async () => {
    await page.goto('about:blank')
    await page.goto(`${seat.url}/#${await at()}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle', { timeout: 2500 }).catch(() => {})
    await steps?.()
    await keepScreen(page, name)
  })
