import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import { useTexts } from '../i18n/texts'
import classes from './dialog-form.module.css'
import { DialogFrame } from './dialog-frame'
import { ErrorNotice } from './error-notice'
import type { FormState } from './form-state'
import { KeyHint } from './key-hint'
import { formKeys } from './move-on'
import { RestoredDraft } from './restored-draft'
import { StaleDialog } from './stale-dialog'
import { useDialogClosing } from './unsaved-work'

interface DialogFieldsProps<S extends z.ZodType> {
  /** Accessible name of the form; what the strong button does if left out. */
  readonly label?: string
  readonly submit: string
  readonly form: FormState<S>
  /** What it does cannot be taken back easily: red button. */
  readonly grave?: boolean
  /** Nothing is there to be sent. */
  readonly disabled?: boolean
  readonly children: ReactNode
}

interface DialogFormProps<S extends z.ZodType> extends DialogFieldsProps<S> {
  readonly title: string
  /** Pixels. */
  readonly size?: number
  readonly onClose: () => void
}

/**
 * A dialog with a few fields, as the long forms are: Enter goes on, Ctrl+Enter saves, problems stand at their fields; when another seat was
 * quicker, both values are compared. Closing asks what becomes of what was typed.
 * @example
 * <DialogForm title={t('residence.title')} submit={t('residence.save')} form={form} onClose={onClose}>
 *   <TextField label={t('residence.place')} field={form.field('residenceAfter')} required autoFocus />
 * </DialogForm>
 */
export const DialogForm = <S extends z.ZodType>({ title, size, onClose, ...fields }: DialogFormProps<S>) => (
  <DialogFrame title={title} size={size} onClose={onClose}>
    <DialogFields label={title} {...fields} />
  </DialogFrame>
)

/** The form of a dialog, for one that shows something else as well: a choice above it, what came of it afterwards. It stands in a `DialogFrame`. */
export function DialogFields<S extends z.ZodType>({ label, submit, form, grave, disabled, children }: DialogFieldsProps<S>) {
  const t = useTexts('ui')
  const close = useDialogClosing(form)
  if (!form.ready) return null
  return (
    <form
      aria-label={label ?? submit}
      noValidate
      onKeyDownCapture={formKeys(() => disabled || void form.submit())}
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
    >
      <Stack gap="sm">
        <Stack gap="sm" className={classes.fields}>
          <RestoredDraft form={form} />
          {children}
        </Stack>
        <Stack gap="xs" className={classes.foot}>
          {form.elsewhere.length > 0 && (
            <Text size="sm" c="red.9" role="alert">
              {form.elsewhere.join(' · ')}
            </Text>
          )}
          <ErrorNotice failure={form.failure} />
          <Group justify="flex-end" gap="xs">
            <KeyHint keys="Ctrl Enter" />
            <Button variant="default" onClick={close}>
              {t('action.close')}
            </Button>
            <Button type="submit" {...(grave && { color: 'red' })} loading={form.saving} disabled={disabled} data-stop>
              {submit}
            </Button>
          </Group>
        </Stack>
      </Stack>
      {form.clash && <StaleDialog differences={form.clash.differences} onDecide={form.resolve} />}
    </form>
  )
}
