import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ColumnCode, LineCode, type MovementReport } from '#contract/reports'
import { isOpen, Regime, type StayEventKind, StayKind } from '#contract/stays/words'
import { addDays, type Period, reportPeriod } from '#contract/values/calendar'
import {
  appearances,
  type CountedEvent,
  type CountedStay,
  columnsOf,
  lineNumbers,
  movement,
  periodOf,
  staysBehindFigure,
} from '#host/features/reports/rules'
import { nextEvents, nextKinds, type Standing, stateAfter } from '#host/features/stays/event-rules'

/** Labels are not what these tests are about. */
const labels = (key: string) => key

const october = periodOf({ month: '2026-10' }, 'DAY_15_TO_14')

type Step = [StayEventKind, string] | ['KIND_CHANGED', string, StayKind]
const aStay = (
  events: Step[],
  { kind = 'COMPULSORY_ADULT', rehabCount = 1, ...change }: Partial<CountedStay> & { kind?: StayKind; rehabCount?: number } = {},
): CountedStay => ({
  sex: 'MALE',
  hasStableResidence: true,
  transferredIn: false,
  events: events.map(([event, happenedOn, toKind = event === 'ADMITTED' ? kind : null]) => ({
    kind: event,
    happenedOn,
    toKind,
    rehabCount: toKind && rehabCount,
  })),
  ...change,
})
/** The subtotal of opening and ways in has its own tests. */
const linesOf = (stay: CountedStay, period: Period = october) =>
  appearances(stay, period).flatMap(({ line }) => (line === 'treated' ? [] : [line]))
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

