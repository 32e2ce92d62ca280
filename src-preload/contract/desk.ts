import * as z from 'zod'
import { Instant, PlainDate } from './calendar'
import { query } from './operation'
import { careStaff } from './roles'

export const DutyKind = z.enum(['notice', 'confirmation', 'intake', 'reintegration'])
export type DutyKind = z.infer<typeof DutyKind>

/** Something the law asks for by a time. */
export const Duty = z.object({
  kind: DutyKind,
  article: z.string(),
  residentId: z.string(),
  residentCode: z.string(),
  fullName: z.string(),
  stayId: z.string(),
  stayCode: z.string(),
  /** What it hangs on: the end of the term, or the admission. */
  happensAt: Instant,
  /** The last moment at which it is still in time. */
  dueAt: Instant,
  /** The day the law names, where it is off and the duty is due on the working day before; once that has gone by, `dueAt` is the end of this. */
  movedFrom: PlainDate.nullable(),
  overdue: z.boolean(),
  /** The form that does it, if a form does. */
  form: z.enum(['mau-51', 'mau-50', 'mau-30', 'mau-17']).nullable(),
  copies: z.int(),
})
export type Duty = z.infer<typeof Duty>

/** A day whose list has all its days in our calendar. */
const DeskDay = PlainDate.refine((day) => day <= '2150-12-31')

export const desk = {
  /** Overdue duties and those due by the end of the day `on` + `withinDays`, the most urgent first. `on` defaults to today. */
  due: query({
    roles: careStaff,
    input: z.object({
      on: DeskDay.nullable().default(null),
      withinDays: z.int().min(0).max(400).default(6),
      /** Only the duties of one stay. */
      stayId: z.string().nullable().default(null),
    }),
    output: z.object({ on: PlainDate, duties: z.array(Duty) }),
  }),
  /** The day's list on A4. */
  print: query({
    roles: careStaff,
    logged: true,
    input: z.object({ on: DeskDay.nullable().default(null), withinDays: z.int().min(0).max(400).default(6) }),
    output: z.object({ pdf: z.base64() }),
  }),
}
