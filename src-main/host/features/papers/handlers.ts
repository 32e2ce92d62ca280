import type { HandlersOf } from '#host/api/handlers'
import type { AnyPrint } from '#host/prints/kit/define-print'
import { batchHandlers } from './batch/handlers'
import { bookHandlers } from './book/handlers'
import { dispatchHandlers } from './dispatch/handlers'
import { formNumberHandlers } from './form-numbers/handlers'
import { galleryHandlers } from './gallery/handlers'
import type { Forms } from './issuing/compose'
import { issuingHandlers } from './issuing/handlers'
import { oldHandlers } from './old/handlers'
import { packHandlers } from './pack/handlers'
import { sealHandlers } from './seal/handlers'
import { settingsHandlers } from './settings/handlers'

export { readFormNumbers } from './form-numbers/store'
/** The valid papers of a subject, as other papers cite them. Drafts of it that nothing can become of any more. */
export { dropDrafts, type IssuedRef, issuedRefs } from './issuing/store'
export { standingPapers } from './standing-papers'

/**
 * The engine of papers: it knows no form. What each form is filled from, who gets it and how it prints is told by the features.
 * @param forms every form that some feature declares
 * @param prints every print of the program, those of the forms among them
 */
export const papersHandlers = (forms: Forms, prints: readonly AnyPrint[]): HandlersOf<'papers'> => ({
  ...issuingHandlers(forms),
  batch: batchHandlers(forms),
  book: bookHandlers,
  dispatch: dispatchHandlers(forms),
  seal: sealHandlers,
  settings: settingsHandlers,
  formNumbers: formNumberHandlers,
  old: oldHandlers(forms),
  pack: packHandlers(forms),
  gallery: galleryHandlers(prints),
})
