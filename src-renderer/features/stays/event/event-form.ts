import * as z from 'zod'
import { EventDetail, type EventField, eventFields, noHandover } from '#contract/stays/events'
import type { StayDetail, StayEvent } from '#contract/stays/operations'
import type { StayEventKind, StayState } from '#contract/stays/words'
import { facilityDay, Instant } from '#contract/values/calendar'
import { LineOrNull } from '#contract/values/line'
import type { FormPart } from '../../../ui/form-part'
import type { Loose, Path } from '../../../ui/form-state'
import { blankTerms, noDecision, OptionalDecision, OptionalHandover, OptionalRelative, TermsEntry } from '../fields/stay-form'

const Detail = EventDetail.extend({
  relative: OptionalRelative,
  request: OptionalDecision,
  handover: OptionalHandover,
  terms: TermsEntry.nullable(),
})

const EventEntry = z.object({
  happenedAt: Instant,
  paper: OptionalDecision,
  decidedBy: LineOrNull,
  detail: Detail,
  note: LineOrNull,
  /** Why it is corrected; not asked for while it is recorded. */
  reason: z.string().trim().max(300),
})
export type EventEntry = typeof EventEntry
export type EventPart = FormPart<Path<z.input<EventEntry>>>

const needed = <S extends z.ZodType>(schema: S): S => schema.refine((value) => value !== null, { params: { key: 'missing' } }) as S

/** An event of a kind as it is typed: what it must have is asked for at its field. @param correcting a reason is asked for as well */
export function eventEntry(kind: StayEventKind, correcting: boolean): EventEntry {
  const must = Object.entries(Detail.shape).map(([field, schema]) => [
    field,
    eventFields[kind][field as EventField] && field !== 'terms' ? needed(schema) : schema,
  ])
  const reason = correcting ? EventEntry.shape.reason.min(1) : EventEntry.shape.reason
  return EventEntry.extend({ detail: z.object(Object.fromEntries(must)) as unknown as typeof Detail, reason })
}

export type TypedEvent = Loose<z.input<EventEntry>>

const noRelative = {
  fullName: null,
  relation: null,
  sex: null,
  birth: null,
  idNumber: null,
  idIssuedOn: null,
  idIssuedBy: null,
  phone: null,
  address: null,
}

/** The law asks for the minutes of who leaves for procedure and comes back from it (Mẫu 31): they are there from the start. */
export const hasMinutes = (kind: StayEventKind, state: StayState): boolean =>
  'handover' in eventFields[kind] && (kind === 'OUT_FOR_PROCEDURE' || state === 'OUT_FOR_PROCEDURE')

/** The side of the facility in the minutes. */
export const ownSide = (kind: StayEventKind): 'receiverName' | 'giverName' => (kind === 'RETURNED' ? 'receiverName' : 'giverName')

/**
 * What a new event is typed into.
 * @param now the time of it unless the clerk types another
 * @param officer who gives or receives the person here unless the clerk types another: whoever is signed in
 */
export function blankEvent(detail: StayDetail, kind: StayEventKind, now: Instant, officer: string): TypedEvent {
  const asked = kind === 'LEAVE_STARTED' ? pendingLeave(detail) : undefined
  const [onlyKind, ...others] = detail.nextKinds
  return {
    happenedAt: now,
    paper: noDecision,
    decidedBy: null,
    detail: {
      place: null,
      untilOn: asked?.detail.untilOn ?? null,
      travelDays: null,
      months: null,
      bereavement: asked?.detail.bereavement ?? null,
      relative: asked?.detail.relative ?? noRelative,
      request: noDecision,
      drugTest: null,
      subject: null,
      handover: hasMinutes(kind, detail.stay.state) ? { ...noHandover, [ownSide(kind)]: officer } : noHandover,
      terms: kind === 'KIND_CHANGED' ? blankTerms(facilityDay(now), 1, onlyKind && others.length === 0 ? onlyKind : null) : null,
    },
    note: null,
    reason: '',
  }
}

/** What of a recorded event is typed. */
export const typedEvent = ({ happenedAt, paper, decidedBy, detail, note }: StayEvent): TypedEvent => ({
  happenedAt,
  paper: paper ?? noDecision,
  decidedBy,
  detail: {
    ...detail,
    relative: detail.relative ?? noRelative,
    request: detail.request ?? noDecision,
    handover: detail.handover ?? noHandover,
    terms: detail.terms && { ...detail.terms, facilityDecision: detail.terms.facilityDecision ?? noDecision },
  },
  note,
  reason: '',
})

/** The request for bereavement leave that nobody has answered yet. */
export function pendingLeave({ events }: Pick<StayDetail, 'events'>): StayEvent | undefined {
  const about = events.filter(
    ({ kind, withdrawnReason }) => withdrawnReason === null && ['LEAVE_REQUESTED', 'LEAVE_REFUSED', 'LEAVE_STARTED'].includes(kind),
  )
  const last = about.at(-1)
  return last?.kind === 'LEAVE_REQUESTED' ? last : undefined
}
