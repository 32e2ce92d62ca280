import { randomUUID } from 'node:crypto'
import type { Role } from '#contract/roles'
import type { Account, NewAccount } from '#contract/staff'
import type { Instant } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { AccountTable } from '#host/database/tables/staff'
import type { GivenRoles } from './rules'

type Row = Omit<AccountTable, 'version'> & { version: number }

/** The account under which console commands are logged; nobody can sign in with it. */
export const consoleAccount = {
  id: 'console',
  fullName: 'Bảng lệnh (console)',
  roles: ['head', 'records', 'admin'] as const satisfies Role[],
}

export const rolesOf = (row: Pick<Row, 'roles'>): Role[] => JSON.parse(row.roles)
export const proposedRolesOf = (row: Pick<Row, 'proposedRoles'>): Role[] | null => JSON.parse(row.proposedRoles ?? 'null')

/** Hours after which a lock by wrong passwords opens by itself (QCVN 12:2026/BCA, 3.6.2.1.9.3: 12 hours at least). */
const lockHours = 12

export const isLocked = ({ lockedAt }: Pick<Row, 'lockedAt'>, now: Instant): boolean =>
  lockedAt !== null && Date.parse(now) - Date.parse(lockedAt) < lockHours * 3_600_000

export const toAccount = (row: Row, now: Instant): Account => ({
  id: row.id,
  signInName: row.signInName,
  fullName: row.fullName,
  roles: rolesOf(row),
  proposedRoles: proposedRolesOf(row),
  state: row.disabled ? 'disabled' : row.passwordHash === '' ? 'waiting' : isLocked(row, now) ? 'locked' : 'active',
  mustChangePassword: row.mustChangePassword === 1,
  lastSignInAt: row.lastSignInAt,
  version: row.version,
})

/** The people's accounts; the console's own is nobody's to change. */
export const allAccounts = (db: Reader): Promise<Row[]> =>
  db.selectFrom('account').selectAll().where('id', '!=', consoleAccount.id).orderBy('signInName').execute()

export const accountById = (db: Reader, id: string): Promise<Row | undefined> =>
  db.selectFrom('account').selectAll().where('id', '=', id).where('id', '!=', consoleAccount.id).executeTakeFirst()

export const accountByName = (db: Reader, signInName: string): Promise<Row | undefined> =>
  db.selectFrom('account').selectAll().where('signInName', '=', signInName.trim().toLowerCase()).executeTakeFirst()

/** Open accounts of which something is proposed. @param signInName null: of everybody */
export const proposedAccounts = (db: Reader, signInName: string | null) =>
  db
    .selectFrom('account')
    .select(['signInName', 'fullName', 'proposedAt'])
    .where('proposedAt', 'is not', null)
    .where('disabled', '=', 0)
    .$if(signInName !== null, (query) => query.where('signInName', '=', signInName ?? ''))
    .$narrowType<{ proposedAt: Instant }>()
    .execute()

export const insertAccount = (
  db: Writer,
  account: Omit<NewAccount, 'password' | 'roles'> & GivenRoles & Pick<Row, 'proposedAt'>,
  { hash, at, mustChange }: { readonly hash: string; readonly at: Instant; readonly mustChange: boolean },
): Promise<Row> =>
  db
    .insertInto('account')
    .values({
      id: randomUUID(),
      signInName: account.signInName,
      fullName: account.fullName,
      roles: JSON.stringify(account.roles),
      proposedRoles: account.proposedRoles && JSON.stringify(account.proposedRoles),
      proposedAt: account.proposedAt,
      passwordHash: hash,
      passwordSetAt: at,
      formerHashes: '[]',
      mustChangePassword: mustChange ? 1 : 0,
      wrongCount: 0,
      lockedAt: null,
      disabled: 0,
      lastSignInAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateAccount = (db: Writer, id: string, change: Partial<Omit<AccountTable, 'id' | 'version'>>): Promise<Row> =>
  db
    .updateTable('account')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** With the one in use, a new password may be none of the last ten (QCVN 12:2026/BCA, 3.7.2.6). */
const formerKept = 9

/** Hashes of the passwords that an account had before the one it has. */
export const formerHashesOf = ({ formerHashes }: Pick<Row, 'formerHashes'>): string[] => JSON.parse(formerHashes)

/** What a new password changes in its account, which it unlocks. @param mustChange it was given by somebody else, who knows it */
export const withPassword = (row: Pick<Row, 'passwordHash' | 'formerHashes'>, hash: string, at: Instant, mustChange: boolean) =>
  ({
    passwordHash: hash,
    passwordSetAt: at,
    formerHashes: JSON.stringify(row.passwordHash === '' ? [] : [row.passwordHash, ...formerHashesOf(row)].slice(0, formerKept)),
    mustChangePassword: mustChange ? 1 : 0,
    wrongCount: 0,
    lockedAt: null,
  }) as const
