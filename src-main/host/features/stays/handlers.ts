import { randomUUID } from 'node:crypto'
import { type BirthDate, facilityDay, type PlainDate } from '../../../../src-preload/contract/calendar'
import { recordKeepers } from '../../../../src-preload/contract/roles'
import type { EndSum, NewStay, Stay, StayWarning } from '../../../../src-preload/contract/stays'
import { changesBetween } from '../../api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '../../api/handlers'
import { expectVersion, found, NotFoundError, RuleError } from '../../api/rule-error'
import { mayCall } from '../../api/sessions'
import { codeOf, takeNumber } from '../../database/numbers'
import type { Reader, Writer } from '../../database/tables'
import { followAdmission, openIntake, phasesOfStay } from '../phases/handlers'
import { createResident, readResident } from '../residents/handlers'
import {
  admissionWarnings,
  derive,
  endSum,
  expectedTerm,
  impossibleEvent,
  nextEvents,
  overlap,
  regimeOf,
  type Span,
  stateAfter,
  withoutPapers,
} from './rules'
import {
  eventRows,
  eventsOf,
  insertEvent,
  insertStay,
  laterStayOf,
  moveAdmission,
  openStayOf,
  openStays,
  stayById,
  staysBeside,
  stayWithDecision,
  updateStay,
  withdraw,
} from './store'

export const stays = {
  get: async (context, { id }) => {
    const { db, caller, office, today, facility, note } = context
    const stay = found(await stayById(db, id))
    note({ subject: stay.code })
    const resident = found(await readResident(db, stay.residentId))
    const keeper = mayCall(recordKeepers, caller.roles)
    const next = nextEvents(stay.state, stay.kind)
    const sum = endSum({ ...stay, countFirstDay: facility.countFirstDay })
    const events = await eventsOf(db, id)
    return {
      stay: keeper ? stay : withoutPapers(stay),
      policePlace: !keeper || stay.policeCommune === null ? null : (office.places.byCode(stay.policeCommune)?.label ?? null),
      sum,
      events: keeper
        ? events
        : events.map((event) => ({ ...event, paper: null, note: null, withdrawnReason: event.withdrawnReason && '' })),
      phases: await phasesOfStay(db, stay, office.law, today),
      warnings: await warningsOf(context, stay, stay.admittedOn, resident.birth, sum, id),
      nextEvents: keeper ? next : [],
      allowedActions: keeper ? ['correct', 'openPhase', ...(next.length > 0 ? (['recordEvent', 'issuePaper'] as const) : [])] : [],
    }
  },

  previewTerm: async ({ db, office, facility }, input) => {
    const admittedOn = facilityDay(input.admittedAt)
    const decidedOn = input.decidedOn ?? admittedOn
    const regime = regimeOf(input.kind, decidedOn, admittedOn)
    const expected = expectedTerm((key) => office.law.find(key, regime, decidedOn), regime, input.kind, input.rehabCount)
    const sum = endSum({ ...input, escapeDays: 0, countFirstDay: facility.countFirstDay })
    const same =
      input.decisionNumber && input.decidedOn
        ? await stayWithDecision(db, input.decisionNumber.trim(), input.decidedOn, input.stayId)
        : undefined
    const warnings = admissionWarnings({ ...input, regime, admittedOn, expected, sum, sameDecision: same?.code ?? null })
    return { regime, expectedTerm: expected, sum, warnings }
  },

  admit: async (context, { residentId, resident, confirmedDistinctFrom, stay }) => {
    const { db, now, today, note } = context
    if (stay.admittedAt > now) throw new RuleError('admittedInFuture')
    if (residentId === null && resident === null) throw new NotFoundError()
    const person =
      resident && residentId === null
        ? await createResident(context, resident, confirmedDistinctFrom)
        : found(await readResident(db, residentId ?? ''))
    const open = await openStayOf(db, person.id)
    if (open) throw new RuleError('openStay', { code: open.code })

    const admittedOn = facilityDay(stay.admittedAt)
    await refuseOverlap(db, person.id, null, { admittedOn, endedOn: null })
    const sum = sumOf(context, stay, 0)
    const year = Number(today.slice(0, 4))
    const own = {
      id: randomUUID(),
      code: codeOf('DC', year, await takeNumber(db, 'stay', year)),
      residentId: person.id,
      regime: regimeOf(stay.kind, stay.decision.on, admittedOn),
      admittedOn,
    }
    const admitted = await insertStay(db, stay, own, { state: 'ACTIVE', escapeDays: 0, endedOn: null, expectedEndOn: sum.endOn })
    await insertEvent(db, {
      ...{ id: randomUUID(), stayId: own.id, kind: 'ADMITTED', happenedAt: stay.admittedAt, happenedOn: admittedOn },
      ...{ note: null, paper: stay.decision, recordedBy: context.caller.fullName, recordedAt: now },
    })
    await openIntake(db, own.id, admittedOn)
    note({ subject: `${person.code} ${own.code}` })
    return {
      residentId: person.id,
      residentCode: person.code,
      stay: admitted,
      warnings: await warningsOf(context, { ...stay, regime: own.regime }, admittedOn, person.birth, sum, own.id),
    }
  },

  recordEvent: async (context, { stayId, version, kind, happenedAt, paper, note: remark }) => {
    const { db, now, note, caller } = context
    const stay = found(await stayById(db, stayId))
    expectVersion(stay, version)
    if (stateAfter(stay.state, stay.kind, kind) === null) throw new RuleError('cannotFollow', { state: stay.state, event: kind })
    if (happenedAt > now) throw new RuleError('eventInFuture')
    const last = (await liveEvents(db, stayId)).at(-1)
    if (last && happenedAt < last.happenedAt) throw new RuleError('eventBeforeLast', { on: last.happenedOn })
    const happenedOn = facilityDay(happenedAt)
    await insertEvent(db, {
      id: randomUUID(),
      stayId,
      kind,
      happenedAt,
      happenedOn,
      note: remark,
      paper,
      recordedBy: caller.fullName,
      recordedAt: now,
    })
    note({ subject: stay.code, changes: changesBetween({}, { event: kind, happenedAt }) })
    const warnings: StayWarning[] =
      kind === 'COMPLETED' && happenedOn < stay.expectedEndOn
        ? [{ key: 'beforeExpectedEnd', article: 'L120 Đ29', params: { expected: stay.expectedEndOn } }]
        : []
    return { stay: await rederive(context, stay), warnings }
  },

  withdrawEvent: async (context, { stayId, version, eventId, reason }) => {
    const { db, now, note } = context
    const stay = found(await stayById(db, stayId))
    expectVersion(stay, version)
    const last = (await liveEvents(db, stayId)).at(-1)
    if (last?.id !== eventId || last.kind === 'ADMITTED') throw new RuleError('notLatestEvent')
    const later = await laterStayOf(db, stay)
    if (later) throw new RuleError('laterStay', { code: later.code })
    await withdraw(db, eventId, now, reason)
    note({ subject: stay.code, reason, changes: changesBetween({ event: last.kind }, { event: null }) })
    return { stay: await rederive(context, stay) }
  },

  correct: async (context, { stayId, version, stay: wanted, reason }) => {
    const { db, now, note } = context
    const before = found(await stayById(db, stayId))
    expectVersion(before, version)
    if (wanted.admittedAt > now) throw new RuleError('admittedInFuture')
    const events = await liveEvents(db, stayId)
    const second = events.find(({ kind }) => kind !== 'ADMITTED')
    if (second && wanted.admittedAt > second.happenedAt) throw new RuleError('eventBeforeLast', { on: second.happenedOn })
    const broken = impossibleEvent(wanted.kind, events)
    if (broken) throw new RuleError('cannotFollow', broken)
    const admittedOn = facilityDay(wanted.admittedAt)
    await refuseOverlap(db, before.residentId, stayId, { admittedOn, endedOn: before.endedOn })
    await followAdmission(db, stayId, before.admittedOn, admittedOn)
    await moveAdmission(db, stayId, wanted.admittedAt, admittedOn)
    const corrected = { ...wanted, regime: regimeOf(wanted.kind, wanted.decision.on, admittedOn), admittedOn }
    const stay = await rederive(context, { ...before, ...corrected }, wanted)
    note({ subject: before.code, reason, changes: changesBetween(before, wanted) })
    const resident = found(await readResident(db, before.residentId))
    const sum = sumOf(context, wanted, stay.escapeDays)
    return { stay, warnings: await warningsOf(context, corrected, admittedOn, resident.birth, sum, stayId) }
  },
} satisfies HandlersOf<'stays'>

