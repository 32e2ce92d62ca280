import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PaperForm } from '#contract/papers/forms'
import { flowOf, readPdf } from '../prints/read-pdf'
import { batchOver } from '../support/batches'
import { aResident, aStay, theAccounts } from '../support/builders'
import { refusal, reopen, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
let head: { token: string }
const stays: string[] = []
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  head = { token: await r.signIn('head') }
  for (const given of ['An', 'Bình', 'Chi', 'Dung']) {
    const decision = { number: `${given}/QĐ-TA`, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' }
    const resident = aResident({ fullName: `Quàng Thị ${given}` })
    stays.push((await r.call('stays.admit', { residentId: null, resident, stay: aStay({ decision }) })).stay.id)
  }
})
afterAll(() => r.close())

const textOf = async (pdf: string) => flowOf(await readPdf(Buffer.from(pdf, 'base64')))
const rowOf = async (form: string, validFrom = '2026-07-01') => {
  const row = (await r.call('papers.formNumbers.list', {})).find((one) => one.form === form && one.validFrom === validFrom)
  if (!row) throw new Error(`no number of ${form}`)
  return row
}
const entryOf = async (form: string) => {
  const { number, title, decree, article, validFrom } = await rowOf(form)
  return { number, title, decree, article, validFrom, reason: 'Thử' }
}

describe('the numbers the register begins with', () => {
  test('every form that carries a decree’s number has one from 2026-07-01; letters and local minutes have none', async () => {
    const numbers = await r.call('papers.formNumbers.list', {})
    const numbered = PaperForm.options.filter((form) => numbers.some((one) => one.form === form))
    expect(numbered).toEqual(PaperForm.options.filter((form) => /^(annex-1-)?mau-/.test(form)))
    for (const form of numbered) expect((await rowOf(form)).decree).toBe('Nghị định 163/2026/NĐ-CP')
    expect((await rowOf('mau-51')).number).toBe('51')
    expect((await rowOf('annex-1-mau-03')).number).toBe('03 Phụ lục I')
  })
  test('those of Decree 116 stand behind them, from 2022-01-01', async () => {
    const numbers = await r.call('papers.formNumbers.list', {})
    expect([...new Set(numbers.map(({ decree, validFrom }) => `${decree} ${validFrom}`))]).toEqual([
      'Nghị định 163/2026/NĐ-CP 2026-07-01',
      'Nghị định 116/2021/NĐ-CP 2022-01-01',
    ])
    const byId = new Map(numbers.map((one) => [one.id, one]))
    const successor = numbers.find((one) => one.number === '26b')?.replacedBy
    expect(byId.get(successor ?? 0)).toMatchObject({ number: '30', form: 'mau-30' })
    expect(numbers.filter(({ decree, replacedBy }) => decree.includes('116') && replacedBy === null).map(({ number }) => number)).toEqual([
      '47',
    ])
  })
  test('a register that is older than a form learns its number when it is opened; what the head has changed stays', async () => {
    const old = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z') })
    const numbers = () => old.register.fill((db) => db.selectFrom('formNumber').select(['form', 'number', 'title']).execute())
    const before = await numbers()
    await old.register.fill(async (db) => {
      await db.deleteFrom('formNumber').where('form', '=', 'annex-1-mau-03').execute()
      await db.updateTable('formNumber').set({ form: null }).where('form', '=', 'mau-49').execute()
      await db.updateTable('formNumber').set({ number: '51a' }).where('form', '=', 'mau-51').execute()
    })
    await old.host.close()
    const again = await reopen(old.folder, old.now)
    const after = await again.register.fill((db) => db.selectFrom('formNumber').select(['form', 'number', 'title']).execute())
    const changed = before.map((row) => (row.form === 'mau-51' ? { ...row, number: '51a' } : row))
    const sorted = (rows: typeof before) => rows.map((row) => JSON.stringify(row)).toSorted()
    expect(sorted(after)).toEqual(sorted(changed))
    await again.close()
  })
  test('the gallery names them', async () => {
    const shown = await r.call('papers.gallery.list', {})
    expect(shown.find(({ id }) => id === 'mau-51')).toMatchObject({ form: 'Mẫu số 51', decree: 'Nghị định 163/2026/NĐ-CP' })
    expect(shown.find(({ id }) => id === 'letter')).toMatchObject({ form: null, decree: null })
    const sample = async (id: string) => textOf((await r.call('papers.gallery.sample', { id, sample: 'normal' })).pdf)
    expect(await sample('mau-42')).toContain('Mẫu số 42, Nghị định 163/2026/NĐ-CP')
    expect(await sample('letter')).not.toContain('Mẫu số')
    expect(await sample('envelope-labels')).not.toContain('Mẫu số')
  })
})

