import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SentOf } from '#contract'
import { PaperForm, paperForms } from '#contract/papers/forms'
import type { Recipient } from '#contract/papers/operations'
import { noDetail } from '#contract/stays/events'
import type { StayKind } from '#contract/stays/words'
import { flowOf, readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aReintegrationPlan } from '../support/plans'
import { Refused, type TestRegister, tempRegister } from '../support/register'

// What goes out with somebody whose term ends today (Decree 163/2026 Arts 97(2), 123(2)), made and printed together.

let r: TestRegister
let records: { token: string }
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), accounts: theAccounts })
  records = { token: await r.signIn('records') }
})
afterAll(() => r.close())

let count = 0
async function admit(kind: StayKind = 'COMPULSORY_ADULT', statedEndOn = '2026-11-21') {
  const { stay } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({ fullName: `Bùi Văn ${'Ra '.repeat(++count)}` }),
    stay: aStay({ kind, statedEndOn, decision: { number: `${count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' } }),
  })
  return stay.id
}
/** With the notice answered, and the plan for the time after written. */
async function admitPrepared() {
  const stayId = await admit()
  const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: stayId })
  const answer = { kind: 'AFTER_REHAB', number: '12/QĐ-UBND', on: '2026-11-21', issuer: 'Chủ tịch UBND phường Hồng Gai' } as const
  await r.call('papers.dispatch.answer', { id: paper.id, answer: { ...answer, arrivedOn: '2026-11-21', note: null } })
  await r.call('plans.keepReintegration', { stayId, version: 0, content: aReintegrationPlan() })
  return stayId
}
const packOf = (stayId: string, as?: { token: string }) => r.call('papers.pack.get', { stayId, pack: 'release' }, as)
const statesOf = async (stayId: string, as?: { token: string }) =>
  (await packOf(stayId, as)).lines.map(({ form, state, refused }) => [form, state, ...(refused ? [refused.key] : [])])
/** As a seat does: what can be made, one after another. @returns what became of each */
async function makeAll(lines: Awaited<ReturnType<typeof packOf>>['lines'], stayId: string) {
  const became: [PaperForm, string | boolean][] = []
  for (const { form, draftId } of lines.filter(({ state }) => state === 'READY')) {
    const input: SentOf<'papers.issue'> = { form, subjectId: stayId, draftId, another: false }
    const [made] = await Promise.allSettled([r.call('papers.issue', input)])
    if (made.status === 'fulfilled') became.push([form, made.value.already])
    else if (made.reason instanceof Refused && made.reason.error.kind === 'rule') became.push([form, made.reason.error.key])
    else throw made.reason
  }
  return became
}

describe('the release pack', () => {
  test('has the confirmation before the minutes that name it, and the plan; what has answered the notice is told', async () => {
    const stayId = await admitPrepared()
    expect(await statesOf(stayId)).toEqual([
      ['mau-50', 'READY'],
      ['mau-23', 'READY'],
      ['mau-19', 'READY'],
    ])
    const { answers, begun } = await packOf(stayId)
    expect(answers).toMatchObject([{ form: 'mau-51', paper: { number: expect.any(Number) }, answer: { number: '12/QĐ-UBND' } }])
    expect(begun).toBe(true)
  })

  test('tells a decision that arrived without a notice of the register', async () => {
    const stayId = await admit()
    const { version } = (await r.call('stays.get', { id: stayId })).stay
    const paper = { number: '77/QĐ-UBND', on: '2026-11-19', issuer: 'Chủ tịch UBND phường Hồng Gai' }
    const detail = { ...noDetail, subject: 'AFTER_REHAB' as const }
    const event = { stayId, version, kind: 'DECISION_RECEIVED' as const, happenedAt: '2026-11-20T02:00:00.000Z', paper, detail, note: null }
    await r.call('stays.recordEvent', event)
    expect((await packOf(stayId)).answers).toMatchObject([{ paper: null, answer: { number: '77/QĐ-UBND', arrivedOn: '2026-11-20' } }])
  })

  test('a refusal in the middle stops no other paper, and what is missing then is made once, by whoever asks', async () => {
    const stayId = await admitPrepared()
    // Somebody has written another recipient and not said why.
    const recipients: Recipient[] = [{ kind: 'OTHER', name: 'Tổ trưởng tổ 5' }]
    const draft = { form: 'mau-23' as const, subjectId: stayId, recipients }
    const { id, version } = await r.call('papers.draft.save', draft)
    const { lines } = await packOf(stayId)
    expect(await makeAll(lines, stayId)).toEqual([
      ['mau-50', false],
      ['mau-23', 'recipientsReasonNeeded'],
      ['mau-19', false],
    ])
    expect(await statesOf(stayId)).toEqual([
      ['mau-50', 'ISSUED'],
      ['mau-23', 'READY'],
      ['mau-19', 'ISSUED'],
    ])
    await r.call('papers.draft.save', { ...draft, recipientsReason: 'Gia đình ủy quyền', draftId: id, draftVersion: version })
    expect(await makeAll((await packOf(stayId)).lines, stayId)).toEqual([['mau-23', false]])
    // Another seat still has the first lines on its screen.
    expect(await makeAll(lines, stayId)).toEqual([
      ['mau-50', true],
      ['mau-23', true],
      ['mau-19', true],
    ])
    const made = (await packOf(stayId)).lines.flatMap(({ paper }) => (paper ? [paper.id] : []))
    expect(made).toHaveLength(3)
    expect((await r.call('papers.ofSubject', { kind: 'stay', id: stayId })).filter(({ state }) => state === 'ISSUED')).toHaveLength(4)
    const all = await r.call('papers.print', { ids: made })
    const text = flowOf(await readPdf(Buffer.from(all.pdf, 'base64')))
    // The minutes name the confirmation that was made with them.
    const number = (await packOf(stayId)).lines[0]?.paper?.number
    expect(text).toContain(
      `Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc số ${String(number).padStart(2, '0')}/GXN-CSCN`,
    )
  })

  test('minutes of another hand-over are none of this one, issued, written down or begun — Decree 163/2026 Arts 121(3), 123(2)(b)', async () => {
    const stayId = await admitPrepared()
    const forLeave = {
      handed: 'Quyết định số 5/QĐ-CSCN về việc cho phép về chịu tang',
      receiver: 'FAMILY',
      receiverName: 'Bùi Thị Thử',
    }
    const { id, version } = await r.call('papers.draft.save', { form: 'mau-23', subjectId: stayId, fields: forLeave })
    const leave = await r.call('papers.issue', { form: 'mau-23', subjectId: stayId, draftId: id, draftVersion: version })
    await r.call('papers.draft.save', { form: 'mau-23', subjectId: stayId, fields: forLeave })
    const onPaper = { decree: 'D163', form: '23', number: 'BB', issuer: 'Giám đốc', note: null } as const
    await r.call('papers.old.record', { stayId, ...onPaper, issuedOn: '2026-10-02' })
    const { lines } = await packOf(stayId)
    expect(lines[1]).toMatchObject({ form: 'mau-23', state: 'READY', draftId: null })
    expect(await makeAll(lines, stayId)).toEqual([
      ['mau-50', false],
      ['mau-23', false],
      ['mau-19', false],
    ])
    const made = (await packOf(stayId)).lines[1]
    expect(made).toMatchObject({ form: 'mau-23', state: 'ISSUED' })
    expect(made?.paper?.id).not.toBe(leave.paper.id)
    const answered = await admitPrepared()
    await r.call('papers.old.record', { stayId: answered, ...onPaper, issuedOn: '2026-11-21' })
    expect((await statesOf(answered))[1]).toEqual(['mau-23', 'ON_PAPER'])
  })

  test('minutes of a bereavement do not begin it', async () => {
    const stayId = await admit('COMPULSORY_ADULT', '2026-12-24')
    const fields = { handed: 'Quyết định số 5/QĐ-CSCN về việc cho phép về chịu tang' }
    const { id, version } = await r.call('papers.draft.save', { form: 'mau-23', subjectId: stayId, fields })
    await r.call('papers.issue', { form: 'mau-23', subjectId: stayId, draftId: id, draftVersion: version })
    expect((await packOf(stayId)).begun).toBe(false)
  })

  test('two seats at the same moment make each paper once', async () => {
    const stayId = await admitPrepared()
    const { lines } = await packOf(stayId)
    await Promise.all([makeAll(lines, stayId), makeAll(lines, stayId)])
    const issued = (await r.call('papers.ofSubject', { kind: 'stay', id: stayId }))
      .filter(({ state }) => state === 'ISSUED')
      .map(({ form }) => form)
    expect(issued.toSorted()).toEqual(['mau-19', 'mau-23', 'mau-50', 'mau-51'])
  })

  test('says why something cannot be made; before the last 24 hours it has not begun — Decree 163/2026 Art. 123(2)', async () => {
    const early = await admit('COMPULSORY_ADULT', '2026-12-24')
    expect(await statesOf(early)).toEqual([
      ['mau-50', 'REFUSED', 'confirmationTooEarly'],
      ['mau-23', 'REFUSED', 'noAfterRehabDecision'],
      ['mau-19', 'REFUSED', 'reintegrationNotWritten'],
    ])
    expect((await packOf(early)).begun).toBe(false)
    const { paper } = await r.call('papers.issue', { form: 'mau-51', subjectId: early })
    const answer = { kind: 'AFTER_REHAB', number: '9/QĐ-UBND', on: '2026-11-21', issuer: 'Chủ tịch UBND phường Hồng Gai' } as const
    await r.call('papers.dispatch.answer', { id: paper.id, answer: { ...answer, arrivedOn: '2026-11-21', note: null } })
    expect((await statesOf(early))[1]).toEqual(['mau-23', 'REFUSED', 'handoverTooEarly'])
    expect((await packOf(early)).begun).toBe(true)
  })

  test('of a voluntary resident has Mẫu 30 — Art. 97(2)', async () => {
    expect((await statesOf(await admit('VOLUNTARY_PUBLIC'))).map(([form]) => form)).toEqual(['mau-30', 'mau-23', 'mau-19'])
  })

  test('a confirmation that was issued on paper is not made again', async () => {
    const stayId = await admit()
    const onPaper = { decree: 'D163', form: '50', number: '15/GXN', issuedOn: '2026-11-21', issuer: 'Giám đốc', note: null } as const
    await r.call('papers.old.record', { stayId, ...onPaper })
    expect((await packOf(stayId)).lines[0]).toMatchObject({ state: 'ON_PAPER', onPaper: { number: '15/GXN' } })
  })

  test('names who makes what the caller does not', async () => {
    const stayId = await admit()
    const { settings, version } = await r.call('papers.settings.get', {})
    await r.call('papers.settings.change', { settings: { ...settings, issuers: { 'mau-50': ['head'] } }, version })
    expect((await packOf(stayId, records)).lines[0]).toMatchObject({ form: 'mau-50', state: 'OTHERS', makers: ['head'] })
    expect((await statesOf(stayId))[0]).toEqual(['mau-50', 'READY'])
  })
})

test('places in a pack are clear, and a paper of a pack belongs to a stay as a whole', () => {
  const packed = PaperForm.options.filter((form) => paperForms[form].packs)
  const places = packed.flatMap((form) => paperForms[form].packs?.release ?? [])
  // Only one of the two confirmations is for somebody's kind of stay.
  expect(new Set(places).size).toBe(places.length - 1)
  expect(packed.filter((form) => paperForms[form].subject !== 'stay')).toEqual([])
})
