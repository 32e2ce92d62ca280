import { sql } from 'kysely'
import type { Writer } from './tables'

/** The next number of a series in a year, taken inside the caller's transaction: no gap when it fails, no double when two ask. */
export async function takeNumber(db: Writer, series: string, year: number): Promise<number> {
  const row = await db
    .insertInto('numberSeries')
    .values({ series, year, last: 1 })
    .onConflict((conflict) => conflict.columns(['series', 'year']).doUpdateSet({ last: sql`number_series.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}

/** 'HV-2026-0731': prefix, year, running number of at least four digits. */
export const codeOf = (prefix: string, year: number, number: number): string => `${prefix}-${year}-${String(number).padStart(4, '0')}`