describe('a paper bears the number of its day', () => {
  test('the last day of Decree 116 and the first of Decree 163', async () => {
    const preview = async (issuedOn: string) =>
      textOf((await r.call('papers.preview', { form: 'mau-51', subjectId: stays[0] ?? '', issuedOn })).pdf)
    expect(await preview('2026-06-30')).not.toContain('Mẫu số')
    expect(await preview('2026-07-01')).toContain('Mẫu số 51, Nghị định 163/2026/NĐ-CP')
  })

  test('an issued paper keeps it when it is corrected; the next one, its batch and its list have the new one', async () => {
    const issued = (await r.call('papers.issue', { form: 'mau-51', subjectId: stays[0] ?? '' })).paper
    const copyOf = (id: string) => r.call('papers.copy', { id, copy: 2 })
    const before = await copyOf(issued.id)
    expect(await textOf(before.pdf)).toContain('Mẫu số 51, Nghị định 163/2026/NĐ-CP · DC-')

    const row = await rowOf('mau-51')
    const wrong = { ...(await entryOf('mau-51')), number: '61', reason: 'Ghi nhầm' }
    expect(await r.call('papers.formNumbers.correct', { ...wrong, id: row.id, version: row.version }, head)).toMatchObject({
      number: '61',
      version: row.version + 1,
    })
    expect(await copyOf(issued.id)).toEqual(before)
    expect(await textOf((await r.call('papers.print', { ids: [issued.id] })).pdf)).toContain('Mẫu số 51')
    const next = (await r.call('papers.issue', { form: 'mau-51', subjectId: stays[1] ?? '' })).paper
    expect(await textOf((await copyOf(next.id)).pdf)).toContain('Mẫu số 61, Nghị định 163/2026/NĐ-CP')

    const { id } = await r.call('papers.batch.start', { form: 'mau-51', subjects: [{ subjectId: stays[2] ?? '' }] })
    await batchOver(r, id)
    const [list, ...papers] = (await readPdf(Buffer.from((await r.call('papers.batch.file', { id, as: 'pdf' })).file, 'base64'))).map(
      (page) => flowOf([page]),
    )
    expect(list).toContain('(Mẫu số 61, Nghị định 163/2026/NĐ-CP)')
    for (const paper of papers) expect(paper).toContain('Mẫu số 61, Nghị định 163/2026/NĐ-CP')

    const { rows } = await r.call('safety.log', { text: 'papers.formNumbers.correct' })
    expect(rows[0]).toMatchObject({ subject: row.title, reason: 'Ghi nhầm', changes: [{ field: 'number', before: '51', after: '61' }] })
    const corrected = await rowOf('mau-51')
    await r.call('papers.formNumbers.correct', { ...wrong, number: '51', id: corrected.id, version: corrected.version }, head)
  })

  test('a new decree numbers the form anew from a day on', async () => {
    const entry = {
      ...(await entryOf('mau-50')),
      decree: 'Nghị định 9/2026/NĐ-CP',
      number: '7',
      validFrom: '2026-11-01',
      reason: 'Nghị định mới',
    }
    const { id } = await rowOf('mau-50')
    const added = await r.call('papers.formNumbers.add', { ...entry, after: { replaces: id } }, head)
    expect(added).toMatchObject({ form: 'mau-50', number: '7', replacedBy: null })
    const preview = async (issuedOn: string) =>
      textOf((await r.call('papers.preview', { form: 'mau-50', subjectId: stays[3] ?? '', issuedOn })).pdf)
    expect(await preview('2026-10-31')).toContain('Mẫu số 50, Nghị định 163/2026/NĐ-CP')
    expect(await preview('2026-11-01')).toContain('Mẫu số 7, Nghị định 9/2026/NĐ-CP')
    expect((await r.call('papers.old.forms', {})).find(({ decree, form }) => decree === 'D116' && form === '46')).toMatchObject({
      now: '7',
      nowForm: 'mau-50',
    })
    const { rows } = await r.call('safety.log', { text: 'papers.formNumbers.add' })
    expect(rows[0]?.changes).toContainEqual({ field: 'number', before: '50', after: '7' })
    expect(await refusal(r.call('papers.formNumbers.add', { ...entry, number: '8', after: { replaces: id } }, head))).toMatchObject({
      key: 'formNumberReplaced',
    })
    expect(await refusal(r.call('papers.formNumbers.add', { ...entry, number: '8', after: { replaces: added.id } }, head))).toMatchObject({
      key: 'formNumberDay',
      params: { number: '7', on: '2026-11-01' },
    })
  })
})

