import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { points } from '#host/prints/kit/articles'
import { dots, fieldLine, longDots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Gap, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, citation, day, field } from '#host/prints/kit/identity'
import { salutation } from '#host/prints/kit/letterhead'
import { ContactLine, NoticePerson, noticePersonLines } from '../kit/notice-person'
import { socialProtectionLetterSamples } from './samples'

/**
 * Công văn đề nghị đưa người chấp hành xong biện pháp cai nghiện bắt buộc vào cơ sở bảo trợ xã hội, with its file.
 * @see Decree 163/2026/NĐ-CP Art. 124: at the latest 15 days before the end
 */
export const SocialProtectionLetterData = z.strictObject({
  ...Issued,
  addressee: Gap,
  person: NoticePerson,
  decision: CitedDecision,
  endsOn: PlainDate.nullable(),
  /** Art. 124(1)(a) or (b). */
  ground: z.enum(['MINOR', 'ADULT']),
  /** The confirmation (Mẫu 50); null while it is not issued: it follows. */
  confirmation: CitedDecision.pick({ number: true, on: true }).nullable(),
  /** What proves the ground. */
  evidence: Gap,
  others: z.array(Text).max(60),
  /** When the facility wants to bring the person. */
  broughtOn: PlainDate.nullable(),
  contact: ContactLine,
})
type SocialProtectionLetterData = z.infer<typeof SocialProtectionLetterData>

export const socialProtectionLetter = definePrint({
  id: 'social-protection-letter',
  templateVersion: 2,
  title: 'Công văn đề nghị đưa người chấp hành xong biện pháp cai nghiện bắt buộc vào cơ sở bảo trợ xã hội',
  data: SocialProtectionLetterData,
  layout: (letter) =>
    agencyPaper(
      letter,
      {
        kind: 'Công văn',
        subject: letter.person.fullName,
        maxPages: 1,
        about: 'đề nghị đưa người chấp hành xong biện pháp cai nghiện bắt buộc vào cơ sở bảo trợ xã hội',
      },
      (at) => content(letter, at),
    ),
  samples: socialProtectionLetterSamples,
})

const grounds = {
  MINOR: {
    who: 'người nghiện ma túy từ đủ 12 tuổi đến dưới 18 tuổi không có nơi cư trú ổn định',
    point: 'điểm a khoản 1 Điều 124',
    law: 'khoản 6 Điều 36',
  },
  ADULT: {
    who: 'người nghiện ma túy từ đủ 18 tuổi trở lên không xác định được nơi cư trú và không còn khả năng lao động',
    point: 'điểm b khoản 1 Điều 124',
    law: 'khoản 6 Điều 35',
  },
}

function content(letter: SocialProtectionLetterData, at: Measure): Content[] {
  const { facilityName, addressee, confirmation, contact } = letter
  const to = addressee ?? longDots
  const ground = grounds[letter.ground]
  return [
    salutation([addressee ?? longDots + longDots], at.width, at.size),
    paragraph(
      `Căn cứ Điều 124 Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy, ${facilityName} đề nghị ${to} tiếp nhận người có tên sau vào cơ sở bảo trợ xã hội sau khi chấp hành xong biện pháp đưa đi cai nghiện bắt buộc:`,
      at,
    ),
    ...noticePersonLines(letter.person, at),
    paragraph(`Đang chấp hành Quyết định số ${citation(letter.decision)}; hết thời hạn ${day(letter.endsOn)}.`, at),
    paragraph(`Lý do: ${ground.who} (${ground.point} Nghị định số 163/2026/NĐ-CP).`, at),
    ...under(paragraph('Hồ sơ kèm theo gồm:', at), [
      points(
        [
          `Giấy xác nhận hoàn thành cai nghiện ma túy${
            confirmation
              ? ` số ${confirmation.number ?? dots} ${day(confirmation.on)}`
              : ', gửi trong thời hạn 24 giờ trước khi hết thời hạn chấp hành'
          }`,
          `Tài liệu chứng minh thuộc đối tượng quy định tại ${ground.law} Luật Phòng, chống ma túy năm 2025: ${letter.evidence ?? longDots}`,
          ...letter.others,
        ],
        at,
      ),
    ]),
    paragraph(`${facilityName} tổ chức đưa người có tên trên đến ${to}, dự kiến ${day(letter.broughtOn)}.`, at),
    fieldLine([field('Người liên hệ của cơ sở', contact.name), field('điện thoại', contact.phone)], at, { joint: ';' }),
    signed(letter, `Đề nghị ${to} xem xét, tiếp nhận và trả lời bằng văn bản`, at, { addressees: addressee === null ? [] : [addressee] }),
  ]
}
