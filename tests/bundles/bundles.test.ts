import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BundleManifest } from '#contract/bundles'
import type { MovementReport } from '#contract/reports'
import { noDetail, type Terms } from '#contract/stays/events'
import type { NewStay, Stay } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import type { CodedRow } from '#host/features/bundles/rules'
import { movement } from '#host/features/reports/rules'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { textsIn } from '../support/texts'

const month = '2026-10'
let office: TestRegister
beforeAll(async () => {
  office = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
})
afterAll(() => office.close())

const admit = (fullName: string, year: number) =>
  office.call('stays.admit', {
    residentId: null,
    resident: aResident({
      fullName,
      birth: { year, month: 1, day: 1 },
      permanentCommune: '06673',
      idKind: 'CCCD',
      idNumber: `0220${year % 100}000017`,
    }),
    stay: aStay({
      admittedAt: '2026-09-20T02:00:00.000Z',
      startsOn: '2026-09-20',
      decision: { number: `${year}/QĐ-TA`, on: '2026-09-18', issuer: 'Tòa án' },
    }),
  })
const fileOf = async (id: string) => Buffer.from((await office.call('bundles.file', { id })).file, 'base64')
const manifestOf = (file: Buffer) => JSON.parse(Buffer.from(unzipSync(file)['manifest.json']!).toString()) as BundleManifest

test('a month’s package is made, kept, and found whole by the register that made it', async () => {
  await admit('Đặng Thị Ước', 1991)
  const made = await office.call('bundles.make', { month })
  expect(made).toMatchObject({ month, number: 1, replaces: null, fileName: 'goi-thang_CSCN-QN_2026-10_1.zip', unchanged: false })
  const { file, fileName } = await office.call('bundles.file', { id: made.id })
  const check = await office.call('bundles.verify', { file, fileName })
  const { rows, keyFingerprint } = await office.call('bundles.list', {})
  expect(check).toMatchObject({ ok: true, problems: [], keyFingerprint })
  expect(rows).toHaveLength(1)
  const bytes = Buffer.from(file, 'base64')
  expect(rows[0]).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
})

test('made again with nothing changed it is the same package', async () => {
  const [first] = (await office.call('bundles.list', {})).rows
  expect(await office.call('bundles.make', { month })).toEqual({ ...first, unchanged: true })
  const twice = await Promise.all([office.call('bundles.make', { month }), office.call('bundles.make', { month })])
  expect(twice.map(({ id }) => id)).toEqual([first!.id, first!.id])
  expect((await office.call('bundles.list', {})).rows).toHaveLength(1)
})

test('what happens after the month does not change its package', async () => {
  const people = await office.call('reports.people', { period: { month }, line: 'closing', column: 'total' })
  const { stay } = await office.call('stays.get', { id: people[0]!.stayId! })
  await office.call('stays.recordEvent', {
    stayId: stay.id,
    version: stay.version,
    kind: 'ESCAPED',
    happenedAt: '2026-10-20T02:00:00.000Z',
    paper: null,
    note: null,
  })
  expect((await office.call('bundles.make', { month })).unchanged).toBe(true)
})

test('a late entry gives a new number that names the package it replaces, and the old one stays byte for byte', async () => {
  const [first] = (await office.call('bundles.list', {})).rows
  const before = await fileOf(first!.id)
  await admit('Trần Văn Đạt', 1992)
  const corrected = await office.call('bundles.make', { month })
  expect(corrected).toMatchObject({ number: 2, replaces: 1, unchanged: false, fileName: 'goi-thang_CSCN-QN_2026-10_2.zip' })
  expect(manifestOf(await fileOf(corrected.id))).toMatchObject({ number: 2, replaces: 1, counts: { 'luot-nguoi': 2 } })
  expect((await fileOf(first!.id)).equals(before)).toBe(true)
  expect((await office.call('bundles.list', {})).rows.map(({ number }) => number)).toEqual([2, 1])
  const verdicts = await Promise.all(
    [before, await fileOf(corrected.id)].map((file) => office.call('bundles.verify', { file: file.toString('base64') })),
  )
  expect(verdicts).toMatchObject([
    { ok: false, problems: [{ reason: 'replaced' }], replacedBy: 2 },
    { ok: true, signer: 'known', replacedBy: null },
  ])
})

test('the manifest holds the head of the log as it was when the package was made', async () => {
  await admit('Phạm Văn Ân', 1994)
  // A look at the log is a row of it, too; the second within five minutes is still the first.
  await office.call('safety.log', {})
  const { head } = await office.call('safety.log', {})
  const { id } = await office.call('bundles.make', { month })
  expect(manifestOf(await fileOf(id)).logHead).toBe(head)
  expect((await office.call('safety.log', {})).head).not.toBe(head)
})

test('two packages made at once of a changed month are one', async () => {
  await admit('Lê Văn An', 1993)
  const [a, b] = await Promise.all([office.call('bundles.make', { month }), office.call('bundles.make', { month })])
  expect([a.id, a.number]).toEqual([b.id, 4])
})

test('no name, no card number and no address leaves the register in it', async () => {
  const [newest] = (await office.call('bundles.list', {})).rows
  const text = (await fileOf(newest!.id)).toString('utf8')
  for (const secret of ['Ước', 'Đạt', '022091000017', 'Tổ 5', '06673']) expect(text).not.toContain(secret)
  expect(text).toContain('DC-2026-0001')
})

