import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Paper } from '#contract/papers/operations'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
/** A Friday. */
let clock = '2026-11-20T03:00:00Z'
let paper: Paper
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock) })
  const { stay } = await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })
  paper = (await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })).paper
})
afterAll(() => r.close())

const copies = async () => (await r.call('papers.dispatch.copies', { id: paper.id })).copies
const send = (copy: number, sentOn: string, way: 'POST' | 'HAND' = 'POST') =>
  r.call('papers.dispatch.send', { copies: [{ id: paper.id, copy }], sentOn, way, note: 'RP123456789VN' })
const waiting = () => r.call('papers.dispatch.waitingAnswers', {})

describe('where the copies go', () => {
  test('one after another or several at once, never before the paper or in the future', async () => {
    expect(await refusal(send(1, '2026-11-19'))).toMatchObject({ key: 'sentBeforeIssued', params: { on: '2026-11-20' } })
    expect(await refusal(send(1, '2026-11-21'))).toMatchObject({ key: 'sentInFuture' })
    expect(await refusal(send(4, '2026-11-20'))).toEqual({ kind: 'notFound' })
    await send(1, '2026-11-20')
    expect((await copies()).map(({ sentOn, way, note }) => [sentOn, way, note])).toEqual([
      ['2026-11-20', 'POST', 'RP123456789VN'],
      [null, null, null],
      [null, null, null],
    ])
    expect((await r.call('papers.book.list', { year: 2026 })).rows[0]).toMatchObject({ copies: 3, sent: 1 })
  })
  test('what was said again takes the place of what was said', async () => {
    await r.call('papers.dispatch.send', { copies: [{ id: paper.id, copy: 1 }], sentOn: '2026-11-20', way: 'OFFICIAL_MAIL' })
    expect((await copies())[0]).toMatchObject({ way: 'OFFICIAL_MAIL', note: null })
  })
  test('a receipt needs a sending, and does not come before it', async () => {
    const receipt = (copy: number, receivedOn: string) =>
      r.call('papers.dispatch.receive', { id: paper.id, copy, receivedOn, receivedBy: 'Đồng chí Nam' })
    expect(await refusal(receipt(2, '2026-11-20'))).toMatchObject({ key: 'notSent' })
    expect(await refusal(receipt(1, '2026-11-19'))).toMatchObject({ key: 'receivedBeforeSent' })
    expect(await waiting()).toEqual([])
    await receipt(1, '2026-11-20')
    expect((await copies())[0]).toMatchObject({ receivedOn: '2026-11-20', receivedBy: 'Đồng chí Nam' })
  })
  test('a sending is not corrected to a day after the receipt', async () => {
    clock = '2026-11-21T03:00:00Z'
    expect(await refusal(send(1, '2026-11-21'))).toEqual({ kind: 'rule', key: 'sentAfterReceived', params: { on: '2026-11-20' } })
    clock = '2026-11-20T03:00:00Z'
  })
})

describe('the answer of the commune — Decree 163/2026 Art. 134(1)', () => {
  test('is due two working days after the notice was received, 24 November not among them', async () => {
    expect(await waiting()).toMatchObject([
      { paperId: paper.id, recipient: 'Công an phường Hồng Gai', dueAt: '2026-11-25T16:59:59.999Z', overdue: false },
    ])
    expect(await r.call('papers.dispatch.waitingAnswers', { overdueOnly: true })).toEqual([])
    clock = '2026-11-26T01:00:00Z'
    expect(await r.call('papers.dispatch.waitingAnswers', { overdueOnly: true })).toMatchObject([{ overdue: true }])
  })
  test('arrives as a decision with number, day and issuer, and is kept with the paper', async () => {
    const answer = {
      kind: 'AFTER_REHAB' as const,
      number: '77/QĐ-UBND',
      on: '2026-11-24',
      issuer: 'Chủ tịch UBND phường Hồng Gai',
      arrivedOn: '2026-11-25',
      note: null,
    }
    const tell = (change: object) => r.call('papers.dispatch.answer', { id: paper.id, answer: { ...answer, ...change } })
    expect(await refusal(tell({ arrivedOn: '2026-11-27' }))).toMatchObject({ key: 'arrivedInFuture' })
    expect(await refusal(tell({ arrivedOn: '2026-11-23' }))).toMatchObject({ key: 'arrivedBeforeWritten' })
    await tell({})
    expect((await r.call('papers.dispatch.copies', { id: paper.id })).answer).toMatchObject(answer)
    expect(await waiting()).toEqual([])
  })
  test('stands in the story of the stay, and is corrected there with it', async () => {
    const decisions = async () =>
      (await r.call('stays.get', { id: paper.subjectId ?? '' })).events.filter(({ kind }) => kind === 'DECISION_RECEIVED')
    expect(await decisions()).toMatchObject([{ paper: { number: '77/QĐ-UBND' }, detail: { subject: 'AFTER_REHAB' } }])
    const answer = { kind: 'AFTER_REHAB' as const, number: '78/QĐ-UBND', on: '2026-11-24', issuer: 'Chủ tịch UBND phường Hồng Gai' }
    const again = { id: paper.id, answer: { ...answer, arrivedOn: '2026-11-25', note: null } }
    expect(await refusal(r.call('papers.dispatch.answer', again))).toMatchObject({ key: 'answerReasonNeeded' })
    await r.call('papers.dispatch.answer', { ...again, reason: 'Ghi nhầm số' })
    expect(await decisions()).toMatchObject([{ paper: { number: '78/QĐ-UBND' }, corrections: [{ reason: 'Ghi nhầm số' }] }])
  })
  test('is not waited for once the notice is void', async () => {
    const { stay } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName: 'Vừ Thị Hai' }),
      stay: aStay({ decision: { number: 'V', on: '2026-08-03', issuer: 'TAND' } }),
    })
    const other = (await r.call('papers.issue', { form: 'mau-51', subjectId: stay.id })).paper
    await r.call('papers.dispatch.send', { copies: [{ id: other.id, copy: 1 }], sentOn: '2026-11-26', way: 'HAND' })
    expect(await waiting()).toHaveLength(1)
    await r.call('papers.void', { id: other.id, version: other.version, reason: 'Sai tên' })
    expect(await waiting()).toEqual([])
    expect(
      await refusal(r.call('papers.dispatch.send', { copies: [{ id: other.id, copy: 2 }], sentOn: '2026-11-26', way: 'HAND' })),
    ).toMatchObject({
      key: 'notIssued',
    })
  })
})
