import { describe, expect, test } from 'vitest'
import { markText, readClock, readMark } from '#contract/classes/words'
import { attendanceText, readAttendance } from '#contract/lessons/cells'
import { gradeOf } from '#contract/schooling'
import { weekdayOf } from '#contract/values/calendar'
import { type ClassFacts, classWarnings, hoursOverlap, isHeldOn, plannedOn } from '#host/features/classes/rules'
import { type Programme, programmeWarnings } from '#host/features/courses/rules'
import { phaseOf, youngestOf } from '#host/features/enrolment/rules'
import { plannedTimes, standardHours } from '#host/features/lessons/rules'
import { makeLaw } from '#host/law/legal-values'
import { seededLaw } from '../support/law'

const law = makeLaw(seededLaw)
const find = (key: string) => law.find(key, 'LAW_2025', '2026-08-17')

const afternoon = (weekday: number, from = 13, to = 17) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 })
const welding: ClassFacts = {
  level: 'SO_CAP_1',
  theoryHours: 70,
  practiceHours: 220,
  testHours: 10,
  adapted: false,
  openedOn: '2026-08-17',
  endsOn: '2026-11-30',
  hours: [afternoon(1), afternoon(3)],
  learners: 18,
  quota: 35,
}
const told = (change: Partial<ClassFacts>) => classWarnings({ ...welding, ...change }, find).map(({ key, article }) => [key, article])

describe('a programme', () => {
  const of = (change: Partial<Programme>) => programmeWarnings({ ...welding, ...change }, find).map(({ key, article }) => [key, article])
  test('of the elementary level has 300 hours at least — Law 74/2014 Art. 33', () => {
    expect(of({})).toEqual([])
    expect(of({ testHours: 9 })).toEqual([['hoursTooFew', 'L74 Đ33']])
    expect(of({ level: 'XOA_MU_CHU', testHours: 9 })).toEqual([])
  })
  test('of the elementary level has a quarter of theory at most — Circular 42/2015 Art. 4(2)', () => {
    expect(of({ theoryHours: 75, practiceHours: 215, testHours: 10 })).toEqual([])
    expect(of({ theoryHours: 76, practiceHours: 215, testHours: 10 })).toEqual([['theoryTooMuch', 'TT42 Đ4 khoản 2']])
  })
  test('under three months has four fifths of practice at least — Circular 43/2015 Art. 9(1)', () => {
    const short = { level: 'DUOI_3_THANG', testHours: 0 } as const
    expect(of({ ...short, theoryHours: 20, practiceHours: 80 })).toEqual([])
    expect(of({ ...short, theoryHours: 21, practiceHours: 80 })).toEqual([['practiceTooLittle', 'TT43 Đ9 khoản 1']])
  })
  test('of which no hours are written is not told of', () => {
    expect(of({ theoryHours: 0, practiceHours: 0, testHours: 0 })).toEqual([])
  })
})

describe('a class', () => {
  test('at a bench has 18 learners at most, of theory alone 35; of minorities or disabled people 10 and 20 — Circular 42/2015 Art. 19(3)', () => {
    const tooMany = ['classTooLarge', 'TT42 Đ19 khoản 3 điểm a']
    expect(told({ learners: 18 })).toEqual([])
    expect(told({ learners: 19 })).toEqual([tooMany])
    expect(told({ learners: 11, adapted: true })).toEqual([tooMany])
    const theory = { practiceHours: 0, theoryHours: 300 }
    expect(told({ ...theory, learners: 35 }).filter(([key]) => key === 'classTooLarge')).toEqual([])
    expect(told({ ...theory, learners: 36 })).toContainEqual(tooMany)
    expect(told({ ...theory, learners: 21, adapted: true })).toContainEqual(tooMany)
  })
  test('of literacy has no size that a text names', () => {
    expect(told({ level: 'XOA_MU_CHU', learners: 78, quota: null })).toEqual([])
  })
  test('with more in it than places is told, without an article', () => {
    expect(told({ quota: 17 })).toEqual([['overQuota', null]])
  })
  test('of the elementary level takes three months, a short one less — Law 74/2014 Art. 33, Circular 43/2015 Art. 1', () => {
    expect(told({ endsOn: '2026-11-16' })).toEqual([['tooShort', 'L74 Đ33']])
    expect(told({ endsOn: '2026-11-17' })).toEqual([])
    const short = { level: 'DUOI_3_THANG', theoryHours: 20, practiceHours: 80, testHours: 0 } as const
    expect(told({ ...short, endsOn: '2026-11-16' })).toEqual([])
    expect(told({ ...short, endsOn: '2026-11-17' })).toEqual([['tooLong', 'TT43 Đ1']])
  })
  test('at a bench learns 8 hours a day and 40 a week at most — Circular 42/2015 Art. 17(2)(c)', () => {
    const days = [1, 2, 3, 4, 5]
    expect(told({ hours: days.map((day) => afternoon(day, 7, 15)) })).toEqual([])
    expect(told({ hours: [...days, 6].map((day) => afternoon(day, 7, 15)) })).toEqual([['weekTooLong', 'TT42 Đ17 khoản 2 điểm c']])
    expect(told({ hours: [afternoon(1, 7, 16)] })).toEqual([['dayTooLong', 'TT42 Đ17 khoản 2 điểm c']])
  })
  test('is held from its first to its last day, planned on its weekdays up to the planned end', () => {
    const days = { openedOn: '2026-08-17', endsOn: '2026-11-30', closedOn: null }
    expect(['2026-08-16', '2026-08-17', '2026-12-01'].map((day) => isHeldOn(days, day))).toEqual([false, true, true])
    expect(isHeldOn({ ...days, closedOn: '2026-10-01' }, '2026-10-02')).toBe(false)
    const hours = [afternoon(1), afternoon(3)]
    expect(plannedOn(days, hours, '2026-08-17')).toEqual([hours[0]])
    expect(plannedOn(days, hours, '2026-08-18')).toEqual([])
    expect(plannedOn(days, hours, '2026-12-07')).toEqual([])
    expect(plannedTimes(days, hours, '2026-08-10', '2026-08-26').map(({ heldOn }) => heldOn)).toEqual([
      '2026-08-17',
      '2026-08-19',
      '2026-08-24',
      '2026-08-26',
    ])
  })
  test('has no two times that overlap; one may begin as the other ends', () => {
    expect(hoursOverlap(afternoon(1, 13, 15), afternoon(1, 15, 17))).toBe(false)
    expect(hoursOverlap(afternoon(1, 13, 15), afternoon(1, 14, 17))).toBe(true)
    expect(hoursOverlap(afternoon(1), afternoon(2))).toBe(false)
  })
})

