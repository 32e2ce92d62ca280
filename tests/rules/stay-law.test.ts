import { describe, expect, test } from 'vitest'
import { noDetail } from '#contract/stays/events'
import { isCompulsory, type Regime, type StayEventKind, StayKind, type StayState } from '#contract/stays/words'
import {
  daysHeld,
  type HistoryEvent,
  heldFrom,
  kindsInstead,
  nextEvents,
  nextKinds,
  replay,
  type Standing,
} from '#host/features/stays/event-rules'
import { type AdmissionFacts, admissionWarnings, eventWarnings, type StayEventFacts, timesInRehab } from '#host/features/stays/rules'
import { endSum, expectedTerm } from '#host/features/stays/term-rules'
import { dueAfter, endOfFacilityDay, latestBefore } from '#host/law/deadlines'
import { makeLaw } from '#host/law/legal-values'
import { seededLaw } from '../support/law'
import { weekdaysWorked } from '../support/workdays'

const law = makeLaw(seededLaw)
const inForce = (key: string, on: string, regime: Regime = 'LAW_2025') => law.find(key, regime, on)
const standing = (state: StayState, kind: StayKind = 'COMPULSORY_ADULT', regime: Regime = 'LAW_2025'): Standing => ({ state, kind, regime })
const mayFollow = (event: StayEventKind, ...of: Parameters<typeof standing>) => nextEvents(standing(...of)).includes(event)

/** A compulsory adult admitted 15/7/2026 for 24 months; what happens, and the last day. */
const endAfter = (...told: [StayEventKind, string, number?][]) => {
  const history = told.map(
    ([kind, happenedOn, months]): HistoryEvent => ({ kind, happenedOn, toKind: null, regime: null, months: months ?? null }),
  )
  const regime = told.some(([kind]) => kind === 'TERM_REDUCED') ? 'LAW_2021' : 'LAW_2025'
  const admitted: HistoryEvent = { kind: 'ADMITTED', happenedOn: '2026-07-15', toKind: 'COMPULSORY_ADULT', regime, months: null }
  const { uncounted, reducedMonths, impossible } = replay([admitted, ...history])
  expect(impossible).toBeNull()
  const terms = { startsOn: '2026-07-15', termMonths: 24, custodyDays: 0, statedEndOn: null, countFirstDay: false }
  return endSum({ ...terms, uncounted, reducedMonths }).endOn
}

const admission: AdmissionFacts = {
  kind: 'COMPULSORY_ADULT',
  regime: 'LAW_2025',
  decidedOn: '2026-08-01',
  admittedOn: '2026-08-10',
  startsOn: '2026-08-10',
  birth: { year: 1990, month: 1, day: 1 },
  termMonths: 24,
  custodyDays: 0,
  statedEndOn: null,
  rehabCount: 1,
  hasStableResidence: true,
  nationality: 'Việt Nam',
  expected: null,
  sum: null,
  proposed: { rehabCount: null, custodyDays: null },
  sameDecision: null,
}
const admissionSays = (change: Partial<AdmissionFacts>) => admissionWarnings({ ...admission, ...change }).map(({ key }) => key)

const event: StayEventFacts = {
  kind: 'COMPULSORY_ADULT',
  event: 'HEALTH_CHECKED',
  happenedOn: '2027-03-10',
  detail: noDetail,
  birth: { year: 1990, month: 1, day: 1 },
  before: { state: 'ACTIVE', since: '2026-08-10', untilOn: null },
  regime: 'LAW_2025',
  expectedEndOn: '2028-08-10',
  startsOn: '2026-08-10',
  termMonths: 24,
  isWorkingDay: weekdaysWorked,
  find: (key) => inForce(key, '2027-03-10'),
}
const eventSays = (change: Partial<StayEventFacts>) => eventWarnings({ ...event, ...change }).map(({ key }) => key)
const from = (state: StayState, since: string, untilOn: string | null = null) => ({ state, since, untilOn })

test('completed before the end of the term is unusual, but where the rest is done at home — Law 120/2025 Arts 30(1)(d), 33(4)', () => {
  expect(eventSays({ event: 'COMPLETED' })).toEqual(['beforeExpectedEnd'])
  expect(eventSays({ event: 'COMPLETED', kind: 'VOLUNTARY_PUBLIC' })).toEqual(['beforeExpectedEnd'])
  expect(eventSays({ event: 'COMPLETED', kind: 'VOLUNTARY_PRIVATE' })).toEqual([])
})

