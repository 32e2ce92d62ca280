import type { EndSum, NewStay, Stay } from '#contract/stays/operations'
import { hasTerm, type StayKind } from '#contract/stays/words'
import { facilityDay, type PlainDate } from '#contract/values/calendar'
import type { CommandContext, QueryContext } from '#host/api/handlers'
import { RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { type HistoryEvent, kindsInstead, type ReplayedStay, replay, withStates } from './event-rules'
import { overlap, type Span } from './rules'
import { type Derived, eventsOf, newStayOf, type StoredEvent, staysBeside, updateStay } from './store'
import { daysIn, endSum, regimeOf } from './term-rules'

/** The events of a stay that have not been withdrawn. */
export const liveEvents = async (db: Reader, stayId: string): Promise<StoredEvent[]> =>
  (await eventsOf(db, stayId)).filter(({ withdrawnReason }) => withdrawnReason === null)

/** Events as the rules take them, sorted by time. */
export function historyOf(events: readonly Pick<StoredEvent, 'kind' | 'happenedAt' | 'happenedOn' | 'detail'>[]): HistoryEvent[] {
  const inOrder = [...events].sort((a, b) => (a.happenedAt < b.happenedAt ? -1 : a.happenedAt > b.happenedAt ? 1 : 0))
  const admittedOn = inOrder[0]?.happenedOn ?? ''
  return inOrder.map(({ kind, happenedOn, detail: { terms, months } }) => ({
    kind,
    happenedOn,
    months,
    toKind: terms?.kind ?? null,
    regime: terms && regimeOf(terms.kind, terms.decision.on, admittedOn),
  }))
}

/** For each change of kind: the kinds it may be corrected to. @param events not withdrawn, in the order of time */
export function changesOf(events: readonly StoredEvent[]): { eventId: string; kinds: StayKind[] }[] {
  const history = historyOf(events)
  const admittedOn = events[0]?.happenedOn ?? ''
  return events.flatMap(({ id: eventId, kind, detail: { terms } }, at) =>
    kind === 'KIND_CHANGED' && terms
      ? [{ eventId, kinds: kindsInstead(history, at, (toKind) => regimeOf(toKind, terms.decision.on, admittedOn)) }]
      : [],
  )
}

/** @throws RuleError `cannotFollow` {state, event} */
export function replayedStay(events: readonly Pick<StoredEvent, 'kind' | 'happenedAt' | 'happenedOn' | 'detail'>[]): ReplayedStay {
  const replayed = replay(historyOf(events))
  if (replayed.impossible) throw new RuleError('cannotFollow', replayed.impossible)
  return replayed
}

/** null while no term runs. */
export const sumOf = (
  { facility }: Pick<QueryContext, 'facility'>,
  stay: Pick<NewStay, 'kind' | 'startsOn' | 'termMonths' | 'custodyDays' | 'statedEndOn'>,
  replayed: Pick<ReplayedStay, 'uncounted' | 'reducedMonths'>,
): EndSum | null =>
  stay.termMonths === null || !hasTerm(stay.kind)
    ? null
    : endSum({ ...stay, ...replayed, termMonths: stay.termMonths, countFirstDay: facility.countFirstDay })

export const derivedOf = (replayed: ReplayedStay, sum: EndSum | null): Derived => ({
  state: replayed.state,
  regime: replayed.regime,
  reducedMonths: replayed.reducedMonths,
  endedOn: replayed.endedOn,
  escapeDays: sum ? daysIn(sum, 'escape') : 0,
  prisonDays: sum ? daysIn(sum, 'prison') : 0,
  expectedEndOn: sum?.endOn ?? null,
})

/** @throws RuleError `overlappingStay` {code} */
export async function refuseOverlap(db: Reader, residentId: string, exceptStayId: string | null, span: Span): Promise<void> {
  const other = (await staysBeside(db, residentId, exceptStayId)).find((stay) => overlap(stay, span))
  if (other) throw new RuleError('overlappingStay', { code: other.code })
}

/**
 * State, terms and end of a stay anew from the events that stand, after one of them was written, corrected or withdrawn.
 * @param fields the stay's own fields as they shall be; the terms are those of the latest event that carries any
 * @throws RuleError `cannotFollow` {state, event}, `overlappingStay` {code}
 */
export async function rederive(context: CommandContext, stay: Stay, fields: NewStay = stay): Promise<Stay> {
  const events = await liveEvents(context.db, stay.id)
  const replayed = replayedStay(events)
  const terms = events.findLast(({ detail }) => detail.terms)?.detail.terms
  const admitted = events.find(({ kind }) => kind === 'ADMITTED')
  const admittedAt = admitted?.happenedAt ?? fields.admittedAt
  const now = { ...newStayOf(fields), ...terms, admittedAt, admittedOn: facilityDay(admittedAt) }
  await refuseOverlap(context.db, stay.residentId, stay.id, { admittedOn: now.admittedOn, endedOn: replayed.endedOn })
  return updateStay(context.db, stay.id, derivedOf(replayed, sumOf(context, now, replayed)), now)
}

/**
 * The state a stay was in at a moment, since when, and until when that was allowed to last.
 * @param exceptId an event that is left out: the one the question is about
 */
export function standingAt(
  events: readonly StoredEvent[],
  happenedAt: string,
  exceptId: string | null = null,
): {
  state: ReplayedStay['state']
  kind: ReplayedStay['kind']
  regime: ReplayedStay['regime']
  since: PlainDate
  untilOn: PlainDate | null
} {
  const before = events.filter((event) => event.happenedAt <= happenedAt && event.id !== exceptId)
  const history = historyOf(before)
  const { state, kind, regime } = replay(history)
  const began = before[withStates(history).findLastIndex((step) => step.state !== state) + 1]
  return { state, kind, regime, since: began?.happenedOn ?? '', untilOn: began?.detail.untilOn ?? null }
}
