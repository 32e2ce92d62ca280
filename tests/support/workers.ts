import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { StartWorker } from '#host/workers/press'

/** The workers as they stand in the source, without a build: Node strips the types itself. */
export const startFromSource: StartWorker = (name, workerData) =>
  new Worker(join(import.meta.dirname, '../../src-main/host/workers', `${name}-worker.ts`), {
    workerData,
    name,
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', pathToFileURL(join(import.meta.dirname, 'source-imports.mjs')).href],
  })
