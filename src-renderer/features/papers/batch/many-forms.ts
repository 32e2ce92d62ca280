import { PaperForm, paperForms } from '#contract/papers/forms'

/** Forms of which many fall due at once: the one that is due first stands first. */
export const manyForms = PaperForm.options.filter((form) => paperForms[form].forMany).toReversed()
