import type { Duty } from '#contract/desk/operations'
import type { Instant } from '#contract/values/calendar'
import { endOfFacilityDay } from '#host/law/deadlines'

/** Once the working day before a day off has gone by, the law's own day is what is left: nobody is late before it is over. */
export const lastMoment = ({ dueAt, movedFrom }: Pick<Duty, 'dueAt' | 'movedFrom'>, now: Instant): Instant =>
  movedFrom !== null && dueAt < now ? endOfFacilityDay(movedFrom) : dueAt

interface Showing extends Pick<Duty, 'dueAt'> {
  readonly notBefore?: Instant
  readonly shownFrom?: Instant
}

/** Whether a desk shows a duty. */
export const isShown = (
  { dueAt, notBefore, shownFrom = dueAt }: Showing,
  { moment, until }: { readonly moment: Instant; readonly until: Instant },
): boolean => shownFrom <= until && (notBefore === undefined || notBefore < moment)
