import type { Schooling } from '#contract/schooling'
import type { Reader, Writer } from '#host/database/tables'
import type { SchoolingTable } from '#host/database/tables/schooling'

type Row = Omit<SchoolingTable, 'version'> & { version: number }

const toSchooling = ({ residentId: _, version: __, ...row }: Row): Schooling => ({
  ...row,
  wantsTraining: row.wantsTraining === null ? null : row.wantsTraining === 1,
})

export async function schoolingOf(
  db: Reader,
  residentId: string,
): Promise<{ readonly schooling: Schooling; readonly version: number } | undefined> {
  const row = await db.selectFrom('schooling').selectAll().where('residentId', '=', residentId).executeTakeFirst()
  return row && { schooling: toSchooling(row), version: row.version }
}

/** @returns its version now, 1 when first written */
export async function keepSchooling(db: Writer, residentId: string, schooling: Schooling): Promise<number> {
  const row = {
    ...schooling,
    wantsTraining: schooling.wantsTraining === null ? null : schooling.wantsTraining ? (1 as const) : (0 as const),
  }
  const { version } = await db
    .insertInto('schooling')
    .values({ residentId, ...row, version: 1 })
    .onConflict((conflict) => conflict.column('residentId').doUpdateSet((eb) => ({ ...row, version: eb('schooling.version', '+', 1) })))
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}
