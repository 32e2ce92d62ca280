import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BatchState } from '#contract/papers/batch'
import type { Caller, CommandContext, QueryContext } from '#host/api/handlers'
import { found, RuleError, StaleError } from '#host/api/rule-error'
import type { Service, ServiceTools } from '#host/api/service'
import { diskProblemOf } from '#host/files/disk-problem'
import { whereThrown } from '#host/files/program-log'
import { type Press, PressLimitError } from '#host/press/press'
import { changeInLog } from '../issuing/access'
import { type Forms, paperContext, versionOfContext } from '../issuing/compose'
import { keepPaper } from '../issuing/make'
import { numberFor, sameNumber } from '../issuing/numbering'
import type { FrozenPaper } from '../issuing/store'
import { type FreezeRequest, type FrozenLine, freezeTask } from '../tasks'
import { untilRepeated } from './rules'
import { batchById, type KeptBatch, keepFailure, markItem, waitingItems } from './store'

/** The batches at work in this process. */
export interface Batches {
  /** Begins, or goes on, once the command that asked for it is on disk. */
  start(id: string, caller: Caller, forms: Forms): void
  stop(id: string): void
  stateOf(batch: Pick<KeptBatch, 'id' | 'counts'>): BatchState
  /** What ended a batch before its time. A full disk does not take this either: then it is known as long as this process lives. */
  failureOf(batch: Pick<KeptBatch, 'id' | 'failure'>): string | null
  /** Stops all, and resolves when the papers at work are in the register. */
  close(): Promise<void>
}

/** Papers laid out and kept together: their numbers are held so long, and so long another seat's paper waits. */
const together = 6
/** Somebody else changed a person in between: the papers are made anew, so many times. */
const tries = 5
/** Seats look again at most so often, milliseconds. */
const tellEvery = 1000

interface Run {
  stopping: boolean
  done: Promise<void>
}

export const batches: Service<Batches> = { start: openBatches }

