import type { Facility } from '#contract/facility'
import { type PaperFields, type PaperForm, paperForms } from '#contract/papers/forms'
import type { PlanContent, PlanPart } from '#contract/plans'
import type { Resident } from '#contract/residents/operations'
import type { Stay, StayEvent } from '#contract/stays/operations'
import type { PlainDate } from '#contract/values/calendar'
import { found, RuleError } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { readPart } from '#host/features/plans/handlers'
import { readResident } from '#host/features/residents/handlers'
import { readEvents, readStay } from '#host/features/stays/handlers'
import type { Places } from '#host/law/places'
import { type IssuedRef, issuedRefs } from '../life/store'

/** What a paper is about. */
export interface Subject {
  readonly stayId: string | null
  readonly eventId: string | null
}

/** The record as far as papers may say it: notes are the office's own, and an insurance number is of no form. */
export type PrintedResident = Omit<Resident, 'note' | 'healthInsurance'>
export type PrintedStay = Omit<Stay, 'note'>
/** What was found in a drug test stands on no paper. */
export type PrintedEvent = Omit<StayEvent, 'note' | 'detail'> & { readonly detail: Omit<StayEvent['detail'], 'drugTest'> }

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
  /** Of those parts, as they stand. */
  readonly planVersions: string
  /** The valid papers of the stay, the newest first. */
  readonly papers: readonly IssuedRef[]
}

/** All that a form may be filled from. */
export interface Facts {
  /** Day on the paper. */
  readonly on: PlainDate
  readonly facility: Facility
  readonly places: Pick<Places, 'byCode' | 'provinces'>
  /** Typed on the paper's own page. */
  readonly fields: PaperFields
  readonly person: PersonFacts | null
}

/**
 * Reads whose paper it is.
 * @throws RuleError `formNeedsStay`, `formNeedsEvent` when the subject is not of the form's kind
 */
export async function personOf(
  db: Reader,
  form: PaperForm,
  { stayId, eventId }: Subject,
  parts: readonly PlanPart[],
): Promise<PersonFacts | null> {
  const { subject, events: kinds } = paperForms[form]
  if ((subject === 'none') !== (stayId === null)) throw new RuleError('formNeedsStay')
  if (stayId === null) return null
  const { note: _, ...stay } = found(await readStay(db, stayId))
  const { note: __, healthInsurance, ...resident } = found(await readResident(db, stay.residentId))
  const events = (await readEventsOf(db, stayId)).map(printed)
  const event = eventId === null ? null : found(events.find(({ id }) => id === eventId))
  if ((subject === 'event') !== (event !== null) || (event && !kinds.includes(event.kind))) throw new RuleError('formNeedsEvent')
  return { stay, resident, events, event, ...(await planOf(db, stayId, parts)), papers: await issuedRefs(db, stayId) }
}

function printed({ note, detail: { drugTest, ...detail }, ...event }: StayEvent): PrintedEvent {
  return { ...event, detail }
}

async function planOf(db: Reader, stayId: string, parts: readonly PlanPart[]) {
  const plan: Partial<Record<PlanPart, unknown>> = {}
  const versions: string[] = []
  for (const part of parts) {
    const kept = await readPart(db, stayId, part)
    plan[part] = kept?.content ?? null
    versions.push(`${part} ${kept?.version ?? 0}`)
  }
  return { plan, planVersions: versions.join(' ') }
}

/** The events of a stay that stand, in the order of time. */
export const readEventsOf = async (db: Reader, stayId: string): Promise<StayEvent[]> =>
  (await readEvents(db, stayId)).filter(({ withdrawnReason }) => withdrawnReason === null)

/** Changes whenever what a paper says of its person may have changed. */
export const versionOf = (person: PersonFacts | null): string =>
  person ? [person.stay.version, person.resident.version, person.planVersions, ...person.papers.map(({ id }) => id)].join(' ') : ''
