import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { dots, fieldLine, longDots, type Measure, paragraph, passage } from '#host/prints/kit/body'
import { Gap, Moment, Passage } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, citation, day, field, shortDay } from '#host/prints/kit/identity'
import { salutation, title } from '#host/prints/kit/letterhead'
import { clockText } from '#host/prints/kit/minutes'
import { ContactLine, NoticePerson, noticePersonLines } from '../kit/notice-person'
import { escapeNoticeSamples } from './samples'

/**
 * Thông báo người cai nghiện ma túy bỏ trốn, to the commune police that made the file. No form is set. Nothing of health or substances.
 * @see Law 120/2025/QH15 Art. 46(2)(i): within 24 hours of the escape
 */
export const EscapeNoticeData = z.strictObject({
  ...Issued,
  /** 'Công an phường Hồng Gai' */
  addressee: Gap,
  measure: z.enum(['COMPULSORY', 'CUSTODY', 'STATUS_TEST', 'VOLUNTARY']),
  person: NoticePerson,
  decision: CitedDecision,
  admittedOn: PlainDate.nullable(),
  escaped: Moment,
  /** Where from. */
  from: Gap,
  /** What the person can be known by, and what clothes were worn. */
  description: Passage.nullable(),
  /** The decision on pursuit (Mẫu 43); null while there is none. */
  pursuit: CitedDecision.pick({ number: true, on: true }).nullable(),
  contact: ContactLine,
})
export type EscapeNoticeData = z.infer<typeof EscapeNoticeData>

export const escapeNotice = definePrint({
  id: 'escape-notice',
  templateVersion: 3,
  title: 'Thông báo về việc người cai nghiện ma túy bỏ trốn',
  data: EscapeNoticeData,
  layout: (notice) => agencyPaper(notice, { kind: 'Thông báo', subject: notice.person.fullName, maxPages: 1 }, (at) => content(notice, at)),
  samples: escapeNoticeSamples,
})

const who = {
  COMPULSORY: 'người đang cai nghiện bắt buộc',
  CUSTODY: 'người nghiện đang được quản lý trong thời gian lập hồ sơ',
  STATUS_TEST: 'người được đề nghị xác định tình trạng nghiện ma túy',
  VOLUNTARY: 'người đang cai nghiện tự nguyện',
}
/** Of whom there is a decision on pursuit (Decree 163/2026 Art. 109(2)). */
const pursued: readonly (keyof typeof who)[] = ['COMPULSORY', 'CUSTODY']

function content(notice: EscapeNoticeData, at: Measure): Content[] {
  const { facilityName, addressee, escaped, pursuit, contact } = notice
  const to = addressee ?? `Công an ${longDots}`
  return [
    title('THÔNG BÁO', `Về việc ${who[notice.measure]} bỏ trốn`, at.width, at.size),
    salutation([to], at.width, at.size),
    paragraph(
      `Thực hiện điểm i khoản 2 Điều 46 Luật Phòng, chống ma túy năm 2025, ${facilityName} thông báo tới ${to} về việc ${
        who[notice.measure]
      } có tên sau đã bỏ trốn:`,
      at,
    ),
    ...noticePersonLines(notice.person, at),
    paragraph(`Được đưa vào cơ sở theo Quyết định số ${citation(notice.decision)}; ngày tiếp nhận: ${shortDay(notice.admittedOn)}.`, at),
    paragraph(`Thời điểm bỏ trốn: ${clockText(escaped)} ${day(escaped.on)}; nơi bỏ trốn: ${notice.from ?? longDots}.`, at),
    ...passage('Đặc điểm nhận dạng, quần áo khi bỏ trốn:', notice.description, at),
    ...(pursuit
      ? [
          paragraph(
            `Quyết định truy tìm số ${pursuit.number ?? dots} ${day(pursuit.on)} của Trưởng cơ sở được gửi kèm theo Thông báo này.`,
            at,
          ),
        ]
      : []),
    fieldLine([field('Người nhận tin của cơ sở', contact.name), field('điện thoại', contact.phone)], at, { joint: ';' }),
    signed(
      notice,
      `${facilityName} thông báo để ${to} phối hợp ${pursued.includes(notice.measure) ? 'truy tìm' : 'tìm kiếm'}; khi phát hiện người có tên trên, đề nghị báo ngay cho cơ sở`,
      at,
      { addressees: addressee === null ? [] : [addressee] },
    ),
  ]
}
