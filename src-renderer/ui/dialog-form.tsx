import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type * as z from 'zod'
import { useTexts } from '../i18n/texts'
import { ConfirmDialog } from './confirm-dialog'
import classes from './dialog-form.module.css'
import { DialogFrame } from './dialog-frame'
import { ErrorNotice } from './error-notice'
import type { FormState } from './form-state'
import { KeyHint } from './key-hint'
import { formKeys } from './move-on'
import { RestoredDraft } from './restored-draft'
import { StaleDialog } from './stale-dialog'

interface DialogFieldsProps<S extends z.ZodType> {
  /** Accessible name of the form; what the strong button does if left out. */
  readonly label?: string
  readonly submit: string
  readonly form: FormState<S>
  /** What it does cannot be taken back easily: red button. */
  readonly grave?: boolean
  /** Nothing is there to be sent. */
  readonly disabled?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

interface DialogFormProps<S extends z.ZodType> extends DialogFieldsProps<S> {
  readonly title: string
  /** Pixels. */
  readonly size?: number
}

/**
 * A dialog with a few fields, as the long forms are: Enter goes on, Ctrl+Enter saves, problems stand at their fields; when another seat was
 * quicker, both values are compared. Cancelling drops what was typed; closing keeps it where the form keeps a draft, and asks first where not.
 * @example
 * <DialogForm title={t('residence.title')} submit={t('residence.save')} form={form} onClose={onClose}>
 *   <TextField label={t('residence.place')} field={form.field('residenceAfter')} required autoFocus />
 * </DialogForm>
 */
export function DialogForm<S extends z.ZodType>({ title, size, ...fields }: DialogFormProps<S>) {
  const t = useTexts('ui')
  const { form, onClose } = fields
  const [asking, setAsking] = useState(false)
  return (
    <DialogFrame title={title} size={size} onClose={() => (form.changed() && !form.keepsDraft ? setAsking(true) : onClose())}>
      <DialogFields label={title} {...fields} />
      {/* Mounted when it asks: what is mounted with its dialog lies under it. */}
      {asking && (
        <ConfirmDialog
          opened
          title={t('leave.title')}
          confirm={t('leave.close')}
          cancel={t('leave.goOn')}
          grave
          onConfirm={onClose}
          onCancel={() => setAsking(false)}
        >
          {t('leave.lostInDialog')}
        </ConfirmDialog>
      )}
    </DialogFrame>
  )
}

/** The form of a dialog, for one that shows something else as well: a choice above it, what came of it afterwards. It stands in a `DialogFrame`. */
export function DialogFields<S extends z.ZodType>({ label, submit, form, grave, disabled, onClose, children }: DialogFieldsProps<S>) {
  const t = useTexts('ui')
  if (!form.ready) return null
  const cancel = () => {
    form.discardDraft()
    onClose()
  }
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
            <Button variant="default" onClick={cancel}>
              {t('action.cancel')}
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
