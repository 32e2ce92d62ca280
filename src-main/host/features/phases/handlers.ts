import type { PhaseRow } from '#contract/phases'
import type { Phase, Regime } from '#contract/stays/words'
import type { PlainDate } from '#contract/values/calendar'
import { changesBetween } from '#host/api/changes-between'
import type { HandlersOf } from '#host/api/handlers'
import type { Office } from '#host/api/office'
import { expectVersion, found, RuleError } from '#host/api/rule-error'
import type { Reader, Writer } from '#host/database/tables'
import { gapsAtIntake } from '#host/features/plans/handlers'
import { refusedOf } from '#host/features/stays/rules'
import { phaseRows, phaseWarnings, refusePhaseDates } from './rules'
import { keepPhase, recordedPhases, stayOfPhases } from './store'

export const phases = {
  set: async ({ db, today, office, note }, { stayId, phase, version, openedOn, closedOn, reason }) => {
    const stay = found(await stayOfPhases(db, stayId))
    const closed = refusedOf(stay)
    if (closed) throw new RuleError(closed)
    const before = (await recordedPhases(db, stayId)).find((row) => row.phase === phase)
    expectVersion(before ?? { version: 0 }, version)
    const rewritten = before && (before.openedOn !== openedOn || (before.closedOn !== null && before.closedOn !== closedOn))
    if (rewritten && !reason) throw new RuleError('phaseReasonNeeded')
    await recordPhase(db, stay, phase, { openedOn, closedOn }, today)
    note({ subject: stay.code, reason, changes: changesBetween({ phase, ...before }, { phase, openedOn, closedOn }) })
    const gaps = phase === 'INTAKE' ? await gapsAtIntake(db, stay, closedOn) : []
    const unwritten = gaps.map((key) => ({ key, article: 'Đ163 Đ84', params: {} }))
    const rows = await phasesOfStay(db, stay, office, today)
    return { phases: rows, warnings: [...unwritten, ...phaseWarnings(rows, phase)] }
  },
} satisfies HandlersOf<'phases'>

export { staysInPhase } from './store'

interface StayOfPhases {
  readonly id: string
  readonly regime: Regime
  readonly admittedOn: PlainDate
  readonly expectedEndOn: PlainDate | null
  readonly endedOn: PlainDate | null
  /** Came with the term running: what was before was elsewhere. */
  readonly transferredIn: boolean
}

export async function phasesOfStay(
  db: Reader,
  stay: StayOfPhases,
  { law, isWorkingDay }: Pick<Office, 'law' | 'isWorkingDay'>,
  today: PlainDate,
): Promise<PhaseRow[]> {
  const find = (key: string) => law.find(key, stay.regime, stay.admittedOn)
  return phaseRows({ ...stay, recorded: await recordedPhases(db, stay.id), today, find, isWorkingDay })
}

/** @throws RuleError `phaseDatesReversed`, `phaseOutsideStay`, `phaseInFuture` */
export async function recordPhase(
  db: Writer,
  stay: Pick<StayOfPhases, 'id' | 'admittedOn' | 'endedOn'>,
  phase: Phase,
  dates: { openedOn: PlainDate; closedOn: PlainDate | null },
  today: PlainDate,
): Promise<void> {
  const refused = refusePhaseDates(dates, stay, today)
  if (refused) throw new RuleError(refused)
  await keepPhase(db, stay.id, phase, dates)
}

/**
 * The day of admission was corrected: an intake that was opened with it moves along.
 * @throws RuleError `phaseOutsideStay` when a phase stays opened before that day
 */
export async function followAdmission(db: Writer, stayId: string, from: PlainDate, to: PlainDate): Promise<void> {
  if (from === to) return
  const rows = await recordedPhases(db, stayId)
  const moves = rows.find(
    ({ phase, openedOn, closedOn }) => phase === 'INTAKE' && openedOn === from && (closedOn === null || closedOn >= to),
  )
  if (moves) await keepPhase(db, stayId, 'INTAKE', { openedOn: to, closedOn: moves.closedOn })
  if (rows.some((row) => row !== moves && row.openedOn < to)) throw new RuleError('phaseOutsideStay')
}

/** Admission opens the first phase (Decree 163/2026 Art. 84). */
export const openIntake = (db: Writer, stayId: string, on: PlainDate) => keepPhase(db, stayId, 'INTAKE', { openedOn: on, closedOn: null })
