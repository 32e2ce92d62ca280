import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { checkCode } from '#host/prints/engine/qr'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { authority, ruling } from '#host/prints/kit/articles'
import { bases, dots, fieldLine, longDots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Gap, QrText } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, decree163, field, Guardian, Identity, identityLines, law2025, shortDay } from '#host/prints/kit/identity'
import { title } from '#host/prints/kit/letterhead'
import { mau50Samples } from './samples'

/**
 * Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc. Nothing of health or substances.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 50; Art. 123(2): within the 24 hours before completion
 */
export const Mau50Data = z.strictObject({
  ...Issued,
  /** The court's decision. */
  decision: CitedDecision,
  /** What that decision is about: 'áp dụng biện pháp đưa đi cai nghiện bắt buộc'. */
  decisionAbout: Gap,
  proposedBy: Gap,
  person: Identity.omit({ otherName: true }),
  guardian: Guardian,
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  qr: QrText,
})
type Mau50Data = z.infer<typeof Mau50Data>

export const mau50 = definePrint({
  id: 'mau-50',
  templateVersion: 3,
  title: 'Giấy xác nhận chấp hành xong Quyết định đưa đi cai nghiện bắt buộc',
  data: Mau50Data,
  layout: (confirmation) =>
    agencyPaper(confirmation, { kind: 'Giấy xác nhận', subject: confirmation.person.fullName, maxPages: 1 }, (at) =>
      content(confirmation, at),
    ),
  samples: mau50Samples,
})

const served = 'Chấp hành xong Quyết định đưa đi cai nghiện bắt buộc'

function content(confirmation: Mau50Data, at: Measure): Content[] {
  const { decision, decisionAbout, proposedBy, person, guardian, qr } = confirmation
  return [
    title('GIẤY XÁC NHẬN', served, at.width, at.size),
    authority(`Trưởng ${confirmation.facilityName}`, at),
    ...bases(
      [
        law2025,
        decree163,
        `Căn cứ Quyết định số: ${decision.number ?? `${dots}/QĐ-${dots}`} ngày ${shortDay(decision.on)} của ${
          decision.issuer ?? `Tòa án nhân dân khu vực ${longDots}`
        } về việc ${decisionAbout ?? longDots}`,
        `Theo đề nghị của ${proposedBy ?? longDots}`,
      ],
      at,
    ),
    ...under(
      ruling('XÁC NHẬN', at),
      identityLines(
        person,
        at,
        [
          { fields: ['fullName', 'sex'], joint: ';' },
          { fields: ['birth'] },
          { fields: ['idNumber', 'idIssuedOn'], joint: ';' },
          { fields: ['idIssuedBy'] },
        ],
        { fullName: '1. Họ, tên (viết in hoa)', idIssuedOn: 'Ngày cấp', idIssuedBy: 'Nơi cấp' },
      ),
    ),
    fieldLine([field('- Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp', guardian.name)], at),
    fieldLine([field('Địa chỉ liên hệ', guardian.address)], at),
    fieldLine([field('Số điện thoại', guardian.phone)], at),
    signed(confirmation, `Thời gian chấp hành: từ ngày: ${shortDay(confirmation.from)} đến ${shortDay(confirmation.to)}`, at, {
      with: [paragraph(`2. Xác nhận: ${served}.`, at)],
      ...(qr && { check: checkCode(qr) }),
    }),
  ]
}
