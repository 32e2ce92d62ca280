import type { PaperPack } from '#contract/papers/form-spec'
import { PaperForm, paperForms } from '#contract/papers/forms'

/** The forms of a pack in the order in which they are made. */
export const formsOfPack = (pack: PaperPack): PaperForm[] =>
  PaperForm.options
    .filter((form) => paperForms[form].packs?.[pack] !== undefined)
    .sort((a, b) => (paperForms[a].packs?.[pack] ?? 0) - (paperForms[b].packs?.[pack] ?? 0))

/** The forms whose answers a pack tells. */
export const answeredInPack = (pack: PaperPack): PaperForm[] => PaperForm.options.filter((form) => paperForms[form].answer?.pack === pack)
