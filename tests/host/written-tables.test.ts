import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, openConnection } from '#host/database/connection'
import type { TableName, Writer } from '#host/database/tables'

let folder: string
let connection: Connection
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-phuc-hoi-written-'))
  connection = openConnection(join(folder, 'register.sph'), Buffer.alloc(32, 7), 'writer')
  connection.raw.exec(`
    create table stay (id integer primary key, phase text, version integer not null default 0) strict;
    create table phase_record (stay_id integer not null references stay (id) on delete cascade, phase text not null) strict;
    create index phase_of on phase_record (stay_id);
    create trigger phase_shown after insert on phase_record begin update stay set phase = new.phase where id = new.stay_id; end;
    create table setting (key text primary key, value text not null) strict, without rowid;
    create table contact (stay_id integer) strict;`)
})
afterAll(() => {
  connection.raw.close()
  rmSync(folder, { recursive: true })
})

async function written(...texts: readonly string[]): Promise<TableName[]> {
  const work = async (db: Writer) => {
    for (const text of texts) await sql.raw(text).execute(db)
    return [...connection.written.names].toSorted()
  }
  return connection.kysely.transaction().execute(work)
}

test('the table of an insertion, whatever stands before it or comes back from it', async () => {
  expect(await written('insert into stay (id) values (1)')).toEqual(['stay'])
  expect(await written('insert into stay (id) values (2) returning id')).toEqual(['stay'])
  expect(await written('with n as (select 3 as id) insert into stay (id) select id from n')).toEqual(['stay'])
  expect(await written(`insert into setting values ('a', '1') on conflict (key) do update set value = '2'`)).toEqual(['setting'])
})
test('what a trigger or a cascade writes, too', async () => {
  expect(await written(`insert into phase_record values (1, 'INTAKE')`)).toEqual(['phaseRecord', 'stay'])
  expect(await written('delete from stay where id = 1')).toEqual(['phaseRecord', 'stay'])
})
test('a whole table that is emptied', async () => {
  await written('insert into contact values (1)')
  expect(await written('delete from contact')).toEqual(['contact'])
})
test('nothing that no row was changed in, and nothing that is read', async () => {
  expect(await written('update stay set version = 1 where id = 99', 'select * from contact')).toEqual([])
  expect(await written(`insert into setting values ('a', '3') on conflict do nothing`)).toEqual([])
})
test('each transaction anew, several statements together', async () => {
  expect(await written('update stay set version = 1 where id = 2', `insert into setting values ('b', '1')`)).toEqual(['setting', 'stay'])
  expect(await written()).toEqual([])
})
