import * as z from 'zod'
import { Instant, PlainDate } from './calendar'
import { type Role, recordKeepers } from './roles'
import type { StayEventKind } from './stay-words'

// What the host and the screens both have to know of a form: whose paper it is, in which book it is numbered, what is typed for it.

/** The papers that the register makes. */
export const PaperForm = z.enum(['mau-51'])
export type PaperForm = z.infer<typeof PaperForm>

/** The decree whose number a form carries; forms of the old one are only written down, not made. */
export const FormDecree = z.enum(['D163', 'D116'])
export type FormDecree = z.infer<typeof FormDecree>

/**
 * Number books. Papers of one kind share one, whatever their form: thông báo, quyết định, giấy xác nhận, đề nghị, công văn.
 * @see Decree 30/2020/NĐ-CP Annex III for the abbreviations; GXN and ĐN are common practice
 */
export const PaperSeries = z.enum(['TB', 'QD', 'GXN', 'DN', 'CV'])
export type PaperSeries = z.infer<typeof PaperSeries>

/** What a clerk adds on the paper's own page, beside what the register knows. */
export interface FieldSpec {
  /** line: one line; text: sentences; lines: a list, one entry a line; count: a whole number from 0. */
  readonly kind: 'line' | 'text' | 'lines' | 'day' | 'moment' | 'count' | 'choice'
  readonly choices?: readonly string[]
}

export const FieldValue = z.union([z.string(), z.int(), z.array(z.string()), z.null()])
export type FieldValue = z.infer<typeof FieldValue>
/** By the names of the form's fields. */
export type PaperFields = Readonly<Record<string, FieldValue>>

export interface FormWords {
  /** 'Mẫu số 51'; null where the law sets no form. */
  readonly form: string | null
  readonly decree: FormDecree | null
  /** null for minutes and sheets, which carry no number. */
  readonly series: PaperSeries | null
  /** Whose paper: one for a stay, one for an event of a stay, or nobody's. */
  readonly subject: 'stay' | 'event' | 'none'
  /** Events that have this paper, where it belongs to one. */
  readonly events: readonly StayEventKind[]
  /** At most one valid paper for its subject; a second is made only after the first is void. */
  readonly once: boolean
  readonly fields: Readonly<Record<string, FieldSpec>>
  /** Who may see such a paper at all. Who of them may issue it is a setting. */
  readonly roles: readonly Role[]
}

export const paperForms: Readonly<Record<PaperForm, FormWords>> = {
  'mau-51': {
    form: 'Mẫu số 51',
    decree: 'D163',
    series: 'TB',
    subject: 'stay',
    events: [],
    once: true,
    fields: {},
    roles: recordKeepers,
  },
}

const values: Readonly<Record<FieldSpec['kind'], (spec: FieldSpec) => z.ZodType<FieldValue>>> = {
  line: () => z.string().trim().max(300),
  text: () => z.string().trim().max(8000),
  lines: () => z.array(z.string().trim().min(1).max(300)).max(60),
  day: () => PlainDate,
  moment: () => Instant,
  count: () => z.int().min(0).max(9999),
  choice: ({ choices = [] }) => z.enum(choices as [string, ...string[]]),
}

/** What may be typed for a form; what is left out is null, and a name the form does not have is refused. */
export const fieldsOf = (form: PaperForm): z.ZodType<PaperFields> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(paperForms[form].fields).map(([name, spec]) => [
        name,
        values[spec.kind](spec)
          .nullable()
          .default(null)
          .transform((value) => (value === '' || (Array.isArray(value) && value.length === 0) ? null : value)),
      ]),
    ),
  )
