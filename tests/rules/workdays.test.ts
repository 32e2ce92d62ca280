import { describe, expect, test } from 'vitest'
import { whyNotListed } from '#host/features/workdays/rules'
import { isWeekend } from '#host/law/deadlines'
import { workingDays } from '#host/law/working-days'

describe('which days are worked', () => {
  test('Monday to Friday, without a list', () => {
    const plain = workingDays([])
    expect(['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(plain)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(isWeekend('2028-02-29')).toBe(false)
  })
  test('a listed day is off, on whatever weekday; a Saturday worked in exchange is worked', () => {
    const listed = workingDays([
      { day: '2026-04-26', kind: 'HOLIDAY' },
      { day: '2026-04-27', kind: 'SUBSTITUTE' },
      { day: '2026-08-22', kind: 'EXTRA_WORKDAY' },
      { day: '2026-08-31', kind: 'SWAPPED_OFF' },
    ])
    expect(['2026-04-26', '2026-04-27', '2026-08-22', '2026-08-31', '2026-09-03'].map(listed)).toEqual([false, false, true, false, true])
  })
})

describe('what may be listed — Labour Code 45/2019 Arts 111(3), 112', () => {
  test('only a weekend is worked in exchange', () => {
    expect(whyNotListed('2026-08-22', 'EXTRA_WORKDAY')).toBeNull()
    expect(whyNotListed('2026-08-21', 'EXTRA_WORKDAY')).toBe('notWeekend')
  })
  test('only a working day is given in place of another', () => {
    for (const kind of ['SWAPPED_OFF', 'SUBSTITUTE'] as const) {
      expect(whyNotListed('2026-08-31', kind)).toBeNull()
      expect(whyNotListed('2026-08-30', kind)).toBe('alreadyOff')
    }
  })
  test('a holiday falls where it falls', () => expect(whyNotListed('2026-04-26', 'HOLIDAY')).toBeNull())
})