describe('enrolment', () => {
  test('vocational training begins in the phase of labour; literacy and general education in any — Decree 163/2026 Arts 87(3), 115', () => {
    expect(phaseOf('SO_CAP_1')).toEqual({ phase: 'LABOUR', article: 'Đ163 Đ87 khoản 3' })
    expect(phaseOf('XOA_MU_CHU')).toBeNull()
  })
  test('from 15 years on; of literacy no age is named — Circular 43/2015 Art. 8(1)', () => {
    expect(youngestOf('DUOI_3_THANG', find)).toEqual({ years: 15, article: 'TT43 Đ8 khoản 1' })
    expect(youngestOf('SO_CAP_3', find)).toEqual({ years: 15, article: 'suy theo TT43 Đ8 khoản 1' })
    expect(youngestOf('VAN_HOA', find)).toBeNull()
  })
})

test('an hour of theory has 45 minutes, one of practice 60 — Circular 42/2015 Art. 17(2)(b)', () => {
  expect(standardHours('THEORY', 135)).toBe(300)
  expect(standardHours('PRACTICE', 210)).toBe(350)
  expect(standardHours('TEST', 90)).toBe(150)
})

describe('what is typed', () => {
  test('marks from 0 to 10 with one decimal; what is off the scale is none', () => {
    expect(['', '7', '7,5', '10', '0', '8.5'].map(readMark)).toEqual([null, 70, 75, 100, 0, 85])
    expect(['10,1', '11', '-1', '7,55', 'tám'].map(readMark)).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect([75, 100, 0].map(markText)).toEqual(['7,5', '10', '0'])
  })
  test('clocks', () => {
    expect(['13:30', '13h30', '7h', '7', '24:00'].map(readClock)).toEqual([810, 810, 420, 420, 1440])
    expect(['24:01', '13:60', 'sáng'].map(readClock)).toEqual([null, null, null])
  })
  test('attendance: letters small or large, without marks, by the keys of Telex; anything else is none', () => {
    expect(['x', 'X', ' ô ', 'oo', 'O', 'p', 'L', ''].map(readAttendance)).toEqual([
      'PRESENT',
      'PRESENT',
      'SICK',
      'SICK',
      'SICK',
      'EXCUSED',
      'LABOUR',
      null,
    ])
    expect(['8', 'xx', 'có'].map(readAttendance)).toEqual([undefined, undefined, undefined])
    expect(readAttendance(attendanceText('REFUSED'))).toBe('REFUSED')
  })
  test('the grade of a schooling as papers tell it', () => {
    expect(['9/12', 'Lớp 7', '12/12', '5', '7/10'].map(gradeOf)).toEqual([9, 7, 12, 5, 7])
    expect(['Đại học', '', null, '13/12', 'mù chữ'].map(gradeOf)).toEqual([null, null, null, null, null])
  })
  test('weekdays from Monday on', () => {
    expect(['2026-11-16', '2026-11-22'].map(weekdayOf)).toEqual([1, 7])
  })
})
