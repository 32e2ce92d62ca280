import { randomUUID } from 'node:crypto'
import type { InputOf } from '#contract'
import { recordKeepers } from '#contract/roles'
import { type EventDetail, type EventField, eventFields, noDetail, recordersOf, type Terms } from '#contract/stays/events'
import type { Stay, StayWarning } from '#contract/stays/operations'
import type { StayEventKind, StayKind } from '#contract/stays/words'
import { facilityDay } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { expectVersion, found, NotFoundError, RuleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import type { Writer } from '#host/database/tables'
import { followAdmission } from '#host/features/phases/handlers'
import { readResident } from '#host/features/residents/handlers'
import { nextKinds } from './event-rules'
import { liveEvents, rederive, refuseOverlap, replayedStay, standingAt, sumOf } from './history'
import { eventWarnings, refusedOf, refuseTerm, withoutPapers } from './rules'
import { type EventFields, insertEvent, type StoredEvent, stayById, updateEvent, withdraw } from './store'

/** What happens in a stay: written, corrected, taken back, each time with everything computed anew. */
export const stayEvents = {
  previewEvent: async (context, { stayId, eventId, kind: asked, ...happening }) => {
    const { db, note, caller } = context
    const stay = found(await stayById(db, stayId))
    note({ subject: stay.code, partOf: 'stays.get' })
    if (!mayCall(eventId === null ? recordersOf(asked) : recordKeepers, caller.roles)) throw new RuleError('eventNotYours')
    expectStanding(stay)
    const events = await liveEvents(db, stayId)
    const event = eventId === null ? null : standing(events, eventId)
    const kind = event?.kind ?? asked
    const fields = fieldsOf(kind, event ? { ...happening, detail: withTerms(event, happening.detail) } : happening)
    const others = events.filter(({ id }) => id !== eventId)
    await checkEvent(context, stay, others, kind, fields)
    const story = [...others, { kind, ...fields }]
    const replayed = replayedStay(story)
    await refuseOverlap(db, stay.residentId, stayId, { admittedOn: stay.admittedOn, endedOn: replayed.endedOn })
    const inOrder = story.toSorted((a, b) => (a.happenedAt < b.happenedAt ? -1 : 1))
    const terms = inOrder.findLast(({ detail }) => detail.terms)?.detail.terms ?? stay
    return {
      end: { before: stay.expectedEndOn, after: sumOf(context, terms, replayed)?.endOn ?? null },
      state: { before: stay.state, after: replayed.state },
    }
  },

  recordEvent: async (context, { stayId, version, kind, ...happening }) => {
    const { db, now, note, caller } = context
    if (!mayCall(recordersOf(kind), caller.roles)) throw new RuleError('eventNotYours')
    const stay = await standingStay(db, stayId, version)
    const events = await liveEvents(db, stayId)
    const fields = fieldsOf(kind, happening)
    const warnings = await checkEvent(context, stay, events, kind, fields)
    const eventId = randomUUID()
    await insertEvent(db, { id: eventId, stayId, kind, recordedBy: caller.fullName, recordedAt: now }, fields)
    note({ subject: stay.code, changes: changesBetween({}, { event: kind, ...shownOf(fields) }) })
    const after = await rederive(context, stay)
    return { stay: mayCall(recordKeepers, caller.roles) ? after : withoutPapers(after), eventId, warnings }
  },

  correctEvent: async (context, { stayId, version, eventId, reason, ...happening }) => {
    const { db, note, now, caller } = context
    const stay = found(await stayById(db, stayId))
    expectStanding(stay)
    const events = await liveEvents(db, stayId)
    const event = standing(events, eventId)
    expectVersion(stay, version)
    const fields = fieldsOf(event.kind, { ...happening, detail: withTerms(event, happening.detail) })
    const others = events.filter(({ id }) => id !== eventId)
    const warnings = event.kind === 'ADMITTED' ? [] : await checkEvent(context, stay, others, event.kind, fields)
    if (event.kind === 'ADMITTED') await moveAdmission(context, stay, others, fields)
    await updateEvent(db, event, fields, { at: now, by: caller.fullName, reason })
    note({
      subject: stay.code,
      reason,
      changes: changesBetween({ event: event.kind, ...shownOf(event) }, { event: event.kind, ...shownOf(fields) }),
    })
    return { stay: await rederive(context, stay), warnings }
  },

  withdrawEvent: async (context, { stayId, version, eventId, reason }) => {
    const { db, now, note } = context
    const stay = found(await stayById(db, stayId))
    expectStanding(stay)
    const event = standing(await liveEvents(db, stayId), eventId)
    if (event.kind === 'ADMITTED') throw new NotFoundError()
    expectVersion(stay, version)
    await withdraw(db, eventId, now, reason)
    note({ subject: stay.code, reason, changes: changesBetween({ event: event.kind }, { event: null }) })
    return { stay: await rederive(context, stay) }
  },
} satisfies Partial<HandlersOf<'stays'>>

/** @throws RuleError `stayWithdrawn` */
function expectStanding(stay: Pick<Stay, 'state'>): void {
  const refused = refusedOf(stay)
  if (refused) throw new RuleError(refused)
}

/** A stay that is to be changed. @throws NotFoundError; StaleError; RuleError `stayWithdrawn` */
export async function standingStay(db: Writer, stayId: string, version: number): Promise<Stay> {
  const stay = found(await stayById(db, stayId))
  expectVersion(stay, version)
  expectStanding(stay)
  return stay
}

/** @throws RuleError `eventWithdrawn` when it has been taken back, at another seat perhaps */
function standing(events: readonly StoredEvent[], id: string): StoredEvent {
  const event = events.find((one) => one.id === id)
  if (!event) throw new RuleError('eventWithdrawn')
  return event
}

/** @throws RuleError `termMissing`, `termNotForKind` */
export function expectTerm({ kind, termMonths }: Pick<Terms, 'kind' | 'termMonths'>): void {
  const refused = refuseTerm(kind, termMonths)
  if (refused) throw new RuleError(refused)
}

type EventInput = Pick<InputOf<'stays.recordEvent'>, 'happenedAt' | 'paper' | 'note'> & {
  readonly decidedBy?: string | null
  readonly detail?: EventDetail | null
}

/**
 * The fields of an event as they are kept: those which its kind does not have are left out.
 * @throws RuleError `detailMissing` {field}
 */
function fieldsOf(kind: StayEventKind, { happenedAt, paper, decidedBy = null, detail, note }: EventInput): EventFields {
  const has = eventFields[kind]
  const given = { ...noDetail, ...detail }
  const kept = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, field in has ? value : null])) as EventDetail
  for (const [field, needed] of Object.entries(has)) {
    if (needed && kept[field as EventField] === null) throw new RuleError('detailMissing', { field })
  }
  const terms = kind === 'ADMITTED' ? (given.terms ?? null) : kept.terms
  if (terms) expectTerm(terms)
  return {
    happenedAt,
    happenedOn: facilityDay(happenedAt),
    paper: paper ?? terms?.decision ?? null,
    decidedBy,
    detail: { ...kept, terms },
    note,
  }
}

