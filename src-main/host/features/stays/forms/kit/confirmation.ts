import { confirmationArticle, confirmationRecipients } from './confirmation-rules'
import { residentContacts, residentRecord, stayRecord } from './places'
import type { StayFormFacts } from './stay-form'
import { committeeOf, communePoliceOf } from './words'

// What the confirmations (Mẫu 30, 50) have in common.

export const confirmationProposed = ({ person: { stay, resident }, on, places }: StayFormFacts) => ({
  article: confirmationArticle(stay.kind),
  recipients: confirmationRecipients({
    kind: stay.kind,
    birth: resident.birth,
    fullName: resident.fullName,
    contacts: resident.contacts,
    on,
    police: communePoliceOf(places, stay),
    court: stay.decision.issuer,
    committee: committeeOf(places, stay),
    hasStableResidence: stay.hasStableResidence,
  }),
})

/** The last day of the term as it was: the day of leaving, or the end to come. */
export const lastDayOf = ({ stay }: StayFormFacts['person']) => stay.endedOn ?? stay.expectedEndOn

export const confirmationTypedAt = [
  ['person', residentRecord],
  ['guardian', residentContacts],
  ['decision', stayRecord],
  ['contract', stayRecord],
] as const
