import type { StayDetail, StayEvent } from '#contract/stays/operations'
import type { StayEventKind, StayState } from '#contract/stays/words'

/** With which event somebody goes away. */
const leaving: Readonly<Partial<Record<StayState, StayEventKind>>> = {
  IN_HOSPITAL: 'TO_HOSPITAL',
  ON_LEAVE: 'LEAVE_STARTED',
  OUT_FOR_PROCEDURE: 'OUT_FOR_PROCEDURE',
  SUSPENDED: 'SUSPENDED',
  ABSENT: 'LEFT',
  ESCAPED: 'ESCAPED',
  IMPRISONED: 'IMPRISONED',
}

/** The event with which somebody who is away now has left; none for who is here or has gone for good. */
export const leftWith = ({ stay, events }: Pick<StayDetail, 'stay' | 'events'>): StayEvent | undefined =>
  events.findLast(({ kind, withdrawnReason }) => withdrawnReason === null && kind === leaving[stay.state])
