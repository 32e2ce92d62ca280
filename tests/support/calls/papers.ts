import { batchOver } from '../batches'
import type { Calls, Questions, Story } from '../every-call'

export const calls: Calls<'papers'> = {
  async commands(story) {
    await onePaper(story)
    await manyPapers(story)
    await theBook(story)
    await formNumbers(story)
  },
  async questions(questions) {
    const { call, ask, heavy } = questions
    ask('papers.list', {})
    ask('papers.list', { state: 'DRAFT', limit: 1 })
    ask('papers.draft.count', {})
    ask('papers.forms', {})
    ask('papers.book.list', { year: 2026 })
    ask('papers.dispatch.waitingAnswers', {})
    ask('papers.batch.list', {})
    ask('papers.settings.get', {})
    ask('papers.formNumbers.list', {})
    ask('papers.old.forms', {})
    ask('papers.gallery.list', {})
    heavy('papers.gallery.sample', { id: 'mau-51', sample: 'normal' })
    heavy('papers.seal.page', {})
    ask('papers.seal.check', { code: 'x' })
    for (const stayId of questions.people.flatMap(({ stayIds }) => stayIds)) ofStay(questions, stayId)
    for (const { id, state } of (await call('papers.list', { limit: 200 })).rows) {
      ask('papers.get', { id })
      ask('papers.seal.ofPaper', { id })
      if (state === 'DRAFT') continue
      ask('papers.dispatch.copies', { id })
      heavy('papers.copy', { id, copy: 1 })
    }
    for (const { id } of await call('papers.batch.list', {})) ask('papers.batch.get', { id })
  },
  unlogged: {
    'papers.draft.count': 'a number',
    'papers.batch.list': 'forms and numbers of papers, without whom they are about',
    'papers.settings.get': 'letterheads and signers',
    'papers.formNumbers.list': 'numbers of forms, as decrees set them',
    'papers.old.forms': 'names of forms',
    'papers.gallery.list': 'names of prints',
    'papers.gallery.sample': 'made-up people',
    'papers.seal.page': 'the page that is handed out: a key and no paper',
  },
  turning: ['papers.draft.save', 'papers.issue', 'papers.settings.change', 'papers.formNumbers.correct'],
  ofOneMoment: { 'papers.gallery.sample': 'printed in a thread whose clock does not stand still' },
  smallTables: ['form_number', 'paper_batch'],
  walks: [{ by: ['papers.list'], through: ['paper'], why: 'the newest first, until the page is full' }],
  lists: [
    ['papers.list', {}],
    ['papers.list', { form: 'mau-51' }],
    ['papers.list', { state: 'DRAFT' }],
    ['papers.list', { state: 'ISSUED', year: 2026 }],
    ['papers.list', { text: '0001' }],
    ['papers.list', { text: 'nguyen' }],
    ['papers.book.list', { year: 2026, series: 'TB' }],
    ['papers.book.list', { year: 2026, use: 'RESERVED' }],
    ['papers.book.list', { year: 2026, text: '1' }],
    ['papers.book.list', { year: 2026, text: 'nguyen' }],
  ],
}

function ofStay({ ask, heavy }: Questions, stayId: string): void {
  ask('papers.ofSubject', { kind: 'stay', id: stayId })
  ask('papers.forms', { subject: { kind: 'stay', id: stayId } })
  ask('papers.old.ofStay', { stayId })
  ask('papers.pack.get', { stayId, pack: 'release' })
  heavy('papers.preview', { form: 'mau-51', subjectId: stayId })
  heavy('papers.preview', { form: 'mau-18', subjectId: stayId })
}

async function onePaper({ call, as, stayId }: Story): Promise<void> {
  const recipients = [{ kind: 'OTHER' as const, name: 'Công an phường Hồng Gai' }]
  const kept = await call('papers.draft.save', { form: 'mau-51', subjectId: stayId, recipients, recipientsReason: 'Chuyển nơi ở' }, as)
  await call('papers.draft.discard', { id: kept.id, version: kept.version }, as)
  const onPaper = { decree: 'D116', form: '46', number: '15/GCN', issuedOn: '2025-06-30', issuer: 'Giám đốc' } as const
  const old = await call('papers.old.record', { stayId, ...onPaper }, as)
  await call('papers.old.withdraw', { id: old.id, reason: 'Nhầm người' }, as)
}

/** Made by a batch, issued, printed, sent, answered, made void. */
async function manyPapers({ call, as, stayId }: Story): Promise<void> {
  const batch = await call('papers.batch.start', { form: 'mau-51', subjects: [{ subjectId: stayId }] }, as)
  await call('papers.batch.stop', { id: batch.id }, as)
  await batchOver({ call }, batch.id)
  await call('papers.batch.resume', { id: batch.id }, as)
  await batchOver({ call }, batch.id)
  await call('papers.batch.file', { id: batch.id, as: 'pdf' }, as)
  await call('papers.batch.printed', { id: batch.id }, as)
  const { paper } = await call('papers.issue', { form: 'mau-51', subjectId: stayId }, as)
  const { settings, version } = await call('papers.settings.get', {}, as)
  await call('papers.settings.change', { settings: { ...settings, seal: false }, version }, as)
  await call('papers.print', { ids: [paper.id] }, as)
  const day = paper.issuedOn ?? ''
  await call('papers.dispatch.send', { copies: [{ id: paper.id, copy: 1 }], sentOn: day, way: 'HAND', note: null }, as)
  await call('papers.dispatch.receive', { id: paper.id, copy: 1, receivedOn: day, receivedBy: 'Đồng chí Nam' }, as)
  const answer = { kind: 'OTHER', number: '9/CV', on: day, issuer: 'Công an phường', arrivedOn: day, note: null } as const
  await call('papers.dispatch.answer', { id: paper.id, answer }, as)
  await call('papers.batch.labels', { id: batch.id }, as)
  await call('papers.dispatch.labels', { copies: [{ id: paper.id, copy: 1 }] }, as)
  const { version: printed } = (await call('papers.ofSubject', { kind: 'stay', id: stayId }, as))[0] ?? paper
  await call('papers.void', { id: paper.id, version: printed, reason: 'Sai nơi nhận' }, as)
}

async function theBook({ call, as }: Story): Promise<void> {
  await call('papers.book.print', { year: 2026 }, as)
  const aside = await call('papers.book.reserve', { series: 'QD', count: 2, reservedFor: 'Trưởng cơ sở', reason: 'Họp' }, as)
  const [filled, dropped] = aside.map(({ series, year, number, version }) => ({ series, year, number, version }))
  if (!filled || !dropped) throw new Error('no numbers were set aside')
  const outside = { about: 'Quyết định phân công', signer: 'Hoàng Văn Thử', recipients: ['Tổ Y tế'], copies: 1 }
  await call('papers.book.fillReserved', { ...filled, ...outside, day: '2026-11-30' }, as)
  await call('papers.book.dropReserved', { ...dropped, reason: 'Không cần nữa' }, as)
}

async function formNumbers({ call, as }: Story): Promise<void> {
  const [numbered] = await call('papers.formNumbers.list', {}, as)
  if (!numbered) throw new Error('no form has a number')
  const { id: replaces, form: _, replacedBy: __, version, ...typed } = { ...numbered, reason: 'Thử' }
  await call('papers.formNumbers.correct', { ...typed, title: 'Biên bản', id: replaces, version }, as)
  await call('papers.formNumbers.add', { ...typed, decree: 'Nghị định thử', validFrom: '2030-01-01', after: { replaces } }, as)
}