describe('all stays of a period (lượt người): opening and ways in', () => {
  const here = aStay([['ADMITTED', '2026-01-05']])
  const new_ = aStay([['ADMITTED', '2026-09-20']], { kind: 'VOLUNTARY_PUBLIC' })
  const other = aStay([['ADMITTED', '2026-09-21']], { transferredIn: true })
  const back = aStay([
    ['ADMITTED', '2026-01-05'],
    ['ESCAPED', '2026-08-20'],
    ['RETURNED', '2026-10-02'],
  ])
  const report = movement([here, new_, other, back], october, false, labels)

  test('is the sum of them, and its kinds add up to it', () => {
    expect(['opening', 'admitted', 'transferred_in', 'returned'].map((line) => figure(report, line as LineCode, 'total'))).toEqual([
      1, 1, 1, 1,
    ])
    expect(figure(report, 'treated', 'total')).toBe(4)
    expect([figure(report, 'treated', 'compulsory'), figure(report, 'treated', 'voluntary')]).toEqual([3, 1])
  })
  test('is not added again to the closing', () => {
    expect(figure(report, 'closing', 'total')).toBe(4)
    expect(report.balance.total).toBe(0)
  })
  test('opens the people behind it', () => {
    expect(
      staysBehindFigure([here, new_, other, back], october, false, { line: 'treated', column: 'compulsory' }).map(({ stay }) => stay),
    ).toEqual([here, other, back])
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
    ).toEqual(['admitted', 'admitted_first', 'completed'])
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-09-14'],
          ['COMPLETED', '2026-10-15'],
        ]),
      ),
    ).toEqual(['opening', 'closing', 'present'])
  })
  test('a new intake is the first one or a repeat, by what the papers said at the gate', () => {
    const again = aStay([['ADMITTED', '2026-09-20']], { rehabCount: 3 })
    expect(linesOf(again)).toEqual(['admitted', 'admitted_repeat', 'closing', 'present'])
    const later = aStay([
      ['ADMITTED', '2026-09-20'],
      ['KIND_CHANGED', '2026-10-01', 'COMPULSORY_ADULT'],
    ])
    const said = { ...later, events: later.events.map((event, at) => ({ ...event, rehabCount: at + 1 })) }
    expect(linesOf(said)).toContain('admitted_first')
  })
  test('whoever comes from another facility is not a new intake', () => {
    expect(linesOf(aStay([['ADMITTED', '2026-09-20']], { transferredIn: true }))).toEqual(['transferred_in', 'closing', 'present'])
  })
  test('an escaped person is out of the stock until the return', () => {
    const stay = aStay([
      ['ADMITTED', '2026-01-05'],
      ['ESCAPED', '2026-08-20'],
      ['RETURNED', '2026-10-02'],
    ])
    expect(linesOf(stay, reportPeriod('2026-08', 'CALENDAR_MONTH'))).toEqual(['opening', 'escaped'])
    expect(linesOf(stay, reportPeriod('2026-09', 'CALENDAR_MONTH'))).toEqual([])
    expect(linesOf(stay)).toEqual(['returned', 'closing', 'present'])
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
  test.each([
    ['TO_HOSPITAL', 'in_hospital'],
    ['LEAVE_STARTED', 'on_leave'],
    ['SUSPENDED', 'suspended'],
    ['OUT_FOR_PROCEDURE', 'out_for_procedure'],
  ] as const)('whoever is away after %s is still managed, and the closing says where: %s', (event, place) => {
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-01-05'],
          [event, '2026-10-01'],
        ]),
      ),
    ).toEqual(['opening', 'closing', place])
  })
  test('a voluntary resident who has left without leave is managed until it is a quitting', () => {
    const gone: Step[] = [
      ['ADMITTED', '2026-01-05'],
      ['LEFT', '2026-10-13'],
    ]
    expect(linesOf(aStay(gone, { kind: 'VOLUNTARY_PUBLIC' }))).toEqual(['opening', 'closing', 'absent'])
    expect(linesOf(aStay([...gone, ['QUIT', '2026-10-14']], { kind: 'VOLUNTARY_PUBLIC' }))).toEqual(['opening', 'quit'])
  })
  test('prison takes out of the stock, the return brings back; prison from an escape is no second way out', () => {
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-01-05'],
          ['IMPRISONED', '2026-09-20'],
          ['RETURNED', '2026-10-01'],
        ]),
      ),
    ).toEqual(['opening', 'imprisoned', 'returned', 'closing', 'present'])
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-01-05'],
          ['ESCAPED', '2026-09-16'],
          ['IMPRISONED', '2026-09-20'],
          ['EXEMPTED', '2026-10-01'],
        ]),
      ),
    ).toEqual(['opening', 'escaped'])
  })
  test('custody that ends without a decision is a release', () => {
    expect(
      linesOf(
        aStay(
          [
            ['ADMITTED', '2026-09-20'],
            ['RELEASED', '2026-10-01'],
          ],
          { kind: 'TEMPORARY_CUSTODY' },
        ),
      ),
    ).toEqual(['admitted', 'admitted_first', 'released'])
  })
  test('who is handed to a shelter at the end of the term has completed it', () => {
    expect(
      linesOf(
        aStay([
          ['ADMITTED', '2026-01-05'],
          ['SHELTERED', '2026-10-01'],
        ]),
      ),
    ).toEqual(['opening', 'completed'])
  })
  test('escaping twice in a month is two escapes', () => {
    const stay = aStay([
      ['ADMITTED', '2026-01-05'],
      ['ESCAPED', '2026-09-16'],
      ['RETURNED', '2026-09-17'],
      ['ESCAPED', '2026-09-20'],
      ['RETURNED', '2026-09-21'],
    ])
    expect(linesOf(stay)).toEqual(['opening', 'escaped', 'returned', 'escaped', 'returned', 'closing', 'present'])
    const report = movement([stay], october, false, labels)
    expect(figure(report, 'escaped', 'total')).toBe(2)
    expect(staysBehindFigure([stay], october, false, { line: 'escaped', column: 'total' }).map(({ happenedOn }) => happenedOn)).toEqual([
      '2026-09-16',
      '2026-09-20',
    ])
  })
})