/** An event that carries the terms of a stay keeps them where a correction is not about them. */
const withTerms = ({ kind, detail: { terms } }: StoredEvent, corrected: EventDetail | null | undefined): EventDetail | null =>
  kind === 'ADMITTED' || kind === 'KIND_CHANGED' ? { ...noDetail, ...corrected, terms: corrected?.terms ?? terms } : (corrected ?? null)

/** @throws RuleError `kindCannotBecome` {from, to} */
export function expectKind(from: StayKind, to: StayKind): void {
  if (!nextKinds(from).includes(to)) throw new RuleError('kindCannotBecome', { from, to })
}

/** What the log says of an event's fields. */
const shownOf = ({ happenedAt, paper, decidedBy, detail }: EventFields) => ({ happenedAt, paper, decidedBy, ...detail })

/**
 * Refuses an event that cannot have happened then, and tells what about it is unusual.
 * @param events those that stand, without this one
 * @throws RuleError `eventInFuture`, `eventBeforeLast` {on}, `cannotFollow` {state, event}, `kindCannotBecome` {from, to}, `leaveTooLong` {days}
 */
async function checkEvent(
  { db, now, office }: Pick<QueryContext, 'db' | 'now' | 'office'>,
  stay: Stay,
  events: readonly StoredEvent[],
  kind: StayEventKind,
  fields: EventFields,
): Promise<StayWarning[]> {
  const { happenedAt, happenedOn, detail, paper } = fields
  if (happenedAt > now) throw new RuleError('eventInFuture')
  if (happenedAt < stay.admittedAt) throw new RuleError('eventBeforeLast', { on: stay.admittedOn })
  replayedStay([...events, { kind, ...fields }])
  const before = standingAt(events, happenedAt)
  if (detail.terms) expectKind(before.kind, detail.terms.kind)
  const { birth } = found(await readResident(db, stay.residentId))
  const find = (key: string) => office.law.find(key, before.regime, happenedOn)
  const { isWorkingDay } = office
  const warnings = eventWarnings({ ...stay, event: kind, happenedOn, detail, before, regime: before.regime, birth, find, isWorkingDay })
  // A decision that already exists is recorded as it is; one that is still to be made must keep to the law.
  const tooLong = warnings.find(({ key }) => key === 'leaveTooLong')
  if (tooLong && paper === null) throw new RuleError('leaveTooLong', tooLong.params)
  return warnings
}

/** The admission was at another time than written: the intake moves along. @throws RuleError `admittedInFuture`, `eventBeforeLast` {on}, `phaseOutsideStay` */
export async function moveAdmission(
  { db, now }: CommandContext,
  stay: Stay,
  others: readonly StoredEvent[],
  to: EventFields,
): Promise<void> {
  if (to.happenedAt > now) throw new RuleError('admittedInFuture')
  const second = others[0]
  if (second && to.happenedAt > second.happenedAt) throw new RuleError('eventBeforeLast', { on: second.happenedOn })
  await followAdmission(db, stay.id, stay.admittedOn, to.happenedOn)
}