describe('kinds of residents', () => {
  test('L120 Art. 31(5), 37, D163 Art. 107(1): status test and custody turn into a measure in the same facility, nothing else does', () => {
    expect(nextKinds('TEMPORARY_CUSTODY')).toEqual(['COMPULSORY_ADULT', 'COMPULSORY_MINOR', 'VOLUNTARY_PUBLIC'])
    expect(nextKinds('AWAITING_STATUS_TEST')).toContain('TEMPORARY_CUSTODY')
    for (const kind of StayKind.options.filter((kind) => kind !== 'TEMPORARY_CUSTODY' && kind !== 'AWAITING_STATUS_TEST')) {
      expect(nextKinds(kind)).toEqual([])
      expect(mayFollow('KIND_CHANGED', 'ACTIVE', kind)).toBe(false)
    }
  })
  test('L120 Art. 31(5), 37: a change of kind is corrected to what may follow the kind before it, and to nothing that makes a later event impossible', () => {
    const story = (...later: Partial<HistoryEvent>[]): HistoryEvent[] =>
      [{ kind: 'ADMITTED' as const, toKind: 'AWAITING_STATUS_TEST' as const }, ...later].map((one) => ({
        kind: 'KIND_CHANGED',
        happenedOn: '2026-11-13',
        toKind: null,
        regime: 'LAW_2025',
        months: null,
        ...one,
      }))
    const instead = (events: HistoryEvent[], at: number) => kindsInstead(events, at, () => 'LAW_2025')
    const one = story({ toKind: 'COMPULSORY_ADULT' })
    expect(instead(one, 1)).toEqual(nextKinds('AWAITING_STATUS_TEST'))
    const two = story({ toKind: 'TEMPORARY_CUSTODY' }, { toKind: 'COMPULSORY_ADULT' })
    expect(instead(two, 1)).toEqual(['TEMPORARY_CUSTODY'])
    expect(instead(two, 2)).toEqual(nextKinds('TEMPORARY_CUSTODY'))
    expect(instead(story({ toKind: 'VOLUNTARY_PUBLIC' }, { kind: 'LEFT' }), 1)).toEqual(['VOLUNTARY_PUBLIC', 'VOLUNTARY_PRIVATE'])
  })
  test('L120 Art. 31(5), 46(2)(a): somebody awaiting the status test is let go or moves on, and has no term to complete', () => {
    expect(mayFollow('RELEASED', 'ACTIVE', 'AWAITING_STATUS_TEST')).toBe(true)
    expect(mayFollow('COMPLETED', 'ACTIVE', 'AWAITING_STATUS_TEST')).toBe(false)
    expect(mayFollow('RELEASED', 'ACTIVE', 'COMPULSORY_ADULT')).toBe(false)
  })
  test('L120 Art. 34(1): no stable residence and a private facility do not go together', () => {
    expect(admissionSays({ kind: 'VOLUNTARY_PRIVATE', hasStableResidence: false })).toEqual(['privateWithoutResidence'])
    expect(admissionSays({ kind: 'VOLUNTARY_PUBLIC', hasStableResidence: false })).toEqual([])
  })
  test('L120 Art. 35: a compulsory adult is 18, on the birthday itself too', () => {
    expect(admissionSays({ birth: { year: 2008, month: 8, day: 10 } })).toEqual([])
    expect(admissionSays({ birth: { year: 2008, month: 8, day: 11 } })).toEqual(['underAge'])
  })
  test('L120 Art. 36: a minor is 12 to under 18; born on 29 February, 18 on 28 February of a common year', () => {
    const minor = (admittedOn: string, birth: AdmissionFacts['birth']) =>
      admissionSays({ kind: 'COMPULSORY_MINOR', admittedOn, decidedOn: admittedOn, birth })
    expect(minor('2026-08-10', { year: 2014, month: 8, day: 10 })).toEqual([])
    expect(minor('2026-08-10', { year: 2014, month: 8, day: 11 })).toEqual(['underAge'])
    expect(minor('2026-02-27', { year: 2008, month: 2, day: 29 })).toEqual([])
    expect(minor('2026-02-28', { year: 2008, month: 2, day: 29 })).toEqual(['notMinor'])
    expect(minor('2028-02-29', { year: 2010, month: 3, day: 1 })).toEqual([])
    expect(minor('2028-12-31', { year: 2010, month: 12, day: 31 })).toEqual(['notMinor'])
  })
  test('L120 Art. 40(2): foreigners are voluntary only', () => {
    expect(admissionSays({ nationality: 'Lào' })).toEqual(['foreigner'])
    expect(admissionSays({ kind: 'VOLUNTARY_PUBLIC', nationality: 'Lào' })).toEqual([])
  })
  test('D163 Art. 108: the decision comes before the admission, except after custody', () => {
    expect(admissionSays({ decidedOn: '2026-08-11' })).toEqual(['admittedBeforeDecision'])
    expect(admissionSays({ decidedOn: '2026-08-11', proposed: { rehabCount: null, custodyDays: 0 } })).toEqual([])
  })
  test('D116 Arts 35–38: the contract of the old law is none of the new one', () => {
    expect(admissionSays({ kind: 'VOLUNTARY_LEGACY', regime: 'LAW_2025' })).toEqual(['kindOfOldLaw'])
    expect(admissionSays({ kind: 'VOLUNTARY_LEGACY', regime: 'LAW_2021' })).toEqual([])
  })
})

