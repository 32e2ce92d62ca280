import type { DutyKind } from '#contract/desk/duties'
import type { Duty, DutyNote, DutySubject } from '#contract/desk/operations'
import { addDays, type Instant, type PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import type { DutySource, FoundDuty, Look } from '#host/features/duty-source'
import { endOfFacilityDay, workingDayFrom } from '#host/law/deadlines'
import { isPossible, isShownBy, isToldTo, lastMoment } from './rules'
import { notesAbout } from './store'

/** What a collection is made with. */
export type DeskContext = Pick<QueryContext, 'db' | 'office' | 'facility' | 'now' | 'today' | 'caller'>

interface DeskQuestion {
  readonly on: PlainDate
  readonly withinDays: number
  readonly settled: boolean
  readonly of: DutySubject | null
}

/** The duties that a desk shows: overdue and due by the end of a day, the most urgent first. @param asked `settled`: also those that are */
export async function dutiesShown(sources: readonly DutySource[], context: DeskContext, asked: DeskQuestion): Promise<Duty[]> {
  const moment = asked.on === context.today ? context.office.clock.latest() : endOfFacilityDay(asked.on)
  const found = (await foundUntil(sources, context, asked)).filter((duty) => isPossible(duty, moment) && isToldTo(duty, context.caller))
  const notes = await notesByDuty(context, found)
  return found
    .map((duty) => dutyAt(duty, moment, notes.get(keyOf(duty)) ?? null))
    .filter((duty) => asked.settled || !duty.settled)
    .sort((a, b) => order(a.dueAt, b.dueAt) || byName.compare(a.person?.fullName ?? '', b.person?.fullName ?? ''))
}
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byName = new Intl.Collator('vi')

/** Of a duty that nobody has settled, what a count needs at any hour of the day. */
export type OpenDuty = Pick<FoundDuty, 'kind' | 'dueAt' | 'movedFrom' | 'notBefore' | 'ownedBy'>

/** What is open of the duties that a desk shows at some hour of today, whomever it tells of them. */
export async function openDuties(sources: readonly DutySource[], context: DeskContext, withinDays: number): Promise<OpenDuty[]> {
  const found = await foundUntil(sources, context, { on: context.today, withinDays, settled: false, of: null })
  const notes = await notesByDuty(context, found)
  return found
    .filter((duty) => !notes.has(keyOf(duty)))
    .map(({ kind, dueAt, movedFrom, notBefore, ownedBy }) => ({ kind, dueAt, movedFrom, notBefore, ownedBy }))
}

/** Later than any duty. */
const lastDayOfAll: PlainDate = '2200-12-31'

/** One duty, settled or not, however far ahead it is due; undefined where there is none. */
export async function dutyFound(
  sources: readonly DutySource[],
  context: DeskContext,
  { about, kind, hangsOn }: { readonly about: DutySubject; readonly kind: DutyKind; readonly hangsOn: string },
): Promise<Duty | undefined> {
  const now = context.office.clock.latest()
  const ofKind = sources.filter(({ kinds }) => kinds.includes(kind))
  const all = await foundBy(ofKind, context, { on: context.today, lastDay: lastDayOfAll, settled: true, of: about })
  const found = all.find(
    (duty) =>
      duty.kind === kind &&
      duty.about.id === about.id &&
      duty.hangsOn === hangsOn &&
      isPossible(duty, now) &&
      isToldTo(duty, context.caller),
  )
  return found && dutyAt(found, now, (await notesByDuty(context, [found])).get(keyOf(found)) ?? null)
}

async function foundUntil(sources: readonly DutySource[], context: DeskContext, { on, withinDays, settled, of }: DeskQuestion) {
  const last = addDays(on, withinDays)
  // What falls on the days off behind the last day is due on it, or before.
  const lastDay = addDays(workingDayFrom(addDays(last, 1), 1, context.office.isWorkingDay), -1)
  return (await foundBy(sources, context, { on, lastDay, settled, of })).filter((duty) => isShownBy(duty, endOfFacilityDay(last)))
}

async function foundBy(sources: readonly DutySource[], context: DeskContext, look: Look): Promise<FoundDuty[]> {
  const found: FoundDuty[] = []
  // One after another: they read through one connection.
  for (const source of sources) for (const duty of await source.find(context, look)) found.push(duty)
  return found
}

function dutyAt(
  { notBefore, shownFrom, ownedBy: _, copies = 1, named = {}, fromBefore, doableFrom, says, ...duty }: FoundDuty,
  moment: Instant,
  settled: DutyNote | null,
): Duty {
  const dueAt = lastMoment(duty, moment)
  return {
    ...duty,
    named,
    fromBefore: fromBefore ?? false,
    dueAt,
    overdue: dueAt < moment && !settled,
    doableFrom: doableFrom ?? null,
    says: says ?? null,
    copies,
    settled,
  }
}

const keyOf = ({ about, kind, hangsOn }: Pick<Duty, 'about' | 'kind' | 'hangsOn'>) => `${about.kind} ${about.id} ${kind} ${hangsOn}`

async function notesByDuty({ db }: DeskContext, duties: readonly FoundDuty[]): Promise<Map<string, DutyNote>> {
  const rows = await notesAbout(
    db,
    duties.map(({ about }) => about),
  )
  return new Map(
    rows.map(({ aboutKind, aboutId, kind, hangsOn, id, outcome, doneOn, reason, settledBy, settledAt }) => [
      keyOf({ about: { kind: aboutKind, id: aboutId }, kind, hangsOn }),
      { id, outcome, doneOn, reason, by: settledBy, at: settledAt },
    ]),
  )
}
