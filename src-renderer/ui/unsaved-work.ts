import { createContext, useContext, useEffect } from 'react'

/** What was typed in a form and is not saved; a `FormState` is one. */
export interface UnsavedWork {
  readonly changed: () => boolean
  /** What is typed is kept as a draft when the form is left. */
  readonly keepsDraft: boolean
  readonly discardDraft: () => void
}

export interface DialogClosing {
  /** Closes the dialog, after asking what becomes of what was typed. */
  readonly close: () => void
  /** The form in the dialog, while there is one. */
  readonly watch: (work: UnsavedWork | null) => void
}

export const DialogClosingContext = createContext<DialogClosing | null>(null)

/** For a form that stands in a dialog. @returns what its own button to close does */
export function useDialogClosing(work: UnsavedWork): () => void {
  const closing = useContext(DialogClosingContext)
  if (!closing) throw new Error('the form of a dialog stands in a DialogFrame')
  const { close, watch } = closing
  useEffect(() => {
    watch(work)
    return () => watch(null)
  })
  return close
}
