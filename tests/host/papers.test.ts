import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from '#contract/papers/operations'
import { readPdf } from '../prints/read-pdf'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
const stays: string[] = []
const issue = (stayId = '') => r.call('papers.issue', { form: 'mau-51', subjectId: stayId })

const admitted = async (fullName: string) =>
  (
    await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName }),
      stay: aStay({ decision: { number: `${fullName}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
    })
  ).stay.id

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
  for (const [i, given] of ['An', 'Bình', 'Cường', 'Dung', 'Đạt', 'Giang'].entries()) {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: `Bàn Thị ${given}` }),
      stay: aStay({ decision: { number: `${i}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
    })
    stays.push(stay.id)
  }
})
afterAll(() => r.close())

describe('a notice', () => {
  let paper: Paper
  test('is numbered, one frozen copy for each recipient, with the hash of its bytes', async () => {
    paper = (await issue(stays[0])).paper
    expect(paper).toMatchObject({ state: 'ISSUED', number: 1, year: 2026, symbol: 'TB-CSCN', issuedOn: '2026-11-21' })
    expect(paper.hashes.length).toBe(3)
    for (const [i, hash] of paper.hashes.entries()) {
      const { pdf, sha256 } = await r.call('papers.copy', { id: paper.id, copy: i + 1 })
      expect(createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex')).toBe(hash)
      expect(sha256).toBe(hash)
    }
  })
  test('is issued once: asked again it is the same paper', async () => {
    const again = await issue(stays[0])
    expect(again).toMatchObject({ already: true, paper: { id: paper.id } })
  })
  test('stays byte for byte as it was after the data behind it changed', async () => {
    const before = await r.call('papers.copy', { id: paper.id, copy: 1 })
    const { resident } = await r.call('residents.get', { id: paper.residentId ?? '' })
    const { id, code, createdAt, version, ...fields } = resident
    await r.call('residents.correct', { id, version, reason: 'Đổi tên', resident: { ...fields, fullName: 'Bàn Thị Khác' } })
    expect(await r.call('papers.copy', { id: paper.id, copy: 1 })).toEqual(before)
  })
  test('void keeps its number in the book; the next paper takes the next number', async () => {
    const void_ = await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai tên' })
    expect(void_).toMatchObject({ state: 'VOID', number: 1, voidReason: 'Sai tên' })
    const next = (await issue(stays[0])).paper
    expect(next).toMatchObject({ number: 2, fullName: 'Bàn Thị Khác', replaces: { id: paper.id, number: 1 }, replacedBy: null })
    expect(await r.call('papers.get', { id: paper.id })).toMatchObject({ replacedBy: { id: next.id, number: 2, symbol: 'TB-CSCN' } })
    const book = await r.call('papers.list', { year: 2026 })
    expect(book.rows.map(({ number, state }) => [number, state])).toEqual(
      expect.arrayContaining([
        [1, 'VOID'],
        [2, 'ISSUED'],
      ]),
    )
  })
  test('printing is counted', async () => {
    const [issued] = (await r.call('papers.list', { state: 'ISSUED' })).rows
    const { pages, pdf } = await r.call('papers.print', { ids: [issued?.id ?? ''] })
    expect(pages).toBe(3)
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect((await r.call('papers.ofSubject', { kind: 'stay', id: issued?.subjectId ?? '' }))[0]?.prints).toBe(1)
  })
})

describe('a paper of an older template', () => {
  test('is printed again from its frozen pages, among others that are laid out from their data', async () => {
    const [old, newer] = [await admitted('Lù Văn Cũ'), await admitted('Lù Văn Mới')]
    const papers = [(await issue(old)).paper, (await issue(newer)).paper]
    const before = await r.call('papers.print', { ids: papers.map(({ id }) => id) })
    const put = { templateVersion: 0, data: '{"of":"a template that is no more"}' }
    await r.register.fill((db) =>
      db
        .updateTable('paper')
        .set(put)
        .where('id', '=', papers[0]?.id ?? '')
        .execute(),
    )
    const after = await r.call('papers.print', { ids: papers.map(({ id }) => id) })
    const linesOf = async (pdf: string) => (await readPdf(Buffer.from(pdf, 'base64'))).map(({ lines }) => lines)
    expect(after.pages).toBe(6)
    expect(await linesOf(after.pdf)).toEqual(await linesOf(before.pdf))
  })
})

describe('number book', () => {
  test('asked from many seats at once: no gap, no double', async () => {
    const all = await Promise.all(stays.slice(1).flatMap((stay) => [issue(stay), issue(stay)]))
    const made = all.filter(({ already }) => !already)
    const numbers = made.map(({ paper }) => paper.number ?? 0).toSorted((a, b) => a - b)
    expect(numbers).toEqual([5, 6, 7, 8, 9])
  })
  test('a stay that cannot be printed takes no number', async () => {
    expect(await refusal(issue('nobody'))).toEqual({ kind: 'notFound' })
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Bàn Thị Hoa' }),
      stay: aStay({ decision: { number: 'H', on: '2026-08-03', issuer: 'TAND' } }),
    })
    expect((await issue(stay.id)).paper.number).toBe(10)
  })
  test('check counts papers and numbers', async () => {
    const { ok, parts } = await r.call('safety.check', {})
    expect(parts.filter((part) => !part.ok)).toEqual([])
    expect(ok).toBe(true)
    expect(parts.find(({ part }) => part === 'numbers')?.counted).toBe(10)
  })
})

