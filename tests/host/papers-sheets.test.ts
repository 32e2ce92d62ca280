import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { flowOf, readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let stayId: string
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  const mother = {
    relation: 'Mẹ',
    fullName: 'Trần Thị Thử',
    birthYear: null,
    occupation: null,
    phone: null,
    address: 'Tổ 9, phường Hồng Gai',
    representative: true,
  }
  stayId = (await r.call('stays.admit', { residentId: null, resident: aResident({ contacts: [mother] }), stay: aStay() })).stay.id
})
afterAll(() => r.close())

const textOf = async (pdf: string) => flowOf(await readPdf(Buffer.from(pdf, 'base64')))

describe('the register of outgoing papers on paper', () => {
  test('has every number of the year with what became of it', async () => {
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stayId })
    const [first, second] = await r.call('papers.book.reserve', {
      series: 'TB',
      count: 2,
      reservedFor: 'Phòng Hậu cần',
      reason: 'Ký trước',
    })
    await r.call('papers.book.dropReserved', { series: 'TB', year: 2026, number: 2, version: first?.version ?? 0, reason: 'Không gửi nữa' })
    await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai tên' })
    const { pdf, pages } = await r.call('papers.book.print', { year: 2026, series: 'TB' })
    const text = await textOf(pdf)
    for (const words of ['Nguyễn Văn Thử', 'Đã hủy: Sai tên', 'Không sử dụng: Không gửi nữa', 'Giữ cho: Phòng Hậu cần', 'Hoàng Văn Thử']) {
      expect(text).toContain(words)
    }
    expect(pages).toBeGreaterThan(0)
    expect(second?.number).toBe(3)
    const all = await textOf((await r.call('papers.book.print', { year: 2026 })).pdf)
    expect(all).toContain('Giữ cho: Phòng Hậu cần')
  })

  test('a part of it has only what was chosen, and says that it is a part', async () => {
    const { pdf } = await r.call('papers.book.print', { year: 2026, use: 'RESERVED', text: 'hậu cần' })
    const text = await textOf(pdf)
    expect(text).toContain('(trích: số đã giữ, tìm "hậu cần")')
    expect(text).toContain('Giữ cho: Phòng Hậu cần')
    expect(text).not.toMatch(/Đã hủy|Không sử dụng/)
  })
})

test('labels carry the recipients, and for the family its address', async () => {
  const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stayId })
  const copies = paper.recipients.map((_, at) => ({ id: paper.id, copy: at + 1 }))
  const { pdf, pages } = await r.call('papers.dispatch.labels', { copies, skip: 2 })
  expect(pages).toBe(1)
  const text = await textOf(pdf)
  for (const words of ['Công an phường Hồng Gai', 'Trần Thị Thử', 'Tổ 9, phường Hồng Gai']) expect(text).toContain(words)
  expect(await refusal(r.call('papers.dispatch.labels', { copies: [{ id: paper.id, copy: 9 }] }))).toEqual({ kind: 'notFound' })
})

test('the gallery shows every paper and sheet with made-up people', async () => {
  const token = await r.signIn('gate')
  const shown = await r.call('papers.gallery.list', {}, { token })
  expect(shown.length).toBeGreaterThan(20)
  for (const id of ['mau-51', 'letter', 'outgoing-book']) {
    const { pdf, pages } = await r.call('papers.gallery.sample', { id, sample: 'missing' }, { token })
    expect((await readPdf(Buffer.from(pdf, 'base64'))).length).toBe(pages)
  }
  expect(await refusal(r.call('papers.gallery.sample', { id: 'mau-99', sample: 'normal' }, { token }))).toEqual({ kind: 'notFound' })
})

describe('papers issued before the register', () => {
  const paper = {
    decree: 'D116',
    form: '46',
    number: '15/GCN-CSCN',
    issuedOn: '2025-06-30',
    issuer: 'Giám đốc Cơ sở cai nghiện ma túy',
  } as const

  test('are typed in under the number their form had; the register knows which form took its place — Decree 163/2026 Art. 150(3)(b)', async () => {
    expect(await r.call('papers.old.record', { stayId, ...paper })).toMatchObject({
      form: '46',
      now: '50',
      nowForm: 'mau-50',
      number: '15/GCN-CSCN',
    })
    expect(await r.call('papers.old.record', { stayId, ...paper, form: 'Mẫu 26B' })).toMatchObject({
      form: '26b',
      now: '30',
      nowForm: 'mau-30',
    })
    expect(await r.call('papers.old.record', { stayId, ...paper, form: '47' })).toMatchObject({ now: null, nowForm: null })
    expect((await r.call('papers.old.ofStay', { stayId })).map(({ form }) => form)).toEqual(['46', '26b', '47'])
  })
  test('take no number and stand in no book', async () => expect((await r.call('papers.book.list', { year: 2025 })).total).toBe(0))
  test('are refused under a form there never was, or with a day to come', async () => {
    expect(await refusal(r.call('papers.old.record', { stayId, ...paper, form: '99' }))).toMatchObject({ key: 'unknownOldForm' })
    expect(await refusal(r.call('papers.old.record', { stayId, ...paper, issuedOn: '2026-11-22' }))).toMatchObject({
      key: 'issuedInFuture',
    })
  })
  test('typed in by mistake are withdrawn with the reason, once', async () => {
    const [first] = await r.call('papers.old.ofStay', { stayId })
    const withdrawn = await r.call('papers.old.withdraw', { id: first?.id ?? '', reason: 'Nhầm người' })
    expect(withdrawn.withdrawnReason).toBe('Nhầm người')
    expect(await refusal(r.call('papers.old.withdraw', { id: first?.id ?? '', reason: 'Lại' }))).toMatchObject({ key: 'alreadyWithdrawn' })
  })
  test('every form of Decree 116 has its line, each once', async () => {
    const forms = await r.call('papers.old.forms', {})
    const keys = forms.map(({ decree, form }) => `${decree} ${form}`)
    expect(new Set(keys).size).toBe(keys.length)
    const now = (form: string) => forms.find((one) => one.decree === 'D116' && one.form === form)?.now
    expect(['19', '20', '21', '26b', '37', '40', '41', '45', '46', '49'].map(now)).toEqual([
      '17',
      '18',
      '19',
      '30',
      '31',
      '42',
      '43',
      '47',
      '50',
      '49',
    ])
  })
})
