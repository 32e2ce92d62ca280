import { countIn, lineIn, momentIn, momentOn } from '#host/features/papers/forms/kit/fields'
import { monitoringRecipients, monitoringTypedAt, refusedMonitoring } from '../kit/monitoring'
import { stayForm } from '../kit/stay-form'
import { personOnPaper, representativeOf } from '../kit/words'
import { annex1Mau03 } from './print'

/** Minutes of putting on the device before the person leaves (Decree 163/2026 Art. 17(1), (4)). */
export const annex1Mau03Form = stayForm(annex1Mau03, {
  recipients: monitoringRecipients,
  refused: refusedMonitoring,
  proposedFields: ({ facility }) => ({ at: facility.name, copies: 2 }),
  data: ({ fields, facility, places, person: { resident } }, { draft, code }) => {
    const { ethnicity, religion, education, occupation, workplace, ...person } = personOnPaper(places, resident)
    const relative = representativeOf(resident)
    const line = (name: string) => lineIn(fields, name)
    return {
      draft,
      code,
      begun: momentOn(momentIn(fields, 'begun')),
      finished: momentOn(momentIn(fields, 'finished')),
      at: line('at'),
      officer: { name: line('officerName'), title: line('officerTitle'), agency: facility.name },
      person,
      family: {
        name: relative?.fullName ?? null,
        sex: null,
        birth: null,
        idNumber: null,
        idIssuedOn: null,
        idIssuedBy: null,
        phone: relative?.phone ?? null,
        address: relative?.address ?? null,
        relation: relative?.relation ?? null,
      },
      device: {
        position: line('position'),
        number: line('deviceNumber'),
        accessories: line('accessories'),
        condition: line('deviceCondition'),
      },
      copies: countIn(fields, 'copies'),
    }
  },
  optional: ['person.otherName', 'family.sex', 'family.birth', 'family.idNumber', 'family.idIssuedOn', 'family.idIssuedBy'],
  typedAt: monitoringTypedAt,
})
