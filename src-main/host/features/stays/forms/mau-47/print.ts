import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { authority, ruling } from '#host/prints/kit/articles'
import { article, bases, dots, fieldLine, longDots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Gap } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, decree163, field, Guardian, Identity, identityLines, law2025, shortDay } from '#host/prints/kit/identity'
import { title } from '#host/prints/kit/letterhead'
import { mau47Samples } from './samples'

/**
 * Quyết định tạm thời đưa người cai nghiện ra khỏi cơ sở theo yêu cầu của cơ quan tố tụng hình sự.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 47; Art. 111: a copy goes to the director of the provincial police
 */
export const Mau47Data = z.strictObject({
  ...Issued,
  /** The letter of the body that asks, and what it is about. */
  request: CitedDecision.extend({ about: Gap }),
  proposedBy: Gap,
  person: Identity.omit({ otherName: true }),
  contact: Guardian.omit({ name: true }),
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
})
type Mau47Data = z.infer<typeof Mau47Data>

export const mau47 = definePrint({
  id: 'mau-47',
  templateVersion: 3,
  title: 'Quyết định tạm thời đưa người cai nghiện ra khỏi cơ sở theo yêu cầu của cơ quan tố tụng hình sự',
  data: Mau47Data,
  layout: (exit) => agencyPaper(exit, { kind: 'Quyết định', subject: exit.person.fullName, maxPages: 1 }, (at) => content(exit, at)),
  samples: mau47Samples,
})

const exitOnDemand =
  'Tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập, trường giáo dưỡng theo yêu cầu của cơ quan tố tụng hình sự'

function content(exit: Mau47Data, at: Measure): Content[] {
  const { request, person, contact, from, to } = exit
  return [
    title('QUYẾT ĐỊNH', exitOnDemand, at.width, at.size),
    authority(`Trưởng ${exit.facilityName}`, at),
    ...bases(
      [
        law2025,
        decree163,
        `Căn cứ Văn bản số: ${request.number ?? dots} ngày ${shortDay(request.on)} của ${request.issuer ?? longDots} về việc ${request.about ?? longDots}`,
        `Theo đề nghị của ${exit.proposedBy ?? longDots}`,
      ],
      at,
    ),
    ...under(ruling('QUYẾT ĐỊNH:', at), [article(1, `${exitOnDemand} đối với:`, at)]),
    ...identityLines(
      person,
      at,
      [{ fields: ['fullName', 'sex'], joint: ';' }, { fields: ['birth'] }, { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'] }],
      { fullName: '1. Họ, tên (viết in hoa)' },
    ),
    fieldLine([field('Địa chỉ liên hệ', contact.address), field('Số điện thoại', contact.phone)], at, { joint: ',' }),
    fieldLine([field('2. Thời hạn', from || to ? `từ ngày ${shortDay(from)} đến ngày ${shortDay(to)}` : null)], at),
    paragraph(`3. ${named(request.issuer)} có trách nhiệm đưa người cai nghiện trở lại cơ sở cai nghiện đúng thời hạn theo đề nghị.`, at),
    article(2, 'Quyết định này có hiệu lực kể từ ngày ký.', at),
    signed(
      exit,
      'Người cai nghiện ma túy có tên tại Điều 1 và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
      at,
      { article: 3 },
    ),
  ]
}

/**
 * The form's "Cơ quan" stands before dots, and before the name of an investigating body written without it; "Viện kiểm sát", "Tòa án" and
 * "Công an" are names of their own (Criminal Procedure Code 101/2015/QH13 Art. 34).
 */
const named = (body: string | null) =>
  body === null || /^((cảnh sát|an ninh) )?điều tra/i.test(body) ? `Cơ quan ${body ?? longDots}` : body
