import { type Kysely, sql } from 'kysely'

/** Papers with their number books and frozen copies, and the monthly packages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper (
      id text primary key, form text not null, subject_kind text, subject_id text, event_id text, once_for text,
      subject_code text, person_id text, person_code text, full_name text, folded text,
      state text not null check (state in ('DRAFT', 'ISSUED', 'VOID')), series text, number integer, year integer, symbol text not null, about text not null,
      issued_on text, issued_on_reason text, issued_by text, signer text, signer_id text, recipients text, recipients_reason text,
      fields text not null, parts text, data text, template_version integer, replaces text references paper (id),
      voided_at text, void_reason text, prints integer not null default 0, created_at text not null, version integer not null default 0,
      check ((state = 'DRAFT') = (issued_on is null)), check ((number is null) = (series is null or state = 'DRAFT')),
      check ((number is null) = (year is null)), check ((state = 'VOID') = (voided_at is not null)), check (event_id is null or subject_id is not null),
      check ((subject_kind is null) = (subject_id is null))
    ) strict`.execute(db)
  // Where a subject has one paper of a form, its name stands in once_for: one draft and one valid paper, however many are void.
  await sql`create unique index paper_one_draft on paper (once_for) where state = 'DRAFT'`.execute(db)
  await sql`create unique index paper_one_issued on paper (once_for) where state = 'ISSUED'`.execute(db)
  await sql`create unique index paper_replaced_once on paper (replaces) where replaces is not null`.execute(db)
  await sql`create unique index paper_number on paper (series, year, number) where number is not null`.execute(db)
  await sql`create index paper_subject on paper (subject_id, form)`.execute(db)
  await sql`
    create table book_number (
      series text not null, year integer not null, number integer not null check (number > 0), symbol text not null, day text,
      paper_id text unique references paper (id), reserved_for text, reserved_reason text, reserved_by text, reserved_at text,
      about text, signer text, recipients text, copies integer, note text, unused_reason text, folded text not null,
      version integer not null default 0, primary key (series, year, number),
      check ((paper_id is not null) + (about is not null) + (unused_reason is not null) + (reserved_for is not null) > 0),
      check ((paper_id is not null) + (about is not null) + (unused_reason is not null) <= 1),
      check ((paper_id is not null or about is not null) = (day is not null))
    ) strict`.execute(db)
  await sql`create index book_year on book_number (year)`.execute(db)
  await sql`
    create table paper_copy (
      paper_id text not null references paper (id), copy integer not null, pages integer not null check (pages > 0), pdf blob not null,
      sha256 text not null, primary key (paper_id, copy)
    ) strict`.execute(db)
  await sql`
    create table paper_sending (
      paper_id text not null, copy integer not null, sent_on text not null, way text not null check (way in ('HAND', 'POST', 'OFFICIAL_MAIL', 'NETWORK')),
      sent_by text not null, received_on text, received_by text, note text,
      primary key (paper_id, copy), foreign key (paper_id, copy) references paper_copy (paper_id, copy), check (received_on >= sent_on)
    ) strict, without rowid`.execute(db)
  await sql`
    create table paper_answer (
      paper_id text primary key references paper (id), kind text not null check (kind in ('AFTER_REHAB', 'OTHER')), number text not null,
      answered_on text not null, issuer text not null, arrived_on text not null, note text, recorded_by text not null,
      event_id text
    ) strict, without rowid`.execute(db)
  await sql`
    create table paper_batch (
      id text primary key, form text not null, issued_on text not null, issued_on_reason text, signer_id text, started_at text not null,
      account_id text not null, started_by text not null, failure text
    ) strict`.execute(db)
  await sql`
    create table paper_batch_item (
      batch_id text not null references paper_batch (id), position integer not null, subject_kind text not null, subject_id text not null, event_id text,
      person_id text, person_code text, full_name text,
      state text not null check (state in ('WAITING', 'MADE', 'ALREADY', 'FAILED')), refused text, paper_id text references paper (id),
      primary key (batch_id, position), check ((paper_id is not null) = (state in ('MADE', 'ALREADY'))), check ((refused is not null) = (state = 'FAILED'))
    ) strict, without rowid`.execute(db)
  await sql`
    create table old_paper (
      id text primary key, stay_id text not null references stay (id), decree text not null check (decree in ('D116', 'D163')), form text not null,
      number text not null, issued_on text not null, issuer text not null, note text, recorded_by text not null, recorded_at text not null,
      withdrawn_at text, withdrawn_reason text, check ((withdrawn_at is null) = (withdrawn_reason is null))
    ) strict`.execute(db)
  await sql`create index old_paper_stay on old_paper (stay_id)`.execute(db)
  await sql`create trigger book_number_no_delete before delete on book_number begin select raise(abort, 'a number stays in the book'); end`.execute(
    db,
  )
  await sql`create trigger paper_copy_no_update before update on paper_copy begin select raise(abort, 'an issued copy is frozen'); end`.execute(
    db,
  )
  await sql`create trigger paper_copy_no_delete before delete on paper_copy begin select raise(abort, 'an issued copy is frozen'); end`.execute(
    db,
  )
  await sql`
    create table bundle (
      id text primary key, month text not null, number integer not null, replaces integer, file_name text not null, content_digest text not null,
      file blob not null, sha256 text not null, made_at text not null, made_by text not null, unique (month, number)
    ) strict`.execute(db)
}
