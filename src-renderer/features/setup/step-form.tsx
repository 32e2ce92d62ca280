import { type ReactNode, useEffect, useRef } from 'react'
import type * as z from 'zod'
import { ErrorNotice } from '../../ui/error-notice'
import type { FormState } from '../../ui/form-state'
import { formKeys } from '../../ui/move-on'

interface StepFormProps<S extends z.ZodType> {
  readonly form: FormState<S>
  readonly label: string
  /** Something may have been typed or chosen: a field is left, a choice is clicked, the page goes away. */
  readonly onTyped: () => void
  readonly children: ReactNode
}

/** A step's form: Enter moves on, Ctrl+Enter goes to the next step. */
export function StepForm<S extends z.ZodType>({ form, label, onTyped, children }: StepFormProps<S>) {
  const keep = useRef(onTyped)
  keep.current = onTyped
  useEffect(() => {
    const now = () => keep.current()
    window.addEventListener('pagehide', now)
    return () => window.removeEventListener('pagehide', now)
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is chosen by keyboard is heard when the field is left
    <form
      aria-label={label}
      noValidate
      onKeyDownCapture={formKeys(() => void form.submit())}
      onBlur={onTyped}
      onClick={onTyped}
      onSubmit={(event) => {
        event.preventDefault()
        onTyped()
        void form.submit()
      }}
    >
      {children}
      <ErrorNotice failure={form.failure} />
    </form>
  )
}
