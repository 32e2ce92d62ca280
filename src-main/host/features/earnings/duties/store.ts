import { sql } from 'kysely'
import type { PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader } from '#host/database/tables'

export interface UnpaidRow {
  readonly stayId: string
  readonly stayCode: string
  readonly residentId: string
  readonly residentCode: string
  readonly fullName: string
  readonly endsOn: PlainDate
  readonly ended: 0 | 1
  readonly settledAt: string
  readonly balance: number
}

/**
 * Stays that have money coming and end by a day, or have ended since another; whoever has escaped or is in prison has no end that is near.
 * @param stayId null: of everybody
 */
export async function unpaidStays(db: Reader, endsBy: PlainDate, endedSince: PlainDate, stayId: string | null): Promise<UnpaidRow[]> {
  const only = stayId === null ? sql`` : sql`and s.id = ${stayId}`
  const { rows } = await sql<UnpaidRow>`
    with leaving as (
      select s.id, s.code, s.resident_id, s.expected_end_on as ends_on, 0 as ended from stay s
      where ${openStay} and s.state not in ('ESCAPED', 'IMPRISONED') and s.expected_end_on <= ${endsBy} ${only}
      union all
      select s.id, s.code, s.resident_id, s.ended_on, 1 from stay s where s.ended_on >= ${endedSince} and s.state <> 'WITHDRAWN' ${only}
    ), unpaid as (
      select l.*,
        coalesce((select sum(h.amount) from settlement_share h where h.stay_id = l.id), 0)
          - coalesce((select sum(p.amount) from payout p where p.stay_id = l.id and p.void_reason is null), 0) as balance
      from leaving l
    )
    select u.id as "stayId", u.code as "stayCode", u.resident_id as "residentId", r.code as "residentCode", r.full_name as "fullName",
      u.ends_on as "endsOn", u.ended, u.balance,
      (select max(x.closed_at) from settlement_share h join settlement x on x.id = h.settlement_id where h.stay_id = u.id) as "settledAt"
    from unpaid u join resident r on r.id = u.resident_id where u.balance > 0`.execute(db)
  return rows
}
