import { isOpen } from '#contract/stays/words'
import type { FormFacts } from '#host/features/papers/forms/kit/form'
import type { PersonFacts } from '../kit/facts'
import { residentRecord, stayRecord } from '../kit/places'
import { stayForm } from '../kit/stay-form'
import { communePoliceOf, currentAddressOf, permanentAddressOf } from '../kit/words'
import { mau51 } from './print'
import { earlyBy, noticeArticle, noticeRecipients } from './rules'

/** The notice before completion, for somebody who is here (Decree 163/2026 Arts 97(1), 123(1)). */
export const mau51Form = stayForm(mau51, {
  recipients: ({ person: { stay, resident }, on, places }) => ({
    article: noticeArticle(stay.kind),
    recipients: noticeRecipients({
      kind: stay.kind,
      birth: resident.birth,
      on,
      police: communePoliceOf(places, stay),
      court: stay.decision.issuer,
      contacts: resident.contacts,
    }),
  }),
  refused: ({ person: { stay } }) =>
    !isOpen(stay.state) || stay.state === 'ESCAPED'
      ? { key: 'stayNotOpen', params: {} }
      : stay.expectedEndOn === null
        ? { key: 'noTerm', params: {} }
        : null,
  asks: ({ person: { stay }, on }) => {
    const days = earlyBy(on, stay.expectedEndOn)
    return days === null ? null : { key: 'noticeEarly', params: { days, on: stay.expectedEndOn ?? '' } }
  },
  data: (facts, head, recipients) => ({
    ...head,
    facilityName: facts.facility.name,
    addressee: (recipients.find(({ kind }) => kind === 'COMMUNE_POLICE') ?? recipients[0])?.name ?? null,
    person: personOnNotice(facts.places, facts.person),
    decision: facts.person.stay.decision,
    // Of the measure, as in the confirmation, not of a custody before it.
    startedOn: facts.person.stay.startsOn,
    completesOn: facts.person.stay.expectedEndOn,
    recipients: recipients.map(({ name }) => name),
    copy: 0,
  }),
  optional: ['person.otherName'],
  typedAt: [
    ['person', residentRecord],
    ['addressee', stayRecord],
    ['decision', stayRecord],
    ['startedOn', stayRecord],
    ['completesOn', stayRecord],
  ],
})

function personOnNotice(places: FormFacts['places'], { resident }: PersonFacts) {
  const { fullName, sex, otherName, birth, birthplace, homeTown } = resident
  const { idNumber, idIssuedOn, idIssuedBy, ethnicity, religion, education, occupation } = resident
  return {
    fullName,
    sex,
    otherName,
    birth,
    birthplace,
    homeTown,
    registeredAddress: permanentAddressOf(places, resident) ?? currentAddressOf(places, resident),
    idNumber,
    idIssuedOn,
    idIssuedBy,
    ethnicity,
    religion,
    education,
    occupation,
  }
}
