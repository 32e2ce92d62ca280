import { notifications } from '@mantine/notifications'
import * as z from 'zod'
import { type Role, seesPeople } from '#contract/roles'
import { type Account, NewAccount, NewPassword, staff as operations } from '#contract/staff'
import { callQuery } from '../../api/client'
import { useCommand } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { DialogForm } from '../../ui/dialog-form'
import type { Field } from '../../ui/field'
import { CheckField, NameField, PasswordField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { useFormState } from '../../ui/form-state'
import text from '../../ui/text.module.css'
import { PasswordRule } from './password-rule'
import { RolesField } from './roles-field'

/** @param isProposal whether somebody with these roles has to be confirmed: no password is asked for then */
const AddedAccount = (isProposal: (roles: unknown) => boolean) =>
  NewAccount.omit({ password: true })
    .extend({ password: z.string().nullable() })
    .transform(({ password, ...account }, context) => {
      if (isProposal(account.roles)) return { ...account, password: null }
      const read = NewPassword.safeParse(password ?? '')
      if (!read.success) for (const issue of read.error.issues) context.addIssue({ ...issue, path: ['password'] } as never)
      return { ...account, password }
    })

interface FirstPasswordProps {
  readonly field: Field
  readonly password: string | null
  readonly autoFocus?: boolean
}

/** A password that its owner changes at the first sign-in, and what it must have. */
function FirstPassword({ field, password, autoFocus = false }: FirstPasswordProps) {
  const t = useTexts('staff')
  return (
    <>
      <PasswordField
        label={t('firstPassword')}
        hint={t('firstPasswordHint')}
        field={field}
        purpose="new-password"
        required
        autoFocus={autoFocus}
      />
      <PasswordRule password={password} />
    </>
  )
}

/** An administrator proposes whoever sees the people in care; the head confirms it and gives the first password. */
export function AddAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts('staff')
  const add = useCommand('staff.add')
  const isHead = useMe().roles.includes('head')
  const isProposal = (roles: unknown) => !isHead && Array.isArray(roles) && seesPeople(roles as Role[])
  const form = useFormState({
    schema: AddedAccount(isProposal),
    initial: { signInName: '', fullName: '', roles: [], password: '' },
    save: (values) => add.mutateAsync(values),
    onSaved: ({ fullName, proposedRoles }) => {
      notifications.show({ message: t(proposedRoles ? 'list.waiting' : 'list.added', { name: fullName }) })
      onClose()
    },
  })
  const password = form.useValue<string | null>('password')
  const proposes = isProposal(form.useValue<Role[] | null>('roles'))
  return (
    <DialogForm title={t('list.add')} submit={t('list.add')} form={form} onClose={onClose}>
      <FormRow>
        <NameField label={t('fullName')} field={form.field('fullName')} required autoFocus />
        <TextField label={t('signInName')} placeholder={t('signInNameHint')} field={form.field('signInName')} required max={40} />
      </FormRow>
      <RolesField label={t('roles')} field={form.field('roles')} required />
      {proposes ? (
        <p className={text.quiet}>{t('list.headConfirms')}</p>
      ) : (
        <FirstPassword field={form.field('password')} password={password} />
      )}
    </DialogForm>
  )
}

const ChangedAccount = operations.change.input.pick({ fullName: true, roles: true, enabled: true })
type ChangedAccount = z.input<typeof ChangedAccount>

const changeable = ({ fullName, roles, proposedRoles, state }: Account): ChangedAccount => ({
  fullName,
  roles: proposedRoles ?? roles,
  enabled: state !== 'disabled',
})

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
    onSaved: ({ fullName, proposedRoles }) => {
      notifications.show({ message: t(proposedRoles ? 'list.waiting' : 'list.changed', { name: fullName }) })
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
const NoPassword = z.object({ password: z.null() })

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
      <FirstPassword field={form.field('password')} password={form.useValue<string | null>('password')} autoFocus />
      {account.state === 'locked' && <p className={text.quiet}>{t('list.unlockNote')}</p>}
    </DialogForm>
  )
}

/** The head gives what an administrator asks for; the first password of a new account is theirs, so that nobody else knows it. */
export function ConfirmAccountDialog({ account, onClose }: AccountDialogProps) {
  const t = useTexts('staff')
  const confirm = useCommand('staff.confirm')
  const isNew = !seesPeople(account.roles)
  const form = useFormState({
    schema: isNew ? NewFirstPassword : NoPassword,
    initial: { password: isNew ? '' : null },
    version: account.version,
    save: ({ password }, version) => confirm.mutateAsync({ id: account.id, version, password }),
    onSaved: () => {
      notifications.show({ message: t('list.confirmed', { name: account.fullName }) })
      onClose()
    },
  })
  const password = form.useValue<string | null>('password')
  const roles = (account.proposedRoles ?? []).map((role) => t(`role.${role}`)).join(', ')
  return (
    <DialogForm title={t('list.confirmOf', { name: account.fullName })} submit={t('list.confirm')} form={form} onClose={onClose}>
      <p>{t('list.confirmText', { name: account.fullName, roles })}</p>
      {isNew && <FirstPassword field={form.field('password')} password={password} autoFocus />}
    </DialogForm>
  )
}

export function DeclineAccountDialog({ account, onClose }: AccountDialogProps) {
  const t = useTexts('staff')
  const decline = useCommand('staff.decline')
  const send = async () => {
    await decline.mutateAsync({ id: account.id, version: account.version })
    notifications.show({ message: t('list.declined', { name: account.fullName }) })
    onClose()
  }
  return (
    <ConfirmDialog
      opened
      grave
      title={t('list.declineOf', { name: account.fullName })}
      confirm={t('list.decline')}
      busy={decline.isPending}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      {t(account.state === 'waiting' ? 'list.declineNew' : 'list.declineRoles')}
    </ConfirmDialog>
  )
}
