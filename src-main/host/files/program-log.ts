import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { diskProblemOf } from './disk-problem'

/** Technical log: operation names, durations, outcomes. Never inputs, names or numbers of people. */
export interface Log {
  write(event: string, fields?: Readonly<Record<string, string | number | boolean>>): void
}

export const silentLog: Log = { write: () => {} }

const rotateAt = 5_000_000

/** One JSON line an event in `folder`/host.log; one older file is kept. A line that the disk does not take is lost: nobody's work waits for it. */
export function fileLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'host.log')
  mkdirSync(folder, { recursive: true })
  let size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return {
    write(event, fields = {}) {
      const line = `${JSON.stringify({ at: now().toISOString(), event, ...fields })}\n`
      try {
        if (size > rotateAt) {
          renameSync(file, `${file}.1`)
          size = 0
        }
        appendFileSync(file, line, { mode: 0o600 })
        size += line.length
      } catch (error) {
        if (diskProblemOf(error) === null) throw error
      }
    },
  }
}

/** Where in the code, not what was said: messages of SQLite and zod can quote what was typed. */
export const whereThrown = (error: unknown): string =>
  String((error as Error).stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' ← ')
