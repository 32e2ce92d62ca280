import { describe, expect, test } from 'vitest'
import type { Phase, Regime } from '#contract/stays/words'
import { phaseRows, type Recorded, refusePhaseDates } from '#host/features/phases/rules'
import { makeLaw } from '#host/law/legal-values'
import { seededLaw } from '../support/law'

const law = makeLaw(seededLaw)
const row = (phase: Phase, openedOn: string, closedOn: string | null = null): Recorded => ({ phase, openedOn, closedOn, version: 0 })
const problem = (phase: Phase, recorded: Recorded[], today: string, regime: Regime = 'LAW_2025') =>
  phaseRows({
    admittedOn: '2026-08-10',
    expectedEndOn: '2028-08-10',
    endedOn: null,
    recorded,
    today,
    find: (key) => law.find(key, regime, '2026-08-10'),
  }).find((found) => found.phase === phase)?.problem

describe('limits of the five phases — Decree 163/2026 Arts 84–88', () => {
  test('intake: at most 2 days (Art. 84(6))', () => {
    expect(problem('INTAKE', [row('INTAKE', '2026-08-10', '2026-08-12')], '2026-09-01')).toBeNull()
    expect(problem('INTAKE', [row('INTAKE', '2026-08-10', '2026-08-13')], '2026-09-01')).toBe('tooLong')
    expect(problem('INTAKE', [row('INTAKE', '2026-08-10')], '2026-08-13')).toBe('tooLong')
  })
  test('detox: at least 10 days (Art. 85(6))', () => {
    expect(problem('DETOX', [row('DETOX', '2026-08-12', '2026-08-22')], '2026-09-01')).toBeNull()
    expect(problem('DETOX', [row('DETOX', '2026-08-12', '2026-08-21')], '2026-09-01')).toBe('tooShort')
  })
  test('education: at least 3 months (Art. 86(6))', () => {
    expect(problem('EDUCATION', [row('EDUCATION', '2026-08-22', '2026-11-22')], '2026-12-01')).toBeNull()
    expect(problem('EDUCATION', [row('EDUCATION', '2026-08-22', '2026-11-21')], '2026-12-01')).toBe('tooShort')
  })
  test('reintegration: the last 30 days (Art. 88(7))', () => {
    expect(problem('REINTEGRATION', [], '2028-07-11')).toBeNull()
    expect(problem('REINTEGRATION', [], '2028-07-12')).toBe('late')
    expect(problem('REINTEGRATION', [row('REINTEGRATION', '2028-07-11')], '2028-07-20')).toBeNull()
  })
  test('the old cohort is never found late: its decree set no limits', () => {
    expect(problem('INTAKE', [row('INTAKE', '2026-08-10')], '2026-12-01', 'LAW_2021')).toBeNull()
    expect(problem('REINTEGRATION', [], '2028-08-01', 'LAW_2021')).toBeNull()
  })
  test('labour runs from the end of detox to the end of the term, beside the others (Art. 87(3))', () => {
    const rows = phaseRows({
      admittedOn: '2026-08-10',
      expectedEndOn: '2028-08-10',
      endedOn: null,
      recorded: [row('INTAKE', '2026-08-10', '2026-08-12'), row('DETOX', '2026-08-12', '2026-08-25')],
      today: '2026-09-01',
      find: (key) => law.find(key, 'LAW_2025', '2026-08-10'),
    })
    expect(rows.find(({ phase }) => phase === 'LABOUR')).toMatchObject({ expectedFrom: '2026-08-25', expectedTo: '2028-08-10' })
    expect(rows.find(({ phase }) => phase === 'EDUCATION')).toMatchObject({ expectedFrom: '2026-08-25', expectedTo: '2026-11-25' })
  })
})

describe('dates a phase cannot have', () => {
  const stay = { admittedOn: '2026-08-10', endedOn: null }
  const refused = (openedOn: string, closedOn: string | null) => refusePhaseDates({ openedOn, closedOn }, stay, '2026-09-01')
  test('closed before it opened', () => expect(refused('2026-08-20', '2026-08-19')).toBe('phaseDatesReversed'))
  test('before the admission', () => expect(refused('2026-08-09', null)).toBe('phaseOutsideStay'))
  test('in the future', () => expect(refused('2026-08-20', '2026-09-02')).toBe('phaseInFuture'))
  test('opened and closed on one day is possible', () => expect(refused('2026-08-20', '2026-08-20')).toBeNull())
})
