import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPress, PressLimitError } from '#host/press/press'
import { pressTask } from '#host/press/task'
import { aResident, aStay, theAccounts } from '../support/builders'
import { aSection } from '../support/plans'
import { refusal, type TestRegister, tempRegister } from '../support/register'

// One paper may not take more time or memory than one paper needs: only the thread that lays it out is ended.

const account = theAccounts[0]!.signInName
let r: TestRegister
let stayId: string

beforeAll(async () => {
  // A paper takes some hundredths of a second, the eight hundred pages of this plan a second at least on any machine.
  r = await tempRegister({ now: () => new Date('2026-11-21T03:00:00.000Z'), paperLimits: { seconds: 0.4, megabytes: 512 } })
  stayId = (await r.call('stays.admit', { residentId: null, resident: aResident(), stay: aStay() })).stay.id
  /** As much as may be typed, each letter a paragraph of its own: hundreds of pages. */
  const endless = 'a\n'.repeat(2000)
  const filled = <K extends string>(...keys: K[]) => {
    const { activities, outcome } = aSection(...keys)
    for (const key of keys) activities[key].content = endless
    return { assessment: endless, goals: endless, activities, outcome }
  }
  await r.call('plans.keepTreatment', { stayId, version: 0, content: filled('detox', 'mental', 'diseases') })
  await r.call('plans.keepRecovery', { stayId, version: 0, content: filled('behaviour', 'mind') })
  await r.call('plans.keepEducation', { stayId, version: 0, content: filled('lessons', 'therapy', 'together') })
})
afterAll(() => r.close())

const endlessPlan = () => r.call('papers.preview', { form: 'mau-18', subjectId: stayId })
/** The limit is far below what a program has: a new thread on a busy machine may need more than that for its first paper, and is asked again. */
async function notice(issuedOn: string | null = null) {
  for (let tries = 1; ; tries++) {
    const made = await r.call('papers.preview', { form: 'mau-51', subjectId: stayId, issuedOn }).catch((error: unknown) => {
      if (tries === 10) throw error
      return null
    })
    if (made) return made
  }
}

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
    await new Promise((turn) => setTimeout(turn, 10))
  }
  expect(await asked).toMatchObject({ kind: 'rule', key: 'paperTooLarge' })
  expect(answered).toBeGreaterThan(10)
  expect((await notice('2026-11-20')).pages).toBe(1)
})

test('nothing is issued of it', async () => {
  expect(await refusal(r.call('papers.issue', { form: 'mau-18', subjectId: stayId }))).toMatchObject({ kind: 'rule', key: 'paperTooLarge' })
  expect((await r.call('papers.list', { state: 'ISSUED' })).total).toBe(0)
})

test('memory is a limit, too: what waits behind is done in a new thread', async () => {
  let started = 0
  /** Answers every question but one, at which it takes all the memory there is. */
  const greedy = `const { parentPort } = require('node:worker_threads')
    parentPort.on('message', ({ id, task }) => {
      const kept = []
      while (task === 'greedy') kept.push(new Array(10000).fill(task))
      parentPort.postMessage({ id, ok: true, result: { file: 'thread', pages: 1 } })
    })
    parentPort.postMessage('open')`
  const press = openPress(
    (resourceLimits) => {
      started++
      return new Worker(greedy, { eval: true, resourceLimits })
    },
    { seconds: 60, megabytes: 32 },
  )
  const task = (name: string) => pressTask(name, async () => ({ pages: 0 }))
  const tooMuch = press.ask(task('greedy'), null)
  const behind = press.ask(task('modest'), null)
  await expect(tooMuch).rejects.toBeInstanceOf(PressLimitError)
  expect((await behind).pages).toBe(1)
  expect(started).toBe(2)
  await press.close()
})
