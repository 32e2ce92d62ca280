import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, expect } from 'vitest'
import type { OutputOf } from '#contract'
import { type EventDetail, noDetail } from '#contract/stays/events'
import type { NewStay, Stay } from '#contract/stays/operations'
import { hasTerm, isOpen, StayEventKind, StayKind, withdrawnState } from '#contract/stays/words'
import { addDays, facilityDay, type Instant, startOfFacilityDay } from '#contract/values/calendar'
import { replay } from '#host/features/stays/event-rules'
import { daysIn, endSum } from '#host/features/stays/term-rules'
import { aResident, aStay } from '../support/builders'
import { lastDayOfTerm } from '../support/day-by-day'
import { aDay } from '../support/histories'
import { refusal, type TestRegister, tempRegister } from '../support/register'

const numRuns = Number(process.env.HISTORY_RUNS ?? 12)

let r: TestRegister
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date('2070-01-01T03:00:00Z') })
})
afterAll(() => r.close())

const aStep = fc.record({ pick: fc.nat(1_000), days: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 300 })) })
const aWalk = fc.record({
  kind: fc.constantFrom(...StayKind.options),
  admittedOn: aDay,
  termMonths: fc.integer({ min: 1, max: 36 }),
  custodyDays: fc.integer({ min: 0, max: 60 }),
  printed: fc.option(fc.integer({ min: 0, max: 1_000 }), { freq: 3 }),
  steps: fc.array(aStep, { minLength: 1, maxLength: 7 }),
})

/** A moment of a day that is later the later in the walk it comes. */
const momentOf = (day: string, at: number): Instant =>
  new Date(Date.parse(startOfFacilityDay(day)) + (480 + at * 10) * 60_000).toISOString()

let papers = 0
const aDecision = (on: string) => ({ number: `${++papers}/QĐ`, on, issuer: 'TAND khu vực 2' })

/** What a kind of event must have. */
function detailOf(
  kind: StayEventKind,
  on: string,
  { nextKinds }: Pick<OutputOf<'stays.get'>, 'nextKinds'>,
  pick: number,
): EventDetail | null {
  const toKind = nextKinds[pick % Math.max(1, nextKinds.length)]
  if (kind === 'KIND_CHANGED') {
    const { decision: _, ...terms } = termsOf(aStay({ kind: toKind ?? 'COMPULSORY_ADULT', startsOn: on, custodyDays: 0 }))
    return { ...noDetail, terms: { ...terms, decision: aDecision(on), termMonths: hasTerm(terms.kind) ? 24 : null } }
  }
  if (kind === 'LEAVE_REQUESTED') return { ...noDetail, bereavement: 'PARENT' }
  if (kind === 'LEAVE_STARTED') return { ...noDetail, bereavement: 'PARENT', untilOn: addDays(on, 3) }
  if (kind === 'TERM_REDUCED') return { ...noDetail, months: 1 + (pick % 3) }
  return kind === 'DECISION_RECEIVED' ? { ...noDetail, subject: 'AFTER_REHAB' } : null
}

const termsOf = ({
  kind,
  decision,
  facilityDecision,
  startsOn,
  termMonths,
  custodyDays,
  statedEndOn,
  rehabCount,
  proposedBy,
}: NewStay) => ({
  kind,
  decision,
  facilityDecision,
  startsOn,
  termMonths,
  custodyDays,
  statedEndOn,
  rehabCount,
  proposedBy,
})

const withoutVersion = ({ version: _, ...stay }: Stay) => stay

/** What is stored is what the events make of it, by the rules and by the calendar turned day by day. */
function expectDerived({ stay, events }: OutputOf<'stays.get'>): void {
  const standing = events.filter(({ withdrawnReason }) => withdrawnReason === null)
  const replayed = replay(
    standing.map(({ kind, happenedAt, detail: { terms, months } }) => ({
      kind,
      happenedOn: facilityDay(happenedAt),
      toKind: terms?.kind ?? null,
      regime: terms && stay.regime,
      months,
    })),
  )
  expect(replayed).toMatchObject({
    impossible: null,
    state: stay.state,
    kind: stay.kind,
    endedOn: stay.endedOn,
    reducedMonths: stay.reducedMonths,
  })
  if (stay.termMonths === null) {
    expect([stay.expectedEndOn, stay.escapeDays, stay.prisonDays]).toEqual([null, 0, 0])
    return
  }
  const sum = endSum({ ...stay, termMonths: stay.termMonths, uncounted: replayed.uncounted, countFirstDay: false })
  expect([stay.expectedEndOn, stay.escapeDays, stay.prisonDays]).toEqual([sum.endOn, daysIn(sum, 'escape'), daysIn(sum, 'prison')])
  const entries = standing.map(({ kind, happenedAt, detail: { months } }) => ({
    what: kind,
    on: facilityDay(happenedAt),
    ...(kind === 'TERM_REDUCED' && months && { months }),
  }))
  expect(stay.expectedEndOn).toBe(lastDayOfTerm({ ...stay, months: stay.termMonths, countFirstDay: false, entries }))
}

/** Never in two stays at once. */
async function expectApart(residentId: string): Promise<void> {
  const { stays } = await r.call('residents.get', { id: residentId })
  expect(stays.filter(({ state }) => isOpen(state)).length).toBeLessThanOrEqual(1)
  const inOrder = stays
    .filter(({ state }) => state !== withdrawnState)
    .toSorted((a, b) => (`${a.admittedOn} ${a.code}` < `${b.admittedOn} ${b.code}` ? -1 : 1))
  for (const [at, { admittedOn }] of inOrder.entries()) {
    const before = inOrder[at - 1]
    if (before) expect(before.endedOn !== null && before.endedOn <= admittedOn).toBe(true)
  }
}

