import { describe, expect, test } from 'vitest'
import { kinOf, PlanPart, partStateOf, photoLimit, planContents, planForms, planRoles } from '#contract/plans/operations'
import { intakeGaps, photoKind, progressOf, refusePart } from '#host/features/plans/rules'
import { aHealthSheet, aPerson, aReintegrationPlan, aSection, aSubstanceSheet } from '../support/plans'

const open = { admittedOn: '2026-08-10', today: '2026-11-21', closedOn: null, approves: true, reason: null }
const graded = { treatment: 'GOOD', recovery: 'PASS', education: 'PASS', labour: 'FAIL' } as const
const anEvaluation = (closedOn: string | null) => ({ grades: graded, informed: null, advised: null, closedOn })

describe('the family of Mẫu 17 part II is found among the contacts', () => {
  test.each([
    ['Bố', 'FATHER'],
    ['Cha đẻ', 'FATHER'],
    ['mẹ', 'MOTHER'],
    ['Vợ', 'SPOUSE'],
    ['Chồng', 'SPOUSE'],
    ['Con gái', 'CHILD'],
    ['Anh ruột', null],
    ['Bố vợ', null],
    ['constructor', null],
  ])('%s', (relation, kin) => expect(kinOf(relation)).toBe(kin))
})

describe('health is for the medical staff and the head', () => {
  test('Mẫu 17 parts III and IV, Mẫu 18 parts I and II, and no other part', () => {
    const restricted = Object.entries(planRoles).flatMap(([part, roles]) => (roles.includes('records') ? [] : [part]))
    expect(restricted).toEqual(['health', 'substances', 'treatment', 'recovery'])
    expect(Object.values(planRoles).some((roles) => roles.includes('admin'))).toBe(false)
  })
  test('HIV is refused wherever health is described, in any spelling', () => {
    const illness = { name: 'Nhiễm HIV', found: null, treated: null, result: null }
    expect(refusePart('health', { physical: [illness] }, open)).toBe('hivNotHere')
    expect(refusePart('treatment', { assessment: 'điều trị hiv/aids tại phòng khám' }, open)).toBe('hivNotHere')
    expect(refusePart('substances', { rehabs: [{ result: 'SIDA' }] }, open)).toBe('hivNotHere')
    expect(refusePart('health', { physical: [{ ...illness, name: 'Lao phổi' }] }, open)).toBeNull()
  })
  test('a lesson may be about preventing it', () =>
    expect(refusePart('education', { goals: 'Chuyên đề phòng, chống HIV/AIDS' }, open)).toBeNull())
})

describe('the evaluation — Decree 163/2026 Art. 88(1)', () => {
  test('is finished with a grade for each of the parts I to IV', () => {
    expect(planContents.evaluation.safeParse(anEvaluation('2026-11-20')).success).toBe(true)
    const without = { ...anEvaluation('2026-11-20'), grades: { ...graded, labour: null } }
    expect(planContents.evaluation.safeParse(without).error?.issues.map(({ path }) => path.join('.'))).toEqual(['grades.labour'])
    expect(planContents.evaluation.safeParse({ ...without, closedOn: null }).success).toBe(true)
  })
  test('is finished on a day of the stay, and not tomorrow', () => {
    expect(refusePart('evaluation', anEvaluation('2026-11-21'), open)).toBeNull()
    expect(refusePart('evaluation', anEvaluation('2026-11-22'), open)).toBe('closedInFuture')
    expect(refusePart('evaluation', anEvaluation('2026-08-09'), open)).toBe('closedBeforeAdmission')
  })
  test('is finished by whoever approves it; what others write of it is kept', () => {
    const others = { ...open, approves: false }
    expect(refusePart('evaluation', anEvaluation(null), others)).toBeNull()
    expect(refusePart('evaluation', anEvaluation('2026-11-20'), others)).toBe('closedByHead')
    const closed = { ...others, closedOn: '2026-11-20', reason: 'Ghi nhầm mức' }
    expect(refusePart('evaluation', anEvaluation('2026-11-20'), closed)).toBeNull()
    expect(refusePart('evaluation', anEvaluation(null), closed)).toBe('closedByHead')
  })
  test('once finished, the plan changes with a reason only; the sheet and the reintegration plan stay open', () => {
    const closed = { ...open, closedOn: '2026-11-20' }
    for (const part of planForms.plan) expect([part, refusePart(part, anEvaluation(null), closed)]).toEqual([part, 'planReasonNeeded'])
    for (const part of planForms.plan) expect(refusePart(part, anEvaluation(null), { ...closed, reason: 'Ghi nhầm mức' })).toBeNull()
    for (const part of [...planForms.sheet, ...planForms.reintegration]) expect(refusePart(part, {}, closed)).toBeNull()
  })
})

