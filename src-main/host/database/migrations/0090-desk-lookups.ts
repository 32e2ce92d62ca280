import { type Kysely, sql } from 'kysely'

/** What the desk asks of every stay is answered from a few pages. The conditions are those of features/desk/store.ts, word for word. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index stay_event_watched on stay_event (stay_id)
    where withdrawn_at is null and kind in ('ESCAPED', 'LEFT', 'LEAVE_REQUESTED', 'DECISION_RECEIVED')`.execute(db)
  await sql`
    create index stay_event_checked on stay_event (happened_on, stay_id)
    where withdrawn_at is null and kind = 'HEALTH_CHECKED'`.execute(db)
  await sql`
    create index stay_event_completed on stay_event (stay_id)
    where withdrawn_at is null and kind in ('COMPLETED', 'SHELTERED') and paper_number is not null`.execute(db)
  await sql`
    create index stay_event_unpapered on stay_event (stay_id)
    where withdrawn_at is null and paper_number is null
      and kind in ('LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'EXEMPTED', 'TERM_REDUCED', 'TRANSFERRED_OUT', 'DECISION_RECEIVED')`.execute(
    db,
  )
}
