import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  appearances,
  behindFigure,
  columnsOf,
  movement,
  periodOf,
  type ReportLabels,
  type StayFacts,
} from '../../src-main/host/features/reports/rules'
import type { Happened } from '../../src-main/host/features/stays/event-rules'
import { addDays, type Period, reportPeriod } from '../../src-preload/contract/calendar'
import { ColumnCode, LineCode, type MovementReport } from '../../src-preload/contract/reports'
import type { StayEventKind } from '../../src-preload/contract/stay-words'

const labels = {
  line: Object.fromEntries(LineCode.options.map((code) => [code, code])),
  column: Object.fromEntries(ColumnCode.options.map((code) => [code, code])),
} as ReportLabels

const october = periodOf({ month: '2026-10' }, 'DAY_15_TO_14')

const aStay = (events: [StayEventKind, string][], change: Partial<StayFacts> = {}): StayFacts => ({
  kind: 'COMPULSORY_ADULT',
  sex: 'MALE',
  hasStableResidence: true,
  transferredIn: false,
  events: events.map(([kind, happenedOn]) => ({ kind, happenedOn, toKind: null })),
  ...change,
})
const linesOf = (stay: StayFacts, period: Period = october) => appearances(stay, period).map(({ line }) => line)
const figure = (report: MovementReport, line: LineCode, column: ColumnCode) =>
  report.lines.find(({ code }) => code === line)?.values[column]

describe('the days a report counts', () => {
  test('a month follows the facility’s cut-off', () => {
    expect(october).toEqual({ from: '2026-09-15', to: '2026-10-14', cutOff: 'DAY_15_TO_14', month: '2026-10' })
    expect(periodOf({ month: '2026-10' }, 'CALENDAR_MONTH')).toMatchObject({ from: '2026-10-01', to: '2026-10-31' })
  })
  test('a free range is counted as it is given', () => {
    const range = { from: '2020-12-15', to: '2021-10-31' }
    expect(periodOf(range, 'DAY_15_TO_14')).toEqual({ ...range, cutOff: 'CUSTOM', month: null })
  })
})

describe('in which lines a stay appears', () => {
  test('both days of the period count', () => {
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-09-15'],
          ['COMPLETED', '2026-10-14'],
        ]),
      ),
    ).toEqual(['admitted', 'completed'])
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-09-14'],
          ['COMPLETED', '2026-10-15'],
        ]),
      ),
    ).toEqual(['opening', 'closing'])
  })
  test('whoever comes from another facility is not a new intake', () => {
    expect(linesOf(aStay([['ADMITTED', '2026-09-20']], { transferredIn: true }))).toEqual(['transferred_in', 'closing'])
  })
  test('an escaped person is out of the stock until the return', () => {
    const stay = aStay([
      ['ADMITTED', '2026-01-05'],
      ['ESCAPED', '2026-08-20'],
      ['RETURNED', '2026-10-02'],
    ])
    expect(linesOf(stay, reportPeriod('2026-08', 'CALENDAR_MONTH'))).toEqual(['opening', 'escaped'])
    expect(linesOf(stay, reportPeriod('2026-09', 'CALENDAR_MONTH'))).toEqual([])
    expect(linesOf(stay)).toEqual(['returned', 'closing'])
  })
  test('somebody who dies while away left the stock by escaping and is not subtracted twice', () => {
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-01-05'],
          ['ESCAPED', '2026-09-16'],
          ['DIED', '2026-10-02'],
        ]),
      ),
    ).toEqual(['opening', 'escaped'])
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-01-05'],
          ['ESCAPED', '2026-06-01'],
          ['OTHER_EXIT', '2026-10-02'],
        ]),
      ),
    ).toEqual([])
  })
  test('escaping twice in a month is two escapes', () => {
    const stay = aStay([
      ['ADMITTED', '2026-01-05'],
      ['ESCAPED', '2026-09-16'],
      ['RETURNED', '2026-09-17'],
      ['ESCAPED', '2026-09-20'],
      ['RETURNED', '2026-09-21'],
    ])
    expect(linesOf(stay)).toEqual(['opening', 'escaped', 'returned', 'escaped', 'returned', 'closing'])
    const report = movement([stay], october, false, labels)
    expect(figure(report, 'escaped', 'total')).toBe(2)
    expect(behindFigure([stay], october, false, { line: 'escaped', column: 'total' }).map(({ happenedOn }) => happenedOn)).toEqual([
      '2026-09-16',
      '2026-09-20',
    ])
  })
})

describe('in which columns a stay is counted', () => {
  const facts = { kind: 'COMPULSORY_MINOR', sex: 'FEMALE', hasStableResidence: false } as const
  test('a minor under compulsory rehab is counted there and of those', () => {
    expect(columnsOf(facts, false)).toEqual(['total', 'compulsory', 'compulsory_minor', 'no_stable_residence', 'female'])
  })
  test('where provinces count people without a stable residence apart, they are not counted with their kind', () => {
    expect(columnsOf(facts, true)).toEqual(['total', 'no_stable_residence', 'female'])
    expect(columnsOf({ ...facts, hasStableResidence: true }, true)).toEqual(['total', 'compulsory', 'compulsory_minor', 'female'])
  })
  test('both kinds of voluntary rehab are voluntary', () => {
    for (const kind of ['VOLUNTARY_PUBLIC', 'VOLUNTARY_LEGACY'] as const)
      expect(columnsOf({ ...facts, kind }, false)).toContain('voluntary')
  })
})

