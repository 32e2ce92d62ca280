import { randomUUID } from 'node:crypto'
import { type DutyKind, dutySpecs } from '#contract/desk/duties'
import { type Duty, type DutySubject, fitsFilter, formOfDuty, type Settlement } from '#contract/desk/operations'
import { subjectText } from '#contract/desk/subject-text'
import { numberOn } from '#contract/papers/form-numbers'
import { addDays, type Instant, type PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { CommandContext, HandlersOf, LogNote, QueryContext } from '#host/api/handlers'
import { found, RuleError, StaleError } from '#host/api/rule-error'
import { mayCall } from '#host/api/sessions'
import type { Writer } from '#host/database/tables'
import type { DutySubjectLooks } from '#host/features/duty-source'
import type { Declarations } from '#host/features/feature'
import { readFormNumbers } from '#host/features/papers/handlers'
import { readTexts } from '#host/files/texts'
import { renderPdf } from '#host/prints/engine/render'
import { letterheadOf } from '#host/prints/kit/data'
import { agenda } from './agenda'
import { dutiesShown, dutyFound, openDuties } from './collect'
import { deskList } from './prints/desk-list'
import { isPossible, isToldTo, lastMoment } from './rules'
import { insertNote, noteById, takeBackNote } from './store'

/** The days that the desk looks ahead as it opens. */
const weekAhead = 6

/** The desk collects, sorts, filters, settles and prints; what there is to be done is known by the features that declare it. */
export const deskHandlers = ({ duties: sources, dutySubjects }: Pick<Declarations, 'duties' | 'dutySubjects'>): HandlersOf<'desk'> => ({
  due: async (context, { on: asked, withinDays, settled, about }) => {
    const on = asked ?? context.today
    const duties = await dutiesShown(sources, context, { on, withinDays, settled, of: about })
    context.note(about === null ? { subject: spanOf(on, withinDays) } : await lookAt(context, dutySubjects, about, duties))
    return { on, duties }
  },

  count: async (context) => {
    const { today, office, caller } = context
    const now = office.clock.latest()
    const open = await office.service(agenda).of(today, () => openDuties(sources, context, weekAhead))
    const shown = open.filter(
      (duty) => isPossible(duty, now) && mayCall(dutySpecs[duty.kind].roles, caller.roles) && isToldTo(duty, caller),
    )
    return { due: shown.length, overdue: shown.filter((duty) => lastMoment(duty, now) < now).length }
  },

  print: async (context, { on: asked, withinDays, settled, filter }) => {
    const on = asked ?? context.today
    context.note({ subject: spanOf(on, withinDays) })
    const duties = await dutiesShown(sources, context, { on, withinDays, settled, of: null })
    const numbers = await readFormNumbers(context.db)
    const texts = readTexts(context.office.resources, 'vi')
    const workOf = (kind: DutyKind) => texts.anywhere(`duty.${kind}.name`) ?? kind
    const list = deskList.layout({
      letterhead: letterheadOf(context.facility),
      on,
      until: addDays(on, withinDays),
      filter: filter && {
        roles: filter.roles,
        group: filter.group,
        text: filter.text,
        fromBefore: filter.fromBefore,
        work: filter.kind && workOf(filter.kind),
      },
      duties: duties
        .filter((duty) => filter === null || fitsFilter(duty, filter, on))
        .map(({ kind, does, article, about, person, named, dueAt, overdue, atOnce, settled: note }) => ({
          work: workOf(kind),
          article,
          about: subjectText({ kind, about, person, named }, texts),
          stayCode: person?.stayCode ?? null,
          dueAt,
          overdue,
          atOnce,
          formNumber: numberOn(numbers, formOfDuty({ kind, does }) ?? '', on)?.number ?? null,
          settled: note && { outcome: note.outcome, doneOn: note.doneOn, reason: note.reason },
        })),
    })
    return { pdf: Buffer.from(await renderPdf([list])).toString('base64') }
  },

  settle: async (context, { duties, settlement }) => {
    const { db, caller, now, today, note } = context
    if (settlement.doneOn !== null && settlement.doneOn > today) throw new RuleError('doneInFuture')
    const ids: string[] = []
    const subjects = new Set<string>()
    for (const key of duties) {
      expectTheirs(context, key.kind)
      const duty = found(await dutyFound(sources, context, key))
      if (duty.settled) throw new StaleError()
      ids.push(await settleDuty(db, { duty, settlement, by: caller.fullName, at: now }))
      subjects.add(subjectOf(duty))
    }
    const [{ kind: duty, hangsOn } = { kind: null, hangsOn: null }, ...more] = duties
    const said = more.length === 0 ? { duty, hangsOn, ...settlement } : { duties: duties.map(({ kind }) => kind).join(', '), ...settlement }
    note({ subject: [...subjects].join(', '), reason: settlement.reason, changes: changesBetween({}, said) })
    return { ids }
  },

  reopen: async (context, { id, reason }) => {
    const { db, caller, now, note } = context
    const before = found(await noteById(db, id))
    expectTheirs(context, before.kind)
    if (before.reopenedAt !== null) throw new StaleError()
    await takeBackNote(db, id, { reopenedBy: caller.fullName, reopenedAt: now, reopenedReason: reason })
    const { subject, kind: duty, hangsOn, outcome } = before
    note({ subject, reason, changes: changesBetween({ duty, hangsOn, outcome }, { duty, hangsOn, outcome: null }) })
    return { id }
  },
})

/** The days that a list is about, for the log: '2026-11-30…2026-12-06'. */
const spanOf = (on: PlainDate, withinDays: number): string => `${on}…${addDays(on, withinDays)}`

/** @throws RuleError `dutyNotYours` */
function expectTheirs({ caller }: CommandContext, kind: DutyKind): void {
  if (!mayCall(dutySpecs[kind].roles, caller.roles)) throw new RuleError('dutyNotYours')
}

/** How the log names what a duty is about. */
const subjectOf = ({ about, person }: Pick<Duty, 'about' | 'person'>): string => person?.stayCode ?? about.id

/** What the log says of a look at the duties of one subject. */
async function lookAt({ db }: QueryContext, looks: DutySubjectLooks, about: DutySubject, duties: readonly Duty[]): Promise<LogNote> {
  const look = looks[about.kind]
  if (look) return { subject: await look.codeOf(db, about.id), partOf: look.partOf }
  return { subject: [...new Set(duties.map(subjectOf))].join(', ') || about.id }
}

/** What a note keeps of a duty. */
type SettledDuty = Pick<Duty, 'about' | 'kind' | 'hangsOn' | 'person' | 'named'>

/** Writes down that a duty was done elsewhere, or why not. @returns the note's id */
export async function settleDuty(
  db: Writer,
  said: { readonly duty: SettledDuty; readonly settlement: Settlement; readonly by: string; readonly at: Instant },
): Promise<string> {
  const { duty, ...how } = said
  const id = randomUUID()
  await insertNote(db, { id, about: duty.about, subject: subjectOf(duty), kind: duty.kind, hangsOn: duty.hangsOn, ...how })
  return id
}
