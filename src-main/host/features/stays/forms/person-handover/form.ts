import { countIn, dayIn, lineIn, linesIn, momentIn, momentOn } from '#host/features/papers/forms/kit/fields'
import { unnumberedHead } from '#host/features/papers/forms/kit/form'
import { keptByTwo } from '../kit/minutes'
import { residentContacts, residentRecord } from '../kit/places'
import { stayForm } from '../kit/stay-form'
import { citedPaper, currentAddressOf, identityOf, representativeOf } from '../kit/words'
import { personHandover } from './print'

// The decree sets no form for it: on the layout of Decree 30/2020.

/** Handing somebody who has completed rehab to the family, or to a social protection facility (Decree 163/2026 Arts 123, 124). */
export const personHandoverForm = stayForm(personHandover, {
  recipients: ({ facility, fields }) => ({
    article: 'Đ163 Đ123, Đ124',
    recipients: [
      { kind: 'PARTY', name: facility.name },
      { kind: 'PARTY', name: lineIn(fields, 'receiverName') ?? 'Bên nhận' },
    ],
  }),
  proposedFields: ({ facility, places, person: { resident } }) => {
    const relative = representativeOf(resident)
    return {
      ...keptByTwo,
      as: 'FAMILY',
      at: facility.name,
      destination: currentAddressOf(places, resident),
      receiverName: relative?.fullName ?? null,
      receiverRelation: relative?.relation ?? null,
      receiverPhone: relative?.phone ?? null,
    }
  },
  data: (facts, head) => {
    const { fields, facility, person } = facts
    const line = (name: string) => lineIn(fields, name)
    const confirmation = person.papers.find(({ form }) => form === 'mau-50' || form === 'mau-30')
    const receiver = { name: line('receiverName'), phone: line('receiverPhone') }
    const nothing = { sex: null, birth: null, idIssuedOn: null, idIssuedBy: null }
    return {
      ...unnumberedHead(head, facts),
      begun: momentOn(momentIn(fields, 'begun')),
      finished: momentOn(momentIn(fields, 'finished')),
      at: line('at'),
      giver: { name: line('giverName'), title: line('giverTitle'), agency: facility.name },
      receiver:
        fields.as === 'SOCIAL_PROTECTION'
          ? { ...receiver, as: 'SOCIAL_PROTECTION' as const, title: line('receiverTitle'), agency: line('receiverAgency') }
          : {
              ...receiver,
              ...nothing,
              as: 'FAMILY' as const,
              relation: line('receiverRelation'),
              idNumber: line('receiverIdNumber'),
              address: representativeOf(person.resident)?.address ?? null,
            },
      confirmation: { ...(citedPaper(confirmation) ?? { number: null, on: null }), issuer: facility.name },
      acceptance: line('acceptanceNumber')
        ? { number: line('acceptanceNumber'), on: dayIn(fields, 'acceptanceOn'), issuer: line('receiverAgency') }
        : null,
      person: identityOf(person.resident),
      condition: line('condition'),
      documents: linesIn(fields, 'documents'),
      belongings: linesIn(fields, 'belongings'),
      destination: line('destination'),
      copies: countIn(fields, 'copies'),
      giverKeeps: countIn(fields, 'giverKeeps'),
      receiverKeeps: countIn(fields, 'receiverKeeps'),
    }
  },
  optional: [
    'person.otherName',
    'acceptance',
    'belongings',
    'receiver.sex',
    'receiver.birth',
    'receiver.idIssuedOn',
    'receiver.idIssuedBy',
  ],
  typedAt: [
    ['person', residentRecord],
    ['receiver.address', residentContacts],
  ],
})