describe('terms', () => {
  const term = (regime: Regime, kind: StayKind, count = 1) => {
    const expected = expectedTerm((key) => inForce(key, '2026-08-01', regime), regime, kind, count)
    return expected && [expected.min, expected.max]
  }
  test('L120 Art. 29(1), 30: 24 months the first time, 36 from the second on, for everybody', () => {
    for (const kind of ['COMPULSORY_ADULT', 'COMPULSORY_MINOR', 'VOLUNTARY_PUBLIC', 'VOLUNTARY_PRIVATE'] as const) {
      expect([term('LAW_2025', kind), term('LAW_2025', kind, 2), term('LAW_2025', kind, 3)]).toEqual([
        [24, 24],
        [36, 36],
        [36, 36],
      ])
    }
  })
  test('L120 Art. 29(1): the times in rehab are counted from the measures served; a transfer goes on with the same', () => {
    const served = (kind: StayKind, state: StayState, rehabCount: number) => ({ kind, state, rehabCount })
    expect(timesInRehab([])).toBeNull()
    expect(timesInRehab([served('TEMPORARY_CUSTODY', 'RELEASED', 1)])).toBeNull()
    expect(timesInRehab([served('COMPULSORY_ADULT', 'COMPLETED', 1)])).toBe(2)
    expect(timesInRehab([served('COMPULSORY_ADULT', 'TRANSFERRED', 2)])).toBe(2)
    expect(timesInRehab([served('VOLUNTARY_LEGACY', 'QUIT', 1), served('COMPULSORY_ADULT', 'COMPLETED', 3)])).toBe(4)
  })
  test('L73 Art. 31(1): voluntary people of the old law, 6 to 12 months', () =>
    expect(term('LAW_2021', 'VOLUNTARY_LEGACY')).toEqual([6, 12]))
  test('L73 Art. 33(3): minors of the old law, 6 to 12 months', () => expect(term('LAW_2021', 'COMPULSORY_MINOR')).toEqual([6, 12]))
  test('L120 Art. 37(2), D163 Art. 98: days held before come off, without those of an escape', () => {
    expect(daysHeld('2026-08-10', '2026-09-03', [])).toBe(24)
    expect(daysHeld('2026-08-10', '2026-09-03', [{ why: 'escape', from: '2026-08-20', until: '2026-08-23' }])).toBe(21)
    expect(daysHeld('2028-02-28', '2028-03-01', [])).toBe(2)
    expect(admissionSays({ custodyDays: 20, proposed: { rehabCount: null, custodyDays: 24 } })).toEqual(['custodyDiffers'])
  })
  test('D163 Art. 98(3): custody counts from the decision of the commune police, not from the admission', () => {
    const custody = { kind: 'TEMPORARY_CUSTODY', decision: { on: '2026-10-01' } } as const
    expect(daysHeld(heldFrom(custody, '2026-10-04'), '2026-10-25', [])).toBe(24)
    // A decision dated after the admission is a slip or a paper that came later: nobody is held for fewer days than he was here.
    expect(heldFrom({ ...custody, decision: { on: '2026-10-05' } }, '2026-10-04')).toBe('2026-10-04')
    expect(heldFrom({ ...custody, kind: 'AWAITING_STATUS_TEST' }, '2026-10-04')).toBe('2026-10-04')
  })
  test('D163 Arts 107(4), 109(3): days of escape do not count, the day of the return does', () =>
    expect(endAfter(['ESCAPED', '2027-03-03'], ['RETURNED', '2027-03-08'])).toBe('2028-07-20'))
  test('D163 Art. 114(4): days in hospital count', () =>
    expect(endAfter(['TO_HOSPITAL', '2027-03-03'], ['RETURNED', '2027-04-08'])).toBe('2028-07-15'))
  test('L120 Art. 39(3): treatment at home during a suspension counts', () =>
    expect(endAfter(['SUSPENDED', '2027-03-03'], ['RETURNED', '2027-09-08'])).toBe('2028-07-15'))
  test('D163 Art. 111(4): days out for criminal procedure count', () =>
    expect(endAfter(['OUT_FOR_PROCEDURE', '2027-03-03'], ['RETURNED', '2027-09-08'])).toBe('2028-07-15'))
  test('D163 Art. 121(1): days of leave count', () =>
    expect(endAfter(['LEAVE_STARTED', '2027-03-03'], ['RETURNED', '2027-03-08'])).toBe('2028-07-15'))
  test('L120 Art. 47(1): the rest of the term is served after prison', () =>
    expect(endAfter(['IMPRISONED', '2027-03-03'], ['RETURNED', '2027-04-03'])).toBe('2028-08-15'))
  test('L73 Art. 39, D116 Art. 58(3)(d): under the old law prison ended the rest: said when it is recorded', () => {
    expect(eventSays({ event: 'IMPRISONED', regime: 'LAW_2021' })).toEqual(['prisonExemptedBefore'])
    expect(eventSays({ event: 'IMPRISONED' })).toEqual([])
    expect(mayFollow('EXEMPTED', 'IMPRISONED', 'COMPULSORY_ADULT', 'LAW_2021')).toBe(true)
  })
})

