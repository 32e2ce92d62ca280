import { randomUUID } from 'node:crypto'
import type { OperationName, OutputOf, SentOf } from '#contract'
import type { CallError, Reply } from '#contract/errors'
import type { Register } from '#host/front/host'

/** An operation that was refused. */
export class RefusedCall extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(error.kind)
    this.error = error
  }
}

/** Calls the register through the same pipeline as every seat, as the built-in console account. @throws RefusedCall */
export type Client = <N extends OperationName>(name: N, input: SentOf<N>) => Promise<OutputOf<N>>

export function clientOf(register: Register): Client {
  const token = register.consoleToken()
  return async (name, input) => {
    const { body } = await register.call({ name, body: JSON.stringify({ input, commandId: randomUUID() }), token, seat: '' })
    const reply = JSON.parse(body) as Reply<never>
    if (!reply.ok) throw new RefusedCall(reply.error)
    return reply.data
  }
}
