import type { ReactNode } from 'react'

/** What a field component needs to know about its place in a form; made by `form.field(path)` or `plainField`. */
export interface Field {
  /** Where its value stands in the form, dotted; errors of the host find it by this. */
  readonly path: string
  /** The value it starts with; while people type, the component itself holds the text. */
  readonly value: unknown
  /** Changes when the value was changed from outside (a draft restored, another's change taken over). */
  readonly revision: string
  readonly error?: ReactNode
  readonly set: (value: unknown) => void
  /** Tells the form the field's label and how its value reads, for lists of problems and comparisons. */
  readonly describe: (label: string, show: (value: unknown) => string) => void
}

/**
 * A field outside a form: filters, small dialogs.
 * @example <TextField label={t('reason')} field={plainField('reason', reason, setReason)} />
 */
export const plainField = <T>(path: string, value: T, set: (value: T) => void, error?: ReactNode): Field => ({
  path,
  value,
  revision: '',
  error,
  set: (next) => set(next as T),
  describe: () => {},
})

/** What every field takes. */
export interface FieldProps {
  readonly field: Field
  readonly label: string
  /** A short line under the label: what the paper form says about the field. */
  readonly hint?: string
  readonly required?: boolean
  readonly disabled?: boolean
  /** Width in a row of fields; the whole row if left out. */
  readonly width?: number | string
  readonly placeholder?: string
  readonly autoFocus?: boolean
}
