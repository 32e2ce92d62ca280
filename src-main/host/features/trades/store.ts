import { randomUUID } from 'node:crypto'
import type { Trade, WorkPlace } from '#contract/trades'
import type { Reader, Writer } from '#host/database/tables'
import type { TradeTable, WorkPlaceTable } from '#host/database/tables/trades'

type Row<T> = Omit<T, 'version'> & { version: number }
const toTrade = (row: Row<TradeTable>): Trade => ({
  id: row.id,
  name: row.name,
  notForMinors: row.notForMinors === 1,
  active: row.active === 1,
  version: row.version,
})
const toPlace = (row: Row<WorkPlaceTable>): WorkPlace => ({ id: row.id, name: row.name, active: row.active === 1, version: row.version })

const byName = new Intl.Collator('vi')
const sorted = <T extends { readonly name: string }>(rows: readonly T[]): T[] => rows.toSorted((a, b) => byName.compare(a.name, b.name))

export const allTrades = async (db: Reader): Promise<Trade[]> => sorted((await db.selectFrom('trade').selectAll().execute()).map(toTrade))

export const allWorkPlaces = async (db: Reader): Promise<WorkPlace[]> =>
  sorted((await db.selectFrom('workPlace').selectAll().execute()).map(toPlace))

export async function keepTrade(db: Writer, { id, version, ...trade }: Omit<Trade, 'id'> & { id: string | null }): Promise<Trade> {
  const row = { name: trade.name, notForMinors: trade.notForMinors ? 1 : 0, active: trade.active ? 1 : 0 } as const
  const kept = id
    ? db
        .updateTable('trade')
        .set({ ...row, version: version + 1 })
        .where('id', '=', id)
    : db.insertInto('trade').values({ id: randomUUID(), ...row })
  return toTrade(await kept.returningAll().executeTakeFirstOrThrow())
}

export async function keepWorkPlace(
  db: Writer,
  { id, version, ...place }: Omit<WorkPlace, 'id'> & { id: string | null },
): Promise<WorkPlace> {
  const row = { name: place.name, active: place.active ? 1 : 0 } as const
  const kept = id
    ? db
        .updateTable('workPlace')
        .set({ ...row, version: version + 1 })
        .where('id', '=', id)
    : db.insertInto('workPlace').values({ id: randomUUID(), ...row })
  return toPlace(await kept.returningAll().executeTakeFirstOrThrow())
}
