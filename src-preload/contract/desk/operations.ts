import * as z from 'zod'
import { command, query } from '../operation'
import { PaperForm } from '../papers/forms'
import { careStaff, Role } from '../roles'
import { daysBetween, facilityDay, Instant, PlainDate } from '../values/calendar'
import { Line, OptionalLine } from '../values/line'
import { foldedWords } from '../values/names'
import { DutyKind, DutySubjectKind, dutySpecs } from './duties'

/** What a duty is about; `id` is its own within the kind. */
export const DutySubject = z.object({ kind: DutySubjectKind, id: z.string() })
export type DutySubject = z.infer<typeof DutySubject>

/** What does a duty: the button of its row. */
export const DutyDoes = z.discriminatedUnion('do', [
  z.object({ do: z.literal('form'), form: PaperForm, eventId: z.string().nullable() }),
  /** In the dialog of the person's page that the spec of the duty names, opened with these words. */
  z.object({ do: z.literal('step'), with: z.array(z.string()) }),
  /** On the page of its own that the spec says it has. */
  z.object({ do: z.literal('page') }),
  /** Done outside the register; what is left is to say so. */
  z.object({ do: z.literal('settle') }),
])
export type DutyDoes = z.infer<typeof DutyDoes>

export const SettledAs = z.enum(['DONE', 'EXPLAINED'])

/** That a duty was done elsewhere, or why it was not. */
export const DutyNote = z.object({
  id: z.string(),
  outcome: SettledAs,
  /** The day on which it was done. */
  doneOn: PlainDate.nullable(),
  reason: z.string().nullable(),
  by: z.string(),
  at: Instant,
})
export type DutyNote = z.infer<typeof DutyNote>

/** Whose duty it is, where it is about a person, or about a paper of one. */
export const DutyPerson = z.object({
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  stayId: z.string(),
  stayCode: z.string(),
})
export type DutyPerson = z.infer<typeof DutyPerson>

/** Something the law asks for by a time. A duty is known by what it is about, its kind and what it hangs on. */
export const Duty = z.object({
  kind: DutyKind,
  article: z.string(),
  about: DutySubject,
  person: DutyPerson.nullable(),
  /** What stands in the words for what it is about, `duty.<kind>.about`, where that is nobody in care: of a month {month: '10', year: '2026'}. */
  named: z.record(z.string(), z.string()),
  /** Id of the event it hangs on, or the day. */
  hangsOn: z.string(),
  /** What that is, named by a text `dutyOn.<cause>`: an event, the end of the term, the end of a month. */
  cause: z.string(),
  happensAt: Instant,
  /** The last moment at which it is still in time. */
  dueAt: Instant,
  /** The day the law names, where it is off and the duty is due on the working day before; once that has gone by, `dueAt` is the end of this. */
  movedFrom: PlainDate.nullable(),
  /** The law names no number of hours or days: to be done at once, late from the next day on. */
  atOnce: z.boolean(),
  overdue: z.boolean(),
  /** It was late already when what it is about was written into the register. */
  fromBefore: z.boolean(),
  does: DutyDoes,
  /** The first day on which that can be done: until then there is only looking. null: any day. */
  doableFrom: PlainDate.nullable(),
  /** What its button says, where that is not the usual: `duty.<kind>.<says>` instead of `duty.<kind>.action`. */
  says: z.string().nullable(),
  copies: z.int(),
  settled: DutyNote.nullable(),
})
export type Duty = z.infer<typeof Duty>

export const DutyGroup = z.enum(['late', 'today', 'week', 'later', 'settled'])
export type DutyGroup = z.infer<typeof DutyGroup>

/** Under which heading a duty stands. @param on the desk's day */
export function groupOf({ overdue, dueAt, settled }: Pick<Duty, 'overdue' | 'dueAt' | 'settled'>, on: PlainDate): DutyGroup {
  if (settled) return 'settled'
  if (overdue) return 'late'
  const ahead = daysBetween(on, facilityDay(dueAt))
  if (ahead <= 0) return 'today'
  return ahead <= 6 ? 'week' : 'later'
}

