import { sql } from 'kysely'
import type { Correction } from '#contract/earnings/operations'
import type { CostKind, SettledPart } from '#contract/earnings/words'
import type { Period, PlainDate } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { SettlementFileTable, SettlementShareTable, SettlementTable } from '#host/database/tables/earnings'

/** A settlement as it is kept, its version read. */
export type KeptSettlement = Omit<SettlementTable, 'version'> & { version: number }

/** The newest first. */
export const allSettlements = (db: Reader): Promise<KeptSettlement[]> =>
  db.selectFrom('settlement').selectAll().orderBy('fromOn', 'desc').execute()

export const settlementById = (db: Reader, id: string): Promise<KeptSettlement | undefined> =>
  db.selectFrom('settlement').selectAll().where('id', '=', id).executeTakeFirst()

/** The closed one before a day: what it lacked is carried into the next. */
export const closedBefore = (db: Reader, on: PlainDate): Promise<KeptSettlement | undefined> =>
  db
    .selectFrom('settlement')
    .selectAll()
    .where('state', '=', 'CLOSED')
    .where('toOn', '<', on)
    .orderBy('toOn', 'desc')
    .limit(1)
    .executeTakeFirst()

/** The closed settlement in which a day lies; undefined: the day is open. */
export const closedOver = (db: Reader, on: PlainDate): Promise<Pick<KeptSettlement, 'fromOn' | 'toOn'> | undefined> =>
  db
    .selectFrom('settlement')
    .select(['fromOn', 'toOn'])
    .where('state', '=', 'CLOSED')
    .where('fromOn', '<=', on)
    .where('toOn', '>=', on)
    .executeTakeFirst()

/** Last day of the newest settlement, closed ones only where asked. */
export async function settledUntil(db: Reader, closedOnly: boolean): Promise<PlainDate | null> {
  const { day } = await db
    .selectFrom('settlement')
    .select((eb) => eb.fn.max('toOn').as('day'))
    .$if(closedOnly, (query) => query.where('state', '=', 'CLOSED'))
    .executeTakeFirstOrThrow()
  return day
}

export const insertSettlement = (db: Writer, row: Omit<SettlementTable, 'version'>) => db.insertInto('settlement').values(row).execute()

export const updateSettlement = (db: Writer, id: string, row: Partial<Omit<SettlementTable, 'version' | 'id'>>) =>
  db
    .updateTable('settlement')
    .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

export const dropSettlement = (db: Writer, id: string) => db.deleteFrom('settlement').where('id', '=', id).execute()

/** Coefficients of a settlement by stay, hundredths. */
export const coefficientsOf = async (db: Reader, settlementId: string): Promise<Map<string, number>> =>
  new Map(
    (await db.selectFrom('settlementCoefficient').selectAll().where('settlementId', '=', settlementId).execute()).map(
      ({ stayId, coefficient }) => [stayId, coefficient],
    ),
  )

export const putCoefficients = (db: Writer, settlementId: string, stayIds: readonly string[], coefficient: number) =>
  db
    .insertInto('settlementCoefficient')
    .values(stayIds.map((stayId) => ({ settlementId, stayId, coefficient })))
    .onConflict((conflict) => conflict.columns(['settlementId', 'stayId']).doUpdateSet({ coefficient }))
    .execute()

/** What was given as coefficients the last time holds on until somebody changes it. */
export const copyCoefficients = (db: Writer, from: string, to: string) =>
  db
    .insertInto('settlementCoefficient')
    .columns(['settlementId', 'stayId', 'coefficient'])
    .expression(
      db
        .selectFrom('settlementCoefficient')
        .select([sql<string>`${to}`.as('settlementId'), 'stayId', 'coefficient'])
        .where('settlementId', '=', from),
    )
    .execute()

/** Income of a period by trade and by what it was for, the largest first. */
export const incomeLines = (db: Reader, { from, to }: Period) =>
  db
    .selectFrom('labourIncome as i')
    .innerJoin('trade as t', 't.id', 'i.tradeId')
    .leftJoin('job as j', 'j.id', 'i.jobId')
    .select((eb) => ['t.name as tradeName', eb.fn.coalesce('j.name', 'i.what').as('what'), eb.fn.sum<number>('i.amount').as('amount')])
    .where('i.receivedOn', '>=', from)
    .where('i.receivedOn', '<=', to)
    .groupBy(['t.name', sql`coalesce(j.name, i.what)`])
    .orderBy('amount', 'desc')
    .orderBy('what')
    .execute()

