import { setImmediate as nextTurn } from 'node:timers/promises'
import { type CommandName, findOperation, type InputOf, type OutputOf, type QueryName, type SentOf } from '#contract'
import type { CallError } from '#contract/errors'
import { appendLog } from '#host/database/log-book'
import { Refused, readInput, refusalOf } from './answer'
import { type Caller, type CommandContext, findHandler, type Handlers } from './handlers'
import { found, Refusal, RuleError } from './rule-error'
import { mayCall } from './sessions'
import { keepReply, replyKept, undoably } from './store'
import { type OpenTransaction, rowOf, type Transact } from './transaction'

/** Asks within the transaction: the answer knows what the entries before have written. */
export type Ask = <N extends QueryName>(name: N, input: SentOf<N>) => Promise<OutputOf<N>>

/** Many commands of one kind, in the order given. */
export interface ManyCommands<N extends CommandName> {
  readonly name: N
  readonly inputs: readonly SentOf<N>[]
  /** Completes an entry when its turn comes. */
  readonly amend?: (input: InputOf<N>, ask: Ask) => Promise<InputOf<N>>
  /** The same id again gets the outcome it got before; nothing is written twice. */
  readonly commandId?: string
  /** Everything is tried, nothing stays. */
  readonly dryRun?: boolean
  /** Told after each entry. */
  readonly onProgress?: (done: number, total: number) => void
  /** Ends the work between two entries; nothing stays. */
  readonly signal?: AbortSignal
}

/** Why an entry cannot be done: what the command alone would have been refused with. */
export interface ManyProblem {
  /** Place in the list, from 0. */
  readonly at: number
  readonly error: CallError
}

/**
 * `results` are in the order of the entries. In a refused list an entry that had a problem has none, and the codes that the others were given are
 * free again.
 */
export type ManyOutcome<N extends CommandName> =
  | { readonly outcome: 'done'; readonly results: readonly OutputOf<N>[] }
  | { readonly outcome: 'refused'; readonly problems: readonly ManyProblem[]; readonly results: readonly (OutputOf<N> | null)[] }
  | { readonly outcome: 'cancelled' }

/**
 * Does all of them or none, in one transaction: for each a row in the log, for all one row of what changed. Every entry is tried even after one
 * has failed, so that all problems are known at once. Commands of two steps are not for this: they print or hash before their transaction.
 * While it runs, commands of other seats and views that need a row in the log wait for it.
 */
export type Many = <N extends CommandName>(caller: Caller, commands: ManyCommands<N>) => Promise<ManyOutcome<N>>

/** Readers are answered between two entries, once they have taken so long; milliseconds. */
const breathes = 10

/** Carries what became of the list out of its transaction, so that it is rolled back. */
class Unwritten extends Error {
  /** ManyOutcome of the commands at work. */
  readonly outcome: unknown

  constructor(outcome: unknown) {
    super('nothing was written')
    this.outcome = outcome
  }
}

/** Runs a query's handler on the transaction of a command. */
const asking =
  (handlers: Handlers, context: CommandContext): Ask =>
  async (name, sent) => {
    const answer = findHandler(handlers, name)
    if (typeof answer !== 'function') throw new TypeError(`${name} is no query`)
    return (await answer(context, readInput(found(findOperation(name)), sent))) as never
  }

export function openMany({ transact, handlers, now }: { transact: Transact; handlers: Handlers; now: () => Date }): Many {
  const run = async <N extends CommandName>(
    transaction: OpenTransaction,
    caller: Caller,
    work: ManyCommands<N>,
  ): Promise<ManyOutcome<N>> => {
    const { name, inputs, amend, commandId, dryRun = false, onProgress, signal } = work
    const operation = found(findOperation(name))
    const handler = findHandler(handlers, name)
    if (typeof handler !== 'function') throw new TypeError(`${name} has two steps`)
    const { db } = transaction
    const earlier = commandId && (await replyKept(db, { commandId, operation: name, accountId: caller.accountId }))
    if (earlier) return { outcome: 'done', results: JSON.parse(earlier) }
    const results: (OutputOf<N> | null)[] = []
    const problems: ManyProblem[] = []
    let breathed = performance.now()
    for (const [at, sent] of inputs.entries()) {
      if (signal?.aborted) throw new Unwritten({ outcome: 'cancelled' })
      const { context, note } = transaction.begin(caller)
      const one = async (): Promise<OutputOf<N>> => {
        if (!mayCall(operation.roles, caller.roles)) throw new Refused({ kind: 'forbidden' })
        const input = readInput(operation, sent) as InputOf<N>
        const result = await handler(context, amend ? await amend(input, asking(handlers, context)) : input)
        if (result instanceof Refusal) throw new RuleError(result.key, result.params)
        return operation.output.parse(result) as OutputOf<N>
      }
      try {
        results.push(await undoably(db, one))
        await appendLog(db, rowOf(name, caller, note, 'ok', context.now))
      } catch (error) {
        const refused = refusalOf(error)
        if (!refused) throw error
        results.push(null)
        problems.push({ at, error: refused })
      }
      onProgress?.(at + 1, inputs.length)
      if (performance.now() - breathed > breathes) {
        await nextTurn()
        breathed = performance.now()
      }
    }
    if (problems.length > 0) throw new Unwritten({ outcome: 'refused', problems, results })
    const done = { outcome: 'done', results: results as OutputOf<N>[] } as const
    if (dryRun) throw new Unwritten(done)
    const at = now().toISOString()
    await transaction.recordChange(at)
    // Whatever its size: a list that is brought in twice is worse than a long row.
    if (commandId) await keepReply(db, { commandId, accountId: caller.accountId, operation: name, reply: JSON.stringify(results), at })
    return done
  }
  return async <N extends CommandName>(caller: Caller, work: ManyCommands<N>) => {
    try {
      return await transact((transaction) => run(transaction, caller, work))
    } catch (error) {
      if (error instanceof Unwritten) return error.outcome as ManyOutcome<N>
      throw error
    }
  }
}
