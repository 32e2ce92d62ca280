import type { Contact } from '#contract/residents/operations'
import { lineIn, momentOn } from '#host/features/papers/forms/kit/fields'
import { issuedBy } from '#host/features/papers/forms/kit/form'
import { decisionTypedAt } from '../kit/decision'
import { stayForm } from '../kit/stay-form'
import { ageOfYear, filePoliceOf, kindAtEvent, personOnPaper, provincialPoliceOf } from '../kit/words'
import { mau43 } from './print'
import { isPursued, pursuitRecipients } from './rules'

/** The pursuit of somebody who has escaped (Decree 163/2026 Art. 109(2)). */
export const mau43Form = stayForm(mau43, {
  parts: ['appearance'],
  recipients: ({ person: { stay }, facility, places }) => ({
    article: 'Đ163 Đ109 khoản 2',
    recipients: pursuitRecipients(filePoliceOf(places, stay), provincialPoliceOf(places, facility)),
  }),
  refused: ({ person }) => (isPursued(kindAtEvent(person)) ? null : { key: 'notForKind', params: {} }),
  proposedFields: ({ facility, person: { event } }) => ({
    from: event?.detail.place ?? facility.name,
    agencyName: facility.name,
    agencyPhone: facility.phone,
    agencyAddress: facility.address,
    officerAddress: facility.address,
  }),
  data: (facts, head, to) => {
    const { event, resident, plan } = facts.person
    const { appearance } = plan
    const { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress } = personOnPaper(facts.places, resident)
    const parent = (relation: RegExp) =>
      parentOf(
        resident.contacts.find((contact) => relation.test(contact.relation)),
        facts.on,
      )
    const line = (name: string) => lineIn(facts.fields, name)
    return {
      ...head,
      ...issuedBy(facts, to),
      proposedBy: line('proposedBy'),
      person: { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress },
      height: appearance?.heightCm ?? null,
      weight: appearance?.weightKg ?? null,
      marks: appearance?.marks || null,
      father: parent(/^(cha|bố|ba)( đẻ| ruột)?$/i),
      mother: parent(/^(mẹ|má)( đẻ| ruột)?$/i),
      others: line('others'),
      from: line('from'),
      escaped: momentOn(event?.happenedAt ?? null),
      officer: { name: line('officerName'), phone: line('officerPhone'), address: line('officerAddress') },
      agency: { name: line('agencyName'), phone: line('agencyPhone'), address: line('agencyAddress') },
      implementers: line('implementers'),
    }
  },
  optional: ['person.otherName', 'others'],
  typedAt: decisionTypedAt,
})

function parentOf(contact: Contact | undefined, on: string) {
  return {
    name: contact?.fullName ?? null,
    occupation: contact?.occupation ?? null,
    address: contact?.address ?? null,
    phone: contact?.phone ?? null,
    age: ageOfYear(contact?.birthYear ?? null, on),
  }
}
