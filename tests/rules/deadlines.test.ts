import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, facilityClock, facilityDay, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import { dueAfter, latestBefore } from '#host/law/deadlines'
import { workingDays } from '#host/law/working-days'
import { off, weekdaysWorked } from '../support/workdays'

const at = (day: PlainDate, hour = 9) => new Date(Date.parse(startOfFacilityDay(day)) + hour * 3_600_000).toISOString()
const lastDay = (instant: string) => {
  expect(facilityClock(instant)).toBe('23:59')
  return facilityDay(instant)
}
const due = (from: PlainDate, amount: number, unit: 'days' | 'workingDays' | 'months', isWorkingDay = weekdaysWorked) =>
  lastDay(dueAfter({ from: at(from), amount, unit }, isWorkingDay))

describe('hours — from the minute of the event, Civil Code 91/2015 Art. 147(1)', () => {
  test('24 hours run over nights and days off alike', () =>
    expect(dueAfter({ from: '2026-11-21T07:20:00.000Z', amount: 24, unit: 'hours' }, () => false)).toBe('2026-11-22T07:20:00.000Z'))
})

describe('days — Civil Code 91/2015 Arts 147(2), 148(1)', () => {
  test('the first day is not counted and the last one counts to its end', () => expect(due('2026-11-16', 2, 'days')).toBe('2026-11-18'))
  test('an event late in the evening counts like one in the morning', () =>
    expect(lastDay(dueAfter({ from: at('2026-11-16', 23.5), amount: 2, unit: 'days' }, weekdaysWorked))).toBe('2026-11-18'))
  test('a last day on a Saturday, a Sunday or a holiday moves to the next working day — Art. 148(5)', () => {
    expect(due('2026-11-19', 2, 'days')).toBe('2026-11-23')
    expect(due('2026-11-19', 3, 'days')).toBe('2026-11-23')
    expect(due('2026-04-28', 2, 'days', off('2026-04-30', '2026-05-01'))).toBe('2026-05-04')
  })
  test('into the week of Tết, out of it', () =>
    expect(due('2026-02-11', 5, 'days', off('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'))).toBe('2026-02-23'))
  test('over the end of the year', () => expect(due('2026-12-30', 2, 'days', off('2027-01-01'))).toBe('2027-01-04'))
  test('over a leap day', () => expect(due('2028-02-28', 1, 'days')).toBe('2028-02-29'))
})

describe('months — Civil Code 91/2015 Art. 148(3)', () => {
  test('the corresponding day, or the last of a month that has none', () => {
    expect(due('2026-08-31', 1, 'months')).toBe('2026-09-30')
    expect(due('2027-01-31', 1, 'months')).toBe('2027-03-01') // 28/02/2027 is a Sunday
    expect(due('2028-01-31', 1, 'months')).toBe('2028-02-29')
    expect(due('2028-02-29', 12, 'months')).toBe('2029-02-28')
  })
})

describe('working days', () => {
  test('two working days from a Thursday end on Monday — Decree 163/2026 Art. 134(1)', () =>
    expect(due('2026-11-19', 2, 'workingDays')).toBe('2026-11-23'))
  test('a Saturday worked in exchange is one of them', () => {
    const exchanged = workingDays([
      { day: '2026-08-22', kind: 'EXTRA_WORKDAY' },
      { day: '2026-08-31', kind: 'SWAPPED_OFF' },
    ])
    expect(due('2026-08-20', 2, 'workingDays', exchanged)).toBe('2026-08-22')
    expect(due('2026-08-28', 1, 'workingDays', exchanged)).toBe('2026-09-01')
  })
})

describe('at the latest N days before', () => {
  test('a day off means earlier, and names the day of the law', () => {
    expect(latestBefore({ on: '2026-12-22', days: 30 }, weekdaysWorked)).toEqual({ day: '2026-11-20', movedFrom: '2026-11-22' })
    expect(latestBefore({ on: '2026-12-25', days: 30 }, weekdaysWorked)).toEqual({ day: '2026-11-25', movedFrom: null })
  })
  test('over the whole of Tết', () =>
    expect(latestBefore({ on: '2026-03-22', days: 30 }, off('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'))).toEqual(
      { day: '2026-02-13', movedFrom: '2026-02-20' },
    ))
})

describe('against a walk day by day', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2023-06-01', days))
  /** Any days off, but no month without a working day. */
  const calendar = fc.uniqueArray(fc.integer({ min: 0, max: 27 }), { maxLength: 20 }).map((numbers) => {
    const daysOff = new Set(numbers.map((number) => String(number + 1).padStart(2, '0')))
    return (each: PlainDate) => !daysOff.has(each.slice(8))
  })
  const next = (each: PlainDate) => new Date(Date.parse(each) + 86_400_000).toISOString().slice(0, 10)
  const previous = (each: PlainDate) => new Date(Date.parse(each) - 86_400_000).toISOString().slice(0, 10)

  property.prop([day, fc.integer({ min: 0, max: 90 }), calendar])('days', (from, amount, isWorkingDay) => {
    let walked: PlainDate = from
    for (let count = 0; count < amount; count++) walked = next(walked)
    while (!isWorkingDay(walked)) walked = next(walked)
    expect(due(from, amount, 'days', isWorkingDay)).toBe(walked)
  })
  property.prop([day, fc.integer({ min: 1, max: 40 }), calendar])('working days', (from, amount, isWorkingDay) => {
    let [walked, worked]: [PlainDate, number] = [from, 0]
    while (worked < amount) {
      walked = next(walked)
      if (isWorkingDay(walked)) worked++
    }
    expect(due(from, amount, 'workingDays', isWorkingDay)).toBe(walked)
  })
  property.prop([day, fc.integer({ min: 1, max: 36 }), calendar])('months', (from, amount, isWorkingDay) => {
    let walked: PlainDate = from
    for (let month = 0; month < amount; ) {
      walked = next(walked)
      // A month is over on its corresponding day, or on the last before the month after it begins.
      if (walked.slice(8) === from.slice(8) || (next(walked).slice(8) === '01' && walked.slice(8) < from.slice(8))) month++
    }
    while (!isWorkingDay(walked)) walked = next(walked)
    expect(due(from, amount, 'months', isWorkingDay)).toBe(walked)
  })
  property.prop([day, fc.integer({ min: 0, max: 60 }), calendar])(
    'before: a working day, none between it and the day of the law, never fewer days than asked for',
    (on, days, isWorkingDay) => {
      const latest = latestBefore({ on, days }, isWorkingDay)
      let walked: PlainDate = on
      for (let count = 0; count < days; count++) walked = previous(walked)
      const named = walked
      while (!isWorkingDay(walked)) walked = previous(walked)
      expect(latest).toEqual({ day: walked, movedFrom: walked === named ? null : named })
    },
  )
})
