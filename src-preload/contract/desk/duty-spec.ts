import type { PaperForm } from '../papers/forms'
import type { Role } from '../roles'

/** What a feature states of a kind of duty that it raises. Its words are `duty.<kind>` in the feature's texts. */
export interface DutySpec {
  /** What it is about, by the feature's own word: a stay, a paper, a month. Where that is nobody in care, `duty.<kind>.about` says how it is called. */
  readonly about: string
  /** Who does it. They may also say that it was done elsewhere, or why not. */
  readonly roles: readonly Role[]
  /** The form whose number stands behind the name of the duty. */
  readonly form?: PaperForm
  /** The work is done on a page of its own: the feature's screens declare which (`duties.pages`). */
  readonly hasPage?: true
  /** The work is done in a dialog of the person's page, opened by this word: the feature's screens declare who may do it (`duties.steps`). */
  readonly step?: string
  /** It tidies up after what has happened: on a person's page, what lies ahead comes before it. */
  readonly afterwards?: true
}