describe('changes and interruptions', () => {
  test('D116 Art. 58(1): a court reduces a compulsory term of the old law by months, after half of it', () => {
    expect(endAfter(['TERM_REDUCED', '2027-08-01', 3])).toBe('2028-04-15')
    const reduced = (happenedOn: string, months: number) =>
      eventSays({
        event: 'TERM_REDUCED',
        happenedOn,
        detail: { ...noDetail, months },
        regime: 'LAW_2021',
        startsOn: '2025-01-10',
        find: (key) => inForce(key, happenedOn, 'LAW_2021'),
      })
    expect(reduced('2026-02-10', 3)).toEqual([])
    expect(reduced('2026-02-10', 7)).toEqual(['reductionTooLarge'])
    expect(reduced('2026-01-09', 3)).toEqual(['reductionTooEarly'])
    expect(reduced('2026-07-01', 3)).toEqual(['reductionUnclear'])
  })
  test('L120 Art. 54(9): the new law knows no reduction', () => {
    expect(mayFollow('TERM_REDUCED', 'ACTIVE', 'COMPULSORY_ADULT', 'LAW_2021')).toBe(true)
    expect(mayFollow('TERM_REDUCED', 'ACTIVE', 'COMPULSORY_ADULT', 'LAW_2025')).toBe(false)
    expect(mayFollow('TERM_REDUCED', 'ACTIVE', 'VOLUNTARY_LEGACY', 'LAW_2021')).toBe(false)
  })
  test('L120 Art. 39(3), D163 Art. 110(2): who serves may be suspended or exempted; back only with 3 months left', () => {
    expect(mayFollow('SUSPENDED', 'IN_HOSPITAL')).toBe(true)
    expect(mayFollow('EXEMPTED', 'SUSPENDED')).toBe(true)
    const back = (happenedOn: string) => eventSays({ event: 'RETURNED', happenedOn, before: from('SUSPENDED', '2028-01-10') })
    expect(back('2028-05-10')).toEqual([])
    expect(back('2028-05-11')).toEqual(['backNotNeeded'])
  })
  test('L120 Art. 39(6): an escape during a suspension is one', () => expect(mayFollow('ESCAPED', 'SUSPENDED')).toBe(true))
  test('L120 Art. 46(2)(đ), D163 Art. 109(2): who escaped comes back, is caught or dies; nobody completes a term on the run', () => {
    const after = nextEvents(standing('ESCAPED'))
    expect(after).toEqual(expect.arrayContaining(['RETURNED', 'IMPRISONED', 'OUT_FOR_PROCEDURE', 'DIED']))
    for (const event of ['COMPLETED', 'ESCAPED', 'LEAVE_STARTED', 'TRANSFERRED_OUT', 'EXEMPTED'] as const)
      expect(after).not.toContain(event)
  })
  test('D163 Art. 111: out for criminal procedure and back, from inside and from a hospital', () => {
    expect(mayFollow('OUT_FOR_PROCEDURE', 'IN_HOSPITAL')).toBe(true)
    expect(mayFollow('OUT_FOR_PROCEDURE', 'ON_LEAVE')).toBe(false)
    expect(mayFollow('RETURNED', 'OUT_FOR_PROCEDURE')).toBe(true)
    expect(eventSays({ event: 'RETURNED', before: from('OUT_FOR_PROCEDURE', '2027-03-01', '2027-03-09') })).toEqual(['backLate'])
  })
  test('a day due back before the day of leaving is pointed out; on that day it may be', () => {
    for (const event of ['OUT_FOR_PROCEDURE', 'SUSPENDED', 'LEAVE_STARTED'] as const) {
      expect(eventSays({ event, detail: { ...noDetail, untilOn: '2027-03-09' } })).toEqual(['untilBeforeStart'])
      expect(eventSays({ event, detail: { ...noDetail, untilOn: '2027-03-10' } })).toEqual([])
    }
  })
  test('L120 Art. 38(2)–(4): a transfer ends the stay here for every kind', () => {
    for (const kind of StayKind.options) expect(mayFollow('TRANSFERRED_OUT', 'ACTIVE', kind)).toBe(true)
  })
  test('L120 Art. 36(4): a minor comes of age during the measure; born on 29 February on 28 February', () => {
    expect(mayFollow('TURNED_ADULT', 'ACTIVE', 'COMPULSORY_MINOR')).toBe(true)
    expect(mayFollow('TURNED_ADULT', 'ACTIVE', 'COMPULSORY_ADULT')).toBe(false)
    const turned = (happenedOn: string) => eventSays({ event: 'TURNED_ADULT', happenedOn, birth: { year: 2012, month: 2, day: 29 } })
    expect(turned('2030-02-27')).toEqual(['notYetAdult'])
    expect(turned('2030-02-28')).toEqual([])
  })
  test('D163 Art. 121(1): a leave of five days, the days on the road beside', () => {
    const away = (untilOn: string, travelDays: number | null) =>
      eventSays({ event: 'LEAVE_STARTED', detail: { ...noDetail, bereavement: 'PARENT', untilOn, travelDays } })
    expect(away('2027-03-15', null)).toEqual([])
    expect(away('2027-03-16', null)).toEqual(['leaveTooLong'])
    expect(away('2027-03-17', 2)).toEqual([])
    expect(away('2027-03-18', 2)).toEqual(['leaveTooLong'])
  })
  test('D163 Art. 121(4): not back from leave is treated as an escape; back late is said', () => {
    expect(mayFollow('ESCAPED', 'ON_LEAVE')).toBe(true)
    expect(endAfter(['LEAVE_STARTED', '2027-03-01'], ['ESCAPED', '2027-03-07'], ['RETURNED', '2027-03-12'])).toBe('2028-07-20')
    expect(eventSays({ event: 'RETURNED', before: from('ON_LEAVE', '2027-03-01', '2027-03-09') })).toEqual(['backLate'])
    expect(eventSays({ event: 'RETURNED', before: from('ON_LEAVE', '2027-03-01', '2027-03-10') })).toEqual([])
  })
  test('D163 Art. 122: a death ends any open stay, and nothing follows', () => {
    for (const kind of StayKind.options) expect(mayFollow('DIED', 'ACTIVE', kind)).toBe(true)
    expect(nextEvents(standing('DECEASED'))).toEqual([])
  })
  test('D163 Art. 124: at the end of a term somebody may be handed to a social protection facility', () => {
    expect(mayFollow('SHELTERED', 'ACTIVE')).toBe(true)
    expect(mayFollow('SHELTERED', 'ESCAPED')).toBe(false)
    expect(mayFollow('SHELTERED', 'ACTIVE', 'TEMPORARY_CUSTODY')).toBe(false)
  })
  test('D163 Art. 4(9), L120 Art. 33(5): a voluntary resident away for two working days has quit; a compulsory one escapes', () => {
    const quit = (happenedOn: string) => eventSays({ event: 'QUIT', happenedOn, before: from('ABSENT', '2027-03-12') })
    expect(quit('2027-03-14')).toEqual(['quitTooSoon'])
    expect(quit('2027-03-15')).toEqual(['quitTooSoon'])
    expect(quit('2027-03-16')).toEqual([])
    for (const kind of StayKind.options.filter(isCompulsory)) {
      expect([mayFollow('LEFT', 'ACTIVE', kind), mayFollow('QUIT', 'ACTIVE', kind), mayFollow('ESCAPED', 'ACTIVE', kind)]).toEqual([
        false,
        false,
        true,
      ])
    }
    expect([mayFollow('LEFT', 'ACTIVE', 'VOLUNTARY_PUBLIC'), mayFollow('ESCAPED', 'ACTIVE', 'VOLUNTARY_PUBLIC')]).toEqual([true, false])
  })
})

