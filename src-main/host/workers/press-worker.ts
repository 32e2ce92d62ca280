import { parentPort, workerData } from 'node:worker_threads'
import { openConnection } from '#host/database/connection'
import type { Declarations } from '#host/features/feature'
import { declarations, tasks } from '#host/features/index'
import { openPlaces } from '#host/law/places'
import type { PressReply, PressRequest, WorkerData } from '#host/press/press'
import type { PressContext } from '#host/press/task'
import { renderPdf } from '#host/prints/engine/render'

// Prints papers and lists beside the host's main thread, on a connection of its own that cannot write.

const { file, key, resources } = workerData as WorkerData
const { kysely: db } = openConnection(file, Buffer.from(key), 'reader')
const context: PressContext<Declarations> = { db, places: openPlaces(resources), resources, declared: declarations }
const byName = new Map(tasks.map((task) => [task.name, task]))

async function answer({ id, task, input }: PressRequest): Promise<PressReply> {
  try {
    const asked = byName.get(task)
    if (!asked) throw new Error(`no feature declares the task ${task}`)
    return { id, ok: true, result: await asked.work(context, input as never) }
  } catch (error) {
    const { name, message } = error as Error
    return { id, ok: false, type: name, message }
  }
}

/** Opens the fonts and lets the layout run once, so that the first paper asked for takes no longer than the next. */
const warmedUp = renderPdf([declarations.prints[0]!.sample('missing')]).then(() => parentPort?.postMessage('open' satisfies PressReply))

// One after the other: a task's memory is free before the next begins.
let last: Promise<unknown> = warmedUp
parentPort?.on('message', (request: PressRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)))
})
