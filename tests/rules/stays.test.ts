import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hasTerm, isOpen, StayKind, StayState } from '#contract/stays/words'
import { addDays, addMonths } from '#contract/values/calendar'
import { type HistoryEvent, nextEvents, replay, type Standing, stateAfter } from '#host/features/stays/event-rules'
import { admissionWarnings, overlap } from '#host/features/stays/rules'
import { endSum, expectedTerm, regimeOf } from '#host/features/stays/term-rules'
import { makeLaw } from '#host/law/legal-values'
import { seededLaw } from '../support/law'

const law = makeLaw(seededLaw)
const plain = {
  startsOn: '2026-07-15',
  termMonths: 24,
  custodyDays: 0,
  statedEndOn: null,
  reducedMonths: 0,
  uncounted: [],
  countFirstDay: false,
}
const awayFor = (from: string, days: number) => [{ why: 'escape' as const, from, until: addDays(from, days) }]

describe('which law sets the term — Law 120/2025 Art. 56', () => {
  test('decided and admitted from 2026-07-01: the new law', () =>
    expect(regimeOf('COMPULSORY_ADULT', '2026-07-01', '2026-07-01')).toBe('LAW_2025'))
  test('in rehab before 2026-07-01: the old law to its end', () =>
    expect(regimeOf('COMPULSORY_ADULT', '2026-06-20', '2026-06-30')).toBe('LAW_2021'))
  test('file made before, decided after: the new law', () =>
    expect(regimeOf('COMPULSORY_ADULT', '2026-07-02', '2026-07-05')).toBe('LAW_2025'))
  test('held before while the file was made, decided after: the new law', () =>
    expect(regimeOf('COMPULSORY_ADULT', '2026-07-02', '2026-06-20')).toBe('LAW_2025'))
  test('in rehab of their own will before: the old law, whenever the paper was signed', () =>
    expect(regimeOf('VOLUNTARY_LEGACY', '2026-07-02', '2026-06-20')).toBe('LAW_2021'))
})

describe('terms — Law 120/2025 Art. 29(1), Law 73/2021 Arts 31, 33', () => {
  const term = (regime: 'LAW_2021' | 'LAW_2025', kind: StayKind, count: number, on: string) => {
    const expected = expectedTerm((key) => law.find(key, regime, on), regime, kind, count)
    return expected && [expected.min, expected.max]
  }
  test.each(StayKind.options.filter(hasTerm))('new law: 24 months the first time, 36 from the second (%s)', (kind) => {
    expect(term('LAW_2025', kind, 1, '2026-08-01')).toEqual([24, 24])
    expect(term('LAW_2025', kind, 2, '2026-08-01')).toEqual([36, 36])
  })
  test('old law: adults 12–24 months as the court sets', () =>
    expect(term('LAW_2021', 'COMPULSORY_ADULT', 1, '2025-01-01')).toEqual([12, 24]))
  test('old law: minors and voluntary people 6–12 months', () => {
    expect(term('LAW_2021', 'COMPULSORY_MINOR', 1, '2025-01-01')).toEqual([6, 12])
    expect(term('LAW_2021', 'VOLUNTARY_LEGACY', 1, '2025-01-01')).toEqual([6, 12])
  })
})

