// Ours and no server framework: role, transaction, log row, change row and kept reply stand or fall together, whichever door the call comes through.

import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import type * as z from 'zod'
import { findOperation, type OperationName, type RegisterFeature } from '#contract'
import { CallBody, type CallError, readAs } from '#contract/errors'
import type { Facility } from '#contract/facility'
import type { Operation } from '#contract/operation'
import { facilityDay } from '#contract/values/calendar'
import type { Connection } from '#host/database/connection'
import { appendLog } from '#host/database/log-book'
import type { Writer } from '#host/database/tables'
import { diskProblemOf } from '#host/files/disk-problem'
import { type Log, placeOf } from '#host/files/program-log'
import { StartError } from '#host/files/start-error'
import { type Change, type ChangeFeed, touchedBy } from './changes'
import { type AnyHandler, type Caller, type CommandContext, findHandler, type Handlers, type LogNote, type Perform } from './handlers'
import type { Office } from './office'
import { Queue } from './queue'
import { NotFoundError, Refusal, RuleError, StaleError } from './rule-error'
import { mayCall } from './sessions'
import { SignedIn } from './signed-in'

/** One request as a door hands it over. */
export interface CallRequest {
  /** 'residents.list' */
  readonly name: string
  /** JSON text of CallBody. */
  readonly body: string
  /** The caller's session, kept by the door, never by the page. */
  readonly token: string | null
  /** Name of the PC, for the log. */
  readonly seat: string
}

export interface CallReply {
  /** JSON text of Reply. */
  readonly body: string
  /** Present when the caller's session changed: a new token, or null after signing out. */
  readonly token?: string | null
}

export interface Pipeline {
  call(request: CallRequest): Promise<CallReply>
  /** Work that nobody is waiting for: reads and works, then one transaction with its row in the log. It waits its turn among the exclusive commands. */
  readonly perform: Perform
  /** Resolves when no command is waiting or running. */
  settled(): Promise<void>
}

type AnyOperation = Operation<'query' | 'command', z.ZodType, z.ZodType>

const nobody: Caller = { accountId: '', fullName: '', roles: [], seat: '', token: null }
/** Replies above this size (printed PDFs) are not kept for repeats. */
const keptReplyLimit = 200_000
/** NUL and other controls, marks of direction and of no width: they make a text read as another, or two that look the same differ. Tab and line ends are text. */
const hiddenCharacters = /[[\p{Cc}\p{Cf}\p{Cs}]--[\t\n\r]]/v

/** The feature that an operation belongs to: 'papers' of 'papers.batch.start'. */
const featureOf = (operation: string) => operation.split('.')[0] as RegisterFeature

const failed = (error: CallError): string => JSON.stringify({ ok: false, error })
/** The output schema drops what it does not name, so that no column leaves by accident. */
const done = (operation: AnyOperation, data: unknown): string => JSON.stringify({ ok: true, data: operation.output.parse(data) })

/** Does a text anywhere in an input carry such characters? */
export const hides = (value: unknown): boolean =>
  typeof value === 'string'
    ? hiddenCharacters.test(value)
    : typeof value === 'object' &&
      value !== null &&
      Object.entries(value).some(([key, inner]) => hiddenCharacters.test(key) || hides(inner))

/**
 * The one way into the register: session → role → shape → (prepare) → transaction { handler, log row, change row, kept reply } → reply.
 * Everything that goes wrong leaves as a CallError; nothing is thrown.
 */
