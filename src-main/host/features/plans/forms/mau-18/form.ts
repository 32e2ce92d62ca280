import { isCompulsory, isVoluntary, type StayKind } from '#contract/stays/words'
import { lineIn } from '#host/features/papers/forms/kit/fields'
import { unnumberedHead } from '#host/features/papers/forms/kit/form'
import { residentRecord } from '#host/features/stays/forms/kit/places'
import { stayForm } from '#host/features/stays/forms/kit/stay-form'
import { forTheFile, planned } from '../kit/working-papers'
import { mau18 } from './print'

const measures: Partial<Record<StayKind, string>> = {
  TEMPORARY_CUSTODY: 'Quản lý trong thời gian lập hồ sơ',
  AWAITING_STATUS_TEST: 'Xác định tình trạng nghiện',
}
const measureOf = (kind: StayKind): string | null =>
  isCompulsory(kind) ? 'Bắt buộc' : isVoluntary(kind) ? 'Tự nguyện' : (measures[kind] ?? null)

const planParts = ['treatment', 'recovery', 'education', 'labour', 'evaluation'] as const

/** The plan (Decree 163/2026 Art. 84(4)), with what its maker may read of medical treatment. */
export const mau18Form = stayForm(mau18, {
  parts: planParts,
  recipients: () => forTheFile('Đ163 Đ84 khoản 4'),
  data: (facts, head) => {
    const { stay, resident, plan } = facts.person
    const { treatment, recovery, education, labour, evaluation } = plan
    return {
      ...unnumberedHead(head, facts),
      signer: head.signer,
      person: planned(resident, facts.on),
      measure: measureOf(stay.kind),
      admittedOn: stay.admittedOn,
      expectedEndOn: stay.expectedEndOn,
      preparedBy: lineIn(facts.fields, 'preparedBy'),
      treatment,
      recovery,
      education,
      labour,
      evaluation,
    }
  },
  optional: [...planParts, ...planParts.map((part) => `${part}.`), 'preparedBy', 'expectedEndOn'],
  typedAt: [['person', residentRecord]],
})
