import { join } from 'node:path'
import type { NewAccount } from '#contract/staff'
import { hashPassword } from '#host/api/passwords'
import { openConnection } from '#host/database/connection'
import { keyFromPassphrase, makeVault, readVault, writeVault } from '#host/files/vault'

const cheap = { n: 1024, r: 8, p: 1 }

/**
 * Makes the passphrase and the passwords of a closed register quick to try. Each costs half a second of work on purpose, a run of all tests opens and signs in
 * some thousand times, and the cost is kept beside key and password. What a register costs that is founded by the program is a test of its own.
 */
export async function quickenKeys(
  folder: string,
  passphrase: string,
  accounts: readonly Pick<NewAccount, 'signInName' | 'password'>[] = [],
) {
  const vaultFile = join(folder, 'vault.json')
  const vault = readVault(vaultFile)
  const key = await keyFromPassphrase(vault, passphrase)
  writeVault(vaultFile, await makeVault(vault.registerId, key, passphrase, null, cheap))
  if (accounts.length === 0) return
  const { raw } = openConnection(join(folder, 'register.sph'), key, 'writer')
  const write = raw.prepare('update account set password_hash = ? where sign_in_name = ?')
  for (const { signInName, password } of accounts) {
    if (password !== null) write.run(await hashPassword(password, { N: cheap.n, r: cheap.r, p: cheap.p, maxmem: 2 ** 24 }), signInName)
  }
  raw.close()
}
