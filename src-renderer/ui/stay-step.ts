import { DutyKind } from '#contract/desk'
import { Phase, StayEventKind } from '#contract/stays/words'

/** What is recorded after the admission. */
export type RecordedKind = Exclude<StayEventKind, 'ADMITTED'>

/** What the page of a person has open in front of it; it stands in the address, so that other pages lead to it and a reload keeps it. */
export type StayStep =
  /** One of these events, the first that is possible. */
  | { readonly do: 'event'; readonly kinds: readonly RecordedKind[] }
  | { readonly do: 'correct' | 'withdraw'; readonly eventId: string }
  /** `closing`: the day of the end is what is to be typed. */
  | { readonly do: 'phase'; readonly phase: Phase; readonly closing: boolean }
  | { readonly do: 'residence' }
  | { readonly do: 'settle'; readonly kind: DutyKind; readonly hangsOn: string }

/** As it stands in the address: 'event:LEAVE_STARTED.LEAVE_REFUSED', 'phase:INTAKE:close', 'residence'. */
export function stepText(step: StayStep): string {
  if (step.do === 'event') return `event:${step.kinds.join('.')}`
  if (step.do === 'phase') return `phase:${step.phase}${step.closing ? ':close' : ''}`
  if (step.do === 'settle') return `settle:${step.kind}:${step.hangsOn}`
  return step.do === 'residence' ? 'residence' : `${step.do}:${step.eventId}`
}

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
