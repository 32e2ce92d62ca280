import Database from 'better-sqlite3'
import { vi } from 'vitest'

/** A statement that a connection has run, with what it was run with. */
export interface RunStatement {
  readonly on: Database.Database
  readonly text: string
  readonly parameters: unknown
}

/** Sees what any connection of this thread runs. Begin before the register is opened: statements are compiled once. */
export function watchStatements(): { during(work: () => Promise<unknown>): Promise<RunStatement[]>; end(): void } {
  let seen: RunStatement[] | null = null
  const prepare = Database.prototype.prepare
  const spy = vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, text: string) {
    const statement = prepare.call(this, text)
    for (const way of ['all', 'get', 'run', 'iterate'] as const) {
      const run = statement[way] as (...given: unknown[]) => unknown
      const seeing = (...given: unknown[]) => {
        seen?.push({ on: this, text, parameters: given.length === 1 ? given[0] : given })
        return run.apply(statement, given)
      }
      Object.defineProperty(statement, way, { value: seeing })
    }
    return statement
  })
  return {
    async during(work) {
      const now: RunStatement[] = []
      seen = now
      await work()
      seen = null
      return now
    },
    end: () => spy.mockRestore(),
  }
}

/** Runs a statement's text behind a word of SQLite's own (`explain`, `explain query plan`), past the watching. */
export function explained<T>({ on, text, parameters }: RunStatement, how: 'explain' | 'explain query plan'): T[] {
  return on.prepare(`${how} ${text}`).all(parameters as never) as T[]
}
