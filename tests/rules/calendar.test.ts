import { fc, test as property } from '@fast-check/vitest'
import dayjs from 'dayjs'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  BirthDate,
  daysBetween,
  facilityClock,
  facilityDay,
  firstOfMonth,
  formatBirth,
  formatDate,
  Instant,
  lastOfMonth,
  longDate,
  Month,
  PlainDate,
  parseTypedBirth,
  parseTypedDate,
  reportPeriod,
  startOfFacilityDay,
  weekOf,
} from '#contract/values/calendar'

const aDate = fc
  .integer({ min: 0, max: daysBetween('1950-01-01', '2150-12-31') })
  .map((days) => dayjs('1950-01-01').add(days, 'day').format('YYYY-MM-DD'))

describe('shapes', () => {
  test('a plain date is a real day between 1900 and 2200', () => {
    for (const day of ['1900-01-01', '2028-02-29', '2200-12-31']) expect(PlainDate.safeParse(day).success).toBe(true)
    for (const day of ['2026-02-29', '2026-2-5', '05/02/2026', '1899-12-31', '2201-01-01', '2026-02-05T00:00:00Z', '', null])
      expect(PlainDate.safeParse(day).success, String(day)).toBe(false)
  })
  test('an instant is UTC', () => {
    expect(Instant.safeParse('2026-02-05T17:00:00.000Z').success).toBe(true)
    expect(Instant.safeParse('2026-02-05T17:00:00+07:00').success).toBe(false)
  })
  test('a month has twelve values a year', () => {
    expect(Month.safeParse('2026-12').success).toBe(true)
    for (const month of ['2026-13', '2026-00', '2026-1', '1899-12']) expect(Month.safeParse(month).success, month).toBe(false)
  })
  test('a birth date needs a month to have a day, and the day must exist', () => {
    expect(BirthDate.safeParse({ year: 1987, month: null, day: null }).success).toBe(true)
    expect(BirthDate.safeParse({ year: 1987, month: 7, day: null }).success).toBe(true)
    expect(BirthDate.safeParse({ year: 1988, month: 2, day: 29 }).success).toBe(true)
    expect(BirthDate.safeParse({ year: 1987, month: 2, day: 29 }).success).toBe(false)
    expect(BirthDate.safeParse({ year: 1987, month: null, day: 5 }).success).toBe(false)
  })
})

describe('terms in months — Civil Code 91/2015 Arts 145-148', () => {
  test('the term ends on the corresponding day', () => {
    expect(addMonths('2026-07-15', 24)).toBe('2028-07-15')
    expect(addMonths('2026-01-31', 12)).toBe('2027-01-31')
  })
  test('a month without that day ends the term with its last day', () => {
    expect(addMonths('2026-08-31', 18)).toBe('2028-02-29')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  })
  test('months can be taken off, over the turn of the year', () => {
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28')
  })
  property.prop([aDate, fc.integer({ min: -600, max: 600 })])('another calendar library agrees', (date, months) => {
    expect(addMonths(date, months)).toBe(dayjs(date).add(months, 'month').format('YYYY-MM-DD'))
  })
})

describe('days', () => {
  test('days are counted across leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(daysBetween('2026-02-05', '2026-02-05')).toBe(0)
    expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366)
    expect(daysBetween('2026-02-05', '2026-02-04')).toBe(-1)
  })
  property.prop([aDate, fc.integer({ min: -20_000, max: 20_000 })])('adding days and counting them are inverse', (date, days) => {
    expect(daysBetween(date, addDays(date, days))).toBe(days)
  })
  test('a week runs from Monday to Sunday', () => {
    expect(weekOf('2026-11-16')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(weekOf('2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' })
  })
  test('a month has a first and a last day', () => {
    expect(firstOfMonth('2028-02-17')).toBe('2028-02-01')
    expect(lastOfMonth('2028-02-17')).toBe('2028-02-29')
    expect(lastOfMonth('2026-12-01')).toBe('2026-12-31')
  })
})

