import { type Kysely, sql } from 'kysely'

/** Hashes and pages of copies stand behind their PDFs in the table: who asks for them would walk through every page of every PDF. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index paper_copy_known on paper_copy (paper_id, copy, pages, sha256)`.execute(db)
}