describe('closing the intake — Decree 163/2026 Art. 84', () => {
  test('tells which paper is missing', () => {
    expect(intakeGaps('LAW_2025', [])).toEqual(['sheetMissing', 'planMissing'])
    expect(intakeGaps('LAW_2025', ['person', 'health', 'substances'])).toEqual(['planMissing'])
    expect(intakeGaps('LAW_2025', ['person', 'health', 'substances', 'treatment', 'recovery', 'education', 'labour'])).toEqual([])
  })
  test('asks nothing of people under the old law', () => expect(intakeGaps('LAW_2021', [])).toEqual([]))
})

describe('a sheet', () => {
  const health = {
    hadPhysical: false,
    physical: [],
    hadMental: null,
    mental: [],
    inFamily: null,
    familyCount: null,
    familyWho: null,
    troubledFamily: null,
    troubles: null,
    troubleFrequency: null,
    pulse: 78,
    bloodPressure: '120/80',
    chronic: null,
    physicalSigns: null,
    mentalSigns: null,
    examinedOn: '2026-08-10',
  }
  test('does not say "no illness" and name one', () => {
    const one = { name: 'Hen', found: null, treated: null, result: null }
    expect(planContents.health.safeParse({ ...health, physical: [one] }).error?.issues[0]?.path).toEqual(['hadPhysical'])
    expect(planContents.health.safeParse({ ...health, hadPhysical: true, physical: [one] }).success).toBe(true)
  })
  test('knows blood pressure as two numbers', () => {
    expect(planContents.health.safeParse({ ...health, bloodPressure: '12 trên 8' }).success).toBe(false)
    expect(planContents.health.parse({ ...health, bloodPressure: '' }).bloodPressure).toBeNull()
  })
  test('names a substance that the legend of Mẫu 17 does not have', () => {
    const used = { kind: 'OTHER', name: ' ', firstYear: null, lastUse: null, frequency: null, dose: null, way: null }
    expect(planContents.substances.safeParse({ used: [used], rehabs: [] }).error?.issues[0]?.path).toEqual(['used', 0, 'name'])
  })
})

describe('how far a part has come', () => {
  const nothing = (part: PlanPart) => emptied(filledParts[part])
  test.each(PlanPart.options)('%s saved without an answer is not begun', (part) => {
    const progress = progressOf(part, nothing(part) as never)
    expect(partStateOf(progress)).toBe('blank')
    expect(progress.missing).toBeGreaterThan(0)
  })
  test.each(PlanPart.options)('%s with an answer everywhere is whole', (part) => {
    expect(planContents[part].safeParse(filledParts[part]).success).toBe(true)
    expect(partStateOf(progressOf(part, filledParts[part] as never))).toBe('whole')
  })
  test('an answer "no" is one; what only few have to tell is nobody’s gap', () => {
    const healthy = {
      ...aHealthSheet(),
      hadPhysical: false,
      physical: [],
      inFamily: false,
      familyCount: null,
      familyWho: null,
      chronic: null,
    }
    expect(progressOf('health', healthy).missing).toBe(0)
    expect(progressOf('health', { ...healthy, hadMental: null, pulse: null }).missing).toBe(2)
    // Said to have been ill, and not of what.
    expect(progressOf('health', { ...healthy, hadPhysical: true }).missing).toBe(1)
  })
  test('an activity that is planned says what, where, when and by whom', () => {
    const plan = aSection('work', 'trade')
    expect(progressOf('labour', { ...plan, activities: { ...plan.activities, trade: noActivity } }).missing).toBe(0)
    expect(progressOf('labour', { ...plan, activities: { work: noActivity, trade: { ...noActivity, content: 'May' } } }).missing).toBe(3)
    expect(progressOf('labour', { ...plan, activities: { work: noActivity, trade: noActivity } }).missing).toBe(1)
  })
})

const noActivity = { content: null, place: null, time: null, inCharge: null }
const filledParts: Readonly<Record<PlanPart, unknown>> = {
  person: aPerson({ sanctions: 'Không' }),
  appearance: { heightCm: 168, weightKg: 58, marks: null },
  health: aHealthSheet(),
  substances: aSubstanceSheet(),
  treatment: aSection('detox', 'mental', 'diseases'),
  recovery: aSection('behaviour', 'mind'),
  education: aSection('lessons', 'therapy', 'together'),
  labour: aSection('work', 'trade'),
  evaluation: anEvaluation('2026-11-20'),
  reintegration: { ...aReintegrationPlan(), knowledge: 'Đã học' },
}

/** The same shape without an answer. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, emptied(inner)]))
}

describe('a photo', () => {
  test('is a JPEG or a PNG by its first bytes, of 300 kB at most', () => {
    expect(photoKind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
    expect(photoKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png')
    expect(photoKind(new TextEncoder().encode('GIF89a'))).toBe('photoKind')
    expect(photoKind(new TextEncoder().encode('<svg onload="x()">'))).toBe('photoKind')
    expect(photoKind(new Uint8Array(0))).toBe('photoKind')
    const large = new Uint8Array(photoLimit + 1)
    large.set([0xff, 0xd8, 0xff])
    expect(photoKind(large)).toBe('photoTooLarge')
    expect(photoKind(large.subarray(0, photoLimit))).toBe('image/jpeg')
  })
})
