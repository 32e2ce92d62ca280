import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, describe, expect, test } from 'vitest'
import { openConnection } from '#host/database/connection'
import { migrate, migrations } from '#host/database/migrate'
import type { Tables } from '#host/database/tables'
import { notesAbout } from '#host/features/desk/store'
import type { DutySource } from '#host/features/duty-source'
import { declarations } from '#host/features/index'
import { answerSource } from '#host/features/papers/duties/source'
import { bookEnd, draftOf, frozenData, issuedOf, openToReplace, papersByIds } from '#host/features/papers/issuing/store'
import { phaseSource } from '#host/features/phases/duties/source'
import { staySource } from '#host/features/stays/duties/source'
import { makeLaw } from '#host/law/legal-values'
import { theFacility } from '../support/builders'
import { seededLaw } from '../support/law'
import { weekdaysWorked } from '../support/workdays'

const folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-schema-'))
const file = join(folder, 'register.sph')
const connection = openConnection(file, Buffer.alloc(32, 7), 'writer')
await migrate(connection)
afterAll(() => {
  connection.raw.close()
  rmSync(folder, { recursive: true, force: true })
})

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

describe('tables.ts', () => {
  /** Interface name → fields with their types, read from the sources. */
  const folderOfTables = join(import.meta.dirname, '../../src-main/host/database/tables')
  const source = readdirSync(folderOfTables)
    .map((name) => readFileSync(join(folderOfTables, name), 'utf8'))
    .join('\n')
  const interfaces = new Map(
    [...source.matchAll(/export interface (\w+)Table \{\n([\s\S]*?)\n\}/g)].map(([, name = '', body = '']) => [
      name,
      new Map([...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, field = '', type = '']) => [snake(field), type])),
    ]),
  )
  const live = connection.raw
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%' and name not like 'resident_search%'`,
    )
    .pluck()
    .all() as string[]

  test('names every table of the register and no other', () => {
    const written = [...interfaces.keys()].map((name) => snake(name).slice(1)).filter((name) => name !== 'resident_search')
    expect(written.toSorted()).toEqual(live.toSorted())
  })
  test.each(live)('%s: the same columns, and null where the column may be null', (table) => {
    const columns = connection.raw.prepare('select name, "notnull", pk, type from pragma_table_info(?)').all(table) as {
      name: string
      notnull: 0 | 1
      pk: number
      type: string
    }[]
    const fields = interfaces.get(table.replace(/(^|_)([a-z])/g, (_, _gap, letter: string) => letter.toUpperCase()))
    expect([...(fields?.keys() ?? [])].toSorted()).toEqual(columns.map(({ name }) => name).toSorted())
    for (const { name, notnull, pk, type } of columns) {
      const field = fields?.get(name) ?? ''
      expect(field.endsWith('| null'), `${table}.${name}: ${field}`).toBe(notnull === 0 && pk === 0)
      if (type === 'INTEGER') expect(field, `${table}.${name}`).toMatch(/number|YesNo/)
    }
  })
  test('every table is STRICT', () => {
    const loose = connection.raw
      .prepare(
        `select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like 'kysely_%' and name not like 'resident_search%'`,
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
  })
})

