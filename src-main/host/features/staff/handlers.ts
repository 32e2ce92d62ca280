import type { InputOf } from '#contract'
import { seesPeople } from '#contract/roles'
import type { Account } from '#contract/staff'
import type { Instant } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import { type HandlersOf, twoStep } from '#host/api/handlers'
import { hashPassword } from '#host/api/passwords'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { type GivenRoles, maySetPassword, rolesGiven } from './rules'
import {
  accountById,
  accountByName,
  allAccounts,
  insertAccount,
  proposedRolesOf,
  rolesOf,
  toAccount,
  updateAccount,
  withPassword,
} from './store'

const manages = ({ roles, state }: Account) => state !== 'disabled' && roles.some((role) => role === 'head' || role === 'admin')

export const staff: HandlersOf<'staff'> = {
  list: async ({ db, now }) => (await allAccounts(db)).map((row) => toAccount(row, now)),

  add: twoStep({
    prepare: async (_, { password }: InputOf<'staff.add'>) => (password === null ? '' : hashPassword(password)),
    apply: async ({ db, note, now, caller }, { signInName, fullName, roles: wanted, password }, hash) => {
      if (await accountByName(db, signInName)) throw new RuleError('signInNameTaken')
      const given = rolesGiven(caller.roles, [], wanted)
      const isOurs = maySetPassword(caller.roles, given)
      if (isOurs !== (password !== null)) throw isOurs ? new RuleError('passwordNeeded') : new RuleError('passwordOfHead')
      note({ subject: signInName, changes: changesBetween({}, { fullName, ...told(given) }) })
      const proposedAt = given.proposedRoles && now
      return toAccount(await insertAccount(db, { signInName, fullName, proposedAt, ...given }, { hash, at: now, mustChange: true }), now)
    },
  }),

  change: async ({ db, note, now, office, caller }, { id, version, fullName, roles: wanted, enabled }) => {
    const row = found(await accountById(db, id))
    expectVersion(row, version)
    const given = rolesGiven(caller.roles, rolesOf(row), wanted)
    note({
      subject: row.signInName,
      changes: changesBetween(
        { fullName: row.fullName, ...told(givenBefore(row)), enabled: row.disabled === 0 },
        { fullName, ...told(given), enabled },
      ),
    })
    const changed = toAccount(await updateAccount(db, id, { fullName, ...stored(given, row, now), disabled: enabled ? 0 : 1 }), now)
    await expectManager(db, now)
    office.sessions.closeAllOf(id)
    return changed
  },

  confirm: twoStep({
    prepare: async (_, { password }: InputOf<'staff.confirm'>) => (password === null ? null : hashPassword(password)),
    apply: async ({ db, note, now, office }, { id, version }, hash) => {
      const row = found(await accountById(db, id))
      expectVersion(row, version)
      const roles = proposedRolesOf(row)
      if (roles === null) throw new RuleError('nothingProposed')
      // Whoever saw nobody so far may have a password that the administrator made: it is not the one that opens people's records.
      if (!seesPeople(rolesOf(row)) && hash === null) throw new RuleError('passwordNeeded')
      const given = { roles, proposedRoles: null }
      note({ subject: row.signInName, changes: changesBetween(told(givenBefore(row)), told(given)) })
      const password = hash === null ? {} : withPassword(row, hash, now, true)
      office.sessions.closeAllOf(id)
      return toAccount(await updateAccount(db, id, { ...stored(given, row, now), ...password }), now)
    },
  }),

  decline: async ({ db, note, now }, { id, version }) => {
    const row = found(await accountById(db, id))
    expectVersion(row, version)
    const before = givenBefore(row)
    if (before.proposedRoles === null) throw new RuleError('nothingProposed')
    const given = { roles: before.roles, proposedRoles: null }
    note({ subject: row.signInName, changes: changesBetween(told(before), told(given)) })
    return toAccount(await updateAccount(db, id, { ...stored(given, row, now), disabled: row.passwordHash === '' ? 1 : row.disabled }), now)
  },

  resetPassword: twoStep({
    prepare: (_, { password }: InputOf<'staff.resetPassword'>) => hashPassword(password),
    apply: async ({ db, note, now, office, caller }, { id, version }, hash) => {
      const row = found(await accountById(db, id))
      expectVersion(row, version)
      if (!maySetPassword(caller.roles, givenBefore(row))) throw new RuleError('passwordOfHead')
      note({ subject: row.signInName })
      office.sessions.closeAllOf(id)
      return toAccount(await updateAccount(db, id, withPassword(row, hash, now, true)), now)
    },
  }),
}

type Row = NonNullable<Awaited<ReturnType<typeof accountById>>>

const givenBefore = (row: Pick<Row, 'roles' | 'proposedRoles'>): GivenRoles => ({
  roles: rolesOf(row),
  proposedRoles: proposedRolesOf(row),
})
/** What the row keeps of it; what was proposed already waits as long as it did. */
function stored({ roles, proposedRoles: proposed }: GivenRoles, before: Row, now: Instant) {
  const proposedRoles = proposed && JSON.stringify(proposed)
  const proposedAt = proposedRoles === before.proposedRoles ? before.proposedAt : proposedRoles && now
  return { roles: JSON.stringify(roles), proposedRoles, proposedAt }
}
/** As the log tells it. */
const told = ({ roles, proposedRoles }: GivenRoles) => ({ roles, ...(proposedRoles ? { proposedRoles } : {}) })

/** @throws RuleError `lastManager` when nobody could manage accounts any more */
async function expectManager(db: Reader, now: Instant): Promise<void> {
  if (!(await allAccounts(db)).map((row) => toAccount(row, now)).some(manages)) throw new RuleError('lastManager')
}

export { accountById, accountByName, formerHashesOf, isLocked, rolesOf, updateAccount, withPassword } from './store'
