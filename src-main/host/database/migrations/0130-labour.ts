import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { firstTrades } from '../seeds/trades'

/**
 * Labour therapy: trades and work places, teams with their members, leaders and officers in charge by day, who waits for one, who is not placed
 * beside whom, and what the health staff finds somebody fit for (Decree 163/2026 Arts 87, 112, 117). Last days are inclusive, null: still.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table trade (
      id text primary key, name text not null unique, not_for_minors integer not null check (not_for_minors in (0, 1)),
      active integer not null check (active in (0, 1)), version integer not null default 0
    ) strict`.execute(db)
  await sql`
    create table work_place (
      id text primary key, name text not null unique, active integer not null check (active in (0, 1)), version integer not null default 0
    ) strict`.execute(db)
  await sql`
    create table team (
      id text primary key, name text not null, trade_id text not null references trade (id), work_place_id text references work_place (id),
      capacity integer check (capacity > 0), planned_minutes integer check (planned_minutes > 0), opened_on text not null,
      closed_on text check (closed_on >= opened_on), note text, version integer not null default 0
    ) strict`.execute(db)
  // Of two teams that are open together none bears the other's name.
  await sql`create unique index team_name on team (name) where closed_on is null`.execute(db)
  await sql`
    create table team_member (
      id text primary key, team_id text not null references team (id), stay_id text not null references stay (id), from_on text not null,
      to_on text check (to_on >= from_on),
      leaving_reason text check (leaving_reason in ('COMPLETED', 'TRANSFERRED', 'OWN_WISH', 'BY_STAFF', 'HEALTH', 'DISCIPLINE', 'OTHER')),
      note text, version integer not null default 0, check ((to_on is null) = (leaving_reason is null))
    ) strict`.execute(db)
  await sql`create index team_member_team on team_member (team_id, from_on)`.execute(db)
  await sql`create index team_member_stay on team_member (stay_id, from_on)`.execute(db)
  await sql`create unique index team_member_now on team_member (stay_id) where to_on is null`.execute(db)
  await sql`
    create table team_leader (
      id text primary key, team_id text not null references team (id), stay_id text not null references stay (id), from_on text not null,
      to_on text check (to_on >= from_on)
    ) strict`.execute(db)
  await sql`create index team_leader_team on team_leader (team_id, from_on)`.execute(db)
  await sql`
    create table team_officer (
      id text primary key, team_id text not null references team (id), account_id text not null references account (id), from_on text not null,
      to_on text check (to_on >= from_on)
    ) strict`.execute(db)
  await sql`create index team_officer_team on team_officer (team_id, from_on)`.execute(db)
  await sql`create index team_officer_account on team_officer (account_id, from_on)`.execute(db)
  await sql`
    create table team_wait (
      id text primary key, stay_id text not null references stay (id), team_id text references team (id), asked_on text not null, note text,
      ended_on text check (ended_on >= asked_on), version integer not null default 0
    ) strict`.execute(db)
  await sql`create unique index team_wait_now on team_wait (stay_id) where ended_on is null`.execute(db)
  await sql`create index team_wait_stay on team_wait (stay_id)`.execute(db)
  await sql`
    create table keep_apart (
      id text primary key, resident_id text not null references resident (id), other_id text not null references resident (id), note text,
      from_on text not null, to_on text check (to_on >= from_on), version integer not null default 0, check (resident_id <> other_id)
    ) strict`.execute(db)
  await sql`create index keep_apart_resident on keep_apart (resident_id)`.execute(db)
  await sql`create index keep_apart_other on keep_apart (other_id)`.execute(db)
  await sql`
    create table work_fitness (
      id text primary key, resident_id text not null references resident (id), fitness text not null check (fitness in ('FIT', 'LIGHT', 'UNFIT')),
      from_on text not null, to_on text check (to_on >= from_on), doctor text not null, reason text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create index work_fitness_resident on work_fitness (resident_id, from_on)`.execute(db)
  await sql`create index work_fitness_limited on work_fitness (to_on, from_on) where fitness <> 'FIT'`.execute(db)

  for (const [name, notForMinors] of firstTrades) {
    await sql`insert into trade (id, name, not_for_minors, active) values (${randomUUID()}, ${name}, ${notForMinors}, 1)`.execute(db)
  }
}
