import { type Kysely, sql } from 'kysely'

/**
 * Classes: partner schools and their contracts, courses, classes with their times of the week and learners by day, who waits for a course, the session book
 * with its attendance, talks with those who were there, notes of individual counselling, and what somebody has learned before (Decree 163/2026 Arts 86, 88,
 * 115, 116). Last days are inclusive, null: still.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table school (
      id text primary key, name text not null unique, address text, phone text, active integer not null check (active in (0, 1)),
      version integer not null default 0
    ) strict`.execute(db)
  await sql`
    create table school_contract (
      id text primary key, school_id text not null references school (id), number text not null, signed_on text not null, value integer check (value >= 0),
      until_on text check (until_on >= signed_on), note text, version integer not null default 0, unique (school_id, number)
    ) strict`.execute(db)
  const levels = sql.raw(`('SO_CAP_1', 'SO_CAP_2', 'SO_CAP_3', 'DUOI_3_THANG', 'TRUNG_CAP', 'XOA_MU_CHU', 'VAN_HOA')`)
  await sql`
    create table course (
      id text primary key, name text not null, level text not null check (level in ${levels}), trade_id text references trade (id),
      theory_hours integer not null check (theory_hours >= 0), practice_hours integer not null check (practice_hours >= 0),
      test_hours integer not null check (test_hours >= 0), active integer not null check (active in (0, 1)), note text,
      version integer not null default 0, unique (name, level)
    ) strict`.execute(db)
  await sql`
    create table class (
      id text primary key, code text not null unique, name text not null, course_id text not null references course (id),
      school_id text references school (id), contract_id text references school_contract (id), teacher text, assistants text,
      officer_id text references account (id), place text, quota integer check (quota > 0), adapted integer not null check (adapted in (0, 1)),
      opened_on text not null, ends_on text not null check (ends_on >= opened_on), closed_on text check (closed_on >= opened_on), note text,
      version integer not null default 0, check (contract_id is null or school_id is not null)
    ) strict`.execute(db)
  await sql`create index class_opened on class (opened_on)`.execute(db)
  await sql`create index class_open on class (ends_on) where closed_on is null`.execute(db)
  await sql`
    create table class_hour (
      class_id text not null references class (id), weekday integer not null check (weekday between 1 and 7),
      from_minute integer not null check (from_minute between 0 and 1439), to_minute integer not null check (to_minute between 1 and 1440),
      primary key (class_id, weekday, from_minute), check (to_minute > from_minute)
    ) strict, without rowid`.execute(db)
  const marks = (column: string) => sql.raw(`${column} integer check (${column} between 0 and 100)`)
  await sql`
    create table class_learner (
      id text primary key, class_id text not null references class (id), stay_id text not null references stay (id), from_on text not null,
      to_on text check (to_on >= from_on),
      leaving_reason text check (leaving_reason in ('COMPLETED', 'TRANSFERRED', 'OWN_WISH', 'BY_STAFF', 'HEALTH', 'DISCIPLINE', 'OTHER')),
      note text, ${marks('theory_mark')}, ${marks('practice_mark')}, ${marks('final_mark')}, result text check (result in ('PASS', 'FAIL')),
      classification text check (classification in ('EXCELLENT', 'GOOD', 'FAIR', 'AVERAGE')), version integer not null default 0,
      check ((to_on is null) = (leaving_reason is null)), check (classification is null or result = 'PASS')
    ) strict`.execute(db)
  await sql`create index class_learner_class on class_learner (class_id, from_on)`.execute(db)
  await sql`create index class_learner_stay on class_learner (stay_id, from_on)`.execute(db)
  await sql`create unique index class_learner_now on class_learner (class_id, stay_id) where to_on is null`.execute(db)
  await sql`
    create table course_wait (
      id text primary key, stay_id text not null references stay (id), course_id text not null references course (id), asked_on text not null, note text,
      ended_on text check (ended_on >= asked_on), version integer not null default 0
    ) strict`.execute(db)
  await sql`create unique index course_wait_now on course_wait (stay_id, course_id) where ended_on is null`.execute(db)
  await sql`create index course_wait_stay on course_wait (stay_id)`.execute(db)
  await sql`create index course_wait_course on course_wait (course_id)`.execute(db)
  await sql`
    create table lesson (
      id text primary key, class_id text not null references class (id), held_on text not null,
      from_minute integer not null check (from_minute between 0 and 1439), to_minute integer not null check (to_minute between 1 and 1440),
      kind text not null check (kind in ('THEORY', 'PRACTICE', 'TEST')), hours integer not null check (hours between 1 and 2400), content text, teacher text,
      note text, version integer not null default 0, check (to_minute > from_minute), unique (class_id, held_on, from_minute)
    ) strict`.execute(db)
  await sql`create index lesson_held on lesson (held_on)`.execute(db)
  await sql`
    create table lesson_attendance (
      lesson_id text not null references lesson (id), stay_id text not null references stay (id),
      entry text not null check (entry in ('PRESENT', 'SICK', 'EXCUSED', 'LABOUR', 'REFUSED', 'OTHER')), primary key (lesson_id, stay_id)
    ) strict, without rowid`.execute(db)
  await sql`create index lesson_attendance_stay on lesson_attendance (stay_id)`.execute(db)
  const themes = sql.raw(`('CIVIC', 'HEALTH', 'LAW', 'POLITICS', 'MORALS', 'TRADITION', 'JOB', 'GROUP_COUNSELLING', 'OTHER')`)
  await sql`
    create table talk (
      id text primary key, kind text not null check (kind in ${themes}), theme text not null, held_on text not null,
      hours integer not null check (hours between 1 and 2400), lecturer text not null, organiser text, place text, note text,
      version integer not null default 0
    ) strict`.execute(db)
  await sql`create index talk_held on talk (held_on)`.execute(db)
  await sql`
    create table talk_attendee (
      talk_id text not null references talk (id), stay_id text not null references stay (id), primary key (talk_id, stay_id)
    ) strict, without rowid`.execute(db)
  await sql`create index talk_attendee_stay on talk_attendee (stay_id)`.execute(db)
  await sql`
    create table counselling_note (
      id text primary key, stay_id text not null references stay (id), account_id text not null references account (id), counsellor text not null,
      kind text not null check (kind in ('INDIVIDUAL', 'FAMILY')), held_on text not null, minutes integer check (minutes > 0), text text not null,
      version integer not null default 0
    ) strict`.execute(db)
  await sql`create index counselling_note_account on counselling_note (account_id)`.execute(db)
  await sql`create index counselling_note_stay on counselling_note (stay_id, held_on)`.execute(db)
  await sql`
    create table schooling (
      resident_id text primary key references resident (id), literacy text check (literacy in ('ILLITERATE', 'SEMI_LITERATE', 'LITERATE')),
      grade integer check (grade between 0 and 12), earlier_trade text, wants_training integer check (wants_training in (0, 1)),
      wish_trade_id text references trade (id), note text, version integer not null default 0
    ) strict`.execute(db)
  await sql`create index schooling_wish on schooling (wish_trade_id)`.execute(db)
}
