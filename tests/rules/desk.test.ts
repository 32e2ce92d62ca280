import { describe, expect, test } from 'vitest'
import { type DeskFacts, dutiesOf, lastMoment, longestLead } from '../../src-main/host/features/desk/rules'
import { makeLaw } from '../../src-main/host/law'
import type { Regime } from '../../src-preload/contract/stay-words'
import { seededLaw } from '../support/law'
import { off, weekdaysWorked } from '../support/workdays'

const law = makeLaw(seededLaw)
const facts = (change: Partial<DeskFacts> = {}, regime: Regime = 'LAW_2025'): DeskFacts => ({
  kind: 'COMPULSORY_ADULT',
  admittedAt: '2026-11-19T07:20:00.000Z',
  expectedEndOn: '2028-11-19',
  noticeIssued: false,
  openedPhases: ['INTAKE'],
  closedPhases: [],
  find: (key, on) => law.find(key, regime, on),
  isWorkingDay: weekdaysWorked,
  ...change,
})
const due = (kind: string, change: Partial<DeskFacts> = {}, regime?: Regime) =>
  dutiesOf(facts(change, regime)).find((duty) => duty.kind === kind)

describe('what the desk asks for', () => {
  test('the notice at the latest 30 days before the end, to the end of that day — Decree 163/2026 Art. 123(1)', () => {
    expect(due('notice', { expectedEndOn: '2026-12-25' })).toMatchObject({
      dueAt: '2026-11-25T16:59:59.999Z',
      form: 'mau-51',
      article: 'Đ163 Đ123 khoản 1',
    })
  })
  test('for voluntary people by Art. 97(1)', () => expect(due('notice', { kind: 'VOLUNTARY_PUBLIC' })?.article).toBe('Đ163 Đ97 khoản 1'))
  test('people of the old law leave with the notice of the new one', () =>
    expect(due('notice', { expectedEndOn: '2026-12-25' }, 'LAW_2021')?.dueAt).toBe('2026-11-25T16:59:59.999Z'))
  test('15 days before the end for those who left before 2026-07-01 — Decree 116/2021 Art. 62(1)', () =>
    expect(due('notice', { expectedEndOn: '2026-06-20' }, 'LAW_2021')?.dueAt).toBe('2026-06-05T16:59:59.999Z'))
  test('no notice twice', () => expect(due('notice', { noticeIssued: true })).toBeUndefined())
  test('the confirmation by the end of the last day — Art. 123(2)', () =>
    expect(due('confirmation', { expectedEndOn: '2026-12-25' })).toMatchObject({ dueAt: '2026-12-25T16:59:59.999Z', form: 'mau-50' }))
  test('intake within 48 hours of the minute of admission — Art. 84(6)', () =>
    expect(due('intake')).toMatchObject({ dueAt: '2026-11-21T07:20:00.000Z', happensAt: '2026-11-19T07:20:00.000Z' }))
  test('not once intake is closed, and not for the old cohort', () => {
    expect(due('intake', { closedPhases: ['INTAKE'] })).toBeUndefined()
    expect(due('intake', {}, 'LAW_2021')).toBeUndefined()
  })
  test('phase 5 on the same day as the notice — Art. 88(7)', () => {
    expect(due('reintegration', { expectedEndOn: '2026-12-25' })?.dueAt).toBe('2026-11-25T16:59:59.999Z')
    expect(due('reintegration', { openedPhases: ['INTAKE', 'REINTEGRATION'] })).toBeUndefined()
  })
  test('a 30th day before the end that is off means the working day before, and the duty says so — never later', () => {
    const overWeekend = { expectedEndOn: '2026-12-22', isWorkingDay: off('2026-11-20') }
    for (const kind of ['notice', 'reintegration'])
      expect(due(kind, overWeekend)).toMatchObject({ dueAt: '2026-11-19T16:59:59.999Z', movedFrom: '2026-11-22' })
    expect(due('notice', { expectedEndOn: '2026-12-25' })?.movedFrom).toBeNull()
  })
  test('on the day off itself nobody is late yet: the law’s own day is what is left', () => {
    const duty = { dueAt: '2026-11-20T16:59:59.999Z', movedFrom: '2026-11-22' }
    expect(lastMoment(duty, '2026-11-20T09:00:00.000Z')).toBe('2026-11-20T16:59:59.999Z')
    expect(lastMoment(duty, '2026-11-21T01:00:00.000Z')).toBe('2026-11-22T16:59:59.999Z')
    expect(lastMoment({ ...duty, movedFrom: null }, '2026-11-21T01:00:00.000Z')).toBe('2026-11-20T16:59:59.999Z')
  })
  test('a term ends on its day, worked or not: the confirmation does not move — Civil Code 91/2015 Art. 148 is for duties', () =>
    expect(due('confirmation', { expectedEndOn: '2026-12-26' })).toMatchObject({ dueAt: '2026-12-26T16:59:59.999Z', movedFrom: null }))
  test('the desk looks as far ahead as the longest of the times before an end', () => {
    expect(longestLead(seededLaw)).toBe(30)
    expect(longestLead(seededLaw.map((value) => (value.key === 'notice.voluntary' ? { ...value, value: 45 } : value)))).toBe(45)
  })
})