describe('in which columns a stay is counted', () => {
  const facts = { sex: 'FEMALE', hasStableResidence: false } as const
  test('a minor under compulsory rehab is counted there and of those', () => {
    const columns = ['total', 'compulsory', 'compulsory_minor', 'no_stable_residence', 'female']
    expect(columnsOf(facts, 'COMPULSORY_MINOR', false)).toEqual(columns)
  })
  test('where provinces count people without a stable residence apart, they are not counted with their kind', () => {
    expect(columnsOf(facts, 'COMPULSORY_MINOR', true)).toEqual(['total', 'no_stable_residence', 'female'])
    expect(columnsOf({ ...facts, hasStableResidence: true }, 'COMPULSORY_MINOR', true)).toEqual([
      'total',
      'compulsory',
      'compulsory_minor',
      'female',
    ])
  })
  test('every kind is in exactly one of compulsory, voluntary and custody', () => {
    const columnOf = (kind: StayKind) =>
      columnsOf({ sex: 'MALE', hasStableResidence: true }, kind, false).filter((code) =>
        ['compulsory', 'voluntary', 'custody'].includes(code),
      )
    expect(StayKind.options.map((kind) => [kind, ...columnOf(kind)])).toEqual([
      ['COMPULSORY_ADULT', 'compulsory'],
      ['COMPULSORY_MINOR', 'compulsory'],
      ['VOLUNTARY_PUBLIC', 'voluntary'],
      ['VOLUNTARY_PRIVATE', 'voluntary'],
      ['VOLUNTARY_LEGACY', 'voluntary'],
      ['TEMPORARY_CUSTODY', 'custody'],
      ['AWAITING_STATUS_TEST', 'custody'],
    ])
  })
})

describe('custody that becomes a measure in the same facility — Decree 163/2026 Art. 107(1)', () => {
  const changed = aStay(
    [
      ['ADMITTED', '2026-09-01'],
      ['KIND_CHANGED', '2026-09-28', 'COMPULSORY_MINOR'],
    ],
    { kind: 'TEMPORARY_CUSTODY' },
  )
  const report = movement([changed], october, false, labels)
  const column = (code: ColumnCode) => ['opening', 'kind_changed', 'closing'].map((line) => figure(report, line as LineCode, code))

  test('is neither an intake nor an exit: no total changes', () => {
    expect(column('total')).toEqual([1, 0, 1])
    expect(['admitted', 'released', 'returned'].map((line) => figure(report, line as LineCode, 'total'))).toEqual([0, 0, 0])
  })
  test('leaves one column and enters others, and each of them adds up', () => {
    expect(column('custody')).toEqual([1, -1, 0])
    expect(column('compulsory')).toEqual([0, 1, 1])
    expect(column('compulsory_minor')).toEqual([0, 1, 1])
    expect(Object.values(report.balance).every((left) => left === 0)).toBe(true)
  })
  test('a month before it the stay is counted as the custody it was', () => {
    const september = movement([changed], periodOf({ month: '2026-09' }, 'DAY_15_TO_14'), false, labels)
    expect(figure(september, 'admitted', 'custody')).toBe(1)
    expect(figure(september, 'closing', 'compulsory')).toBe(0)
  })
  test('the person stands behind the figure of both columns', () => {
    for (const code of ['custody', 'compulsory'] as const)
      expect(staysBehindFigure([changed], october, false, { line: 'kind_changed', column: code })).toMatchObject([
        { happenedOn: '2026-09-28', kind: 'COMPULSORY_MINOR' },
      ])
    expect(staysBehindFigure([changed], october, false, { line: 'kind_changed', column: 'total' })).toEqual([])
  })
  test('from waiting for the test to custody no column changes', () => {
    const waiting = aStay(
      [
        ['ADMITTED', '2026-09-20'],
        ['KIND_CHANGED', '2026-09-23', 'TEMPORARY_CUSTODY'],
      ],
      { kind: 'AWAITING_STATUS_TEST' },
    )
    expect(figure(movement([waiting], october, false, labels), 'kind_changed', 'custody')).toBe(0)
  })
})

