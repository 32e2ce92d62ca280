import type { DutyKind } from '#contract/desk/duties'
import type { Duty, DutyNote, DutySubject } from '#contract/desk/operations'
import { addDays, type Instant, type PlainDate } from '#contract/values/calendar'
import type { QueryContext } from '#host/api/handlers'
import { endOfFacilityDay, workingDayFrom } from '#host/law/deadlines'
import { isShown, lastMoment } from './rules'
import type { DutySource, FoundDuty, Look } from './source'
import { notesAbout } from './store'

/** What a collection is made with. */
export type DeskContext = Pick<QueryContext, 'db' | 'office' | 'facility' | 'now' | 'today'>

interface Asked {
  readonly on: PlainDate
  readonly withinDays: number
  readonly settled: boolean
  readonly of: DutySubject | null
}

/** The duties that a desk shows: overdue and due by the end of a day, the most urgent first. @param asked `settled`: also those that are */
export async function dutiesShown(sources: readonly DutySource[], context: DeskContext, asked: Asked): Promise<Duty[]> {
  const { on, withinDays, settled, of } = asked
  const lastDay = addDays(on, withinDays)
  const look: Look = {
    on,
    moment: on === context.today ? context.now : endOfFacilityDay(on),
    until: endOfFacilityDay(lastDay),
    // What falls on the days off behind the last day is due on it, or before.
    lastDay: addDays(workingDayFrom(addDays(lastDay, 1), 1, context.office.isWorkingDay), -1),
    settled,
    of,
  }
  const shown = (await collected(sources, context, look)).filter((duty) => settled || !duty.settled)
  return shown.sort((a, b) => order(a.dueAt, b.dueAt) || byName.compare(a.person?.fullName ?? '', b.person?.fullName ?? ''))
}
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byName = new Intl.Collator('vi')

/** Later than any duty. */
const [lastDayOfAll, forever]: [PlainDate, Instant] = ['2200-12-31', '9999-12-31T00:00:00.000Z']

/** One duty, settled or not, however far ahead it is due; undefined where there is none. */
export async function dutyFound(
  sources: readonly DutySource[],
  context: DeskContext,
  { about, kind, hangsOn }: { readonly about: DutySubject; readonly kind: DutyKind; readonly hangsOn: string },
): Promise<Duty | undefined> {
  const look = { on: context.today, moment: context.now, until: forever, lastDay: lastDayOfAll, settled: true, of: about }
  const ofKind = sources.filter(({ kinds }) => kinds.includes(kind))
  return (await collected(ofKind, context, look)).find(
    (duty) => duty.kind === kind && duty.about.id === about.id && duty.hangsOn === hangsOn,
  )
}

async function collected(sources: readonly DutySource[], context: DeskContext, look: Look): Promise<Duty[]> {
  const found: FoundDuty[] = []
  // One after another: they read through one connection.
  for (const source of sources) for (const duty of await source.find(context, look)) if (isShown(duty, look)) found.push(duty)
  const notes = await notesByDuty(context, found)
  return found.map(({ notBefore, shownFrom, copies = 1, ...duty }) => {
    const dueAt = lastMoment(duty, look.moment)
    const settled = notes.get(keyOf(duty)) ?? null
    return { ...duty, dueAt, overdue: dueAt < look.moment && !settled, copies, settled }
  })
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
