import { lineIn } from '#host/features/papers/forms/kit/fields'
import { eventOfPaper, residentRecord, stayRecord } from './places'
import type { StayFormFacts } from './stay-form'
import { personOnPaper } from './words'

// Notices and letters about somebody for which the decree sets no form.

/** The lines by which a notice names somebody. */
export function personOnNotice({ places, person: { resident } }: StayFormFacts) {
  const { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress } = personOnPaper(places, resident)
  return { fullName, sex, otherName, birth, idNumber, idIssuedOn, idIssuedBy, currentAddress }
}

/** Whom to call about it. */
export const contactIn = ({ fields }: StayFormFacts) => ({ name: lineIn(fields, 'contactName'), phone: lineIn(fields, 'contactPhone') })

/** Where their fields are typed. */
export const noticeTypedAt = [
  ['person', residentRecord],
  ['decision', stayRecord],
  ['addressee', stayRecord],
  ['admittedOn', stayRecord],
  ['endsOn', stayRecord],
  ['escaped', eventOfPaper],
  ['died', eventOfPaper],
] as const
