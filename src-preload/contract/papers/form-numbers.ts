import * as z from 'zod'
import { command, query } from '../operation'
import { everyone } from '../roles'
import { PlainDate } from '../values/calendar'
import { Line } from '../values/line'
import { PaperForm } from './forms'

// Under which number a decree has a form, from which day on: a decree numbers its forms anew, and papers keep the number of their day.

/** Behind "Mẫu số": '51', '26b', '03 Phụ lục I'. Whoever types the words before it, too, is understood. */
const NumberText = z
  .string()
  .trim()
  .transform((text) => text.replace(/^mẫu( số)?( +|$)/iu, ''))
  .pipe(z.string().min(1).max(20))

const kept = {
  number: NumberText,
  title: Line,
  /** In full: 'Nghị định 163/2026/NĐ-CP'. */
  decree: Line.max(100),
  /** Annex and articles of that decree: 'Phụ lục V; Điều 123 khoản 1'. */
  article: Line,
  validFrom: PlainDate,
}

export const FormNumber = z.object({
  id: z.int(),
  /** The register's own name of the form; null where it does not make it. */
  form: PaperForm.nullable(),
  ...kept,
  /** The row of the form that took its place. */
  replacedBy: z.int().nullable(),
  version: z.int(),
})
export type FormNumber = z.infer<typeof FormNumber>

/** What is typed of a number. */
export const FormNumberEntry = z.object({ ...kept, reason: Line })
export type FormNumberEntry = z.infer<typeof FormNumberEntry>

/** The number a form has on a day; undefined where no decree sets one then. */
export const numberOn = (numbers: readonly FormNumber[], form: string, on: PlainDate): FormNumber | undefined =>
  numbers
    .filter((one) => one.form === form && one.validFrom <= on)
    .reduce<FormNumber | undefined>((newest, one) => (newest && newest.validFrom > one.validFrom ? newest : one), undefined)

export const formNumbers = {
  /** Those in force first, then the older ones, each decree in the order of its numbers. */
  list: query({ roles: everyone, input: z.object({}), output: z.array(FormNumber) }),
  /**
   * A new decree numbers a form: what it is called from a day on. Papers of earlier days keep the number before.
   * Errors: rule `formNumberReplaced`, `formNumberTaken`, `formNumberDay`.
   */
  add: command({
    roles: ['head'],
    input: FormNumberEntry.extend({ after: z.union([z.object({ replaces: z.int() }), z.object({ form: PaperForm })]) }),
    output: FormNumber,
  }),
  /** Written down wrongly. Papers that are issued keep what stands on them. Errors: rule `formNumberTaken`, `formNumberDay`. */
  correct: command({
    roles: ['head'],
    input: FormNumberEntry.extend({ id: z.int(), version: z.int() }),
    output: FormNumber,
  }),
}
