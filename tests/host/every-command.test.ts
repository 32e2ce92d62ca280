import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyOperation } from '#contract'
import { theAccounts } from '../support/builders'
import { giveEveryCommand, isTried } from '../support/every-call'
import { type TestRegister, tempRegister } from '../support/register'

let temp: TestRegister
beforeAll(async () => {
  temp = await tempRegister({ accounts: theAccounts })
})
afterAll(() => temp.close())

test('every command of the contract leaves a row in the log that says who, and the log holds together', async () => {
  const { call } = temp
  await giveEveryCommand(temp)

  const { rows } = await call('safety.log', { limit: 200 })
  const bySomebody = rows.filter(({ accountName }) => theAccounts.some(({ fullName }) => fullName === accountName))
  const logged = new Set(bySomebody.map(({ operation }) => operation))
  const commands = everyOperation.filter(({ name, operation }) => operation.kind === 'command' && isTried(name))
  expect(commands.map(({ name }) => name).filter((name) => !logged.has(name))).toEqual([])
  expect((await call('safety.check', {})).ok).toBe(true)
}, 180_000)