describe('a stay is told as it stood at the end of the month', () => {
  let other: TestRegister
  beforeAll(async () => {
    other = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
  })
  afterAll(() => other.close())

  let people = 0
  const enter = async (stay: Partial<NewStay>) => {
    people += 1
    const day = '2026-09-20'
    const decision = { number: `${people}/QĐ`, on: '2026-09-18', issuer: 'Tòa án' }
    const { stay: made } = await other.call('stays.admit', {
      residentId: null,
      resident: aResident({
        fullName: `Người Thứ ${'Một Hai Ba Tư Năm Sáu Bảy Tám Chín Mười'.split(' ')[people]}`,
        birth: { year: 1970 + people, month: 1, day: 1 },
      }),
      stay: aStay({ admittedAt: `${day}T02:00:00.000Z`, startsOn: day, decision, ...stay }),
    })
    return made
  }
  const then = async ({ id, version }: Stay, kind: StayEventKind, day: string, terms: Terms | null = null) => {
    const happening = { happenedAt: `${day}T03:00:00.000Z`, paper: null, note: null, detail: terms && { ...noDetail, terms } }
    return other.call('stays.recordEvent', { stayId: id, version, kind: kind as Exclude<StayEventKind, 'ADMITTED'>, ...happening })
  }
  const rowOf = async ({ code }: Stay) => {
    const { id } = await other.call('bundles.make', { month })
    const file = Buffer.from((await other.call('bundles.file', { id })).file, 'base64')
    const rows: CodedRow[] = JSON.parse(Buffer.from(unzipSync(file)['luot-nguoi.json']!).toString())
    return rows.find((row) => row.code === code)
  }

  test('somebody who had escaped then is escaped, whatever came later', async () => {
    const escaped = (await then(await enter({}), 'ESCAPED', '2026-10-10')).stay
    const before = await rowOf(escaped)
    expect(before).toMatchObject({ endState: 'ESCAPED', endedOn: null, expectedEndOn: '2028-09-20' })
    const back = (await then(escaped, 'RETURNED', '2026-10-20')).stay
    const { stay } = await then(back, 'COMPLETED', '2026-11-15')
    expect(stay).toMatchObject({ state: 'COMPLETED', escapeDays: 10 })
    expect(await rowOf(escaped)).toEqual(before)
    expect((await other.call('bundles.make', { month })).number).toBe(1)
  })

  test('custody that became a measure later is custody without a term', async () => {
    const held = await enter({ kind: 'TEMPORARY_CUSTODY', termMonths: null })
    const before = await rowOf(held)
    expect(before).toMatchObject({ kind: 'TEMPORARY_CUSTODY', termMonths: null, expectedEndOn: null, endState: 'ACTIVE', rehabCount: 1 })
    expect(before?.events).toEqual([{ kind: 'ADMITTED', happenedOn: '2026-09-20', toKind: 'TEMPORARY_CUSTODY', rehabCount: 1 }])
    const terms: Terms = {
      kind: 'COMPULSORY_ADULT',
      decision: { number: '88/QĐ-TA', on: '2026-10-19', issuer: 'Tòa án' },
      facilityDecision: null,
      startsOn: '2026-10-20',
      termMonths: 36,
      custodyDays: 30,
      statedEndOn: null,
      rehabCount: 2,
      proposedBy: null,
    }
    const { stay } = await then(held, 'KIND_CHANGED', '2026-10-20', terms)
    expect(stay).toMatchObject({ kind: 'COMPULSORY_ADULT', termMonths: 36 })
    const { number } = await other.call('bundles.make', { month })
    expect(await rowOf(held)).toEqual(before)
    expect((await other.call('bundles.make', { month })).number).toBe(number)
    const report = await other.call('reports.movement', { period: { month } })
    expect(report.lines.find(({ code }) => code === 'closing')?.values).toMatchObject({ custody: 1 })
  })

  test('an entry of the month that is withdrawn later makes another package, in which it never happened', async () => {
    const left = (await then(await enter({}), 'TRANSFERRED_OUT', '2026-10-05')).stay
    expect(await rowOf(left)).toMatchObject({ endState: 'TRANSFERRED', endedOn: '2026-10-05' })
    const { number } = await other.call('bundles.make', { month })
    const { events } = await other.call('stays.get', { id: left.id })
    const eventId = events.at(-1)!.id
    await other.call('stays.withdrawEvent', { stayId: left.id, version: left.version, eventId, reason: 'ghi nhầm người' })
    const row = await rowOf(left)
    expect(row).toMatchObject({ endState: 'ACTIVE', endedOn: null })
    expect(row?.events.map(({ kind }) => kind)).toEqual(['ADMITTED'])
    expect(await other.call('bundles.make', { month })).toMatchObject({ number: number + 1, replaces: number })
  })

  test('every figure of the report can be counted again from the rows alone', async () => {
    const { id } = await other.call('bundles.make', { month })
    const inside = unzipSync(Buffer.from((await other.call('bundles.file', { id })).file, 'base64'))
    const read = (name: string) => JSON.parse(Buffer.from(inside[name]!).toString())
    const report: MovementReport = read('bao-cao.json')
    const rows: CodedRow[] = read('luot-nguoi.json')
    expect(movement(rows, report.period, false, textsIn('vi').of('reports')).lines).toEqual(report.lines)
  })
})

test('a month that is not over has no package', async () => {
  expect(await refusal(office.call('bundles.make', { month: '2026-12' }))).toEqual({
    kind: 'rule',
    key: 'periodNotOver',
    params: { to: '2026-12-14' },
  })
})

test('the package of another facility is refused', async () => {
  const other = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
  try {
    const { id } = await other.call('bundles.make', { month })
    const { file } = await other.call('bundles.file', { id })
    expect(await office.call('bundles.verify', { file })).toMatchObject({
      ok: false,
      problems: [{ file: 'manifest.json', reason: 'wrongKey' }],
    })
  } finally {
    await other.close()
  }
})