describe('deadlines', () => {
  const moment = (key: string, happenedAt: string, on = '2027-03-10') => {
    const { value, unit } = inForce(key, on) ?? { value: 0, unit: 'days' as const }
    return dueAfter({ from: happenedAt, amount: value, unit }, weekdaysWorked)
  }
  test('L120 Art. 46(2)(i): 24 hours to tell the commune police of an escape, over a weekend and the end of a year too', () => {
    expect(moment('escape.notice', '2027-03-13T03:20:00.000Z')).toBe('2027-03-14T03:20:00.000Z')
    expect(moment('escape.notice', '2027-12-31T16:00:00.000Z')).toBe('2028-01-01T16:00:00.000Z')
    expect(moment('private.notice', '2028-02-28T16:00:00.000Z')).toBe('2028-02-29T16:00:00.000Z')
  })
  test('D163 Art. 121(2)(b): a request for leave is decided within 24 hours', () =>
    expect(moment('leave.decision', '2027-03-13T03:20:00.000Z')).toBe('2027-03-14T03:20:00.000Z'))
  test('D163 Art. 122: 24 hours for the relatives after a death', () =>
    expect(moment('death.relatives', '2027-03-13T03:20:00.000Z')).toBe('2027-03-14T03:20:00.000Z'))
  test('D163 Arts 97(1), 123(1): the notice 30 days before the end, 15 under the old decree (D116 Art. 62(1))', () => {
    for (const measure of ['compulsory', 'voluntary']) {
      expect(inForce(`notice.${measure}`, '2026-06-30', 'LAW_2021')).toMatchObject({ value: 15, unit: 'days' })
      expect(inForce(`notice.${measure}`, '2026-07-01', 'LAW_2021')).toMatchObject({ value: 30, unit: 'days' })
    }
    expect(latestBefore({ on: '2028-03-30', days: 30 }, weekdaysWorked)).toEqual({ day: '2028-02-29', movedFrom: null })
    expect(latestBefore({ on: '2028-01-31', days: 30 }, weekdaysWorked)).toEqual({ day: '2027-12-31', movedFrom: '2028-01-01' })
  })
  test('D163 Art. 124(1): the file for social protection 15 days before the end', () => {
    expect(inForce('shelter.file', '2028-01-01')).toMatchObject({ value: 15, unit: 'days' })
    expect(latestBefore({ on: '2028-03-15', days: 15 }, weekdaysWorked)).toEqual({ day: '2028-02-29', movedFrom: null })
  })
  test('D163 Arts 97(2), 123(2): the confirmation in the last 24 hours', () => {
    expect(inForce('confirmation.compulsory', '2028-01-01')).toMatchObject({ value: 24, unit: 'hours', article: 'Đ163 Đ123 khoản 2' })
    expect(inForce('confirmation.voluntary', '2028-01-01')).toMatchObject({ value: 24, unit: 'hours', article: 'Đ163 Đ97 khoản 2' })
  })
  test('D163 Art. 134(1): two working days for the commune police to propose', () =>
    expect(moment('afterRehab.proposal', '2027-03-11T03:00:00.000Z')).toBe(endOfFacilityDay('2027-03-15')))
  test('D163 Art. 114(1): a health check every 12 months, every 6 under the old decree (D116 Art. 67(1)); leap days and ends of months', () => {
    expect(inForce('health.check', '2026-06-30', 'LAW_2021')).toMatchObject({ value: 6, unit: 'months' })
    expect(moment('health.check', '2028-02-29T03:00:00.000Z')).toBe(endOfFacilityDay('2029-02-28'))
    expect(moment('health.check', '2026-12-31T03:00:00.000Z')).toBe(endOfFacilityDay('2027-12-31'))
  })
})
