import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../../ui/error-notice'
import { formKeys } from '../../ui/move-on'
import type { SetupFormState } from './setup-form'

interface StepFormProps {
  readonly form: SetupFormState
  readonly label: string
  /** Goes to the next step, if nothing is wrong in this one. */
  readonly onNext: () => void
  readonly children: ReactNode
}

/** A step of the wizard: Enter moves on, Ctrl+Enter goes to the next step. */
export function StepForm({ form, label, onNext, children }: StepFormProps) {
  return (
    <form
      aria-label={label}
      noValidate
      onKeyDownCapture={formKeys(onNext)}
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      {children}
      {form.elsewhere.length > 0 && (
        <Text size="sm" c="red.9" role="alert">
          {form.elsewhere.join(' · ')}
        </Text>
      )}
      <ErrorNotice failure={form.failure} />
    </form>
  )
}
