import { sql } from 'kysely'
import type { PlainDate } from '../../../../src-preload/contract/calendar'
import type { Reader } from '../../database/tables'

/** Stays in care that may have something due: ending by `until`, or with the intake not closed. */
export const staysOnDesk = (db: Reader, until: PlainDate, stayId: string | null) => {
  const all = db
    .selectFrom('stay as s')
    .innerJoin('resident as r', 'r.id', 's.residentId')
    .select([
      's.id',
      's.code',
      's.residentId',
      's.kind',
      's.regime',
      's.admittedAt',
      's.admittedOn',
      's.expectedEndOn',
      's.decisionIssuer',
      'r.code as residentCode',
      'r.fullName',
      'r.birthYear',
      'r.birthMonth',
      'r.birthDay',
      sql<string>`(select coalesce(json_group_array(json_array(p.phase, p.closed_on is not null)), '[]') from phase_record p where p.stay_id = s.id)`.as(
        'phases',
      ),
      sql<0 | 1>`exists (select 1 from paper p where p.stay_id = s.id and p.form = 'mau-51' and p.state = 'ISSUED')`.as('noticeIssued'),
    ])
    // Literals, not parameters: only so can the partial indexes be used.
    .where(sql<boolean>`s.state = 'ACTIVE' and s.latest = 1`)
  return stayId === null
    ? // Somebody whose intake is open is shown in it, unless the last days have begun; those are among the ends.
      all.where(sql<boolean>`(s.expected_end_on <= ${until} or s.phase = 'INTAKE')`).execute()
    : all.where('s.id', '=', stayId).execute()
}
