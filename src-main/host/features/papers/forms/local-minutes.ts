import type { Recipient } from '#contract/papers/operations'
import { destroyMinutes } from '../prints/destroy-minutes'
import { personHandover } from '../prints/person-handover'
import { countIn, dayIn, lineIn, linesIn, momentIn } from './fields'
import { freePaper, sheetHead, stayPaper } from './form'
import { citedPaper, currentAddressOf, identityOf, momentOn, representativeOf } from './words'

// Minutes for which the decree sets no form, on the layout of Decree 30/2020.

const keptByTwo = { copies: 2, giverKeeps: 1, receiverKeeps: 1 }

/** Handing somebody who has completed rehab to the family, or to a social protection facility (Decree 163/2026 Arts 123, 124). */
export const personHandoverPaper = stayPaper(personHandover, {
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
      ...sheetHead(head, facts),
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
    ['person', 'resident'],
    ['receiver.address', 'contacts'],
  ],
})

/** 'a; b; c' as the cells of a line of the minutes; what is left out is a gap. */
const cells = (line: string): (string | null)[] => line.split(';').map((cell) => cell.trim() || null)

/** Destroying files whose time has run out. */
export const destroyMinutesPaper = freePaper(destroyMinutes, {
  recipients: ({ facility }) => ({ article: '', recipients: [{ kind: 'OTHER', name: facility.name } satisfies Recipient] }),
  proposedFields: ({ facility }) => ({ at: facility.name, decisionIssuer: `Trưởng ${facility.name}`, copies: 2 }),
  data: (facts, head) => {
    const { fields } = facts
    const present = linesIn(fields, 'present').map(cells)
    const items = linesIn(fields, 'items').map(cells)
    return {
      ...sheetHead(head, facts),
      begun: momentOn(momentIn(fields, 'begun')),
      finished: momentOn(momentIn(fields, 'finished')),
      at: lineIn(fields, 'at'),
      decision: { number: lineIn(fields, 'decisionNumber'), on: dayIn(fields, 'decisionOn'), issuer: lineIn(fields, 'decisionIssuer') },
      present: present.map(([name = null, title = null, agency = null]) => ({ name, title, agency })),
      items: items.map(([what, years = null, quantity = null, note = null]) => ({ what: what ?? '…', years, quantity, note })),
      method: lineIn(fields, 'method'),
      copies: countIn(fields, 'copies'),
    }
  },
})
