import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { StayEventKind, type StayKind } from '#contract/stays/words'
import { type HistoryEvent, replay } from '#host/features/stays/event-rules'
import { endSum } from '#host/features/stays/term-rules'
import { type Entry, lastDayOfTerm } from '../support/day-by-day'

/** One line of `end-dates.tsv`, whose head says what the columns are. */
const cases = readFileSync(join(import.meta.dirname, 'end-dates.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [startsOn = '', months, custody, printed = '', firstDay, told = '', endOn = '', why = ''] = line.split('\t')
    const entries = told === '-' ? [] : told.split(', ').map(entryOf)
    const terms = {
      startsOn,
      custodyDays: Number(custody),
      statedEndOn: printed === '-' ? null : printed,
      countFirstDay: firstDay === 'counted',
    }
    return { terms, months: Number(months), entries, endOn, why }
  })

function entryOf(text: string): Entry {
  const [what = '', on = '', months] = text.split(' ')
  return { what, on, ...(months && { months: Number(months) }) }
}

/** Only a voluntary resident leaves without escaping, only somebody under 18 turns 18, only the old law reduces a term. */
function historyOf(startsOn: string, entries: readonly Entry[]): HistoryEvent[] {
  const has = (event: StayEventKind) => entries.some(({ what }) => what === event)
  const kind: StayKind = has('LEFT') ? 'VOLUNTARY_PUBLIC' : has('TURNED_ADULT') ? 'COMPULSORY_MINOR' : 'COMPULSORY_ADULT'
  const first = entries[0]?.on ?? startsOn
  return [
    {
      kind: 'ADMITTED',
      happenedOn: first < startsOn ? first : startsOn,
      toKind: kind,
      regime: has('TERM_REDUCED') ? 'LAW_2021' : 'LAW_2025',
      months: null,
    },
    ...entries.map(({ what, on, months }): HistoryEvent => {
      return { kind: StayEventKind.parse(what), happenedOn: on, toKind: null, regime: null, months: months ?? null }
    }),
  ]
}

test('there are three hundred written cases, no two alike', () => {
  expect(cases.length).toBeGreaterThanOrEqual(300)
  expect(new Set(cases.map(({ endOn: _, why: __, ...given }) => JSON.stringify(given))).size).toBe(cases.length)
})

test.each(cases)('R21: $terms.startsOn + $months months → $endOn — $why', ({ terms, months, entries, endOn }) => {
  const { impossible, uncounted, reducedMonths } = replay(historyOf(terms.startsOn, entries))
  expect(impossible).toBeNull()
  expect(endSum({ ...terms, termMonths: months, uncounted, reducedMonths }).endOn).toBe(endOn)
  expect(lastDayOfTerm({ ...terms, months, entries })).toBe(endOn)
})
