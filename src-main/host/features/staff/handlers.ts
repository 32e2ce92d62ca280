import type { InputOf } from '#contract'
import type { Account } from '#contract/staff'
import { changesBetween } from '#host/api/changes-between'
import { type HandlersOf, twoStep } from '#host/api/handlers'
import { hashPassword } from '#host/api/passwords'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import { accountById, accountByName, allAccounts, insertAccount, rolesOf, toAccount, updateAccount } from './store'

const manages = ({ roles, state }: Account) => state !== 'disabled' && roles.some((role) => role === 'head' || role === 'admin')

export const staff: HandlersOf<'staff'> = {
  list: async ({ db, now }) => (await allAccounts(db)).map((row) => toAccount(row, now)),

  add: twoStep({
    prepare: (_, { password }: InputOf<'staff.add'>) => hashPassword(password),
    apply: async ({ db, note, now }, account, hash) => {
      if (await accountByName(db, account.signInName)) throw new RuleError('signInNameTaken')
      note({ subject: account.signInName, changes: changesBetween({}, { fullName: account.fullName, roles: account.roles }) })
      return toAccount(await insertAccount(db, account, hash, true), now)
    },
  }),

  change: async ({ db, note, now, office }, { id, version, fullName, roles, enabled }) => {
    const row = found(await accountById(db, id))
    expectVersion(row, version)
    note({
      subject: row.signInName,
      changes: changesBetween({ fullName: row.fullName, roles: rolesOf(row), enabled: row.disabled === 0 }, { fullName, roles, enabled }),
    })
    const changed = toAccount(await updateAccount(db, id, { fullName, roles: JSON.stringify(roles), disabled: enabled ? 0 : 1 }), now)
    if (!(await allAccounts(db)).map((each) => toAccount(each, now)).some(manages)) throw new RuleError('lastManager')
    office.sessions.closeAllOf(id)
    return changed
  },

  resetPassword: twoStep({
    prepare: (_, { password }: InputOf<'staff.resetPassword'>) => hashPassword(password),
    apply: async ({ db, note, now, office }, { id, version }, passwordHash) => {
      const row = found(await accountById(db, id))
      expectVersion(row, version)
      note({ subject: row.signInName })
      office.sessions.closeAllOf(id)
      return toAccount(await updateAccount(db, id, { passwordHash, mustChangePassword: 1, wrongCount: 0, lockedAt: null }), now)
    },
  }),
}

export { accountById, accountByName, isLocked, rolesOf, updateAccount } from './store'
