import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import { useTexts } from '../../i18n/texts'
import { ErrorNotice } from '../../ui/error-notice'
import { moveOnWithEnter } from '../../ui/move-on'
import { useReturnFocus } from '../../ui/return-focus'
import type { Sheet } from '../../ui/sheet'
import { StaleDialog } from '../../ui/stale-dialog'
import classes from './system.module.css'

interface DialogFormProps<S extends z.ZodType> {
  readonly title: string
  readonly submit: string
  readonly sheet: Sheet<S>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with a few fields; when another seat was quicker, both values are compared. */
export function DialogForm<S extends z.ZodType>({ title, submit, sheet, onClose, children }: DialogFormProps<S>) {
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
        onKeyDown={moveOnWithEnter}
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
          <Button type="submit" loading={sheet.saving} data-stop>
            {submit}
          </Button>
        </Group>
      </form>
      {sheet.clash && <StaleDialog differences={sheet.clash.differences} onDecide={sheet.resolve} />}
    </Modal>
  )
}
