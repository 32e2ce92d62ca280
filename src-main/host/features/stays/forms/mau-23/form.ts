import type { PaperFields } from '#contract/papers/forms'
import { lineIn, momentIn } from '#host/features/papers/forms/kit/fields'
import { citation, day } from '#host/prints/kit/identity'
import { refusedHandover } from '../kit/confirmation-rules'
import type { PersonFacts } from '../kit/facts'
import { keptByTwo, minutesOf } from '../kit/minutes'
import { stayForm } from '../kit/stay-form'
import { citedPaper, representativeOf } from '../kit/words'
import { mau23 } from './print'
import { afterRehabName, handsOverAfterRehab } from './rules'

const afterRehabDecision = (events: PersonFacts['events']) =>
  events.findLast(({ kind, detail }) => kind === 'DECISION_RECEIVED' && detail.subject === 'AFTER_REHAB')

/** What is handed over at the end by its full name (the form's note 4), a paper a line: the after-rehab decision and the confirmation. */
function namedPapers({ events, papers }: PersonFacts): string | null {
  const decision = afterRehabDecision(events)?.paper
  const confirmation = papers.find(({ form }) => form === 'mau-50' || form === 'mau-30')
  const cited = citedPaper(confirmation)
  const names = [
    decision && `${afterRehabName} số ${citation(decision)}`,
    cited &&
      `Giấy xác nhận ${confirmation?.form === 'mau-50' ? 'chấp hành xong Quyết định đưa đi cai nghiện bắt buộc' : 'hoàn thành cai nghiện ma túy tự nguyện'} số ${cited.number} ${day(cited.on)}`,
  ]
  return names.filter(Boolean).join('\n') || null
}

/** The person takes it over; the relative named in the fields otherwise. */
const isOwnCopy = (fields: PaperFields): boolean => lineIn(fields, 'receiver') !== 'FAMILY'

/** Hand-over of the after-rehab decision, the confirmation or a notice (Decree 163/2026 Arts 97(2)(b), 121(3), 123(2)(b)). */
export const mau23Form = stayForm(mau23, {
  recipients: ({ facility, fields, person: { resident } }) => ({
    article: 'Đ163 Đ97 khoản 2 điểm b, Đ121 khoản 3, Đ123 khoản 2 điểm b',
    recipients: [
      { kind: 'PARTY', name: facility.name },
      isOwnCopy(fields)
        ? { kind: 'PERSON', name: resident.fullName }
        : { kind: 'FAMILY', name: lineIn(fields, 'receiverName') ?? 'Bên nhận' },
    ],
  }),
  unfinished: ({ fields }) => (!lineIn(fields, 'handed') ? { key: 'nothingHandedOver', params: {} } : null),
  refusedInPack: ({ person: { stay, events }, on }) => refusedHandover(stay, on, afterRehabDecision(events) !== undefined),
  // Minutes of another hand-over, as for a bereavement, are none of this one; of what was written beside the register only the day is known.
  servesPack: ({ person: { events } }, { fields, issuedOn }) => {
    if (fields !== null) return handsOverAfterRehab(lineIn(fields, 'handed'))
    const decision = afterRehabDecision(events)?.paper
    return decision !== undefined && decision !== null && issuedOn !== null && issuedOn >= decision.on
  },
  proposedFields: ({ facility, person }) => ({
    ...keptByTwo,
    at: facility.name,
    receiver: 'PERSON',
    handed: namedPapers(person),
    receiverName: representativeOf(person.resident)?.fullName ?? null,
    receiverRelation: representativeOf(person.resident)?.relation ?? null,
    receiverPhone: representativeOf(person.resident)?.phone ?? null,
  }),
  data: (facts, head) => {
    const { fields, facility, person } = facts
    const line = (name: string) => lineIn(fields, name)
    const { fullName, sex, birth, idNumber, idIssuedOn, idIssuedBy } = person.resident
    const own = isOwnCopy(fields)
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
      handed: line('handed'),
    }
  },
  optional: ['receiver.phone', 'receiver.sex', 'receiver.birth', 'receiver.idIssuedOn', 'receiver.idIssuedBy'],
  typedAt: [],
})
