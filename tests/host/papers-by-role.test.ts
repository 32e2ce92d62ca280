import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PaperForm } from '#contract/papers/forms'
import type { Role } from '#contract/roles'
import { flowOf, readPdf } from '../prints/read-pdf'
import { batchOver } from '../support/batches'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aHealthSheet, aPerson, aSection, aSubstanceSheet } from '../support/plans'
import { refusal, type TestRegister, tempRegister } from '../support/register'

// The sheet and the plan of the intake (Decree 163/2026 Art. 84(1), (2)) have what different people keep: records officers convictions, medical
// staff health and drug use. Each makes the paper with what is theirs and leaves the rest as dotted lines; nobody is asked for two roles.

let r: TestRegister
let stayId: string
/** Of somebody of whom only records officers have written. */
let freshId: string
const as = {} as Record<Role, { token: string }>
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  for (const role of ['head', 'records', 'medical', 'education', 'team'] as const) as[role] = { token: await r.signIn(role) }
  const admit = async (fullName: string, number: string) => {
    const decision = { number, on: '2026-08-03', issuer: 'Tòa án nhân dân khu vực 2' }
    return (await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay({ decision }) })).stay.id
  }
  stayId = await admit('Mạc Văn Phần', '1/QĐ-TA')
  freshId = await admit('Mạc Văn Mới', '2/QĐ-TA')
  const first = { stayId, version: 0 }
  await r.call('plans.keepPerson', { ...first, content: aPerson({ convictions: 'Trộm cắp năm 2015' }) })
  await r.call('plans.keepHealth', { ...first, content: aHealthSheet() })
  await r.call('plans.keepSubstances', { ...first, content: aSubstanceSheet() })
  await r.call('plans.keepTreatment', { ...first, content: { ...aSection('detox', 'mental', 'diseases'), goals: 'Hết triệu chứng cai' } })
  await r.call('plans.keepEducation', { ...first, content: { ...aSection('lessons', 'therapy', 'together'), goals: 'Bỏ thói quen cũ' } })
  await r.call('plans.keepPerson', { stayId: freshId, version: 0, content: aPerson({}) })
})
afterAll(() => r.close())

const textOf = async (pdf: string) => flowOf(await readPdf(Buffer.from(pdf, 'base64')))
const records = ['Trộm cắp năm 2015', 'Bỏ thói quen cũ']
const health = ['Lao phổi', 'Hằng ngày', 'Hết triệu chứng cai']
const seen = (text: string) => [...records, ...health].filter((words) => text.includes(words))
const makers = ['head', 'records', 'medical'] as const
const parts: Record<string, Record<(typeof makers)[number], { withheld: string[]; says: string[] }>> = {
  'mau-17': {
    head: { withheld: [], says: ['Trộm cắp năm 2015', 'Lao phổi', 'Hằng ngày'] },
    records: { withheld: ['health', 'substances'], says: ['Trộm cắp năm 2015'] },
    medical: { withheld: ['person'], says: ['Lao phổi', 'Hằng ngày'] },
  },
  'mau-18': {
    head: { withheld: [], says: ['Bỏ thói quen cũ', 'Hết triệu chứng cai'] },
    records: { withheld: ['treatment', 'recovery'], says: ['Bỏ thói quen cũ'] },
    medical: { withheld: [], says: ['Bỏ thói quen cũ', 'Hết triệu chứng cai'] },
  },
}
const cases = Object.entries(parts).flatMap(([form, by]) => makers.map((role) => ({ form: form as PaperForm, role, ...by[role] })))

