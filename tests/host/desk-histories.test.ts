import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, expect } from 'vitest'
import { dutySpecs } from '#contract/desk/duties'
import type { Duty } from '#contract/desk/operations'
import type { SendingWay } from '#contract/papers/dispatch'
import { PaperForm, paperForms } from '#contract/papers/forms'
import { careStaff, type Role } from '#contract/roles'
import { type EventDetail, noDetail } from '#contract/stays/events'
import type { NewStay, Stay } from '#contract/stays/operations'
import { hasTerm, type StayEventKind } from '#contract/stays/words'
import { addDays, addMonths, facilityDay, type Instant, type PlainDate, startOfFacilityDay } from '#contract/values/calendar'
import type { HistoryEvent } from '#host/features/stays/event-rules'
import { dueAfter, type IsWorkingDay } from '#host/law/deadlines'
import { workingDays } from '#host/law/working-days'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aHistory } from '../support/histories'
import { Refused, type TestRegister, tempRegister } from '../support/register'

const numRuns = Number(process.env.HISTORY_RUNS ?? 12)

let r: TestRegister
/** The host's clock. */
let clock: Instant = '2012-01-01T03:00:00.000Z'
let isWorkingDay: IsWorkingDay
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
  const years = await Promise.all([2024, 2025, 2026, 2027, 2028].map((year) => r.call('workdays.ofYear', { year })))
  isWorkingDay = workingDays(years.flat())
})
/** How often the desk showed an answer that a commune owed. */
let answersShown = 0
afterAll(async () => {
  await r.close()
  expect(answersShown).toBeGreaterThan(0)
})

const momentOf = (day: PlainDate, at: number): Instant =>
  new Date(Date.parse(startOfFacilityDay(day)) + (480 + at * 10) * 60_000).toISOString()
let papers = 0
const aDecision = (on: PlainDate) => ({ number: `${++papers}/QĐ`, on, issuer: 'TAND khu vực 2' })

/** A notice before completion and its post; each step so many days after the one before. */
const aNotice = fc.record({
  /** It is made after so many entries of the story. */
  after: fc.nat(5),
  sent: fc.option(
    fc.record({
      days: fc.nat(3),
      way: fc.constantFrom<SendingWay>('HAND', 'POST'),
      receivedAfter: fc.option(fc.nat(5), { freq: 2 }),
    }),
    { freq: 4 },
  ),
  answer: fc.option(fc.record({ days: fc.nat(8), kind: fc.constantFrom('AFTER_REHAB', 'OTHER') }), { freq: 1 }),
  voided: fc.nat(5).map((one) => one === 0),
})

const formsOfEvents = PaperForm.options.filter((form) => paperForms[form].subject === 'event')

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
  /** Which papers of what happens are made, and from which entry of the story on. */
  made: fc.record({ forms: fc.subarray(formsOfEvents), from: fc.nat(2) }),
  withdrawLast: fc.boolean(),
  notice: fc.option(aNotice, { freq: 2 }),
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

const goOn = (days: number) => {
  clock = new Date(Date.parse(clock) + days * 86_400_000).toISOString()
}

/** Makes the notice, sends its copies and writes down what comes of them. */
async function posted(stayId: string, { sent, answer, voided }: NonNullable<Tale['notice']>): Promise<void> {
  const paper = (await unlessRefused(r.call('papers.issue', { form: 'mau-51', subjectId: stayId })))?.paper
  if (!paper) return
  const { id, version } = paper
  const copies = paper.recipients.map((_, at) => ({ id, copy: at + 1 }))
  if (sent) {
    goOn(sent.days)
    await r.call('papers.dispatch.send', { copies, sentOn: facilityDay(clock), way: sent.way, note: null })
  }
  if (sent && sent.receivedAfter !== null) {
    goOn(sent.receivedAfter)
    for (const copy of copies) await r.call('papers.dispatch.receive', { ...copy, receivedOn: facilityDay(clock), receivedBy: null })
  }
  if (answer) {
    goOn(answer.days)
    const arrivedOn = facilityDay(clock)
    await unlessRefused(
      r.call('papers.dispatch.answer', { id, answer: { ...aDecision(arrivedOn), kind: answer.kind, arrivedOn, note: null }, reason: null }),
    )
  }
  if (voided) await r.call('papers.void', { id, version, reason: 'Ghi nhầm' })
}

/** The answers that the communes owe about a stay, reckoned anew from what the pages of its papers show. */
async function answersOwed(stayId: string) {
  const { stay, events } = await r.call('stays.get', { id: stayId })
  const decided = events.some(
    ({ kind, detail, withdrawnReason }) => kind === 'DECISION_RECEIVED' && detail.subject === 'AFTER_REHAB' && withdrawnReason === null,
  )
  if (stay.endedOn !== null || decided) return []
  const owed: { about: Duty['about']; kind: 'answer'; hangsOn: PlainDate; dueAt: Instant }[] = []
  for (const { id, form, state } of await r.call('papers.ofSubject', { kind: 'stay', id: stayId })) {
    if (form !== 'mau-51' || state !== 'ISSUED') continue
    const { copies, answer } = await r.call('papers.dispatch.copies', { id })
    for (const { recipient, sentOn, way, receivedOn } of answer ? [] : copies) {
      const arrivedOn = receivedOn ?? (way === 'HAND' ? sentOn : null)
      // Two working days, since Law 120/2025 is in force.
      if (recipient.kind !== 'COMMUNE_POLICE' || arrivedOn === null || arrivedOn < '2026-07-01') continue
      const limit = { from: startOfFacilityDay(arrivedOn), amount: 2, unit: 'workingDays' } as const
      owed.push({
        about: { kind: 'paper', id },
        kind: 'answer',
        hangsOn: arrivedOn,
        dueAt: dueAfter(limit, isWorkingDay),
      })
    }
  }
  return owed
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
  const post = async (after: number) => {
    if (tale.notice?.after !== after) return
    await posted(current.id, tale.notice)
    current = (await r.call('stays.get', { id: current.id })).stay
  }
  const make = async (at: number, eventId: string | undefined) => {
    if (eventId === undefined || at < tale.made.from) return
    for (const form of tale.made.forms) await unlessRefused(r.call('papers.issue', { form, subjectId: current.id, eventId }))
  }
  await post(0)
  await make(0, (await r.call('stays.get', { id: current.id })).events[0]?.id)
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
    await post(at + 1)
    await make(at + 1, last)
  }
  if (tale.withdrawLast && last !== null) {
    const withdrawn = { stayId: current.id, version: current.version, eventId: last, reason: 'Ghi nhầm' }
    current = (await unlessRefused(r.call('stays.withdrawEvent', withdrawn)))?.stay ?? current
  }
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

