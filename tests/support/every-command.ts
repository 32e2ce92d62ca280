import type { SentOf } from '#contract'
import { batchOver } from './batches'
import { aResident, aStay, password, theFacility } from './builders'
import { aHealthSheet, anEvaluation, aPerson, aReintegrationPlan, aSection, aSubstanceSheet, tinyPng } from './plans'
import type { TestRegister } from './register'

/** Gives each command of the contract once, one after another, as the head, who signs out at last. */
export async function giveEveryCommand(temp: Pick<TestRegister, 'call' | 'signIn'>): Promise<void> {
  const { call } = temp
  const token = await temp.signIn('head')
  const as = { token }

  const { stay, residentId } = await call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() }, as)
  const { resident } = await call('residents.get', { id: residentId }, as)
  const { id, code, createdAt, version, ...person } = resident
  await call('residents.correct', { id, version, resident: { ...person, education: '10/12' }, reason: 'Theo học bạ' }, as)
  const corrected = await call(
    'stays.correct',
    { stayId: stay.id, version: stay.version, stay: aStay({ custodyDays: 5 }), reason: 'Theo quyết định' },
    as,
  )
  const intake = { stayId: stay.id, phase: 'INTAKE', version: 0, openedOn: '2026-08-10', closedOn: '2026-08-11', reason: null } as const
  await call('phases.set', intake, as)
  const first = { stayId: stay.id, version: 0 }
  await call('plans.keepPerson', { ...first, content: aPerson() }, as)
  await call('plans.keepAppearance', { ...first, content: { heightCm: 168, weightKg: 55, marks: null } }, as)
  await call('plans.keepPhoto', { ...first, image: tinyPng }, as)
  await call('plans.keepHealth', { ...first, content: aHealthSheet() }, as)
  await call('plans.keepSubstances', { ...first, content: aSubstanceSheet() }, as)
  await call('plans.keepTreatment', { ...first, content: aSection('detox', 'mental', 'diseases') }, as)
  await call('plans.keepRecovery', { ...first, content: aSection('behaviour', 'mind') }, as)
  await call('plans.keepEducation', { ...first, content: aSection('lessons', 'therapy', 'together') }, as)
  await call('plans.keepLabour', { ...first, content: aSection('work', 'trade') }, as)
  await call('plans.keepEvaluation', { ...first, content: anEvaluation(null) }, as)
  await call('plans.keepReintegration', { ...first, content: aReintegrationPlan() }, as)
  const kept = await call(
    'papers.draft.save',
    { form: 'mau-51', stayId: stay.id, recipients: [{ kind: 'OTHER', name: 'Công an phường Hồng Gai' }], recipientsReason: 'Chuyển nơi ở' },
    as,
  )
  await call('papers.draft.discard', { id: kept.id, version: kept.version }, as)
  const batch = await call('papers.batch.start', { form: 'mau-51', subjects: [{ stayId: stay.id }] }, as)
  await call('papers.batch.stop', { id: batch.id }, as)
  await batchOver(temp, batch.id)
  await call('papers.batch.resume', { id: batch.id }, as)
  await batchOver(temp, batch.id)
  await call('papers.batch.file', { id: batch.id, as: 'pdf' }, as)
  const { paper } = await call('papers.issue', { form: 'mau-51', stayId: stay.id }, as)
  const { settings, version: ofPapers } = await call('papers.settings.get', {}, as)
  await call('papers.settings.change', { settings: { ...settings, seal: false }, version: ofPapers }, as)
  await call('papers.print', { ids: [paper.id] }, as)
  const sending = { sentOn: paper.issuedOn ?? '', way: 'HAND', note: null } as const
  await call('papers.dispatch.send', { copies: [{ id: paper.id, copy: 1 }], ...sending }, as)
  await call('papers.dispatch.receive', { id: paper.id, copy: 1, receivedOn: sending.sentOn, receivedBy: 'Đồng chí Nam' }, as)
  const answer = {
    kind: 'OTHER',
    number: '9/CV',
    on: sending.sentOn,
    issuer: 'Công an phường',
    arrivedOn: sending.sentOn,
    note: null,
  } as const
  await call('papers.dispatch.answer', { id: paper.id, answer }, as)
  await call('papers.batch.labels', { id: batch.id }, as)
  await call('papers.dispatch.labels', { copies: [{ id: paper.id, copy: 1 }] }, as)
  await call('papers.book.print', { year: 2026 }, as)
  const onPaper = { decree: 'D116', form: '46', number: '15/GCN', issuedOn: '2025-06-30', issuer: 'Giám đốc' } as const
  const old = await call('papers.old.record', { stayId: stay.id, ...onPaper }, as)
  await call('papers.old.withdraw', { id: old.id, reason: 'Nhầm người' }, as)
  const aside = await call('papers.book.reserve', { series: 'QD', count: 2, reservedFor: 'Trưởng cơ sở', reason: 'Họp' }, as)
  const [filled, dropped] = aside.map(({ series, year, number, version }) => ({ series, year, number, version }))
  if (!filled || !dropped) throw new Error('no numbers were set aside')
  const outside = { day: sending.sentOn, about: 'Quyết định phân công', signer: 'Hoàng Văn Thử', recipients: ['Tổ Y tế'], copies: 1 }
  await call('papers.book.fillReserved', { ...filled, ...outside }, as)
  await call('papers.book.dropReserved', { ...dropped, reason: 'Không cần nữa' }, as)
  const { version: printed } = (await call('papers.ofStay', { stayId: stay.id }, as))[0] ?? paper
  await call('papers.void', { id: paper.id, version: printed, reason: 'Sai nơi nhận' }, as)
  const { duties } = await call('desk.due', { about: { kind: 'stay', id: stay.id }, withinDays: 400 }, as)
  const [duty] = duties
  if (!duty) throw new Error('nothing is due')
  const { about, kind, hangsOn } = duty
  const settlement = { outcome: 'EXPLAINED', reason: 'Đã gửi từ sổ cũ' } as const
  const { ids } = await call('desk.settle', { duties: [{ about, kind, hangsOn }], settlement }, as)
  await call('desk.reopen', { id: ids[0] ?? '', reason: 'Ghi nhầm' }, as)
  const leaving = {
    stayId: stay.id,
    version: corrected.stay.version,
    kind: 'ESCAPED',
    happenedAt: '2026-09-01T02:00:00.000Z',
    paper: null,
    note: null,
  } as const
  const escaped = await call('stays.recordEvent', leaving, as)
  const { events } = await call('stays.get', { id: stay.id }, as)
  const eventId = events.find(({ kind }) => kind === 'ESCAPED')?.id ?? ''
  const moved = { ...leaving, kind: undefined, version: escaped.stay.version, eventId, reason: 'Sai giờ' }
  const late = await call('stays.correctEvent', moved, as)
  const home = { policeCommune: null, policeName: 'Công an phường Hồng Gai', residenceAfter: 'Tổ 5, khu 2' }
  const settled = await call('stays.registerResidence', { stayId: stay.id, version: late.stay.version, ...home }, as)
  const able = { stayId: stay.id, version: settled.version, unableToWork: true, reason: 'Biên bản giám định' }
  const registered = await call('stays.setWorkAbility', able, as)
  await call('stays.withdrawEvent', { stayId: stay.id, version: registered.version, eventId, reason: 'Ghi nhầm người' }, as)
  const { version: seen } = await call('facility.get', {}, as)
  await call('facility.change', { facility: { ...theFacility, phone: '0203 000 000' }, version: seen }, as)
  const value = { key: 'notice.voluntary', regime: null, validFrom: '2030-01-01', value: 20, article: 'Luật thử', reason: 'Luật mới' }
  const { version: ofLaw } = await call('facility.addLaw', value, as)
  await call('facility.correctLaw', { ...value, value: 25, version: ofLaw, reason: 'Ghi nhầm' }, as)
  const [numbered] = await call('papers.formNumbers.list', {}, as)
  if (!numbered) throw new Error('no form has a number')
  const { id: replaces, form: _, replacedBy: __, version: ofNumber, ...typed } = { ...numbered, reason: 'Thử' }
  await call('papers.formNumbers.correct', { ...typed, title: 'Biên bản', id: replaces, version: ofNumber }, as)
  await call('papers.formNumbers.add', { ...typed, decree: 'Nghị định thử', validFrom: '2030-01-01', after: { replaces } }, as)
  const holiday = { day: '2030-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch', confirmed: false, reason: 'Theo thông báo' } as const
  const listed = await call('workdays.add', holiday, as)
  const renamed = await call('workdays.change', { ...holiday, name: 'Năm mới', version: listed.version }, as)
  await call('workdays.confirm', { days: [{ day: holiday.day, version: renamed.version }], reason: 'Theo thông báo' }, as)
  await call('workdays.remove', { day: holiday.day, version: renamed.version + 1, reason: 'Thêm nhầm' }, as)
  const added = await call('staff.add', { signInName: 'moi', fullName: 'Cán bộ mới', roles: ['gate'], password }, as)
  const changed = await call(
    'staff.change',
    { id: added.id, version: added.version, fullName: 'Cán bộ cổng', roles: ['gate'], enabled: true },
    as,
  )
  await call('staff.resetPassword', { id: added.id, version: changed.version, password: 'Khac-2026-khac' }, as)
  const asAdmin = { token: await temp.signIn('admin') }
  const wanted = { fullName: 'Cán bộ đề nghị', roles: ['gate'], password: null } satisfies Omit<SentOf<'staff.add'>, 'signInName'>
  const given = await call('staff.add', { ...wanted, signInName: 'cho-mot' }, asAdmin)
  await call('staff.confirm', { id: given.id, version: given.version, password }, as)
  const refused = await call('staff.add', { ...wanted, signInName: 'cho-hai' }, asAdmin)
  await call('staff.decline', { id: refused.id, version: refused.version }, as)
  await call('bundles.make', { month: '2026-08' }, as)
  await call('safety.backup', {}, as)
  await call('session.changePassword', { password, newPassword: 'Khac-2026-khac' }, as)
  await call('session.signOut', {}, as)
}
