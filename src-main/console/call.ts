import { randomUUID } from 'node:crypto'
import type { Contract, Output, RegisterFeature, Sent } from '#contract'
import type { CallError, Reply } from '#contract/errors'
import type { Register } from '#host/front/host'

/** An operation that was refused. */
export class Refused extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(error.kind)
    this.error = error
  }
}

type Name = { [F in RegisterFeature]: `${F}.${keyof Contract[F] & string}` }[RegisterFeature]
type Split<N extends Name> = N extends `${infer F extends RegisterFeature}.${infer O}` ? [F, O] : never
type SentOf<N extends Name> = Split<N> extends [infer F extends RegisterFeature, infer O] ? Sent<F, O & keyof Contract[F]> : never
type OutputOf<N extends Name> = Split<N> extends [infer F extends RegisterFeature, infer O] ? Output<F, O & keyof Contract[F]> : never

/** Calls the register through the same pipeline as every seat, as the built-in console account. @throws Refused */
export type Client = <N extends Name>(name: N, input: SentOf<N>) => Promise<OutputOf<N>>

export function clientOf(register: Register): Client {
  const token = register.consoleToken()
  return async (name, input) => {
    const { body } = await register.call({ name, body: JSON.stringify({ input, commandId: randomUUID() }), token, seat: '' })
    const reply = JSON.parse(body) as Reply<never>
    if (!reply.ok) throw new Refused(reply.error)
    return reply.data
  }
}
