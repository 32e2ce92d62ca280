import { type Kysely, sql } from 'kysely'

/** People, their relatives, and the index that finds a name however it is typed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table resident (
      row_id integer primary key, id text not null unique, code text not null, full_name text not null, given_name text,
      sort_key text not null, folded text not null, lowered text not null, other_name text, sex text not null check (sex in ('MALE', 'FEMALE')),
      birth_year integer not null, birth_month integer, birth_day integer, birthplace text, home_town text,
      id_kind text not null check (id_kind in ('CC', 'CCCD', 'CMND', 'HC', 'NONE')), id_number text, id_issued_on text, id_issued_by text,
      old_id_number text, health_insurance text, permanent_commune text, permanent_address text, current_commune text, current_address text,
      nationality text not null, ethnicity text, religion text, policy_category text, education text, occupation text,
      employment text check (employment in ('EMPLOYED', 'UNSTABLE', 'UNEMPLOYED')),
      marital_status text check (marital_status in ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED')),
      note text, created_at text not null, version integer not null default 0
    ) strict`.execute(db)
  await sql`create unique index resident_code on resident (code)`.execute(db)
  // The running number of a code alone: 'HV-2026-0731' is found by 0731.
  await sql`create index resident_code_number on resident (substr(code, 9))`.execute(db)
  await sql`create index resident_sort on resident (sort_key, row_id)`.execute(db)
  await sql`create index resident_birth on resident (birth_year)`.execute(db)
  await sql`create index resident_folded on resident (folded, birth_year)`.execute(db)
  await sql`create unique index resident_id_number on resident (id_number) where id_kind in ('CC', 'CCCD')`.execute(db)
  await sql`create index resident_any_id_number on resident (id_number)`.execute(db)
  await sql`create index resident_old_id_number on resident (old_id_number)`.execute(db)
  await sql`
    create table contact (
      resident_id text not null references resident (id), position integer not null, relation text not null, full_name text not null,
      birth_year integer, occupation text, phone text, address text, representative integer not null check (representative in (0, 1)),
      primary key (resident_id, position)
    ) strict, without rowid`.execute(db)
  await sql`
    create virtual table resident_search using fts5 (
      folded, exact, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
    )`.execute(db)
  await sql`create table name_word (word text primary key) strict, without rowid`.execute(db)
}
