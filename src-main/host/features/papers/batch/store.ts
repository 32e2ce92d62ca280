import { sql } from 'kysely'
import type { Batch, BatchItem, BatchItemState } from '#contract/papers/batch'
import type { PaperForm } from '#contract/papers/forms'
import type { PaperRefusal } from '#contract/papers/operations'
import type { Reader, Writer } from '#host/database/tables'
import type { PaperBatchTable } from '#host/database/tables/papers'
import type { PaperPerson, PaperSubject } from '../forms/kit/form'

/** A batch as it stands in the file; whether it is at work is known to the one who runs it. */
export type KeptBatch = Omit<Batch, 'state'> & Pick<PaperBatchTable, 'issuedOn' | 'issuedOnReason' | 'signerId' | 'accountId'>

const batchesOf = (db: Reader) =>
  db
    .selectFrom('paperBatch as b')
    .selectAll()
    .select(
      sql<string>`(select json_group_object(state, count) from (
        select i.state, count(*) as count from paper_batch_item i where i.batch_id = b.id group by i.state))`.as('states'),
    )
type Row = Awaited<ReturnType<ReturnType<typeof batchesOf>['executeTakeFirstOrThrow']>>

function toBatch({ states, ...row }: Row): KeptBatch {
  const counts = { WAITING: 0, MADE: 0, ALREADY: 0, FAILED: 0, ...(JSON.parse(states) as Partial<Record<BatchItemState, number>>) }
  return { ...row, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0) }
}

export async function batchById(db: Reader, id: string): Promise<KeptBatch | undefined> {
  const row = await batchesOf(db).where('b.id', '=', id).executeTakeFirst()
  return row && toBatch(row)
}

/** Newest first. */
export const newestBatches = async (db: Reader, forms: readonly PaperForm[], limit: number): Promise<KeptBatch[]> =>
  (
    await batchesOf(db)
      .where('b.form', 'in', [...forms])
      .orderBy(sql.ref('b.rowid'), 'desc')
      .limit(limit)
      .execute()
  ).map(toBatch)

export async function insertBatch(
  db: Writer,
  batch: Omit<PaperBatchTable, 'failure'>,
  subjects: readonly (PaperSubject & { readonly person: PaperPerson | null })[],
): Promise<void> {
  await db
    .insertInto('paperBatch')
    .values({ ...batch, failure: null })
    .execute()
  for (const [position, { kind, id, eventId, person }] of subjects.entries()) {
    const whose = { personId: person?.id ?? null, personCode: person?.code ?? null, fullName: person?.fullName ?? null }
    const item = { subjectKind: kind, subjectId: id, eventId, ...whose, state: 'WAITING' as const, refused: null, paperId: null }
    await db
      .insertInto('paperBatchItem')
      .values({ ...item, batchId: batch.id, position })
      .execute()
  }
}

export async function itemsOfBatch(db: Reader, batchId: string): Promise<BatchItem[]> {
  const rows = await db
    .selectFrom('paperBatchItem as i')
    .leftJoin('paper as p', 'p.id', 'i.paperId')
    .select(['i.subjectId', 'i.eventId', 'i.state', 'i.refused'])
    .select(['i.personId as residentId', 'i.personCode as residentCode', 'i.fullName'])
    .select(['p.id', 'p.number', 'p.symbol', 'p.issuedOn'])
    .where('i.batchId', '=', batchId)
    .orderBy('i.position')
    .execute()
  return rows.map(({ refused, id, number, symbol, issuedOn, ...row }) => ({
    ...row,
    refused: refused === null ? null : JSON.parse(refused),
    paper: id === null ? null : { id, number, symbol: symbol ?? '', issuedOn },
  }))
}

/** The next subjects that nothing has been done about. */
export const waitingItems = (db: Reader, batchId: string, limit: number) =>
  db
    .selectFrom('paperBatchItem')
    .select(['position', 'subjectKind as kind', 'subjectId as id', 'eventId'])
    .where('batchId', '=', batchId)
    .where('state', '=', 'WAITING')
    .orderBy('position')
    .limit(limit)
    .execute()

export const markItem = (
  db: Writer,
  batchId: string,
  position: number,
  item: { state: BatchItemState; paperId: string | null; refused: PaperRefusal | null },
) =>
  db
    .updateTable('paperBatchItem')
    .set({ ...item, refused: item.refused === null ? null : JSON.stringify(item.refused) })
    .where('batchId', '=', batchId)
    .where('position', '=', position)
    .execute()

/** Those that failed wait again. */
export async function reopenBatch(db: Writer, id: string): Promise<void> {
  await db
    .updateTable('paperBatchItem')
    .set({ state: 'WAITING', refused: null })
    .where('batchId', '=', id)
    .where('state', '=', 'FAILED')
    .execute()
  await db.updateTable('paperBatch').set({ failure: null }).where('id', '=', id).execute()
}

export const keepFailure = (db: Writer, id: string, failure: string) =>
  db.updateTable('paperBatch').set({ failure }).where('id', '=', id).execute()
