import { type Kysely, sql } from 'kysely'

/** What is asked before each paper is answered from a page of an index, however many papers there are. The conditions are those of features/papers/issuing/store.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index paper_void on paper (once_for) where state = 'VOID'`.execute(db)
  // For lists and their totals. Its condition is always true and asked for by them alone: else a stay's few papers were looked for among all of a state.
  await sql`create index paper_listed on paper (state, year, form, parts) where form >= ''`.execute(db)
  await sql`create index paper_plain_number on paper (number) where number is not null`.execute(db)
  // Whose papers they are, as they bear it: by the running number of the code, and by words of the name, for which the names alone are gone through.
  await sql`create index paper_person_number on paper (substr(person_code, 9)) where person_code is not null`.execute(db)
  await sql`create index paper_named on paper (folded) where folded is not null`.execute(db)
  // A draft that is thrown away is looked for among the papers that batches have made.
  await sql`create index paper_batch_item_paper on paper_batch_item (paper_id) where paper_id is not null`.execute(db)
  await sql`create index book_day on book_number (series, year, day, number) where paper_id is not null`.execute(db)
}
