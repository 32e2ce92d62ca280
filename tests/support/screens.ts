import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Duty } from '#contract/desk/operations'
import type { ResidentFilter, ResidentRow } from '#contract/residents/operations'
import { addDays, facilityDay, formatDate } from '#contract/values/calendar'
import { verifyBundle } from '#host/features/bundles/bundle-file'
import { password as anyPassword } from './builders'
import { labourScreens, restoreScreens } from './labour-screens'
import type { Served } from './served'

/** Of the accounts of a sample register. */
export const samplePassword = 'Hocthu@2026'
// The host goes by the machine's day, and so must the sample, whose deadlines lie around its own.
export const today = facilityDay(new Date().toISOString())

/** A screen of the program, or a state of one: where it is, and what is pressed there. */
export interface Screen {
  readonly name: string
  /** What stands behind the `#`; the desk if left out. */
  readonly at?: string | (() => string | Promise<string>)
  readonly steps?: () => Promise<unknown>
  /** Lies in its window as another one does: a picture of its own, but no stop of the walk through narrow windows. */
  readonly alike?: true
  /** Leaves something half typed behind. */
  readonly typed?: true
}

type Somebody = 'near' | 'old' | 'escaped' | 'minor' | 'left' | 'custody' | 'onLeave'

/** Before whom the screens are walked; filled before the first is shown. */
export interface Stage {
  page: Page
  /** Serves a sample register; signed in as its head. */
  seat: Served
  people: Readonly<Record<Somebody, ResidentRow>>
}

/** Calls as the head of a sample register. @throws when refused */
export async function callAt<T>(seat: Served, name: string, input: unknown): Promise<T> {
  const reply = await seat.call<T>(name, input, crypto.randomUUID())
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.data
}

/** Signs the seat in and finds whom the screens are about. */
export async function peopleAt(seat: Served): Promise<Stage['people']> {
  await callAt(seat, 'session.signIn', { signInName: 'truong', password: samplePassword })
  const { duties } = await callAt<{ duties: Duty[] }>(seat, 'desk.due', { withinDays: 30 })
  // Not among those whose notices are issued together on the way.
  const noticed = duties.filter(({ kind, copies, dueAt }) => kind === 'notice' && copies === 3 && facilityDay(dueAt) > addDays(today, 7))
  const one = async (filter: Partial<ResidentFilter>, which: (row: ResidentRow) => boolean | undefined = () => true) => {
    const { rows } = await callAt<{ rows: ResidentRow[] }>(seat, 'residents.list', { ...filter, limit: 200 })
    const row = rows.find(which)
    if (!row) throw new Error(`the sample has nobody like ${JSON.stringify(filter)}`)
    return row
  }
  return {
    near: await one({ endsWithinDays: 90 }, ({ stayId }) => noticed.some(({ person }) => person?.stayId === stayId)),
    old: await one({ sort: 'admittedOn' }, ({ admittedOn }) => admittedOn! < '2026-07-01'),
    escaped: await one({ where: 'ESCAPED' }),
    minor: await one({ kind: 'COMPULSORY_MINOR' }),
    left: await one({ status: 'left' }),
    custody: await one({ kind: 'TEMPORARY_CUSTODY' }),
    onLeave: await one({ where: 'ON_LEAVE' }),
  }
}

/**
 * Every screen there is, in the order in which a person meets them, for the walk through narrow windows and for the pictures. Each finds its
 * own way from its address; those of the register leave behind papers that later ones show.
 */
