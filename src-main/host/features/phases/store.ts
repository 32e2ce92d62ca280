import type { Phase } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import { readEnd } from '#host/database/open-end'
import type { Reader, Writer } from '#host/database/tables'

export const recordedPhases = (db: Reader, stayId: string) =>
  db.selectFrom('phaseRecord').selectAll().where('stayId', '=', stayId).execute()

/** The stays in which a phase has been opened, with the day of that, by code; without admissions that were taken back. */
export const staysInPhase = async (db: Reader, phase: Phase) => {
  const rows = await db
    .selectFrom('phaseRecord as p')
    .innerJoin('stay as s', 's.id', 'p.stayId')
    .select(['s.id as stayId', 's.residentId', 's.kind', 's.state', 'p.openedOn', 's.admittedOn', 's.endedOn'])
    .where('p.phase', '=', phase)
    .where('s.state', '!=', 'WITHDRAWN')
    .orderBy('s.code')
    .execute()
  return rows.flatMap(({ openedOn, ...stay }) => (openedOn === null ? [] : [{ ...stay, openedOn }]))
}

export const stayOfPhases = async (db: Reader, stayId: string) => {
  const row = await db
    .selectFrom('stay')
    .select(['id', 'code', 'regime', 'admittedOn', 'expectedEndOn', 'endedOn', 'transferredIn', 'state'])
    .where('id', '=', stayId)
    .executeTakeFirst()
  return row && { ...row, expectedEndOn: readEnd(row.expectedEndOn), transferredIn: row.transferredIn === 1 }
}

export const keepPhase = (db: Writer, stayId: string, phase: Phase, dates: { openedOn: PlainDate; closedOn: PlainDate | null }) =>
  db
    .insertInto('phaseRecord')
    .values({ stayId, phase, ...dates })
    .onConflict((conflict) =>
      conflict.columns(['stayId', 'phase']).doUpdateSet((eb) => ({ ...dates, version: eb('phaseRecord.version', '+', 1) })),
    )
    .execute()