/** Which duties are looked at; null: all. */
export const DutyFilter = z.object({
  kind: DutyKind.nullable().default(null),
  /** Work of any of these. */
  roles: z.array(Role).nullable().default(null),
  group: DutyGroup.nullable().default(null),
  /** Words of the name, or of a code, as the search takes them. */
  text: z.string().trim().max(100).nullable().default(null),
  /** Only what was late already when it was written into the register. */
  fromBefore: z.boolean().default(false),
})
export type DutyFilter = z.infer<typeof DutyFilter>

/** @param on the desk's day */
export function fitsFilter(duty: Duty, { kind, roles, group, text, fromBefore }: DutyFilter, on: PlainDate): boolean {
  if (fromBefore && !duty.fromBefore) return false
  if (kind !== null && duty.kind !== kind) return false
  if (roles !== null && !dutySpecs[duty.kind].roles.some((role) => roles.includes(role))) return false
  if (group !== null && groupOf(duty, on) !== group) return false
  if (!text) return true
  const { person, about, named } = duty
  const names = person ? [person.fullName, person.residentCode, person.stayCode] : [about.id, ...Object.values(named)]
  const words = foldedWords(names.join(' '))
  return foldedWords(text).every((typed) => words.some((word) => word.startsWith(typed)))
}

/** A day whose list has all its days in our calendar. */
const DeskDay = PlainDate.refine((day) => day <= '2150-12-31')
/** `on` defaults to today; `settled`: also those done elsewhere or explained. */
const Span = {
  on: DeskDay.nullable().default(null),
  withinDays: z.int().min(0).max(400).default(6),
  settled: z.boolean().default(false),
}

/** What a duty is known by. */
export const DutyKey = z.object({ about: DutySubject, kind: DutyKind, hangsOn: z.string() })
export type DutyKey = z.infer<typeof DutyKey>

/** Done elsewhere with the day, or not done with the reason. */
export const Settlement = z
  .object({ outcome: SettledAs, doneOn: PlainDate.nullable().default(null), reason: OptionalLine })
  .refine(({ outcome, doneOn }) => outcome !== 'DONE' || doneOn !== null, { path: ['doneOn'], params: { key: 'missing' } })
  .refine(({ outcome, reason }) => outcome !== 'EXPLAINED' || reason !== null, { path: ['reason'], params: { key: 'missing' } })
export type Settlement = z.infer<typeof Settlement>

/** The form whose number stands behind the name of a duty; null where its name has none. */
export const formOfDuty = ({ kind, does }: Pick<Duty, 'kind' | 'does'>): PaperForm | null => {
  const { form } = dutySpecs[kind]
  return form === undefined ? null : does.do === 'form' ? does.form : form
}

export const desk = {
  /** Overdue duties and those due by the end of the day `on` + `withinDays`, the most urgent first. */
  due: query({
    roles: careStaff,
    logged: true,
    input: z.object({
      ...Span,
      /** Only what is about this; of somebody in care also what is about their papers. */
      about: DutySubject.nullable().default(null),
    }),
    output: z.object({ on: PlainDate, duties: z.array(Duty) }),
  }),
  /** How many duties of the caller's own work the desk shows today as it opens, and how many of them are overdue. */
  count: query({ roles: careStaff, input: z.object({}), output: z.object({ due: z.int(), overdue: z.int() }) }),
  /** The day's list on A4. */
  print: query({
    roles: careStaff,
    logged: true,
    input: z.object({ ...Span, filter: DutyFilter.nullable().default(null) }),
    output: z.object({ pdf: z.base64() }),
  }),
  /**
   * Says of duties that they were done elsewhere, or why they were not done: of all of them or of none. Errors: notFound when there is no such
   * duty; stale when it is settled already; rule `dutyNotYours`, `doneInFuture`.
   */
  settle: command({
    roles: careStaff,
    input: z.object({ duties: z.array(DutyKey).min(1).max(500), settlement: Settlement }),
    output: z.object({ ids: z.array(z.string()) }),
  }),
  /** Takes that back: the duty is open again. Errors: notFound; stale when it was taken back already; rule `dutyNotYours`. */
  reopen: command({
    roles: careStaff,
    input: z.object({ id: z.string(), reason: Line }),
    output: z.object({ id: z.string() }),
  }),
}
