import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { FitnessFinding, NewFinding } from '#contract/fitness'
import type { PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader, Writer } from '#host/database/tables'

/** The newest first. */
export const findingsOf = (db: Reader, residentId: string): Promise<FitnessFinding[]> =>
  db.selectFrom('workFitness').selectAll().where('residentId', '=', residentId).orderBy('fromOn', 'desc').execute()

export const findingById = (db: Reader, id: string): Promise<FitnessFinding | undefined> =>
  db.selectFrom('workFitness').selectAll().where('id', '=', id).executeTakeFirst()

/** What was found of these people for days of a period: never why. */
export const wordsOf = (db: Reader, residentIds: readonly string[], from: PlainDate, to: PlainDate) =>
  db
    .selectFrom('workFitness')
    .select(['residentId', 'fitness', 'fromOn', 'toOn'])
    .where(sql<boolean>`resident_id in (select value from json_each(${JSON.stringify(residentIds)}))`)
    .where('fromOn', '<=', to)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', from)]))
    .execute()

/** Those in care of whom something is found for a day, with all that holds then, by name. */
export const peopleWithFindings = (db: Reader, on: PlainDate) =>
  db
    .selectFrom('workFitness as f')
    .innerJoin('stay as s', 's.residentId', 'f.residentId')
    .innerJoin('resident as r', 'r.id', 'f.residentId')
    .select(['f.residentId', 'r.code as residentCode', 'r.fullName', 's.id as stayId', 'f.fitness', 'f.fromOn', 'f.toOn'])
    .where(openStay)
    .where(
      sql<boolean>`f.resident_id in (select resident_id from work_fitness where fitness <> 'FIT' and (to_on is null or to_on >= ${on}) and from_on <= ${on})`,
    )
    .where('f.fromOn', '<=', on)
    .where((eb) => eb.or([eb('f.toOn', 'is', null), eb('f.toOn', '>=', on)]))
    .orderBy('r.sortKey')
    .orderBy('r.id')
    .orderBy('f.fromOn')
    .execute()

export const insertFinding = (db: Writer, finding: NewFinding): Promise<FitnessFinding> =>
  db
    .insertInto('workFitness')
    .values({ id: randomUUID(), ...finding })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateFinding = (db: Writer, id: string, finding: Omit<NewFinding, 'residentId'>): Promise<FitnessFinding> =>
  db
    .updateTable('workFitness')
    .set((eb) => ({ ...finding, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteFinding = (db: Writer, id: string) => db.deleteFrom('workFitness').where('id', '=', id).execute()
