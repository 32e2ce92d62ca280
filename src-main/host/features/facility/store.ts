import { Facility } from '../../../../src-preload/contract/facility'
import type { Reader, Writer } from '../../database/tables'

export async function readFacility(db: Reader): Promise<{ facility: Facility; version: number }> {
  const row = await db.selectFrom('setting').selectAll().where('key', '=', 'facility').executeTakeFirstOrThrow()
  return { facility: Facility.parse(JSON.parse(row.value)), version: row.version }
}

export async function writeSetting(db: Writer, key: string, value: unknown): Promise<number> {
  const row = await db
    .insertInto('setting')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((eb) => ({ value: eb.ref('excluded.value'), version: eb('setting.version', '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}
