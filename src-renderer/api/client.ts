import type { CommandName, OutputOf, QueryName, SentOf } from '#contract'
import type { Desktop } from '#contract/desktop'
import type { CallError, Reply } from '#contract/errors'
import { isAttended } from './activity'
import { hearOwn } from './changes'

declare global {
  interface Window {
    /** Only inside the desktop program; a plain browser page has none. */
    readonly desktop?: Desktop
  }
}

/** An operation that was answered with an error of the contract's closed union. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly error: CallError
  /** The operation that failed: 'stays.admit'. */
  readonly operation: string

  constructor(error: CallError, operation: string) {
    super(`${operation}: ${error.kind}`)
    this.error = error
    this.operation = operation
  }
}

/** Whatever was thrown, as a Failure; what is not one is a fault of the page itself. */
export const asFailure = (thrown: unknown): Failure =>
  thrown instanceof Failure ? thrown : new Failure({ kind: 'internal', reference: thrown instanceof Error ? thrown.message : '' }, 'page')

async function carry(name: string, body: string): Promise<string> {
  if (window.desktop) return window.desktop.call(name, body)
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`/api/${name}`, { method: 'POST', headers, body, credentials: 'same-origin' })
  return response.text()
}

async function call(name: string, body: object): Promise<unknown> {
  let reply: Reply<unknown>
  try {
    reply = JSON.parse(await carry(name, JSON.stringify(body)))
  } catch {
    // No answer, or one that is not the host's: for the person at the screen both mean that the host is out of reach.
    throw new Failure({ kind: 'offline' }, name)
  }
  if (!reply.ok) throw new Failure(reply.error, name)
  if (reply.change) hearOwn(reply.change)
  return reply.data
}

/**
 * Asks the host; nothing is written. Throws `Failure`. What the pages ask while nobody touches the seat is marked, so that it
 * does not keep an idle session awake.
 * @example const page = await callQuery('residents.list', { text: 'dang' })
 */
export const callQuery = <N extends QueryName>(name: N, input: SentOf<N>): Promise<OutputOf<N>> =>
  call(name, isAttended() ? { input } : { input, background: true }) as Promise<OutputOf<N>>

/** Before a command whose answer was lost is sent once more, milliseconds. */
const secondTryAfter = 1200

/**
 * Has the host write. When no answer comes it is sent once more under the same `commandId`, so that it is applied once
 * however often it arrives; a later try of the same input has to pass the same id. Throws `Failure`.
 */
export async function callCommand<N extends CommandName>(
  name: N,
  input: SentOf<N>,
  commandId: string = crypto.randomUUID(),
): Promise<OutputOf<N>> {
  const send = () => call(name, { input, commandId }) as Promise<OutputOf<N>>
  try {
    return await send()
  } catch (thrown) {
    if (asFailure(thrown).error.kind !== 'offline') throw thrown
    await new Promise((resolve) => setTimeout(resolve, secondTryAfter))
    return send()
  }
}