test('a paper that had no form until a decree sets one: named by it from that day, by nothing before', async () => {
  const entry = { decree: 'Nghị định 9/2026/NĐ-CP', number: '20', title: 'Công văn', article: 'Phụ lục I', reason: 'Nghị định mới' }
  const add = { ...entry, validFrom: '2026-11-10', after: { form: 'letter' as const } }
  expect(await r.call('papers.formNumbers.add', add, head)).toMatchObject({ form: 'letter', replacedBy: null })
  const fields = { about: 'mời họp', addressees: ['Sở Y tế'], body: 'Kính mời.' }
  const preview = async (issuedOn: string) => textOf((await r.call('papers.preview', { form: 'letter', issuedOn, fields })).pdf)
  expect(await preview('2026-11-09')).not.toContain('Mẫu số')
  expect(await preview('2026-11-10')).toContain('Mẫu số 20, Nghị định 9/2026/NĐ-CP')
  expect(await refusal(r.call('papers.formNumbers.add', { ...add, number: '21' }, head))).toMatchObject({ key: 'formNumberReplaced' })
})

describe('refused', () => {
  test('a number that the decree has given to another form, a row that is not there, one that somebody else has changed', async () => {
    const { id, version } = await rowOf('mau-49')
    const entry = await entryOf('mau-49')
    expect(await refusal(r.call('papers.formNumbers.correct', { ...entry, number: '51', id, version }, head))).toMatchObject({
      key: 'formNumberTaken',
    })
    expect(await refusal(r.call('papers.formNumbers.correct', { ...entry, id: 9999, version }, head))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('papers.formNumbers.correct', { ...entry, id, version: version + 1 }, head))).toEqual({ kind: 'stale' })
    expect(await refusal(r.call('papers.formNumbers.add', { ...entry, after: { replaces: 9999 } }, head))).toEqual({ kind: 'notFound' })
  })
  test('everybody reads them, the head alone writes', async () => {
    const { id, version } = await rowOf('mau-49')
    const entry = await entryOf('mau-49')
    for (const role of ['records', 'medical', 'gate', 'accountant']) {
      const as = { token: await r.signIn(role) }
      expect((await r.call('papers.formNumbers.list', {}, as)).length).toBeGreaterThan(50)
      expect(await refusal(r.call('papers.formNumbers.correct', { ...entry, id, version }, as))).toMatchObject({ kind: 'forbidden' })
      expect(await refusal(r.call('papers.formNumbers.add', { ...entry, after: { replaces: id } }, as))).toMatchObject({
        kind: 'forbidden',
      })
    }
  })
})
