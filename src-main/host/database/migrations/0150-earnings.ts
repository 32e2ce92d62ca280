import { type Kysely, sql } from 'kysely'

/**
 * Money from labour therapy: partners, jobs and their prices, output, income, costs, settlements with what each resident is given, pay-outs
 * (Decree 163/2026 Arts 118, 151(5)). Money is whole đồng, hours are minutes, quantities thousandths. What a closed settlement says never changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table partner (
      id text primary key, name text not null, address text, phone text, active integer not null check (active in (0, 1)),
      version integer not null default 0
    ) strict`.execute(db)
  await sql`
    create table job (
      id text primary key, name text not null, unit text not null, trade_id text not null references trade (id),
      partner_id text references partner (id), contract_number text, contract_on text, ended_on text, version integer not null default 0
    ) strict`.execute(db)
  await sql`
    create table job_price (
      job_id text not null references job (id), valid_from text not null, price integer not null check (price >= 0),
      primary key (job_id, valid_from)
    ) strict, without rowid`.execute(db)
  await sql`
    create table labour_output (
      id text primary key, team_id text not null references team (id), job_id text not null references job (id), made_on text not null,
      stay_id text references stay (id), quantity integer not null check (quantity > 0), price integer not null check (price >= 0),
      worth integer not null check (worth >= 0), note text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create index labour_output_job on labour_output (job_id)`.execute(db)
  await sql`create index labour_output_day on labour_output (made_on)`.execute(db)
  await sql`create index labour_output_team on labour_output (team_id, made_on)`.execute(db)
  await sql`create index labour_output_stay on labour_output (stay_id, made_on)`.execute(db)
  await sql`
    create table labour_income (
      id text primary key, received_on text not null, trade_id text not null references trade (id), job_id text references job (id),
      what text not null, amount integer not null check (amount > 0), paper_number text, paper_on text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create index labour_income_job on labour_income (job_id)`.execute(db)
  await sql`create index labour_income_trade on labour_income (trade_id)`.execute(db)
  await sql`create index labour_income_day on labour_income (received_on)`.execute(db)
  await sql`
    create table labour_cost (
      id text primary key, spent_on text not null,
      kind text not null check (kind in ('MATERIALS', 'HIRED_LABOUR', 'POWER_WATER', 'SUPPORT', 'DEPRECIATION', 'OTHER')),
      what text not null, amount integer not null check (amount > 0), paper_number text, paper_on text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create index labour_cost_day on labour_cost (spent_on)`.execute(db)
  await sql`
    create table former_labour_money (
      id text primary key, kind text not null check (kind in ('LEFT', 'SPENT')), happened_on text not null, what text not null,
      amount integer not null check (amount > 0), paper_number text, paper_on text
    ) strict`.execute(db)
  await sql`
    create table settlement (
      id text primary key, from_on text not null unique, to_on text not null check (to_on >= from_on),
      state text not null check (state in ('DRAFT', 'CLOSED')), weighing text not null check (weighing in ('EQUAL', 'HOURS', 'OUTPUT')),
      equal_among text not null check (equal_among in ('WORKED', 'IN_CARE')), rule_number text, rule_on text,
      remainder_to text not null check (remainder_to in ('FOOD', 'LIVING', 'RESIDENTS', 'CULTURE')), met_on text,
      closed_at text, closed_by text, data text check (json_valid(data)), data_hash text, version integer not null default 0,
      check ((state = 'CLOSED') = (data is not null)), check ((state = 'CLOSED') = (closed_at is not null))
    ) strict`.execute(db)
  await sql`create unique index settlement_draft on settlement (state) where state = 'DRAFT'`.execute(db)
  await sql`
    create table settlement_coefficient (
      settlement_id text not null references settlement (id) on delete cascade, stay_id text not null references stay (id),
      coefficient integer not null check (coefficient >= 0), primary key (settlement_id, stay_id)
    ) strict, without rowid`.execute(db)
  await sql`create index settlement_coefficient_stay on settlement_coefficient (stay_id)`.execute(db)
  await sql`
    create table settlement_share (
      settlement_id text not null references settlement (id), stay_id text not null references stay (id), minutes integer not null,
      amount integer not null check (amount >= 0), primary key (settlement_id, stay_id)
    ) strict, without rowid`.execute(db)
  await sql`create index settlement_share_stay on settlement_share (stay_id)`.execute(db)
  await sql`
    create table settlement_file (
      settlement_id text not null references settlement (id), what text not null check (what in ('minutes', 'shares')),
      pages integer not null, sha256 text not null, pdf blob not null, primary key (settlement_id, what)
    ) strict`.execute(db)
  await sql`
    create table settlement_correction (
      id text primary key, corrects_id text not null references settlement (id), settled_in_id text references settlement (id),
      stay_id text references stay (id), amount integer not null check (amount <> 0), reason text not null, paper_number text,
      recorded_at text not null, recorded_by text not null
    ) strict`.execute(db)
  await sql`create index settlement_correction_of on settlement_correction (corrects_id)`.execute(db)
  await sql`create index settlement_correction_in on settlement_correction (settled_in_id)`.execute(db)
  await sql`create index settlement_correction_stay on settlement_correction (stay_id)`.execute(db)
  await sql`
    create table payout (
      id text primary key, stay_id text not null references stay (id), amount integer not null check (amount > 0), paid_on text not null,
      recipient text, paper_number text, note text, paid_by text not null, recorded_at text not null, void_reason text,
      version integer not null default 0
    ) strict`.execute(db)
  await sql`create index payout_stay on payout (stay_id)`.execute(db)
  await sql`create index payout_day on payout (paid_on)`.execute(db)

  // Hours of everybody in a period stand side by side, whatever team they were worked in.
  await sql`create index timesheet_line_worked on timesheet_line (day, stay_id, minutes) where minutes is not null`.execute(db)

  const frozen = (table: string, what: string, of: string) =>
    sql.raw(
      `create trigger ${table}_no_${what} before ${what} on ${table} ${of} begin select raise(abort, 'a closed settlement is frozen'); end`,
    )
  await frozen('settlement', 'update', `when old.state = 'CLOSED'`).execute(db)
  await frozen('settlement', 'delete', `when old.state = 'CLOSED'`).execute(db)
  for (const table of ['settlement_share', 'settlement_file']) {
    await frozen(table, 'update', '').execute(db)
    await frozen(table, 'delete', '').execute(db)
  }
}
