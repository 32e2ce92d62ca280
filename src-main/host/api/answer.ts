import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { type AnyOperation, findOperation, type OperationName } from '#contract'
import type { Change } from '#contract/change'
import { CallBody, type CallError, type Issue, readAs } from '#contract/errors'
import type { RefusalKey } from '#contract/texts/engine'
import { diskProblemOf } from '#host/files/disk-problem'
import { type Log, whereThrown } from '#host/files/program-log'
import { StartError, type StartProblem } from '#host/files/start-error'
import type { Caller } from './handlers'
import { NotFoundError, RuleError, StaleError } from './rule-error'

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

/** A call that may be answered: its operation is known, its caller may ask for it, its input has the operation's shape. */
export interface AdmittedCall<H> {
  readonly name: OperationName
  readonly operation: AnyOperation
  readonly handler: H
  readonly caller: Caller
  readonly input: unknown
  readonly commandId: string | undefined
}

/** What differs between the register and the set-up before there is one. */
interface Answering<H> {
  readonly log: Log
  /** undefined for an operation that is not answered here. */
  handlerOf(name: OperationName): H | undefined
  /** Who calls. @param background nobody is at the seat. @throws Refused for who may not */
  callerOf(request: CallRequest, operation: AnyOperation, background: boolean): Promise<Caller>
  answer(call: AdmittedCall<H>): Promise<CallReply>
}

export const nobody: Caller = { accountId: '', fullName: '', roles: [], seat: '', token: null }

/** NUL and other controls, marks of direction and of no width, letters that draw nothing (U+115F, U+3164, U+2800): they make a text read as another, or two that look the same differ. Tab and line ends are text. */
const hiddenCharacters = /[[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]--[\t\n\r]]/v

/** Does a text anywhere in an input carry such characters? */
const hides = (value: unknown): boolean =>
  typeof value === 'string'
    ? hiddenCharacters.test(value)
    : typeof value === 'object' &&
      value !== null &&
      Object.entries(value).some(([key, inner]) => hiddenCharacters.test(key) || hides(inner))

/** JSON text of a reply that refuses. */
export const failed = (error: CallError): string => JSON.stringify({ ok: false, error })

/** JSON text of a reply. The output schema drops what it does not name, so that no column leaves by accident. */
export const done = (operation: AnyOperation, data: unknown, change: Change | null = null): string =>
  JSON.stringify({ ok: true, data: operation.output.parse(data), ...(change ? { change } : {}) })

/** A call that is answered with one of the contract's errors. */
export class Refused extends Error {
  readonly error: CallError

  constructor(error: CallError) {
    super(error.kind)
    this.error = error
  }
}
const invalid = (...issues: Issue[]) => new Refused({ kind: 'invalid', issues })

/** An input as the operation's schema reads it. @throws Refused `invalid` */
export function readInput(operation: AnyOperation, sent: unknown): unknown {
  const input = readAs(operation.input, sent)
  if (!input.ok) throw invalid(...input.issues)
  // Only what the schema has named is left: nothing nested deeper than it goes.
  if (hides(input.data)) throw invalid({ path: '', key: 'hiddenCharacters' })
  return input.data
}

/** A refusal that has its words: those of a rule, or why a register does not open. */
const byRule = (key: RefusalKey | StartProblem, params?: Record<string, string | number>): CallError =>
  params ? { kind: 'rule', key, params } : { kind: 'rule', key }

/** What a call is refused with that ended in this error; undefined where the error is a fault of the program or the disk. */
export function refusalOf(error: unknown): CallError | undefined {
  if (error instanceof Refused) return error.error
  if (error instanceof RuleError || error instanceof StartError) return byRule(error.key, error.params)
  if (error instanceof NotFoundError) return { kind: 'notFound' }
  if (error instanceof StaleError) return { kind: 'stale' }
  return undefined
}

/** @throws Refused when the body is no envelope */
function readEnvelope(body: string): CallBody {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw invalid({ path: '', key: 'notJson' })
  }
  const envelope = readAs(CallBody, json)
  if (!envelope.ok) throw invalid(...envelope.issues)
  return envelope.data
}

/**
 * The one way in: name → envelope → caller → shape → answer. Everything that goes wrong leaves as a CallError; nothing is thrown.
 */
export async function answerCall<H>(request: CallRequest, answering: Answering<H>): Promise<CallReply> {
  const { log } = answering
  const begun = performance.now()
  const operation = findOperation(request.name)
  let outcome = 'ok'
  const refuse = (error: CallError, told: string = error.kind): CallReply => {
    outcome = told
    return { body: failed(error) }
  }
  try {
    const name = request.name as OperationName
    const handler = operation && answering.handlerOf(name)
    if (!operation || !handler) throw new NotFoundError()
    const { input, commandId, background = false } = readEnvelope(request.body)
    const caller = await answering.callerOf(request, operation, background)
    const reply = await answering.answer({ name, operation, handler, caller, input: readInput(operation, input), commandId })
    if (reply.body.startsWith('{"ok":false')) outcome = (JSON.parse(reply.body) as { error: CallError }).error.kind
    return reply
  } catch (error) {
    const refused = refusalOf(error)
    if (refused) return refuse(refused, refused.kind === 'rule' ? `rule ${refused.key}` : refused.kind)
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')) {
      log.write('damaged', { operation: request.name })
      return refuse(byRule('damaged'), 'damaged')
    }
    // The transaction is undone: nothing is half.
    const disk = diskProblemOf(error)
    if (disk !== null) {
      log.write(disk, { operation: request.name, at: whereThrown(error) })
      return refuse(byRule(disk), disk)
    }
    const reference = randomUUID().slice(0, 8)
    log.write('internal', { reference, operation: request.name, type: (error as Error).name, at: whereThrown(error) })
    return refuse({ kind: 'internal', reference })
  } finally {
    if (operation) log.write('call', { operation: request.name, ms: Math.round((performance.now() - begun) * 10) / 10, outcome })
  }
}
