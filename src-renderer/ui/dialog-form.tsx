import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import { useTexts } from '../i18n/texts'
import classes from './dialog-form.module.css'
import { ErrorNotice } from './error-notice'
import { formKeys } from './move-on'
import { useReturnFocus } from './return-focus'
import type { Sheet } from './sheet'
import { StaleDialog } from './stale-dialog'

interface DialogFormProps<S extends z.ZodType> {
  readonly title: string
  readonly submit: string
  readonly sheet: Sheet<S>
  /** Nothing is there to be sent. */
  readonly disabled?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with a few fields: Enter goes on, Ctrl+Enter saves; when another seat was quicker, both values are compared. */
export function DialogForm<S extends z.ZodType>({ title, submit, sheet, disabled, onClose, children }: DialogFormProps<S>) {
  const ui = useTexts('ui')
  useReturnFocus()
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={620}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': ui('action.close') }}
    >
      <form
        className={classes.form}
        aria-label={title}
        noValidate
        onKeyDownCapture={formKeys(() => disabled || void sheet.submit())}
        onSubmit={(event) => {
          event.preventDefault()
          void sheet.submit()
        }}
      >
        {children}
        <ErrorNotice failure={sheet.failure} />
        <Group justify="flex-end" gap="xs" mt={4}>
          <Button variant="default" onClick={onClose}>
            {ui('action.cancel')}
          </Button>
          <Button type="submit" loading={sheet.saving} disabled={disabled} data-stop>
            {submit}
          </Button>
        </Group>
      </form>
      {sheet.clash && <StaleDialog differences={sheet.clash.differences} onDecide={sheet.resolve} />}
    </Modal>
  )
}