test('on paper a line that is part of another has no number of its own', () => {
  const { lines } = movement([], october, false, labels)
  expect(lineNumbers(lines).slice(0, 6)).toEqual(['1', '2', '', '', '3', '4'])
})

test('the balance shows events that contradict one another', () => {
  const twice = aStay([
    ['ADMITTED', '2026-09-20'],
    ['ADMITTED', '2026-09-21'],
  ])
  expect(movement([twice], october, false, labels).balance).toMatchObject({ total: -1, compulsory: -1, voluntary: 0 })
})

const firstDay = '2026-01-01'

/** A stay's story over 2026: each step some days after the one before, as the register lets them follow. */
const history = fc
  .record({
    kind: fc.constantFrom(...StayKind.options),
    regime: fc.constantFrom(...Regime.options),
    sex: fc.constantFrom('MALE' as const, 'FEMALE' as const),
    hasStableResidence: fc.boolean(),
    transferredIn: fc.boolean(),
    rehabCount: fc.integer({ min: 1, max: 3 }),
    admittedAfter: fc.nat(330),
    steps: fc.array(fc.record({ days: fc.nat(40), pick: fc.nat(100), ends: fc.integer({ min: 0, max: 4 }) }), { maxLength: 12 }),
  })
  .map(({ admittedAfter, steps, kind, regime, rehabCount, ...facts }): CountedStay => {
    let standing: Standing = { state: 'ACTIVE', kind, regime }
    const events: CountedEvent[] = [{ kind: 'ADMITTED', happenedOn: addDays(firstDay, admittedAfter), toKind: kind, rehabCount }]
    for (const { days, pick, ends } of steps) {
      const possible = nextEvents(standing)
      // Histories would be short if most of what can happen did: four of five steps go on.
      const wanted = possible.filter((event) => isOpen(stateAfter(standing, event)!) === ends > 0)
      const event = wanted[pick % wanted.length]
      if (!event) break
      const kinds = nextKinds(standing.kind)
      const toKind = event === 'KIND_CHANGED' ? kinds[pick % kinds.length]! : null
      standing = { ...standing, state: stateAfter(standing, event)!, kind: toKind ?? standing.kind }
      events.push({ kind: event, happenedOn: addDays(events.at(-1)!.happenedOn, days), toKind, rehabCount: toKind && 2 })
    }
    return { ...facts, events }
  })
const histories = fc.array(history, { maxLength: 25 })

/** Who is counted in a column, said in other words than those of the program. */
function belongs(stay: CountedStay, kind: StayKind, column: ColumnCode, separate: boolean): boolean {
  const byKind = separate ? stay.hasStableResidence : true
  switch (column) {
    case 'total':
      return true
    case 'compulsory':
      return byKind && kind.startsWith('COMPULSORY')
    case 'compulsory_minor':
      return byKind && kind.endsWith('MINOR')
    case 'voluntary':
      return byKind && kind.startsWith('VOLUNTARY')
    case 'custody':
      return byKind && /CUSTODY|TEST/.test(kind)
    case 'no_stable_residence':
      return !stay.hasStableResidence
    case 'female':
      return stay.sex === 'FEMALE'
  }
}

/** Where each event puts somebody who is there; the ways out by the line they are counted in. */
const puts: Partial<Record<StayEventKind, LineCode>> = {
  ADMITTED: 'present',
  RETURNED: 'present',
  TO_HOSPITAL: 'in_hospital',
  LEAVE_STARTED: 'on_leave',
  SUSPENDED: 'suspended',
  OUT_FOR_PROCEDURE: 'out_for_procedure',
  LEFT: 'absent',
}
const takes: Partial<Record<StayEventKind, LineCode>> = {
  COMPLETED: 'completed',
  SHELTERED: 'completed',
  EXEMPTED: 'exempted',
  TRANSFERRED_OUT: 'transferred_out',
  ESCAPED: 'escaped',
  IMPRISONED: 'imprisoned',
  DIED: 'died',
  RELEASED: 'released',
  QUIT: 'quit',
  OTHER_EXIT: 'other_exits',
}

