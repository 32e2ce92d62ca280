import type { PlainDate } from '#contract/values/calendar'

/** A time that somebody lives in a group, both days inclusive; null: still. */
interface LivedTime {
  readonly groupId: string
  readonly fromOn: PlainDate
  readonly toOn: PlainDate | null
}

/** What speaks against placing somebody in a group from a day on; null: nothing. */
export function refusedPlace(
  times: readonly LivedTime[],
  groupId: string,
  on: PlainDate,
): { readonly key: 'livesHere' | 'livesLater'; readonly on: PlainDate } | null {
  const later = times.find(({ fromOn }) => fromOn > on)
  if (later) return { key: 'livesLater', on: later.fromOn }
  const here = times.find((time) => time.groupId === groupId && time.fromOn <= on && (time.toOn === null || time.toOn >= on))
  return here ? { key: 'livesHere', on: here.fromOn } : null
}

/** How many more live in a group than it has beds. */
export const overBeds = (members: number, capacity: number | null): number => (capacity === null ? 0 : Math.max(0, members - capacity))
