import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let clock = '2026-11-10T03:00:00Z'
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock) })
})
afterAll(() => r.close())

let count = 0
const admit = async (fullName: string) => {
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName }),
    stay: aStay({ decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'TAND khu vực 2' } }),
  })
  return stay.id
}
const issue = async (stayId: string, more: object = {}) =>
  (await r.call('papers.issue', { form: 'mau-51', subjectId: stayId, ...more })).paper
const book = async (more: object = {}) => (await r.call('papers.book.list', { year: 2026, ...more })).rows
const uses = async () => (await book()).map(({ number, use }) => `${number} ${use}`)

describe('the register of outgoing papers', () => {
  test('sets numbers aside, says for whom, why and by whom; the next paper takes the number behind them', async () => {
    const first = await issue(await admit('Cầm Thị Một'))
    const lines = await r.call('papers.book.reserve', { series: 'TB', count: 2, reservedFor: 'Phòng Hậu cần', reason: 'Ký trước, gửi sau' })
    expect(lines).toMatchObject([
      { number: 2, use: 'RESERVED', day: null, symbol: 'TB-CSCN', reserved: { for: 'Phòng Hậu cần', reason: 'Ký trước, gửi sau' } },
      { number: 3, use: 'RESERVED' },
    ])
    clock = '2026-11-21T03:00:00Z'
    const next = await issue(await admit('Cầm Văn Bốn'))
    expect([first.number, next.number]).toEqual([1, 4])
    expect(await uses()).toEqual(['4 PAPER', '3 RESERVED', '2 RESERVED', '1 PAPER'])
    expect((await r.call('safety.check', {})).ok).toBe(true)
  })

  test('a reserved number gives a paper an earlier day, between those of its neighbours', async () => {
    const stayId = await admit('Cầm Thị Hai')
    expect(await refusal(issue(stayId, { issuedOn: '2026-11-12' }))).toMatchObject({ key: 'issuedBeforeLast' })
    expect(await refusal(issue(stayId, { issuedOn: '2026-11-09', reserved: 2 }))).toMatchObject({
      key: 'reservedOutOfOrder',
      params: { from: '2026-11-10', to: '2026-11-21' },
    })
    expect(await refusal(issue(stayId, { reserved: 9 }))).toMatchObject({ key: 'numberNotReserved' })
    expect(await issue(stayId, { issuedOn: '2026-11-12', reserved: 2 })).toMatchObject({ number: 2, issuedOn: '2026-11-12' })
    expect(await refusal(issue(await admit('Cầm Thị Ba'), { issuedOn: '2026-11-12', reserved: 2 }))).toMatchObject({
      key: 'numberNotReserved',
    })
    expect(await book({ text: '2' })).toMatchObject([{ use: 'PAPER', fullName: 'Cầm Thị Hai', reserved: { for: 'Phòng Hậu cần' } }])
  })

  test('a number given to a paper written elsewhere is taken as that paper has it', async () => {
    const [line] = await book({ use: 'RESERVED' })
    const paper = {
      series: 'TB' as const,
      year: 2026,
      number: 3,
      version: line?.version ?? -1,
      about: 'Thông báo cắt điện',
      signer: 'Hoàng Văn Thử',
      recipients: ['Công an phường Hồng Gai'],
      copies: 2,
      note: null,
    }
    expect(await refusal(r.call('papers.book.fillReserved', { ...paper, day: '2026-11-22' }))).toMatchObject({ key: 'issuedInFuture' })
    expect(await refusal(r.call('papers.book.fillReserved', { ...paper, day: '2025-11-12' }))).toMatchObject({ key: 'dayOfOtherYear' })
    const { line: filled, warnings } = await r.call('papers.book.fillReserved', { ...paper, day: '2026-11-05' })
    expect(filled).toMatchObject({ use: 'OUTSIDE', day: '2026-11-05', about: 'Thông báo cắt điện', copies: 2, signer: 'Hoàng Văn Thử' })
    expect(warnings).toEqual(['outOfOrder'])
    expect(await refusal(r.call('papers.book.fillReserved', { ...paper, day: '2026-11-11' }))).toMatchObject({ key: 'numberNotReserved' })
    expect((await book({ text: 'cat dien' })).map(({ number }) => number)).toEqual([3])
  })

  test('a number nobody needs stays in the book with the reason', async () => {
    const [reserved] = await r.call('papers.book.reserve', { series: 'QD', reservedFor: 'Trưởng cơ sở', reason: 'Họp' })
    expect(reserved).toMatchObject({ number: 1, symbol: 'QĐ-CSCN' })
    const place = { series: 'QD', year: 2026, number: 1, version: reserved?.version ?? -1, reason: 'Không ban hành' } as const
    expect(await r.call('papers.book.dropReserved', place)).toMatchObject({ use: 'UNUSED', note: 'Không ban hành' })
    expect(await refusal(r.call('papers.book.dropReserved', { ...place, version: 1 }))).toMatchObject({ key: 'numberNotReserved' })
    expect(await book({ series: 'QD' })).toHaveLength(1)
  })

  test('void papers stand among the others, with the reason', async () => {
    const [line] = await book({ text: '4' })
    const paper = await r.call('papers.get', { id: line?.paperId ?? '' })
    await r.call('papers.void', { id: paper.id, version: paper.version, reason: 'Sai tên' })
    expect(await book({ text: '4' })).toMatchObject([{ use: 'PAPER', isVoid: true, voidReason: 'Sai tên' }])
  })

  test('is read page by page', async () => {
    const { rows, total, next } = await r.call('papers.book.list', { year: 2026, limit: 3 })
    const rest = await r.call('papers.book.list', { year: 2026, limit: 3, after: next })
    expect(total).toBe(5)
    expect([...rows, ...rest.rows].map(({ symbol, number }) => `${number}/${symbol}`)).toEqual([
      '1/QĐ-CSCN',
      '4/TB-CSCN',
      '3/TB-CSCN',
      '2/TB-CSCN',
      '1/TB-CSCN',
    ])
    expect(rest.next).toBeNull()
  })

  test('numbers asked for and set aside at once from many seats: no gap, no double', async () => {
    const stays = []
    for (const name of ['Năm', 'Sáu', 'Bảy', 'Tám', 'Chín']) stays.push(await admit(`Điêu Chính ${name}`))
    await Promise.all(
      stays.flatMap((stayId) => [
        issue(stayId),
        r.call('papers.book.reserve', { series: 'TB', reservedFor: 'Tổ Y tế', reason: 'Dự phòng' }),
      ]),
    )
    const numbers = (await book({ series: 'TB' })).map(({ number }) => number).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, at) => at + 1))
    expect((await r.call('safety.check', {})).ok).toBe(true)
  })
})
