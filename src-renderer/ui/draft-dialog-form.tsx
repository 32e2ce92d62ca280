import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type * as z from 'zod'
import { useTexts } from '../i18n/texts'
import { ConfirmDialog } from './confirm-dialog'
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

/** The few fields of a dialog; Enter goes on, Ctrl+Enter saves, as in the long forms; when another seat was quicker, both values are compared. Closing with something typed asks whether to keep it; the dialog's cross keeps it. */
export function DialogForm<S extends z.ZodType>({ sheet, submit, onCancel, children }: DialogFormProps<S>) {
  const t = useTexts('ui')
  const [asking, setAsking] = useState(false)
  if (!sheet.ready) return null
  const close = () => (sheet.changed() || sheet.restored ? setAsking(true) : onCancel())
  const dropAndClose = () => {
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
            <Button variant="default" onClick={close}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={sheet.saving} data-stop>
              {submit}
            </Button>
          </Group>
        </Stack>
      </Stack>
      <ConfirmDialog
        opened={asking}
        title={t('leave.title')}
        confirm={t('leave.keep')}
        cancel={t('leave.stay')}
        other={{ label: t('draft.discard'), onClick: dropAndClose }}
        onConfirm={onCancel}
        onCancel={() => setAsking(false)}
      >
        {t('leave.kept')}
      </ConfirmDialog>
      {sheet.clash && <StaleDialog differences={sheet.clash.differences} onDecide={sheet.resolve} />}
    </form>
  )
}
