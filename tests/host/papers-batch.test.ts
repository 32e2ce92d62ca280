import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OutputOf } from '#contract'
import { noDetail } from '#contract/stays/events'
import { flowOf, readPdf } from '../prints/read-pdf'
import { batchOver } from '../support/batches'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
})
afterAll(() => r.close())

let count = 0
const admit = async (fullName: string, police = 'Công an phường Hồng Gai') => {
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName }),
    stay: aStay({ policeName: police, decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' } }),
  })
  return stay.id
}
const start = (stayIds: readonly string[]) =>
  r.call('papers.batch.start', { form: 'mau-51', subjects: stayIds.map((stayId) => ({ subjectId: stayId })) })

const over = (id: string) => batchOver(r, id)

describe('a batch', () => {
  let made: OutputOf<'papers.batch.get'>
  const people: string[] = []

  test('makes a paper for everybody who can have one, names everybody who cannot, and gives no number in vain', async () => {
    for (const [at, name] of ['An', 'Bình', 'Chi', 'Dung', 'Én', 'Phượng', 'Giang', 'Hạnh'].entries())
      people.push(await admit(`Quàng Thị ${name}`, at % 2 ? 'Công an xã Hải Hòa' : 'Công an phường Hồng Gai'))
    await r.call('papers.issue', { form: 'mau-51', subjectId: people[2] ?? '' })
    // Each copy says whose it is: so its page can be told in the file of all.
    const { settings, version } = await r.call('papers.settings.get', {})
    await r.call('papers.settings.change', { settings: { ...settings, markRecipient: true }, version })
    const { id: batch } = await start([...people, 'nobody'])
    made = await over(batch)
    expect(made.batch).toMatchObject({ state: 'DONE', total: 9, counts: { WAITING: 0, MADE: 7, ALREADY: 1, FAILED: 1 }, failure: null })
    expect(made.items.map(({ state }) => state)).toEqual(['MADE', 'MADE', 'ALREADY', 'MADE', 'MADE', 'MADE', 'MADE', 'MADE', 'FAILED'])
    expect(made.items.at(-1)).toMatchObject({ subjectId: 'nobody', refused: { key: 'notFound' }, paper: null })
    expect(made.items.flatMap(({ state, paper }) => (state === 'MADE' ? [paper?.number] : []))).toEqual([2, 3, 4, 5, 6, 7, 8])
    expect((await r.call('safety.check', {})).ok).toBe(true)
  })

  test('said again makes only the missing', async () => {
    const late = await admit('Quàng Văn Muộn')
    const { batch } = await over((await start([...people, late])).id)
    expect(batch.counts).toEqual({ WAITING: 0, MADE: 1, ALREADY: 8, FAILED: 0 })
  })

  test('as one PDF lies sorted by recipient behind its list, every page counted', async () => {
    const { file, papers, copies, pages, fileName } = await r.call('papers.batch.file', { id: made.batch.id, as: 'pdf' })
    expect({ papers, copies, pages, fileName }).toEqual({ papers: 7, copies: 21, pages: 22, fileName: 'mau-51_2026-11-21_7.pdf' })
    const [cover, ...laid] = await readPdf(Buffer.from(file, 'base64'))
    expect(flowOf(cover ? [cover] : [])).toContain('Cộng: 21 bản, 21 trang')
    const forWhom = laid.map((page) => {
      const marked = page.runs.find(({ text, font }) => font === 'Tinos-Bold' && text.startsWith('- '))?.text ?? ''
      return marked === '- Như trên;' ? (/Kính gửi: (Công an \S+ \S+ \S+)/.exec(flowOf([page]))?.[1] ?? '') : marked.replace(/^- |;$/g, '')
    })
    const groups = forWhom.filter((name, at) => name !== forWhom[at - 1])
    expect(groups).toEqual(['Công an phường Hồng Gai', 'Công an xã Hải Hòa', 'TAND khu vực 2', 'Gia đình người cai nghiện'])
    const first = async () => (await r.call('papers.list', { text: '2' })).rows[0]
    // To look at the file, or to save it, is no printing.
    await r.call('papers.batch.file', { id: made.batch.id, as: 'zip' })
    expect((await first())?.prints).toBe(0)
    expect(await r.call('papers.batch.printed', { id: made.batch.id })).toEqual({ papers: 7 })
    expect((await first())?.prints).toBe(1)
  })

  test('has a label for every copy, in the order of its PDF', async () => {
    const { pdf, pages } = await r.call('papers.batch.labels', { id: made.batch.id })
    expect(pages).toBe(2)
    const text = flowOf(await readPdf(Buffer.from(pdf, 'base64')))
    const addressees = [...text.matchAll(/Kính gửi: (Công an \S+ \S+ \S+|TAND khu vực 2|Gia đình)/g)].map(([, name]) => name)
    expect(addressees).toHaveLength(21)
    expect(addressees.filter((name, at) => name !== addressees[at - 1])).toEqual([
      'Công an phường Hồng Gai',
      'Công an xã Hải Hòa',
      'TAND khu vực 2',
      'Gia đình',
    ])
  })

  test('as a zip has one file for each copy, byte for byte as frozen', async () => {
    const { file, copies } = await r.call('papers.batch.file', { id: made.batch.id, as: 'zip' })
    const files = unzipSync(Buffer.from(file, 'base64'))
    expect(Object.keys(files)).toHaveLength(copies + 1)
    expect(Object.keys(files)[0]).toBe('0000_danh-sach.pdf')
    const hashes = new Set(Object.values(files).map((bytes) => createHash('sha256').update(bytes).digest('hex')))
    for (const { paper, state } of made.items) {
      if (state !== 'MADE' || !paper) continue
      for (const hash of (await r.call('papers.get', { id: paper.id })).hashes) expect(hashes).toContain(hash)
    }
  })

  test('that is stopped keeps what is made; going on makes the rest', async () => {
    const many: string[] = []
    for (let at = 0; at < 30; at++) many.push(await admit(`Lường ${'Thị '.repeat(1 + (at % 5))}${String.fromCharCode(65 + (at % 26))}`))
    const { id } = await start(many)
    await r.call('papers.batch.stop', { id })
    const stopped = await over(id)
    expect(stopped.batch.state).toBe('STOPPED')
    expect(stopped.batch.counts.WAITING).toBeGreaterThan(0)
    await r.call('papers.batch.resume', { id })
    expect((await over(id)).batch).toMatchObject({ state: 'DONE', counts: { MADE: 30, WAITING: 0 } })
    expect((await r.call('safety.check', {})).ok).toBe(true)
  })

  test('that meets other work in the same book leaves no gap and no double', async () => {
    const [batched, single]: [string[], string[]] = [[], []]
    for (let at = 0; at < 12; at++) batched.push(await admit(`Vàng ${'A '.repeat(1 + (at % 4))}${String.fromCharCode(65 + at)}`))
    for (let at = 0; at < 6; at++) single.push(await admit(`Giàng ${'Seo '.repeat(1 + (at % 4))}${String.fromCharCode(65 + at)}`))
    const { id } = await start(batched)
    await Promise.all([
      ...single.map((stayId) => r.call('papers.issue', { form: 'mau-51', subjectId: stayId })),
      r.call('papers.book.reserve', { series: 'TB', count: 3, reservedFor: 'Tổ Y tế', reason: 'Dự phòng' }),
    ])
    expect((await over(id)).batch.counts.MADE).toBe(12)
    const { parts } = await r.call('safety.check', {})
    expect(parts.filter(({ ok }) => !ok)).toEqual([])
  })

  test('of several papers of one stay makes them all, each after the one before', async () => {
    const stayId = await admit('Cháng Thị Hai Lần')
    let { version } = (await r.call('stays.get', { id: stayId })).stay
    const asked: string[] = []
    for (let at = 0; at < 8; at++) {
      const happening = { happenedAt: `2026-09-${String(at + 10)}T02:00:00.000Z`, paper: null, note: null }
      const detail = { ...noDetail, bereavement: 'PARENT', untilOn: '2026-09-20' } as const
      const request = await r.call('stays.recordEvent', { stayId, version, kind: 'LEAVE_REQUESTED', ...happening, detail })
      asked.push(request.eventId)
      const refused = { stayId, version: request.stay.version, kind: 'LEAVE_REFUSED', ...happening, detail: noDetail } as const
      version = (await r.call('stays.recordEvent', refused)).stay.version
    }
    const { id } = await r.call('papers.batch.start', {
      form: 'mau-49',
      subjects: asked.map((eventId) => ({ subjectId: stayId, eventId })),
    })
    expect((await over(id)).batch).toMatchObject({ state: 'DONE', failure: null, counts: { MADE: 8, WAITING: 0 } })
    expect((await r.call('safety.check', {})).ok).toBe(true)
  })

  test('says of each person and of the facility what the register held when the paper was written, whatever is corrected meanwhile', async () => {
    const names = new Map<string, string>()
    for (let at = 0; at < 24; at++) names.set(await admit(`Sùng Thị ${String.fromCharCode(65 + at)}`), '')
    const { facility, version } = await r.call('facility.get', {})
    const before = (await r.call('safety.log', { limit: 1 })).rows[0]?.seq ?? 0
    const { id } = await start([...names.keys()])
    for (const [at, stayId] of [...names.keys()].entries()) {
      const { resident } = await r.call('residents.get', { id: (await r.call('stays.get', { id: stayId })).stay.residentId })
      const { id: residentId, code, createdAt, version: seen, ...fields } = resident
      const corrected = { ...fields, fullName: `${fields.fullName} Mới` }
      await r.call('residents.correct', { id: residentId, version: seen, reason: 'Sai tên', resident: corrected })
      names.set(stayId, code)
      if (at === 6) await r.call('facility.change', { facility: { ...facility, noticeSymbol: 'TB-MOI' }, version })
    }
    const made = await over(id)
    expect(made.batch).toMatchObject({ state: 'DONE', failure: null, counts: { MADE: 24, WAITING: 0 } })
    expect((await r.call('safety.check', {})).parts.filter(({ ok }) => !ok)).toEqual([])

    // The log tells what came first: the correction, or the paper.
    const { rows } = await r.call('safety.log', { limit: 200 })
    const log = rows.filter(({ seq }) => seq > before)
    const seqOf = (operation: string, holds: (row: (typeof log)[number]) => boolean) =>
      log.find((row) => row.operation === operation && holds(row))?.seq ?? Number.NaN
    const moved = seqOf('facility.change', () => true)
    for (const { paper, subjectId } of made.items) {
      const written = seqOf('papers.issue', ({ changes }) => changes?.some(({ after }) => after?.startsWith(paper?.id ?? '-')) ?? false)
      const corrected = seqOf('residents.correct', ({ subject }) => subject === names.get(subjectId))
      const text = flowOf(await readPdf(Buffer.from((await r.call('papers.copy', { id: paper?.id ?? '', copy: 1 })).pdf, 'base64')))
      expect(/SÙNG THỊ \S( MỚI)?/.exec(text)?.[1] === ' MỚI').toBe(corrected < written)
      expect(text).toContain(`Số: ${paper?.number}/${moved < written ? 'TB-MOI' : facility.noticeSymbol}`)
      expect(paper?.symbol).toBe(moved < written ? 'TB-MOI' : facility.noticeSymbol)
    }
    await r.call('facility.change', { facility, version: version + 1 })
  })

  test('is not for those who may not issue its form', async () => {
    const token = await r.signIn('gate')
    expect(await refusal(r.call('papers.batch.start', { form: 'mau-51', subjects: [{ subjectId: 'x' }] }, { token }))).toEqual({
      kind: 'forbidden',
    })
  })

  test('that nothing came of has no file', async () => {
    const { id } = await start(['nobody'])
    await over(id)
    expect(await refusal(r.call('papers.batch.file', { id, as: 'pdf' }))).toMatchObject({ key: 'batchEmpty' })
    expect(await refusal(r.call('papers.batch.labels', { id }))).toMatchObject({ key: 'batchEmpty' })
  })
})
