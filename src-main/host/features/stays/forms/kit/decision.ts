import { eventOfPaper, planPart, residentContacts, residentRecord } from './places'

/** Where the fields of the decisions of the head about somebody are typed. */
export const decisionTypedAt = [
  ['person', residentRecord],
  ['guardian', residentContacts],
  ['contact', residentContacts],
  ['father', residentContacts],
  ['mother', residentContacts],
  ['height', planPart('appearance')],
  ['weight', planPart('appearance')],
  ['marks', planPart('appearance')],
  ['request', eventOfPaper],
  ['escaped', eventOfPaper],
] as const
