import { type Kysely, sql } from 'kysely'

/** Papers with their number books and frozen copies, and the monthly packages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table paper (
      id text primary key, form text not null, stay_id text not null references stay (id),
      state text not null check (state in ('DRAFT', 'ISSUED', 'VOID')), number integer, year integer, symbol text not null,
      issued_on text, issued_by text, recipients text not null, recipients_reason text, data text, template_version integer,
      voided_at text, void_reason text, prints integer not null default 0, created_at text not null, version integer not null default 0,
      check ((state = 'DRAFT') = (number is null)), check ((state = 'VOID') = (voided_at is not null))
    ) strict`.execute(db)
  await sql`create unique index paper_number on paper (form, year, number) where number is not null`.execute(db)
  await sql`create unique index paper_one_draft on paper (form, stay_id) where state = 'DRAFT'`.execute(db)
  await sql`create unique index paper_one_issued on paper (form, stay_id) where state = 'ISSUED'`.execute(db)
  await sql`create index paper_stay on paper (stay_id, form)`.execute(db)
  await sql`
    create table paper_copy (
      paper_id text not null references paper (id), copy integer not null, pdf blob not null, sha256 text not null, primary key (paper_id, copy)
    ) strict`.execute(db)
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
