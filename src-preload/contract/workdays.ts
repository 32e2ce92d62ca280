import * as z from 'zod'
import { command, query } from './operation'
import { everyone } from './roles'
import { PlainDate } from './values/calendar'
import { Line } from './values/line'

/**
 * Why a day differs from its weekday: a holiday, one of the five days of Tết, the day off given for one that fell on a weekend, a working day
 * that was exchanged, the Saturday worked for it.
 * @see Labour Code 45/2019/QH14 Arts 111(3), 112(1)
 */
export const CalendarDayKind = z.enum(['HOLIDAY', 'TET', 'SUBSTITUTE', 'SWAPPED_OFF', 'EXTRA_WORKDAY'])
export type CalendarDayKind = z.infer<typeof CalendarDayKind>

/** A day that is not what its weekday says; all others are: Monday to Friday worked, Saturday and Sunday off. */
export const CalendarDay = z.object({
  day: PlainDate,
  kind: CalendarDayKind,
  name: z.string().trim().min(1).max(120),
  /** false: follows from no law alone, the Government's announcement of that year has not been compared. */
  confirmed: z.boolean(),
  version: z.int(),
})
export type CalendarDay = z.infer<typeof CalendarDay>

export const CalendarDayValues = CalendarDay.omit({ day: true, version: true })
export type CalendarDayValues = z.infer<typeof CalendarDayValues>

export const workdays = {
  /** The listed days of a year, in order. */
  ofYear: query({
    roles: everyone,
    input: z.object({ year: z.int().min(1900).max(2200) }),
    output: z.array(CalendarDay),
  }),
  add: command({
    roles: ['head'],
    input: CalendarDayValues.extend({ day: PlainDate, reason: Line }),
    output: CalendarDay,
  }),
  change: command({
    roles: ['head'],
    input: CalendarDayValues.extend({ day: PlainDate, version: z.int(), reason: Line }),
    output: CalendarDay,
  }),
  remove: command({
    roles: ['head'],
    input: z.object({ day: PlainDate, version: z.int(), reason: Line }),
    output: z.object({}),
  }),
  /** These days are as the Government announced them. */
  confirm: command({
    roles: ['head'],
    input: z.object({
      days: z
        .array(z.object({ day: PlainDate, version: z.int() }))
        .min(1)
        .max(60),
      reason: Line,
    }),
    output: z.object({ confirmed: z.int() }),
  }),
}
