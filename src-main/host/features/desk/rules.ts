import type { Duty } from '#contract/desk/operations'
import type { Instant } from '#contract/values/calendar'
import { endOfFacilityDay } from '#host/law/deadlines'

/** Once the working day before a day off has gone by, the law's own day is what is left: nobody is late before it is over. */
export const lastMoment = ({ dueAt, movedFrom }: Pick<Duty, 'dueAt' | 'movedFrom'>, now: Instant): Instant =>
  movedFrom !== null && dueAt < now ? endOfFacilityDay(movedFrom) : dueAt

/** Whether a desk that looks ahead until a moment shows a duty. */
export const isShownBy = (
  { dueAt, shownFrom = dueAt }: { readonly dueAt: Instant; readonly shownFrom?: Instant },
  until: Instant,
): boolean => shownFrom <= until

/** Whether it is the facility's work yet. */
export const isPossible = ({ notBefore }: { readonly notBefore?: Instant }, now: Instant): boolean =>
  notBefore === undefined || notBefore < now
