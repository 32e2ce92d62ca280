import type { DutyKind } from '#contract/desk/duties'
import { phaseDuties } from '#contract/phases'
import { Regime } from '#contract/stays/words'
import { addDays } from '#contract/values/calendar'
import type { DutySource, FoundDuty } from '#host/features/duty-source'
import { longestLead, watchedSince } from '#host/features/stays/duties/duty-rules'
import { courseOfRow, personOfRow } from '#host/features/stays/handlers'
import { phaseDutiesOf } from './rules'
import { type PhaseState, staysWithPhasesDue, stayWithPhases } from './store'

const reintegrationKey = 'phase.reintegration.last'
const limitKeys: readonly string[] = ['phase.intake.max', reintegrationKey]

/** Phases that are to be opened or closed by a time. */
export const phaseSource: DutySource = {
  kinds: Object.keys(phaseDuties) as DutyKind[],
  reads: ['residents', 'stays', 'phases', 'facility', 'workdays'],
  find: async ({ db, office }, { on, lastDay, of }) => {
    if (of !== null && of.kind !== 'stay') return []
    const { values } = office.law
    const regimes = Regime.options.filter((regime) =>
      values.some((value) => limitKeys.includes(value.key) && (value.regime === null || value.regime === regime)),
    )
    const endUntil = addDays(lastDay, longestLead(values, [reintegrationKey]))
    const rows = await (of === null
      ? staysWithPhasesDue(db, { regimes, endUntil, endedSince: watchedSince(on) })
      : stayWithPhases(db, of.id))
    return rows.flatMap((row): FoundDuty[] => {
      const course = courseOfRow(row, office, on)
      if (!course) return []
      const phases = JSON.parse(row.phases) as PhaseState[]
      const facts = {
        ...course,
        opened: phases.map(({ phase }) => phase),
        closed: phases.filter(({ closed }) => closed === 1).map(({ phase }) => phase),
      }
      const about = { kind: 'stay', id: row.id } as const
      const person = personOfRow(row)
      return phaseDutiesOf(facts).map((duty) => ({ ...duty, about, person }))
    })
  },
}
