import { lineIn, momentIn } from '#host/features/papers/forms/kit/fields'
import { bothSides, keptByTwo, minutesOf } from '../kit/minutes'
import { stayForm } from '../kit/stay-form'
import { representativeOf } from '../kit/words'
import { mau23 } from './print'

const handedKinds = {
  DECISION: ['DECISION'],
  CONFIRMATION: ['CONFIRMATION'],
  BOTH: ['DECISION', 'CONFIRMATION'],
  NOTICE: ['NOTICE'],
} as const

/** Hand-over of the after-rehab decision, the confirmation or a notice (Decree 163/2026 Arts 97(2)(b), 121(3), 123(2)(b)). */
export const mau23Form = stayForm(mau23, {
  recipients: ({ facility, fields, person: { resident } }) =>
    bothSides(facility.name, lineIn(fields, 'receiverName') ?? resident.fullName, 'Đ163 Đ97 khoản 2 điểm b, Đ123 khoản 2 điểm b'),
  proposedFields: ({ facility, person: { events, resident } }) => ({
    ...keptByTwo,
    at: facility.name,
    receiver: 'PERSON',
    kinds: 'BOTH',
    handed: events.findLast(({ kind, detail }) => kind === 'DECISION_RECEIVED' && detail.subject === 'AFTER_REHAB')?.paper?.number ?? null,
    receiverName: representativeOf(resident)?.fullName ?? null,
    receiverRelation: representativeOf(resident)?.relation ?? null,
    receiverPhone: representativeOf(resident)?.phone ?? null,
  }),
  data: (facts, head) => {
    const { fields, facility, person } = facts
    const line = (name: string) => lineIn(fields, name)
    const { fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy } = person.resident
    const own = line('receiver') !== 'FAMILY'
    return {
      ...minutesOf(facts, head, momentIn(fields, 'begun'), momentIn(fields, 'finished')),
      at: line('at'),
      giver: { name: line('giverName'), title: line('giverTitle'), agency: facility.name },
      receiver: own
        ? { name: fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy, phone: null, relation: 'bản thân' }
        : {
            name: line('receiverName'),
            sex: null,
            birth: null,
            idNumber: line('receiverIdNumber'),
            idIssuedOn: null,
            idIssuedBy: null,
            phone: line('receiverPhone'),
            relation: line('receiverRelation'),
          },
      kinds: [...(handedKinds[(line('kinds') ?? 'BOTH') as keyof typeof handedKinds] ?? [])],
      handed: line('handed'),
    }
  },
  optional: ['receiver.phone', 'receiver.sex', 'receiver.birth', 'receiver.idIssuedOn', 'receiver.idIssuedBy'],
  typedAt: [],
})
