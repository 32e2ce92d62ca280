import { Button, Group } from '@mantine/core'
import { IconCheck, IconKey, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { type Role, seesPeople } from '#contract/roles'
import type { Account } from '#contract/staff'
import { useOperation } from '../../api/queries'
import { useMe } from '../../api/session'
import { useTexts } from '../../i18n/texts'
import { useFilters } from '../../ui/address'
import { EmptyState } from '../../ui/empty-state'
import { type Column, RegisterTable } from '../../ui/register-table'
import settings from '../../ui/settings.module.css'
import { StatusPill } from '../../ui/status-pill'
import text from '../../ui/text.module.css'
import { MomentText } from '../../ui/values'
import { AddAccountDialog, ChangeAccountDialog, ConfirmAccountDialog, DeclineAccountDialog, ResetPasswordDialog } from './account-dialogs'

const tones = { active: 'done', waiting: 'soon', locked: 'late', disabled: 'past' } as const

/** The console acts under an account of the program's own; nobody signs in with it. */
const isPerson = ({ signInName }: Account) => !signInName.startsWith('#')

type Open = { readonly what: 'add' } | { readonly what: 'change' | 'reset' | 'confirm' | 'decline'; readonly account: Account }

/** The account that the head is to answer, by its sign-in name: the desk leads here with it. */
const Shown = z.object({ account: z.string().nullable().catch(null).default(null) })

/** Who may sign in and what for. */
export function AccountsTab() {
  const t = useTexts('staff')
  const me = useMe()
  const list = useOperation('staff.list', {})
  const [{ account: asked }, show] = useFilters(Shown)
  const [looked, setLooked] = useState<string | null>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => {
    setOpen(null)
    show({ account: null })
  }
  const isHead = me.roles.includes('head')
  // Looked up once: answered, nothing of it waits any more, and the dialog still has something to say.
  if (asked !== looked && list.data) {
    setLooked(asked)
    const account = list.data.find(({ signInName, proposedRoles }) => signInName === asked && proposedRoles !== null)
    if (account && isHead) setOpen({ what: 'confirm', account })
  }
  const namesOf = (roles: readonly Role[]) => roles.map((role) => t(`role.${role}`)).join(', ')
  const columns: Column<Account>[] = [
    {
      key: 'fullName',
      title: t('fullName'),
      minWidth: 180,
      render: (account) => (
        <>
          <strong>{account.fullName}</strong>
          {account.id === me.accountId && <span className={text.quiet}> · {t('list.you')}</span>}
        </>
      ),
    },
    { key: 'signInName', title: t('signInName'), width: 130, rank: 3, render: (account) => account.signInName },
    {
      key: 'roles',
      title: t('roles'),
      width: 180,
      rank: 1,
      render: ({ roles, proposedRoles }) => (
        <>
          {namesOf(roles)}
          {proposedRoles && <div className={text.quiet}>{t('list.proposed', { roles: namesOf(proposedRoles) })}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('list.stateLabel'),
      width: 155,
      rank: 2,
      render: (account) => <StatusPill tone={tones[account.state]}>{t(`state.${account.state}`)}</StatusPill>,
    },
    {
      key: 'lastSignIn',
      title: t('list.lastSignIn'),
      width: 160,
      rank: 4,
      render: (account) =>
        account.mustChangePassword && account.state !== 'waiting' ? (
          <span className={text.quiet}>{t('list.mustChange')}</span>
        ) : account.lastSignInAt ? (
          <MomentText value={account.lastSignInAt} />
        ) : (
          <span className={text.quiet}>{t('list.never')}</span>
        ),
    },
    {
      key: 'actions',
      title: t('list.actions'),
      width: 280,
      align: 'right',
      render: (account) => (
        <Group gap={4} justify="flex-end" wrap="nowrap">
          {isHead && account.proposedRoles && (
            <>
              <Button
                size="compact-sm"
                leftSection={<IconCheck size={14} />}
                aria-label={t('list.confirmOf', { name: account.fullName })}
                onClick={() => setOpen({ what: 'confirm', account })}
              >
                {t('list.confirm')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('list.declineOf', { name: account.fullName })}
                onClick={() => setOpen({ what: 'decline', account })}
              >
                {t('list.decline')}
              </Button>
            </>
          )}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={14} />}
            aria-label={t('list.changeOf', { name: account.fullName })}
            onClick={() => setOpen({ what: 'change', account })}
          >
            {t('list.change')}
          </Button>
          {account.proposedRoles === null && account.state !== 'waiting' && (isHead || !seesPeople(account.roles)) && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconKey size={14} />}
              aria-label={t('list.resetOf', { name: account.fullName })}
              onClick={() => setOpen({ what: 'reset', account })}
            >
              {t('list.reset')}
            </Button>
          )}
        </Group>
      ),
    },
  ]
  return (
    <div className={settings.stack}>
      <div className={settings.bar}>
        <p className={text.quiet}>
          {t('list.note')}
          {!isHead && ` ${t('list.headGives')}`}
        </p>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen({ what: 'add' })}>
          {t('list.add')}
        </Button>
      </div>
      <RegisterTable<Account>
        label={t('list.label')}
        columns={columns}
        rows={{ ...list, data: list.data?.filter(isPerson) }}
        idOf={(account) => account.id}
        onOpen={(account) => setOpen({ what: 'change', account })}
        toneOf={(account) => (account.state === 'disabled' ? 'past' : undefined)}
        skeleton={6}
        empty={<EmptyState title={t('list.none')} />}
      />
      {open?.what === 'add' && <AddAccountDialog onClose={close} />}
      {open?.what === 'change' && <ChangeAccountDialog account={open.account} onClose={close} />}
      {open?.what === 'reset' && <ResetPasswordDialog account={open.account} onClose={close} />}
      {open?.what === 'confirm' && <ConfirmAccountDialog account={open.account} onClose={close} />}
      {open?.what === 'decline' && <DeclineAccountDialog account={open.account} onClose={close} />}
    </div>
  )
}
