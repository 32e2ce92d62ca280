import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { StartWorker } from '#host/press/press'

const beforeEntry = (file: string) => ['--import', pathToFileURL(join(import.meta.dirname, file)).href]

/** The workers as they stand in the source, without a build: Node strips the types itself. */
export const startFromSource: StartWorker = (name, workerData, resourceLimits) =>
  new Worker(join(import.meta.dirname, '../../src-main/host/workers', `${name}-worker.ts`), {
    workerData,
    name,
    resourceLimits,
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      ...beforeEntry('source-imports.mjs'),
      ...(process.env.STATEMENTS_FILE ? beforeEntry('watched-worker.ts') : []),
    ],
  })
