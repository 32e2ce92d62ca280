import type { PaperRefusal } from '#contract/papers/words'
import { eventOfPaper, residentContacts, residentRecord, stayRecord } from './places'
import type { StayFormFacts } from './stay-form'
import { communePoliceOf } from './words'

// Electronic monitoring after rehab: the forms of Annex I.

/** The commune police's decision on electronic monitoring, as it arrived; null while none has. */
export const monitoringOf = ({ person: { events } }: StayFormFacts) =>
  events.findLast(({ kind, detail }) => kind === 'DECISION_RECEIVED' && detail.subject === 'MONITORING') ?? null

export const refusedMonitoring = (facts: StayFormFacts): PaperRefusal | null =>
  monitoringOf(facts) === null ? { key: 'noMonitoring', params: {} } : null

export const monitoringRecipients = (facts: StayFormFacts) => ({
  article: 'Đ163 Đ17',
  recipients: [
    { kind: 'COMMUNE_POLICE' as const, name: communePoliceOf(facts.places, facts.person.stay) ?? 'Công an cấp xã nơi cư trú' },
    { kind: 'PERSON' as const, name: facts.person.resident.fullName },
  ],
})

export const monitoringTypedAt = [
  ['person', residentRecord],
  ['family', residentContacts],
  ['addressee', stayRecord],
  ['decision', eventOfPaper],
] as const
