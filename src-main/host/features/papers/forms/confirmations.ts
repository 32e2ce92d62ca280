import type { PaperRefusal } from '#contract/papers/operations'
import { isCompulsory, isOpen, isVoluntary } from '#contract/stays/words'
import { addDays } from '#contract/values/calendar'
import { mau30 } from '../prints/mau-30'
import { mau50 } from '../prints/mau-50'
import { dayIn, lineIn } from './fields'
import { type StayFacts, stayPaper } from './form'
import { confirmationArticle, confirmationRecipients } from './recipients-rules'
import { committeeOf, guardianOf, identityOf, personOnPaper, policeOf } from './words'

/**
 * A confirmation is issued within the last 24 hours of the term, or afterwards where that was missed; not for somebody who has escaped.
 * @see Decree 163/2026 Arts 97(2), 123(2)
 */
function refusedConfirmation({ person: { stay }, on }: StayFacts, fits: boolean): PaperRefusal | null {
  if (!fits) return { key: 'notForKind', params: {} }
  if (stay.expectedEndOn === null) return { key: 'noTerm', params: {} }
  if (stay.state !== 'COMPLETED' && (!isOpen(stay.state) || stay.state === 'ESCAPED' || stay.state === 'IMPRISONED')) {
    return { key: 'stayNotOpen', params: {} }
  }
  const from = addDays(stay.expectedEndOn, -1)
  return stay.state !== 'COMPLETED' && on < from ? { key: 'confirmationTooEarly', params: { from } } : null
}

const recipients = ({ person: { stay, resident }, on, places }: StayFacts) => ({
  article: confirmationArticle(isCompulsory(stay.kind)),
  recipients: confirmationRecipients({
    kind: stay.kind,
    birth: resident.birth,
    fullName: resident.fullName,
    contacts: resident.contacts,
    on,
    police: policeOf(places, stay),
    court: stay.decision.issuer,
    committee: committeeOf(places, stay),
  }),
})

/** The last day of the term as it was: the day of leaving, or the end to come. */
const lastDayOf = ({ stay }: StayFacts['person']) => stay.endedOn ?? stay.expectedEndOn

const typedAt = [
  ['person', 'resident'],
  ['guardian', 'contacts'],
  ['decision', 'stay'],
  ['contract', 'stay'],
] as const

/** The confirmation that a compulsory measure has been served. */
export const mau50Paper = stayPaper(mau50, {
  recipients,
  refused: (facts) => refusedConfirmation(facts, isCompulsory(facts.person.stay.kind)),
  proposedFields: ({ person }) => ({
    decisionAbout: 'áp dụng biện pháp đưa đi cai nghiện bắt buộc',
    proposedBy: person.stay.proposedBy,
    from: person.stay.startsOn,
    to: lastDayOf(person),
  }),
  data: ({ person: { stay, resident }, facility, fields }, head, to, seal) => {
    const { otherName: _, ...identity } = identityOf(resident)
    return {
      ...head,
      facilityName: facility.name,
      recipients: to.map(({ name }) => name),
      copy: 0,
      decision: stay.decision,
      decisionAbout: lineIn(fields, 'decisionAbout'),
      proposedBy: lineIn(fields, 'proposedBy'),
      person: identity,
      guardian: guardianOf(resident),
      from: dayIn(fields, 'from'),
      to: dayIn(fields, 'to'),
      qr: seal,
    }
  },
  typedAt,
})

/** The confirmation of voluntary rehab: completed, or the stages done in a private facility. */
export const mau30Paper = stayPaper(mau30, {
  recipients,
  refused: (facts) => refusedConfirmation(facts, isVoluntary(facts.person.stay.kind)),
  proposedFields: ({ person }) => ({ from: person.stay.startsOn, to: lastDayOf(person) }),
  data: ({ person: { stay, resident }, facility, places, fields }, head, to, seal) => {
    const { fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress } = personOnPaper(places, resident)
    const { number, on } = stay.decision
    const stages = lineIn(fields, 'stages')
    const byContract = stay.kind === 'VOLUNTARY_LEGACY'
    return {
      ...head,
      facilityName: facility.name,
      recipients: to.map(({ name }) => name),
      copy: 0,
      decision: byContract ? null : stay.decision,
      contract: byContract
        ? { number, on }
        : stay.kind === 'VOLUNTARY_PRIVATE'
          ? { number: lineIn(fields, 'contractNumber'), on: dayIn(fields, 'contractOn') }
          : null,
      person: { fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress },
      stages: stages === null ? null : { done: stages },
      from: dayIn(fields, 'from'),
      to: dayIn(fields, 'to'),
      qr: seal,
    }
  },
  optional: ['stages', 'contract', 'decision'],
  typedAt: [['contract.number', 'paper'], ['contract.on', 'paper'], ...typedAt],
})
