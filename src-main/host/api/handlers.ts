import type * as z from 'zod'
import type { Contract, OperationName, RegisterFeature } from '#contract'
import type { Facility } from '#contract/facility'
import type { Operation } from '#contract/operation'
import type { Role } from '#contract/roles'
import type { LogRow } from '#contract/safety'
import type { Instant, PlainDate } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { Office } from './office'
import type { Refusal } from './rule-error'
import type { SignedIn } from './signed-in'

/** Who is calling, from where. */
export interface Caller {
  readonly accountId: string
  readonly fullName: string
  readonly roles: readonly Role[]
  readonly seat: string
  readonly token: string | null
}

/** What the log row of this call shall say besides who, when and what. */
export interface LogNote {
  /** Code of the resident, stay, paper …: 'HV-2026-0731'. null, of a query: this time it has shown nothing of anybody, and leaves no row. */
  subject?: string | null
  reason?: string | null
  changes?: NonNullable<LogRow['changes']>
  /** Of a query: the operation that shows the whole of which this shows a part; see views.ts. */
  partOf?: OperationName
}

/** What every handler is given besides its input. */
interface Base {
  readonly caller: Caller
  readonly now: Instant
  /** The facility's day. */
  readonly today: PlainDate
  readonly facility: Facility
  readonly office: Office
  note(note: LogNote): void
}
export type QueryContext = Base & { readonly db: Reader }
export type CommandContext = Base & {
  readonly db: Writer
  /** Says that the answers of this feature differ from now on though no table does: a backup was made, work was begun or stopped. */
  touch(feature: RegisterFeature): void
}

/**
 * A command with work that must not sit inside a transaction (hashing, printing, zipping). `prepare` reads and works, `apply` checks that
 * what was prepared still holds and writes. `exclusive` keeps a second call of any exclusive command waiting from prepare to commit.
 */
export interface TwoStep<I, R> {
  readonly exclusive: boolean
  readonly prepare: (context: QueryContext, input: I) => Promise<unknown>
  readonly apply: (context: CommandContext, input: I, prepared: unknown) => Promise<R | Refusal | SignedIn<R>>
}

/** Ties the two steps together so that `apply` is given what `prepare` made. */
export const twoStep = <I, R, P>(steps: {
  exclusive?: boolean
  prepare: (context: QueryContext, input: I) => Promise<P>
  apply: (context: CommandContext, input: I, prepared: P) => Promise<R | Refusal | SignedIn<R>>
}): TwoStep<I, R> => ({
  exclusive: steps.exclusive ?? false,
  prepare: steps.prepare,
  apply: (context, input, prepared) => steps.apply(context, input, prepared as P),
})

/** Runs work that is nobody's request, in the queues of those that are. */
export type Perform = <P, R>(
  operation: string,
  caller: Caller,
  steps: {
    readonly prepare: (context: QueryContext) => Promise<P>
    readonly apply: (context: CommandContext, prepared: P) => Promise<R>
    /** Whether the seats are told that something has changed. */
    readonly publishes: (result: R) => boolean
  },
) => Promise<R>

type Handler<K extends 'query' | 'command', I, R> = K extends 'command'
  ? ((context: CommandContext, input: I) => Promise<R | Refusal | SignedIn<R>>) | TwoStep<I, R>
  : (context: QueryContext, input: I) => Promise<R>

/** Runs a command in the transaction that is open, both steps where it has two: for fillings, which go past the pipeline. */
export const applied = async <I, R>(handler: Handler<'command', I, R>, context: CommandContext, input: I): Promise<unknown> =>
  typeof handler === 'function' ? handler(context, input) : handler.apply(context, input, await handler.prepare(context, input))

/** A handler for each operation of a room of the contract, and of the rooms in it. */
export type HandlersIn<Room> = {
  readonly [Name in keyof Room]: Room[Name] extends Operation<infer K, infer I, infer O>
    ? Handler<K, z.output<I>, z.input<O>>
    : HandlersIn<Room[Name]>
}
export type HandlersOf<F extends RegisterFeature> = HandlersIn<Contract[F]>
export type Handlers = { readonly [F in RegisterFeature]: HandlersOf<F> }

export type AnyHandler = ((context: QueryContext | CommandContext, input: unknown) => Promise<unknown>) | TwoStep<unknown, unknown>

/** The handler of an operation, which stands under the same name as the operation does in the contract. */
export function findHandler(handlers: Handlers, name: OperationName): AnyHandler | undefined {
  let found: unknown = handlers
  for (const step of name.split('.')) found = (found as Record<string, unknown> | undefined)?.[step]
  return found as AnyHandler | undefined
}
