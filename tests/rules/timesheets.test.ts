import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import type { LegalUnit } from '#contract/facility'
import type { Regime } from '#contract/stays/words'
import { cellText, hoursText, minutesOfEntry, readCell, reasonLetters, SheetReason } from '#contract/timesheets/cells'
import { brokenLimits, type LimitedDay, roomOn } from '#contract/timesheets/limits'
import type { BirthDate, PlainDate } from '#contract/values/calendar'
import { legalValues } from '#host/database/seeds/legal-values'
import { awayOn, cautionsOn, closedWhy, limitOn, youngOn } from '#host/features/timesheets/rules'
import { makeLaw } from '#host/law/legal-values'

const law = makeLaw(
  legalValues.map(([key, regime, validFrom, value, unit, article]) => ({
    key,
    regime,
    validFrom,
    value,
    unit: unit as LegalUnit,
    article,
    version: 0,
  })),
)
const limitAt = (regime: Regime, birth: BirthDate, on: PlainDate) => limitOn((key) => law.find(key, regime, on), birth, on)
const hours = (day: number, week: number) => ({ day: day * 60, week: week * 60 })
const born = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}

describe('hours by the age on the day', () => {
  test('Decree 163/2026 Art. 117: adults at most 8 hours a day and 48 a week', () => {
    expect(limitAt('LAW_2025', born('1990-05-17'), '2026-11-16')).toEqual({ ...hours(8, 48), article: 'Đ163 Đ117' })
  })
  test('Decree 163/2026 Art. 128: 15 to under 18 at most 6 and 30, 12 to under 15 at most 4 and 20', () => {
    expect(limitAt('LAW_2025', born('2009-11-17'), '2026-11-16')).toEqual({ ...hours(6, 30), article: 'Đ163 Đ128' })
    expect(limitAt('LAW_2025', born('2012-01-01'), '2026-11-16')).toEqual({ ...hours(4, 20), article: 'Đ163 Đ128' })
  })
  test('Decree 116/2021 Arts 68(1), 74(1): the same hours before 2026-07-01, by its own articles', () => {
    expect(limitAt('LAW_2021', born('1990-05-17'), '2026-06-30')).toEqual({ ...hours(8, 48), article: 'Đ116 Đ68 khoản 1' })
    expect(limitAt('LAW_2021', born('2009-05-17'), '2026-06-30')).toEqual({ ...hours(6, 30), article: 'Đ116 Đ74 khoản 1 điểm b' })
    expect(limitAt('LAW_2021', born('2012-05-17'), '2026-06-30')).toEqual({ ...hours(4, 20), article: 'Đ116 Đ74 khoản 1 điểm a' })
  })
  test('the limit is another from the birthday on, in the middle of a week too', () => {
    const of = (day: string) => limitAt('LAW_2025', born('2008-11-18'), day).day / 60
    expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'].map(of)).toEqual([6, 6, 8, 8])
    expect(youngOn(born('2008-11-18'), '2026-11-17')).toEqual({ years: 17, until: '2026-11-18' })
    expect(youngOn(born('2008-11-18'), '2026-11-18')).toBeNull()
  })
  test('who was born in a year of which the day is not known is young until it is certain that they are not', () => {
    const birth = { year: 2008, month: null, day: null }
    expect(limitAt('LAW_2025', birth, '2026-12-30').day).toBe(6 * 60)
    expect(limitAt('LAW_2025', birth, '2026-12-31').day).toBe(8 * 60)
  })
})

/** A week of hours, Monday first, under one limit. */
const week = (limit: { day: number; week: number }, worked: readonly number[], standing: readonly number[] = []): LimitedDay[] =>
  worked.map((minutes, at) => ({ ...limit, minutes: minutes * 60, standing: (standing[at] ?? 0) * 60 }))

