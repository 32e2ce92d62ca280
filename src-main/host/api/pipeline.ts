// Ours and no server framework: role, transaction, log row, change row and kept reply stand or fall together, whichever door the call comes through.

import type { RegisterFeature } from '#contract'
import type { Facility } from '#contract/facility'
import type { Connection } from '#host/database/connection'
import type { ForcedLog } from '#host/database/forced-log'
import { appendLog } from '#host/database/log-book'
import type { TableName, Writer } from '#host/database/tables'
import type { Log } from '#host/files/program-log'
import { type AdmittedCall, answerCall, type CallReply, type CallRequest, done, failed, nobody, Refused } from './answer'
import type { ChangeFeed } from './changes'
import { type AnyHandler, type Caller, findHandler, type Handlers, type LogNote, type Perform, type QueryContext } from './handlers'
import { type Many, openMany } from './many'
import type { Office } from './office'
import { Queue } from './queue'
import { Refusal } from './rule-error'
import { mayCall } from './sessions'
import { SignedIn } from './signed-in'
import { hasGivenPassword, keepReply, replyKept } from './store'
import { type Begun, keepRows, openTransactions, rowOf } from './transaction'
import { openViews } from './views'

export interface Pipeline {
  call(request: CallRequest): Promise<CallReply>
  readonly many: Many
  /** Work that nobody is waiting for: reads and works, then one transaction with its row in the log. It waits its turn among the exclusive commands. */
  readonly perform: Perform
  /** One transaction for made-up people, at their own moments: it writes its own rows of the log. */
  fill<T>(work: (db: Writer) => Promise<T>): Promise<T>
  /** Resolves when no command is waiting or running. */
  settled(): Promise<void>
}

interface PipelineOptions {
  readonly writer: Connection
  readonly viewer: Connection
  readonly forcedLog: ForcedLog
  readonly handlers: Handlers
  readonly office: Office
  readonly changes: ChangeFeed
  /** Which features' answers may differ, see `touchedBy`. */
  readonly touched: (written: ReadonlySet<TableName>, also: ReadonlySet<RegisterFeature>) => readonly RegisterFeature[]
  readonly log: Log
  readonly now: () => Date
  readonly facility: () => Facility
}

/** Replies above this size (printed PDFs) are not kept for repeats. */
const keptReplyLimit = 200_000
/** The feature that an operation belongs to: 'papers' of 'papers.batch.start'. */
const featureOf = (operation: string) => operation.split('.')[0] as RegisterFeature

/** The one way into the register: session → role → shape → (prepare) → transaction { handler, log row, change row, kept reply } → reply. */
export function openPipeline({
  writer,
  viewer,
  forcedLog,
  handlers,
  office,
  changes,
  touched,
  log,
  now,
  facility,
}: PipelineOptions): Pipeline {
  const commands = new Queue()
  const exclusives = new Queue()
  const begin = (caller: Caller): Begun => {
    const at = now().toISOString()
    office.clock.saw(at)
    const note: LogNote = {}
    return {
      base: { caller, now: at, today: office.clock.today(), facility: facility(), office, note: (more) => void Object.assign(note, more) },
      note,
    }
  }
  const toRead = (caller: Caller): QueryContext => ({ ...begin(caller).base, db: viewer.kysely })
  const transact = openTransactions({ writer, commands, changes, begin, touched })
  const keepViews = keepRows(viewer, forcedLog, commands)
  const view = openViews((views) =>
    keepViews(views.map(({ caller, operation, subject, at }) => rowOf(operation, caller, { subject }, 'ok', at))),
  )

  async function runQuery({ name, operation, handler, caller, input }: AdmittedCall<AnyHandler>): Promise<CallReply> {
    if (typeof handler !== 'function') throw new Error('a query has one step')
    const { base, note } = begin(caller)
    const body = done(operation, await handler({ ...base, db: viewer.kysely }, input))
    const { subject = '', partOf = null } = note
    if (operation.logged && subject !== null) await view({ caller, operation: name, subject, partOf, at: base.now })
    return { body }
  }

  async function runCommand({ name, operation, handler, caller, input, commandId }: AdmittedCall<AnyHandler>): Promise<CallReply> {
    const keptAs = featureOf(name) === 'session' ? undefined : commandId
    const apply = (prepared: unknown): Promise<CallReply> =>
      transact(async (transaction) => {
        const { db } = transaction
        const earlier = keptAs && (await replyKept(db, { commandId: keptAs, operation: name, accountId: caller.accountId }))
        if (earlier) return { body: earlier }
        const { context, note } = transaction.begin(caller)
        const result = await (typeof handler === 'function' ? handler(context, input) : handler.apply(context, input, prepared))
        const signedIn = result instanceof SignedIn ? result : null
        const refused = result instanceof Refusal ? result : null
        const change = await transaction.recordChange(context.now)
        const body = refused
          ? failed({ kind: 'rule', key: refused.key, params: refused.params })
          : done(operation, signedIn ? signedIn.data : result, change)
        await appendLog(db, rowOf(name, signedIn?.caller ?? caller, note, refused?.key ?? 'ok', context.now))
        if (keptAs && body.length <= keptReplyLimit)
          await keepReply(db, { commandId: keptAs, accountId: caller.accountId, operation: name, reply: body, at: context.now })
        return signedIn ? { body, token: signedIn.token } : { body }
      })
    if (typeof handler === 'function') return apply(undefined)
    const both = async () => {
      const earlier = keptAs && (await replyKept(viewer.kysely, { commandId: keptAs, operation: name, accountId: caller.accountId }))
      return apply(earlier ? undefined : await handler.prepare(toRead(caller), input))
    }
    return handler.exclusive ? exclusives.run(both) : both()
  }

  const perform: Perform = (name, caller, { prepare, apply, publishes }) =>
    exclusives.run(async () => {
      // The command that asked for this is on disk before it is read.
      await commands.idle()
      const prepared = await prepare(toRead(caller))
      return transact(async (transaction) => {
        const { context, note } = transaction.begin(caller)
        const result = await apply(context, prepared)
        await appendLog(transaction.db, rowOf(name, caller, note, 'ok', context.now))
        if (publishes(result)) await transaction.recordChange(context.now)
        else transaction.postponeChange()
        return result
      })
    })

  return {
    call: (request) =>
      answerCall<AnyHandler>(request, {
        log,
        handlerOf: (name) => findHandler(handlers, name),
        callerOf: async ({ name, token, seat }, operation, background) => {
          const session = office.sessions.find(token, facility().idleMinutes, !background)
          if (operation.open) return typeof session === 'string' ? { ...nobody, seat } : { ...session, seat, token }
          if (typeof session === 'string') throw new Refused({ kind: 'signedOut', reason: session })
          if (!mayCall(operation.roles, session.roles)) throw new Refused({ kind: 'forbidden' })
          // Somebody else knows a given password: nothing is done with it but to change it.
          const isGiven = featureOf(name) !== 'session' && (await hasGivenPassword(viewer.kysely, session.accountId))
          if (isGiven) throw new Refused({ kind: 'forbidden' })
          return { ...session, seat, token }
        },
        answer: (call) => (call.operation.kind === 'command' ? runCommand(call) : runQuery(call)),
      }),
    many: openMany({ transact, handlers, now }),
    perform,
    fill: (work) => commands.run(() => writer.kysely.transaction().execute(work)),
    settled: async () => {
      await exclusives.idle()
      await commands.idle()
    },
  }
}
