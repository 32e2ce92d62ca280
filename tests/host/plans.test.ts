import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanContent } from '#contract/plans/operations'
import type { NewStay, Stay } from '#contract/stays/operations'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aHealthSheet, anEvaluation, aPerson, aReintegrationPlan, aSection, aSubstanceSheet, tinyPng } from '../support/plans'
import { refusal, type TestRegister, tempRegister } from '../support/register'

let r: TestRegister
const tokens: Record<string, string> = {}
let people = 0
const admit = async (stay: Partial<NewStay> = {}): Promise<Stay> => {
  const fullName = `Vi Văn ${['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám', 'Chín', 'Mười', 'Đông', 'Xuân', 'Hạ', 'Thu', 'Mai', 'Lan'][people++]}`
  const decision = { number: `P${people}/QĐ-TA`, on: stay.decision?.on ?? '2026-08-03', issuer: 'TAND khu vực 2' }
  return (await r.call('stays.admit', { residentId: null, resident: aResident({ fullName }), stay: aStay({ ...stay, decision }) })).stay
}
const as = (role: string) => ({ token: tokens[role] ?? null })

beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00Z'), accounts: theAccounts })
  for (const { signInName } of theAccounts) tokens[signInName] = await r.signIn(signInName)
})
afterAll(() => r.close())

describe('a part', () => {
  test('is empty at first, and then what was kept, with who kept it and when', async () => {
    const { id: stayId } = await admit()
    expect(await r.call('plans.person', { stayId })).toEqual({ version: 0, savedAt: null, savedBy: null, content: null })
    expect(await r.call('plans.keepPerson', { stayId, version: 0, content: aPerson() }, as('records'))).toEqual({ version: 1 })
    const kept = await r.call('plans.person', { stayId }, as('records'))
    expect(kept).toEqual({ version: 1, savedAt: '2026-11-21T03:00:00.000Z', savedBy: 'Cán bộ records', content: aPerson() })
    const { parts } = await r.call('plans.overview', { stayId })
    expect(parts).toEqual([
      { part: 'person', savedAt: '2026-11-21T03:00:00.000Z', savedBy: 'Cán bộ records', progress: { filled: 8, missing: 1 } },
    ])
  })
  test('that somebody else kept meanwhile is not overwritten; the parts do not wait for each other', async () => {
    const { id: stayId } = await admit()
    await r.call('plans.keepEducation', { stayId, version: 0, content: aSection('lessons', 'therapy', 'together') }, as('education'))
    const second = r.call('plans.keepEducation', { stayId, version: 0, content: aSection('lessons', 'therapy', 'together') }, as('head'))
    expect(await refusal(second)).toEqual({ kind: 'stale' })
    expect(await r.call('plans.keepLabour', { stayId, version: 0, content: aSection('work', 'trade') }, as('head'))).toEqual({ version: 1 })
  })
  test('keeps what stood in it before a change', async () => {
    const { id: stayId } = await admit()
    await r.call('plans.keepPerson', { stayId, version: 0, content: aPerson({ diplomas: 'Bằng lái xe B2' }) })
    await r.call('plans.keepPerson', { stayId, version: 1, content: aPerson({ diplomas: 'Bằng lái xe C' }) })
    expect((await r.call('plans.person', { stayId })).content?.diplomas).toBe('Bằng lái xe C')
    const { rows } = await r.call('safety.log', { text: 'keepPerson' })
    expect(rows[0]?.changes).toEqual([{ field: 'diplomas', before: 'Bằng lái xe B2', after: 'Bằng lái xe C' }])
  })
  test('belongs to a stay', async () => {
    expect(await refusal(r.call('plans.person', { stayId: 'nobody' }))).toEqual({ kind: 'notFound' })
    expect(await refusal(r.call('plans.keepPerson', { stayId: 'nobody', version: 0, content: aPerson() }))).toEqual({ kind: 'notFound' })
  })
})

describe('health and drug use', () => {
  const restricted = ['plans.health', 'plans.substances', 'plans.treatment', 'plans.recovery'] as const
  test('are opened by the medical staff and the head, and by nobody else', async () => {
    const { id: stayId } = await admit()
    await r.call('plans.keepHealth', { stayId, version: 0, content: aHealthSheet() }, as('medical'))
    for (const name of restricted) {
      for (const role of ['records', 'education', 'team', 'accountant', 'gate', 'admin'])
        expect([name, role, await refusal(r.call(name, { stayId }, as(role)))]).toEqual([name, role, { kind: 'forbidden' }])
      for (const role of ['head', 'medical']) await r.call(name, { stayId }, as(role))
    }
    expect((await r.call('plans.health', { stayId }, as('head'))).content).toEqual(aHealthSheet())
  })
  test('the overview tells others that a part was kept, and nothing of it', async () => {
    const { id: stayId } = await admit()
    await r.call('plans.keepSubstances', { stayId, version: 0, content: aSubstanceSheet() }, as('medical'))
    const seen = await r.call('plans.overview', { stayId }, as('gate'))
    expect(seen.open).toEqual([])
    expect(seen.parts.map(({ part, progress }) => [part, progress])).toEqual([['substances', null]])
    expect(JSON.stringify(seen)).not.toMatch(/METHAMPHETAMINE/)
    expect((await r.call('plans.overview', { stayId }, as('records'))).open).toEqual([
      ...['person', 'appearance', 'education', 'labour', 'evaluation', 'reintegration'],
    ])
  })
  test('every reading stands in the log; what was changed is named without its content', async () => {
    const stay = await admit()
    await r.call('plans.keepHealth', { stayId: stay.id, version: 0, content: aHealthSheet() }, as('medical'))
    await r.call('plans.health', { stayId: stay.id }, as('head'))
    const { rows } = await r.call('safety.log', { text: stay.code })
    const [reading, keeping] = rows
    expect([reading?.operation, reading?.accountName]).toEqual(['plans.health', 'Cán bộ head'])
    expect(keeping?.operation).toBe('plans.keepHealth')
    expect(keeping?.changes).toContainEqual({ field: 'chronic', before: null, after: null })
    expect(JSON.stringify(rows)).not.toMatch(/Tăng huyết áp/)
  })
  test('HIV is not kept here', async () => {
    const { id: stayId } = await admit()
    const content = aHealthSheet({ chronic: 'HIV, đang điều trị ARV' })
    expect(await refusal(r.call('plans.keepHealth', { stayId, version: 0, content }))).toMatchObject({ kind: 'rule', key: 'hivNotHere' })
    expect((await r.call('plans.overview', { stayId })).parts).toEqual([])
  })
})

