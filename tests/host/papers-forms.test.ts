import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maySeeForm, PaperForm, paperForms, withheldFrom } from '#contract/papers/forms'
import { type PlanPart, planRoles } from '#contract/plans/operations'
import { Role } from '#contract/roles'
import { noDetail, noHandover } from '#contract/stays/events'
import { hasTerm, type StayEventKind, type StayKind } from '#contract/stays/words'
import { declarations } from '#host/features/index'
import { stayForm } from '#host/features/stays/forms/kit/stay-form'
import { mau51 } from '#host/features/stays/forms/mau-51/print'
import { flowOf, readPdf } from '../prints/read-pdf'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aHealthSheet, aReintegrationPlan, aSection, aSubstanceSheet } from '../support/plans'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
const clock = '2026-11-21T03:00:00.000Z'
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
})
afterAll(() => r.close())

const mother = {
  relation: 'Mẹ',
  fullName: 'Trần Thị Thử',
  birthYear: 1965,
  occupation: 'Làm ruộng',
  phone: '0600 000 001',
  address: 'Tổ 5, phường Hồng Gai',
  representative: true,
}
const father = { ...mother, relation: 'Bố', fullName: 'Nguyễn Văn Cha', phone: '0600 000 002', representative: false }

let count = 0
async function admit(kind: StayKind = 'COMPULSORY_ADULT', change: object = {}, resident: object = {}) {
  const { stay, residentId } = await r.call('stays.admit', {
    residentId: null,
    resident: aResident({
      fullName: `Ngân Thị ${'Thử '.repeat(1 + (count % 4) + 4 * Math.floor(count / 26))}${String.fromCharCode(65 + (count % 26))}`,
      contacts: [father, mother],
      ...resident,
    }),
    stay: aStay({
      kind,
      decision: { number: `${++count}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' },
      facilityDecision: { number: '55/QĐ-CAT', on: '2026-08-05', issuer: 'Giám đốc Công an tỉnh Quảng Ninh' },
      proposedBy: 'Công an phường Hồng Gai',
      handover: {
        ...noHandover,
        giverName: 'Lê Văn Giao',
        giverTitle: 'Cảnh sát khu vực',
        giverAgency: 'Công an phường Hồng Gai',
        receiverName: 'Hoàng Văn Nhận',
        receiverTitle: 'Cán bộ tiếp nhận',
        condition: 'Tỉnh táo, đi lại bình thường',
        documents: [{ name: 'Bản sao CCCD', count: 2, note: null }],
        belongings: [{ name: 'Điện thoại Nokia', count: 1, note: 'màu đen' }],
        finishedAt: '2026-08-10T03:30:00.000Z',
      },
      ...(hasTerm(kind) ? {} : { termMonths: null }),
      ...change,
    }),
  })
  return { stayId: stay.id, residentId }
}

async function happens(stayId: string, kind: Exclude<StayEventKind, 'ADMITTED'>, happenedAt: string, more: object = {}) {
  const { version } = (await r.call('stays.get', { id: stayId })).stay
  const event = { stayId, version, kind, happenedAt, paper: null, note: null, ...more }
  return (await r.call('stays.recordEvent', event)).eventId
}

type Subject = { form: PaperForm; subjectId: string; eventId?: string | null }
/** What stands on the first copy. */
async function textOf(subject: Subject, fields: Record<string, string | number | null> = {}): Promise<string> {
  await r.call('papers.draft.save', { ...subject, fields })
  const drafts = (await r.call('papers.ofSubject', { kind: 'stay', id: subject.subjectId })).filter(({ state }) => state === 'DRAFT')
  const { paper } = await r.call('papers.issue', { ...subject, draftId: drafts[0]?.id ?? null })
  const { pdf } = await r.call('papers.copy', { id: paper.id, copy: 1 })
  return flowOf(await readPdf(Buffer.from(pdf, 'base64')))
}
const has = (text: string, ...words: readonly string[]) => {
  for (const word of words) expect(text).toContain(word)
}
const offered = async (stayId: string) => (await r.call('papers.forms', { subject: { kind: 'stay', id: stayId } })).map(({ form }) => form)

describe('minutes of admission', () => {
  test('under a court decision: Mẫu 42, with what was handed over — Art. 108(1)', async () => {
    const { stayId } = await admit()
    const line = (await r.call('papers.forms', { subject: { kind: 'stay', id: stayId } })).find(({ form }) => form === 'mau-42')
    has(
      await textOf({ form: 'mau-42', subjectId: stayId, eventId: line?.eventId ?? null }),
      ...['Lê Văn Giao', 'Công an phường Hồng Gai', 'Hoàng Văn Nhận', 'Bản sao CCCD: 02', 'Điện thoại Nokia: 01 màu đen', 'Tỉnh táo'],
      ...['hồi 09 giờ 00 phút, ngày 10/08/2026', '10 giờ 30 phút', 'Bên giao giữ 01 bản'],
    )
    expect(await offered(stayId)).not.toContain('mau-31')
  })
  test('of voluntary rehab and of custody: Mẫu 31 — Arts 96(1), 99(3)', async () => {
    const voluntary = await admit('VOLUNTARY_PUBLIC')
    const [of31] = (await r.call('papers.forms', { subject: { kind: 'stay', id: voluntary.stayId } })).filter(
      ({ form }) => form === 'mau-31',
    )
    has(
      await textOf({ form: 'mau-31', subjectId: voluntary.stayId, eventId: of31?.eventId ?? null }),
      '55/QĐ-CAT',
      'Giám đốc Công an tỉnh Quảng Ninh',
    )
    const custody = await admit('TEMPORARY_CUSTODY')
    const lines = await r.call('papers.forms', { subject: { kind: 'stay', id: custody.stayId } })
    expect(lines.map(({ form }) => form)).toContain('mau-31')
    // No term runs: nothing about its end can be made.
    const ofTheEnd = lines.filter(({ form }) => ['mau-30', 'mau-46', 'mau-50', 'mau-51', 'mau-42'].includes(form))
    expect(ofTheEnd.filter(({ refused }) => refused === null)).toEqual([])
  })
})

describe('somebody who is there for the status test — Law 120/2025 Arts 31(5), 46(2)(a)', () => {
  test('is on no paper said to be in custody, and nobody pursues them — Decree 163/2026 Arts 99(3), 109(2)', async () => {
    const { stayId } = await admit('AWAITING_STATUS_TEST')
    expect(await offered(stayId)).not.toContain('mau-31')
    const eventId = await happens(stayId, 'ESCAPED', '2026-11-20T15:05:00.000Z')
    expect(await offered(stayId)).not.toContain('mau-43')
    expect(await refusal(r.call('papers.issue', { form: 'mau-43', subjectId: stayId, eventId }))).toMatchObject({ key: 'notForKind' })
    expect((await r.call('stays.get', { id: stayId })).withoutPaper).toEqual([])
    const { duties } = await r.call('desk.due', { about: { kind: 'stay', id: stayId } })
    expect(duties.map(({ kind }) => kind)).toContain('escapeNotice')
    expect(duties.map(({ kind }) => kind)).not.toContain('pursuit')
    const text = await textOf({ form: 'escape-notice', subjectId: stayId, eventId })
    has(text, 'người được đề nghị xác định tình trạng nghiện ma túy')
    expect(text).not.toMatch(/trong thời gian lập hồ sơ|truy tìm/)
  })
})

describe('an escape', () => {
  test('has its own pursuit decision: looks, parents, from where and when — Art. 109(2)', async () => {
    const { stayId } = await admit()
    await r.call('plans.keepAppearance', { stayId, version: 0, content: { heightCm: 168, weightKg: 55, marks: 'Sẹo ở cằm' } })
    const eventId = await happens(stayId, 'ESCAPED', '2026-11-20T15:05:00.000Z', { detail: { ...noDetail, place: 'Khu lao động số 2' } })
    const subject = { form: 'mau-43', subjectId: stayId, eventId } as const
    const { recipients, article } = await r.call('papers.preview', subject)
    expect(article).toBe('Đ163 Đ109 khoản 2')
    expect(recipients.map(({ name }) => name)).toEqual(['Công an phường Hồng Gai', 'Công an tỉnh Quảng Ninh'])
    has(
      await textOf(subject, { proposedBy: 'Tổ Quản lý', implementers: 'có tên tại Điều 1' }),
      ...[
        'Số: 01/QĐ-CSCN',
        '1,68 m',
        '55 kg',
        'Sẹo ở cằm',
        'Nguyễn Văn Cha',
        'Trần Thị Thử',
        'Tuổi: 60',
        'Khu lao động số 2',
        '22 giờ 05 phút',
      ],
    )
  })
  test('of another stay has nothing to do with it', async () => {
    const [one, other] = [await admit(), await admit()]
    const eventId = await happens(one.stayId, 'ESCAPED', '2026-11-20T15:05:00.000Z')
    expect(await refusal(r.call('papers.issue', { form: 'mau-43', subjectId: other.stayId, eventId }))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('papers.issue', { form: 'mau-43', subjectId: one.stayId }))).toMatchObject({ key: 'formNeedsEvent' })
    expect(await refusal(r.call('papers.issue', { form: 'mau-47', subjectId: one.stayId, eventId }))).toMatchObject({
      key: 'formNeedsEvent',
    })
    expect(await refusal(r.call('papers.issue', { form: 'mau-51', subjectId: null }))).toMatchObject({ key: 'formNeedsStay' })
  })
})

describe('going out for criminal procedure', () => {
  test('is decided on Mẫu 47 and minuted both ways on Mẫu 42 — Art. 111', async () => {
    const { stayId } = await admit()
    const body = 'Cơ quan Cảnh sát điều tra Công an tỉnh Quảng Ninh'
    const decided = { number: '7/QĐ-CSCN', on: '2026-11-18', issuer: 'Trưởng cơ sở' }
    const out = await happens(stayId, 'OUT_FOR_PROCEDURE', '2026-11-18T02:00:00.000Z', {
      paper: decided,
      detail: { ...noDetail, place: body, untilOn: '2026-11-25', request: { number: '99/CV', on: '2026-11-16', issuer: body } },
    })
    const decision = { form: 'mau-47', subjectId: stayId, eventId: out } as const
    expect((await r.call('papers.preview', decision)).fields.to).toBe('2026-11-25')
    has(
      await textOf(decision, { about: 'đối chất', to: '2026-11-25' }),
      '99/CV',
      'đối chất',
      body,
      'từ ngày 18/11/2026 đến ngày 25/11/2026',
    )
    // What was not said of that hand-over is typed at its event, not in the stay, which has the one of the admission.
    const { missing } = await r.call('papers.preview', { form: 'mau-42', subjectId: stayId, eventId: out })
    expect(missing).toContainEqual({ path: 'receiver.name', at: { feature: 'stays', place: 'event' } })
    expect(missing.filter(({ at }) => at?.feature === 'stays' && at.place === 'stay')).toEqual([])
    has(await textOf({ form: 'mau-42', subjectId: stayId, eventId: out }), 'ra khỏi cơ sở', '7/QĐ-CSCN')
    const back = await happens(stayId, 'RETURNED', '2026-11-20T02:00:00.000Z')
    has(await textOf({ form: 'mau-42', subjectId: stayId, eventId: back }), 'vào cơ sở', '7/QĐ-CSCN')
  })
  test('a return from hospital has no minutes', async () => {
    const { stayId } = await admit()
    await happens(stayId, 'TO_HOSPITAL', '2026-11-18T02:00:00.000Z', { detail: { ...noDetail, place: 'Bệnh viện tỉnh' } })
    const back = await happens(stayId, 'RETURNED', '2026-11-20T02:00:00.000Z')
    expect((await r.call('papers.forms', { subject: { kind: 'stay', id: stayId } })).filter(({ eventId }) => eventId === back)).toEqual([])
    expect(await refusal(r.call('papers.issue', { form: 'mau-42', subjectId: stayId, eventId: back }))).toMatchObject({
      key: 'notAfterProcedure',
    })
  })
})

test('leave for a bereavement is decided on the family’s request — Art. 121(2)(b)', async () => {
  const { stayId } = await admit()
  const relative = {
    fullName: 'Nguyễn Văn Xin',
    relation: 'anh',
    sex: null,
    birth: null,
    idNumber: null,
    idIssuedOn: null,
    idIssuedBy: null,
    phone: null,
    address: null,
  }
  const eventId = await happens(stayId, 'LEAVE_REQUESTED', '2026-11-20T02:00:00.000Z', {
    detail: { ...noDetail, bereavement: 'PARENT', relative, untilOn: '2026-11-25' },
  })
  const leave = { form: 'mau-49', subjectId: stayId, eventId } as const
  const { recipients, fields } = await r.call('papers.preview', leave)
  expect(recipients.map(({ name }) => name)).toEqual(['Trần Thị Thử (mẹ, đại diện gia đình)', 'Ủy ban nhân dân phường Hồng Gai'])
  expect(fields).toMatchObject({ escort: 'Nguyễn Văn Xin', to: '2026-11-25' })
  has(await textOf(leave, { from: '2026-11-21', to: '2026-11-25', escort: 'Nguyễn Văn Xin' }), 'Ông (bà) Nguyễn Văn Xin', '25/11/2026')
})

describe('the end', () => {
  test('is confirmed within the last 24 hours, to the court, the commune and the person — Art. 123(2)', async () => {
    const { stayId } = await admit('COMPULSORY_ADULT', { statedEndOn: '2026-11-21' })
    const confirmation = { form: 'mau-50', subjectId: stayId } as const
    const { recipients, article } = await r.call('papers.preview', confirmation)
    expect(article).toBe('Đ163 Đ123 khoản 2 điểm a; L120 Đ35 khoản 5, Đ36 khoản 5')
    expect(recipients.map(({ kind }) => kind)).toEqual(['COURT', 'PEOPLES_COMMITTEE', 'COMMUNE_POLICE', 'FAMILY', 'PERSON'])
    const text = await textOf(confirmation)
    has(
      text,
      'Số: 01/GXN-CSCN',
      'Tòa án nhân dân khu vực 2',
      'Theo đề nghị của Công an phường Hồng Gai',
      'từ ngày: 10/08/2026 đến 21/11/2026',
    )
    const later = await admit('COMPULSORY_ADULT', { statedEndOn: '2026-12-24' })
    expect(await refusal(r.call('papers.issue', { ...confirmation, subjectId: later.stayId }))).toMatchObject({
      key: 'confirmationTooEarly',
      params: { from: '2026-12-24' },
    })
  })
  test('of voluntary rehab is confirmed on Mẫu 30, to the heads of the commune and the person — Art. 97(2)', async () => {
    const { stayId } = await admit('VOLUNTARY_PUBLIC', { statedEndOn: '2026-11-21' })
    expect(await offered(stayId)).not.toContain('mau-50')
    const { recipients } = await r.call('papers.preview', { form: 'mau-30', subjectId: stayId })
    expect(recipients.map(({ name }) => name).slice(0, 2)).toEqual(['Chủ tịch Ủy ban nhân dân phường Hồng Gai', 'Công an phường Hồng Gai'])
    has(await textOf({ form: 'mau-30', subjectId: stayId }), 'Hoàn thành cai nghiện ma túy tự nguyện', 'ngày 21 tháng 11 năm 2026')
  })
  test('the contract of the old law is shown where it is typed, as it is printed — Mẫu 30', async () => {
    const decision = { number: '05/HĐ-CN', on: '2026-03-02', issuer: 'Cơ sở cai nghiện ma túy' }
    const started = { admittedAt: '2026-03-02T02:00:00.000Z', startsOn: '2026-03-02', termMonths: 9 }
    const { stayId } = await admit('VOLUNTARY_LEGACY', { ...started, decision, statedEndOn: '2026-11-21' })
    const { fields } = await r.call('papers.preview', { form: 'mau-30', subjectId: stayId })
    expect(fields).toMatchObject({ contractNumber: '05/HĐ-CN', contractOn: '2026-03-02' })
    has(await textOf({ form: 'mau-30', subjectId: stayId }), 'Căn cứ Hợp đồng dịch vụ cai nghiện số 05/HĐ-CN')
  })
  test('a minor’s confirmation goes to the parents', async () => {
    const { stayId } = await admit('COMPULSORY_MINOR', { statedEndOn: '2026-11-21' }, { birth: { year: 2010, month: 1, day: 1 } })
    const { recipients } = await r.call('papers.preview', { form: 'mau-50', subjectId: stayId })
    expect(recipients.map(({ kind }) => kind)).toEqual(['COURT', 'PEOPLES_COMMITTEE', 'COMMUNE_POLICE', 'PARENTS'])
  })
  test('the decision that arrived is handed over with minutes, as often as need be — Art. 123(2)(b)', async () => {
    const { stayId } = await admit()
    const decision = { number: '12/QĐ-UBND', on: '2026-11-19', issuer: 'Chủ tịch UBND phường Hồng Gai' }
    await happens(stayId, 'DECISION_RECEIVED', '2026-11-20T02:00:00.000Z', {
      paper: decision,
      detail: { ...noDetail, subject: 'AFTER_REHAB' },
    })
    const { fields } = await r.call('papers.preview', { form: 'mau-23', subjectId: stayId })
    expect(fields).toMatchObject({
      handed:
        'Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú số 12/QĐ-UBND ngày 19 tháng 11 năm 2026 của Chủ tịch UBND phường Hồng Gai',
      receiver: 'PERSON',
      copies: 2,
    })
    const text = await textOf({ form: 'mau-23', subjectId: stayId }, { giverName: 'Hoàng Văn Giao', begun: '2026-11-21T02:05:00.000Z' })
    has(text, 'Quyết định/Giấy xác nhận/Thông báo', '12/QĐ-UBND', 'bản thân', 'hồi 09 giờ 05 phút, ngày 21/11/2026', 'Hoàng Văn Giao')
    expect((await r.call('papers.issue', { form: 'mau-23', subjectId: stayId })).already).toBe(false)
    expect((await r.call('papers.ofSubject', { kind: 'stay', id: stayId })).filter(({ form }) => form === 'mau-23')).toHaveLength(2)
  })
  test('minutes that name nothing are not issued, alone or with others; what is handed over can be typed — Mẫu 23, note 4', async () => {
    const { stayId } = await admit()
    const minutes = { form: 'mau-23', subjectId: stayId } as const
    expect(await refusal(r.call('papers.issue', minutes))).toMatchObject({ key: 'nothingHandedOver' })
    expect((await r.call('papers.forms', { subject: { kind: 'stay', id: stayId } })).find(({ form }) => form === 'mau-23')).toMatchObject({
      refused: null,
      mayIssue: true,
    })
    expect((await r.call('papers.preview', minutes)).refused).toMatchObject({ key: 'nothingHandedOver' })
    has(await textOf(minutes, { handed: 'Quyết định số 5/QĐ-CSCN về việc cho phép về chịu tang' }), '5/QĐ-CSCN')
  })
  test('is no work any more once the minutes are issued, and each side has its copy — Art. 123(2)(b)', async () => {
    const { stayId } = await admit('COMPULSORY_ADULT', { statedEndOn: '2026-11-21' })
    await happens(stayId, 'DECISION_RECEIVED', '2026-11-20T02:00:00.000Z', {
      paper: { number: '12/QĐ-UBND', on: '2026-11-19', issuer: 'Chủ tịch UBND phường Hồng Gai' },
      detail: { ...noDetail, subject: 'AFTER_REHAB' },
    })
    const owed = async () =>
      (await r.call('desk.due', { about: { kind: 'stay', id: stayId }, withinDays: 30 })).duties.some(({ kind }) => kind === 'afterRehab')
    expect(await owed()).toBe(true)
    const { paper } = await r.call('papers.issue', { form: 'mau-23', subjectId: stayId })
    expect(await owed()).toBe(false)
    expect(paper.recipients.map(({ kind, name }) => [kind, name])).toEqual([
      ['PARTY', 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh'],
      ['PERSON', expect.stringMatching(/^Ngân Thị/)],
    ])
    expect((await r.call('papers.copy', { id: paper.id, copy: 2 })).fileName).toMatch(/_2-nguoi-cai-nghien\.pdf$/)
  })
  test('with a monitoring device: minutes and pledge — Art. 17', async () => {
    const { stayId } = await admit()
    const decision = { number: '3/QĐ-CAP', on: '2026-11-19', issuer: 'Trưởng Công an phường Hồng Gai' }
    expect(await refusal(r.call('papers.issue', { form: 'annex-1-mau-04', subjectId: stayId }))).toMatchObject({ key: 'noMonitoring' })
    await happens(stayId, 'DECISION_RECEIVED', '2026-11-20T02:00:00.000Z', {
      paper: decision,
      detail: { ...noDetail, subject: 'MONITORING' },
    })
    has(
      await textOf({ form: 'annex-1-mau-03', subjectId: stayId }, { deviceNumber: 'GS-0042', position: 'cổ chân trái' }),
      'GS-0042',
      'cổ chân trái',
      'Trần Thị Thử',
    )
    has(await textOf({ form: 'annex-1-mau-04', subjectId: stayId }), '3/QĐ-CAP', 'Kính gửi: Công an phường Hồng Gai')
  })
})

test('a proposal to suspend says what was served and what is left — Art. 110', async () => {
  const { stayId } = await admit()
  const { recipients } = await r.call('papers.preview', { form: 'mau-46', subjectId: stayId })
  expect(recipients.map(({ name }) => name)).toEqual(['Tòa án nhân dân khu vực 2'])
  has(
    await textOf({ form: 'mau-46', subjectId: stayId }, { measure: 'SUSPENSION', reason: 'Bệnh nặng' }),
    '03 tháng 11',
    '20 tháng 20',
    'Bệnh nặng',
  )
})

describe('sheets and plans', () => {
  test('are filled from the parts that were kept', async () => {
    const { stayId } = await admit()
    const first = { stayId, version: 0 }
    await r.call('plans.keepHealth', { ...first, content: aHealthSheet() })
    await r.call('plans.keepSubstances', { ...first, content: aSubstanceSheet() })
    await r.call('plans.keepTreatment', { ...first, content: aSection('detox', 'mental', 'diseases') })
    await r.call('plans.keepReintegration', { ...first, content: aReintegrationPlan() })
    has(await textOf({ form: 'mau-17', subjectId: stayId }, { preparedBy: 'Hoàng Văn Lập' }), 'Hoàng Văn Lập', 'Trần Thị Thử', 'Kinh')
    has(await textOf({ form: 'mau-18', subjectId: stayId }), 'Bắt buộc')
    has(await textOf({ form: 'mau-19', subjectId: stayId }), 'TÁI HÒA NHẬP CỘNG ĐỒNG')
  })
  test('with somebody’s health on them are for those who may know of it; others do not even learn that they are there', async () => {
    const { stayId } = await admit()
    await r.call('plans.keepTreatment', { stayId, version: 0, content: aSection('detox', 'mental', 'diseases') })
    const { paper } = await r.call('papers.issue', { form: 'mau-18', subjectId: stayId })
    const records = await r.signIn('records')
    const as = { token: records }
    expect(await r.call('papers.ofSubject', { kind: 'stay', id: stayId }, as)).toEqual([])
    for (const call of [
      r.call('papers.get', { id: paper.id }, as),
      r.call('papers.copy', { id: paper.id, copy: 1 }, as),
      r.call('papers.print', { ids: [paper.id] }, as),
      r.call('papers.void', { id: paper.id, version: paper.version, reason: 'x' }, as),
    ]) {
      expect(await refusal(call)).toEqual({ kind: 'notFound' })
    }
    const education = { token: await r.signIn('education') }
    expect(await refusal(r.call('papers.preview', { form: 'mau-18', subjectId: stayId }, education))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('papers.issue', { form: 'mau-18', subjectId: stayId }, education))).toMatchObject({ key: 'formNotYours' })
    const medical = { token: await r.signIn('medical') }
    expect(await r.call('papers.get', { id: paper.id }, medical)).toMatchObject({ id: paper.id })
    expect((await r.call('papers.list', {}, medical)).rows.every(({ form }) => ['mau-17', 'mau-18', 'mau-19'].includes(form))).toBe(true)
  })
})

const pairsOfRoles = Role.options.flatMap((one) => Role.options.map((other) => [one, other]))

describe('what the decree sets no form for', () => {
  test('the notice of an escape goes to the commune police and cites the pursuit — Law 120/2025 Art. 46(2)(i)', async () => {
    const { stayId } = await admit()
    const eventId = await happens(stayId, 'ESCAPED', '2026-11-20T15:05:00.000Z')
    const { paper } = await r.call('papers.issue', { form: 'mau-43', subjectId: stayId, eventId })
    const text = await textOf({ form: 'escape-notice', subjectId: stayId, eventId }, { contactName: 'Hoàng Văn Trực' })
    has(text, 'Kính gửi: Công an phường Hồng Gai', '22 giờ 05 phút', `${String(paper.number).padStart(2, '0')}/QĐ-CSCN`, 'Hoàng Văn Trực')
  })
  test('an escape is told to the police that made the file, wherever the person lives — Law 120/2025 Art. 46(2)(i), Decree 163/2026 Art. 109(2)', async () => {
    const police = async (kind: StayKind, change: object) => {
      const { stayId } = await admit(kind, { policeCommune: null, policeName: 'Công an phường Cẩm Phả', ...change })
      const eventId = await happens(stayId, 'ESCAPED', '2026-11-20T15:05:00.000Z')
      const named = async (form: PaperForm) => (await r.call('papers.preview', { form, subjectId: stayId, eventId })).recipients[0]?.name
      return [await named('escape-notice'), await named('mau-43')]
    }
    expect(await police('COMPULSORY_ADULT', {})).toEqual(['Công an phường Hồng Gai', 'Công an phường Hồng Gai'])
    const custody = { proposedBy: null, decision: { number: '9/QĐ-CAX', on: '2026-08-03', issuer: 'Trưởng Công an xã Hải Hà' } }
    expect(await police('TEMPORARY_CUSTODY', custody)).toEqual(['Công an xã Hải Hà', 'Công an xã Hải Hà'])
    expect((await police('COMPULSORY_ADULT', { proposedBy: null }))[0]).toBe('Công an phường Cẩm Phả')
    const homeless = { proposedBy: null, hasStableResidence: false }
    expect((await police('COMPULSORY_ADULT', homeless))[0]).toBe('Công an cấp xã nơi lập hồ sơ')
  })
  test('a voluntary resident gone unseen is told of in words of their own — Law 120/2025 Art. 46(2)(i)', async () => {
    const { stayId } = await admit('VOLUNTARY_PUBLIC', {}, { fullName: 'Lò Văn Vắng' })
    const eventId = await happens(stayId, 'LEFT', '2026-11-20T15:05:00.000Z')
    has(await textOf({ form: 'escape-notice', subjectId: stayId, eventId }), 'người đang cai nghiện tự nguyện', 'LÒ VĂN VẮNG')
    const private_ = await admit('VOLUNTARY_PRIVATE', {}, { fullName: 'Lò Văn Tư' })
    const left = await happens(private_.stayId, 'LEFT', '2026-11-20T15:05:00.000Z')
    const notice = { form: 'escape-notice', subjectId: private_.stayId, eventId: left } as const
    expect((await r.call('papers.preview', notice)).refused).toMatchObject({ key: 'notForKind' })
  })
  test('no form of the new law is of a day before it — Decree 163/2026 Art. 150', async () => {
    const { stayId } = await admit('COMPULSORY_ADULT', {}, { fullName: 'Lò Văn Trước' })
    const on = (issuedOn: string) => r.call('papers.preview', { form: 'mau-51', subjectId: stayId, issuedOn })
    expect((await on('2026-06-30')).refused).toEqual({ key: 'beforeNewLaw', params: { from: '2026-07-01' } })
    expect((await on('2026-07-01')).refused).toBeNull()
  })
  test('the notice of a death goes to all whom Art. 122 names, and does not say of what', async () => {
    const { stayId } = await admit()
    const eventId = await happens(stayId, 'DIED', '2026-11-20T15:05:00.000Z', { detail: { ...noDetail, place: 'Bệnh viện tỉnh' } })
    const { recipients } = await r.call('papers.preview', { form: 'death-notice', subjectId: stayId, eventId })
    expect(recipients.map(({ kind }) => kind)).toEqual(['PROVINCIAL_POLICE', 'PROCURACY', 'HEALTH_BODY', 'FAMILY'])
    has(await textOf({ form: 'death-notice', subjectId: stayId, eventId }), 'Viện kiểm sát nhân dân khu vực', 'Bệnh viện tỉnh')
  })
  test('a place in social protection is asked for, and the person is handed over with minutes — Art. 124', async () => {
    const { stayId } = await admit('COMPULSORY_ADULT', { statedEndOn: '2026-11-21' })
    const { paper } = await r.call('papers.issue', { form: 'mau-50', subjectId: stayId })
    const confirmed = `${String(paper.number).padStart(2, '0')}/GXN-CSCN`
    const asked = await textOf({ form: 'social-protection-letter', subjectId: stayId }, { addressee: 'Trung tâm Bảo trợ xã hội tỉnh' })
    has(asked, 'Kính gửi: Trung tâm Bảo trợ xã hội tỉnh', confirmed, 'Số: 01/CSCN')
    has(
      await textOf({ form: 'person-handover', subjectId: stayId }, { giverName: 'Hoàng Văn Giao' }),
      confirmed,
      'Hoàng Văn Giao',
      'Trần Thị Thử',
    )
  })
  test('a letter is about anything, to anybody, and takes its number when it has a subject and a text', async () => {
    const begun = await r.call('papers.draft.save', { form: 'letter', fields: { about: 'mời họp giao ban' } })
    const letter = { form: 'letter', draftId: begun.id } as const
    expect(await refusal(r.call('papers.issue', letter))).toMatchObject({ key: 'letterUnfinished' })
    const body = 'Cơ sở trân trọng kính mời.\nThời gian: 8 giờ ngày 25 tháng 11.'
    const fields = { about: 'mời họp giao ban', addressees: ['Phòng Hậu cần', 'Phòng Tham mưu'], body }
    const draft = await r.call('papers.draft.save', { ...letter, fields })
    expect(draft.id).toBe(begun.id)
    const { paper } = await r.call('papers.issue', letter)
    expect(paper).toMatchObject({
      series: 'CV',
      number: 2,
      symbol: 'CSCN',
      about: 'V/v mời họp giao ban',
      subjectId: null,
      residentCode: null,
    })
    expect(paper.recipients.map(({ name }) => name)).toEqual(['Phòng Hậu cần', 'Phòng Tham mưu'])
    const { pdf, fileName } = await r.call('papers.copy', { id: paper.id, copy: 2 })
    has(flowOf(await readPdf(Buffer.from(pdf, 'base64'))), 'V/v mời họp giao ban', 'Thời gian: 8 giờ')
    expect(fileName).toBe('letter_so-2-2026_2-phong-tham-muu.pdf')
    expect((await r.call('papers.forms', {})).map(({ form }) => form)).toEqual(['letter', 'destroy-minutes'])
    expect((await r.call('papers.book.list', { year: 2026, series: 'CV' })).rows.map(({ number }) => number)).toEqual([2, 1])
  })
  test('files are destroyed with minutes that list them', async () => {
    const fields = { items: ['Hồ sơ học viên; 2006-2010; 42 hồ sơ'], present: ['Hoàng Văn Thử; Trưởng cơ sở'], decisionNumber: '9/QĐ-CSCN' }
    const { id } = await r.call('papers.draft.save', { form: 'destroy-minutes', fields })
    const { paper } = await r.call('papers.issue', { form: 'destroy-minutes', draftId: id })
    expect(paper).toMatchObject({ series: null, number: null })
    const { pdf } = await r.call('papers.copy', { id: paper.id, copy: 1 })
    has(flowOf(await readPdf(Buffer.from(pdf, 'base64'))), '2006-2010', '42 hồ sơ', 'Hoàng Văn Thử', '9/QĐ-CSCN')
  })
})

describe('what a form may be filled from', () => {
  test.each(PaperForm.options)(
    '%s: whoever may see the form may read the parts of the plans on it, or they are withheld from them',
    (form) => {
      for (const held of pairsOfRoles) {
        if (maySeeForm(form, held))
          for (const part of declarations.forms[form].parts as PlanPart[]) {
            const mayRead = held.some((role) => planRoles[part].includes(role))
            expect(withheldFrom(form, held).includes(part), `${held} ${part}`).toBe(!mayRead)
          }
      }
      expect(declarations.forms[form].print.id).toBe(form)
      // The one paper there may be would be there for some of its readers only.
      if (paperForms[form].parts) expect(paperForms[form].once).toBe(false)
    },
  )

  test('nothing of health or drug use reaches a paper that goes out, nor its type', () => {
    const outgoing = PaperForm.options.filter((form) => paperForms[form].series !== null)
    for (const form of outgoing) expect(declarations.forms[form].parts.filter((part) => part !== 'appearance')).toEqual([])
    expect(declarations.forms['mau-51'].parts).toEqual([])
    // @ts-expect-error a form that has not asked for a part of the plans does not have it
    stayForm(mau51, { recipients: () => ({ article: '', recipients: [] }), data: ({ person }) => person.plan.health })
    // @ts-expect-error nor is there any other way from a person to it
    stayForm(mau51, { recipients: () => ({ article: '', recipients: [] }), data: ({ person }) => person.substances })
    expect(() => mau51.layout({ ...mau51.samples.normal, health: 'viêm gan B' } as never)).toThrow(/health/)
  })
})
