import Database from 'better-sqlite3'

// Without Vitest: a thread of the press loads this, too.

/** A statement that a connection has run, with what it was run with. */
export interface RunStatement {
  readonly on: Database.Database
  readonly text: string
  readonly parameters: unknown
}

/** Tells of each statement that any connection of this thread runs from now on; statements are compiled once, so begin before they are. @returns ends it */
export function onEveryStatement(tell: (statement: RunStatement) => void): () => void {
  const prepare = Database.prototype.prepare
  Database.prototype.prepare = function (this: Database.Database, text: string) {
    const statement = prepare.call(this, text)
    for (const way of ['all', 'get', 'run', 'iterate'] as const) {
      const run = statement[way] as (...given: unknown[]) => unknown
      const telling = (...given: unknown[]) => {
        tell({ on: this, text, parameters: given.length === 1 ? given[0] : given })
        return run.apply(statement, given)
      }
      Object.defineProperty(statement, way, { value: telling })
    }
    return statement
  } as typeof prepare
  return () => {
    Database.prototype.prepare = prepare
  }
}
