import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Duty } from '#contract/desk/operations'
import { careStaff } from '#contract/roles'
import { type EventDetail, noDetail } from '#contract/stays/events'
import type { NewStay, Stay } from '#contract/stays/operations'
import { hasTerm, type StayEventKind } from '#contract/stays/words'
import { addDays, addMonths, type Instant, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import type { HistoryEvent } from '#host/features/stays/event-rules'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aHistory } from '../support/histories'
import { Refused, type TestRegister, tempRegister } from '../support/register'

const numRuns = Number(process.env.HISTORY_RUNS ?? 12)

let r: TestRegister
/** The host's clock. */
let clock: Instant = '2012-01-01T03:00:00.000Z'
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
})
afterAll(() => r.close())

const momentOf = (day: PlainDate, at: number): Instant =>
  new Date(Date.parse(startOfFacilityDay(day)) + (480 + at * 10) * 60_000).toISOString()
let papers = 0
const aDecision = (on: PlainDate) => ({ number: `${++papers}/QĐ`, on, issuer: 'TAND khu vực 2' })

const aTale = fc.record({
  history: aHistory(true),
  /** How long after it happened an entry is typed, days. */
  typedAfter: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 900 })),
  termMonths: fc.integer({ min: 1, max: 36 }),
  birthYear: fc.integer({ min: 0, max: 30 }),
  birthday: fc.option(fc.constantFrom({ month: 2, day: 28 }, { month: 12, day: 31 }, { month: 6, day: 15 })),
  hasStableResidence: fc.boolean(),
  intakeClosed: fc.boolean(),
  reintegrationOpened: fc.boolean(),
  onPaper: fc.boolean(),
  withdrawLast: fc.boolean(),
  noticeIssued: fc.nat(3).map((one) => one === 0),
  settleEvery: fc.integer({ min: 1, max: 4 }),
})
type Tale = typeof aTale extends fc.Arbitrary<infer T> ? T : never

function detailOf({ kind, happenedOn, toKind, months }: HistoryEvent, pick: number): EventDetail {
  const until = { untilOn: pick % 3 === 0 ? null : addDays(happenedOn, pick % 40) }
  switch (kind) {
    case 'KIND_CHANGED': {
      const { decision, facilityDecision, startsOn, custodyDays, statedEndOn, rehabCount, proposedBy } = aStay({
        decision: aDecision(happenedOn),
        startsOn: happenedOn,
      })
      const of = toKind ?? 'COMPULSORY_ADULT'
      const termMonths = hasTerm(of) ? 24 : null
      const terms = { kind: of, decision, facilityDecision, startsOn, termMonths, custodyDays, statedEndOn, rehabCount, proposedBy }
      return { ...noDetail, terms }
    }
    case 'LEAVE_REQUESTED':
      return { ...noDetail, bereavement: 'PARENT' }
    case 'LEAVE_STARTED':
      return { ...noDetail, bereavement: 'PARENT', untilOn: addDays(happenedOn, pick % 6) }
    case 'OUT_FOR_PROCEDURE':
    case 'SUSPENDED':
      return { ...noDetail, ...until }
    case 'TERM_REDUCED':
      return { ...noDetail, months }
    case 'DECISION_RECEIVED':
      return { ...noDetail, subject: (['AFTER_REHAB', 'MONITORING'] as const)[pick % 2] ?? null }
    default:
      return noDetail
  }
}

/** A refusal of what the story asks for leaves the story as far as it has come. */
async function unlessRefused<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