/** Recounts one column day by day, keeping a list of who is there, as which kind, and where. */
function recount(stays: readonly CountedStay[], { from, to }: Period, column: ColumnCode, separate: boolean): Record<LineCode, number> {
  const counts = Object.fromEntries(LineCode.options.map((line) => [line, 0])) as Record<LineCode, number>
  const kinds = new Map<CountedStay, StayKind>()
  const there = new Map<CountedStay, LineCode>()
  const isIn = (stay: CountedStay) => belongs(stay, kinds.get(stay)!, column, separate)
  for (let day = firstDay; day <= to; day = addDays(day, 1)) {
    if (day === from) counts.opening = [...there.keys()].filter(isIn).length
    const count = (stay: CountedStay, line: LineCode, by = 1) => {
      if (day >= from && isIn(stay)) counts[line] += by
    }
    for (const stay of stays) {
      for (const { kind: event, happenedOn, toKind, rehabCount } of stay.events) {
        if (happenedOn !== day) continue
        if (event === 'ADMITTED') {
          kinds.set(stay, toKind!)
          count(stay, stay.transferredIn ? 'transferred_in' : 'admitted')
          if (!stay.transferredIn) count(stay, rehabCount === 1 ? 'admitted_first' : 'admitted_repeat')
        } else if (event === 'KIND_CHANGED') {
          count(stay, 'kind_changed', -1)
          kinds.set(stay, toKind!)
          count(stay, 'kind_changed')
        } else if (takes[event]) {
          if (there.delete(stay)) count(stay, takes[event])
        } else if (puts[event] && !there.has(stay)) count(stay, 'returned')
        if (puts[event]) there.set(stay, puts[event])
      }
    }
  }
  for (const [stay, place] of there) {
    if (!isIn(stay)) continue
    counts.closing += 1
    counts[place] += 1
  }
  counts.treated = counts.opening + counts.admitted + counts.transferred_in + counts.returned
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
        const counted = recount(stays, period, column, separate)
        expect(Object.fromEntries(report.lines.map(({ code, values }) => [code, values[column]]))).toEqual(counted)
      }
    },
  )
  property.prop([histories, fc.boolean()])('balances in every column', (stays, separate) => {
    const { balance } = movement(stays, october, separate, labels)
    expect(Object.values(balance).every((left) => left === 0)).toBe(true)
  })
  property.prop([histories, fc.boolean()])(
    'those who are managed at the end are somewhere, and the new are first or again',
    (stays, separate) => {
      const report = movement(stays, october, separate, labels)
      const places: LineCode[] = ['present', 'in_hospital', 'on_leave', 'suspended', 'out_for_procedure', 'absent']
      const sum = (lines: LineCode[], column: ColumnCode) => lines.reduce((total, line) => total + figure(report, line, column)!, 0)
      for (const column of ColumnCode.options) {
        expect(sum(places, column)).toBe(figure(report, 'closing', column))
        expect(sum(['admitted_first', 'admitted_repeat'], column)).toBe(figure(report, 'admitted', column))
      }
      for (const line of LineCode.options) {
        const whole = figure(report, line, 'total')!
        if (!separate) expect(sum([line], 'compulsory') + sum([line], 'voluntary') + sum([line], 'custody')).toBe(whole)
      }
    },
  )
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
      expect(staysBehindFigure(stays, october, separate, { line, column })).toHaveLength(Math.abs(figure(report, line, column)!))
    },
  )
})
