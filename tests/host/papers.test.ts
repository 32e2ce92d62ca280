import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from '../../src-preload/contract/papers'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
const stays: string[] = []
const issue = (stayIds: string[]) => r.call('papers.issue', { form: 'mau-51', stayIds })

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
    const { issued, failed } = await issue([stays[0] ?? ''])
    expect(failed).toEqual([])
    paper = issued[0] as Paper
    expect(paper).toMatchObject({ state: 'ISSUED', number: 1, year: 2026, symbol: 'TB-CSCN', issuedOn: '2026-11-21' })
    expect(paper.hashes.length).toBe(3)
    for (const [i, hash] of paper.hashes.entries()) {
      const { pdf, sha256 } = await r.call('papers.copy', { id: paper.id, copy: i + 1 })
      expect(createHash('sha256').update(Buffer.from(pdf, 'base64')).digest('hex')).toBe(hash)
      expect(sha256).toBe(hash)
    }
  })
  test('is issued once: asked again it is the same paper', async () => {
    const { issued, already } = await issue([stays[0] ?? ''])
    expect(issued).toEqual([])
    expect(already.map(({ id }) => id)).toEqual([paper.id])
  })
  test('stays byte for byte as it was after the data behind it changed', async () => {
    const before = await r.call('papers.copy', { id: paper.id, copy: 1 })
    const { resident } = await r.call('residents.get', { id: paper.residentId })
    const { id, code, createdAt, version, ...fields } = resident
    await r.call('residents.correct', { id, version, reason: 'Đổi tên', resident: { ...fields, fullName: 'Bàn Thị Khác' } })
    expect(await r.call('papers.copy', { id: paper.id, copy: 1 })).toEqual(before)
  })
  test('void keeps its number in the book; the next paper takes the next number', async () => {
    const void_ = await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai tên' })
    expect(void_).toMatchObject({ state: 'VOID', number: 1, voidReason: 'Sai tên' })
    const { issued } = await issue([stays[0] ?? ''])
    expect(issued[0]).toMatchObject({ number: 2, fullName: 'Bàn Thị Khác' })
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
    expect((await r.call('papers.ofStay', { stayId: issued?.stayId ?? '' }))[0]?.prints).toBe(1)
  })
})

describe('number book', () => {
  test('asked from many seats at once: no gap, no double', async () => {
    const all = await Promise.all(stays.slice(1).flatMap((stay) => [issue([stay]), issue([stay])]))
    const numbers = all.flatMap(({ issued }) => issued.map(({ number }) => number)).toSorted((a, b) => (a ?? 0) - (b ?? 0))
    expect(numbers).toEqual([3, 4, 5, 6, 7])
  })
  test('a stay that cannot be printed takes no number and is named', async () => {
    const { issued, failed } = await issue(['nobody'])
    expect(issued).toEqual([])
    expect(failed).toEqual([{ stayId: 'nobody', key: 'notFound' }])
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Bàn Thị Hoa' }),
      stay: aStay({ decision: { number: 'H', on: '2026-08-03', issuer: 'TAND' } }),
    })
    expect((await issue([stay.id])).issued[0]?.number).toBe(8)
  })
  test('check counts papers and numbers', async () => {
    const { ok, parts } = await r.call('safety.check', {})
    expect(parts.filter((part) => !part.ok)).toEqual([])
    expect(ok).toBe(true)
    expect(parts.find(({ part }) => part === 'numbers')?.counted).toBe(8)
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
    const draft = { form: 'mau-51' as const, stayId: stay.id, recipients, recipientsReason: null }
    expect(await refusal(r.call('papers.draft', draft))).toMatchObject({ key: 'recipientsReasonNeeded' })
    await r.call('papers.draft', { ...draft, recipientsReason: 'Chuyển nơi cư trú' })
    const { issued } = await issue([stay.id])
    expect(issued[0]).toMatchObject({ recipients, recipientsReason: 'Chuyển nơi cư trú' })
    expect(issued[0]?.hashes.length).toBe(1)
  })
  test('the preview names what is still empty', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Bàn Thị Lan', religion: null, birthplace: null }),
      stay: aStay({ decision: { number: 'M', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const { missing } = await r.call('papers.preview', { form: 'mau-51', stayId: stay.id })
    expect(missing).toEqual(expect.arrayContaining(['person.birthplace', 'person.religion', 'person.idNumber']))
  })
})

test('what changes while a batch is being laid out is on its papers, or there are none', async () => {
  const people: { stayId: string; residentId: string }[] = []
  for (const name of ['Triệu Văn Sớm', 'Triệu Văn Giữa', 'Triệu Văn Muộn']) {
    const decision = { number: `${name}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' }
    const { stay, residentId } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: name }),
      stay: aStay({ decision }),
    })
    people.push({ stayId: stay.id, residentId })
  }
  const ids = people.map(({ stayId }) => stayId)
  const batch = refusal(issue(ids))
  await pause(15)
  const { resident } = await r.call('residents.get', { id: people[0]?.residentId ?? '' })
  const { id, version, code, createdAt, ...person } = resident
  await r.call('residents.correct', { id, version, resident: { ...person, fullName: 'Triệu Văn Đúng' }, reason: 'Theo giấy khai sinh' })
  expect(await batch).toEqual({ kind: 'stale' })
  const { issued } = await issue(ids)
  expect(issued.map(({ fullName }) => fullName)).toEqual(['Triệu Văn Đúng', 'Triệu Văn Giữa', 'Triệu Văn Muộn'])
  expect((await r.call('safety.check', {})).ok).toBe(true)
})
