import { DutyKind } from '#contract/desk'
import { Phase, StayEventKind } from '#contract/stays/words'
import type { RecordedKind } from '../../features/stays/addresses'

/** What the page of a person has open in front of it; as the address says: other pages lead to it, and a reload keeps it. */
export type StayStep =
  /** One of these events, the first that is possible. */
  | { readonly do: 'event'; readonly kinds: readonly RecordedKind[] }
  | { readonly do: 'correct' | 'withdraw'; readonly eventId: string }
  /** `closing`: the day of the end is what is to be typed. */
  | { readonly do: 'phase'; readonly phase: Phase; readonly closing: boolean }
  | { readonly do: 'residence' }
  | { readonly do: 'settle'; readonly kind: DutyKind; readonly hangsOn: string }

/** @returns null for what is not a step */
export function readStep(text: string): StayStep | null {
  const [what, which = '', more = ''] = text.split(':')
  if (what === 'residence') return { do: 'residence' }
  if ((what === 'correct' || what === 'withdraw') && which) return { do: what, eventId: which }
  if (what === 'event') {
    const kinds = which.split('.').filter((kind): kind is RecordedKind => kind !== 'ADMITTED' && StayEventKind.safeParse(kind).success)
    return kinds.length > 0 ? { do: 'event', kinds } : null
  }
  const phase = what === 'phase' ? Phase.safeParse(which).data : undefined
  if (phase) return { do: 'phase', phase, closing: more === 'close' }
  const kind = what === 'settle' ? DutyKind.safeParse(which).data : undefined
  return kind && more ? { do: 'settle', kind, hangsOn: more } : null
}
