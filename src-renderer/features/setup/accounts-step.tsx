import { Button, UnstyledButton } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import * as z from 'zod'
import type { Issue } from '#contract/errors'
import { NewAccount } from '#contract/staff'
import { fold, splitName } from '#contract/values/names'
import { Failure } from '../../api/client'
import { useTexts } from '../../i18n/texts'
import { NameField, PasswordField, TextField } from '../../ui/fields'
import { FormRow } from '../../ui/form-layout'
import { type FormState, type Loose, useFormState } from '../../ui/form-state'
import { PasswordRule, RolesField } from '../staff/parts'
import { Foot } from './foot'
import classes from './setup.module.css'
import { StepForm } from './step-form'
import { newAccount, type Typed } from './typed'

const Accounts = z
  .object({ accounts: z.array(NewAccount).min(1).max(50), again: z.string() })
  .refine(({ accounts, again }) => accounts[0]?.password === again, { path: ['again'], params: { key: 'passwordsDiffer' } })

interface AccountsStepProps {
  readonly initial: Loose<z.input<typeof Accounts>>
  readonly onTyped: (part: Pick<Typed, 'accounts' | 'again'>) => void
  readonly onBack: () => void
  readonly onNext: (accounts: readonly NewAccount[]) => void
}

/** 'Hoàng Văn Thử' → 'thu.hv': given name, then the first letters of the others. */
function signInNameFor(fullName: string): string {
  const { family, middle, given } = splitName(fullName)
  const rest = `${family} ${middle}`.split(' ').map((word) => fold(word)[0] ?? '')
  return [fold(given).replaceAll(/[^a-z0-9]/g, ''), rest.join('').replaceAll(/[^a-z0-9]/g, '')].filter(Boolean).join('.')
}

/** Two accounts of one name, as the host would refuse them. */
function expectOwnNames(accounts: readonly NewAccount[]): void {
  const issues = accounts.flatMap(({ signInName }, index): Issue[] =>
    accounts.findIndex((other) => other.signInName === signInName) < index
      ? [{ path: `accounts.${index}.signInName`, key: 'signInNameTaken' }]
      : [],
  )
  if (issues.length > 0) throw new Failure({ kind: 'invalid', issues }, 'setup.create')
}

export function AccountsStep({ initial, onTyped, onBack, onNext }: AccountsStepProps) {
  const t = useTexts('setup')
  const form = useFormState({
    schema: Accounts,
    initial,
    save: async ({ accounts }) => {
      expectOwnNames(accounts)
      onNext(accounts)
    },
  })
  const values = () => form.values() as Loose<z.input<typeof Accounts>>
  const accounts = form.useValue<Loose<NewAccount>[]>('accounts')
  const keep = () => onTyped({ accounts: structuredClone(values().accounts ?? []), again: values().again })
  const setAccounts = (next: Loose<NewAccount>[]) => {
    form.setAll({ ...values(), accounts: next } as never)
    onTyped({ accounts: next, again: values().again })
  }
  return (
    <StepForm form={form} label={t('heading.accounts')} onTyped={keep}>
      <div className={classes.accounts}>
        {accounts.map((account, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an account has no other name until it is typed
          <AccountCard key={index} form={form} index={index} account={account} first={index === 0}>
            {index > 0 && (
              <UnstyledButton
                className={classes.remove}
                aria-label={t('accounts.remove', { number: index + 1 })}
                onClick={() => setAccounts(values().accounts?.filter((_, at) => at !== index) ?? [])}
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
            onClick={() => setAccounts([...(values().accounts ?? []), newAccount(['records'])])}
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
  readonly form: FormState<typeof Accounts>
  readonly index: number
  readonly account: Loose<NewAccount>
  readonly first: boolean
  readonly children: ReactNode
}

function AccountCard({ form, index, account, first, children }: AccountCardProps) {
  const t = useTexts('setup')
  const staff = useTexts('staff')
  const at = <K extends string>(field: K) => `accounts.${index}.${field}` as const
  const fullName = form.field(at('fullName'))
  // The name to sign in with follows the full name until it is typed over.
  const setFullName = (next: unknown) => {
    const typed = (form.values().accounts as Loose<NewAccount>[])[index] ?? account
    const follows = !typed.signInName || typed.signInName === signInNameFor(typed.fullName ?? '')
    fullName.set(next)
    if (follows) form.set(at('signInName'), signInNameFor(String(next ?? '')))
  }
  return (
    <fieldset className={classes.account}>
      <legend className={classes.legend}>{first ? t('accounts.head') : t('accounts.other', { number: index + 1 })}</legend>
      {children}
      <div className={classes.accountColumns}>
        <div className={classes.stack}>
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
            {first && <PasswordField label={t('accounts.again')} field={form.field('again')} purpose="new-password" required />}
          </FormRow>
          <PasswordRule password={account.password} />
        </div>
        <RolesField label={staff('roles')} field={form.field(at('roles'))} required />
      </div>
    </fieldset>
  )
}
