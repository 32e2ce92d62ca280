import { parentPort, workerData } from 'node:worker_threads'
import { openConnection } from '#host/database/connection'
import { openPlaces } from '#host/law/places'
import type { PressReply, PressRequest, WorkerData } from './press'
import type { PressContext } from './press-context'
import { pressTasks } from './tasks'

// Prints papers and lists beside the host's main thread, on a connection of its own that cannot write.

const { file, key, resources } = workerData as WorkerData
const { kysely: db } = openConnection(file, Buffer.from(key), 'reader')
const context: PressContext = { db, places: openPlaces(resources), resources }

async function answer({ id, task, input }: PressRequest): Promise<PressReply> {
  try {
    return {
      id,
      ok: true,
      result: await (pressTasks[task] as (context: PressContext, input: unknown) => Promise<unknown>)(context, input),
    }
  } catch (error) {
    const { name, message } = error as Error
    return { id, ok: false, type: name, message }
  }
}

// One after the other: a task's memory is free before the next begins.
let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (request: PressRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)))
})