describe('Decree 163/2026 Art. 84(1), (2): whoever makes the sheet or the plan', () => {
  test.each(cases)('$form by $role has what is theirs, and is told what others fill', async ({ form, role, withheld, says }) => {
    const preview = await r.call('papers.preview', { form, subjectId: stayId }, as[role])
    expect([preview.mayIssue, preview.withheld]).toEqual([true, withheld])
    expect(seen(await textOf(preview.pdf))).toEqual(says)
    const { paper } = await r.call('papers.issue', { form, subjectId: stayId }, as[role])
    expect(seen(await textOf((await r.call('papers.copy', { id: paper.id, copy: 1 }, as[role])).pdf))).toEqual(says)
  })

  test('is not asked for what they may not write', async () => {
    const asked = async (role: Role) =>
      (await r.call('papers.preview', { form: 'mau-17', subjectId: stayId }, as[role])).missing.map(({ path }) => path)
    expect(await asked('records')).toContain('person.sanctions')
    expect((await asked('medical')).filter((path) => /convictions|sanctions|papersHeld/.test(path))).toEqual([])
  })

  test('needs to be one of them', async () => {
    for (const role of ['education', 'team'] as const)
      for (const form of ['mau-17', 'mau-18'] as const)
        expect(['notFound', 'forbidden']).toContain((await refusal(r.call('papers.preview', { form, subjectId: stayId }, as[role]))).kind)
  })
})

describe('a paper on which a part stands', () => {
  test.each(cases)('$form by $role is for those who may read all that is on it', async ({ form, role, says }) => {
    const { paper } = await r.call('papers.issue', { form, subjectId: stayId }, as[role])
    for (const reader of makers) {
      const mayRead = says.every((words) => parts[form]?.[reader].says.includes(words))
      const ofStay = await r.call('papers.ofSubject', { kind: 'stay', id: stayId }, as[reader])
      const listed = await r.call('papers.list', { form, limit: 200 }, as[reader])
      expect([reader, ofStay.some(({ id }) => id === paper.id)]).toEqual([reader, mayRead])
      expect([reader, listed.rows.some(({ id }) => id === paper.id)]).toEqual([reader, mayRead])
      expect(listed.total).toBe(listed.rows.length)
      const calls = [
        () => r.call('papers.get', { id: paper.id }, as[reader]),
        () => r.call('papers.copy', { id: paper.id, copy: 1 }, as[reader]),
        () => r.call('papers.print', { ids: [paper.id] }, as[reader]),
      ]
      for (const call of calls) {
        if (mayRead) await call()
        else expect(await refusal(call())).toEqual({ kind: 'notFound' })
      }
    }
    const voided = { id: paper.id, version: paper.version, reason: 'Thử' }
    if (role === 'medical' && form === 'mau-17')
      expect(await refusal(r.call('papers.void', voided, as.records))).toEqual({ kind: 'notFound' })
  })

  test('and nobody has written it yet is for everybody who sees the form', async () => {
    const { paper } = await r.call('papers.issue', { form: 'mau-17', subjectId: freshId }, as.head)
    expect(paper.parts).toEqual(['person'])
    expect((await r.call('papers.get', { id: paper.id }, as.records)).id).toBe(paper.id)
    expect(await refusal(r.call('papers.get', { id: paper.id }, as.medical))).toEqual({ kind: 'notFound' })
  })

  test('holds for many made at once: each has the parts of whoever began them, and who may not read them gets no file', async () => {
    const start = async (role: Role) => {
      const { id } = await r.call('papers.batch.start', { form: 'mau-17', subjects: [{ subjectId: stayId }] }, as[role])
      await batchOver(r, id)
      return id
    }
    const [byRecords, byMedical] = [await start('records'), await start('medical')]
    const made = async (id: string, role: Role) => (await r.call('papers.batch.get', { id }, as[role])).items[0]?.paper?.id ?? ''
    const copy = async (id: string, role: Role) =>
      textOf((await r.call('papers.copy', { id: await made(id, role), copy: 1 }, as[role])).pdf)
    expect(seen(await copy(byRecords, 'records'))).toEqual(['Trộm cắp năm 2015'])
    expect(seen(await copy(byMedical, 'medical'))).toEqual(['Lao phổi', 'Hằng ngày'])
    expect(await refusal(r.call('papers.batch.file', { id: byMedical, as: 'pdf' }, as.records))).toMatchObject({ key: 'batchEmpty' })
  })
})
