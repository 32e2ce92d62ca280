import type * as z from 'zod'
import type { Role } from './roles'

interface Spec<I extends z.ZodType, O extends z.ZodType> {
  /** Roles that may call it; an empty list together with `open` means: also without a session. */
  readonly roles: readonly Role[]
  readonly input: I
  readonly output: O
  /** Callable without signing in (set-up, sign-in). */
  readonly open?: true
  /** A query that shows something of people: each look at it is a row of the log. What a look is, is decided in the host's `api/views.ts`. */
  readonly logged?: true
}
export interface Operation<K extends 'query' | 'command', I extends z.ZodType, O extends z.ZodType> extends Spec<I, O> {
  readonly kind: K
}

/** An operation that only reads: its handler gets a connection that cannot write. */
export const query = <I extends z.ZodType, O extends z.ZodType>(spec: Spec<I, O>): Operation<'query', I, O> => ({ kind: 'query', ...spec })

/** An operation that writes: one transaction, one log row, applied once however often its commandId arrives. */
export const command = <I extends z.ZodType, O extends z.ZodType>(spec: Spec<I, O>): Operation<'command', I, O> => ({
  kind: 'command',
  ...spec,
})
