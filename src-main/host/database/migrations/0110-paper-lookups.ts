import { type Kysely, sql } from 'kysely'

/** What is asked before each paper is answered from a page of an index, however many papers there are. The conditions are those of features/papers/life/store.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index paper_void on paper (once_for) where state = 'VOID'`.execute(db)
  await sql`create index book_day on book_number (series, year, day, number) where paper_id is not null`.execute(db)
}
