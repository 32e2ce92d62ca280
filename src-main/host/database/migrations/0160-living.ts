import { type Kysely, sql } from 'kysely'

/** Living groups (tổ, buồng ở), and who lives in which from when to when. Last days are inclusive, null: still. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table living_group (
      id text primary key, name text not null unique, zone text, capacity integer check (capacity > 0),
      active integer not null check (active in (0, 1)), version integer not null default 0
    ) strict`.execute(db)
  await sql`
    create table living_member (
      id text primary key, living_group_id text not null references living_group (id), stay_id text not null references stay (id),
      from_on text not null, to_on text check (to_on >= from_on), note text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create index living_member_group on living_member (living_group_id, from_on)`.execute(db)
  await sql`create index living_member_stay on living_member (stay_id, from_on)`.execute(db)
  await sql`create unique index living_member_now on living_member (stay_id) where to_on is null`.execute(db)
}