describe('the end of the term — Civil Code 91/2015 Arts 145–148', () => {
  test('ends with the corresponding day: 15/7/2026 + 24 months = 15/7/2028', () => expect(endSum(plain).endOn).toBe('2028-07-15'))
  test('ends with the last day of a month that has no such day: 31/8/2026 + 18 months = 29/2/2028', () =>
    expect(endSum({ ...plain, startsOn: '2026-08-31', termMonths: 18 }).endOn).toBe('2028-02-29'))
  test('the first day counts only where the facility has set so', () =>
    expect(endSum({ ...plain, countFirstDay: true }).endOn).toBe('2028-07-14'))
  test('custody days come off (Law 120/2025 Art. 37(2))', () => expect(endSum({ ...plain, custodyDays: 9 }).endOn).toBe('2028-07-06'))
  test('escape days go on (Decree 163/2026 Art. 109(3))', () =>
    expect(endSum({ ...plain, uncounted: awayFor('2027-01-10', 5) }).endOn).toBe('2028-07-20'))
  test('the day printed in the decision wins; escape days still go on', () => {
    expect(endSum({ ...plain, statedEndOn: '2028-07-01' }).endOn).toBe('2028-07-01')
    expect(endSum({ ...plain, statedEndOn: '2028-07-01', uncounted: awayFor('2027-01-10', 3) }).endOn).toBe('2028-07-04')
  })
  property.prop([
    fc
      .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 400 }),
  ])('start + months − custody + escape, and every line leads to the next', (startsOn, termMonths, custodyDays, escapeDays) => {
    const sum = endSum({ ...plain, startsOn, termMonths, custodyDays, uncounted: awayFor(addDays(startsOn, 1), escapeDays) })
    fc.pre(addMonths(startsOn, termMonths) > addDays(startsOn, custodyDays + 1))
    expect(sum.endOn).toBe(addDays(addMonths(startsOn, termMonths), escapeDays - custodyDays))
    expect(sum.lines.at(-1)?.on).toBe(sum.endOn)
  })
})

const standing = (state: StayState, kind: StayKind, regime: Standing['regime'] = 'LAW_2025'): Standing => ({ state, kind, regime })
const story = (kind: StayKind, ...events: [HistoryEvent['kind'], string][]): HistoryEvent[] => [
  { kind: 'ADMITTED', happenedOn: '2026-08-01', toKind: kind, regime: 'LAW_2025', months: null },
  ...events.map(([event, happenedOn]) => ({ kind: event, happenedOn, toKind: null, regime: null, months: null })),
]

describe('what may follow what', () => {
  test('a compulsory resident cannot quit (Decree 163/2026 Art. 4(9) is about voluntary people)', () => {
    expect(nextEvents(standing('ACTIVE', 'COMPULSORY_ADULT'))).not.toContain('QUIT')
    expect(nextEvents(standing('ACTIVE', 'VOLUNTARY_PUBLIC'))).toContain('QUIT')
  })
  test('nothing follows an end', () => {
    for (const state of StayState.options.filter((state) => !isOpen(state))) {
      for (const kind of StayKind.options) expect(nextEvents(standing(state, kind))).toEqual([])
    }
  })
  test('only somebody who is away can return', () => {
    expect(stateAfter(standing('ACTIVE', 'COMPULSORY_ADULT'), 'RETURNED')).toBeNull()
    expect(stateAfter(standing('ESCAPED', 'COMPULSORY_ADULT'), 'RETURNED')).toBe('ACTIVE')
  })
  test('escape days are the days away: out on 3/3, back on 8/3 = 5', () => {
    const told = story('COMPULSORY_ADULT', ['ESCAPED', '2027-03-03'], ['RETURNED', '2027-03-08'], ['COMPLETED', '2028-01-06'])
    expect(replay(told)).toMatchObject({ state: 'COMPLETED', uncounted: awayFor('2027-03-03', 5), endedOn: '2028-01-06', impossible: null })
    expect(replay(told.slice(0, 2))).toMatchObject({ state: 'ESCAPED', uncounted: [], endedOn: null })
  })
})

describe('a history that holds together', () => {
  test('has no quitting under a compulsory measure (Decree 163/2026 Art. 4(9))', () => {
    expect(replay(story('VOLUNTARY_PUBLIC', ['QUIT', '2026-09-01'])).impossible).toBeNull()
    expect(replay(story('COMPULSORY_ADULT', ['QUIT', '2026-09-01'])).impossible).toEqual({ state: 'ACTIVE', event: 'QUIT' })
  })
  test('has nobody in two stays at once; out and in on one day is no overlap', () => {
    const past = { admittedOn: '2024-01-10', endedOn: '2026-01-10' }
    expect(overlap(past, { admittedOn: '2026-01-10', endedOn: null })).toBe(false)
    expect(overlap(past, { admittedOn: '2026-01-09', endedOn: null })).toBe(true)
    expect(overlap(past, { admittedOn: '2023-01-01', endedOn: '2024-01-10' })).toBe(false)
    expect(overlap(past, { admittedOn: '2023-01-01', endedOn: '2024-01-11' })).toBe(true)
  })
})