describe('the plan', () => {
  test('is closed by whoever approves it, and changed after its evaluation with a reason only, which stays — Mẫu 18 part V', async () => {
    const stay = await admit()
    const content: PlanContent<'labour'> = aSection('work', 'trade')
    await r.call('plans.keepLabour', { stayId: stay.id, version: 0, content })
    const closed = { stayId: stay.id, version: 1, content: anEvaluation('2026-11-20') }
    await r.call('plans.keepEvaluation', { ...closed, version: 0, content: anEvaluation(null) }, as('records'))
    expect(await refusal(r.call('plans.keepEvaluation', closed, as('records')))).toMatchObject({ key: 'closedByHead' })
    await r.call('plans.keepEvaluation', closed, as('head'))
    expect(await r.call('plans.overview', { stayId: stay.id })).toMatchObject({ closedOn: '2026-11-20', grades: { labour: 'GOOD' } })
    const change = { stayId: stay.id, version: 1, content: { ...content, goals: 'Có nghề may' } }
    expect(await refusal(r.call('plans.keepLabour', change))).toMatchObject({ key: 'planReasonNeeded' })
    expect(await r.call('plans.keepLabour', { ...change, reason: 'Bổ sung theo kết quả học nghề' })).toEqual({ version: 2 })
    const { rows } = await r.call('safety.log', { text: 'Bổ sung theo' })
    expect(rows.map(({ operation }) => operation)).toEqual(['plans.keepLabour'])
  })
  test('an unfinished evaluation closes nothing', async () => {
    const { id: stayId } = await admit()
    await r.call('plans.keepEvaluation', { stayId, version: 0, content: anEvaluation(null) })
    expect(await r.call('plans.keepLabour', { stayId, version: 0, content: aSection('work', 'trade') })).toEqual({ version: 1 })
  })
  test('the reintegration plan is one for each stay', async () => {
    const { id: stayId } = await admit()
    await r.call('plans.keepReintegration', { stayId, version: 0, content: aReintegrationPlan() }, as('education'))
    const { version, content } = await r.call('plans.reintegration', { stayId }, as('records'))
    expect([version, content]).toEqual([1, aReintegrationPlan()])
    expect((await r.call('plans.reintegration', { stayId: (await admit()).id })).content).toBeNull()
  })
})

test('closing the intake without the papers is recorded, with a warning', async () => {
  const stay = await admit()
  const close = (closedOn: string | null, version: number) =>
    r.call('phases.set', { stayId: stay.id, phase: 'INTAKE', version, openedOn: '2026-08-10', closedOn, reason: null })
  expect((await close(null, 0)).warnings).toEqual([])
  for (const part of ['keepPerson', 'keepHealth', 'keepSubstances'] as const) {
    const content = { keepPerson: aPerson(), keepHealth: aHealthSheet(), keepSubstances: aSubstanceSheet() }[part]
    await r.call(`plans.${part}`, { stayId: stay.id, version: 0, content } as never)
  }
  const { phases, warnings } = await close('2026-08-12', 1)
  expect(phases[0]?.closedOn).toBe('2026-08-12')
  expect(warnings).toEqual([{ key: 'planMissing', article: 'Đ163 Đ84', params: {} }])
})

describe('the photo', () => {
  test('is seen by everybody who opens records, and replaced with the version in hand', async () => {
    const { id: stayId } = await admit()
    expect(await r.call('plans.photo', { stayId })).toEqual({ kind: null, image: null, version: 0 })
    await r.call('plans.keepPhoto', { stayId, version: 0, image: tinyPng }, as('records'))
    expect(await r.call('plans.photo', { stayId }, as('gate'))).toEqual({ kind: 'image/png', image: tinyPng, version: 1 })
    for (const role of ['admin', 'team', 'accountant'])
      expect(await refusal(r.call('plans.photo', { stayId }, as(role)))).toEqual({ kind: 'forbidden' })
    expect(await refusal(r.call('plans.keepPhoto', { stayId, version: 0, image: tinyPng }))).toEqual({ kind: 'stale' })
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]).toString('base64')
    expect(await r.call('plans.keepPhoto', { stayId, version: 1, image: jpeg })).toEqual({ version: 2 })
    expect((await r.call('plans.photo', { stayId })).kind).toBe('image/jpeg')
  })
  test('that is no picture, or too large, is refused', async () => {
    const { id: stayId } = await admit()
    const keep = (bytes: Uint8Array) => r.call('plans.keepPhoto', { stayId, version: 0, image: Buffer.from(bytes).toString('base64') })
    expect(await refusal(keep(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toMatchObject({ kind: 'rule', key: 'photoKind' })
    const large = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(300_000)])
    expect(await refusal(keep(large))).toMatchObject({ kind: 'rule', key: 'photoTooLarge', params: { max: 300_000 } })
    expect((await r.call('plans.photo', { stayId })).image).toBeNull()
  })
})
