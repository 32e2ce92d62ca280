import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { Me } from '#contract/session'
import { NewPassword, Password } from '#contract/staff'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { DoorCard } from '../../ui/door-card'
import classes from '../../ui/door-card.module.css'
import { ErrorNotice } from '../../ui/error-notice'
import { PasswordField } from '../../ui/fields'
import { type FormState, useFormState } from '../../ui/form-state'
import { moveOnWithEnter } from '../../ui/move-on'

const PasswordChange = z
  .object({ password: Password, newPassword: NewPassword, again: z.string() })
  .refine(({ newPassword, again }) => newPassword === again, { path: ['again'], params: { key: 'passwordsDiffer' } })

/** A password is kept in no draft. */
function usePasswordChange(onChanged: (me: Me) => void): FormState<typeof PasswordChange> {
  const t = useTexts('session')
  const change = useCommand('session.changePassword')
  return useFormState({
    schema: PasswordChange,
    initial: { password: '', newPassword: '', again: '' },
    save: ({ password, newPassword }) => change.mutateAsync({ password, newPassword }),
    onSaved: (me) => {
      notifications.show({ message: t('newPassword.done') })
      onChanged(me)
    },
  })
}

function PasswordFields({ form }: { readonly form: FormState<typeof PasswordChange> }) {
  const t = useTexts('session')
  return (
    <>
      <PasswordField label={t('newPassword.current')} field={form.field('password')} autoFocus />
      <PasswordField label={t('newPassword.new')} hint={t('newPassword.rule')} field={form.field('newPassword')} purpose="new-password" />
      <PasswordField label={t('newPassword.again')} field={form.field('again')} purpose="new-password" />
    </>
  )
}

/** At the first sign-in, or after somebody else has set the password. */
export function NewPasswordPage({ onChanged, onLeave }: { readonly onChanged: (me: Me) => void; readonly onLeave: () => void }) {
  const t = useTexts('session')
  const form = usePasswordChange(onChanged)
  return (
    <DoorCard title={t('newPassword.title')} subtitle={t('newPassword.must')}>
      <form
        className={classes.form}
        aria-label={t('newPassword.title')}
        noValidate
        onKeyDownCapture={moveOnWithEnter}
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
      >
        <PasswordFields form={form} />
        <ErrorNotice failure={form.failure} />
        <Group justify="flex-end" gap="xs" mt={4}>
          <Button variant="default" onClick={onLeave}>
            {t('newPassword.leave')}
          </Button>
          <Button type="submit" loading={form.saving} data-stop>
            {t('newPassword.submit')}
          </Button>
        </Group>
      </form>
    </DoorCard>
  )
}

interface NewPasswordDialogProps {
  readonly onChanged: (me: Me) => void
  readonly onClose: () => void
}

/** Whoever is signed in changes the password they have. */
export function NewPasswordDialog({ onChanged, onClose }: NewPasswordDialogProps) {
  const t = useTexts('session')
  const form = usePasswordChange((me) => {
    onClose()
    onChanged(me)
  })
  return (
    <DialogForm title={t('newPassword.title')} submit={t('newPassword.submit')} size={420} form={form} onClose={onClose}>
      <PasswordFields form={form} />
    </DialogForm>
  )
}