const liveEvents = async (db: Reader, stayId: string) => (await eventRows(db, stayId)).filter(({ withdrawnAt }) => withdrawnAt === null)

/** @throws RuleError `overlappingStay` */
async function refuseOverlap(db: Reader, residentId: string, exceptStayId: string | null, span: Span): Promise<void> {
  const other = (await staysBeside(db, residentId, exceptStayId)).find((stay) => overlap(stay, span))
  if (other) throw new RuleError('overlappingStay', { code: other.code })
}

const sumOf = ({ facility }: Pick<QueryContext, 'facility'>, stay: NewStay, escapeDays: number): EndSum =>
  endSum({ ...stay, escapeDays, countFirstDay: facility.countFirstDay })

/** State, escape days and end anew from the events that stand. */
async function rederive(context: CommandContext, stay: Stay, corrected?: NewStay): Promise<Stay> {
  const { state, escapeDays, endedOn } = derive(stay.kind, await liveEvents(context.db, stay.id))
  const expectedEndOn = sumOf(context, stay, escapeDays).endOn
  const moved = corrected ? { stay: corrected, regime: stay.regime, admittedOn: stay.admittedOn } : {}
  return updateStay(context.db, stay.id, { state, escapeDays, endedOn, expectedEndOn, ...moved })
}

async function warningsOf(
  { db, office }: { db: Reader | Writer; office: QueryContext['office'] },
  stay: NewStay & Pick<Stay, 'regime'>,
  admittedOn: PlainDate,
  birth: BirthDate,
  sum: EndSum,
  stayId: string,
): Promise<StayWarning[]> {
  const expected = expectedTerm((key) => office.law.find(key, stay.regime, stay.decision.on), stay.regime, stay.kind, stay.rehabCount)
  const same = await stayWithDecision(db, stay.decision.number, stay.decision.on, stayId)
  return admissionWarnings({ ...stay, decidedOn: stay.decision.on, admittedOn, birth, expected, sum, sameDecision: same?.code ?? null })
}

/** The ends of all open terms anew, after the facility has changed whether the first day counts. Ended stays are history. */
export async function recountEnds(db: Writer, countFirstDay: boolean): Promise<void> {
  for (const stay of await openStays(db)) {
    const { state, escapeDays, endedOn } = stay
    const expectedEndOn = endSum({ ...stay, countFirstDay }).endOn
    if (expectedEndOn !== stay.expectedEndOn) await updateStay(db, stay.id, { state, escapeDays, endedOn, expectedEndOn })
  }
}

export const readStay = stayById
export const readEvents = eventsOf
