import type { Handover } from '#contract/stays/events'
import { isCompulsory, isVoluntary } from '#contract/stays/words'
import { mau23 } from '../prints/mau-23'
import { mau31 } from '../prints/mau-31'
import { mau42 } from '../prints/mau-42'
import { countIn, lineIn, momentIn } from './fields'
import { type Head, type Proposal, type StayFacts, stayPaper } from './form'
import { identityOf, itemLine, momentOn, representativeOf } from './words'

// Minutes carry no number; both sides keep one.

const both = (giver: string | null, receiver: string | null, article: string): Proposal => ({
  article,
  recipients: [
    { kind: 'PARTY', name: giver ?? 'Bên giao' },
    { kind: 'PARTY', name: receiver ?? 'Bên nhận' },
  ],
})

/** The head of a form that names no agency, and how many keep it. */
const minutesOf = ({ facility, fields }: StayFacts, { draft, code }: Head, begun: string | null, finished: string | null) => ({
  draft,
  code,
  place: facility.place,
  begun: momentOn(begun),
  finished: momentOn(finished),
  on: momentOn(begun).on,
  copies: countIn(fields, 'copies'),
  giverKeeps: countIn(fields, 'giverKeeps'),
  receiverKeeps: countIn(fields, 'receiverKeeps'),
})
const keptByTwo = { copies: 2, giverKeeps: 1, receiverKeeps: 1 }

/** What came with a person, as the minutes list it. */
const handedOf = (facts: StayFacts, handover: Handover | null) => ({
  person: identityOf(facts.person.resident),
  condition: handover?.condition || null,
  documents: handover?.documents.map(itemLine) ?? [],
  belongings: handover?.belongings.map(itemLine) ?? [],
})

/** The hand-over that belongs to the event: of the admission it stands in the stay. */
const handoverOf = ({ person: { stay, event } }: StayFacts): Handover | null =>
  event?.kind === 'ADMITTED' ? stay.handover : (event?.detail.handover ?? null)

const typedAt = [
  ['person', 'resident'],
  ['court', 'stay'],
  ['decision', 'stay'],
  ['exit', 'event'],
  ['giver', 'stay'],
  ['receiver', 'stay'],
  ['documents', 'stay'],
  ['belongings', 'stay'],
  ['condition', 'stay'],
  ['begun', 'event'],
  ['finished', 'stay'],
] as const

/** A hand-over on the way out or back is typed at its event. */
const handedAtEvent = typedAt.map(([path, at]) =>
  ['giver', 'receiver', 'documents', 'belongings', 'condition', 'finished'].includes(path)
    ? ([path, 'event'] as const)
    : ([path, at] as const),
)

/** Which way somebody goes between the facility and a body of criminal procedure; null at the admission. */
function wayOf({ person: { event, events } }: StayFacts): 'OUT' | 'BACK' | null {
  if (event?.kind === 'OUT_FOR_PROCEDURE') return 'OUT'
  return event?.kind === 'RETURNED' && leftFor(events, event.happenedAt) !== undefined ? 'BACK' : null
}
/** The going out that a return ends. */
const leftFor = (events: StayFacts['person']['events'], at: string) => {
  const before = events.findLast(({ kind, happenedAt }) => happenedAt < at && kind !== 'HEALTH_CHECKED' && kind !== 'DECISION_RECEIVED')
  return before?.kind === 'OUT_FOR_PROCEDURE' ? before : undefined
}

