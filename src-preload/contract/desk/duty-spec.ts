import type { PaperForm } from '../papers/forms'
import type { Role } from '../roles'

/** What a duty may be about. */
export const dutySubjects = ['stay', 'resident', 'paper', 'team', 'class', 'month', 'facility'] as const
export type DutySubjectKind = (typeof dutySubjects)[number]

/** What a feature states of a kind of duty that it raises. Its words are `duty.<kind>` in the feature's texts. */
export interface DutySpec {
  readonly about: DutySubjectKind
  /** Who does it. They may also say that it was done elsewhere, or why not. */
  readonly roles: readonly Role[]
  /** The form whose number stands behind the name of the duty. */
  readonly form?: PaperForm
  /** The work is done on a page of its own: the feature's screens declare which (`dutyPages`). */
  readonly hasPage?: true
}