describe('days and weeks together', () => {
  test('nine hours on a day are too many, eight are not', () => {
    expect(brokenLimits(week(hours(8, 48), [8, 9, 8]))).toEqual([null, 'day', null])
  })
  test('what is beyond the day counts for nothing in the week', () => {
    expect(brokenLimits(week(hours(8, 48), [8, 8, 8, 12, 8, 8, 8]))).toEqual([null, null, null, 'day', null, null, null])
  })
  test('a seventh day of eight hours is beyond the 48 of the week; a shorter one finds room', () => {
    expect(brokenLimits(week(hours(8, 48), [8, 8, 8, 8, 8, 8, 0.05]))[6]).toBe('week')
    expect(brokenLimits(week(hours(8, 48), [8, 8, 8, 8, 8, 7, 1]))[6]).toBeNull()
  })
  test('hours in another team count first, on the day and in the week', () => {
    expect(brokenLimits(week(hours(6, 30), [4, 6], [3, 0]))).toEqual(['day', null])
    expect(brokenLimits(week(hours(6, 30), [0, 6, 6, 6, 4, 0, 0], [6, 0, 0, 0, 2, 0, 0]))).toEqual(Array(7).fill(null))
    expect(brokenLimits(week(hours(6, 30), [0, 6, 6, 6, 4.05, 0, 0], [6, 0, 0, 0, 1.95, 0.05, 0]))[4]).toBe('week')
  })
  test('a birthday in mid-week: the days before it come to no more than 30 hours, all together to no more than 48', () => {
    const turning = (worked: readonly number[]) =>
      worked.map((minutes, at) => ({ ...(at < 3 ? hours(6, 30) : hours(8, 48)), minutes: minutes * 60, standing: 0 }))
    expect(brokenLimits(turning([6, 6, 6, 8, 8, 8, 6]))).toEqual(Array(7).fill(null))
    expect(brokenLimits(turning([6, 6, 8, 8, 8, 8, 6]))[2]).toBe('day')
    expect(brokenLimits(turning([6, 6, 6, 8, 8, 8, 8]))[6]).toBe('week')
    const turnsOnSunday = [6, 6, 6, 6, 6, 1, 8].map((h, at) => ({
      ...(at < 6 ? hours(6, 30) : hours(8, 48)),
      minutes: h * 60,
      standing: 0,
    }))
    expect(brokenLimits(turnsOnSunday)).toEqual([null, null, null, null, null, 'week', null])
  })

  const bands = [hours(4, 20), hours(6, 30), hours(8, 48)] as const
  /** Somebody who may come under the next limit on some day of the week. */
  const aWeek = fc
    .record({
      band: fc.integer({ min: 0, max: 2 }),
      turns: fc.integer({ min: 1, max: 7 }),
      worked: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 7, maxLength: 7 }),
    })
    .map(({ band, turns, worked }) =>
      worked.map(
        (h, at): LimitedDay => ({ ...(bands[Math.min(2, at < turns ? band : band + 1)] ?? bands[2]), minutes: h * 60, standing: 0 }),
      ),
    )
  const keeps = (days: readonly LimitedDay[], worked: readonly number[]) => {
    for (const [at, day] of days.entries()) {
      expect(worked[at]).toBeLessThanOrEqual(day.day)
      const sum = days.reduce((minutes, other, place) => (other.week <= day.week ? minutes + (worked[place] ?? 0) : minutes), 0)
      expect(sum).toBeLessThanOrEqual(day.week)
    }
  }

  test('whatever is typed: what is left standing breaks no limit', () => {
    fc.assert(
      fc.property(aWeek, (days) => {
        const broken = brokenLimits(days)
        keeps(
          days,
          days.map(({ minutes }, at) => (broken[at] ? 0 : minutes)),
        )
      }),
    )
  })
  test('no sequence of edits by two teams ends beyond a limit', () => {
    const edit = fc.record({
      team: fc.integer({ min: 0, max: 1 }),
      at: fc.integer({ min: 0, max: 6 }),
      worked: fc.integer({ min: 0, max: 12 }),
    })
    fc.assert(
      fc.property(aWeek, fc.array(edit, { maxLength: 40 }), (days, edits) => {
        const teams = [Array<number>(7).fill(0), Array<number>(7).fill(0)] as const
        for (const { team, at, worked } of edits) {
          // As a save is judged: everything that stands already, and the one cell that is new.
          const asked = days.map((day, place) => ({
            ...day,
            standing: teams.reduce((sum, cells, of) => (of === team && place === at ? sum : sum + (cells[place] ?? 0)), 0),
            minutes: place === at ? worked * 60 : 0,
          }))
          if (brokenLimits(asked)[at] === null) (teams[team as 0 | 1] as number[])[at] = worked * 60
        }
        keeps(
          days,
          days.map((_, at) => (teams[0][at] ?? 0) + (teams[1][at] ?? 0)),
        )
      }),
    )
  })
  test('the room of a day is what fits and not a minute more', () => {
    fc.assert(
      fc.property(aWeek, fc.integer({ min: 0, max: 6 }), (days, at) => {
        const without = days.map((day, place) => (place === at ? { ...day, minutes: 0 } : day))
        const broken = brokenLimits(without)
        const others = without.map((day, place) => ({ ...day, standing: broken[place] ? 0 : day.minutes, minutes: 0 }))
        const room = roomOn(others, at)
        const withMinutes = (minutes: number) => brokenLimits(others.map((day, place) => (place === at ? { ...day, minutes } : day)))[at]
        expect(withMinutes(room)).toBeNull()
        expect(withMinutes(room + 1)).not.toBeNull()
      }),
    )
  })
})

