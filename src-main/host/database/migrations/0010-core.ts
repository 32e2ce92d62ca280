import { type Kysely, sql } from 'kysely'
import { legalValues } from '../seeds/legal-values'

/** Accounts, settings, the log that cannot be rewritten, change numbers, replies of commands, number series, legal values. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id text primary key, sign_in_name text not null unique, full_name text not null, roles text not null, proposed_roles text, proposed_at text,
      password_hash text not null, password_set_at text not null, former_hashes text not null, must_change_password integer not null check (must_change_password in (0, 1)), wrong_count integer not null, locked_at text,
      disabled integer not null check (disabled in (0, 1)), last_sign_in_at text, version integer not null default 0,
      check ((proposed_roles is null) = (proposed_at is null))
    ) strict`.execute(db)
  await sql`
    create table log_entry (
      seq integer primary key, at text not null, account_id text not null, account_name text not null, seat text not null,
      operation text not null, subject text not null, outcome text not null, reason text, changes text,
      previous_hash text not null, hash text not null
    ) strict`.execute(db)
  await sql`create trigger log_entry_no_update before update on log_entry begin select raise(abort, 'the log is append-only'); end`.execute(
    db,
  )
  await sql`create trigger log_entry_no_delete before delete on log_entry begin select raise(abort, 'the log is append-only'); end`.execute(
    db,
  )
  await sql`create table change (seq integer primary key autoincrement, at text not null, features text not null) strict`.execute(db)
  await sql`
    create table command_reply (
      command_id text primary key, account_id text not null, operation text not null, reply text not null, at text not null
    ) strict, without rowid`.execute(db)
  await sql`create index command_reply_at on command_reply (at)`.execute(db)
  await sql`create table setting (key text primary key, value text not null, version integer not null default 0) strict`.execute(db)
  await sql`
    create table number_series (series text not null, year integer not null, last integer not null, primary key (series, year)) strict, without rowid`.execute(
    db,
  )
  await sql`
    create table legal_value (
      key text not null, regime text check (regime in ('LAW_2021', 'LAW_2025')), valid_from text not null, value integer not null,
      unit text not null check (unit in ('hours', 'days', 'workingDays', 'months', 'years', 'percent', 'people')), article text not null, unique (key, regime, valid_from)
    ) strict`.execute(db)

  for (const [key, regime, from, value, unit, article] of legalValues) {
    await sql`insert into legal_value values (${key}, ${regime}, ${from}, ${value}, ${unit}, ${article})`.execute(db)
  }
}
