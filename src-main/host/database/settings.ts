import type { Reader, Writer } from './tables'

/** What is kept under a name, such as the settings of a feature; undefined while nothing is. */
export async function readSetting(db: Reader, key: string): Promise<{ value: unknown; version: number } | undefined> {
  const row = await db.selectFrom('setting').selectAll().where('key', '=', key).executeTakeFirst()
  return row && { value: JSON.parse(row.value), version: row.version }
}

/** @returns the version it has now */
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