export const costLines = (db: Reader, { from, to }: Period): Promise<{ kind: CostKind; amount: number }[]> =>
  db
    .selectFrom('labourCost')
    .select((eb) => ['kind', eb.fn.sum<number>('amount').as('amount')])
    .where('spentOn', '>=', from)
    .where('spentOn', '<=', to)
    .groupBy('kind')
    .orderBy('amount', 'desc')
    .execute()

/** How many entries of a period there are, and how many of them name no paper. */
export async function papersBehind(db: Reader, { from, to }: Period): Promise<{ count: number; without: number }> {
  const { rows } = await sql<{ count: number; without: number }>`
    select count(*) as count, coalesce(sum(paper_number is null), 0) as without from (
      select paper_number from labour_income where received_on between ${from} and ${to}
      union all select paper_number from labour_cost where spent_on between ${from} and ${to})`.execute(db)
  return rows[0] ?? { count: 0, without: 0 }
}

const correctionRows = (db: Reader) =>
  db
    .selectFrom('settlementCorrection as c')
    .innerJoin('settlement as x', 'x.id', 'c.correctsId')
    .leftJoin('settlement as y', 'y.id', 'c.settledInId')
    .leftJoin('stay as s', 's.id', 'c.stayId')
    .leftJoin('resident as r', 'r.id', 's.residentId')
    .selectAll('c')
    .select(['x.fromOn', 'x.toOn', 'y.fromOn as inFrom', 'y.toOn as inTo', 'r.fullName'])
    .orderBy('c.recordedAt')

type CorrectionRow = Awaited<ReturnType<ReturnType<typeof correctionRows>['execute']>>[number]
const toCorrection = (row: CorrectionRow): Correction => ({
  id: row.id,
  of: { from: row.fromOn, to: row.toOn },
  stayId: row.stayId,
  fullName: row.fullName,
  amount: row.amount,
  reason: row.reason,
  paperNumber: row.paperNumber,
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy,
  settledIn: row.inFrom !== null && row.inTo !== null ? { from: row.inFrom, to: row.inTo } : null,
})

/** Corrections of a closed settlement. */
export const correctionsOf = async (db: Reader, settlementId: string): Promise<Correction[]> =>
  (await correctionRows(db).where('c.correctsId', '=', settlementId).execute()).map(toCorrection)

/** Corrections that no settlement has taken up yet. */
export const openCorrections = async (db: Reader): Promise<Correction[]> =>
  (await correctionRows(db).where('c.settledInId', 'is', null).execute()).map(toCorrection)

export const insertCorrection = (
  db: Writer,
  row: Pick<Correction, 'id' | 'stayId' | 'amount' | 'reason' | 'paperNumber' | 'recordedAt' | 'recordedBy'> & { correctsId: string },
) =>
  db
    .insertInto('settlementCorrection')
    .values({ ...row, settledInId: null })
    .execute()

export const settleCorrections = (db: Writer, ids: readonly string[], settledInId: string) =>
  db.updateTable('settlementCorrection').set({ settledInId }).where('id', 'in', ids).execute()

export const insertShares = async (db: Writer, rows: readonly SettlementShareTable[]) => {
  // SQLite takes 32,766 values at once.
  for (let at = 0; at < rows.length; at += 5000)
    await db
      .insertInto('settlementShare')
      .values(rows.slice(at, at + 5000))
      .execute()
}

export const insertFile = (db: Writer, row: SettlementFileTable) => db.insertInto('settlementFile').values(row).execute()

export const settlementFiles = (db: Reader, settlementId: string) =>
  db.selectFrom('settlementFile').select(['what', 'pages', 'sha256']).where('settlementId', '=', settlementId).orderBy('what').execute()

export const fileOf = (db: Reader, settlementId: string, what: SettlementFileTable['what']) =>
  db.selectFrom('settlementFile').selectAll().where('settlementId', '=', settlementId).where('what', '=', what).executeTakeFirst()

/** What closed settlements that end within a span have divided. */
export async function settledIn(db: Reader, { from, to }: Period): Promise<Record<SettledPart, number>> {
  const rows = await db
    .selectFrom('settlement')
    .select('data')
    .where('state', '=', 'CLOSED')
    .where('toOn', '>=', from)
    .where('toOn', '<=', to)
    .execute()
  const sum = { FOOD: 0, LIVING: 0, RESIDENTS: 0, CULTURE: 0 }
  for (const { data } of rows) {
    const { parts } = JSON.parse(data ?? '{}') as { parts: Record<SettledPart, number> }
    for (const part of Object.keys(sum) as SettledPart[]) sum[part] += parts[part]
  }
  return sum
}
