import { sql } from 'kysely'
import type { BundleRow } from '#contract/bundles'
import { facilityDay, type PlainDate } from '#contract/values/calendar'
import type { Reader, Writer } from '#host/database/tables'
import type { BundleTable } from '#host/database/tables/bundles'

const rowsOf = (db: Reader) =>
  db
    .selectFrom('bundle')
    .select(['id', 'month', 'number', 'replaces', 'fileName', 'sha256', 'madeAt', 'madeBy', sql<number>`length(file)`.as('bytes')])
    .orderBy('month', 'desc')
    .orderBy('number', 'desc')

/** The newest month first, its latest correction on top. */
export const allBundles = (db: Reader): Promise<BundleRow[]> => rowsOf(db).execute()

export const newestOfMonth = (db: Reader, month: string): Promise<(BundleRow & { contentDigest: string }) | undefined> =>
  rowsOf(db).select('contentDigest').where('month', '=', month).limit(1).executeTakeFirst()

export const bundleFile = (db: Reader, id: string) =>
  db.selectFrom('bundle').select(['file', 'fileName']).where('id', '=', id).executeTakeFirst()

export const keepBundle = (db: Writer, bundle: BundleTable) => db.insertInto('bundle').values(bundle).execute()

/** Months of which a package has been made. */
export const monthsMade = async (db: Reader): Promise<string[]> =>
  (await db.selectFrom('bundle').select('month').distinct().execute()).map(({ month }) => month)

/** The day on which the register was set up: that of the first row of its log. */
export async function foundedOn(db: Reader): Promise<PlainDate> {
  const { at } = await db.selectFrom('logEntry').select('at').orderBy('seq').limit(1).executeTakeFirstOrThrow()
  return facilityDay(at)
}
