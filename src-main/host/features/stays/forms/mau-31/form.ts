import { isVoluntary } from '#contract/stays/words'
import { handoverData, handoverOf, handoverTypedAt } from '../kit/handover'
import { bothSides, keptByTwo } from '../kit/minutes'
import { stayRecord } from '../kit/places'
import { stayForm } from '../kit/stay-form'
import { kindAtEvent } from '../kit/words'
import { mau31 } from './print'

/** Hand-over of somebody in voluntary rehab or in custody at the admission (Decree 163/2026 Arts 96(1), 99(3)). */
export const mau31Form = stayForm(mau31, {
  recipients: (facts) => bothSides(handoverOf(facts)?.giverAgency ?? null, facts.facility.name, 'Đ163 Đ96 khoản 1, Đ99 khoản 3'),
  refused: ({ person }) => {
    const kind = kindAtEvent(person)
    return isVoluntary(kind) || kind === 'TEMPORARY_CUSTODY' ? null : { key: 'notForKind', params: {} }
  },
  proposedFields: () => keptByTwo,
  data: (facts, head) => {
    const { stay, event } = facts.person
    const { receiver, ...handed } = handoverData(facts, head)
    const terms = event?.detail.terms ?? stay
    const voluntary = isVoluntary(terms.kind)
    return {
      ...handed,
      receiver: { ...receiver, agency: facts.facility.name },
      measure: voluntary ? ('VOLUNTARY' as const) : ('CUSTODY' as const),
      at: handoverOf(facts)?.place ?? null,
      decision: voluntary ? (terms.facilityDecision ?? { number: null, on: null, issuer: null }) : terms.decision,
    }
  },
  optional: ['person.otherName', 'belongings'],
  typedAt: [['at', stayRecord], ...handoverTypedAt],
})
