import { isCompulsory } from '#contract/stays/words'
import { addMonths, daysBetween, type PlainDate } from '#contract/values/calendar'
import { lineIn } from '#host/features/papers/forms/kit/fields'
import { issuedBy } from '#host/features/papers/forms/kit/form'
import { stayForm } from '../kit/stay-form'
import { provincialPoliceOf } from '../kit/words'
import { mau46 } from './print'

/** The proposal to suspend somebody's measure or to exempt from the rest of it, with its list of one (Decree 163/2026 Art. 110(2)). */
export const mau46Form = stayForm(mau46, {
  recipients: ({ fields, person: { stay } }) => ({
    article: 'Đ163 Đ110 khoản 2',
    recipients: [
      { kind: isCompulsory(stay.kind) ? 'COURT' : 'PROVINCIAL_POLICE', name: lineIn(fields, 'addressee') ?? stay.decision.issuer },
    ],
  }),
  refused: ({ person: { stay } }) => (stay.expectedEndOn === null ? { key: 'noTerm', params: {} } : null),
  proposedFields: ({ facility, places, on, person: { stay } }) => ({
    measure: 'SUSPENSION',
    addressee: isCompulsory(stay.kind) ? stay.decision.issuer : `Giám đốc ${provincialPoliceOf(places, facility)}`,
    served: monthsAndDays(stay.startsOn, on),
    remaining: stay.expectedEndOn === null ? null : monthsAndDays(on, stay.expectedEndOn),
  }),
  data: (facts, head, to) => {
    const { fullName, birth, sex } = facts.person.resident
    const line = (name: string) => lineIn(facts.fields, name)
    const [served, remaining, reason, evidence] = [line('served'), line('remaining'), line('reason'), line('evidence')]
    return {
      ...head,
      ...issuedBy(facts, to),
      addressee: line('addressee'),
      measure: line('measure') as 'SUSPENSION' | 'EXEMPTION' | null,
      people: [{ fullName, birth, sex, decision: facts.person.stay.decision, served, remaining, reason, evidence }],
    }
  },
  typedAt: [],
})

/** '14 tháng 06 ngày' between two days; null when the second is not later. */
function monthsAndDays(from: PlainDate, to: PlainDate): string | null {
  if (to <= from) return null
  let months = 0
  while (addMonths(from, months + 1) <= to) months++
  const days = daysBetween(addMonths(from, months), to)
  const two = (amount: number) => String(amount).padStart(2, '0')
  return `${two(months)} tháng ${two(days)} ngày`
}
