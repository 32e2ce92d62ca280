import { type Kysely, sql } from 'kysely'

/** What was said about duties: done elsewhere, or why not; what was taken back stays. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table duty_note (
      id text primary key, about_kind text not null, about_id text not null, subject text not null, kind text not null, hangs_on text not null,
      outcome text not null check (outcome in ('DONE', 'EXPLAINED')), done_on text, reason text, settled_by text not null, settled_at text not null,
      reopened_by text, reopened_at text, reopened_reason text,
      check ((outcome = 'DONE') = (done_on is not null)), check (outcome = 'DONE' or reason is not null),
      check ((reopened_at is null) = (reopened_by is null)), check ((reopened_at is null) = (reopened_reason is null))
    ) strict`.execute(db)
  await sql`create unique index duty_note_one on duty_note (about_kind, about_id, kind, hangs_on) where reopened_at is null`.execute(db)
  // Whether a stay has had an event of a kind, and when, without reading the events.
  await sql`create index stay_event_kind on stay_event (stay_id, kind, happened_on) where withdrawn_at is null`.execute(db)
}
