import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ownerOf, type PaperForm, paperForms } from '#contract/papers/forms'
import { noDetail } from '#contract/stays/events'
import type { Stay } from '#contract/stays/operations'
import type { StayEventKind } from '#contract/stays/words'
import { aResident, aStay } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'
import { textsIn } from '../support/texts'

/** Every form for somebody whom it fits: what it proposes, whom it goes to, and that nothing printed as dots is without a name on the screen. */

let r: TestRegister
let clock = '2026-11-21T03:00:00Z'
const ids: Partial<Record<StayEventKind, string>> = {}
let bound: Stay
let voluntary: Stay
let gone: Stay

const record = async (stay: Stay, kind: Exclude<StayEventKind, 'ADMITTED'>, happenedAt: string, detail = {}, paper = null) => {
  const done = await r.call('stays.recordEvent', {
    stayId: stay.id,
    version: stay.version,
    kind,
    happenedAt,
    paper,
    note: null,
    detail: { ...noDetail, ...detail },
  })
  ids[kind] = done.eventId
  return done.stay
}

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock) })
  const mother = {
    relation: 'Mẹ',
    fullName: 'Bùi Thị Lụa',
    birthYear: 1965,
    occupation: 'Làm ruộng',
    phone: '0900 000 001',
    address: 'Tổ 5, khu 2',
    representative: true,
  }
  const admit = (fullName: string, stay: Parameters<typeof aStay>[0]) =>
    r.call('stays.admit', { residentId: null, resident: aResident({ fullName, contacts: [mother] }), stay: aStay(stay) })
  bound = (await admit('Vi Hoàng Dũng', { termMonths: 24, policeCommune: '06652', policeName: null })).stay
  ids.ADMITTED = (await r.call('stays.get', { id: bound.id })).events[0]?.id ?? ''
  bound = await record(bound, 'ESCAPED', '2026-08-20T02:00:00.000Z', { place: 'khu sản xuất' })
  bound = await record(bound, 'RETURNED', '2026-08-25T02:00:00.000Z')
  bound = await record(bound, 'LEAVE_REQUESTED', '2026-09-01T02:00:00.000Z', {
    bereavement: 'PARENT',
    untilOn: '2026-09-06',
    relative: { ...mother, relation: 'mẹ', sex: 'FEMALE', birth: null, idNumber: null, idIssuedOn: null, idIssuedBy: null },
  })
  bound = await record(bound, 'OUT_FOR_PROCEDURE', '2026-10-01T02:00:00.000Z', { place: 'Cơ quan điều tra', untilOn: '2026-10-10' })
  bound = await record(bound, 'RETURNED', '2026-10-09T02:00:00.000Z')
  bound = await record(bound, 'DECISION_RECEIVED', '2026-10-20T02:00:00.000Z', { subject: 'MONITORING' })
  const dead = (await admit('Lò Văn Chiều', { decision: { number: '8/QĐ-TA', on: '2026-08-03', issuer: 'TAND khu vực 2' } })).stay
  gone = await record(dead, 'DIED', '2026-10-20T02:00:00.000Z', { place: 'Bệnh viện tỉnh' })
  voluntary = (
    await admit('Lò Thị Hoa', { kind: 'VOLUNTARY_PUBLIC', decision: { number: '7/QĐ-CAX', on: '2026-08-01', issuer: 'Trưởng Công an' } })
  ).stay
})
afterAll(() => r.close())

const subjectOf = (form: PaperForm) => {
  const { subject, events } = paperForms[form]
  const stayId = form === 'mau-30' || form === 'mau-31' ? voluntary.id : form === 'death-notice' ? gone.id : bound.id
  return { form, subjectId: stayId, eventId: subject === 'event' ? (ids[form === 'mau-42' ? 'RETURNED' : events[0]!] ?? null) : null }
}
const admission = async () => (await r.call('stays.get', { id: voluntary.id })).events[0]?.id ?? ''
const preview = async (form: PaperForm) => {
  const subject = subjectOf(form)
  return r.call('papers.preview', form === 'mau-31' ? { ...subject, eventId: await admission() } : subject)
}
const texts = textsIn('vi')
const ofSomebody = (Object.keys(paperForms) as PaperForm[]).filter((form) => paperForms[form].subject !== 'none')

describe.each(ofSomebody)('%s', (form) => {
  test('has a preview, recipients by an article, and a name for each field and each gap', async () => {
    const shown = await preview(form)
    expect(shown.pages).toBeGreaterThan(0)
    expect(shown.article).toMatch(/^(Đ163|L120) /)
    expect(shown.recipients.length).toBeGreaterThan(0)
    const own = `${ownerOf(form)}:forms.${form}`
    const named = ({ path }: { path: string }) => texts.has(`papers:missing.${path}`) || texts.has(`${own}.missing.${path}`)
    expect(shown.missing.filter((gap) => !named(gap))).toEqual([])
    const fields = Object.keys(paperForms[form].fields).map((name) => `field.${name}`)
    expect([...fields, 'name', 'short', 'noun'].filter((key) => !texts.has(`${own}.${key}`))).toEqual([])
  })
})

describe('when a paper may be made', () => {
  test('a confirmation only within the last 24 hours: on the last day, which ends at 24:00 (Decree 163/2026 Art. 123(2), Civil Code Art. 148(1))', async () => {
    expect(await refusal(r.call('papers.issue', { form: 'mau-50', subjectId: bound.id }))).toMatchObject({
      key: 'confirmationTooEarly',
      params: { from: '2028-08-15' },
    })
    clock = '2028-08-15T01:00:00Z'
    const { paper } = await r.call('papers.issue', { form: 'mau-50', subjectId: bound.id })
    expect(paper).toMatchObject({ series: 'GXN', number: 1, fields: { from: '2026-08-10', to: '2028-08-15' } })
    expect(paper.recipients.map(({ kind }) => kind)).toEqual(['COURT', 'PEOPLES_COMMITTEE', 'COMMUNE_POLICE', 'FAMILY', 'PERSON'])
    clock = '2026-11-21T03:00:00Z'
  })
  test('the form of the other kind is refused: Mẫu 50 confirms a compulsory measure, Mẫu 30 voluntary rehab', async () => {
    expect(await refusal(r.call('papers.issue', { form: 'mau-50', subjectId: voluntary.id }))).toMatchObject({ key: 'notForKind' })
    expect(await refusal(r.call('papers.issue', { form: 'mau-30', subjectId: bound.id }))).toMatchObject({ key: 'notForKind' })
  })
  test('each escape has its own pursuit decision, and minutes carry no number', async () => {
    const { paper } = await r.call('papers.issue', { ...subjectOf('mau-43') })
    expect(paper).toMatchObject({ series: 'QD', number: 1, eventId: ids.ESCAPED })
    const minutes = (await r.call('papers.issue', { ...subjectOf('mau-42') })).paper
    expect(minutes).toMatchObject({ series: null, number: null, state: 'ISSUED' })
  })
})
