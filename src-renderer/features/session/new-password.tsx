import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import type { Me } from '#contract/session'
import { NewPassword, Password } from '#contract/staff'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DoorCard } from '../../ui/door-card'
import classes from '../../ui/door-card.module.css'
import { ErrorNotice } from '../../ui/error-notice'
import { PasswordField } from '../../ui/fields'
import { useFormState } from '../../ui/form-state'
import { moveOnWithEnter } from '../../ui/move-on'

const PasswordChange = z
  .object({ password: Password, newPassword: NewPassword, again: z.string() })
  .refine(({ newPassword, again }) => newPassword === again, { path: ['again'], params: { key: 'passwordsDiffer' } })

interface NewPasswordFormProps {
  readonly onChanged: (me: Me) => void
  readonly onCancel: () => void
  readonly cancel: string
}

function NewPasswordForm({ onChanged, onCancel, cancel }: NewPasswordFormProps) {
  const t = useTexts('session')
  const change = useCommand('session.changePassword')
  const form = useFormState({
    schema: PasswordChange,
    initial: { password: '', newPassword: '', again: '' },
    save: ({ password, newPassword }) => change.mutateAsync({ password, newPassword }),
    onSaved: (me) => {
      notifications.show({ message: t('newPassword.done') })
      onChanged(me)
    },
  })
  return (
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
      <PasswordField label={t('newPassword.current')} field={form.field('password')} autoFocus />
      <PasswordField label={t('newPassword.new')} hint={t('newPassword.rule')} field={form.field('newPassword')} purpose="new-password" />
      <PasswordField label={t('newPassword.again')} field={form.field('again')} purpose="new-password" />
      <ErrorNotice failure={form.failure} />
      <Group justify="flex-end" gap="xs" mt={4}>
        <Button variant="default" onClick={onCancel}>
          {cancel}
        </Button>
        <Button type="submit" loading={form.saving} data-stop>
          {t('newPassword.submit')}
        </Button>
      </Group>
    </form>
  )
}

/** At the first sign-in, or after somebody else has set the password. */
export function NewPasswordPage({ onChanged, onLeave }: { readonly onChanged: (me: Me) => void; readonly onLeave: () => void }) {
  const t = useTexts('session')
  return (
    <DoorCard title={t('newPassword.title')} subtitle={t('newPassword.must')}>
      <NewPasswordForm onChanged={onChanged} onCancel={onLeave} cancel={t('newPassword.leave')} />
    </DoorCard>
  )
}

interface NewPasswordDialogProps {
  readonly opened: boolean
  readonly onChanged: (me: Me) => void
  readonly onClose: () => void
}

export function NewPasswordDialog({ opened, onChanged, onClose }: NewPasswordDialogProps) {
  const t = useTexts('session')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('newPassword.title')}
      size={420}
      centered
      closeButtonProps={{ 'aria-label': t('newPassword.close') }}
    >
      <NewPasswordForm
        onChanged={(me) => {
          onClose()
          onChanged(me)
        }}
        onCancel={onClose}
        cancel={t('newPassword.close')}
      />
    </Modal>
  )
}
