import { fc } from '@fast-check/vitest'
import { hasTerm, isOpen, type Regime, type StayEventKind, StayKind } from '#contract/stays/words'
import { addDays, type PlainDate } from '#contract/values/calendar'
import { type HistoryEvent, nextEvents, nextKinds, stateAfter } from '#host/features/stays/event-rules'

/** Days that calendars get wrong: leap days, ends of months and years. */
const awkwardDays = [
  ...['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2026-01-29', '2026-01-31', '2026-03-31', '2026-06-30', '2026-07-01'],
  ...['2026-08-31', '2026-10-31', '2026-12-31', '2027-01-01', '2027-11-30', '2028-02-28', '2028-02-29', '2028-12-31'],
]
export const aDay: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.constantFrom(...awkwardDays),
  fc.integer({ min: 0, max: 9_000 }).map((days) => addDays('2012-01-01', days)),
)

/** Days from one event to the next: often none or few, sometimes many. */
const gap = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 500 }))
const step = fc.tuple(fc.nat(1_000), gap, fc.integer({ min: 1, max: 3 }))

/**
 * Histories that can have happened, from the admission on; an end comes last if at all. Who is held at first may come under a measure on the
 * way, on any day.
 * @param ends whether a history may come to its end
 */
export const aHistory = (ends: boolean): fc.Arbitrary<HistoryEvent[]> =>
  fc
    .tuple(aDay, fc.constantFrom(...StayKind.options), fc.constantFrom<Regime>('LAW_2021', 'LAW_2025'), fc.array(step, { maxLength: 10 }))
    .map(([admittedOn, entryKind, regime, steps]) => {
      const events: HistoryEvent[] = [{ kind: 'ADMITTED', happenedOn: admittedOn, toKind: entryKind, regime, months: null }]
      let standing = { state: 'ACTIVE' as Parameters<typeof nextEvents>[0]['state'], kind: entryKind, regime }
      let on = admittedOn
      for (const [at, [pick, days, months]] of steps.entries()) {
        const mayEnd = ends && at === steps.length - 1
        const possible = nextEvents(standing).filter((event) => mayEnd || isOpen(stateAfter(standing, event) ?? 'COMPLETED'))
        const kind: StayEventKind | undefined = possible[pick % possible.length]
        if (kind === undefined) break
        const kinds = nextKinds(standing.kind)
        const toKind = kind === 'KIND_CHANGED' ? (kinds[pick % kinds.length] ?? null) : null
        const state = stateAfter(standing, kind)
        if (state === null) break
        on = addDays(on, days)
        standing = { state, kind: toKind ?? standing.kind, regime }
        events.push({ kind, happenedOn: on, toKind, regime: toKind && regime, months: kind === 'TERM_REDUCED' ? months : null })
      }
      return events
    })

/** The kind of a stay at the end of a history. */
export const kindOf = (history: readonly HistoryEvent[]): StayKind => history.findLast(({ toKind }) => toKind)?.toKind ?? 'COMPULSORY_ADULT'
export const hasTermAtLast = (history: readonly HistoryEvent[]): boolean => hasTerm(kindOf(history))