/** What the register counts, of all days there are. */
async function figures() {
  const { lines, balance } = await r.call('reports.movement', { period: { from: '2010-01-01', to: '2069-12-31' } })
  expect(Object.values(balance).filter((difference) => difference !== 0)).toEqual([])
  const { ever, ...whereabouts } = await r.call('residents.whereabouts', {})
  return { lines, whereabouts }
}

/** Every admission taken back, in whatever order, nothing of the person is in any figure. */
async function expectUncounted(residentId: string, oldestFirst: boolean, before: Awaited<ReturnType<typeof figures>>): Promise<void> {
  const { stays } = await r.call('residents.get', { id: residentId })
  for (const { id } of oldestFirst ? stays.toReversed() : stays) {
    const { stay } = await r.call('stays.get', { id })
    await r.call('stays.withdraw', { stayId: id, version: stay.version, reason: 'Ghi nhầm người' })
    await figures()
    await expectApart(residentId)
  }
  expect(await figures()).toEqual(before)
}

let people = 0
property.prop([aWalk], { numRuns })(
  `histories of ${numRuns} stays written into a register keep its promises`,
  async ({ kind, admittedOn, termMonths, custodyDays, printed, steps }) => {
    const fullName = `Lò Văn ${[...String(++people)].map((digit) => 'An Ba Chi Dư Em Gia Hà Y Kha La'.split(' ')[Number(digit)]).join(' ')}`
    const term = hasTerm(kind)
      ? { termMonths, custodyDays, statedEndOn: printed === null ? null : addDays(admittedOn, printed) }
      : { termMonths: null }
    const wanted = aStay({ kind, admittedAt: momentOf(admittedOn, 0), startsOn: admittedOn, decision: aDecision(admittedOn), ...term })
    const before = await figures()
    const { stay: first, residentId } = await r.call('stays.admit', {
      residentId: null,
      resident: aResident({ fullName }),
      confirmedDistinctFrom: [],
      stay: wanted,
    })
    const get = () => r.call('stays.get', { id: first.id })
    let detail = await get()
    expectDerived(detail)

    // What is offered is accepted, what is not offered is refused.
    let on = admittedOn
    for (const [at, { pick, days }] of steps.entries()) {
      on = addDays(on, days)
      const { stay, nextEvents } = detail
      const record = (kind: Exclude<StayEventKind, 'ADMITTED'>) =>
        r.call('stays.recordEvent', {
          stayId: stay.id,
          version: stay.version,
          kind,
          happenedAt: momentOf(on, at + 1),
          paper: aDecision(on),
          note: null,
          detail: detailOf(kind, on, detail, pick),
        })
      for (const other of StayEventKind.exclude(['ADMITTED']).options) {
        if (!nextEvents.includes(other)) expect(await refusal(record(other))).toMatchObject({ kind: 'rule', key: 'cannotFollow' })
      }
      const chosen = nextEvents[pick % nextEvents.length]
      if (chosen === undefined || chosen === 'ADMITTED') break
      await record(chosen)
      detail = await get()
      expectDerived(detail)
    }

    // Corrected to something else and back, an entry leaves everything as it was.
    const last = detail.events.findLast(({ kind }) => kind !== 'ADMITTED')
    if (last) {
      const { paper, decidedBy, detail: said, note, happenedAt } = last
      const correct = async (change: { happenedAt: Instant }, version: number) =>
        r.call('stays.correctEvent', {
          stayId: first.id,
          version,
          eventId: last.id,
          paper,
          decidedBy,
          detail: said,
          note,
          reason: 'Sai ngày',
          ...change,
        })
      const { stay: other } = await correct({ happenedAt: momentOf(addDays(on, 7), 1) }, detail.stay.version)
      const { stay: again } = await correct({ happenedAt }, other.version)
      expect(withoutVersion(again)).toEqual(withoutVersion(detail.stay))
      detail = await get()
    }

    // Nobody comes in a second time while here or over the time of another stay.
    const admitAgain = (day: string) =>
      r.call('stays.admit', {
        residentId,
        resident: null,
        confirmedDistinctFrom: [],
        stay: aStay({ admittedAt: momentOf(day, 50), startsOn: day, decision: aDecision(day) }),
      })
    const { state, endedOn } = detail.stay
    if (isOpen(state)) expect(await refusal(admitAgain(on))).toMatchObject({ key: 'openStay' })
    else if (endedOn !== null) {
      if (endedOn > admittedOn) expect(await refusal(admitAgain(addDays(endedOn, -1)))).toMatchObject({ key: 'overlappingStay' })
      await admitAgain(endedOn)
      await expectApart(residentId)
      const end = detail.events.findLast(({ withdrawnReason }) => withdrawnReason === null)
      const reopened = r.call('stays.withdrawEvent', {
        stayId: first.id,
        version: detail.stay.version,
        eventId: end?.id ?? '',
        reason: 'Ghi nhầm',
      })
      expect(await refusal(reopened)).toMatchObject({ kind: 'rule', key: 'overlappingStay' })
      await expectApart(residentId)
      await expectUncounted(residentId, termMonths % 2 === 0, before)
      return
    }
    await expectApart(residentId)

    // Everything withdrawn, the latest first, the stay is as it was on the first day.
    for (const event of detail.events.toReversed()) {
      if (event.kind === 'ADMITTED') continue
      const { version } = (await get()).stay
      await r.call('stays.withdrawEvent', { stayId: first.id, version, eventId: event.id, reason: 'Ghi nhầm' })
      expectDerived(await get())
    }
    expect(withoutVersion((await get()).stay)).toEqual(withoutVersion(first))
    await expectUncounted(residentId, true, before)
  },
  900_000,
)
