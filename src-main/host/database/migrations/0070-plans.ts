import { type Kysely, sql } from 'kysely'

/** Information sheet, plan and reintegration plan of a stay (Mẫu 17, 18, 19), part by part, and the photo. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table plan_part (
      stay_id text not null references stay (id),
      part text not null check (part in (
        'person', 'appearance', 'health', 'substances', 'treatment', 'recovery', 'education', 'labour', 'evaluation', 'reintegration'
      )),
      version integer not null check (version > 0), content text not null check (json_valid(content)), reason text,
      saved_by text not null, saved_at text not null, primary key (stay_id, part, version)
    ) strict, without rowid`.execute(db)
  // What stood in a part before a change stays in the register: the log says who changed it, and does not repeat somebody's health.
  await sql`create trigger plan_part_no_update before update on plan_part begin select raise(abort, 'a kept version is not changed'); end`.execute(
    db,
  )
  await sql`create trigger plan_part_no_delete before delete on plan_part begin select raise(abort, 'a kept version is not changed'); end`.execute(
    db,
  )
  await sql`
    create table stay_photo (
      stay_id text primary key references stay (id), kind text not null check (kind in ('image/jpeg', 'image/png')),
      image blob not null, saved_by text not null, saved_at text not null, version integer not null default 0
    ) strict`.execute(db)
}
