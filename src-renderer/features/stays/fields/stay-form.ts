import * as z from 'zod'
import { Decision, type HandedItem, Handover, noHandover, Relative, Terms } from '#contract/stays/events'
import { NewStay, type Stay } from '#contract/stays/operations'
import { hasTerm, type StayKind } from '#contract/stays/words'
import { facilityDay, type Instant } from '#contract/values/calendar'
import type { FormPart } from '../../../ui/form-part'
import type { Loose, Path } from '../../../ui/form-state'
import { orNothing, readTyped } from './or-nothing'

/** A paper that may be missing. */
export const OptionalDecision = orNothing(Decision)
export const OptionalRelative = orNothing(Relative)

type TypedHandover = Loose<z.input<typeof Handover>>
/** A line of the lists of what is handed over, as it is typed. */
export type TypedItem = Loose<HandedItem>

const isBlank = (item: TypedItem | null): boolean => !item?.name?.trim() && !item?.note?.trim()

/** The minutes of a hand-over as they are typed: lines of the lists that were left empty are no lines. */
const HandoverEntry = z.custom<TypedHandover>().transform((typed, context) => {
  const lists = { documents: typed.documents ?? [], belongings: typed.belongings ?? [] }
  const filled = Object.fromEntries(Object.entries(lists).map(([list, items]) => [list, items.filter((item) => !isBlank(item))]))
  // A problem is named at the line as it stands on the screen, the empty ones counted.
  const pathFor = (path: string) => {
    const [list = '', line = '', ...rest] = path.split('.')
    if (!(list in lists) || line === '') return path
    const items: readonly (TypedItem | null)[] = lists[list as keyof typeof lists]
    return [list, items.indexOf((filled[list]?.[Number(line)] ?? null) as TypedItem | null), ...rest].join('.')
  }
  return readTyped(Handover, { ...typed, ...filled }, context, pathFor)
})

/** Like `HandoverEntry`, null where nobody has typed anything. */
export const OptionalHandover = HandoverEntry.transform((handover) =>
  JSON.stringify(handover) === JSON.stringify(noHandover) ? null : handover,
)

type TypedTerm = Pick<Terms, 'kind' | 'termMonths' | 'custodyDays' | 'statedEndOn'>

/** What was typed of a term before a kind without one was chosen is left out; where there is a term, its months are asked for. */
function keepTerm<T extends TypedTerm>(typed: T, context: z.RefinementCtx): T {
  if (!hasTerm(typed.kind)) return { ...typed, termMonths: null, custodyDays: 0, statedEndOn: null }
  if (typed.termMonths === null) context.addIssue({ code: 'custom', path: ['termMonths'], params: { key: 'missing' } })
  return typed
}

/** The terms of a decision as they are typed. */
export const TermsEntry = Terms.extend({ facilityDecision: OptionalDecision }).transform(keepTerm)
export type TypedTerms = Loose<z.input<typeof TermsEntry>>

/** A stay as it is typed. */
export const StayEntry = NewStay.extend({ facilityDecision: OptionalDecision, handover: HandoverEntry }).transform(keepTerm)

export type TermsPart = FormPart<Path<z.input<typeof TermsEntry>>>
export type StayPath = `stay.${Path<z.input<typeof StayEntry>>}`
export type TypedStay = Loose<z.input<typeof StayEntry>>

/** The part of a form that holds a stay under `stay`. */
export type StayForm = FormPart<StayPath>

export const noDecision = { number: null, on: null, issuer: null }

/**
 * Terms of which nothing is known yet.
 * @param startsOn the day they run from unless the clerk types another
 */
export const blankTerms = (startsOn: string, rehabCount = 1, kind: StayKind | null = null): TypedTerms => ({
  kind,
  decision: noDecision,
  facilityDecision: noDecision,
  startsOn,
  termMonths: null,
  custodyDays: 0,
  statedEndOn: null,
  rehabCount,
  proposedBy: null,
})

/**
 * @param now the moment of admission unless the clerk types another
 * @param receiverName who receives the person unless the clerk types another: whoever is signed in
 */
export const blankStay = (now: Instant, receiverName: string): TypedStay => ({
  ...blankTerms(facilityDay(now)),
  transferredIn: false,
  admittedAt: now,
  handover: { ...noHandover, receiverName },
  hasStableResidence: true,
  policeCommune: null,
  policeName: null,
  residenceAfter: null,
  note: null,
})

/** What of a recorded stay is typed. */
export const typedStay = (stay: Stay): TypedStay => {
  const { id: _, residentId: __, code: ___, regime, state, admittedOn, endedOn, version, ...rest } = stay
  const { expectedEndOn, escapeDays, prisonDays, reducedMonths, ...typed } = rest
  return { ...typed, facilityDecision: typed.facilityDecision ?? noDecision }
}
