import { expect, test } from 'vitest'
import { openMonths, type Packages } from '#host/features/bundles/duties/rules'
import { seededLaw } from '../support/law'
import { off, weekdaysWorked } from '../support/workdays'

const limit = seededLaw.find(({ key }) => key === 'package.month')
if (!limit) throw new Error('the law has no such value')
const months = (change: Partial<Packages> = {}) =>
  openMonths({
    foundedOn: '2026-08-20',
    made: new Set(),
    cutOff: 'DAY_15_TO_14',
    on: '2026-11-21',
    until: '2026-11-21',
    limit,
    isWorkingDay: weekdaysWorked,
    ...change,
  })

test('every month that is over since the register was set up and has no package, from the 15th to the 14th', () => {
  expect(months({ made: new Set(['2026-10']) })).toEqual([
    { month: '2026-09', to: '2026-09-14', dueAt: '2026-09-16T16:59:59.999Z' },
    // 14 November is a Saturday: two working days after it end on Tuesday.
    { month: '2026-11', to: '2026-11-14', dueAt: '2026-11-17T16:59:59.999Z' },
  ])
})
test('by the calendar where months are cut so', () =>
  expect(months({ cutOff: 'CALENDAR_MONTH' }).map(({ month, to }) => [month, to])).toEqual([
    ['2026-08', '2026-08-31'],
    ['2026-09', '2026-09-30'],
    ['2026-10', '2026-10-31'],
  ]))
test('a month that ends on the last day looked at is among them, the next is not', () => {
  expect(months({ until: '2026-12-14' }).at(-1)?.month).toBe('2026-12')
  expect(months({ until: '2026-12-13' }).at(-1)?.month).toBe('2026-11')
})
test('days off do not count', () => expect(months({ isWorkingDay: off('2026-09-15') })[0]?.dueAt).toBe('2026-09-17T16:59:59.999Z'))
test('two years back at most', () => expect(months({ foundedOn: '2020-01-01' })[0]?.month).toBe('2024-12'))
