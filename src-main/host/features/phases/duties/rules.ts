import type { Duty } from '#contract/desk/operations'
import type { Phase } from '#contract/stays/words'
import { hasTerm } from '#contract/stays/words'
import { addDays, facilityDay } from '#contract/values/calendar'
import {
  beforeStop,
  byWorkingDay,
  type DutyOfStay,
  dueAt,
  leadBefore,
  onEnd,
  onEvent,
  owed,
  type StayCourse,
} from '#host/features/stays/duties/duty-rules'
import { endOfFacilityDay } from '#host/law/deadlines'

export interface PhasesOfStay extends StayCourse {
  readonly opened: readonly Phase[]
  readonly closed: readonly Phase[]
}

/**
 * Phases that are to be opened or closed by a time. People admitted under the old law have no limits.
 * @see Decree 163/2026 Arts 84(6), 88(7)
 */
export const phaseDutiesOf = (stay: PhasesOfStay): DutyOfStay[] => owed(stay, [...intake(stay), ...beforeStop(stay, reintegration(stay))])

/** @see Decree 163/2026 Art. 84(6): intake at most 2 days; Civil Code 91/2015 Arts 147(2), 148 */
function intake({ state, events: [admitted], closed, find }: PhasesOfStay): DutyOfStay[] {
  // Nobody is looked at who is not there: it waits for the return.
  if (state === 'ESCAPED' || state === 'IMPRISONED') return []
  const limit = find('phase.intake.max', facilityDay(admitted.happenedAt))
  if (!limit || closed.includes('INTAKE')) return []
  // The first day is not counted, the last one ends at midnight; days off are days, as receiving people does not rest on holidays.
  const moment = endOfFacilityDay(addDays(facilityDay(admitted.happenedAt), limit.value))
  const does: Duty['does'] = { do: 'step', with: ['INTAKE', 'close'] }
  return [{ kind: 'intake', article: limit.article, ...onEvent(admitted), ...dueAt(moment), does }]
}

/** @see Decree 163/2026 Art. 88(7): the last 30 days of the term */
function reintegration(stay: PhasesOfStay): DutyOfStay[] {
  const { kind, expectedEndOn, opened, isWorkingDay } = stay
  if (expectedEndOn === null || !hasTerm(kind) || opened.includes('REINTEGRATION')) return []
  const last = leadBefore(stay, 'phase.reintegration.last', expectedEndOn)
  if (!last) return []
  const does: Duty['does'] = { do: 'step', with: ['REINTEGRATION'] }
  const due = byWorkingDay(last.day, isWorkingDay)
  return [{ kind: 'reintegration', article: last.limit.article, ...onEnd(expectedEndOn), ...due, does }]
}