test('the balance shows events that contradict one another', () => {
  const twice = aStay([
    ['ADMITTED', '2026-09-20'],
    ['ADMITTED', '2026-09-21'],
  ])
  expect(movement([twice], october, false, labels).balance).toMatchObject({ total: -1, compulsory: -1, voluntary: 0 })
})

const follows: Partial<Record<StayEventKind, readonly StayEventKind[]>> = {
  ADMITTED: ['ESCAPED', 'COMPLETED', 'EXEMPTED', 'TRANSFERRED_OUT', 'DIED', 'QUIT', 'OTHER_EXIT'],
  ESCAPED: ['RETURNED', 'DIED', 'OTHER_EXIT'],
}
const firstDay = '2026-01-01'

/** A stay's story over 2026: each step some days after the one before, as the register lets them follow. */
const history = fc
  .record({
    kind: fc.constantFrom(
      'COMPULSORY_ADULT' as const,
      'COMPULSORY_MINOR' as const,
      'VOLUNTARY_PUBLIC' as const,
      'VOLUNTARY_LEGACY' as const,
    ),
    sex: fc.constantFrom('MALE' as const, 'FEMALE' as const),
    hasStableResidence: fc.boolean(),
    transferredIn: fc.boolean(),
    admittedAfter: fc.nat(330),
    steps: fc.array(fc.record({ days: fc.nat(40), pick: fc.nat(100) }), { maxLength: 9 }),
  })
  .map(({ admittedAfter, steps, ...facts }): StayFacts => {
    const events: Happened[] = [{ kind: 'ADMITTED', happenedOn: addDays(firstDay, admittedAfter), toKind: facts.kind }]
    for (const { days, pick } of steps) {
      const last = events.at(-1)!
      const next = follows[last.kind === 'RETURNED' ? 'ADMITTED' : last.kind]
      if (!next) break
      // Escapes and returns are what makes a history long.
      const kind = pick > 50 ? next[0]! : next[pick % next.length]!
      events.push({ kind, happenedOn: addDays(last.happenedOn, days), toKind: null })
    }
    return { ...facts, events }
  })
const histories = fc.array(history, { maxLength: 25 })

/** Recounts one column day by day, keeping a set of who is there. */
function recount(stays: readonly StayFacts[], { from, to }: Period): Record<LineCode, number> {
  const counts = Object.fromEntries(LineCode.options.map((line) => [line, 0])) as Record<LineCode, number>
  const there = new Set<StayFacts>()
  for (let day = firstDay; day <= to; day = addDays(day, 1)) {
    if (day === from) counts.opening = there.size
    for (const stay of stays) {
      for (const { kind, happenedOn } of stay.events) {
        if (happenedOn !== day) continue
        const counted = day >= from
        const comes = kind === 'ADMITTED' || kind === 'RETURNED'
        if (comes) {
          there.add(stay)
          if (counted) counts[kind === 'RETURNED' ? 'returned' : stay.transferredIn ? 'transferred_in' : 'admitted'] += 1
        } else if (there.delete(stay) && counted) {
          if (kind === 'COMPLETED') counts.completed += 1
          if (kind === 'EXEMPTED') counts.exempted += 1
          if (kind === 'TRANSFERRED_OUT') counts.transferred_out += 1
          if (kind === 'ESCAPED') counts.escaped += 1
          if (kind === 'DIED') counts.died += 1
          if (kind === 'QUIT') counts.quit += 1
          if (kind === 'OTHER_EXIT') counts.other_exits += 1
        }
      }
    }
  }
  counts.closing = there.size
  return counts
}

describe('any history', () => {
  property.prop([histories, fc.nat(300), fc.nat(60), fc.boolean()], { numRuns: 60 })(
    'counted day by day from the raw events, gives the same figures',
    (stays, start, length, separate) => {
      const from = addDays(firstDay, start)
      const period = periodOf({ from, to: addDays(from, length) }, 'DAY_15_TO_14')
      const report = movement(stays, period, separate, labels)
      for (const column of ColumnCode.options) {
        const counted = recount(
          stays.filter((stay) => columnsOf(stay, separate).includes(column)),
          period,
        )
        expect(Object.fromEntries(report.lines.map(({ code, values }) => [code, values[column]]))).toEqual(counted)
      }
    },
  )
  property.prop([histories, fc.boolean()])('balances in every column', (stays, separate) => {
    const { balance } = movement(stays, october, separate, labels)
    expect(Object.values(balance)).toEqual([0, 0, 0, 0, 0, 0])
  })
  property.prop([histories, fc.constantFrom('DAY_15_TO_14' as const, 'CALENDAR_MONTH' as const)])(
    'closes a month with what the next one opens with',
    (stays, cutOff) => {
      const reports = ['2026-05', '2026-06', '2026-07', '2026-08'].map((month) =>
        movement(stays, periodOf({ month }, cutOff), false, labels),
      )
      for (const [at, report] of reports.slice(1).entries()) {
        for (const column of ColumnCode.options) expect(figure(report, 'opening', column)).toBe(figure(reports[at]!, 'closing', column))
      }
    },
  )
  property.prop([histories, fc.constantFrom(...LineCode.options), fc.constantFrom(...ColumnCode.options), fc.boolean()])(
    'has as many rows behind each figure as the figure says',
    (stays, line, column, separate) => {
      const report = movement(stays, october, separate, labels)
      expect(behindFigure(stays, october, separate, { line, column })).toHaveLength(figure(report, line, column)!)
    },
  )
})
