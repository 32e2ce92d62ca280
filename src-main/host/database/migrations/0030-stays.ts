import { type Kysely, sql } from 'kysely'

/** Stays, what happened in them, and their five phases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stay (
      id text primary key, resident_id text not null references resident (id), code text not null unique,
      kind text not null check (kind in ('COMPULSORY_ADULT', 'COMPULSORY_MINOR', 'VOLUNTARY_PUBLIC', 'VOLUNTARY_PRIVATE', 'VOLUNTARY_LEGACY', 'TEMPORARY_CUSTODY', 'AWAITING_STATUS_TEST')),
      regime text not null check (regime in ('LAW_2021', 'LAW_2025')),
      state text not null check (state in (
        'ACTIVE', 'IN_HOSPITAL', 'ON_LEAVE', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'ABSENT', 'ESCAPED', 'IMPRISONED',
        'COMPLETED', 'EXEMPTED', 'TRANSFERRED', 'DECEASED', 'QUIT', 'RELEASED', 'OTHER_EXIT', 'WITHDRAWN'
      )),
      latest integer not null check (latest in (0, 1)), transferred_in integer not null check (transferred_in in (0, 1)),
      decision_number text not null, decision_on text not null, decision_issuer text not null,
      facility_decision_number text, facility_decision_on text, facility_decision_issuer text,
      admitted_at text not null, admitted_on text not null, starts_on text not null, term_months integer check (term_months > 0),
      custody_days integer not null check (custody_days >= 0), stated_end_on text, rehab_count integer not null check (rehab_count > 0),
      proposed_by text, handover text not null, has_stable_residence integer not null check (has_stable_residence in (0, 1)),
      police_commune text, police_name text, residence_after text, note text,
      unable_to_work integer not null default 0 check (unable_to_work in (0, 1)),
      escape_days integer not null, prison_days integer not null, reduced_months integer not null,
      -- 9999-12-31 while no term runs: such stays come last in every order by the end.
      expected_end_on text not null, ended_on text,
      phase text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create unique index stay_latest on stay (resident_id) where latest = 1`.execute(db)
  await sql`create unique index stay_open on stay (resident_id) where state in ('ACTIVE', 'IN_HOSPITAL', 'ON_LEAVE', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'ABSENT', 'ESCAPED', 'IMPRISONED')`.execute(
    db,
  )
  await sql`create index stay_resident on stay (resident_id, admitted_on)`.execute(db)
  // Lists walk one of these in the order asked for, or count along it.
  const newest = sql`latest = 1`
  const open = sql`latest = 1 and state in ('ACTIVE', 'IN_HOSPITAL', 'ON_LEAVE', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'ABSENT', 'ESCAPED', 'IMPRISONED')`
  const left = sql`latest = 1 and state in ('COMPLETED', 'EXEMPTED', 'TRANSFERRED', 'DECEASED', 'QUIT', 'RELEASED', 'OTHER_EXIT')`
  await sql`create index stay_list on stay (state, expected_end_on) where ${newest}`.execute(db)
  await sql`create index stay_kind on stay (kind, state, expected_end_on) where ${newest}`.execute(db)
  await sql`create index stay_phase on stay (phase, state, expected_end_on) where ${newest}`.execute(db)
  await sql`create index stay_regime on stay (regime, kind, state, expected_end_on) where ${newest}`.execute(db)
  await sql`create index stay_without_residence on stay (state, kind, expected_end_on) where ${newest} and has_stable_residence = 0`.execute(
    db,
  )
  await sql`create index stay_whereabouts on stay (state, kind) where ${open}`.execute(db)
  await sql`create index stay_end on stay (expected_end_on) where ${newest}`.execute(db)
  await sql`create index stay_open_end on stay (expected_end_on) where ${open}`.execute(db)
  await sql`create index stay_left_end on stay (expected_end_on) where ${left}`.execute(db)
  await sql`create index stay_admission on stay (admitted_on) where ${newest}`.execute(db)
  await sql`create index stay_open_admission on stay (admitted_on) where ${open}`.execute(db)
  await sql`create index stay_admitted on stay (admitted_on)`.execute(db)
  await sql`create index stay_ended on stay (ended_on) where ended_on is not null`.execute(db)
  await sql`create index stay_decision on stay (decision_number)`.execute(db)
  await sql`create index stay_facility_decision on stay (facility_decision_number) where facility_decision_number is not null`.execute(db)
  await sql`
    create table stay_event (
      id text primary key, stay_id text not null references stay (id),
      kind text not null check (kind in (
        'ADMITTED', 'KIND_CHANGED', 'ESCAPED', 'LEFT', 'RETURNED', 'TO_HOSPITAL', 'LEAVE_REQUESTED', 'LEAVE_REFUSED', 'LEAVE_STARTED',
        'OUT_FOR_PROCEDURE', 'IMPRISONED', 'SUSPENDED', 'TERM_REDUCED', 'TURNED_ADULT', 'HEALTH_CHECKED', 'DECISION_RECEIVED', 'COMPLETED',
        'SHELTERED', 'EXEMPTED', 'TRANSFERRED_OUT', 'DIED', 'QUIT', 'RELEASED', 'OTHER_EXIT'
      )),
      to_kind text, happened_at text not null, happened_on text not null, paper_number text, paper_on text, paper_issuer text, decided_by text,
      detail text not null, note text, recorded_by text not null, recorded_at text not null, corrections text not null, withdrawn_at text,
      withdrawn_reason text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create index stay_event_stay on stay_event (stay_id, happened_at)`.execute(db)
  await sql`create index stay_event_day on stay_event (happened_on, kind) where withdrawn_at is null`.execute(db)
  await sql`create index stay_event_paper on stay_event (paper_number) where paper_number is not null and withdrawn_at is null`.execute(db)
  await sql`
    create table phase_record (
      stay_id text not null references stay (id), phase text not null check (phase in ('INTAKE', 'DETOX', 'EDUCATION', 'LABOUR', 'REINTEGRATION')),
      opened_on text not null, closed_on text check (closed_on >= opened_on), version integer not null default 0,
      primary key (stay_id, phase)
    ) strict, without rowid`.execute(db)

  // One phase for lists, where rows overlap: the open one that comes first in the process (labour runs beside education and is shown after it),
  // or the last that was open. Derived here so that no writer can forget it.
  const shown = sql`
    update stay set phase = (
      select phase from phase_record where stay_id = new.stay_id
      order by closed_on is not null, case phase when 'REINTEGRATION' then 0 when 'INTAKE' then 1 when 'DETOX' then 2 when 'EDUCATION' then 3 else 4 end
      limit 1
    ) where id = new.stay_id`
  await sql`create trigger phase_shown_on_insert after insert on phase_record begin ${shown}; end`.execute(db)
  await sql`create trigger phase_shown_on_update after update on phase_record begin ${shown}; end`.execute(db)
}
