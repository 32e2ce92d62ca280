import { afterEach, describe, expect, test, vi } from 'vitest'
import type { CallError } from '#contract/errors'
import { callCommand, callQuery, type Failure } from '../../src-renderer/api/client'

interface Sent {
  readonly name: string
  readonly input: unknown
  readonly commandId?: string
}

/** Stands where the desktop program stands: answers each call with the next of the answers, 'lost' with none. */
function answering(...answers: ('lost' | object)[]): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('desktop', {
    call: async (name: string, body: string) => {
      sent.push({ name, ...JSON.parse(body) })
      const answer = answers.shift() ?? 'lost'
      if (answer === 'lost') throw new Error('no answer')
      return JSON.stringify(answer)
    },
  })
  return sent
}
const refusal = (error: CallError) => ({ ok: false, error })
const thrownBy = (call: Promise<unknown>): Promise<Failure> =>
  call.then(
    () => expect.unreachable('the call has to fail'),
    (failure) => failure,
  )

afterEach(() => vi.unstubAllGlobals())

describe('calls', () => {
  test('a query carries its input and gives the data', async () => {
    const sent = answering({ ok: true, data: [{ code: '22' }] })
    expect(await callQuery('places.search', { text: 'ha long' })).toEqual([{ code: '22' }])
    expect(sent).toMatchObject([{ name: 'places.search', input: { text: 'ha long' } }])
    expect(sent[0]?.commandId).toBeUndefined()
  })

  test('a command whose answer was lost is repeated once under the same id', async () => {
    const sent = answering('lost', { ok: true, data: {} })
    await callCommand('session.signOut', {})
    expect(sent).toHaveLength(2)
    expect(sent[0]?.commandId).toMatch(/^[0-9a-f-]{36}$/)
    expect(sent[1]?.commandId).toBe(sent[0]?.commandId)
  })

  test('two lost answers are told as offline, and nothing is sent a third time', async () => {
    const sent = answering('lost', 'lost', { ok: true, data: {} })
    expect((await thrownBy(callCommand('session.signOut', {}))).error).toEqual({ kind: 'offline' })
    expect(sent).toHaveLength(2)
  })

  test('a refusal is final: the command is not repeated', async () => {
    const sent = answering(refusal({ kind: 'stale' }), { ok: true, data: {} })
    const failure = await thrownBy(callCommand('session.signOut', {}))
    expect(failure.error).toEqual({ kind: 'stale' })
    expect(failure.operation).toBe('session.signOut')
    expect(sent).toHaveLength(1)
  })

  test('an answer that is not the host’s counts as none', async () => {
    vi.stubGlobal('desktop', { call: async () => '<html>proxy</html>' })
    expect((await thrownBy(callQuery('places.provinces', {}))).error).toEqual({ kind: 'offline' })
  })
})
