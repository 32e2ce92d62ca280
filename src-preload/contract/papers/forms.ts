import * as z from 'zod'
import { planFormSpecs } from '../plans/forms'
import type { Role } from '../roles'
import { stayFormSpecs } from '../stays/forms'
import { Instant, PlainDate } from '../values/calendar'
import { Line } from '../values/line'
import type { FieldSpec, FormSpec, PaperSubjectKind } from './form-spec'
import { freeFormSpecs } from './free-forms'

/** The forms of every feature that makes papers: one line each, in the order in which lists show them. */
export const formSpecs = {
  plans: planFormSpecs,
  stays: stayFormSpecs,
  papers: freeFormSpecs,
}
type FormSpecs = typeof formSpecs
export type FormOwner = keyof FormSpecs
/** The forms of one feature. */
export type FormOf<F extends FormOwner> = keyof FormSpecs[F] & string

/** Every paper that the register makes. */
export type PaperForm = { [F in FormOwner]: FormOf<F> }[FormOwner]
export const paperForms = Object.assign({}, ...Object.values(formSpecs)) as Readonly<Record<PaperForm, FormSpec>>
export const PaperForm = z.enum(Object.keys(paperForms) as [PaperForm, ...PaperForm[]])

const owners = new Map(Object.entries(formSpecs).flatMap(([owner, specs]) => Object.keys(specs).map((form) => [form, owner as FormOwner])))
/** The feature that makes a form; its texts have the form's words, under `forms.<form>`. */
export const ownerOf = (form: PaperForm): FormOwner => owners.get(form) as FormOwner

/** What the papers of a form are about; null where they are about nobody. */
export const subjectKindOf = (form: PaperForm): PaperSubjectKind | null => {
  const { subject } = paperForms[form]
  if (subject === 'none') return null
  return subject === 'event' ? 'stay' : subject
}

export const FieldValue = z.union([z.string(), z.int(), z.array(z.string()), z.null()])
export type FieldValue = z.infer<typeof FieldValue>
/** By the names of the form's fields. */
export type PaperFields = Readonly<Record<string, FieldValue>>

const holds = (wanted: readonly Role[], held: readonly Role[]) => held.some((role) => wanted.includes(role))

/** Whether somebody with these roles may see papers of a form. */
export const maySeeForm = (form: PaperForm, held: readonly Role[]): boolean => holds(paperForms[form].readers, held)

/** The parts of a form that somebody with these roles may not read. */
export const withheldFrom = (form: PaperForm, held: readonly Role[]): string[] =>
  Object.entries(paperForms[form].parts ?? {}).flatMap(([part, roles]) => (holds(roles, held) ? [] : [part]))

/** Whether somebody with these roles may see this paper. @param paper.parts those that stand on it */
export const maySeePaper = (
  { form, parts }: { readonly form: PaperForm; readonly parts: readonly string[] },
  held: readonly Role[],
): boolean => maySeeForm(form, held) && !withheldFrom(form, held).some((part) => parts.includes(part))

const values: Readonly<Record<FieldSpec['kind'], (spec: FieldSpec) => z.ZodType<FieldValue>>> = {
  line: () => z.string().trim().max(300),
  text: () => z.string().trim().max(8000),
  lines: ({ most = 60 }) => z.array(Line).max(most),
  day: () => PlainDate,
  moment: () => Instant,
  count: () => z.int().min(0).max(99),
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