export function screensOn(stage: Stage) {
  const call = <T>(name: string, input: unknown) => callAt<T>(stage.seat, name, input)
  const pdfShown = () => expect(stage.page.getByRole('button', { name: 'Lưu PDF' })).toBeEnabled({ timeout: 30_000 })
  const field = (path: string): Locator => stage.page.locator(`[data-path="${path}"]`).first()
  const button = (name: string | RegExp) => stage.page.getByRole('button', { name }).first()
  const tab = (name: string) => stage.page.getByRole('tab', { name }).click()
  const resident = (who: Somebody) => () => `/residents/${stage.people[who].id}`
  async function fill(path: string, text: string): Promise<void> {
    await field(path).fill(text)
    await field(path).blur()
  }
  async function choose(path: string, option: string | RegExp): Promise<void> {
    await field(path).click()
    await stage.page.getByRole('option', { name: option }).first().click()
  }
  async function signIn(signInName: string, password: string): Promise<void> {
    await stage.page.getByLabel('Tên đăng nhập').fill(signInName)
    await stage.page.getByLabel('Mật khẩu').first().fill(password)
    await button('Đăng nhập').click()
    await stage.page.getByRole('navigation', { name: 'Điều hướng' }).waitFor()
  }
  const account = (text: string) => stage.page.getByRole('menuitem', { name: text }).click()
  async function openEvent(name: string): Promise<void> {
    await button('Sự kiện').click()
    await stage.page.getByRole('menuitem', { name, exact: true }).click()
  }
  const openMenu = () => stage.page.locator('header button[aria-haspopup="menu"]').click()

  async function toAccounts(): Promise<void> {
    await choose('facility.provinceCode', 'Tỉnh Quảng Ninh')
    await fill('facility.signer.name', 'Hoàng Văn Thử')
    await button('Tiếp tục').click()
    await stage.page.getByRole('heading', { name: 'Người sử dụng sổ' }).waitFor()
  }
  async function toPassphrase(): Promise<void> {
    await toAccounts()
    await stage.page.locator('[data-path$="fullName"]').first().fill('Hoàng Văn Thử')
    await stage.page.locator('[data-path$="signInName"]').first().fill('truong')
    await stage.page.locator('[data-path$="password"]').first().fill(anyPassword)
    await field('users.again').fill(anyPassword)
    await button('Tiếp tục').click()
    await stage.page.getByRole('listitem').nth(5).waitFor()
  }
  async function toAskedGroups(): Promise<string[]> {
    await toPassphrase()
    const groups = await stage.page.getByRole('list', { name: 'Mã khôi phục, sáu nhóm' }).getByRole('listitem').allInnerTexts()
    await button('Đã in hoặc chép ra giấy').click()
    return groups.map((group) => group.replace(/[^A-Z2-9]/g, '').slice(-5))
  }
  async function toData(): Promise<void> {
    const groups = await toAskedGroups()
    for (const asked of await stage.page.getByLabel(/^Nhóm thứ \d/).all()) {
      const label = await asked.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
      await asked.fill(groups[Number(/\d/.exec(label)?.[0]) - 1] ?? '')
    }
    await button('Tiếp tục').click()
  }

  /** Somebody who looks like one that is there, brought by a decision that is used already. */
  async function fillAdmission(): Promise<void> {
    const { fullName, birth } = stage.people.near
    await fill('resident.fullName', fullName)
    await stage.page.getByRole('radio', { name: 'Nam' }).click()
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

  async function checkBundle(change: (file: Buffer) => Buffer): Promise<void> {
    await button('Tạo gói số liệu tháng').click()
    await stage.page.getByRole('dialog').getByRole('button', { name: 'Tạo gói' }).click()
    const [download] = await Promise.all([stage.page.waitForEvent('download'), button(/^Tải gói số liệu tháng/).click()])
    const file = readFileSync(await download.path())
    if ((await verifyBundle(file)).problems.length > 0) throw new Error('the package is broken before it was changed')
    await button('Kiểm tra gói').click()
    await stage.page.locator('input[type=file]').setInputFiles({ name: 'goi.zip', mimeType: 'application/zip', buffer: change(file) })
    await stage.page.getByText(/Gói còn nguyên vẹn|Gói không dùng được/).waitFor()
  }

  async function openPaper(): Promise<void> {
    await stage.page
      .getByRole('row', { name: /Đã ban hành/ })
      .first()
      .focus()
    await stage.page.keyboard.press('Enter')
    await stage.page.getByRole('heading', { name: /^Thông báo số/ }).waitFor()
  }

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
      const lines = await call<Line[]>('papers.forms', { subject: { kind: 'stay', id: stayId } })
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

  const unmade: readonly Screen[] = [
    { name: '01-setup-facility', typed: true },
    { name: '02-setup-facility-filled', alike: true, steps: () => choose('facility.provinceCode', 'Tỉnh Quảng Ninh') },
    { name: '03-setup-accounts', typed: true, steps: toAccounts },
    { name: '04-setup-passphrase', typed: true, steps: toPassphrase },
    { name: '05-setup-passphrase-asked', typed: true, steps: async () => void (await toAskedGroups()) },
    { name: '06-setup-data', typed: true, steps: toData },
  ]

  const signedOut: readonly Screen[] = [
    { name: '10-sign-in', typed: true },
    {
      name: '11-sign-in-refused',
      typed: true,
      steps: async () => {
        await stage.page.getByLabel('Tên đăng nhập').fill('hoso')
        await stage.page.getByLabel('Mật khẩu').first().fill('khong-dung')
        await button('Đăng nhập').click()
        await stage.page.getByText('Mật khẩu chưa đúng').waitFor()
      },
    },
  ]

  const register: readonly Screen[] = [
    { name: '20-desk', at: '/' },
    { name: '21-desk-today', alike: true, at: '/?days=0' },
    { name: '22-desk-30-days', alike: true, at: '/?days=30' },
    {
      name: '23-desk-list-preview',
      at: '/',
      steps: async () => {
        await button('In danh sách').click()
        await expect(button('Lưu PDF')).toBeEnabled()
      },
    },
    { name: '24-palette', alike: true, at: '/', steps: () => stage.page.keyboard.press('Control+k') },
    {
      name: '25-palette-found',
      at: '/',
      steps: async () => {
        await stage.page.getByRole('banner').getByRole('button', { name: /^Tìm/ }).click()
        await stage.page.getByRole('dialog').getByRole('combobox').fill('nguyen van')
        await stage.page
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
    { name: '31-residents-filtered', alike: true, at: '/residents?kind=voluntary&endsWithinDays=30&sort=expectedEndOn' },
    { name: '32-residents-search', alike: true, at: '/residents?text=nguyen%20thi' },
    { name: '33-residents-no-hits', at: '/residents?text=zzzz' },
    { name: '34-residents-left', alike: true, at: '/residents?status=left' },
    { name: '35-residents-escaped', alike: true, at: '/residents?where=ESCAPED' },
    { name: '40-person', at: resident('near') },
    { name: '41-person-old-law', alike: true, at: resident('old') },
    { name: '42-person-escaped', at: resident('escaped') },
    { name: '43-person-minor', alike: true, at: resident('minor') },
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
      alike: true,
      at: resident('near'),
      steps: () => openEvent('Về chịu tang'),
    },
    {
      name: '49-person-leave-refused',
      alike: true,
      at: resident('near'),
      steps: async () => {
        await openEvent('Về chịu tang')
        await field('happenedAt').press('Control+Enter')
      },
    },
    {
      name: '49-person-procedure',
      alike: true,
      at: resident('near'),
      steps: () => openEvent('Ra khỏi cơ sở theo yêu cầu tố tụng'),
    },
    { name: '49-person-custody', at: resident('custody') },
    {
      name: '49-person-kind-changed',
      typed: true,
      at: resident('custody'),
      steps: async () => {
        await openEvent('Chuyển diện quản lý')
        await choose('detail.terms.kind', 'Bắt buộc, từ đủ 18 tuổi')
        await stage.page.getByRole('dialog').getByRole('table').waitFor()
      },
    },
    { name: '49-person-on-leave', alike: true, at: resident('onLeave') },
    {
      name: '49-person-event-corrected',
      at: resident('escaped'),
      steps: () => button('Sửa: bỏ trốn').click(),
    },
    { name: '49-person-withdraw', at: resident('escaped'), steps: () => button('Rút lại: bỏ trốn').click() },
    { name: '50-person-phase', at: resident('near'), steps: () => button(/^Chuẩn bị tái hòa nhập/).click() },
    { name: '57-person-plans', at: resident('near'), steps: () => tab('Kế hoạch') },
    { name: '58-plan-health', at: () => `/plans/${stage.people.near.stayId}/health` },
    { name: '59-plan-evaluation', at: () => `/plans/${stage.people.near.stayId}/evaluation` },
    { name: '51-correct-identity', at: () => `/residents/${stage.people.near.id}/correct` },
    { name: '52-correct-stay', at: () => `/stays/${stage.people.near.stayId}/correct` },
    { name: '53-admission', at: '/admit' },
    { name: '54-admission-filled', typed: true, at: '/admit', steps: fillAdmission },
    {
      name: '54-admission-custody',
      typed: true,
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
      alike: true,
      at: '/admit',
      steps: async () => {
        await fillAdmission()
        await button(/tên gọi khác của đơn vị công an, ghi chú/).click()
        await field('stay.note').scrollIntoViewIfNeeded()
      },
    },
    {
      name: '56-admission-refused',
      alike: true,
      at: '/admit',
      steps: async () => {
        await field('resident.fullName').press('Control+Enter')
      },
    },
    { name: '60-new-notice', alike: true, at: () => `/papers/make/mau-51/${stage.people.near.stayId}/-/-` },
    {
      name: '61-new-notice-confirm',
      at: () => `/papers/make/mau-51/${stage.people.near.stayId}/-/-`,
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
    { name: '65-papers-void', alike: true, at: '/papers?state=VOID' },
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
    { name: '74-bundle-kept', alike: true, at: '/bundles', steps: () => checkBundle((file) => file) },
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
      alike: true,
      at: '/system',
      steps: async () => {
        await tab('Pháp luật')
        await button('Sửa: Thông báo trước ngày hoàn thành, bắt buộc').last().click()
      },
    },
    { name: '81-system-days-off', at: '/system?tab=workdays' },
    { name: '81-system-days-off-next-year', alike: true, at: '/system?tab=workdays&year=2027' },
    { name: '81-system-days-off-none', alike: true, at: '/system?tab=workdays&year=2029' },
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
        await stage.page.getByText('Sổ nguyên vẹn').waitFor()
      },
    },
    { name: '85-missing', at: '/khong-co' },
    // The papers.
    { name: '150-of-stay', at: () => `/papers/of/${stage.people.near.stayId}` },
    {
      name: '151-make-changed',
      typed: true,
      at: () => `/papers/make/mau-51/${stage.people.near.stayId}/-/-`,
      steps: async () => {
        await stage.page.getByRole('button', { name: 'Bỏ nơi nhận 3' }).click()
        await stage.page.getByLabel(/^Lý do đổi nơi nhận/).fill('Không còn thân nhân')
        await expect(stage.page.getByText('Đã lưu nháp')).toBeVisible()
      },
    },
    { name: '152-make-decision', at: async () => eventPaper('mau-43') },
    { name: '153-make-minutes', alike: true, at: async () => eventPaper('mau-42') },
    { name: '154-of-stay-long', alike: true, at: async () => `/papers/of/${await stayWith('mau-43')}` },
    {
      name: '170-book',
      at: async () => {
        await call('papers.book.reserve', {
          series: 'TB',
          count: 2,
          reservedFor: 'Phòng Giáo dục',
          reason: 'Văn bản viết tay khi mất điện',
        })
        // Today's is waited for, whatever the sample's own have been answered with.
        await call('papers.issue', { form: 'mau-51', subjectId: stage.people.near.stayId })
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
    { name: '171-reserve', at: () => '/papers/book', steps: () => stage.page.getByRole('button', { name: 'Giữ số' }).click() },
    {
      name: '172-reserved',
      at: () => '/papers/book?use=RESERVED',
      steps: async () => {
        await stage.page.getByRole('row').nth(1).click()
        await stage.page.getByRole('dialog').waitFor()
      },
    },
    {
      name: '173-send',
      at: () => '/papers/book?use=PAPER',
      steps: async () => {
        for (const at of [1, 2]) await stage.page.getByRole('row').nth(at).getByRole('checkbox').check()
        await stage.page.getByRole('button', { name: /^Ghi đã gửi \d/ }).click()
        await stage.page.getByRole('button', { name: /^Ghi đã gửi \d+ bản$/ }).waitFor()
      },
    },
    { name: '174-answers', at: () => '/papers/answers' },
    {
      name: '175-answer',
      at: () => '/papers/answers',
      steps: () =>
        stage.page
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
    { name: '177-papers', alike: true, at: () => '/papers' },
    {
      name: '178-letter',
      typed: true,
      at: () => '/papers/make/letter/-/-/-',
      steps: async () => {
        await stage.page.getByLabel('V/v').fill('phối hợp khám sức khỏe định kỳ')
        await stage.page.getByLabel('Kính gửi').fill('Sở Y tế tỉnh Quảng Ninh')
        await stage.page.getByLabel(/^Nội dung \(/).fill('Cơ sở đề nghị Sở Y tế bố trí đoàn khám.\nThời gian: tháng 12 năm 2026.')
        await expect(stage.page.getByText('Đã lưu nháp')).toBeVisible()
      },
    },
    {
      name: '179-book-print',
      at: () => '/papers/book',
      steps: async () => {
        await stage.page.getByRole('button', { name: 'In sổ' }).click()
        await pdfShown()
      },
    },
    {
      name: '181-labels',
      at: () => '/papers/book?use=PAPER',
      steps: async () => {
        for (const at of [1, 2]) await stage.page.getByRole('row').nth(at).getByRole('checkbox').check()
        await stage.page.getByRole('button', { name: 'Nhãn phong bì' }).click()
        await stage.page.getByRole('button', { name: /^In \d+ nhãn$/ }).waitFor()
      },
    },
    { name: '182-seals', at: () => '/papers/seals' },
    { name: '183-gallery', at: () => '/papers/gallery?form=mau-43', steps: pdfShown },
    { name: '184-gallery-missing', alike: true, at: () => '/papers/gallery?form=mau-17&sample=missing', steps: pdfShown },
    {
      name: '185-old-paper',
      typed: true,
      at: () => `/residents/${stage.people.near.id}?tab=papers`,
      steps: async () => {
        await stage.page.getByRole('button', { name: 'Ghi giấy tờ có từ trước' }).click()
        await stage.page.getByRole('combobox', { name: 'Mẫu trên giấy' }).fill('46')
        await stage.page.getByRole('option').first().waitFor()
      },
    },
    {
      name: '186-old-papers',
      at: async () => {
        const old = { decree: 'D116', number: '15/GCN-CSCN', issuedOn: '2025-06-30', issuer: 'Giám đốc Cơ sở cai nghiện ma túy' }
        await call('papers.old.record', { stayId: stage.people.near.stayId, ...old, form: '46' })
        const { id } = await call<{ id: string }>('papers.old.record', {
          stayId: stage.people.near.stayId,
          ...old,
          form: '47',
          number: '16/BB-CSCN',
        })
        await call('papers.old.withdraw', { id, reason: 'Ghi nhầm người' })
        return `/residents/${stage.people.near.id}?tab=papers`
      },
      steps: () => stage.page.getByText('đã rút: Ghi nhầm người').scrollIntoViewIfNeeded(),
    },
    {
      name: '180-settings',
      typed: true,
      at: () => '/system?tab=papers',
      steps: () => stage.page.getByRole('button', { name: 'Thêm người ký' }).click(),
    },
    { name: '160-batch', at: () => '/papers/notices/30' },
    ...labourScreens(stage, today),
  ]

  const empty: readonly Screen[] = [
    { name: 'e1-desk', at: '/' },
    { name: 'e2-residents', at: '/residents' },
    { name: 'e3-papers', at: '/papers' },
    { name: 'e4-notices', at: '/papers/notices/6' },
    { name: 'e5-reports', at: '/reports' },
    { name: 'e6-bundles', at: '/bundles' },
    { name: 'e7-book', at: '/papers/book' },
    { name: 'e8-answers', at: '/papers/answers' },
    { name: 'e9-seals', at: '/papers/seals' },
    { name: 'e10-teams', at: '/labour' },
    { name: 'e11-sheets', at: '/labour?tab=sheets' },
    { name: 'e12-waiting', at: '/labour?tab=waiting' },
    { name: 'e13-output', at: '/labour?tab=money&part=output' },
    { name: 'e14-books', at: '/labour?tab=money&part=books' },
    { name: 'e15-settlements', at: '/labour?tab=money&part=settlements' },
    { name: 'e16-payouts', at: '/labour?tab=money&part=payouts' },
    { name: 'e17-jobs', at: '/labour?tab=money&part=jobs' },
    { name: 'e18-figures', at: '/labour?tab=money&part=figures' },
  ]

  return {
    /** Before there is a register. */
    unmade,
    signedOut,
    /** Of a sample register, the head signed in. */
    register,
    /** Of a register without anybody. */
    empty,
    /** Of a register that is locked, with copies beside it. */
    restore: restoreScreens(stage),
    signIn,
  }
}

/** In the page: what was half typed; the language and the colours stay. */
export function forget(): void {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store)) if (/^(draft|setup)/.test(key)) store.removeItem(key)
}