function openBatches({ press, perform, log }: ServiceTools): Batches {
  const running = new Map<string, Run>()
  const failures = new Map<string, string>()

  async function work(id: string, caller: Caller, forms: Forms, run: Run): Promise<void> {
    let lastTold = 0
    let ahead: Laying | null = null
    const publishes = ({ more }: { more: boolean }) => {
      const now = performance.now()
      if (more && !run.stopping && now - lastTold < tellEvery) return false
      lastTold = now
      return true
    }
    for (let stale = 0; !run.stopping; ) {
      try {
        const { more } = await perform('papers.issue', caller, {
          prepare: async (context) => {
            const prepared = await prepareSome(context, id, caller, { forms, press, ahead })
            ahead = prepared.following
            return prepared
          },
          apply: (context, prepared) => keepSome(context, id, forms, prepared),
          publishes,
        })
        stale = 0
        if (!more) return
      } catch (error) {
        if (error instanceof StaleError && ++stale < tries) continue
        const failure = reasonOf(error)
        failures.set(id, failure)
        log.write('batch ended', { failure, type: (error as Error).name, at: whereThrown(error) })
        await perform('papers.batch.end', caller, {
          prepare: async () => null,
          apply: async ({ db, note }) => {
            note({ subject: id, reason: failure })
            await keepFailure(db, id, failure)
          },
          publishes: () => true,
        }).catch(() => undefined)
        return
      }
    }
  }

  return {
    start: (id, caller, forms) => {
      if (running.has(id)) return
      const run: Run = { stopping: false, done: Promise.resolve() }
      running.set(id, run)
      failures.delete(id)
      run.done = work(id, caller, forms, run).finally(() => running.delete(id))
    },
    stop: (id) => {
      const run = running.get(id)
      if (run) run.stopping = true
    },
    stateOf: ({ id, counts }) => {
      const run = running.get(id)
      if (run) return run.stopping ? 'STOPPING' : 'RUNNING'
      return counts.WAITING > 0 ? 'STOPPED' : 'DONE'
    },
    failureOf: ({ id, failure }) => failure ?? failures.get(id) ?? null,
    close: async () => {
      for (const run of running.values()) run.stopping = true
      await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof StaleError) return 'stale'
  if (error instanceof RuleError) return error.key
  return diskProblemOf(error) ?? 'internal'
}

/** Papers being laid out, and under what: numbers, settings, facility. */
interface Laying {
  readonly under: string
  readonly lines: Promise<FrozenLine[]>
}
type PreparedPapers = Awaited<ReturnType<typeof prepareSome>>

/** @param ahead what was begun while the papers before were written; taken if it is what is wanted now, otherwise made anew */
async function prepareSome(
  context: QueryContext,
  id: string,
  caller: Caller,
  { forms, press, ahead }: { readonly forms: Forms; readonly press: Press; readonly ahead: Laying | null },
) {
  const { db, facility, now } = context
  const batch = found(await batchById(db, id))
  const waiting = await waitingItems(db, id, together * 2)
  const items = untilRepeated(waiting.slice(0, together))
  const next = untilRepeated(waiting.slice(items.length, items.length + together), items)
  const number = await numberFor(context, { ...batch, reserved: null }, batch.issuedOn)
  const version = versionOfContext(await paperContext(forms, context))
  const under = (some: typeof items, first: number | null) => JSON.stringify([some, first, version])
  const layOut = (some: typeof items, first: number | null): Laying => {
    const { form, issuedOn: on, issuedOnReason: onReason, signerId } = batch
    const subjects = some.map(({ kind, id, eventId }) => ({ kind, id, eventId }))
    const by = { by: caller.fullName, roles: caller.roles, at: now }
    const request = { form, on, onReason, signerId, facility, first, ...by, subjects }
    const lines = press.ask(freezeTask, request).catch((error: unknown) => {
      if (error instanceof PressLimitError) return freezeEach(press, request)
      throw error
    })
    // Whoever takes them is told what went wrong; it may be that nobody does.
    lines.catch(() => undefined)
    return { under: under(some, first), lines }
  }
  const laying = ahead?.under === under(items, number.number) ? ahead : layOut(items, number.number)
  const lines = await laying.lines
  const made = lines.filter(({ state }) => state === 'MADE').length
  const following = next.length > 0 ? layOut(next, number.number === null ? null : number.number + made) : null
  return { batch, items, number, lines, version, following }
}

/** One after the other: a paper that takes more than it may is told apart from the others, and takes no number. */
async function freezeEach(press: Press, request: FreezeRequest): Promise<FrozenLine[]> {
  const lines: FrozenLine[] = []
  let number = request.first
  for (const subject of request.subjects) {
    const [line] = await press.ask(freezeTask, { ...request, first: number, subjects: [subject] }).catch((error: unknown): FrozenLine[] => {
      if (error instanceof PressLimitError) return [{ state: 'FAILED', refused: { key: 'paperTooLarge', params: {} } }]
      throw error
    })
    lines.push(line!)
    if (line!.state === 'MADE' && number !== null) number++
  }
  return lines
}

/** Writes the papers with their numbers, and what became of each subject, all at once or not at all. */
async function keepSome(
  context: CommandContext,
  id: string,
  forms: Forms,
  { batch, items, number, lines, version }: PreparedPapers,
): Promise<{ more: boolean }> {
  const { db, note } = context
  const unchanged = versionOfContext(await paperContext(forms, context)) === version
  if (!unchanged || !sameNumber(await numberFor(context, { ...batch, reserved: null }, batch.issuedOn), number)) throw new StaleError()
  const made: FrozenPaper[] = []
  for (const [at, { position }] of items.entries()) {
    const line = lines[at] as FrozenLine
    if (line.state === 'MADE') {
      await keepPaper(db, forms, line.ready)
      made.push(line.ready.frozen)
    }
    await markItem(db, id, position, {
      state: line.state,
      paperId: line.state === 'MADE' ? line.ready.frozen.id : line.state === 'ALREADY' ? line.paperId : null,
      refused: line.state === 'FAILED' ? line.refused : null,
    })
    // Whoever only reads is answered between two papers; who writes waits for all of them.
    await nextTurn()
  }
  const changes = made.map(changeInLog)
  note({ subject: changes.map(({ field }) => field).join(', '), changes })
  return { more: (await waitingItems(db, id, 1)).length > 0 }
}
