import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from '#contract/papers/operations'
import { coloursOf } from '../prints/read-colours'
import { readPdf } from '../prints/read-pdf'
import { batchOver } from '../support/batches'
import { aResident, aStay, theAccounts } from '../support/builders'
import { type TestRegister, tempRegister } from '../support/register'

const bytes = (base64: string) => Buffer.from(base64, 'base64')
const linesOf = async (pdf: Buffer) => (await readPdf(pdf)).map(({ lines }) => lines)
let people = 0
const admit = async (r: TestRegister) => {
  const fullName = `Bàn Văn ${['Núi', 'Sông', 'Suối', 'Đồi'][people++]}`
  const decision = { number: `${people}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' }
  return (await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay({ decision }) })).stay.id
}
const copyOf = async (r: TestRegister, { id }: Paper) => r.call('papers.copy', { id, copy: 1 })

describe('a paper that was made void', () => {
  let r: TestRegister
  beforeAll(async () => {
    r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  })
  afterAll(() => r.close())

  test('bears ĐÃ HỦY across every page wherever it is shown, printed or saved; what was frozen stays', async () => {
    const { id: batch } = await r.call('papers.batch.start', {
      form: 'mau-51',
      subjects: [{ subjectId: await admit(r) }, { subjectId: await admit(r) }],
    })
    const { items } = await batchOver(r, batch)
    const [one, two] = await Promise.all(items.map(({ paper }) => r.call('papers.get', { id: paper?.id ?? '' })))
    if (!one || !two) throw new Error('no papers')
    const before = await copyOf(r, one)
    expect(await coloursOf(bytes(before.pdf))).toEqual([{ red: 0, blue: 0 }])
    await r.call('papers.void', { id: one.id, version: one.version, reason: 'Sai nơi nhận' })

    const after = await copyOf(r, one)
    expect((await coloursOf(bytes(after.pdf)))[0]?.red).toBeGreaterThan(2)
    expect(await linesOf(bytes(after.pdf))).toEqual(await linesOf(bytes(before.pdf)))
    expect(after.sha256).toBe(before.sha256)
    expect(createHash('sha256').update(bytes(before.pdf)).digest('hex')).toBe(after.sha256)
    expect((await r.call('safety.check', {})).ok).toBe(true)

    const [reprinted, valid] = await coloursOf(bytes((await r.call('papers.print', { ids: [one.id, two.id] })).pdf)).then((pages) => [
      pages.slice(0, one.recipients.length),
      pages.slice(one.recipients.length),
    ])
    expect(reprinted?.every(({ red }) => red > 2)).toBe(true)
    expect(valid?.every(({ red }) => red === 0)).toBe(true)
    const { file } = await r.call('papers.batch.file', { id: batch, as: 'zip' })
    const files = Object.entries(unzipSync(bytes(file))).filter(([name]) => name.includes('mau-51'))
    const marked = await Promise.all(
      files.map(async ([name, pdf]) => [name.includes(`so-${one.number}-`), (await coloursOf(pdf))[0]?.red ?? 0] as const),
    )
    for (const [isVoid, red] of marked) expect(red > 2).toBe(isVoid)
  })
})

describe('a register to practise with', () => {
  test('has DỮ LIỆU MẪU across its papers: drafts, what is shown and what is printed', async () => {
    const r = await tempRegister({
      folder: mkdtempSync(join(tmpdir(), 'so-phuc-hoi-')),
      now: () => new Date('2026-11-21T03:00:00Z'),
      sample: true,
    })
    const stayId = await admit(r)
    const blue = async (pdf: string) => (await coloursOf(bytes(pdf))).map((page) => page.blue > 1)
    expect(await blue((await r.call('papers.preview', { form: 'mau-51', subjectId: stayId })).pdf)).toEqual([true])
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stayId })
    expect(await blue((await copyOf(r, paper)).pdf)).toEqual([true])
    expect(await blue((await r.call('papers.print', { ids: [paper.id] })).pdf)).toEqual([true, true, true])
    await r.close()
  })
})

test('a notice long before the end is asked about, not forbidden; near the end nothing is asked', async () => {
  const r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
  const stayId = await admit(r)
  const asked = { key: 'noticeEarly', params: { days: 628, on: '2028-08-10' } }
  expect(await r.call('papers.preview', { form: 'mau-51', subjectId: stayId })).toMatchObject({ refused: null, asks: asked })
  const lines = await r.call('papers.forms', { subject: { kind: 'stay', id: stayId } })
  expect(lines.find(({ form }) => form === 'mau-51')).toMatchObject({ refused: null, asks: asked })
  expect(lines.filter(({ form, asks }) => form !== 'mau-51' && asks !== null)).toEqual([])
  expect((await r.call('papers.issue', { form: 'mau-51', subjectId: stayId })).paper.state).toBe('ISSUED')
  const { stay } = await r.call('stays.get', { id: stayId })
  const near = aStay({ statedEndOn: '2027-01-20', decision: stay.decision })
  await r.call('stays.correct', { stayId, version: stay.version, stay: near, reason: 'Theo quyết định' })
  expect(await r.call('papers.preview', { form: 'mau-51', subjectId: stayId })).toMatchObject({ asks: null })
  await r.close()
})
