import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { type Account, NewAccount, NewPassword, staff as operations } from '#contract/staff'
import { callQuery } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { CheckField, NameField, PasswordField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import text from '../../ui/text.module.css'
import { PasswordRule } from './password-rule'
import { RolesField } from './roles-field'

export function AddAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('staff')
  const add = useCommand('staff.add')
  const form = useFormState({
    schema: NewAccount,
    initial: { signInName: '', fullName: '', roles: [], password: '' },
    save: (values) => add.mutateAsync(values),
    onSaved: ({ fullName }) => {
      notifications.show({ message: t('list.added', { name: fullName }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('list.add')} submit={t('list.add')} form={form} onClose={onClose}>
      <FormRow>
        <NameField label={t('fullName')} field={form.field('fullName')} required autoFocus />
        <TextField label={t('signInName')} placeholder={t('signInNameHint')} field={form.field('signInName')} required max={40} />
      </FormRow>
      <PasswordField
        label={t('firstPassword')}
        hint={t('firstPasswordHint')}
        field={form.field('password')}
        purpose="new-password"
        required
      />
      <PasswordRule password={form.useValue<string | null>('password')} />
      <RolesField label={t('roles')} field={form.field('roles')} required />
    </DialogForm>
  )
}

const ChangedAccount = operations.change.input.pick({ fullName: true, roles: true, enabled: true })
type ChangedAccount = z.input<typeof ChangedAccount>

const changeable = ({ fullName, roles, state }: Account): ChangedAccount => ({ fullName, roles, enabled: state !== 'disabled' })

interface AccountDialogProps {
  readonly account: Account
  readonly onClose: () => void
}

export function ChangeAccountDialog({ account, onClose }: AccountDialogProps) {
  const t = useTexts('staff')
  const change = useCommand('staff.change')
  const form = useFormState({
    schema: ChangedAccount,
    initial: changeable(account),
    version: account.version,
    save: (values, version) => change.mutateAsync({ id: account.id, version, ...values }),
    onSaved: ({ fullName }) => {
      notifications.show({ message: t('list.changed', { name: fullName }) })
      onClose()
    },
    latest: async () => {
      const now = (await callQuery('staff.list', {})).find(({ id }) => id === account.id) ?? account
      return { values: changeable(now), version: now.version }
    },
  })
  return (
    <DialogForm title={t('list.changeOf', { name: account.fullName })} submit={t('list.save')} form={form} onClose={onClose}>
      <NameField label={t('fullName')} field={form.field('fullName')} required autoFocus />
      <RolesField label={t('roles')} field={form.field('roles')} required />
      <CheckField label={t('enabled')} hint={t('enabledHint')} field={form.field('enabled')} />
    </DialogForm>
  )
}

const NewFirstPassword = z.object({ password: NewPassword })

export function ResetPasswordDialog({ account, onClose }: AccountDialogProps) {
  const t = useTexts('staff')
  const reset = useCommand('staff.resetPassword')
  const form = useFormState({
    schema: NewFirstPassword,
    initial: { password: '' },
    version: account.version,
    save: ({ password }, version) => reset.mutateAsync({ id: account.id, version, password }),
    onSaved: () => {
      notifications.show({ message: t('list.resetDone', { name: account.fullName }) })
      onClose()
    },
  })
  return (
    <DialogForm title={t('list.resetOf', { name: account.fullName })} submit={t('list.reset')} form={form} onClose={onClose}>
      <PasswordField
        label={t('firstPassword')}
        hint={t('firstPasswordHint')}
        field={form.field('password')}
        purpose="new-password"
        required
        autoFocus
      />
      <PasswordRule password={form.useValue<string | null>('password')} />
      {account.state === 'locked' && <p className={text.quiet}>{t('list.unlockNote')}</p>}
    </DialogForm>
  )
}
