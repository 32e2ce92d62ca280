import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { fieldLine, longDots, type Measure, paragraph } from '#host/prints/kit/body'
import { Gap, Moment, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, citation, day, field } from '#host/prints/kit/identity'
import { salutation, title } from '#host/prints/kit/letterhead'
import { clockText } from '#host/prints/kit/minutes'
import { ContactLine, NoticePerson, noticePersonLines } from '../kit/notice-person'
import { deathNoticeSamples } from './samples'

/**
 * Thông báo người cai nghiện ma túy chết: to the investigating body, the regional procuracy, the nearest health body and the relatives. No form is
 * set. The cause is not told: it is for the minutes, which the notice asks them to come for.
 * @see Decree 163/2026/NĐ-CP Art. 122
 */
export const DeathNoticeData = z.strictObject({
  ...Issued,
  addressees: z.array(Text).max(30),
  person: NoticePerson,
  decision: CitedDecision,
  died: Moment,
  place: Gap,
  /** When and where the minutes on the cause are made. */
  minutes: Moment,
  minutesAt: Gap,
  /** Whether relatives are known, who are then asked to come within 24 hours. */
  relatives: z.boolean(),
  contact: ContactLine,
})
type DeathNoticeData = z.infer<typeof DeathNoticeData>

export const deathNotice = definePrint({
  id: 'death-notice',
  templateVersion: 2,
  title: 'Thông báo về việc người cai nghiện ma túy chết',
  data: DeathNoticeData,
  layout: (notice) => agencyPaper(notice, { kind: 'Thông báo', subject: notice.person.fullName, maxPages: 1 }, (at) => content(notice, at)),
  samples: deathNoticeSamples,
})

function content(notice: DeathNoticeData, at: Measure): Content[] {
  const { facilityName, addressees, died, minutes, contact } = notice
  return [
    title('THÔNG BÁO', 'Về việc người cai nghiện ma túy chết trong thời gian chấp hành quyết định', at.width, at.size),
    salutation(addressees.length > 0 ? addressees : [longDots], at.width, at.size),
    paragraph(
      `Thực hiện Điều 122 Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ, ${facilityName} thông báo người có tên sau đã chết trong thời gian chấp hành quyết định tại cơ sở:`,
      at,
    ),
    ...noticePersonLines(notice.person, at),
    paragraph(`Đang chấp hành Quyết định số ${citation(notice.decision)}.`, at),
    paragraph(`Thời điểm chết: ${clockText(died)} ${day(died.on)}; nơi chết: ${notice.place ?? longDots}.`, at),
    paragraph(
      `Đề nghị các cơ quan có tên trên cử người đến lập biên bản xác nhận nguyên nhân chết hồi ${clockText(minutes)} ${day(minutes.on)} tại ${
        notice.minutesAt ?? longDots
      }.`,
      at,
    ),
    paragraph(
      notice.relatives
        ? 'Đề nghị thân nhân có mặt tại cơ sở trong thời hạn 24 giờ kể từ khi được thông báo để cùng lập biên bản và mai táng. Hết thời hạn này mà thân nhân không có mặt thì cơ sở tiến hành lập biên bản và tổ chức mai táng theo quy định.'
        : 'Người có tên trên không có thân nhân hoặc chưa biết thân nhân; cơ sở tiến hành lập biên bản và tổ chức mai táng theo quy định.',
      at,
    ),
    fieldLine([field('Người liên hệ của cơ sở', contact.name), field('điện thoại', contact.phone)], at, { joint: ';' }),
    signed(notice, `${facilityName} thông báo để biết, phối hợp thực hiện`, at, { addressees }),
  ]
}
