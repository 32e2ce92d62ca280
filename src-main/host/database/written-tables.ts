import type Database from 'better-sqlite3'
import type { TableName } from './tables'

type Statement = Pick<Database.Statement, 'reader' | 'all' | 'run' | 'iterate'>

const writes = /^\s*(insert|update|delete|replace|with)\b/i

/** 'stay_event' → 'stayEvent', as tables.ts has it. */
const named = (table: string) => table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as TableName

/**
 * Which tables the transaction at work has changed, triggers and cascades included. Nobody has to say so: SQLite is asked for the program of
 * each writing statement, once for each text, and which tables that opens for writing.
 */
export class WrittenTables {
  readonly #raw: Database.Database
  readonly #byText = new Map<string, readonly TableName[]>()
  readonly #written = new Set<TableName>()

  constructor(raw: Database.Database) {
    this.#raw = raw
  }

  /** Since the transaction began. */
  get names(): ReadonlySet<TableName> {
    return this.#written
  }

  /** A transaction begins. */
  begin(): void {
    this.#written.clear()
  }

  /** The same statement; what it changes is written down when it has changed a row. */
  watch(text: string, statement: Database.Statement): Statement {
    if (statement.readonly || !writes.test(text)) return statement
    const note = (rows: number, parameters: unknown) => {
      if (rows > 0) for (const table of this.#tablesOf(text, parameters)) this.#written.add(table)
    }
    return {
      reader: statement.reader,
      all: (parameters: unknown) => {
        const rows = statement.all(parameters)
        note(rows.length, parameters)
        return rows
      },
      run: (parameters: unknown) => {
        const result = statement.run(parameters)
        note(result.changes, parameters)
        return result
      },
      iterate: (parameters: unknown) => {
        note(1, parameters)
        return statement.iterate(parameters)
      },
    }
  }

  #tablesOf(text: string, parameters: unknown): readonly TableName[] {
    const known = this.#byText.get(text)
    if (known) return known
    const ofPage = new Map(
      this.#raw.prepare('select rootpage, tbl_name from sqlite_schema where rootpage > 0').raw().all() as [number, string][],
    )
    const program = this.#raw.prepare(`explain ${text}`).all(parameters) as { opcode: string; p1: number; p2: number }[]
    const pages = program.flatMap(({ opcode, p1, p2 }) => (opcode === 'OpenWrite' ? [p2] : opcode === 'Clear' ? [p1] : []))
    const tables = [...new Set(pages.flatMap((page) => ofPage.get(page) ?? []))].map(named)
    if (this.#byText.size >= 500) this.#byText.clear()
    this.#byText.set(text, tables)
    return tables
  }
}
