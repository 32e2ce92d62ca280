import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyOperation } from '#contract'
import { theAccounts } from '../support/builders'
import { giveEveryCommand } from '../support/every-command'
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
  const logged = new Set(rows.filter(({ accountName }) => accountName === 'Cán bộ head').map(({ operation }) => operation))
  const commands = everyOperation.filter(({ operation }) => operation.kind === 'command').map(({ name }) => name)
  const ofTheRegister = commands.filter((name) => !name.startsWith('setup.'))
  expect(ofTheRegister.filter((name) => !logged.has(name))).toEqual([])
  expect((await call('safety.check', {})).ok).toBe(true)
})
