import { type Kysely, sql } from 'kysely'

/** Accounts, settings, the log that cannot be rewritten, change numbers, replies of commands, number series, legal values. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table account (
      id text primary key, sign_in_name text not null unique, full_name text not null, roles text not null, proposed_roles text, password_hash text not null,
      must_change_password integer not null check (must_change_password in (0, 1)), wrong_count integer not null, locked_at text,
      disabled integer not null check (disabled in (0, 1)), last_sign_in_at text, version integer not null default 0
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
      unit text not null check (unit in ('hours', 'days', 'workingDays', 'months')), article text not null, unique (key, regime, valid_from)
    ) strict`.execute(db)

  const rows: [key: string, regime: string | null, from: string, value: number, unit: string, article: string][] = [
    ['term.compulsoryAdult.min', 'LAW_2021', '1900-01-01', 12, 'months', 'XLVPHC Đ95'],
    ['term.compulsoryAdult.max', 'LAW_2021', '1900-01-01', 24, 'months', 'XLVPHC Đ95'],
    ['term.compulsoryMinor.min', 'LAW_2021', '1900-01-01', 6, 'months', 'L73 Đ33 khoản 3'],
    ['term.compulsoryMinor.max', 'LAW_2021', '1900-01-01', 12, 'months', 'L73 Đ33 khoản 3'],
    ['term.voluntary.min', 'LAW_2021', '1900-01-01', 6, 'months', 'L73 Đ31 khoản 1'],
    ['term.voluntary.max', 'LAW_2021', '1900-01-01', 12, 'months', 'L73 Đ31 khoản 1'],
    ['term.first', 'LAW_2025', '2026-07-01', 24, 'months', 'L120 Đ29 khoản 1'],
    ['term.repeat', 'LAW_2025', '2026-07-01', 36, 'months', 'L120 Đ29 khoản 1'],
    ['phase.intake.max', 'LAW_2025', '2026-07-01', 2, 'days', 'Đ163 Đ84 khoản 6'],
    ['phase.detox.min', 'LAW_2025', '2026-07-01', 10, 'days', 'Đ163 Đ85 khoản 6'],
    ['phase.education.min', 'LAW_2025', '2026-07-01', 3, 'months', 'Đ163 Đ86 khoản 6'],
    ['phase.reintegration.last', 'LAW_2025', '2026-07-01', 30, 'days', 'Đ163 Đ88 khoản 7'],
    ['notice.compulsory', null, '1900-01-01', 15, 'days', 'Đ116 Đ62 khoản 1'],
    ['notice.compulsory', null, '2026-07-01', 30, 'days', 'Đ163 Đ123 khoản 1'],
    ['notice.voluntary', null, '1900-01-01', 15, 'days', 'Đ116 Đ62 khoản 1'],
    ['notice.voluntary', null, '2026-07-01', 30, 'days', 'Đ163 Đ97 khoản 1'],
    ['confirmation.compulsory', null, '2026-07-01', 24, 'hours', 'Đ163 Đ123 khoản 2'],
    ['confirmation.voluntary', null, '2026-07-01', 24, 'hours', 'Đ163 Đ97 khoản 2'],
    ['shelter.file', null, '2026-07-01', 15, 'days', 'Đ163 Đ124 khoản 1'],
    ['afterRehab.proposal', null, '2026-07-01', 2, 'workingDays', 'Đ163 Đ134 khoản 1'],
    // No text says for all provinces by when the month's package is owed; a province that was found says two working days.
    ['package.month', null, '1900-01-01', 2, 'workingDays', 'tỉnh quy định, chưa đối chiếu'],
    ['escape.notice', null, '2026-07-01', 24, 'hours', 'L120 Đ46 khoản 2 điểm i'],
    ['private.notice', null, '2026-07-01', 24, 'hours', 'L120 Đ46 khoản 2 điểm i'],
    ['leave.decision', null, '2026-07-01', 24, 'hours', 'Đ163 Đ121 khoản 2 điểm b'],
    ['leave.max', null, '2026-07-01', 5, 'days', 'Đ163 Đ121 khoản 1'],
    ['death.relatives', null, '2026-07-01', 24, 'hours', 'Đ163 Đ122'],
    ['quit.absence', null, '2026-07-01', 2, 'workingDays', 'Đ163 Đ4 khoản 9'],
    ['suspension.return', null, '2026-07-01', 3, 'months', 'L120 Đ39 khoản 3'],
    ['adult.transfer', null, '2026-07-01', 3, 'months', 'L120 Đ36 khoản 4'],
    ['health.check', null, '1900-01-01', 6, 'months', 'Đ116 Đ67 khoản 1'],
    ['health.check', null, '2026-07-01', 12, 'months', 'Đ163 Đ114 khoản 1'],
    ['reduction.max', 'LAW_2021', '1900-01-01', 3, 'months', 'Đ116 Đ58 khoản 1'],
    ['reduction.merit.max', 'LAW_2021', '1900-01-01', 6, 'months', 'Đ116 Đ58 khoản 1'],
  ]
  for (const [key, regime, from, value, unit, article] of rows) {
    await sql`insert into legal_value values (${key}, ${regime}, ${from}, ${value}, ${unit}, ${article})`.execute(db)
  }
}
