import { join } from 'node:path'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { PressTask } from './task'

/** What a worker is given when it starts: its own read-only way into the register. */
export interface WorkerData {
  readonly file: string
  /** 32 bytes */
  readonly key: Uint8Array
  readonly resources: string
}
/** Starts the entry `<name>-worker`. */
export type StartWorker = (name: string, data: WorkerData, resourceLimits: ResourceLimits) => Worker

/** Workers are built beside the other entries (electron.vite.config.ts). */
export const startBuiltWorker: StartWorker = (name, workerData, resourceLimits) =>
  new Worker(join(import.meta.dirname, `${name}-worker.js`), { workerData, name, resourceLimits })

export interface PressRequest {
  readonly id: number
  /** Name of a `PressTask`. */
  readonly task: string
  readonly input: unknown
}
/** What the thread says: once that it is open, then an answer to each question. */
export type PressReply =
  | 'open'
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly type: string; readonly message: string }

/** What one piece of work may take before its thread is ended. */
export interface PressLimits {
  readonly seconds: number
  /** Of JavaScript objects. */
  readonly megabytes: number
}

/** One paper that somebody waits for at the screen: it takes some hundredths of a second and little memory, whatever a form may say. */
export const singleLimits: PressLimits = { seconds: 20, megabytes: 512 }
/** Batches, joined files, lists of thousands. */
export const manyLimits: PressLimits = { seconds: 300, megabytes: 2048 }

/** The work took more than it may; its thread was ended, what waited behind it goes on in a new one. */
export class PressLimitError extends Error {
  constructor(exceeded: keyof PressLimits) {
    super(`the press took more ${exceeded} than it may`)
    this.name = 'PressLimitError'
  }
}

/** Lays out and prints off the main thread, so that the seats are answered meanwhile. */
export interface Press {
  /** @throws Error when the work failed or its thread ended; PressLimitError when it took too long or too much memory */
  ask<Input, Result>(task: PressTask<Input, Result, never>, input: Input): Promise<Result>
  /** Starts the thread if it is not there, so that the next question need not wait for it. */
  warm(): void
  close(): Promise<void>
}

/** A thread that has nothing to do for so long is ended: its memory is the office's. */
const idleMinutes = 2

interface Asked extends PressRequest {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** The thread starts with the first question. One piece of work at a time is given to it, so that each has its own time. */
export function openPress(start: (limits: ResourceLimits) => Worker, limits: PressLimits): Press {
  let worker: Worker | null = null
  let atWork: Asked | null = null
  let idle: NodeJS.Timeout | undefined
  let deadline: NodeJS.Timeout | undefined
  /** The time of what is at work counts from when the thread is open. */
  let isOpen = false
  let last = 0
  const queue: Asked[] = []

  /** Whoever waits is told; the next in the queue begins. */
  const settle = (how: (asked: Asked) => void) => {
    clearTimeout(deadline)
    const asked = atWork
    atWork = null
    if (asked) how(asked)
    next()
  }
  const count = () => {
    deadline = setTimeout(() => {
      void end()
      settle(({ reject }) => reject(new PressLimitError('seconds')))
    }, limits.seconds * 1000).unref()
  }
  const end = async () => {
    clearTimeout(idle)
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const rest = () => {
    worker?.unref()
    clearTimeout(idle)
    idle = setTimeout(() => void end(), idleMinutes * 60_000).unref()
  }
  const open = (): Worker => {
    if (worker) return worker
    const begun = start({ maxOldGenerationSizeMb: limits.megabytes })
    isOpen = false
    const lost = (error: Error) => {
      if (worker !== begun) return
      worker = null
      settle(({ reject }) => reject(error))
    }
    begun.on('message', (reply: PressReply) => {
      if (worker !== begun) return
      if (reply === 'open') {
        isOpen = true
        if (atWork) count()
        return
      }
      if (reply.id !== atWork?.id) return
      settle(({ resolve, reject }) =>
        reply.ok ? resolve(reply.result) : reject(Object.assign(new Error(reply.message), { name: reply.type })),
      )
    })
    begun.on('error', (error) =>
      lost((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PressLimitError('megabytes') : (error as Error)),
    )
    begun.on('exit', () => lost(new Error('the press ended')))
    worker = begun
    return begun
  }
  const next = () => {
    if (atWork) return
    const asked = queue.shift()
    if (!asked) return rest()
    atWork = asked
    clearTimeout(idle)
    const running = open()
    running.ref()
    const { id, task, input } = asked
    running.postMessage({ id, task, input } satisfies PressRequest)
    if (isOpen) count()
  }

  return {
    ask: <Input, Result>(task: PressTask<Input, Result, never>, input: Input) =>
      new Promise<Result>((resolve, reject) => {
        queue.push({ id: ++last, task: task.name, input, resolve: resolve as (result: unknown) => void, reject })
        next()
      }),
    warm: () => {
      if (worker) return
      open()
      rest()
    },
    close: async () => {
      const ended = new Error('the press ended')
      for (const { reject } of queue.splice(0)) reject(ended)
      await end()
      settle(({ reject }) => reject(ended))
      clearTimeout(idle)
    },
  }
}
