import type { FormSpec } from '#contract/papers/form-spec'
import type { PlanContent, PlanPart } from '#contract/plans/operations'
import type { Resident } from '#contract/residents/operations'
import type { Stay, StayEvent } from '#contract/stays/operations'
import { found, RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import type { PaperSubject } from '#host/features/papers/forms/kit/form'
import { type IssuedRef, issuedRefs } from '#host/features/papers/handlers'
import { readPart } from '#host/features/plans/handlers'
import { readResident } from '#host/features/residents/handlers'
import { readEvents, readStay } from '#host/features/stays/handlers'
import { stayKind } from './subjects'

/** The record as far as papers may say it: notes are the office's own, and an insurance number is of no form. */
export type PrintedResident = Omit<Resident, 'note' | 'healthInsurance'>
export type PrintedStay = Omit<Stay, 'note'>
/** What was found in a drug test stands on no paper, nor what an entry said before it was corrected. */
export type PrintedEvent = Omit<StayEvent, 'note' | 'detail' | 'corrections'> & { readonly detail: Omit<StayEvent['detail'], 'drugTest'> }

/**
 * Whose paper, and what happened. Of the plans only the parts that the form has asked for by name: what is not here cannot be printed, and
 * nothing of health or drug use is here unless a form of the medical staff asks for it.
 */
export interface PersonFacts<P extends PlanPart = never> {
  readonly stay: PrintedStay
  readonly resident: PrintedResident
  /** The events that stand, in the order of time. */
  readonly events: readonly PrintedEvent[]
  /** The one the paper belongs to. */
  readonly event: PrintedEvent | null
  readonly plan: { readonly [K in P]: PlanContent<K> | null }
  /** The valid papers of the stay, the newest first. */
  readonly papers: readonly IssuedRef[]
}

/**
 * Reads whose paper it is.
 * @param withheld parts that are left as if nobody had written them
 * @returns also which parts of the plan are written, and their versions as one text
 * @throws RuleError `formNeedsEvent` when the event is not of the form's kinds; NotFoundError
 */
export async function readPerson(
  db: Reader,
  about: PaperSubject | null,
  { subject, events: kinds }: Pick<FormSpec, 'subject' | 'events'>,
  parts: readonly PlanPart[],
  withheld: readonly string[],
): Promise<{ person: PersonFacts; written: readonly PlanPart[]; planVersions: string }> {
  const { note: _, ...stay } = found(await readStay(db, about?.id ?? ''))
  const { note: __, healthInsurance, ...resident } = found(await readResident(db, stay.residentId))
  const events = (await readEvents(db, stay.id)).filter(({ withdrawnReason }) => withdrawnReason === null).map(printed)
  const eventId = about?.eventId ?? null
  const event = eventId === null ? null : found(events.find(({ id }) => id === eventId))
  if ((subject === 'event') !== (event !== null) || (event && !kinds.includes(event.kind))) throw new RuleError('formNeedsEvent')
  const { plan, written, planVersions } = await planOf(db, stay.id, parts, withheld)
  return {
    person: { stay, resident, events, event, plan, papers: await issuedRefs(db, { kind: stayKind, id: stay.id }) },
    written,
    planVersions,
  }
}

function printed({ note, corrections, detail: { drugTest, ...detail }, ...event }: StayEvent): PrintedEvent {
  return { ...event, detail }
}

async function planOf(db: Reader, stayId: string, parts: readonly PlanPart[], withheld: readonly string[]) {
  const plan: Partial<Record<PlanPart, unknown>> = {}
  const written: PlanPart[] = []
  const versions: string[] = []
  for (const part of parts) {
    const kept = withheld.includes(part) ? undefined : await readPart(db, stayId, part)
    plan[part] = kept?.content ?? null
    if (kept?.content) written.push(part)
    versions.push(`${part} ${kept?.version ?? 0}`)
  }
  return { plan, written, planVersions: versions.join(' ') }
}
