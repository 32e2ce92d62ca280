import { planPart, residentRecord } from '#host/features/stays/forms/kit/places'
import { stayForm } from '#host/features/stays/forms/kit/stay-form'
import { forTheFile, planned } from '../kit/working-papers'
import { mau19 } from './print'

/** The plan for the time after (Art. 88(5)), made by the person with the staff's help. */
export const mau19Form = stayForm(mau19, {
  parts: ['reintegration'],
  recipients: () => forTheFile('Đ163 Đ88 khoản 5'),
  refusedInPack: ({ person }) => (person.plan.reintegration === null ? { key: 'reintegrationNotWritten', params: {} } : null),
  data: ({ on, facility, person: { resident, plan } }, { draft, code, issuedOn }) => ({
    draft,
    code,
    place: facility.place,
    on: issuedOn ?? on,
    person: planned(resident, on),
    plan: plan.reintegration,
  }),
  optional: ['plan.'],
  typedAt: [
    ['person', residentRecord],
    ['plan', planPart('reintegration')],
  ],
})
