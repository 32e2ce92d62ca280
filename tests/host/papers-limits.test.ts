import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PressLimits } from '#host/press/press'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aSection } from '../support/plans'
import { refusal, type TestRegister, tempRegister } from '../support/register'

// One paper may not take more time or memory than one paper needs: only the thread that lays it out is ended.

const account = theAccounts[0]!.signInName
let r: TestRegister
let stayId: string

async function opened(paperLimits: PressLimits) {
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), paperLimits })
  stayId = (await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })).stay.id
  /** As much as may be typed, each letter a paragraph of its own: hundreds of pages. */
  const endless = 'a\n'.repeat(2000)
  const { assessment: _, goals: __, activities, outcome } = aSection('detox', 'mental', 'diseases')
  for (const activity of Object.values(activities)) activity.content = endless
  const content = { assessment: endless, goals: endless, activities, outcome }
  await r.call('plans.keepTreatment', { stayId, version: 0, content })
}
beforeAll(() => opened({ seconds: 4, megabytes: 512 }))
afterAll(() => r.close())

const endlessPlan = () => r.call('papers.preview', { form: 'mau-18', stayId })
const notice = () => r.call('papers.preview', { form: 'mau-51', stayId })

test('a preview is refused in words, the host answers meanwhile, and the next paper is made', async () => {
  const token = await r.signIn(account)
  expect((await notice()).pages).toBe(1)
  let done = false
  const asked = refusal(endlessPlan()).finally(() => {
    done = true
  })
  let answered = 0
  while (!done) {
    await r.call('session.me', {}, { token })
    answered++
    await new Promise((turn) => setTimeout(turn, 50))
  }
  expect(await asked).toMatchObject({ kind: 'rule', key: 'paperTooLarge' })
  expect(answered).toBeGreaterThan(10)
  expect((await r.call('papers.preview', { form: 'mau-51', stayId, issuedOn: '2026-11-20' })).pages).toBe(1)
})

test('nothing is issued of it', async () => {
  expect(await refusal(r.call('papers.issue', { form: 'mau-18', stayId }))).toMatchObject({ kind: 'rule', key: 'paperTooLarge' })
  expect((await r.call('papers.list', { state: 'ISSUED' })).total).toBe(0)
})

test('memory is a limit, too', { timeout: 150_000 }, async () => {
  await r.close()
  await opened({ seconds: 120, megabytes: 90 })
  expect(await refusal(endlessPlan())).toMatchObject({ kind: 'rule', key: 'paperTooLarge' })
  expect((await notice()).pages).toBe(1)
})