/** Hand-over of somebody in compulsory rehab at the admission, and both ways for criminal procedure (Decree 163/2026 Arts 108(1), 111(2)). */
export const mau42Paper = stayPaper(mau42, {
  recipients: (facts) => {
    const handover = handoverOf(facts)
    return both(handover?.giverAgency ?? null, facts.facility.name, wayOf(facts) ? 'Đ163 Đ111 khoản 2' : 'Đ163 Đ108 khoản 1')
  },
  refused: (facts) => {
    const { event, stay } = facts.person
    const kind = event?.detail.terms?.kind ?? stay.kind
    if (event?.kind === 'ADMITTED') return isCompulsory(kind) ? null : { key: 'notForKind', params: {} }
    return wayOf(facts) === null ? { key: 'notAfterProcedure', params: {} } : null
  },
  proposedFields: () => keptByTwo,
  data: (facts, head) => {
    const { stay, event, events } = facts.person
    const handover = handoverOf(facts)
    const way = wayOf(facts)
    const out = way === 'BACK' && event ? leftFor(events, event.happenedAt) : event
    const giver = { name: handover?.giverName ?? null, title: handover?.giverTitle ?? null, agency: handover?.giverAgency ?? null }
    const receiver = { name: handover?.receiverName ?? null, title: handover?.receiverTitle ?? null }
    const own = facts.facility.name
    return {
      ...minutesOf(facts, head, event?.happenedAt ?? null, handover?.finishedAt ?? null),
      giver: way === 'OUT' ? { ...giver, agency: own } : { ...giver, agency: giver.agency ?? out?.detail.place ?? null },
      receiver: { ...receiver, agency: way === 'OUT' ? (out?.detail.place ?? null) : own },
      facilityName: own,
      court: isCompulsory(stay.kind) ? (event?.detail.terms?.decision ?? stay.decision) : null,
      exit: way === null ? null : { way, decision: out?.paper ?? { number: null, on: null, issuer: null } },
      ...handedOf(facts, handover),
    }
  },
  optional: ['person.otherName', 'court', 'exit', 'belongings'],
  typedAt: ({ exit }) => (exit === null ? typedAt : handedAtEvent),
})

/** Hand-over of somebody in voluntary rehab or in custody at the admission (Decree 163/2026 Arts 96(1), 99(3)). */
export const mau31Paper = stayPaper(mau31, {
  recipients: (facts) => both(handoverOf(facts)?.giverAgency ?? null, facts.facility.name, 'Đ163 Đ96 khoản 1, Đ99 khoản 3'),
  refused: ({ person: { event, stay } }) =>
    isCompulsory(event?.detail.terms?.kind ?? stay.kind) ? { key: 'notForKind', params: {} } : null,
  proposedFields: () => keptByTwo,
  data: (facts, head) => {
    const { stay, event } = facts.person
    const handover = handoverOf(facts)
    const terms = event?.detail.terms ?? stay
    const voluntary = isVoluntary(terms.kind)
    return {
      ...minutesOf(facts, head, event?.happenedAt ?? null, handover?.finishedAt ?? null),
      giver: { name: handover?.giverName ?? null, title: handover?.giverTitle ?? null, agency: handover?.giverAgency ?? null },
      receiver: { name: handover?.receiverName ?? null, title: handover?.receiverTitle ?? null, agency: facts.facility.name },
      measure: voluntary ? ('VOLUNTARY' as const) : ('CUSTODY' as const),
      at: handover?.place ?? null,
      decision: voluntary ? (terms.facilityDecision ?? { number: null, on: null, issuer: null }) : terms.decision,
      ...handedOf(facts, handover),
    }
  },
  optional: ['person.otherName', 'belongings'],
  typedAt: [['at', 'stay'], ...typedAt],
})

const handedKinds = {
  DECISION: ['DECISION'],
  CONFIRMATION: ['CONFIRMATION'],
  BOTH: ['DECISION', 'CONFIRMATION'],
  NOTICE: ['NOTICE'],
} as const

/** Hand-over of the after-rehab decision, the confirmation or a notice (Decree 163/2026 Arts 97(2)(b), 121(3), 123(2)(b)). */
export const mau23Paper = stayPaper(mau23, {
  recipients: ({ facility, fields, person: { resident } }) =>
    both(facility.name, lineIn(fields, 'receiverName') ?? resident.fullName, 'Đ163 Đ97 khoản 2 điểm b, Đ123 khoản 2 điểm b'),
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
