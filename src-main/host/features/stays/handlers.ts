import { randomUUID } from 'node:crypto'
import type { Resident } from '#contract/residents/operations'
import { recordKeepers } from '#contract/roles'
import { noDetail, recordersOf, type Terms } from '#contract/stays/events'
import {
  type EndSum,
  stays as operations,
  type Stay,
  type StayDecision,
  type StayWarning,
  WithheldOfStay,
} from '#contract/stays/operations'
import type { StayKind } from '#contract/stays/words'
import { facilityDay, type Instant, type PlainDate } from '#contract/values/calendar'
import { lookedAt } from '#contract/values/most-typed'
import { askedFor } from '#host/api/asked'
import { changesBetween } from '#host/api/changes-between'
import { expectPlace } from '#host/api/expect-place'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { found, NotFoundError, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { codeOf, takeNumber } from '#host/database/numbers'
import type { Reader, Writer } from '#host/database/tables'
import { dropDrafts, issuedRefs, standingPapers } from '#host/features/papers/handlers'
import { openIntake, phasesOfStay } from '#host/features/phases/handlers'
import { createResident, readResident } from '#host/features/residents/handlers'
import { readTexts } from '#host/files/texts'
import { decisionsMeant, leadingDigits } from './decision-rules'
import { expectKind, expectTerm, moveAdmission, standingStay, stayEvents } from './event-handlers'
import { daysHeld, heldFrom, nextEvents, nextKinds, withStates } from './event-rules'
import { changesOf, derivedOf, liveEvents, rederive, refuseOverlap, replayedStay, standingAt, sumOf } from './history'
import { missingPaper } from './paper-rules'
import { admissionWarnings, refusedOf, timesInRehab, withoutPapers } from './rules'
import {
  eventDaysUpTo,
  eventsOf,
  eventsUpTo,
  insertEvent,
  insertStay,
  newestWords,
  openStayOf,
  openStays,
  papersNumbered,
  type StoredEvent,
  stayById,
  staysBeside,
  staysByCodes,
  stayWithDecision,
  updateEvent,
  updateStay,
  updateWorkAbility,
  withdrawStay,
} from './store'
import { expectedTerm, regimeOf } from './term-rules'
import { typedBefore } from './typed-rules'

export const stays = {
  ...stayEvents,

  ofCodes: async ({ db, note }, { codes }) => {
    const found = await staysByCodes(db, codes)
    note({ subject: found.length === 0 ? null : found.map(({ residentCode }) => residentCode).join(', ') })
    return found
  },

  get: async (context, { id }) => {
    const { db, caller, office, today, note } = context
    const stay = found(await stayById(db, id))
    note({ subject: stay.code })
    const resident = found(await readResident(db, stay.residentId))
    const keeper = mayCall(recordKeepers, caller.roles)
    const next = nextEvents(stay)
    const theirs = next.filter((kind) => mayCall(recordersOf(kind), caller.roles))
    const events = await eventsOf(db, id)
    const live = events.filter(({ withdrawnReason }) => withdrawnReason === null)
    const stands = refusedOf(stay) === null
    const sum = stands ? sumOf(context, stay, replayedStay(live)) : null
    return {
      stay: keeper ? stay : withoutPapers(stay),
      withheld: keeper ? [] : WithheldOfStay.options,
      policePlace: !keeper || stay.policeCommune === null ? null : (office.places.byCode(stay.policeCommune)?.label ?? null),
      sum,
      events: keeper ? events : events.map(withoutEventPapers),
      decisions: keeper ? decisionsOf(live) : [],
      phases: stands ? await phasesOfStay(db, stay, office, today) : [],
      warnings: stands ? await warningsOf(context, stay, resident, sum, await knownOf(db, stay.residentId, stay, live)) : [],
      withoutPaper: keeper ? withoutPaper(stay.kind, live, await issuedRefs(db, { kind: 'stay', id })) : [],
      nextEvents: theirs,
      nextKinds: keeper && next.includes('KIND_CHANGED') ? [...nextKinds(stay.kind)] : [],
      changes: keeper ? changesOf(live) : [],
      allowedActions: [
        ...(mayCall(operations.withdraw.roles, caller.roles) && stands ? (['withdraw'] as const) : []),
        ...(keeper && stands ? (['correct', 'openPhase', 'registerResidence'] as const) : []),
        ...(keeper && next.length > 0 ? (['recordEvent', 'issuePaper'] as const) : []),
        ...(!keeper && theirs.length > 0 ? (['recordEvent'] as const) : []),
        ...(mayCall(operations.setWorkAbility.roles, caller.roles) && stands ? (['setWorkAbility'] as const) : []),
      ],
    }
  },

  byDecision: async ({ db, note }, { text, limit }) => {
    note({ subject: askedFor([], text) })
    const all = await papersNumbered(db, leadingDigits(text))
    return decisionsMeant(all, text).slice(0, limit)
  },

  typedBefore: async ({ db }) => typedBefore(await newestWords(db, lookedAt)),

  previewTerm: async (context, input) => {
    const { db, office, note } = context
    const live = input.stayId === null ? [] : await liveEvents(db, input.stayId)
    const before = input.stayId === null ? undefined : await stayById(db, input.stayId)
    const person = input.residentId === null ? undefined : await readResident(db, input.residentId)
    const admittedOn = facilityDay(input.admittedAt)
    const decidedOn = input.decidedOn ?? admittedOn
    const regime = regimeOf(input.kind, decidedOn, admittedOn)
    const expected = expectedTerm((key) => office.law.find(key, regime, decidedOn), regime, input.kind, input.rehabCount)
    const sum = sumOf(context, input, live.length > 0 ? replayedStay(live) : { uncounted: [], reducedMonths: 0 })
    const same =
      input.decisionNumber && input.decidedOn
        ? await stayWithDecision(db, input.decisionNumber.trim(), input.decidedOn, input.stayId)
        : undefined
    if (before) note({ subject: before.code, partOf: 'stays.get' })
    else if (person) note({ subject: person.code, partOf: 'residents.get' })
    else note({ subject: same?.code ?? null })
    const proposed = await knownOf(db, before?.residentId ?? input.residentId, { ...input, id: input.stayId, admittedOn }, live)
    const warnings = admissionWarnings({ ...input, regime, admittedOn, expected, sum, proposed, sameDecision: same?.code ?? null })
    return { regime, expectedTerm: expected, sum, proposed, warnings }
  },

  admit: async (context, { residentId, resident, confirmedDistinctFrom, asOnPaper, stay }) => {
    const { db, now, today, note } = context
    if (stay.admittedAt > now) throw new RuleError('admittedInFuture')
    if (residentId === null && resident === null) throw new NotFoundError()
    expectPlace(context.office.places, stay.policeCommune)
    const person =
      resident && residentId === null
        ? await createResident(context, resident, facilityDay(stay.admittedAt), { confirmed: confirmedDistinctFrom, asOnPaper })
        : found(await readResident(db, residentId ?? ''))
    const open = await openStayOf(db, person.id)
    if (open) throw new RuleError('openStay', { code: open.code })
    expectTerm(stay)

    const admittedOn = facilityDay(stay.admittedAt)
    await refuseOverlap(db, person.id, null, { admittedOn, endedOn: null })
    const known = await knownOf(db, person.id, { ...stay, id: null, admittedOn }, [])
    const year = Number(today.slice(0, 4))
    const own = { id: randomUUID(), code: codeOf('DC', year, await takeNumber(db, 'stay', year)), residentId: person.id, admittedOn }
    const entry = {
      kind: 'ADMITTED' as const,
      happenedAt: stay.admittedAt,
      happenedOn: admittedOn,
      paper: stay.decision,
      decidedBy: null,
      note: null,
      detail: { ...noDetail, terms: termsOf(stay) },
    }
    const replayed = replayedStay([entry])
    const sum = sumOf(context, stay, replayed)
    const admitted = await insertStay(db, stay, own, derivedOf(replayed, sum))
    const { kind, ...fields } = entry
    await insertEvent(db, { id: randomUUID(), stayId: own.id, kind, recordedBy: context.caller.fullName, recordedAt: now }, fields)
    await openIntake(db, own.id, admittedOn)
    note({ subject: `${person.code} ${own.code}` })
    return {
      residentId: person.id,
      residentCode: person.code,
      stay: admitted,
      warnings: await warningsOf(context, admitted, person, sum, known),
    }
  },

  withdraw: async (context, { stayId, version, reason }) => {
    const { db, now, office, note } = context
    const stay = await standingStay(db, stayId, version)
    const subject = { kind: 'stay', id: stayId } as const
    const papers = await standingPapers(db, subject, readTexts(office.resources, 'vi'))
    if (papers.length > 0) throw new RuleError('papersStand', { papers: papers.join('; '), count: papers.length })
    await dropDrafts(db, subject)
    const withdrawn = await withdrawStay(db, stay, { withdrawnAt: now, withdrawnReason: reason })
    const { code } = found(await readResident(db, stay.residentId))
    note({ subject: `${code} ${stay.code}`, reason, changes: changesBetween({ state: stay.state }, { state: withdrawn.state }) })
    return { stay: withdrawn }
  },

  registerResidence: async (context, { stayId, version, ...residence }) => {
    const stay = await standingStay(context.db, stayId, version)
    expectPlace(context.office.places, residence.policeCommune)
    context.note({ subject: stay.code, changes: changesBetween(stay, residence) })
    return rederive(context, stay, { ...stay, ...residence })
  },

  setWorkAbility: async ({ db, note, caller }, { stayId, version, unableToWork, reason }) => {
    const stay = await standingStay(db, stayId, version)
    note({ subject: stay.code, reason, changes: changesBetween({ unableToWork: stay.unableToWork }, { unableToWork }) })
    const after = await updateWorkAbility(db, stayId, unableToWork)
    return mayCall(recordKeepers, caller.roles) ? after : withoutPapers(after)
  },

  correct: async (context, { stayId, version, stay: wanted, reason }) => {
    const { db, note, now, caller } = context
    const before = await standingStay(db, stayId, version)
    expectTerm(wanted)
    expectPlace(context.office.places, wanted.policeCommune)
    const events = await liveEvents(db, stayId)
    const inForce = found(events.findLast(({ detail }) => detail.terms))
    const admitted = found(events.find(({ kind }) => kind === 'ADMITTED'))
    const moved = { ...admitted, happenedAt: wanted.admittedAt, happenedOn: facilityDay(wanted.admittedAt) }
    await moveAdmission(
      context,
      before,
      events.filter(({ kind }) => kind !== 'ADMITTED'),
      moved,
    )
    const correction = { at: now, by: caller.fullName, reason }
    const carrier = inForce.id === admitted.id ? moved : inForce
    if (carrier !== moved) {
      expectKind(standingAt(events, carrier.happenedAt, carrier.id).kind, wanted.kind)
      await updateEvent(db, admitted, moved, correction)
    }
    const carried = { ...carrier, paper: wanted.decision, detail: { ...carrier.detail, terms: termsOf(wanted) } }
    await updateEvent(db, carrier === moved ? admitted : inForce, carried, correction)
    const stay = await rederive(context, before, wanted)
    note({ subject: before.code, reason, changes: changesBetween(before, wanted) })
    const resident = found(await readResident(db, before.residentId))
    const live = await liveEvents(db, stayId)
    const known = await knownOf(db, before.residentId, stay, live)
    return { stay, warnings: await warningsOf(context, stay, resident, sumOf(context, stay, replayedStay(live)), known) }
  },
} satisfies HandlersOf<'stays'>

const termsOf = (stay: Terms): Terms => ({
  kind: stay.kind,
  decision: stay.decision,
  facilityDecision: stay.facilityDecision,
  startsOn: stay.startsOn,
  termMonths: stay.termMonths,
  custodyDays: stay.custodyDays,
  statedEndOn: stay.statedEndOn,
  rehabCount: stay.rehabCount,
  proposedBy: stay.proposedBy,
})

/** Events that should have a paper and have none. @param issued the valid papers of the stay */
function withoutPaper(kind: StayKind, events: readonly StoredEvent[], issued: Awaited<ReturnType<typeof issuedRefs>>) {
  const papered = events.map(({ id, kind, happenedAt, paper, detail }) => ({
    id,
    kind,
    happenedAt,
    hasPaper: paper !== null,
    toKind: detail.terms?.kind ?? null,
    subject: detail.subject,
  }))
  return papered.flatMap((event) => {
    const missing = missingPaper(event, { kind, events: papered, issued })
    return missing ? [{ eventId: event.id, article: missing.article }] : []
  })
}

/** An event as those see it who do not keep the papers: what happened and when. */
const withoutEventPapers = (event: StoredEvent) => ({
  ...event,
  paper: null,
  decidedBy: null,
  detail: { ...noDetail, untilOn: event.detail.untilOn },
  note: null,
  corrections: event.corrections.map(({ at, by, was: { happenedAt, detail } }) => ({
    at,
    by,
    reason: '',
    was: { happenedAt, paper: null, decidedBy: null, detail: { ...noDetail, untilOn: detail.untilOn }, note: null },
  })),
  withdrawnReason: event.withdrawnReason && '',
})

const decisionsOf = (events: readonly StoredEvent[]): StayDecision[] =>
  events.flatMap(({ kind: event, paper, detail: { terms } }): StayDecision[] => {
    if (!terms) return paper ? [{ role: 'event', event, decision: paper }] : []
    const named = terms.facilityDecision
    return [{ role: 'measure', event, decision: terms.decision }, ...(named ? [{ role: 'facility' as const, event, decision: named }] : [])]
  })

interface EarlierRehab {
  readonly rehabCount: number | null
  readonly custodyDays: number | null
}

/** What the register itself knows of the times in rehab before a stay, and of the days held in it before the term. */
async function knownOf(
  db: Reader | Writer,
  residentId: string | null,
  stay: {
    readonly id: string | null
    readonly kind: StayKind
    readonly admittedOn: PlainDate
    readonly admittedAt: Instant
    readonly startsOn: PlainDate
  },
  events: readonly StoredEvent[],
): Promise<EarlierRehab> {
  const others = residentId === null ? [] : await staysBeside(db, residentId, stay.id)
  const entry = events[0]?.detail.terms ?? null
  const heldBefore = entry !== null && nextKinds(entry.kind).length > 0 && entry.kind !== stay.kind
  return {
    rehabCount: timesInRehab(others.filter(({ admittedAt }) => admittedAt < stay.admittedAt)),
    custodyDays: heldBefore ? daysHeld(heldFrom(entry, stay.admittedOn), stay.startsOn, replayedStay(events).uncounted) : null,
  }
}

async function warningsOf(
  { db, office }: { db: Reader | Writer; office: QueryContext['office'] },
  stay: Stay,
  { birth, nationality }: Pick<Resident, 'birth' | 'nationality'>,
  sum: EndSum | null,
  proposed: EarlierRehab,
): Promise<StayWarning[]> {
  const expected = expectedTerm((key) => office.law.find(key, stay.regime, stay.decision.on), stay.regime, stay.kind, stay.rehabCount)
  const same = await stayWithDecision(db, stay.decision.number, stay.decision.on, stay.id)
  const decidedOn = stay.decision.on
  return admissionWarnings({ ...stay, decidedOn, birth, nationality, expected, sum, proposed, sameDecision: same?.code ?? null })
}

/** The ends of all open terms anew, after the facility has changed whether the first day counts. Ended stays are history. */
export async function recountEnds({ db, facility }: Pick<CommandContext, 'db' | 'facility'>): Promise<void> {
  for (const stay of await openStays(db)) {
    const replayed = replayedStay(await liveEvents(db, stay.id))
    const derived = derivedOf(replayed, sumOf({ facility }, stay, replayed))
    if (derived.expectedEndOn !== stay.expectedEndOn) await updateStay(db, stay.id, derived, null)
  }
}

export const readStay = stayById
/** The whole story of a stay, in the order of time; the withdrawn events too. */
export const readEvents = eventsOf
/** Whose papers of stays are, and of which stays papers still wait for an answer. */
export { peopleOfStays, staysAwaiting, staysByCodes } from './store'

/** What stays were at the end of a day, by the events up to then; by stay, those that had not begun left out. */
export async function readStaysAsOf(context: Pick<QueryContext, 'db' | 'facility'>, stayIds: readonly string[], on: PlainDate) {
  const stories = await eventsUpTo(context.db, stayIds, on)
  return new Map([...stories].map(([stayId, events]) => [stayId, asOf(context, events)]))
}

/** The states of some stays as their events brought them, up to a day, by day in the order of time; those that had not begun left out. */
export async function statesOfStays(db: Reader, stayIds: readonly string[], upTo: PlainDate) {
  const stories = await eventDaysUpTo(db, stayIds, upTo)
  return new Map([...stories].map(([stayId, events]) => [stayId, withStates(events).map(({ happenedOn: on, state }) => ({ on, state }))]))
}

function asOf(context: Pick<QueryContext, 'facility'>, events: readonly StoredEvent[]) {
  const replayed = replayedStay(events)
  const terms = found(events.findLast(({ detail }) => detail.terms)?.detail.terms ?? undefined)
  const { kind, startsOn, termMonths, rehabCount } = terms
  const expectedEndOn = sumOf(context, terms, replayed)?.endOn ?? null
  return {
    kind,
    startsOn,
    termMonths,
    rehabCount,
    regime: replayed.regime,
    endState: replayed.state,
    endedOn: replayed.endedOn,
    expectedEndOn,
  }
}

/** Stays as the duties of other features are reckoned from them. */
export { courseOfRow, personOfRow } from './duties/course'
export { dutyStays } from './duties/store'