describe('recipients', () => {
  test('another list needs a reason, and is what gets printed', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Bàn Thị Kim' }),
      stay: aStay({ decision: { number: 'K', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const recipients = [{ kind: 'COMMUNE_POLICE' as const, name: 'Công an xã Hải Hòa' }]
    const draft = { form: 'mau-51' as const, subjectId: stay.id, recipients, recipientsReason: null }
    expect(await r.call('papers.draft.save', draft)).toMatchObject({ recipients, recipientsReason: null })
    expect(await refusal(issue(stay.id))).toMatchObject({ key: 'recipientsReasonNeeded' })
    await r.call('papers.draft.save', { ...draft, recipientsReason: 'Chuyển nơi cư trú' })
    const { paper } = await issue(stay.id)
    expect(paper).toMatchObject({ recipients, recipientsReason: 'Chuyển nơi cư trú' })
    expect(paper.hashes.length).toBe(1)
  })
  test('the preview names what is still empty', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Bàn Thị Lan', religion: null, birthplace: null }),
      stay: aStay({ decision: { number: 'M', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const { missing } = await r.call('papers.preview', { form: 'mau-51', subjectId: stay.id })
    expect(missing).toEqual(
      ['person.birthplace', 'person.idNumber', 'person.idIssuedOn', 'person.idIssuedBy', 'person.religion'].map((path) => ({
        path,
        at: { feature: 'residents', place: 'record' },
      })),
    )
  })
})

test('what changes while a paper is being laid out is on it, or there is none', async () => {
  const { stay, residentId } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName: 'Triệu Văn Sớm' }),
    stay: aStay({ decision: { number: 'S/QĐ-TA', on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
  })
  const { resident } = await r.call('residents.get', { id: residentId })
  const { id, version, code, createdAt, ...person } = resident
  const laidOut = refusal(issue(stay.id))
  const corrected = { ...person, fullName: 'Triệu Văn Đúng' }
  await r.call('residents.correct', { id, version, resident: corrected, reason: 'Theo giấy khai sinh' })
  expect(await laidOut).toEqual({ kind: 'stale' })
  expect((await issue(stay.id)).paper.fullName).toBe('Triệu Văn Đúng')
  expect((await r.call('safety.check', {})).ok).toBe(true)
})

describe('the day on a paper', () => {
  test('is never before the last number of its book', async () => {
    const stayId = await admitted('Đèo Thị Ngày')
    const before = { form: 'mau-51', subjectId: stayId, issuedOn: '2026-11-20' } as const
    expect(await refusal(r.call('papers.issue', before))).toMatchObject({ key: 'issuedBeforeLast', params: { on: '2026-11-21' } })
    expect(await r.call('papers.ofSubject', { kind: 'stay', id: stayId })).toEqual([])
  })
  test('in a year whose book is empty needs only a reason, and begins at 1', async () => {
    const fields = { about: 'mời họp giao ban', addressees: ['Phòng Hậu cần'], body: 'Kính mời dự họp.' }
    const { id: draftId } = await r.call('papers.draft.save', { form: 'letter', fields })
    const paper = { form: 'letter', draftId, issuedOn: '2025-12-30' } as const
    expect(await refusal(r.call('papers.issue', paper))).toMatchObject({ key: 'issuedOnReasonNeeded', params: { days: 7 } })
    const issued = await r.call('papers.issue', { ...paper, issuedOnReason: 'Đã ký trên giấy' })
    expect(issued.paper).toMatchObject({ number: 1, year: 2025, issuedOn: '2025-12-30', issuedOnReason: 'Đã ký trên giấy' })
  })
})

describe('signers', () => {
  const deputy = {
    id: '3f8f2f64-1c0b-4bfa-9d0e-5b2f3f6f7a10',
    authority: 'KT. TRƯỞNG CƠ SỞ',
    title: 'PHÓ TRƯỞNG CƠ SỞ',
    rank: 'Thiếu tá',
    name: 'Lê Thị Thử',
    validFrom: '2026-11-01',
    validUntil: '2026-12-31',
    forms: null,
  }
  test('a deputy named for the time signs in the draft and on the paper; nobody else does', async () => {
    const { settings, version } = await r.call('papers.settings.get', {})
    await r.call('papers.settings.change', { settings: { ...settings, signers: [deputy] }, version })
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Khoàng Thị Ký' }),
      stay: aStay({ decision: { number: 'KY', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const subject = { form: 'mau-51' as const, subjectId: stay.id }
    expect(await refusal(r.call('papers.issue', { ...subject, signerId: 'somebody' }))).toMatchObject({ key: 'signerNotValid' })
    await r.call('papers.draft.save', { ...subject, signerId: deputy.id })
    const { signers, nextNumber, symbol } = await r.call('papers.preview', subject)
    expect(signers.map(({ id }) => id)).toEqual([null, deputy.id])
    const { paper } = await r.call('papers.issue', subject)
    expect(paper).toMatchObject({ signer: { name: 'Lê Thị Thử', authority: 'KT. TRƯỞNG CƠ SỞ' }, number: nextNumber, symbol })
  })
  test('settings changed by two at once: the second is told', async () => {
    const { settings, version } = await r.call('papers.settings.get', {})
    await r.call('papers.settings.change', { settings: { ...settings, seal: false }, version })
    expect(await refusal(r.call('papers.settings.change', { settings, version }))).toEqual({ kind: 'stale' })
  })
})

describe('what can be made', () => {
  test('for somebody here: the notice, with what is missing and what there is', async () => {
    const stayId = stays[1] ?? ''
    const line = (await r.call('papers.forms', { subject: { kind: 'stay', id: stayId } })).find(({ form }) => form === 'mau-51')
    expect(line).toMatchObject({ form: 'mau-51', eventId: null, refused: null, mayIssue: true, draft: null, paper: { state: 'ISSUED' } })
    expect(line?.missing.map(({ path }) => path)).toContain('person.idNumber')
  })
  test('not for somebody who has left', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Mùa A Đi' }),
      stay: aStay({ decision: { number: 'DI', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const left = { kind: 'ESCAPED', happenedAt: '2026-11-20T02:00:00.000Z', paper: null, note: null } as const
    await r.call('stays.recordEvent', { stayId: stay.id, version: stay.version, ...left })
    expect((await r.call('papers.forms', { subject: { kind: 'stay', id: stay.id } })).find(({ form }) => form === 'mau-51')).toMatchObject({
      refused: { key: 'stayNotOpen' },
    })
    expect(await refusal(issue(stay.id))).toMatchObject({ key: 'stayNotOpen' })
  })
  test('a field that the form does not have is refused', async () => {
    const typed = { form: 'mau-51' as const, subjectId: stays[2] ?? '', fields: { health: 'viêm gan' } }
    expect(await refusal(r.call('papers.draft.save', typed))).toMatchObject({ kind: 'invalid', issues: [{ key: 'wrongField' }] })
  })
})