describe('periods of monthly reports', () => {
  test('by default a month runs from the 15th of the month before to the 14th', () => {
    expect(reportPeriod('2026-10', 'DAY_15_TO_14')).toEqual({ from: '2026-09-15', to: '2026-10-14' })
    expect(reportPeriod('2027-01', 'DAY_15_TO_14')).toEqual({ from: '2026-12-15', to: '2027-01-14' })
  })
  test('or follows the calendar', () => {
    expect(reportPeriod('2028-02', 'CALENDAR_MONTH')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })
  property.prop([aDate, fc.constantFrom('DAY_15_TO_14' as const, 'CALENDAR_MONTH' as const)])(
    'periods follow each other without a gap',
    (date, cutOff) => {
      const period = reportPeriod(date.slice(0, 7), cutOff)
      const next = reportPeriod(addMonths(firstOfMonth(date), 1).slice(0, 7), cutOff)
      expect(addDays(period.to, 1)).toBe(next.from)
    },
  )
})

describe('the facility’s day and clock — UTC+7', () => {
  test('the day begins at 17:00 UTC of the day before', () => {
    expect(startOfFacilityDay('2026-02-05')).toBe('2026-02-04T17:00:00.000Z')
    expect(facilityDay('2026-02-04T17:00:00.000Z')).toBe('2026-02-05')
    expect(facilityDay('2026-02-04T16:59:59.999Z')).toBe('2026-02-04')
  })
  test('the clock shows Vietnamese time', () => {
    expect(facilityClock('2026-02-05T01:05:59Z')).toBe('08:05')
    expect(facilityClock('2026-02-05T17:00:00Z')).toBe('00:00')
  })
})

describe('age', () => {
  test('grows on the birthday', () => {
    const birth = { year: 2008, month: 7, day: 15 }
    expect(ageOn(birth, '2026-07-14')).toBe(17)
    expect(ageOn(birth, '2026-07-15')).toBe(18)
    expect(ageOn(birth, '2008-07-15')).toBe(0)
    expect(ageOn(birth, '2008-07-14')).toBeNull()
  })
  test('an unknown day or month counts as the latest possible, nobody is an adult too early', () => {
    expect(ageOn({ year: 2008, month: 2, day: null }, '2026-02-27')).toBe(17)
    expect(ageOn({ year: 2008, month: 2, day: null }, '2026-02-28')).toBe(18)
    expect(ageOn({ year: 2008, month: null, day: null }, '2026-12-30')).toBe(17)
    expect(ageOn({ year: 2008, month: null, day: null }, '2026-12-31')).toBe(18)
  })
  test('born on 29 February: 28 February in a common year, 29 in a leap year', () => {
    const birth = { year: 2008, month: 2, day: 29 }
    expect(ageOn(birth, '2026-02-27')).toBe(17)
    expect(ageOn(birth, '2026-02-28')).toBe(18)
    expect(ageOn(birth, '2028-02-28')).toBe(19)
    expect(ageOn(birth, '2028-02-29')).toBe(20)
  })
})

describe('typed dates', () => {
  test.each([
    '5/2/2026',
    '05/02/2026',
    '5/2/26',
    '05-02-26',
    '5-2-2026',
    '5.2.2026',
    '5 2 2026',
    '050226',
    '05022026',
    ' 5/2/2026 ',
    '2026-02-05',
  ])('%s is 5 February 2026', (text) => expect(parseTypedDate(text)).toBe('2026-02-05'))
  test('the day always comes first', () => {
    expect(parseTypedDate('2/5/2026')).toBe('2026-05-02')
    expect(parseTypedDate('2/13/2026')).toBeNull()
  })
  test('two digits mean 1970 to 2069', () => {
    expect(parseTypedDate('1/1/69')).toBe('2069-01-01')
    expect(parseTypedDate('1/1/70')).toBe('1970-01-01')
  })
  test.each(['', 'hôm nay', '31/2/2026', '0/1/2026', '5/2', '5/2/202', '5022026', '1/1/1899', '5/2/2026 8h'])('%s is no date', (text) =>
    expect(parseTypedDate(text)).toBeNull(),
  )
  property.prop([aDate])('what is shown can be typed back', (date) => {
    expect(parseTypedDate(formatDate(date))).toBe(date)
  })
})

describe('typed birth dates', () => {
  test('whole, by month, by year', () => {
    expect(parseTypedBirth('5/2/1987')).toEqual({ year: 1987, month: 2, day: 5 })
    expect(parseTypedBirth('7/1987')).toEqual({ year: 1987, month: 7, day: null })
    expect(parseTypedBirth('1987')).toEqual({ year: 1987, month: null, day: null })
  })
  test('two digits mean 1930 to 2029', () => {
    expect(parseTypedBirth('050229')).toEqual({ year: 2029, month: 2, day: 5 })
    expect(parseTypedBirth('5/2/30')).toEqual({ year: 1930, month: 2, day: 5 })
  })
  test.each(['', '13/1987', '87', '7/87', '30/2/1987', 'năm 1987', '1899'])('%s is no birth date', (text) =>
    expect(parseTypedBirth(text)).toBeNull(),
  )
  test.each(['05/02/1987', '02/1987', '1987'])('%s is shown as it was typed', (text) => {
    const birth = parseTypedBirth(text)
    expect(birth && formatBirth(birth)).toBe(text)
  })
})

describe('dates on papers — Decree 30/2020', () => {
  test('a leading zero for days below 10 and for the months 1 and 2 only', () => {
    expect(longDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026')
    expect(longDate('2026-01-15')).toBe('ngày 15 tháng 01 năm 2026')
    expect(longDate('2026-03-10')).toBe('ngày 10 tháng 3 năm 2026')
    expect(longDate('2026-11-09')).toBe('ngày 09 tháng 11 năm 2026')
  })
})
