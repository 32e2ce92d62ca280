import { dutySpecs } from '#contract/desk/duties'
import type { Duty } from '#contract/desk/operations'
import { type Role, recordReaders } from '#contract/roles'
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

/**
 * Whether a desk tells of a duty to somebody: whoever opens the record of anybody in care sees the work of all; others only what they do themselves,
 * of a team officer's work that of their own teams.
 * @see Decree 163/2026 Art. 3(5)(b)
 */
export function isToldTo(
  { kind, ownedBy }: { readonly kind: Duty['kind']; readonly ownedBy?: readonly string[] | undefined },
  { accountId, roles }: { readonly accountId: string; readonly roles: readonly Role[] },
): boolean {
  if (roles.some((role) => recordReaders.includes(role))) return true
  return dutySpecs[kind].roles.some((role) => roles.includes(role)) && (ownedBy === undefined || ownedBy.includes(accountId))
}
