import type { PlanPart } from '#contract/plans/operations'
import type { Reader, Writer } from '#host/database/tables'
import type { PlanPartTable, StayPhotoTable } from '#host/database/tables/plans'

export const stayOfPlan = (db: Reader, stayId: string) =>
  db.selectFrom('stay').select(['code', 'residentId', 'admittedOn', 'state']).where('id', '=', stayId).executeTakeFirst()

/** The parts as they were saved last. */
export const keptParts = (db: Reader, stayId: string) =>
  db
    .selectFrom('planPart as kept')
    .select(['part', 'savedAt', 'savedBy', 'content'])
    .where('stayId', '=', stayId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('planPart as later')
            .select('later.version')
            .whereRef('later.stayId', '=', 'kept.stayId')
            .whereRef('later.part', '=', 'kept.part')
            .whereRef('later.version', '>', 'kept.version'),
        ),
      ),
    )
    .execute()

export const newestPart = (db: Reader, stayId: string, part: PlanPart): Promise<PlanPartTable | undefined> =>
  db
    .selectFrom('planPart')
    .selectAll()
    .where('stayId', '=', stayId)
    .where('part', '=', part)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const insertPart = (db: Writer, row: PlanPartTable) => db.insertInto('planPart').values(row).execute()

export const photoOf = (db: Reader, stayId: string) =>
  db.selectFrom('stayPhoto').selectAll().where('stayId', '=', stayId).executeTakeFirst()

export const keepPhotoOf = (db: Writer, { stayId, ...photo }: Omit<StayPhotoTable, 'version'> & { version: number }) =>
  db
    .insertInto('stayPhoto')
    .values({ stayId, ...photo })
    .onConflict((conflict) => conflict.column('stayId').doUpdateSet(photo))
    .execute()
