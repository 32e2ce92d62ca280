import * as z from 'zod'
import { command, query } from './operation'
import { healthKeepers, type Role, teamKeepers } from './roles'
import { PlainDate } from './values/calendar'
import { Line, TidyLine, TidyLineOrNull } from './values/line'

/** What somebody is fit for at work: fit, light work only, unfit. */
export const Fitness = z.enum(['FIT', 'LIGHT', 'UNFIT'])
export type Fitness = z.infer<typeof Fitness>

/** Those who read the word of everybody; the officers of a team have it with their own people (`teams`). */
const wordReaders: readonly Role[] = [...new Set<Role>([...teamKeepers, ...healthKeepers])]

/** What the health staff finds somebody fit for, from a day on. Decree 163/2026 Arts 87, 117: work is to suit somebody's health. */
export const FitnessFinding = z.object({
  id: z.string(),
  residentId: z.string(),
  fitness: Fitness,
  fromOn: PlainDate,
  /** The last day; null: until another finding begins. Where several hold on a day, the one that began last says what somebody is fit for. */
  toOn: PlainDate.nullable(),
  doctor: z.string(),
  /** For health staff alone (Decree 163/2026 Art. 3(5)(b)); null for everybody else, whether or not something is written. */
  reason: z.string().nullable(),
  version: z.int(),
})
export type FitnessFinding = z.infer<typeof FitnessFinding>

const Found = z.object({
  fitness: Fitness,
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
  doctor: TidyLine(120),
  reason: TidyLineOrNull(500),
})
export const NewFinding = Found.extend({ residentId: z.string() }).refine(({ fromOn, toOn }) => toOn === null || toOn >= fromOn, {
  path: ['toOn'],
  params: { key: 'untilBeforeFrom' },
})
export type NewFinding = z.infer<typeof NewFinding>

/** Somebody who is not fit for all work now. */
export const LimitedPerson = z.object({
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  stayId: z.string(),
  fitness: Fitness,
  fromOn: PlainDate,
  toOn: PlainDate.nullable(),
})
export type LimitedPerson = z.infer<typeof LimitedPerson>

export const fitness = {
  /** All findings of a person, the newest first. */
  ofResident: query({
    roles: wordReaders,
    logged: true,
    input: z.object({ residentId: z.string() }),
    output: z.object({
      findings: z.array(FitnessFinding),
      /** Of today; who has no finding counts as fit. */
      today: Fitness,
      /** Whether the caller may not see reasons. */
      reasonsWithheld: z.boolean(),
    }),
  }),
  /** Whoever of those in care is not fit for all work today, by name. */
  limited: query({ roles: wordReaders, logged: true, input: z.object({}), output: z.array(LimitedPerson) }),
  /** Errors: notFound; rule `findingSameDay` when another begins on the same day. */
  record: command({ roles: healthKeepers, input: NewFinding, output: FitnessFinding }),
  /** Puts a finding right; why goes to the log. Errors: notFound; stale; rule `findingSameDay`. */
  correct: command({
    roles: healthKeepers,
    input: Found.extend({ id: z.string(), version: z.int(), why: Line }).refine(({ fromOn, toOn }) => toOn === null || toOn >= fromOn, {
      path: ['toOn'],
      params: { key: 'untilBeforeFrom' },
    }),
    output: FitnessFinding,
  }),
  /** Takes away a finding that was written by mistake. Errors: notFound; stale. */
  withdraw: command({
    roles: healthKeepers,
    input: z.object({ id: z.string(), version: z.int(), why: Line }),
    output: z.object({ id: z.string() }),
  }),
}
