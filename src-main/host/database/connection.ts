import { closeSync, openSync, readSync } from 'node:fs'
import Database from 'better-sqlite3'
import {
  CamelCasePlugin,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { StartError } from '#host/files/start-error'
import type { Tables, Writer } from './tables'
import { WrittenTables } from './written-tables'

/** The oldest SQLite without the WAL-reset bug. */
const oldestSqlite = [3, 51, 3] as const

/** SQLite keeps a whole migration in one transaction; the stock adapter does not use that. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
/** SQLite undoes a transaction by itself when the disk is full; undoing it again would hide why. */
class ForgivingDriver extends SqliteDriver {
  readonly #raw: Database.Database
  readonly #written: WrittenTables

  constructor(raw: Database.Database, written: WrittenTables, guard: Guard) {
    super({ database: compilingOnce(raw, written, guard) })
    this.#raw = raw
    this.#written = written
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#written.begin()
    await super.beginTransaction(connection)
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection)
  }
}

/**
 * Whether a connection may write now. SQLite says of each compiled statement whether it only reads. Its own `query_only` says the same, but
 * every turning of it throws away all that has been compiled: a row for each look made the next answer three times as slow.
 */
interface Guard {
  mayWrite: boolean
}

class RegisterDialect extends SqliteDialect {
  readonly #raw: Database.Database
  readonly #written: WrittenTables
  readonly #guard: Guard

  constructor(raw: Database.Database, written: WrittenTables, guard: Guard) {
    super({ database: raw })
    this.#raw = raw
    this.#written = written
    this.#guard = guard
  }
  override createDriver(): Driver {
    return new ForgivingDriver(this.#raw, this.#written, this.#guard)
  }
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

export interface Connection {
  readonly raw: Database.Database
  readonly kysely: Kysely<Tables>
  readonly guard: Guard
  /** What the transaction at work has changed so far. */
  readonly written: Pick<WrittenTables, 'names'>
}

/**
 * writer: the one through which everything is changed. viewer: answers the questions, and writes down who has looked (`keepingViews`); SQLite
 * throws away the pages that a connection has read and decrypted when another one commits, but not when it does so itself, so that the row
 * of one look does not make the next answer slow. Its commits do not wait for the disk (`openForcedLog` sees to it that they reach it): a killed
 * program loses none of them. reader: opened read-only.
 */
type Mode = 'writer' | 'viewer' | 'reader'

/**
 * Opens an encrypted register file and makes sure that it is what it should be: encrypted, WAL, foreign keys, every commit of the writer synced.
 * @param key 32 bytes
 * @throws StartError `wrongKey`, `notEncrypted`, `oldSqlite`, `unsafeSettings`
 */
export function openConnection(file: string, key: Buffer, mode: Mode): Connection {
  // SQLite gives its write-ahead log the rights of the file.
  if (mode === 'writer') closeSync(openSync(file, 'a', 0o600))
  const raw = new Database(file, mode === 'reader' ? { readonly: true, fileMustExist: true } : { fileMustExist: mode === 'viewer' })
  try {
    raw.pragma(`cipher='chacha20'`)
    raw.pragma(`key='raw:${key.toString('hex')}'`)
    try {
      raw.prepare('select count(*) from sqlite_schema').get()
    } catch (error) {
      throw error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB' ? new StartError('wrongKey') : error
    }
    raw.pragma('busy_timeout=5000')
    raw.pragma('foreign_keys=ON')
    raw.pragma('trusted_schema=OFF')
    raw.pragma('temp_store=MEMORY')
    raw.pragma('cache_size=-65536')
    if (mode !== 'reader') {
      raw.pragma('journal_mode=WAL')
      raw.pragma(`synchronous=${synchronous[mode]}`)
      readBack(raw, synchronous[mode])
    }
  } catch (error) {
    raw.close()
    throw error
  }
  const written = new WrittenTables(raw)
  const guard: Guard = { mayWrite: mode === 'writer' }
  if (mode === 'viewer') onlyReads(raw, guard)
  const dialect: Dialect = new RegisterDialect(raw, written, guard)
  return {
    raw,
    kysely: new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] }),
    guard,
    written,
  }
}

/** As SQLite numbers them: 2 waits for the disk at every commit, 1 before what was committed moves into the register file. */
const synchronous = { writer: 2, viewer: 1 }

/** Runs a transaction in which a viewer may write, which it may not at any other time. */
export const keepingViews = ({ guard, kysely }: Connection, work: (db: Writer) => Promise<void>): Promise<void> =>
  kysely.transaction().execute(async (db) => {
    guard.mayWrite = true
    try {
      await work(db)
    } finally {
      guard.mayWrite = false
    }
  })

const refuseToWrite = (): never => {
  throw new Database.SqliteError('attempt to write a readonly database', 'SQLITE_READONLY')
}

/** What reaches past kysely is held to the same. */
function onlyReads(raw: Database.Database, guard: Guard): void {
  const compile = raw.prepare.bind(raw)
  const prepare = (text: string) => {
    const statement = compile(text)
    // SQLite calls the explanation of a writing statement a writing one; it changes nothing.
    return statement.readonly || guard.mayWrite || /^\s*explain\b/i.test(text) ? statement : refuseToWrite()
  }
  Object.assign(raw, { prepare, exec: refuseToWrite })
}

/** Compiling a statement takes longer than most take to run: the same text is compiled once. */
function compilingOnce(raw: Database.Database, written: WrittenTables, guard: Guard) {
  const compiled = new Map<string, { readonly statement: ReturnType<WrittenTables['watch']>; readonly reads: boolean }>()
  const guarded = ({ statement, reads }: NonNullable<ReturnType<typeof compiled.get>>) => {
    return reads || guard.mayWrite ? statement : refuseToWrite()
  }
  return {
    close: () => void raw.close(),
    prepare: (text: string) => {
      const known = compiled.get(text)
      if (known) return guarded(known)
      // Texts with a list of values in them are many: they come and go.
      if (compiled.size >= 500) compiled.clear()
      const prepared = raw.prepare(text)
      const fresh = { statement: written.watch(text, prepared), reads: prepared.readonly }
      compiled.set(text, fresh)
      return guarded(fresh)
    },
  }
}

function readBack(raw: Database.Database, synchronous: number): void {
  const version = (raw.prepare('select sqlite_version() as v').get() as { v: string }).v
  const newEnough =
    version
      .split('.')
      .map(Number)
      .reduce((order, part, at) => order || part - (oldestSqlite[at] ?? 0), 0) >= 0
  if (!newEnough) throw new StartError('oldSqlite', { version })
  const settings = { synchronous, journal_mode: 'wal', foreign_keys: 1 }
  for (const [name, wanted] of Object.entries(settings)) {
    if (raw.pragma(name, { simple: true }) !== wanted) throw new StartError('unsafeSettings', { name })
  }
}

/** @throws StartError `notEncrypted` when the file carries SQLite's plain header. */
export function refusePlainFile(file: string): void {
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  if (head.toString('latin1').startsWith('SQLite format 3')) throw new StartError('notEncrypted')
}
