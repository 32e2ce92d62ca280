import type { StayEventKind } from '#contract/stays/words'

export const admitAddress = '/admit'
export const admitAgainAddress = (residentId: string) => `/admit/${residentId}`
export const correctStayAddress = (id: string) => `/stays/${id}/correct`

/** What is recorded after the admission. */
export type RecordedKind = Exclude<StayEventKind, 'ADMITTED'>

// Dialogs of a person's page, as they stand in its address.

/** Records an event; one of several where more stand behind it: the first that is possible. */
export const eventStep = (kind: RecordedKind) => `event:${kind}`
export const correctEventStep = (eventId: string) => `correct:${eventId}`
export const withdrawEventStep = (eventId: string) => `withdraw:${eventId}`
/** Takes the admission itself back. */
export const withdrawAdmissionStep = 'withdraw-admission'
/** Where somebody will live after leaving. */
export const residenceStep = 'residence'
/** Whether somebody can work no more. */
export const workAbilityStep = 'work-ability'
