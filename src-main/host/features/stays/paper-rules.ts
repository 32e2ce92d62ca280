import type { EventDetail } from '#contract/stays/events'
import type { StayEventKind, StayKind } from '#contract/stays/words'
import { facilityDay, type Instant } from '#contract/values/calendar'
import { articleOn, type DutyArticle } from './duties/article-rules'
import { kindThen } from './event-rules'
import { isPursued } from './forms/mau-43/rules'

interface PaperedEvent {
  readonly id: string
  readonly kind: StayEventKind
  readonly happenedAt: Instant
  /** Number and day of its paper were written down with it. */
  readonly hasPaper: boolean
  /** The kind of stay that holds from here on: at the admission and at a change of kind. */
  readonly toKind: StayKind | null
  /** What a decision that came in is about. */
  readonly subject: EventDetail['subject']
}

/** What is known of a stay's papers. */
interface PapersOfStay {
  readonly kind: StayKind
  /** Those that stand, in the order of time. */
  readonly events: readonly PaperedEvent[]
  readonly issued: readonly ValidPaper[]
}

/** A valid paper of the register. */
interface ValidPaper {
  readonly form: string
  readonly eventId: string | null
}

/** The form on which the paper behind an event is made here; the others come from somebody else. */
type OwnForm = 'mau-43' | 'mau-47' | 'mau-49'

/** Events that a decision or a confirmation on paper stands behind, each with its article by day (`paper.<kind>`). */
const papered = [
  ...(['ESCAPED', 'LEAVE_STARTED', 'OUT_FOR_PROCEDURE', 'SUSPENDED', 'EXEMPTED', 'TERM_REDUCED'] as const),
  ...(['TRANSFERRED_OUT', 'DECISION_RECEIVED', 'COMPLETED', 'SHELTERED'] as const),
] as const satisfies readonly StayEventKind[]

/** What is missing of an event. */
interface MissingPaper {
  readonly article: string
  /** Where it can be made here: on which form, for which event. */
  readonly make: { readonly form: OwnForm; readonly eventId: string } | null
}

/**
 * The paper that an event should have and has not: neither is its number written with it, nor was the paper made here. null where nothing is missing, or
 * the law of that day asked for none, or nobody said by which law a decision was made. Nothing is refused for it: what happened is recorded, and marked.
 * @see Decree 163/2026 Arts 97(2), 109(2), 111(1), 121(2), 123(2), 134(1), 16(2), 16(3); Law 120/2025 Arts 38, 39(4); Decree 116/2021 Arts 58(1), 70
 */
export function missingPaper(event: PaperedEvent, { kind: now, events, issued }: PapersOfStay): MissingPaper | null {
  const kind = papered.find((one) => one === event.kind)
  if (!kind || event.hasPaper) return null
  if (kind === 'ESCAPED' && !isPursued(kindThen(events, event, now))) return null
  const named = paperArticle(kind, event.subject)
  const article = named && articleOn(named, facilityDay(event.happenedAt))
  if (article === null) return null
  if (kind === 'COMPLETED' || kind === 'SHELTERED') {
    return issued.some(({ form }) => form === 'mau-50' || form === 'mau-30') ? null : { article, make: null }
  }
  const make = ownPaper(event, events)
  const made = make && issued.some(({ form, eventId }) => form === make.form && eventId === make.eventId)
  return made ? null : { article, make }
}

/** By which article an event has a paper: a decision that came in by that of what it is about; null where that is not said. */
function paperArticle(kind: (typeof papered)[number], subject: PaperedEvent['subject']): DutyArticle | null {
  if (kind !== 'DECISION_RECEIVED') return `paper.${kind}`
  return subject === 'AFTER_REHAB' || subject === 'MONITORING' ? `paper.DECISION_RECEIVED.${subject}` : null
}

function ownPaper({ id, kind, happenedAt }: PaperedEvent, events: readonly PaperedEvent[]): MissingPaper['make'] {
  if (kind === 'ESCAPED') return { form: 'mau-43', eventId: id }
  if (kind === 'OUT_FOR_PROCEDURE') return { form: 'mau-47', eventId: id }
  // The leave is decided on the request.
  const asked =
    kind === 'LEAVE_STARTED' ? events.findLast((one) => one.kind === 'LEAVE_REQUESTED' && one.happenedAt <= happenedAt) : undefined
  return asked ? { form: 'mau-49', eventId: asked.id } : null
}