let people = 0
async function written({ history, typedAfter, ...tale }: Tale): Promise<Stay | null> {
  const [{ happenedOn: admittedOn, toKind } = { happenedOn: '', toKind: null }, ...later] = history
  const typed = (happenedAt: Instant) => {
    clock = new Date(Date.parse(happenedAt) + typedAfter * 86_400_000).toISOString()
  }
  const kind = toKind ?? 'COMPULSORY_ADULT'
  const fullName = `Lò Văn ${[...String(++people)].map((digit) => 'An Ba Chi Dư Em Gia Hà Y Kha La'.split(' ')[Number(digit)]).join(' ')}`
  const year = Number(admittedOn.slice(0, 4)) - 14 - tale.birthYear
  const birth = { year, month: tale.birthday?.month ?? null, day: tale.birthday?.day ?? null }
  const stay: NewStay = aStay({
    kind,
    admittedAt: momentOf(admittedOn, 0),
    startsOn: admittedOn,
    decision: aDecision(admittedOn),
    hasStableResidence: tale.hasStableResidence,
    termMonths: hasTerm(kind) ? tale.termMonths : null,
  })
  typed(stay.admittedAt)
  const admitted = await unlessRefused(
    r.call('stays.admit', { residentId: null, resident: aResident({ fullName, birth }), confirmedDistinctFrom: [], stay }),
  )
  if (!admitted) return null
  let current = admitted.stay
  const phase = (name: 'INTAKE' | 'REINTEGRATION', openedOn: PlainDate, closedOn: PlainDate | null) =>
    unlessRefused(r.call('phases.set', { stayId: current.id, phase: name, version: 0, openedOn, closedOn, reason: null }))
  if (tale.intakeClosed) await phase('INTAKE', admittedOn, admittedOn)
  if (tale.reintegrationOpened) await phase('REINTEGRATION', admittedOn, null)
  let last: string | null = null
  for (const [at, happening] of later.entries()) {
    if (happening.kind === 'ADMITTED') break
    const happenedAt = momentOf(happening.happenedOn, at + 1)
    typed(happenedAt)
    const recorded = await unlessRefused(
      r.call('stays.recordEvent', {
        stayId: current.id,
        version: current.version,
        kind: happening.kind as Exclude<StayEventKind, 'ADMITTED'>,
        happenedAt,
        paper: tale.onPaper ? aDecision(happening.happenedOn) : null,
        note: null,
        detail: detailOf(happening, at + tale.termMonths),
      }),
    )
    if (!recorded) break
    current = recorded.stay
    last = recorded.eventId
  }
  if (tale.withdrawLast && last !== null) {
    const withdrawn = { stayId: current.id, version: current.version, eventId: last, reason: 'Ghi nhầm' }
    current = (await unlessRefused(r.call('stays.withdrawEvent', withdrawn)))?.stay ?? current
  }
  if (tale.noticeIssued) await unlessRefused(r.call('papers.issue', { form: 'mau-51', stayId: current.id }))
  return current
}

/** Days on which something begins or ends to be shown. */
function daysOf({ admittedOn, expectedEndOn, endedOn }: Stay, history: readonly HistoryEvent[]): PlainDate[] {
  const end = expectedEndOn === null ? [] : [-61, -40, -37, -31, -30, -6, -1, 0, 1, 30].map((days) => addDays(expectedEndOn, days))
  const after = endedOn === null ? [] : [endedOn, addMonths(endedOn, 24), addDays(addMonths(endedOn, 24), 1)]
  const checks = [6, 12].map((months) => addMonths(admittedOn, months))
  const all = [...history.flatMap(({ happenedOn }) => [happenedOn, addDays(happenedOn, 3)]), ...checks, ...end, ...after]
  return [...new Set(all)].filter((day) => day >= admittedOn)
}

/** The number beside the way to the desk is that of the desk as it opens, for everybody who has one. */
async function countOf(as?: { readonly token: string }) {
  const { duties } = await r.call('desk.due', {}, as)
  return { due: duties.length, overdue: duties.filter(({ overdue }) => overdue).length }
}

const named = (duties: readonly Duty[]) =>
  duties.map(({ about, kind, hangsOn }) => `${about.kind} ${about.id} ${kind} ${hangsOn}`).toSorted()

property.prop([fc.array(aTale, { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat(1_000))], { numRuns })(
  `what is asked before the desk looks at a stay never hides what the desk would show of it (${numRuns} times up to three histories)`,
  async (tales, picks) => {
    const pick = () => Number(picks.next().value)
    for (const tale of tales) {
      const stay = await written(tale)
      if (!stay) continue
      const days = daysOf(stay, tale.history)
      for (let look = 0; look < 8; look++) {
        const on = days[pick() % days.length] ?? stay.admittedOn
        clock = momentOf(on, pick() % 60)
        const withinDays = [0, 6, 30, 400][pick() % 4] ?? 6
        const alone = (await r.call('desk.due', { about: { kind: 'stay', id: stay.id }, withinDays, settled: look % 2 === 0 })).duties
        const whole = (await r.call('desk.due', { withinDays, settled: look % 2 === 0 })).duties
        expect({ on, withinDays, duties: named(whole.filter(({ person }) => person?.stayId === stay.id)) }).toEqual({
          on,
          withinDays,
          duties: named(alone),
        })
        const open = alone.filter(({ settled }) => settled === null)
        for (const { about, kind, hangsOn } of open.filter((_, at) => (at + look) % tale.settleEvery === 0)) {
          const settlement = { outcome: 'EXPLAINED', doneOn: null, reason: 'Làm ở ngoài' } as const
          await r.call('desk.settle', { duties: [{ about, kind, hangsOn }], settlement })
        }
        expect({ clock, count: await r.call('desk.count', {}) }).toEqual({ clock, count: await countOf() })
      }
      const role = careStaff[pick() % careStaff.length] ?? 'head'
      const token = await r.signIn(role)
      expect({ role, count: await r.call('desk.count', {}, { token }) }).toEqual({ role, count: await countOf({ token }) })
    }
  },
  900_000,
)
