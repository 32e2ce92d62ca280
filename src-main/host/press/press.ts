import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PressTask } from './task'

/** What a worker is given when it starts: its own read-only way into the register. */
export interface WorkerData {
  readonly file: string
  /** 32 bytes */
  readonly key: Uint8Array
  readonly resources: string
}
/** Starts the entry `<name>-worker`. */
export type StartWorker = (name: string, data: WorkerData) => Worker

/** Workers are built beside the other entries (electron.vite.config.ts). */
export const startBuiltWorker: StartWorker = (name, workerData) =>
  new Worker(join(import.meta.dirname, `${name}-worker.js`), { workerData, name })

export interface PressRequest {
  readonly id: number
  /** Name of a `PressTask`. */
  readonly task: string
  readonly input: unknown
}
export type PressReply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly type: string; readonly message: string }

/** Lays out and prints off the main thread, so that the seats are answered meanwhile. */
export interface Press {
  /** @throws Error when the work failed or its thread ended */
  ask<Input, Result>(task: PressTask<Input, Result, never>, input: Input): Promise<Result>
  close(): Promise<void>
}

/** A thread that has nothing to do for so long is ended: its memory is the office's. */
const idleMinutes = 2

/** The thread starts with the first question. */
export function openPress(start: () => Worker): Press {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | undefined
  let last = 0
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()

  const end = async () => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const open = (): Worker => {
    if (worker) return worker
    const begun = start()
    const lost = (error: Error) => {
      if (worker !== begun) return
      worker = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    begun.on('message', (reply: PressReply) => {
      const asked = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (reply.ok) asked?.resolve(reply.result)
      else asked?.reject(Object.assign(new Error(reply.message), { name: reply.type }))
      if (waiting.size > 0) return
      begun.unref()
      clearTimeout(idle)
      idle = setTimeout(() => void end(), idleMinutes * 60_000).unref()
    })
    begun.on('error', (error) => lost(error as Error))
    begun.on('exit', () => lost(new Error('the press ended')))
    worker = begun
    return begun
  }

  return {
    ask: <Input, Result>(task: PressTask<Input, Result, never>, input: Input) =>
      new Promise<Result>((resolve, reject) => {
        clearTimeout(idle)
        const id = ++last
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject })
        const running = open()
        running.ref()
        running.postMessage({ id, task: task.name, input } satisfies PressRequest)
      }),
    close: async () => {
      clearTimeout(idle)
      await end()
    },
  }
}
