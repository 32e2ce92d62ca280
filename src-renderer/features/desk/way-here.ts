import { use } from 'react'
import type { Duty } from '#contract/desk/operations'
import type { Me } from '#contract/session'
import type { StayDetail } from '#contract/stays/operations'
import { daysBetween, facilityDay } from '#contract/values/calendar'
import { useMe } from '../../api/session'
import { type DutyPages, DutyPagesContext } from '../duty-pages'
import { type Way, wayTo } from './duty-work'

type Possible = Pick<StayDetail, 'nextEvents'>

/** How a duty of this stay is done; null where there is nothing to be done here and now. */
function wayHere(duty: Duty, { nextEvents }: Possible, me: Me, pages: DutyPages): Way | null {
  const way = wayTo(duty, me, pages)
  if (way === null || 'to' in way || duty.does.do !== 'event' || way.does !== 'event') return way
  return duty.does.kinds.some((kind) => nextEvents.includes(kind)) ? way : null
}

/** The same for whoever is at the seat. */
export function useWayHere(duty: Duty, detail: Possible): Way | null {
  return wayHere(duty, detail, useMe(), use(DutyPagesContext))
}

/** As far ahead as the desk looks at most, days. */
const ahead = 30

/** The first duty of the desk for this stay that can be done now. @param duties in the order of the desk */
export const firstDuty = (duties: readonly Duty[], detail: Possible, me: Me): Duty | undefined =>
  // Where a page is makes no difference to whether there is a way.
  duties.find((duty) => daysBetween(me.today, facilityDay(duty.dueAt)) <= ahead && wayHere(duty, detail, me, {}) !== null)
