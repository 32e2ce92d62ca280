import { randomUUID } from 'node:crypto'
import { type Duty, type DutyKind, type DutyNote, dutyRoles, fitsFilter, formOfDuty, type Settlement } from '#contract/desk'
import type { WaitingAnswer } from '#contract/papers/dispatch'
import { numberOn } from '#contract/papers/form-numbers'
import type { Phase } from '#contract/stays/words'
import { addDays, addMonths, type Instant, type PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, QueryContext } from '#host/api/handlers'
import { found, RuleError, StaleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import { readEnd } from '#host/database/open-end'
import type { Writer } from '#host/database/tables'
import { readFormNumbers, waitingAnswers } from '#host/features/papers/handlers'
import { copiesOfNotice } from '#host/features/stays/forms/mau-51/rules'
import { readTexts } from '#host/files/texts'
import { endOfFacilityDay, workingDayFrom } from '#host/law/deadlines'
import { renderPdf } from '#host/prints/engine/render'
import { letterheadOf } from '#host/prints/kit/data'
import type { DeskEvent } from './duty-rules'
import { deskList } from './prints/desk-list'
import { dutiesOf, isShown, type Look, lastMoment, longestLead } from './rules'
import { type DeskRow, insertNote, stayOfNote, stayOnDesk, staysOnDesk, takeBackNote } from './store'

export const desk: HandlersOf<'desk'> = {
  due: async (context, { on, withinDays, settled, stayId }) => {
    const day = on ?? context.today
    const rows = await (stayId === null ? rowsOnDesk(context, day, withinDays, settled) : rowOnDesk(context, stayId))
    if (stayId === null) context.note({ subject: spanOf(day, withinDays) })
    else context.note({ subject: rows[0]?.row.code ?? '', partOf: 'stays.get' })
    return { on: day, duties: dutiesWithin(context, rows, day, withinDays).filter((duty) => settled || !duty.settled) }
  },

  print: async (context, { on, withinDays, settled, filter }) => {
    const day = on ?? context.today
    context.note({ subject: spanOf(day, withinDays) })
    const duties = dutiesWithin(context, await rowsOnDesk(context, day, withinDays, settled), day, withinDays)
    const numbers = await readFormNumbers(context.db)
    const texts = readTexts(context.office.resources, 'vi')
    const workOf = (kind: DutyKind) => texts.anywhere(`duty.${kind}.name`) ?? kind
    const list = deskList.layout({
      letterhead: letterheadOf(context.facility),
      on: day,
      until: addDays(day, withinDays),
      filter: filter && {
        roles: filter.roles,
        group: filter.group,
        text: filter.text,
        work: filter.kind && workOf(filter.kind),
      },
      duties: duties
        .filter((duty) => (settled || !duty.settled) && (filter === null || fitsFilter(duty, filter, day)))
        .map(({ kind, does, article, stayCode, fullName, dueAt, overdue, atOnce, settled: note }) => ({
          work: workOf(kind),
          article,
          stayCode,
          fullName,
          dueAt,
          overdue,
          atOnce,
          formNumber: numberOn(numbers, formOfDuty({ kind, does }) ?? '', day)?.number ?? null,
          settled: note && { outcome: note.outcome, doneOn: note.doneOn, reason: note.reason },
        })),
    })
    return { pdf: Buffer.from(await renderPdf([list])).toString('base64') }
  },

  settle: async (context, { stayId, kind, hangsOn, settlement }) => {
    const { db, caller, now, today, note } = context
    expectTheirs(context, kind)
    const one = found((await rowOnDesk(context, stayId))[0])
    const duty = found(
      dutiesOnStay(context, one, { on: today, moment: now, until: forever }).find((duty) => duty.kind === kind && duty.hangsOn === hangsOn),
    )
    if (duty.settled) throw new StaleError()
    if (settlement.doneOn !== null && settlement.doneOn > today) throw new RuleError('doneInFuture')
    const id = await settleDuty(db, { stayId, kind, hangsOn, settlement, by: caller.fullName, at: now })
    note({ subject: one.row.code, reason: settlement.reason, changes: changesBetween({}, { duty: kind, hangsOn, ...settlement }) })
    return { id }
  },

  reopen: async (context, { id, reason }) => {
    const { db, caller, now, note } = context
    const before = found(await stayOfNote(db, id))
    expectTheirs(context, before.kind)
    if (before.reopenedAt !== null) throw new StaleError()
    await takeBackNote(db, id, { reopenedBy: caller.fullName, reopenedAt: now, reopenedReason: reason })
    const { kind: duty, hangsOn, outcome } = before
    note({ subject: before.code, reason, changes: changesBetween({ duty, hangsOn, outcome }, { duty, hangsOn, outcome: null }) })
    return { id }
  },
}

/** The days that a list is about, for the log: '2026-11-30…2026-12-06'. */
const spanOf = (on: PlainDate, withinDays: number): string => `${on}…${addDays(on, withinDays)}`

/** @throws RuleError `dutyNotYours` */
function expectTheirs({ caller }: CommandContext, kind: DutyKind): void {
  if (!mayCall(dutyRoles[kind], caller.roles)) throw new RuleError('dutyNotYours')
}

/** Writes down that a duty was done elsewhere, or why not. @returns the note's id */
export async function settleDuty(
  db: Writer,
  said: { stayId: string; kind: DutyKind; hangsOn: string; settlement: Settlement; by: string; at: Instant },
): Promise<string> {
  const { by: settledBy, at: settledAt, ...duty } = said
  const id = randomUUID()
  await insertNote(db, { id, ...duty, settledBy, settledAt })
  return id
}

/** Nothing can be mended later than this: the longest management after rehab has ended (Law 120/2025 Art. 42(1)). */
const endedWithinMonths = 24

/** A stay as the rules need it. */
interface OnDesk {
  readonly row: DeskRow
  readonly unanswered: readonly WaitingAnswer[]
}
type Seen = Pick<QueryContext, 'db' | 'now' | 'office'>

const withAnswers = (rows: readonly DeskRow[], waiting: readonly WaitingAnswer[]): OnDesk[] => {
  const byStay = Map.groupBy(waiting, ({ stayId }) => stayId)
  return rows.map((row) => ({ row, unanswered: byStay.get(row.id) ?? [] }))
}

const rowOnDesk = async (context: Seen, stayId: string): Promise<OnDesk[]> =>
  withAnswers(await stayOnDesk(context.db, stayId), await waitingAnswers(context, stayId))

async function rowsOnDesk(context: Seen, on: PlainDate, withinDays: number, settled: boolean): Promise<OnDesk[]> {
  const { db, office } = context
  // What falls on the days off behind the last day is due on it, or before.
  const lastOff = addDays(workingDayFrom(addDays(on, withinDays + 1), 1, office.isWorkingDay), -1)
  const lead = longestLead(office.law.values)
  const check = office.law.find('health.check', 'LAW_2025', on)?.value ?? 0
  const waiting = await waitingAnswers(context)
  const rows = await staysOnDesk(db, {
    until: addDays(lastOff, lead),
    lead,
    checkedSince: addMonths(lastOff, -check),
    endedSince: addMonths(on, -endedWithinMonths),
    waiting: waiting.map(({ stayId }) => stayId),
    settled,
  })
  return withAnswers(rows, waiting)
}

/** Overdue and due by the end of a day, the most urgent first; those that are settled too. */
function dutiesWithin(context: QueryContext, rows: readonly OnDesk[], on: PlainDate, withinDays: number): Duty[] {
  const moment = on === context.today ? context.now : endOfFacilityDay(on)
  const until = endOfFacilityDay(addDays(on, withinDays))
  return rows
    .flatMap((row) => dutiesOnStay(context, row, { on, moment, until }))
    .sort((a, b) => order(a.dueAt, b.dueAt) || byName.compare(a.fullName, b.fullName))
}
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byName = new Intl.Collator('vi')

/** Later than any duty. */
const forever: Instant = '9999-12-31T00:00:00.000Z'

type EventLine = [DeskEvent['id'], DeskEvent['kind'], Instant, 0 | 1, DeskEvent['untilOn'], DeskEvent['subject'], recordedAt: Instant]
type NoteLine = [DutyKind, hangsOn: string, id: string, DutyNote['outcome'], PlainDate | null, string | null, by: string, at: Instant]

function dutiesOnStay({ office }: Pick<QueryContext, 'office'>, { row, unanswered }: OnDesk, look: Look): Duty[] {
  const { on, moment } = look
  const { regime, residentId, residentCode, fullName, id: stayId, code: stayCode } = row
  const lines = (JSON.parse(row.events) as EventLine[]).sort((a, b) => order(a[2], b[2]) || order(a[6], b[6]))
  const phases = JSON.parse(row.phases) as [Phase, 0 | 1][]
  const [first, ...rest] = lines.map(([id, kind, happenedAt, hasPaper, untilOn, subject]) => ({
    id,
    kind,
    happenedAt,
    untilOn,
    subject,
    hasPaper: hasPaper === 1,
  }))
  if (!first) return []
  const notes = new Map((JSON.parse(row.notes) as NoteLine[]).map((line) => [`${line[0]} ${line[1]}`, line]))
  return dutiesOf({
    kind: row.kind,
    state: row.state,
    expectedEndOn: readEnd(row.expectedEndOn),
    birth: { year: row.birthYear, month: row.birthMonth, day: row.birthDay },
    hasStableResidence: row.hasStableResidence === 1,
    residenceAfter: row.residenceAfter,
    events: [first, ...rest],
    recordedAt: lines[0]?.[6] ?? '',
    issued: (JSON.parse(row.issued) as [string, string | null][]).map(([form, eventId]) => ({ form, eventId })),
    unanswered,
    openedPhases: phases.map(([phase]) => phase),
    closedPhases: phases.filter(([, closed]) => closed).map(([phase]) => phase),
    on,
    find: (key, day) => office.law.find(key, regime, day),
    isWorkingDay: office.isWorkingDay,
  })
    .filter((duty) => isShown(duty, look))
    .map((duty) => {
      const dueAt = lastMoment(duty, moment)
      const note = notes.get(`${duty.kind} ${duty.hangsOn}`)
      return {
        ...duty,
        dueAt,
        residentId,
        residentCode,
        fullName,
        stayId,
        stayCode,
        overdue: dueAt < moment && !note,
        copies: duty.kind === 'notice' ? copiesOfNotice(row, on) : 1,
        settled: note ? noteOf(note) : null,
      }
    })
}

const noteOf = ([, , id, outcome, doneOn, reason, by, at]: NoteLine): DutyNote => ({ id, outcome, doneOn, reason, by, at })