export function openPipeline(options: {
  writer: Connection
  reader: Connection
  handlers: Handlers
  office: Office
  changes: ChangeFeed
  log: Log
  now: () => Date
  facility: () => Facility
}): Pipeline {
  const { writer, reader, office, changes, log } = options
  const commands = new Queue()
  const mustChangePassword = reader.raw.prepare('select must_change_password from account where id = ?').pluck()
  const exclusives = new Queue()

  const views = new Views()

  const contextFor = (caller: Caller, note: (note: LogNote) => void) => {
    const now = options.now().toISOString()
    return { caller, now, today: facilityDay(now), facility: options.facility(), office, note }
  }

  const writeLog = (db: Writer, name: string, caller: Caller, note: LogNote, outcome: string, at: string) =>
    appendLog(db, {
      at,
      accountId: caller.accountId,
      accountName: caller.fullName,
      seat: caller.seat,
      operation: name,
      subject: note.subject ?? '',
      outcome,
      reason: note.reason ?? null,
      changes: note.changes ? JSON.stringify(note.changes) : null,
    })

  async function writeChange(db: Writer, feature: RegisterFeature, at: string): Promise<Change | undefined> {
    const features = touchedBy(feature)
    if (features.length === 0) return undefined
    const { seq } = await db
      .insertInto('change')
      .values({ at, features: features.join(' ') })
      .returning('seq')
      .executeTakeFirstOrThrow()
    return { seq, features }
  }

  const perform: Perform = (name, caller, { prepare, apply, tells }) =>
    exclusives.run(async () => {
      // The command that asked for this is on disk before it is read.
      await commands.idle()
      const prepared = await prepare({ ...contextFor(caller, () => undefined), db: reader.kysely })
      return commands.run(async () => {
        let told: LogNote = {}
        const context = contextFor(caller, (note) => {
          told = { ...told, ...note }
        })
        let change: Change | undefined
        const result = await writer.kysely.transaction().execute(async (db) => {
          const done = await apply({ ...context, db }, prepared)
          await writeLog(db, name, caller, told, 'ok', context.now)
          if (tells(done)) change = await writeChange(db, featureOf(name), context.now)
          return done
        })
        if (change) changes.publish(change)
        return result
      })
    })

  async function runQuery(name: string, operation: AnyOperation, handler: AnyHandler, caller: Caller, input: unknown): Promise<unknown> {
    if (typeof handler !== 'function') throw new Error('a query has one step')
    let told: LogNote = {}
    const context = contextFor(caller, (note) => {
      told = { ...told, ...note }
    })
    const data = await handler({ ...context, db: reader.kysely }, input)
    // Nobody reads unseen: the row is on disk before the record is on the screen.
    if (operation.logged && views.isNew(caller.token, name, told.subject, options.now().getTime())) {
      await commands.run(() => writer.kysely.transaction().execute((db) => writeLog(db, name, caller, told, 'ok', context.now)))
    }
    return data
  }

  async function runCommand(
    name: string,
    operation: AnyOperation,
    handler: AnyHandler,
    caller: Caller,
    input: unknown,
    commandId: string | undefined,
  ) {
    const feature = featureOf(name)
    const keepReply = commandId !== undefined && feature !== 'session'
    let token: string | null | undefined
    const attempt = async (prepared: unknown): Promise<CallReply> => {
      let told: LogNote = {}
      const context = contextFor(caller, (note) => {
        told = { ...told, ...note }
      })
      let change: Change | undefined
      const body = await writer.kysely.transaction().execute(async (db) => {
        if (keepReply) {
          const earlier = await db.selectFrom('commandReply').selectAll().where('commandId', '=', commandId).executeTakeFirst()
          if (earlier) {
            if (earlier.accountId !== caller.accountId || earlier.operation !== name) throw new NotFoundError()
            return earlier.reply
          }
        }
        const full: CommandContext = { ...context, db }
        const result = typeof handler === 'function' ? await handler(full, input) : await handler.apply(full, input, prepared)
        const refused = result instanceof Refusal
        if (result instanceof SignedIn) token = result.token
        const reply = refused
          ? failed({ kind: 'rule', key: result.key, params: result.params })
          : done(operation, result instanceof SignedIn ? result.data : result)
        await writeLog(
          db,
          name,
          result instanceof SignedIn ? (result.caller ?? caller) : caller,
          told,
          refused ? result.key : 'ok',
          context.now,
        )
        if (keepReply && reply.length <= keptReplyLimit) {
          await db
            .insertInto('commandReply')
            .values({ commandId, accountId: caller.accountId, operation: name, reply, at: context.now })
            .execute()
        }
        if (!refused) change = await writeChange(db, feature, context.now)
        return reply
      })
      if (change) changes.publish(change)
      return token === undefined ? { body } : { body, token }
    }
    if (typeof handler === 'function') return commands.run(() => attempt(undefined))
    const both = async () => {
      const earlier =
        keepReply &&
        (await reader.kysely.selectFrom('commandReply').select('commandId').where('commandId', '=', commandId).executeTakeFirst())
      if (earlier) return commands.run(() => attempt(undefined))
      const context = contextFor(caller, () => undefined)
      const prepared = await handler.prepare({ ...context, db: reader.kysely }, input)
      return commands.run(() => attempt(prepared))
    }
    return handler.exclusive ? exclusives.run(both) : both()
  }

  async function answer(request: CallRequest): Promise<CallReply> {
    const { name, body, token, seat } = request
    const operation = findOperation(name)
    const handler = operation && findHandler(options.handlers, name as OperationName)
    if (!operation || !handler) return { body: failed({ kind: 'notFound' }) }

    let json: unknown
    try {
      json = JSON.parse(body)
    } catch {
      return { body: failed({ kind: 'invalid', issues: [{ path: '', key: 'notJson' }] }) }
    }
    const envelope = readAs(CallBody, json)
    if (!envelope.ok) return { body: failed({ kind: 'invalid', issues: envelope.issues }) }

    const session = office.sessions.find(token, options.facility().idleMinutes, !envelope.data.background)
    if (!operation.open) {
      if (typeof session === 'string') return { body: failed({ kind: 'signedOut', reason: session }) }
      if (!mayCall(operation.roles, session.roles)) return { body: failed({ kind: 'forbidden' }) }
      // Somebody else knows a given password: nothing is done with it but to change it.
      if (featureOf(name) !== 'session' && mustChangePassword.get(session.accountId) === 1) return { body: failed({ kind: 'forbidden' }) }
    }
    const caller: Caller = typeof session === 'string' ? { ...nobody, seat } : { ...session, seat, token }

    const input = readAs(operation.input, envelope.data.input)
    if (!input.ok) return { body: failed({ kind: 'invalid', issues: input.issues }) }
    // Only what the schema has named is left: nothing nested deeper than it goes.
    if (hides(input.data)) return { body: failed({ kind: 'invalid', issues: [{ path: '', key: 'hiddenCharacters' }] }) }

    if (operation.kind === 'command') return runCommand(name, operation, handler, caller, input.data, envelope.data.commandId)
    return { body: done(operation, await runQuery(name, operation, handler, caller, input.data)) }
  }

  return {
    async call(request) {
      const begun = performance.now()
      let outcome = 'ok'
      try {
        const reply = await answer(request)
        if (reply.body.startsWith('{"ok":false')) outcome = (JSON.parse(reply.body) as { error: CallError }).error.kind
        return reply
      } catch (error) {
        if (error instanceof RuleError || error instanceof StartError) {
          outcome = `rule ${error.key}`
          return { body: failed({ kind: 'rule', key: error.key, params: error.params }) }
        }
        if (error instanceof NotFoundError || error instanceof StaleError) {
          outcome = error instanceof StaleError ? 'stale' : 'notFound'
          return { body: failed({ kind: outcome as 'stale' | 'notFound' }) }
        }
        if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) {
          outcome = 'damaged'
          log.write('damaged', { operation: request.name })
          return { body: failed({ kind: 'rule', key: 'damaged' }) }
        }
        // The transaction is undone: nothing is half.
        const disk = diskProblemOf(error)
        if (disk !== null) {
          outcome = disk
          log.write(disk, { operation: request.name, at: placeOf(error) })
          return { body: failed({ kind: 'rule', key: disk }) }
        }
        const reference = randomUUID().slice(0, 8)
        outcome = 'internal'
        log.write('internal', { reference, operation: request.name, type: (error as Error).name, at: placeOf(error) })
        return { body: failed({ kind: 'internal', reference }) }
      } finally {
        if (findOperation(request.name)) {
          log.write('call', { operation: request.name, ms: Math.round((performance.now() - begun) * 10) / 10, outcome })
        }
      }
    },
    perform,
    settled: async () => {
      await exclusives.idle()
      await commands.idle()
    },
  }
}

/** A page that stays open asks again at every change; within these minutes that is still the same look at the record. */
const sameLookMinutes = 5

/** Which session has which record before it. */
class Views {
  readonly #seen = new Map<string, number>()

  isNew(token: string | null, operation: string, subject = '', now: number): boolean {
    const key = `${token} ${operation} ${subject}`
    const last = this.#seen.get(key)
    if (last !== undefined && subject !== '' && now - last < sameLookMinutes * 60_000) return false
    if (this.#seen.size > 10_000) this.#seen.clear()
    this.#seen.set(key, now)
    return true
  }
}
