import { describe, expect, test } from 'vitest'
import type { Phase, Regime } from '#contract/stays/words'
import { phaseRows, phaseWarnings, type Recorded, refusePhaseDates } from '#host/features/phases/rules'
import { makeLaw } from '#host/law/legal-values'
import { seededLaw } from '../support/law'
import { weekdaysWorked } from '../support/workdays'

const law = makeLaw(seededLaw)
const row = (phase: Phase, openedOn: string, closedOn: string | null = null): Recorded => ({ phase, openedOn, closedOn, version: 0 })
const rowsOf = (recorded: Recorded[], today: string, regime: Regime = 'LAW_2025', transferredIn = false) =>
  phaseRows({
    isWorkingDay: weekdaysWorked,
    transferredIn,
    admittedOn: '2026-08-10',
    expectedEndOn: '2028-08-10',
    endedOn: null,
    recorded,
    today,
    find: (key) => law.find(key, regime, '2026-08-10'),
  })
const problem = (phase: Phase, ...of: Parameters<typeof rowsOf>) => rowsOf(...of).find((found) => found.phase === phase)?.problem

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
    const rows = rowsOf([row('INTAKE', '2026-08-10', '2026-08-12'), row('DETOX', '2026-08-12', '2026-08-25')], '2026-09-01')
    expect(rows.find(({ phase }) => phase === 'LABOUR')).toMatchObject({ expectedFrom: '2026-08-25', expectedTo: '2028-08-10' })
    expect(rows.find(({ phase }) => phase === 'EDUCATION')).toMatchObject({ expectedFrom: '2026-08-25', expectedTo: '2026-11-25' })
  })
})

describe('the order of the phases is watched: told, recorded, never refused', () => {
  const detox = row('DETOX', '2026-08-12', '2026-08-25')
  test('labour before detox has ended (Decree 163/2026 Art. 87(3))', () => {
    expect(problem('LABOUR', [detox, row('LABOUR', '2026-08-25')], '2026-09-01')).toBeNull()
    expect(problem('LABOUR', [detox, row('LABOUR', '2026-08-24')], '2026-09-01')).toBe('early')
    expect(problem('LABOUR', [row('DETOX', '2026-08-12'), row('LABOUR', '2026-08-25')], '2026-09-01')).toBe('early')
    expect(problem('LABOUR', [row('LABOUR', '2026-08-25')], '2026-09-01')).toBe('early')
    expect(phaseWarnings(rowsOf([row('LABOUR', '2026-08-25')], '2026-09-01'), 'LABOUR').map(({ key }) => key)).toEqual(['labourEarly'])
  })
  test('who came from another facility has had detox there', () =>
    expect(problem('LABOUR', [row('LABOUR', '2026-08-25')], '2026-09-01', 'LAW_2025', true)).toBeNull())
  test('reintegration before the last 30 days, or the working day before them (Decree 163/2026 Art. 88(7))', () => {
    // 2028-07-11 is a Tuesday; the notice is asked for on that day.
    expect(problem('REINTEGRATION', [row('REINTEGRATION', '2028-07-11')], '2028-07-20')).toBeNull()
    const early = rowsOf([row('REINTEGRATION', '2028-03-01')], '2028-07-20')
    expect(phaseWarnings(early, 'REINTEGRATION')).toEqual([
      { key: 'reintegrationEarly', article: 'Đ163 Đ88', params: { on: '2028-07-11' } },
    ])
  })
  test('detox shorter than 10 days, education shorter than 3 months (Decree 163/2026 Arts 85(6), 86(6))', () => {
    const short = rowsOf([row('DETOX', '2026-08-12', '2026-08-20'), row('EDUCATION', '2026-08-20', '2026-10-01')], '2026-11-01')
    expect(phaseWarnings(short, 'DETOX')).toEqual([{ key: 'tooShort', article: 'Đ163 Đ85', params: { phase: 'DETOX', on: '2026-08-22' } }])
    expect(phaseWarnings(short, 'EDUCATION')[0]?.params).toEqual({ phase: 'EDUCATION', on: '2026-11-20' })
  })
  test('the old cohort is not watched', () => expect(problem('LABOUR', [row('LABOUR', '2026-08-11')], '2026-09-01', 'LAW_2021')).toBeNull())
})

describe('dates a phase cannot have', () => {
  const stay = { admittedOn: '2026-08-10', endedOn: null }
  const refused = (openedOn: string, closedOn: string | null) => refusePhaseDates({ openedOn, closedOn }, stay, '2026-09-01')
  test('closed before it opened', () => expect(refused('2026-08-20', '2026-08-19')).toBe('phaseDatesReversed'))
  test('before the admission', () => expect(refused('2026-08-09', null)).toBe('phaseOutsideStay'))
  test('in the future', () => expect(refused('2026-08-20', '2026-09-02')).toBe('phaseInFuture'))
  test('opened and closed on one day is possible', () => expect(refused('2026-08-20', '2026-08-20')).toBeNull())
})
