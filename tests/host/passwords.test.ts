import { afterAll, beforeAll, expect, test } from 'vitest'
import { formerHashesOf, withPassword } from '#host/features/staff/handlers'
import { password, theAccounts } from '../support/builders'
import { refusal, type TestRegister, tempRegister } from '../support/register'

// What QCVN 12:2026/BCA, 3.7.2.6 asks of passwords beside their signs, which are in accounts.test.ts.

let r: TestRegister
let clock = Date.parse('2026-11-21T03:00:00.000Z')
beforeAll(async () => {
  r = await tempRegister({ now: () => new Date(clock), accounts: theAccounts })
})
afterAll(() => r.close())

test('a new password is none that the account had lately, and does not hold the name of its owner', async () => {
  const token = await r.signIn('education')
  const change = (from: string, to: string) => r.call('session.changePassword', { password: from, newPassword: to }, { token })
  for (const name of ['Education-2026!', 'Canbo-Education-9'])
    expect(await refusal(change(password, name))).toMatchObject({ kind: 'rule', key: 'nameInPassword' })
  await change(password, 'Mua-xuan-2026')
  expect(await refusal(change('Mua-xuan-2026', password))).toMatchObject({ key: 'formerPassword' })
  // Given anew by the head, the one before is remembered all the same.
  const { id, version } = (await r.call('staff.list', {})).find(({ signInName }) => signInName === 'education')!
  await r.call('staff.resetPassword', { id, version, password: 'Tam-thoi-2026' })
  const again = await r.call('session.signIn', { signInName: 'education', password: 'Tam-thoi-2026' }, { token: null })
  expect(again.mustChangePassword).toBe(true)
}, 120_000)

test('ten are remembered: the one in use and nine before it', () => {
  let account = { passwordHash: '0', formerHashes: '[]' }
  for (let at = 1; at <= 12; at++) account = withPassword(account, String(at), '2026-11-21T03:00:00.000Z', false)
  expect([account.passwordHash, ...formerHashesOf(account)]).toEqual(['12', '11', '10', '9', '8', '7', '6', '5', '4', '3'])
})

test('whoever runs the system changes it every two months; others need not', async () => {
  const asked = async (role: string) => (await r.call('session.signIn', { signInName: role, password }, { token: null })).mustChangePassword
  clock += 59 * 86_400_000
  expect([await asked('admin'), await asked('records')]).toEqual([false, false])
  clock += 2 * 86_400_000
  expect([await asked('admin'), await asked('records')]).toEqual([true, false])
})
