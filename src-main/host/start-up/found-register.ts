import { randomBytes } from 'node:crypto'
import type { Facility } from '#contract/facility'
import type { NewAccount } from '#contract/staff'
import type { PlainDate } from '#contract/values/calendar'
import { hashPassword } from '#host/api/passwords'
import { newFacilityKey } from '#host/database/facility-key'
import { appendLog } from '#host/database/log-book'
import { writeSetting } from '#host/database/settings'
import type { Writer } from '#host/database/tables'
import { consoleAccount, insertAccount } from '#host/features/staff/store'

export interface Founding {
  readonly facility: Facility
  readonly accounts: readonly NewAccount[]
  /** A register of made-up people; `today` pins its calendar to one day, null lets it run. */
  readonly sample: { readonly today: PlainDate | null } | null
  readonly at: string
  /** First sign-in asks for a new password; not for the sample accounts, whose passwords are printed. */
  readonly mustChangePassword: boolean
}

/** The first rows of a new register. Passwords are hashed before its transaction begins. */
export async function prepareFounding({
  facility,
  accounts,
  sample,
  at,
  mustChangePassword,
}: Founding): Promise<(db: Writer) => Promise<void>> {
  const hashed: { account: NewAccount; hash: string }[] = []
  for (const account of accounts) hashed.push({ account, hash: await hashPassword(account.password) })
  return async (db) => {
    await writeSetting(db, 'facility', facility)
    await writeSetting(db, 'bundleKey', newFacilityKey())
    await writeSetting(db, 'draftSecret', randomBytes(32).toString('base64'))
    if (sample) await writeSetting(db, 'sample', sample)
    await db
      .insertInto('account')
      .values({
        id: consoleAccount.id,
        signInName: '#console',
        fullName: consoleAccount.fullName,
        roles: JSON.stringify(consoleAccount.roles),
        passwordHash: '',
        passwordSetAt: at,
        formerHashes: '[]',
        mustChangePassword: 0,
        wrongCount: 0,
        lockedAt: null,
        disabled: 1,
        lastSignInAt: null,
      })
      .execute()
    for (const {
      account: { password, ...account },
      hash,
    } of hashed)
      await insertAccount(db, { ...account, proposedRoles: null, proposedAt: null }, { hash, at, mustChange: mustChangePassword })
    await appendLog(db, {
      at,
      accountId: consoleAccount.id,
      accountName: consoleAccount.fullName,
      seat: '',
      operation: 'setup.create',
      subject: facility.code,
      outcome: 'ok',
      reason: null,
      changes: null,
    })
  }
}
