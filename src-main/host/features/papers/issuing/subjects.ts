import type { PaperSubjectKind } from '#contract/papers/form-spec'
import { type PaperForm, subjectKindOf } from '#contract/papers/forms'
import type { SubjectRef } from '#contract/papers/operations'
import type { QueryContext } from '#host/api/handlers'
import { found, RuleError } from '#host/api/rule-error'
import type { PaperSubject, PaperSubjects } from '../forms/kit/form'
import type { Forms } from './compose'

interface PaperAsked {
  readonly form: PaperForm
  readonly subjectId: string | null
  readonly eventId: string | null
}

/** What is asked for at the door, as the engine has it; null is nobody. @throws RuleError `formNeedsStay` where the form is about nobody */
export function subjectOf({ form, subjectId: id, eventId }: PaperAsked): PaperSubject | null {
  if (id === null) return null
  const kind = subjectKindOf(form)
  if (kind === null) throw new RuleError('formNeedsStay')
  return { kind, id, eventId }
}

/** What is known of the subjects of a kind, by the forms that are about them. */
export function subjectsOf(forms: Forms, kind: PaperSubjectKind): PaperSubjects {
  const known = Object.values(forms).find(({ subjects }) => subjects?.kind === kind)?.subjects
  if (!known) throw new Error(`no form is about a ${kind}`)
  return known
}

/** The look at a subject's papers is a part of that at the subject. @throws NotFoundError */
export async function noteSubject({ db, note }: QueryContext, forms: Forms, { kind, id }: SubjectRef): Promise<void> {
  const { codeOf, whole } = subjectsOf(forms, kind)
  note({ subject: found(await codeOf(db, id)), partOf: whole })
}
