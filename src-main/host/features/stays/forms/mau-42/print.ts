import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { bases, dots, longDots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Headless, Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, day, decree163, Party } from '#host/prints/kit/identity'
import { nationHead, title } from '#host/prints/kit/letterhead'
import { begun } from '#host/prints/kit/minutes'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { HandedPerson, HandoverMinutes, handedPerson, handoverEnd, partyLines } from '../kit/handover-print'
import { mau42Samples } from './samples'

/**
 * Biên bản giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập: when somebody is admitted under a court's decision, and both ways when a
 * body of criminal procedure takes somebody out and brings the person back. Art. 111(2) orders the form as it is for both ways: which way it was
 * is told by the decision cited and by who gives and who receives.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 42; Arts 108(1), 111(2)
 */
export const Mau42Data = z.strictObject({
  ...Headless,
  ...HandoverMinutes,
  receiver: Party,
  /** In running text: 'Cơ sở cai nghiện ma túy tỉnh Quảng Ninh'. */
  facilityName: Text,
  /** The court's decision; null for somebody who is not in compulsory rehab. */
  court: CitedDecision.nullable(),
  /** Art. 111: out of the facility or back into it, under the decision of its head (Mẫu 47); null at admission. */
  exit: z.strictObject({ way: z.enum(['OUT', 'BACK']), decision: CitedDecision }).nullable(),
  ...HandedPerson,
})
export type Mau42Data = z.infer<typeof Mau42Data>

export const mau42 = definePrint({
  id: 'mau-42',
  templateVersion: 3,
  title: 'Biên bản giao, nhận hồ sơ, người vào cơ sở cai nghiện công lập',
  data: Mau42Data,
  layout: (minutes) =>
    uprightPaper(minutes, { title: `Biên bản giao, nhận - ${minutes.person.fullName}`, maxPages: 2, saysPages: true }, (at, pages) =>
      content(minutes, pages, at),
    ),
  samples: mau42Samples,
})

const agency = 'Cơ quan:'
const facility = 'Cơ sở cai nghiện'

function content(minutes: Mau42Data, pages: number, at: Measure): Content[] {
  const { exit, court, giver, receiver } = minutes
  const goesOut = exit?.way === 'OUT'
  const about = 'hồ sơ, người vào cơ sở cai nghiện công lập'
  return [
    nationHead(minutes, at.width),
    title('BIÊN BẢN', `Giao, nhận ${about}`, at.width, at.size),
    ...bases([decree163, ...(court ? [courtBasis(court)] : []), ...(exit ? [exitBasis(exit.decision)] : [])], at, ';'),
    paragraph(`1. Hôm nay, ${begun(minutes.begun)} tại ${minutes.facilityName} chúng tôi gồm:`, at),
    ...under(paragraph('a) Đại diện bên giao:', at), partyLines(giver, goesOut ? facility : agency, at)),
    ...under(paragraph('b) Đại diện bên nhận:', at), partyLines(receiver, goesOut ? agency : facility, at)),
    paragraph(`2. Tiến hành giao, nhận ${about} với các nội dung sau:`, at),
    ...handedPerson(
      minutes,
      {
        person: court ? 'Người bị áp dụng biện pháp đưa đi cai nghiện bắt buộc' : 'Người cai nghiện ma túy',
        condition: 'Tình trạng',
        observe:
          '(cơ sở tiếp nhận phải quan sát ghi những đặc điểm chung, tình trạng sức khỏe, những dấu hiệu bất thường về thể chất, tâm thần của người bị áp dụng biện pháp đưa vào cơ sở cai nghiện bắt buộc quản lý tại thời điểm giao, nhận):',
        documents: 'Hồ sơ kèm theo gồm',
        belongings: 'Tư trang, đồ dùng cá nhân của người nghiện ma túy (ghi rõ từng loại)',
      },
      at,
    ),
    handoverEnd(minutes, pages, at, { beforeDay: ', ', beforeBoth: ' hai bên' }),
  ]
}

const courtBasis = ({ number, on, issuer }: CitedDecision) =>
  `Căn cứ Quyết định số: ${number ?? `${dots}/QĐ-${dots}`}, ${day(on)} của ${issuer ?? `Tòa án nhân dân khu vực ${longDots}`} về việc áp dụng biện pháp đưa đi cai nghiện bắt buộc`

const exitBasis = ({ number, on, issuer }: CitedDecision) =>
  `Căn cứ Quyết định số: ${number ?? `${dots}/QĐ-${dots}`}, ${day(on)} của ${issuer ?? longDots} về việc tạm thời đưa người cai nghiện ra khỏi cơ sở cai nghiện ma túy công lập theo yêu cầu của cơ quan tố tụng hình sự`
