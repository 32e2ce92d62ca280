import { isCompulsory } from '#contract/stays/words'
import { handoverData, handoverOf, handoverTypedAt } from '../kit/handover'
import { bothSides, keptByTwo } from '../kit/minutes'
import { eventOfPaper } from '../kit/places'
import { type StayFormFacts, stayForm } from '../kit/stay-form'
import { mau42 } from './print'

/** A hand-over on the way out or back is typed at its event. */
const typedAtEvent = handoverTypedAt.map(([path, at]) =>
  ['giver', 'receiver', 'documents', 'belongings', 'condition', 'finished'].includes(path)
    ? ([path, eventOfPaper] as const)
    : ([path, at] as const),
)

/** Which way somebody goes between the facility and a body of criminal procedure; null at the admission. */
function wayOf({ person: { event, events } }: StayFormFacts): 'OUT' | 'BACK' | null {
  if (event?.kind === 'OUT_FOR_PROCEDURE') return 'OUT'
  return event?.kind === 'RETURNED' && leftFor(events, event.happenedAt) !== undefined ? 'BACK' : null
}
/** The going out that a return ends. */
const leftFor = (events: StayFormFacts['person']['events'], at: string) => {
  const before = events.findLast(({ kind, happenedAt }) => happenedAt < at && kind !== 'HEALTH_CHECKED' && kind !== 'DECISION_RECEIVED')
  return before?.kind === 'OUT_FOR_PROCEDURE' ? before : undefined
}

/** Hand-over of somebody in compulsory rehab at the admission, and both ways for criminal procedure (Decree 163/2026 Arts 108(1), 111(2)). */
export const mau42Form = stayForm(mau42, {
  recipients: (facts) =>
    bothSides(handoverOf(facts)?.giverAgency ?? null, facts.facility.name, wayOf(facts) ? 'Đ163 Đ111 khoản 2' : 'Đ163 Đ108 khoản 1'),
  refused: (facts) => {
    const { event, stay } = facts.person
    const kind = event?.detail.terms?.kind ?? stay.kind
    if (event?.kind === 'ADMITTED') return isCompulsory(kind) ? null : { key: 'notForKind', params: {} }
    return wayOf(facts) === null ? { key: 'notAfterProcedure', params: {} } : null
  },
  proposedFields: () => keptByTwo,
  data: (facts, head) => {
    const { stay, event, events } = facts.person
    const way = wayOf(facts)
    const out = way === 'BACK' && event ? leftFor(events, event.happenedAt) : event
    const { giver, receiver, ...handed } = handoverData(facts, head)
    const own = facts.facility.name
    return {
      ...handed,
      giver: { ...giver, agency: way === 'OUT' ? own : (giver.agency ?? out?.detail.place ?? null) },
      receiver: { ...receiver, agency: way === 'OUT' ? (out?.detail.place ?? null) : own },
      facilityName: own,
      court: isCompulsory(stay.kind) ? (event?.detail.terms?.decision ?? stay.decision) : null,
      exit: way === null ? null : { way, decision: out?.paper ?? { number: null, on: null, issuer: null } },
    }
  },
  optional: ['person.otherName', 'court', 'exit', 'belongings'],
  typedAt: ({ exit }) => (exit === null ? handoverTypedAt : typedAtEvent),
})
