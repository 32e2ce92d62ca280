import { type Kysely, sql } from 'kysely'
import { seedFormNumbers } from '../seeds/form-numbers'

/** The number that a form has under a decree, from a day on. A form that the register does not make has no name of ours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table form_number (
      id integer primary key, form text, decree text not null, number text not null, title text not null, article text not null,
      valid_from text not null, replaced_by integer references form_number (id), version integer not null default 0,
      unique (decree, number), unique (form, valid_from)
    ) strict`.execute(db)
  await seedFormNumbers(db)
}
