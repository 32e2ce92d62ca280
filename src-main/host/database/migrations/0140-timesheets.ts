import { type Kysely, sql } from 'kysely'

/**
 * Weekly timesheets of labour therapy: of each team and week whether it is signed off, of each person and day the minutes worked or why none
 * were, a note for the week (Decree 163/2026 Arts 117, 128). Nothing stands where nothing has been written.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table timesheet (
      team_id text not null references team (id), week text not null, state text not null check (state in ('OPEN', 'SIGNED')),
      signed_by text, signed_at text, version integer not null default 1, primary key (team_id, week),
      check ((state = 'SIGNED') = (signed_at is not null)), check ((signed_by is null) = (signed_at is null))
    ) strict, without rowid`.execute(db)
  await sql`create index timesheet_week on timesheet (week, state)`.execute(db)
  const reasons = sql.raw(`('SICK', 'REFUSED', 'NOT_REQUIRED', 'REST', 'CLASH', 'SUSPENDED', 'NO_WORK', 'OTHER')`)
  await sql`
    create table timesheet_line (
      team_id text not null references team (id), day text not null, stay_id text not null references stay (id),
      minutes integer check (minutes between 1 and 1440), reason text check (reason in ${reasons}), paid integer not null check (paid in (0, 1)),
      primary key (team_id, day, stay_id), check ((minutes is null) <> (reason is null))
    ) strict, without rowid`.execute(db)
  await sql`create index timesheet_line_stay on timesheet_line (stay_id, day)`.execute(db)
  await sql`
    create table timesheet_note (
      team_id text not null references team (id), week text not null, stay_id text not null references stay (id), note text not null,
      primary key (team_id, week, stay_id)
    ) strict, without rowid`.execute(db)
  await sql`create index timesheet_note_stay on timesheet_note (stay_id)`.execute(db)
  await sql`create table timesheet_reason (reason text primary key check (reason in ${reasons}), paid integer not null check (paid in (0, 1)), version integer not null default 0) strict`.execute(
    db,
  )
  // No text says for which absences somebody is paid: none, until the facility decides.
  for (const reason of ['SICK', 'REFUSED', 'NOT_REQUIRED', 'REST', 'CLASH', 'SUSPENDED', 'NO_WORK', 'OTHER']) {
    await sql`insert into timesheet_reason (reason, paid) values (${reason}, 0)`.execute(db)
  }
}