describe('what is asked before each paper and by the desk comes from indexes', () => {
  const plan = (sql: string) =>
    (connection.raw.prepare(`explain query plan ${sql}`).all(...Array(sql.split('?').length - 1).fill('x')) as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n')
  /** Texts of the queries that a piece of work makes. */
  async function queriesOf(work: (db: Kysely<Tables>) => Promise<unknown>): Promise<string[]> {
    const asked: string[] = []
    const watched = new Kysely<Tables>({
      dialect: new SqliteDialect({
        database: {
          close: () => undefined,
          prepare: (sql: string) => {
            asked.push(sql)
            return connection.raw.prepare(sql)
          },
        },
      }),
      plugins: [new CamelCasePlugin()],
    })
    await work(watched)
    return asked
  }
  test('what is asked before each paper comes from indexes, of the numbers of a year the last alone', async () => {
    const subject = { kind: 'stay', id: 'x', eventId: null } as const
    const asked = await queriesOf(async (db) => {
      await issuedOf(db, 'mau-51', subject)
      await draftOf(db, 'mau-51', subject, null)
      await openToReplace(db, 'mau-51', subject)
      await bookEnd(db, 'TB', 2026)
    })
    const [issued, draft, replaced, newest, last] = asked.map(plan)
    expect(asked).toHaveLength(5)
    expect(issued).toMatch(/SEARCH p USING INDEX paper_one_issued/)
    expect(draft).toMatch(/SEARCH paper USING INDEX paper_one_draft/)
    expect(replaced).toMatch(/SEARCH p USING INDEX paper_void/)
    expect(newest).toMatch(/^SEARCH book_number USING INDEX \S+ \(series=\? AND year=\?\)$/)
    expect(last).toMatch(/^SEARCH book_number USING INDEX book_day \(series=\? AND year=\?\)$/)
  })
  test('papers are listed with their hashes and pages, and no PDF is walked through for them', async () => {
    const [listed, frozen] = (
      await queriesOf(async (db) => {
        await papersByIds(db, ['x'])
        await frozenData(db, ['x'])
      })
    ).map(plan)
    for (const found of [listed, frozen]) expect(found).toMatch(/SEARCH c USING COVERING INDEX paper_copy_known \(paper_id=\?\)/)
  })
  test('the desk: people in care and those who left of late come from their own indexes, what happened and was said from the stay', async () => {
    const office = { law: makeLaw(seededLaw), isWorkingDay: weekdaysWorked } as never
    const facility = theFacility
    const look = {
      on: '2026-11-21',
      moment: '2026-11-21T03:00:00.000Z',
      until: '2026-11-27T16:59:59.999Z',
      lastDay: '2026-11-29',
      settled: false,
      of: null,
    }
    const plansOf = async (source: DutySource) => (await queriesOf((db) => source.find({ db, office, facility }, look))).map(plan)
    const ofStays = await plansOf(staySource)
    const ofPhases = await plansOf(phaseSource)
    const [waiting = ''] = await plansOf(answerSource(declarations.forms))
    expect([ofStays.length, ofPhases.length]).toEqual([2, 2])
    for (const [open = '', ended = ''] of [ofStays, ofPhases]) {
      expect(open).toMatch(/(SEARCH|SCAN) s USING INDEX stay_(open_end|list|open|open_admission|whereabouts|phase|regime)/)
      expect(ended).toMatch(/SEARCH s USING INDEX stay_ended/)
      for (const plan of [open, ended]) {
        expect(plan).toMatch(/SEARCH e USING INDEX stay_event_(stay|kind)/)
        expect(plan).not.toMatch(/SCAN [enpr]\b/)
      }
    }
    for (const plan of ofStays) expect(plan).toMatch(/SEARCH p USING (COVERING )?INDEX paper_subject/)
    expect(ofStays[1]).toMatch(/SEARCH n USING (COVERING )?INDEX duty_note_one/)
    expect(waiting).toMatch(/SEARCH s USING INDEX stay_whereabouts[\s\S]*SEARCH p USING INDEX paper_subject/)
    const [notes = ''] = (await queriesOf((db) => notesAbout(db, [{ kind: 'stay', id: 'x' }]))).map(plan)
    expect(notes).toMatch(/SEARCH n USING INDEX duty_note_one/)
    expect(notes).not.toMatch(/SCAN n\b/)
  })
})

describe('migrating', () => {
  test('twice changes nothing', async () => {
    const before = connection.raw.prepare('select sql from sqlite_schema order by name').pluck().all()
    await migrate(connection)
    expect(connection.raw.prepare('select sql from sqlite_schema order by name').pluck().all()).toEqual(before)
  })
  test('a register from before has the numbers of the forms after its update, its old papers kept — 0100', async () => {
    const path = join(folder, 'before-0100.sph')
    const older = openConnection(path, Buffer.alloc(32, 7), 'writer')
    const until = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0100'))
    const { error } = await new Migrator({ db: older.kysely, provider: { getMigrations: async () => until } }).migrateToLatest()
    expect(error).toBeUndefined()
    older.raw.pragma('foreign_keys = off')
    older.raw
      .prepare(
        `insert into old_paper values ('o', 's', 'D116', '46', '15/GCN', '2025-06-30', 'Giám đốc', null, 'Thử', '2026-11-21T03:00:00.000Z', null, null)`,
      )
      .run()
    await new Migrator({ db: older.kysely, provider: { getMigrations: async () => ({ ...migrations }) } }).migrateToLatest()
    const one = older.raw.prepare(
      'select number, form, valid_from from form_number where id = (select replaced_by from form_number where decree like ? and number = ?)',
    )
    expect(one.get('%116/2021%', '46')).toEqual({ number: '50', form: 'mau-50', valid_from: '2026-07-01' })
    expect(older.raw.prepare('select form from old_paper').pluck().all()).toEqual(['46'])
    const twice = `insert into form_number (form, decree, number, title, article, valid_from) values ('mau-50', 'Khác', '1', 'x', 'x', '2026-07-01')`
    expect(() => older.raw.prepare(twice).run()).toThrow(/UNIQUE/)
    older.raw.close()
  })
  test('a step that fails half-way leaves the file as it was, and the next try goes through — R10', async () => {
    const path = join(folder, 'half.sph')
    const half = openConnection(path, Buffer.alloc(32, 7), 'writer')
    const [first = '', second = ''] = Object.keys(migrations)
    const failing = {
      ...migrations,
      [second]: {
        up: async (db: Parameters<(typeof migrations)[string]['up']>[0]) => {
          await migrations[second]?.up(db)
          throw new Error('power cut')
        },
      },
    }
    const { error } = await new Migrator({ db: half.kysely, provider: { getMigrations: async () => failing } }).migrateToLatest()
    expect(error).toBeInstanceOf(Error)
    expect(half.raw.prepare(`select count(*) from sqlite_schema where name in ('account', 'resident')`).pluck().get()).toBe(0)
    expect(first).toBe('0010-core')
    await migrate(half)
    expect(half.raw.prepare('select count(*) from resident').pluck().get()).toBe(0)
    half.raw.close()
  })
  test('an opened register is not readable as plain SQLite', () => {
    expect(() => new Database(file, { readonly: true }).prepare('select 1 from resident').get()).toThrow(/not a database/)
  })
})
