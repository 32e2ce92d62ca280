import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { upperName } from '#contract/values/names'
import { checkCode } from '#host/prints/engine/qr'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { authority, ruling } from '#host/prints/kit/articles'
import { bases, dots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Gap, QrText } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, day, decree163, identityLines, PersonOnPaper } from '#host/prints/kit/identity'
import { title } from '#host/prints/kit/letterhead'
import { mau30Samples } from './samples'

/**
 * Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện, and of the time and the stages done in a private facility. Nothing of health or
 * substances.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 30; Arts 94(3), 94(4), 97(2): within the 24 hours before completion
 */
export const Mau30Data = z.strictObject({
  ...Issued,
  /** Decision of the head of the commune police; null where there is none: admitted by contract before 2026-07-01. */
  decision: CitedDecision.nullable(),
  /** Service contract of a private facility, or of a person admitted before 2026-07-01; null where there is none. */
  contract: CitedDecision.pick({ number: true, on: true }).nullable(),
  person: PersonOnPaper.pick({
    fullName: true,
    sex: true,
    birth: true,
    idNumber: true,
    idIssuedOn: true,
    idIssuedBy: true,
    currentAddress: true,
  }),
  /** Art. 94(4): which stages were done in the private facility, 'các giai đoạn …'; null confirms completion. */
  stages: z.strictObject({ done: Gap }).nullable(),
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  qr: QrText,
})
type Mau30Data = z.infer<typeof Mau30Data>

export const mau30 = definePrint({
  id: 'mau-30',
  templateVersion: 3,
  title: 'Giấy xác nhận hoàn thành cai nghiện ma túy tự nguyện',
  data: Mau30Data,
  layout: (confirmation) =>
    agencyPaper(confirmation, { kind: 'Giấy xác nhận', subject: confirmation.person.fullName, maxPages: 1 }, (at) =>
      content(confirmation, at),
    ),
  samples: mau30Samples,
})

const completed = 'Hoàn thành cai nghiện ma túy tự nguyện'
const partly = (stages: string) => `Thời gian, quy trình người cai nghiện ma túy đã thực hiện${stages} tại cơ sở cai nghiện ma túy tư nhân`

function content(confirmation: Mau30Data, at: Measure): Content[] {
  const { decision, contract, person, stages, qr } = confirmation
  const name = upperName(person.fullName)
  return [
    title('GIẤY XÁC NHẬN', stages ? partly('') : completed, at.width, at.size),
    authority(confirmation.facilityName, at),
    ...bases(
      [
        decree163,
        ...(decision
          ? [
              `Căn cứ Quyết định số: ${decision.number ?? `${dots}/QĐ-CAX`} ${day(decision.on)} của ${
                decision.issuer ?? `Trưởng Công an ${dots}`
              } về việc cai nghiện ma túy tự nguyện`,
            ]
          : []),
        ...(contract
          ? [
              `Căn cứ Hợp đồng dịch vụ cai nghiện số ${contract.number ?? `${dots}/HĐCN`} ${day(contract.on)} giữa cơ sở cai nghiện ma túy và ông (bà) ${name}`,
            ]
          : []),
        `Căn cứ kết quả cai nghiện tự nguyện của ông (bà): ${name}`,
      ],
      at,
    ),
    ...under(
      ruling('XÁC NHẬN:', at),
      identityLines(
        person,
        at,
        [
          { fields: ['fullName', 'sex'], joint: ';', bare: ['fullName', 'sex'] },
          { fields: ['birth'] },
          { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'] },
          { fields: ['currentAddress'] },
        ],
        { fullName: '1. Ông (bà)', currentAddress: 'Nơi cư trú' },
      ),
    ),
    signed(confirmation, `Thời gian: từ ${day(confirmation.from)} đến ${day(confirmation.to)}`, at, {
      with: [paragraph(`2. Xác nhận: ${stages ? partly(` ${stages.done ?? dots}`) : completed}`, at)],
      ...(qr && { check: checkCode(qr) }),
    }),
  ]
}
