import { randomInt } from 'node:crypto'
import { type Command, Problem } from '../command'
import { withRegister } from '../open'

/** A first password that nobody has thought of, as its rule wants it; without signs that are easily mistaken for others. */
function proposePassword(): string {
  const some = (signs: string) => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join('')
  return [some('ABCDEFGHJKLMNPQRSTUVWXYZ'), some('abcdefghijkmnpqrstuvwxyz'), some('23456789')].join('-')
}

/**
 * A new first password for somebody who has forgotten theirs, when there is nobody left in the program who may give it: whoever holds the recovery
 * passphrase does. It stands in the log under the console's name.
 */
export const password: Command = {
  options: {},
  words: [1, 1],
  async run(invocation) {
    const { out, positionals } = invocation
    const signInName = (positionals[0] ?? '').trim().toLowerCase()
    const given = proposePassword()
    await withRegister(invocation, async (call) => {
      const account = (await call('staff.list', {})).find((each) => each.signInName === signInName)
      if (!account) throw new Problem('noAccount', { name: signInName })
      await call('staff.resetPassword', { id: account.id, version: account.version, password: given })
    })
    out.line(out.text('password.given', { name: signInName, password: given }))
    return true
  },
}
