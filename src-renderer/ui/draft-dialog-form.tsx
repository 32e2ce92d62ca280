import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type * as z from 'zod'
import { useTexts } from '../i18n/texts'
import classes from './draft-dialog-form.module.css'
import { ErrorNotice } from './error-notice'
import { RestoredDraft } from './form-sheet'
import { KeyHint } from './key-hint'
import { formKeys } from './move-on'
import type { Sheet } from './sheet'
import { StaleDialog } from './stale-dialog'

interface DialogFormProps<S extends z.ZodType> {
  readonly sheet: Sheet<S>
  readonly submit: string
  readonly onCancel: () => void
  readonly children: ReactNode
}

/** The few fields of a dialog; Enter goes on, Ctrl+Enter saves, as in the long forms; when another seat was quicker, both values are compared. Cancelling drops a draft, closing the dialog keeps it. */
export function DialogForm<S extends z.ZodType>({ sheet, submit, onCancel, children }: DialogFormProps<S>) {
  const t = useTexts('ui')
  if (!sheet.ready) return null
  const cancel = () => {
    sheet.discardDraft()
    onCancel()
  }
  return (
    <form
      noValidate
      onKeyDownCapture={formKeys(() => void sheet.submit())}
      onSubmit={(event) => {
        event.preventDefault()
        void sheet.submit()
      }}
    >
      <Stack gap="sm">
        <Stack gap="sm" className={classes.fields}>
          <RestoredDraft sheet={sheet} />
          {children}
        </Stack>
        <Stack gap="xs" className={classes.foot}>
          {sheet.elsewhere.length > 0 && (
            <Text size="sm" c="red.9" role="alert">
              {sheet.elsewhere.join(' · ')}
            </Text>
          )}
          <ErrorNotice failure={sheet.failure} />
          <Group justify="flex-end" gap="xs">
            <KeyHint keys="Ctrl Enter" />
            <Button variant="default" onClick={cancel}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={sheet.saving} data-stop>
              {submit}
            </Button>
          </Group>
        </Stack>
      </Stack>
      {sheet.clash && <StaleDialog differences={sheet.clash.differences} onDecide={sheet.resolve} />}
    </form>
  )
}
