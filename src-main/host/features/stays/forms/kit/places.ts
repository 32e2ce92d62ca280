import type { TypedPlace } from '#contract/papers/operations'
import type { PlanPart } from '#contract/plans/operations'

// Where the facts of these forms are typed: places that the screens of their features declare (`typedPlaces`).

export const residentRecord: TypedPlace = { feature: 'residents', place: 'record' }
export const residentContacts: TypedPlace = { feature: 'residents', place: 'contacts' }
export const stayRecord: TypedPlace = { feature: 'stays', place: 'stay' }
/** The event that the paper belongs to. */
export const eventOfPaper: TypedPlace = { feature: 'stays', place: 'event' }
export const planPart = (part: PlanPart): TypedPlace => ({ feature: 'plans', place: part })