/** The number beside the way to the desk is that of one's own work on the desk as it opens, for everybody who has one. */
async function countOf(role: Role, as?: { readonly token: string }) {
  const duties = (await r.call('desk.due', {}, as)).duties.filter(({ kind }) => dutySpecs[kind].roles.includes(role))
  return { due: duties.length, overdue: duties.filter(({ overdue }) => overdue).length }
}

const named = (duties: readonly Pick<Duty, 'about' | 'kind' | 'hangsOn'>[]) =>
  duties.map(({ about, kind, hangsOn }) => `${about.kind} ${about.id} ${kind} ${hangsOn}`).toSorted()

/** Somebody whose commune has the notice and does not answer. */
const unanswered: Tale = {
  history: [{ kind: 'ADMITTED', happenedOn: '2026-09-01', toKind: 'COMPULSORY_ADULT', regime: 'LAW_2025', months: null }],
  typedAfter: 0,
  termMonths: 4,
  birthYear: 20,
  birthday: null,
  hasStableResidence: true,
  intakeClosed: true,
  reintegrationOpened: false,
  onPaper: false,
  made: { forms: [], from: 0 },
  withdrawLast: false,
  notice: { after: 0, sent: { days: 0, way: 'HAND', receivedAfter: null }, answer: null, voided: false },
  settleEvery: 4,
}
const happening = { toKind: null, regime: null, months: null } as const
/** Somebody taken out and brought back with minutes, who came without any. */
const takenOut: Tale = {
  ...unanswered,
  history: [
    ...unanswered.history,
    { ...happening, kind: 'OUT_FOR_PROCEDURE', happenedOn: '2026-09-10' },
    { ...happening, kind: 'RETURNED', happenedOn: '2026-09-12' },
  ],
  termMonths: 24,
  onPaper: true,
  made: { forms: ['mau-42'], from: 1 },
  notice: null,
}
/** 0, 1, 2, … */
function* counting() {
  for (let count = 0; ; count++) yield count
}

property.prop([fc.array(aTale, { minLength: 1, maxLength: 3 }), fc.infiniteStream(fc.nat(1_000))], {
  numRuns,
  examples: [[[unanswered, takenOut], fc.stream(counting())]],
})(
  `what is asked before the desk looks at a stay never hides what the desk would show of it (${numRuns} times up to three histories)`,
  async (tales, picks) => {
    const pick = () => Number(picks.next().value)
    for (const tale of tales) {
      const stay = await written(tale)
      if (!stay) continue
      const owed = await answersOwed(stay.id)
      const days = daysOf(stay, tale.history)
      const someDays = Array.from({ length: 7 }, () => momentOf(days[pick() % days.length] ?? stay.admittedOn, pick() % 60))
      // The last moment at which an answer is in time, and the first at which it is late.
      const answersDue = owed.flatMap(({ dueAt }) => [dueAt, new Date(Date.parse(dueAt) + 1).toISOString()])
      const settledHere = new Set<string>()
      for (const [look, moment] of [...answersDue, ...someDays].entries()) {
        clock = moment
        const withinDays = [0, 6, 30, 400][pick() % 4] ?? 6
        const alone = (await r.call('desk.due', { about: { kind: 'stay', id: stay.id }, withinDays, settled: look % 2 === 0 })).duties
        const whole = (await r.call('desk.due', { withinDays, settled: look % 2 === 0 })).duties
        expect({ clock, withinDays, duties: named(whole.filter(({ person }) => person?.stayId === stay.id)) }).toEqual({
          clock,
          withinDays,
          duties: named(alone),
        })
        const answers = owed.filter((duty) => duty.dueAt < clock && (look % 2 === 0 || !settledHere.has(named([duty]).join())))
        answersShown += answers.length
        expect({ clock, answers: named(alone.filter(({ kind }) => kind === 'answer')) }).toEqual({ clock, answers: named(answers) })
        const open = alone.filter(({ settled }) => settled === null)
        for (const { about, kind, hangsOn } of open.filter((_, at) => (at + look) % tale.settleEvery === 0)) {
          const settlement = { outcome: 'EXPLAINED', doneOn: null, reason: 'Làm ở ngoài' } as const
          await r.call('desk.settle', { duties: [{ about, kind, hangsOn }], settlement })
          settledHere.add(named([{ about, kind, hangsOn }]).join())
        }
        expect({ clock, count: await r.call('desk.count', {}) }).toEqual({ clock, count: await countOf('head') })
      }
      const role = careStaff[pick() % careStaff.length] ?? 'head'
      const token = await r.signIn(role)
      expect({ role, count: await r.call('desk.count', {}, { token }) }).toEqual({ role, count: await countOf(role, { token }) })
    }
  },
  900_000,
)
