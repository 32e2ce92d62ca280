import { Button, UnstyledButton } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { NewAccount } from '#contract/staff'
import { fold, splitName } from '#contract/values/names'
import { useTexts } from '../../i18n/texts'
import { NameField, PasswordField, TextField } from '../../ui/fields'
import { FormRow, FormSection } from '../../ui/form-layout'
import type { Loose } from '../../ui/form-state'
import { PasswordRule, RolesField } from '../staff/parts'
import { Foot } from './foot'
import classes from './setup.module.css'
import { newAccount, type SetupFormState } from './setup-form'
import { StepForm } from './step-form'

interface AccountsStepProps {
  readonly form: SetupFormState
  readonly onBack: () => void
  readonly onNext: () => void
}

/** 'Hoàng Văn Thử' → 'thu.hv': given name, then the first letters of the others. */
function signInNameFor(fullName: string): string {
  const { family, middle, given } = splitName(fullName)
  const rest = `${family} ${middle}`.split(' ').map((word) => fold(word)[0] ?? '')
  return [fold(given).replaceAll(/[^a-z0-9]/g, ''), rest.join('').replaceAll(/[^a-z0-9]/g, '')].filter(Boolean).join('.')
}

export function AccountsStep({ form, onBack, onNext }: AccountsStepProps) {
  const t = useTexts('setup')
  const accounts = form.useValue<readonly Loose<NewAccount>[]>('users.accounts')
  // All of the form anew: what is typed in an account moves with it.
  const setAccounts = (change: (accounts: readonly Loose<NewAccount>[]) => Loose<NewAccount>[]) => {
    const { users, ...others } = form.values()
    form.setAll({ ...others, users: { again: users?.again ?? '', accounts: change(users?.accounts ?? []) } })
  }
  return (
    <StepForm form={form} label={t('heading.accounts')} onNext={() => form.check(['users']) && onNext()}>
      <div className={classes.accounts}>
        {accounts.map((account, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an account has no other name until it is typed
          <AccountCard key={index} form={form} index={index} account={account} first={index === 0}>
            {index > 0 && (
              <UnstyledButton
                className={classes.remove}
                aria-label={t('accounts.remove', { number: index + 1 })}
                onClick={() => setAccounts((before) => before.toSpliced(index, 1))}
              >
                <IconX size={16} aria-hidden />
                {t('accounts.removeShort')}
              </UnstyledButton>
            )}
          </AccountCard>
        ))}
        <div className={classes.more}>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setAccounts((before) => [...before, newAccount(['records'])])}
          >
            {t('accounts.add')}
          </Button>
          <span>{t('accounts.later')}</span>
        </div>
      </div>
      <Foot onBack={onBack}>
        <Button type="submit" data-stop>
          {t('next')}
        </Button>
      </Foot>
    </StepForm>
  )
}

interface AccountCardProps {
  readonly form: SetupFormState
  readonly index: number
  readonly account: Loose<NewAccount>
  readonly first: boolean
  readonly children: ReactNode
}

function AccountCard({ form, index, account, first, children }: AccountCardProps) {
  const t = useTexts('setup')
  const staff = useTexts('staff')
  const at = <K extends string>(field: K) => `users.accounts.${index}.${field}` as const
  const fullName = form.field(at('fullName'))
  // The name to sign in with follows the full name until it is typed over.
  const setFullName = (next: unknown) => {
    const typed = form.values().users?.accounts?.[index] ?? account
    const follows = !typed.signInName || typed.signInName === signInNameFor(typed.fullName ?? '')
    fullName.set(next)
    if (follows) form.set(at('signInName'), signInNameFor(String(next ?? '')))
  }
  return (
    <FormSection title={first ? t('accounts.head') : t('accounts.other', { number: index + 1 })} corner={children}>
      <div className={classes.accountColumns}>
        <div className={classes.fields}>
          <FormRow>
            <NameField label={staff('fullName')} field={{ ...fullName, set: setFullName }} required autoFocus={first} />
            <TextField
              label={staff('signInName')}
              placeholder={staff('signInNameHint')}
              field={form.field(at('signInName'))}
              required
              max={40}
            />
          </FormRow>
          <FormRow>
            <PasswordField label={staff('password')} field={form.field(at('password'))} purpose="new-password" required />
            {first && <PasswordField label={t('accounts.again')} field={form.field('users.again')} purpose="new-password" required />}
          </FormRow>
          <PasswordRule password={account.password} />
        </div>
        <RolesField label={staff('roles')} field={form.field(at('roles'))} required />
      </div>
    </FormSection>
  )
}