describe('warned about, recorded all the same', () => {
  const facts = {
    kind: 'COMPULSORY_ADULT' as const,
    regime: 'LAW_2025' as const,
    decidedOn: '2026-08-01',
    admittedOn: '2026-08-10',
    startsOn: '2026-08-10',
    birth: { year: 1990, month: 1, day: 1 },
    termMonths: 24,
    custodyDays: 0,
    statedEndOn: null,
    expected: { min: 24, max: 24, article: 'L120 Đ29 khoản 1' },
    rehabCount: 1,
    hasStableResidence: true,
    nationality: 'Việt Nam',
    sum: endSum({ ...plain, startsOn: '2026-08-10' }),
    proposed: { rehabCount: null, custodyDays: null },
    sameDecision: null,
  }
  const keys = (change: Partial<typeof facts>) => admissionWarnings({ ...facts, ...change } as typeof facts).map(({ key }) => key)
  test('an ordinary admission has nothing to warn about', () => expect(keys({})).toEqual([]))
  test('decided before 2026-07-01 and admitted after: it says which law was taken (Law 120/2025 Art. 56(1), (2))', () => {
    const old = { regime: 'LAW_2021' as never, decidedOn: '2026-06-20' }
    expect(keys(old)).toEqual(['regimeByDecision'])
    // Whose term ran already on that day was in rehab elsewhere: Art. 56(1) says so in words.
    expect(keys({ ...old, startsOn: '2026-06-25' })).toEqual([])
    expect(keys({ ...old, admittedOn: '2026-06-28', startsOn: '2026-06-28' })).toEqual([])
  })
  test('a term other than the law foresees (Law 120/2025 Art. 29(1))', () => expect(keys({ termMonths: 18 })).toEqual(['termDiffers']))
  test('a last day other than the sum', () => expect(keys({ statedEndOn: '2028-08-09' as never })).toEqual(['endDiffers']))
  test('admission before the decision (Decree 163/2026 Art. 108)', () =>
    expect(keys({ decidedOn: '2026-08-11' })).toEqual(['admittedBeforeDecision']))
  test('an adult measure for somebody under 18 (Law 120/2025 Art. 35)', () =>
    expect(keys({ birth: { year: 2008, month: 8, day: 11 } })).toEqual(['underAge']))
  test('a birth that is still to come on the day of admission is pointed out, by the year alone too', () => {
    expect(keys({ birth: { year: 2030, month: 12, day: 12 } })).toEqual(['underAge'])
    expect(keys({ birth: { year: 2026, month: null, day: null } as never })).toEqual(['underAge'])
  })
  test('18 on the very day is of age', () => expect(keys({ birth: { year: 2008, month: 8, day: 10 } })).toEqual([]))
  test("a minor's measure for an adult (Law 120/2025 Art. 36)", () =>
    expect(keys({ kind: 'COMPULSORY_MINOR' as never })).toEqual(['notMinor']))
  test('a contract of the old law under the new one (Law 120/2025 Art. 34)', () =>
    expect(keys({ kind: 'VOLUNTARY_LEGACY' as never })).toEqual(['kindOfOldLaw']))
  test('a compulsory measure for a foreigner (Law 120/2025 Art. 40(2))', () => expect(keys({ nationality: 'Lào' })).toEqual(['foreigner']))
  test('a private facility for somebody without a stable residence (Law 120/2025 Art. 34(1))', () =>
    expect(keys({ kind: 'VOLUNTARY_PRIVATE' as never, hasStableResidence: false })).toEqual(['privateWithoutResidence']))
  test('a decision number used twice', () => expect(keys({ sameDecision: 'DC-2026-0001' as never })).toEqual(['decisionUsedTwice']))
})
