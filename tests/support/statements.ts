import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { onEveryStatement, type RunStatement } from './statement-hook'

export type { RunStatement }

/**
 * Sees what any connection runs, those of the press's threads among them (see workers.ts). Begin before the register is opened. What a thread has
 * run is told as if a connection of this thread had: it reads the same file by the same functions.
 */
export function watchStatements(): { during(work: () => Promise<unknown>): Promise<RunStatement[]>; end(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'statements-'))
  const file = join(folder, 'of-threads.jsonl')
  closeSync(openSync(file, 'w'))
  process.env.STATEMENTS_FILE = file
  let seen: RunStatement[] | null = null
  const connections = new Set<Database.Database>()
  const endWatching = onEveryStatement((statement) => {
    connections.add(statement.on)
    seen?.push(statement)
  })
  const ofThreads = (from: number): RunStatement[] =>
    readFileSync(file)
      .subarray(from)
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const on = [...connections].find(({ open }) => open)
        if (!on) throw new Error('a thread has read before this one did')
        const { text, parameters } = JSON.parse(line) as Omit<RunStatement, 'on'>
        return { on, text, parameters }
      })
  return {
    async during(work) {
      const now: RunStatement[] = []
      const from = statSync(file).size
      seen = now
      await work()
      seen = null
      return [...now, ...ofThreads(from)]
    },
    end() {
      endWatching()
      delete process.env.STATEMENTS_FILE
      rmSync(folder, { recursive: true })
    },
  }
}

/** Runs a statement's text behind a word of SQLite's own (`explain`, `explain query plan`), past the watching. */
export function explained<T>({ on, text, parameters }: RunStatement, how: 'explain' | 'explain query plan'): T[] {
  return on.prepare(`${how} ${text}`).all(parameters as never) as T[]
}
