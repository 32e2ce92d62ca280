import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { authority, ruling } from '#host/prints/kit/articles'
import { article, bases, fieldLine, longDots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Gap } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { day, decree163, field, Guardian, Identity, identityLines, law2025, shortDay } from '#host/prints/kit/identity'
import { title } from '#host/prints/kit/letterhead'
import { mau49Samples } from './samples'

/**
 * Quyết định cho phép người đang chấp hành biện pháp cai nghiện về chịu tang.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 49; Art. 121: decided within 24 hours, at most 5 days without the way
 */
export const Mau49Data = z.strictObject({
  ...Issued,
  person: Identity.omit({ otherName: true }),
  guardian: Guardian,
  /** The family's request (Mẫu 48). */
  request: z.strictObject({ by: Gap, on: PlainDate.nullable() }),
  proposedBy: Gap,
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  /** Who answers for the person on leave, collects and brings back. */
  escort: Gap,
})
type Mau49Data = z.infer<typeof Mau49Data>

const about = 'Cho phép người đang chấp hành biện pháp cai nghiện về chịu tang'

export const mau49 = definePrint({
  id: 'mau-49',
  templateVersion: 3,
  title: 'Quyết định cho phép người đang chấp hành biện pháp cai nghiện về chịu tang',
  data: Mau49Data,
  layout: (leave) => agencyPaper(leave, { kind: 'Quyết định', subject: leave.person.fullName, maxPages: 1 }, (at) => content(leave, at)),
  samples: mau49Samples,
})

function content(leave: Mau49Data, at: Measure): Content[] {
  const { person, guardian, request } = leave
  return [
    title('QUYẾT ĐỊNH', about, at.width, at.size),
    authority(`Trưởng ${leave.facilityName}`, at),
    ...bases(
      [
        law2025,
        decree163,
        `Xét Đơn đề nghị cho phép người đang chấp hành biện pháp cai nghiện về chịu tang của Ông (bà) ${request.by ?? longDots} ${day(request.on)}`,
        `Theo đề nghị của ${leave.proposedBy ?? longDots}`,
      ],
      at,
    ),
    ...under(ruling('QUYẾT ĐỊNH:', at), [article(1, 'Cho phép người đang chấp hành biện pháp cai nghiện dưới đây được về chịu tang', at)]),
    ...identityLines(
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
    fieldLine([field('- Họ và tên cha/mẹ/người giám hộ/người đại diện hợp pháp', guardian.name)], at),
    fieldLine([field('Địa chỉ liên hệ', guardian.address), field('Số điện thoại', guardian.phone)], at),
    paragraph(`2. Thời hạn về chịu tang: từ ngày: ${shortDay(leave.from)} đến ${shortDay(leave.to)}`, at),
    article(
      2,
      `Ông/bà ${leave.escort ?? longDots} có trách nhiệm quản lý, giám sát không để người đang chấp hành biện pháp cai nghiện sử dụng trái phép chất ma túy và có các hành vi vi phạm pháp luật khác trong thời gian về chịu tang; đón, đưa trở lại cơ sở khi hết thời gian chịu tang và chi trả mọi chi phí đón, đưa trở lại cơ sở cai nghiện.`,
      at,
    ),
    article(3, 'Quyết định này có hiệu lực kể từ ngày ký.', at),
    signed(leave, 'Những người có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này', at, {
      article: 4,
    }),
  ]
}
