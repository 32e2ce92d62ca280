import { Facility, type LawEntry, type LegalValue } from '#contract/facility'
import type { Reader, Writer } from '#host/database/tables'

export async function readFacility(db: Reader): Promise<{ facility: Facility; version: number }> {
  const row = await db.selectFrom('setting').selectAll().where('key', '=', 'facility').executeTakeFirstOrThrow()
  return { facility: Facility.parse(JSON.parse(row.value)), version: row.version }
}

type LawValue = Omit<LawEntry, 'reason'>
type LawKey = Pick<LawEntry, 'key' | 'regime'>

/** All values of one key under one regime, in the order of their days. */
export const lawRows = (db: Reader, { key, regime }: LawKey): Promise<LegalValue[]> =>
  db.selectFrom('legalValue').selectAll().where('key', '=', key).where('regime', 'is', regime).orderBy('validFrom').execute()

export const insertLaw = (db: Writer, value: LawValue & Pick<LegalValue, 'unit'>): Promise<LegalValue> =>
  db.insertInto('legalValue').values(value).returningAll().executeTakeFirstOrThrow()

export const updateLaw = (db: Writer, { key, regime, validFrom, value, article }: LawValue): Promise<LegalValue> =>
  db
    .updateTable('legalValue')
    .set((eb) => ({ value, article, version: eb('version', '+', 1) }))
    .where('key', '=', key)
    .where('regime', 'is', regime)
    .where('validFrom', '=', validFrom)
    .returningAll()
    .executeTakeFirstOrThrow()
