import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import { addDays } from '#contract/values/calendar'
import { daysHeld, replay } from '#host/features/stays/event-rules'
import { endSum } from '#host/features/stays/term-rules'
import { daysInCustody, lastDayOfTerm } from '../support/day-by-day'
import { aHistory, hasTermAtLast } from '../support/histories'

const numRuns = Number(process.env.END_DATE_RUNS ?? 3_000)

/** The term begins near the admission, now and then long after (custody) or before (transferred in). */
const distance = fc.oneof(fc.constant(0), fc.integer({ min: -40, max: 90 }), fc.integer({ min: -700, max: 400 }))
const months = fc.oneof(fc.constantFrom(12, 18, 24, 36), fc.integer({ min: 1, max: 60 }))
const custody = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 }))
/** A printed last day: none, so many days after the start, or about the day on which something happens. */
const stated = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -10, max: 1_900 }).map((days) => ({ days })),
  fc.record({ event: fc.nat(20), off: fc.integer({ min: -1, max: 1 }) }),
)

property.prop([aHistory(true), distance, months, custody, stated, fc.boolean()], { numRuns })(
  `R21: the end of a term is the day found by walking through the calendar day by day, ${numRuns} histories`,
  (history, days, termMonths, custodyDays, printed, countFirstDay) => {
    const admittedOn = history[0]!.happenedOn
    const startsOn = addDays(admittedOn, days)
    const replayed = replay(history)
    const entries = history.map(({ kind, happenedOn, months: by }) => ({ what: kind, on: happenedOn, ...(by && { months: by }) }))
    expect(replayed.impossible).toBeNull()
    if (startsOn >= admittedOn) {
      expect(daysHeld(admittedOn, startsOn, replayed.uncounted)).toBe(daysInCustody(admittedOn, startsOn, entries))
    }
    if (!hasTermAtLast(history)) return
    const statedEndOn =
      printed &&
      ('days' in printed ? addDays(startsOn, printed.days) : addDays(history[printed.event % history.length]!.happenedOn, printed.off))
    const terms = { startsOn, custodyDays, statedEndOn, countFirstDay }
    const sum = endSum({ ...terms, termMonths, reducedMonths: replayed.reducedMonths, uncounted: replayed.uncounted })
    expect(sum.endOn).toBe(lastDayOfTerm({ ...terms, months: termMonths, entries }))
    expect(sum.lines.at(-1)?.on).toBe(sum.endOn)
  },
  900_000,
)
