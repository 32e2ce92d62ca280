import type { Duty } from '#contract/desk'
import type { Me } from '#contract/session'
import type { StayDetail } from '#contract/stays/operations'
import { daysBetween, facilityDay } from '#contract/values/calendar'
import { type Way, wayTo } from './duty-work'

/** How a duty of this stay is done; null where there is nothing to be done here and now. */
export function wayHere(duty: Duty, { nextEvents }: Pick<StayDetail, 'nextEvents'>, me: Me): Way | null {
  const way = wayTo(duty, me)
  if (way === null || 'to' in way || duty.does.do !== 'event' || way.does !== 'event') return way
  return duty.does.kinds.some((kind) => nextEvents.includes(kind)) ? way : null
}

/** As far ahead as the desk looks at most, days. */
const ahead = 30

/** The first duty of the desk for this stay that can be done now. @param duties in the order of the desk */
export function firstDuty(duties: readonly Duty[], detail: StayDetail, me: Me): { readonly duty: Duty; readonly way: Way } | null {
  for (const duty of duties) {
    const way = daysBetween(me.today, facilityDay(duty.dueAt)) <= ahead ? wayHere(duty, detail, me) : null
    if (way) return { duty, way }
  }
  return null
}
