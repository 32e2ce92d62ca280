import { use } from 'react'
import { dutySpecs } from '#contract/desk/duties'
import type { Duty } from '#contract/desk/operations'
import type { Me } from '#contract/session'
import { daysBetween, facilityDay } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { type AllDutyScreens, DutyScreensContext } from '../duty-screens'
import type { StayShown } from '../person'
import { stepOf, type Way, wayTo } from './duty-work'

/** How a duty of this stay is done; null where there is nothing to be done here and now. */
function wayHere(duty: Duty, { stay }: StayShown, me: Me, screens: AllDutyScreens): Way | null {
  const way = wayTo(duty, me, screens)
  if (way === null || 'to' in way || way.settles || duty.does.do !== 'step') return way
  return (stepOf(duty, screens)?.isPossible?.(duty.does.with, stay) ?? true) ? way : null
}

/** The same for whoever is at the seat. */
export function useWayHere(duty: Duty, shown: StayShown): Way | null {
  return wayHere(duty, shown, useMe(), use(DutyScreensContext))
}

/** As far ahead as the desk looks at most, days. */
const ahead = 30

/** The first duty of the desk for this stay that can be done now. */
export function firstDuty(shown: StayShown, me: Me, screens: AllDutyScreens): Duty | undefined {
  const doable = (shown.due.data?.duties ?? []).filter(
    (duty) => daysBetween(me.today, facilityDay(duty.dueAt)) <= ahead && wayHere(duty, shown, me, screens) !== null,
  )
  return doable.find(({ kind }) => !dutySpecs[kind].afterwards) ?? doable[0]
}