describe('what is typed into a cell', () => {
  test.each([
    ['8', 480],
    ['7,5', 450],
    ['7.5', 450],
    [' 8 ', 480],
    ['08', 480],
    ['0,05', 3],
    ['24', 1440],
    ['ô', 'SICK'],
    ['O', 'SICK'],
    ['đ', 'SUSPENDED'],
    ['t', 'REFUSED'],
    ['', null],
    ['  ', null],
  ] as const)('%j is taken', (text, entry) => expect(readCell(text)).toEqual({ entry }))
  test.each([
    ['8h', 'notHours'],
    ['-8', 'notHours'],
    ['1 0', 'notHours'],
    ['８', 'notHours'],
    ['8,', 'notHours'],
    ['7,5,', 'notHours'],
    ['Z', 'notHours'],
    ['25', 'overDay'],
    ['24,01', 'overDay'],
    ['9999999', 'notHours'],
    ['0', 'zeroHours'],
    ['7,33', 'oddPart'],
  ] as const)('%j is not: %s', (text, fault) => expect(readCell(text)).toEqual({ fault }))
  test('hours are shown with a decimal comma, each reason by a letter of its own', () => {
    expect([480, 450, 435, 3, 83_070].map(hoursText)).toEqual(['8', '7,5', '7,25', '0,05', '1.384,5'])
    expect([450, 'SICK', null].map((entry) => minutesOfEntry(entry as never))).toEqual([450, 0, 0])
    expect(new Set(Object.values(reasonLetters)).size).toBe(SheetReason.options.length)
  })
  test('what the cell shows is read back as the same', () => {
    const entry = fc.oneof(
      fc.integer({ min: 1, max: 480 }).map((steps) => steps * 3),
      fc.constantFrom(...SheetReason.options),
    )
    fc.assert(
      fc.property(entry, (one) => {
        expect(readCell(cellText(one))).toEqual({ entry: one })
      }),
    )
  })
})

describe('days on which nothing is written', () => {
  const facts = { day: '2026-11-18', today: '2026-11-21', isMember: true, admittedOn: '2026-08-10', endedOn: null, isCallers: true }
  test('before somebody came, after they left, outside the team, days to come, another officer’s days', () => {
    expect(closedWhy(facts)).toBeNull()
    expect(closedWhy({ ...facts, day: '2026-08-09' })).toBe('notHere')
    expect(closedWhy({ ...facts, endedOn: '2026-11-17' })).toBe('notHere')
    expect(closedWhy({ ...facts, endedOn: '2026-11-18' }), 'the day of leaving is a day here').toBeNull()
    expect(closedWhy({ ...facts, isMember: false })).toBe('notMember')
    expect(closedWhy({ ...facts, today: '2026-11-17' })).toBe('future')
    expect(closedWhy({ ...facts, isCallers: false })).toBe('notYours')
  })
  test('who leaves or comes back within a day was here on it', () => {
    const steps = [
      { on: '2026-08-10', state: 'ACTIVE' },
      { on: '2026-11-17', state: 'IN_HOSPITAL' },
      { on: '2026-11-20', state: 'ACTIVE' },
    ] as const
    expect([16, 17, 18, 19, 20, 21].map((day) => awayOn(steps, `2026-11-${day}`))).toEqual([
      null,
      null,
      'IN_HOSPITAL',
      'IN_HOSPITAL',
      null,
      null,
    ])
  })
})

describe('what is looked at where somebody has worked', () => {
  const usual = {
    away: null,
    isUnfit: false,
    inLabour: true,
    regime: 'LAW_2025',
    isHoliday: false,
    isMinor: false,
    barredForMinors: false,
  } as const
  test('Decree 163/2026 Art. 87(3): outside the phase of labour; of the old cohort no phase was owed', () => {
    expect(cautionsOn(usual)).toEqual([])
    expect(cautionsOn({ ...usual, inLabour: false })).toEqual(['notLabour'])
    expect(cautionsOn({ ...usual, inLabour: false, regime: 'LAW_2021' })).toEqual([])
  })
  test('Labour Code Arts 112, 147: on a holiday; under 18 in a trade that is not for those', () => {
    expect(cautionsOn({ ...usual, isHoliday: true, isMinor: true, barredForMinors: true })).toEqual(['holiday', 'minorTrade'])
    expect(cautionsOn({ ...usual, isMinor: true })).toEqual([])
    expect(cautionsOn({ ...usual, barredForMinors: true })).toEqual([])
  })
  test('unfit, and away', () => {
    expect(cautionsOn({ ...usual, away: 'IN_HOSPITAL', isUnfit: true })).toEqual(['away', 'unfit'])
  })
})
