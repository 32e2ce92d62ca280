import { sql } from 'kysely'
import type { Phase, Regime } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import { openStay } from '#host/database/open-stay'
import type { Reader } from '#host/database/tables'
import type { YesNo } from '#host/database/tables/yes-no'
import { dutyStays } from '#host/features/stays/handlers'

export interface PhaseState {
  readonly phase: Phase
  readonly closed: YesNo
}

const withPhases = (db: Reader) =>
  dutyStays(db).select(
    sql<string>`(
      select json_group_array(json_object('phase', p.phase, 'closed', p.closed_on is not null)) from phase_record p where p.stay_id = s.id
    )`.as('phases'),
  )

export const stayWithPhases = (db: Reader, stayId: string) => withPhases(db).where('s.id', '=', stayId).execute()

/** Which stays may have a phase due: those of whom no such duty can be shown are left out, and nothing else is decided here. */
interface PhaseReach {
  /** The laws that set limits to phases. */
  readonly regimes: readonly Regime[]
  /** Terms that end up to this day are looked at. */
  readonly endUntil: PlainDate
  /** Ended stays from this day on are looked at. */
  readonly endedSince: PlainDate
}

const hasPhase = (which: string) => sql<boolean>`exists (select 1 from phase_record p where p.stay_id = s.id and ${sql.raw(which)})`

export async function staysWithPhasesDue(db: Reader, { regimes, endUntil, endedSince }: PhaseReach) {
  const limited = withPhases(db).where('s.regime', 'in', regimes)
  const intakeOpen = hasPhase(`p.phase = 'INTAKE' and p.closed_on is null`)
  const unprepared = sql<boolean>`(s.expected_end_on <= ${endUntil} and not ${hasPhase(`p.phase = 'REINTEGRATION'`)})`
  // While it is open the intake is what lists show, but for a reintegration that is open as well (migration 0030).
  const ofOpen = await limited
    .where(openStay)
    .where(sql<boolean>`(s.phase = 'INTAKE' or s.phase is null or (s.phase = 'REINTEGRATION' and ${intakeOpen}) or ${unprepared})`)
    .execute()
  const ofEnded = await limited
    .where('s.endedOn', '>=', endedSince)
    .where(sql<boolean>`(s.phase is null or ${intakeOpen} or ${unprepared})`)
    .execute()
  return [...ofOpen, ...ofEnded]
}
