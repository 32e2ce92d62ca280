import { sql } from 'kysely'
import { openStates } from '#contract/stays/words'
import type { Period } from '#contract/values/calendar'
import { readEnd } from '#host/database/open-end'
import type { Reader } from '#host/database/tables'
import type { CountedStay } from './rules'

/**
 * Every stay that touches a period with what happened in it, by code: one statement, so that all figures of a report are of one moment.
 */
export async function staysOfPeriod(db: Reader, { from, to }: Period) {
  const rows = await db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    // Not ended, or ended since: each half has its index, and row ids spare the look-up of a text key.
    .where(
      sql<boolean>`s.rowid in (
        select rowid from stay where state in (${sql.join(openStates.map((state) => sql.lit(state)))}) union all select rowid from stay where ended_on >= ${from})`,
    )
    .where('s.admittedOn', '<=', to)
    .select([
      's.id',
      's.residentId',
      's.code',
      's.transferredIn',
      's.hasStableResidence',
      's.admittedOn',
      's.policeCommune',
      'r.sex',
      'r.birthYear',
      'r.permanentCommune',
      'r.currentCommune',
    ])
    .select((eb) =>
      eb
        .selectFrom('stayEvent as e')
        .whereRef('e.stayId', '=', 's.id')
        .where('e.withdrawnAt', 'is', null)
        .select(
          sql<string>`json_group_array(json_object('kind', e.kind, 'happenedOn', e.happened_on, 'toKind', e.to_kind,
            'rehabCount', case when e.to_kind is not null then e.detail ->> '$.terms.rehabCount' end) order by e.happened_at, e.recorded_at)`.as(
            'all',
          ),
        )
        .as('events'),
    )
    .orderBy('s.code')
    .execute()
  return rows.map((row) => ({
    ...row,
    transferredIn: row.transferredIn === 1,
    hasStableResidence: row.hasStableResidence === 1,
    events: JSON.parse(row.events ?? '[]') as CountedStay['events'],
  }))
}
export type PeriodStay = Awaited<ReturnType<typeof staysOfPeriod>>[number]

/** The columns of a list row that belong to the stay, for stays that need not be a person's newest. */
export const stayColumns = async (db: Reader, stayIds: readonly string[]) => {
  const rows = await db
    .selectFrom('stay')
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(stayIds)}))`)
    .select(['id as stayId', 'code as stayCode', 'kind', 'rehabCount', 'state', 'startsOn', 'admittedOn', 'expectedEndOn', 'endedOn'])
    .execute()
  return rows.map((row) => ({ ...row, expectedEndOn: readEnd(row.expectedEndOn) }))
}
