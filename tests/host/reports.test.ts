import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ColumnCode, LineCode, MovementReport } from '#contract/reports'
import type { NewResident } from '#contract/residents/operations'
import type { NewStay, Stay } from '#contract/stays/operations'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

const october = { month: '2026-10' }
const at = (day: string, hour = 2) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`

let office: TestRegister
beforeAll(async () => {
  office = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
})
afterAll(() => office.close())

let admitted = 0
async function admit(fullName: string, day: string, stay: Partial<NewStay> = {}, person: Partial<NewResident> = {}): Promise<Stay> {
  admitted += 1
  const { stay: made } = await office.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName, birth: { year: 1970 + admitted, month: 1, day: 1 }, ...person }),
    stay: aStay({
      admittedAt: at(day),
      startsOn: day,
      decision: { number: `${admitted}/QĐ-TA`, on: day, issuer: 'Tòa án nhân dân khu vực 2' },
      ...stay,
    }),
  })
  return made
}
const happened = async (stay: Stay, kind: 'ESCAPED' | 'RETURNED' | 'COMPLETED' | 'TRANSFERRED_OUT', day: string, hour = 3) =>
  (
    await office.call('stays.recordEvent', {
      stayId: stay.id,
      version: stay.version,
      kind,
      happenedAt: at(day, hour),
      paper: null,
      note: null,
    })
  ).stay

const figure = (report: MovementReport, line: LineCode, column: ColumnCode) =>
  report.lines.find(({ code }) => code === line)?.values[column]

describe('the month of October 2026, from 15 September to 14 October', () => {
  beforeAll(async () => {
    await admit('Đặng Thị Ước', '2026-08-10', {}, { sex: 'FEMALE' })
    const completed = await admit('Nguyễn Văn Bền', '2026-08-11', { kind: 'VOLUNTARY_PUBLIC' })
    const readmitted = await happened(completed, 'COMPLETED', '2026-09-20')
    const escaped = await admit('Trần Văn Đạt', '2026-08-12')
    await happened(await happened(escaped, 'ESCAPED', '2026-09-25'), 'RETURNED', '2026-10-20')
    await admit('Lê Văn An', '2026-09-15', { kind: 'COMPULSORY_MINOR' }, { birth: { year: 2010, month: 3, day: 2 } })
    await admit('Phạm Văn Ân', '2026-10-14', { hasStableResidence: false, transferredIn: true })
    const wrong = await admit('Vũ Văn Sai', '2026-08-15')
    const left = await happened(wrong, 'TRANSFERRED_OUT', '2026-10-01')
    const { events } = await office.call('stays.get', { id: wrong.id })
    await office.call('stays.withdrawEvent', {
      stayId: wrong.id,
      version: left.version,
      eventId: events.at(-1)!.id,
      reason: 'ghi nhầm người',
    })
    await office.call('stays.admit', {
      residentId: readmitted.residentId,
      resident: null,
      stay: aStay({
        admittedAt: at('2026-11-10'),
        startsOn: '2026-11-10',
        rehabCount: 2,
        decision: { number: '99/QĐ-TA', on: '2026-11-10', issuer: 'Tòa án' },
      }),
    })
  })

  test('counts from the events that stand, and balances', async () => {
    const report = await office.call('reports.movement', { period: october })
    expect(report.period).toEqual({ from: '2026-09-15', to: '2026-10-14', cutOff: 'DAY_15_TO_14', month: '2026-10' })
    const totals = Object.fromEntries(report.lines.map(({ code, values }) => [code, values.total]))
    expect(totals).toEqual({
      opening: 4,
      admitted: 1,
      admitted_first: 1,
      admitted_repeat: 0,
      transferred_in: 1,
      returned: 0,
      treated: 6,
      kind_changed: 0,
      completed: 1,
      exempted: 0,
      transferred_out: 0,
      escaped: 1,
      imprisoned: 0,
      died: 0,
      released: 0,
      quit: 0,
      other_exits: 0,
      closing: 4,
      present: 4,
      in_hospital: 0,
      on_leave: 0,
      suspended: 0,
      out_for_procedure: 0,
      absent: 0,
    })
    expect(report.lines.find(({ code }) => code === 'closing')?.values).toEqual({
      total: 4,
      compulsory: 4,
      compulsory_minor: 1,
      voluntary: 0,
      custody: 0,
      no_stable_residence: 1,
      female: 1,
    })
    expect(Object.values(report.balance)).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('has its lines and columns in Vietnamese', async () => {
    const report = await office.call('reports.movement', { period: october })
    expect(report.lines.map(({ label }) => label)).toContain('Trở lại sau bỏ trốn, chấp hành án')
    expect(report.columns.map(({ label }) => label)).toEqual([
      'Tổng số',
      'Bắt buộc',
      'Trong đó từ đủ 12 đến dưới 18 tuổi',
      'Tự nguyện',
      'Chờ lập hồ sơ, chờ xác định',
      'Không nơi cư trú ổn định',
      'Nữ',
    ])
  })

  test('opens each figure’s people by name', async () => {
    const people = await office.call('reports.people', { period: october, line: 'closing', column: 'total' })
    expect(people.map(({ fullName }) => fullName)).toEqual(['Lê Văn An', 'Phạm Văn Ân', 'Vũ Văn Sai', 'Đặng Thị Ước'])
    const [fled] = await office.call('reports.people', { period: october, line: 'escaped', column: 'compulsory' })
    expect(fled).toMatchObject({ fullName: 'Trần Văn Đạt', happenedOn: '2026-09-25' })
  })

  test('shows the stay that was counted, not a later one of the same person', async () => {
    const [left] = await office.call('reports.people', { period: october, line: 'completed', column: 'voluntary' })
    expect(left).toMatchObject({
      fullName: 'Nguyễn Văn Bền',
      kind: 'VOLUNTARY_PUBLIC',
      state: 'COMPLETED',
      endedOn: '2026-09-20',
      happenedOn: '2026-09-20',
      rehabCount: 1,
    })
  })

  test('has as many people behind every figure as the figure says', async () => {
    const report = await office.call('reports.movement', { period: october })
    for (const { code: line, values } of report.lines) {
      for (const { code: column } of report.columns) {
        const people = await office.call('reports.people', { period: october, line, column })
        expect([line, column, people.length]).toEqual([line, column, values[column]])
      }
    }
  })

  test('November opens with what October closed with', async () => {
    const [before, after] = [
      await office.call('reports.movement', { period: october }),
      await office.call('reports.movement', { period: { month: '2026-11' } }),
    ]
    for (const { code } of before.columns) expect(figure(after, 'opening', code)).toBe(figure(before, 'closing', code))
    expect(figure(after, 'returned', 'total')).toBe(1)
  })

  test('is refused for a range that ends before it begins', async () => {
    const period = { from: '2026-10-02', to: '2026-10-01' }
    expect(await refusal(office.call('reports.movement', { period }))).toEqual({ kind: 'rule', key: 'periodReversed', params: {} })
  })

  test('leaves the register as a spreadsheet whose figures are numbers, with the same bytes each time', async () => {
    const { file, fileName } = await office.call('reports.file', { period: october, as: 'xlsx' })
    expect(fileName).toBe('bao-cao_CSCN-QN_2026-10.xlsx')
    expect((await office.call('reports.file', { period: october, as: 'xlsx' })).file).toBe(file)
    const inside = unzipSync(Buffer.from(file, 'base64'))
    const sheet = strFromU8(inside['xl/worksheets/sheet1.xml']!)
    const texts = [...strFromU8(inside['xl/sharedStrings.xml']!).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text)
    expect(texts).toEqual(
      expect.arrayContaining([
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'BÁO CÁO',
        'Tổng số',
        'Đang quản lý đầu kỳ',
        'NGƯỜI LẬP BIỂU',
        'Trung tá Hoàng Văn Thử',
      ]),
    )
    const opening =
      /<c r="C(\d+)"[^>]*><v>4<\/v><\/c><c r="D\1"[^>]*><v>3<\/v><\/c><c r="E\1"[^>]*><v>0<\/v><\/c><c r="F\1"[^>]*><v>1<\/v><\/c>/
    expect(sheet).toMatch(opening)
  })

  test('leaves the register as a paper', async () => {
    const { file, fileName } = await office.call('reports.file', { period: { from: '2026-09-15', to: '2026-11-20' }, as: 'pdf' })
    expect(fileName).toBe('bao-cao_CSCN-QN_2026-09-15_2026-11-20.pdf')
    expect(Buffer.from(file, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('where it is set so, people without a stable residence have their own column and no other kind', async () => {
  const { facility, version } = await office.call('facility.get', {})
  await office.call('facility.change', { facility: { ...facility, separateNoResidence: true }, version })
  const report = await office.call('reports.movement', { period: october })
  expect(report.separateNoResidence).toBe(true)
  expect(report.lines.find(({ code }) => code === 'transferred_in')?.values).toEqual({
    total: 1,
    compulsory: 0,
    compulsory_minor: 0,
    voluntary: 0,
    custody: 0,
    no_stable_residence: 1,
    female: 0,
  })
  expect(Object.values(report.balance)).toEqual([0, 0, 0, 0, 0, 0, 0])
})
