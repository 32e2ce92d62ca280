import type { InputOf } from '#contract'
import type { Me } from '#contract/session'
import type { Instant } from '#contract/values/calendar'
import { type Caller, type HandlersOf, type QueryContext, twoStep } from '#host/api/handlers'
import { hashPassword, nobodysHash, passwordFits } from '#host/api/passwords'
import { found, Refusal, RuleError } from '#host/api/rule-error'
import { SignedIn } from '#host/api/signed-in'
import type { Writer } from '#host/database/tables'
import { accountById, accountByName, formerHashesOf, isLocked, rolesOf, updateAccount, withPassword } from '#host/features/staff/handlers'
import { isTooOld, namesItsOwner } from '#host/features/staff/rules'

/** Wrong passwords in a row that lock an account (QCVN 12:2026/BCA, 3.6.2.1.9.2). */
const wrongLimit = 5

/** Counts a wrong password; the fifth in a row locks. The count stays although the answer is a refusal. */
async function countWrong(db: Writer, { id, wrongCount }: { id: string; wrongCount: number }, now: Instant): Promise<Refusal> {
  const count = wrongCount + 1
  const locks = count >= wrongLimit
  // After a lock has run out the count begins anew.
  await updateAccount(db, id, locks ? { wrongCount: 0, lockedAt: now } : { wrongCount: count, lockedAt: null })
  return locks ? new Refusal('accountLocked') : new Refusal('wrongPassword', { left: wrongLimit - count })
}

/** One after the other: each is dear on purpose. */
async function anyFits(password: string, hashes: readonly string[]): Promise<boolean> {
  for (const hash of hashes) if (await passwordFits(password, hash)) return true
  return false
}

type MeContext = Pick<QueryContext, 'today' | 'facility' | 'office'>
const meOf = (
  { today, facility, office }: MeContext,
  account: Pick<Me, 'signInName' | 'fullName' | 'roles' | 'mustChangePassword'> & { id: string },
): Me => ({
  accountId: account.id,
  signInName: account.signInName,
  fullName: account.fullName,
  roles: account.roles,
  mustChangePassword: account.mustChangePassword,
  idleMinutes: facility.idleMinutes,
  facilityName: facility.name,
  today,
  sample: office.sample,
  draftKey: office.draftKeyOf(account.id),
})

export const session: HandlersOf<'session'> = {
  me: async (context) => {
    const row = found(await accountById(context.db, context.caller.accountId))
    return meOf(context, { ...row, roles: rolesOf(row), mustChangePassword: row.mustChangePassword === 1 })
  },

  signIn: twoStep({
    prepare: async ({ db }, { signInName, password }: InputOf<'session.signIn'>) => {
      const row = await accountByName(db, signInName)
      return { id: row?.id ?? null, fits: await passwordFits(password, row?.passwordHash || nobodysHash), checked: row?.passwordHash }
    },
    apply: async (context, _, { id, fits, checked }) => {
      const { db, note, now, office, caller } = context
      const row = id === null ? undefined : await accountById(db, id)
      // A name that nobody has is not written down: it may be a password typed into the wrong field.
      if (!row) return new Refusal('wrongPassword')
      note({ subject: row.signInName })
      if (row.disabled) return new Refusal('accountDisabled')
      if (row.passwordHash === '') return new Refusal('accountWaiting')
      if (isLocked(row, now)) return new Refusal('accountLocked')
      if (!fits || row.passwordHash !== checked) return countWrong(db, row, now)
      const mustChange = row.mustChangePassword === 1 || isTooOld(row, now)
      await updateAccount(db, row.id, { wrongCount: 0, lockedAt: null, lastSignInAt: now, mustChangePassword: mustChange ? 1 : 0 })
      if (caller.token) office.sessions.close(caller.token)
      const account = { accountId: row.id, fullName: row.fullName, roles: rolesOf(row) }
      const token = office.sessions.open(account)
      const signedIn: Caller = { ...account, seat: caller.seat, token }
      return new SignedIn(meOf(context, { ...row, roles: account.roles, mustChangePassword: mustChange }), token, signedIn)
    },
  }),

  signOut: async ({ caller, office }) => {
    if (caller.token) office.sessions.close(caller.token)
    return new SignedIn({}, null)
  },

  changePassword: twoStep({
    prepare: async ({ db, caller }, { password, newPassword }: InputOf<'session.changePassword'>) => {
      const row = found(await accountById(db, caller.accountId))
      const fits = await passwordFits(password, row.passwordHash)
      const same = password === newPassword
      const former = fits && !same ? await anyFits(newPassword, formerHashesOf(row)) : false
      return { fits, same, former, hash: fits && !same && !former ? await hashPassword(newPassword) : '' }
    },
    apply: async (context, { newPassword }, { fits, same, former, hash }) => {
      const { db, caller, office, now } = context
      if (!fits) {
        const refused = await countWrong(db, found(await accountById(db, caller.accountId)), now)
        if (refused.key === 'accountLocked') office.sessions.closeAllOf(caller.accountId)
        return refused
      }
      if (same) throw new RuleError('samePassword')
      if (former) throw new RuleError('formerPassword')
      const before = found(await accountById(db, caller.accountId))
      if (namesItsOwner(newPassword, before)) throw new RuleError('nameInPassword')
      const row = await updateAccount(db, caller.accountId, withPassword(before, hash, now, false))
      office.sessions.closeAllOf(caller.accountId, caller.token)
      return meOf(context, { ...row, roles: rolesOf(row), mustChangePassword: false })
    },
  }),
}
