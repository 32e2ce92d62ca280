import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { bases, dots, longDots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Gap, Headless } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, day, decree163, Party } from '#host/prints/kit/identity'
import { nationHead, title } from '#host/prints/kit/letterhead'
import { begun } from '#host/prints/kit/minutes'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { HandedPerson, HandoverMinutes, handedPerson, handoverEnd, partyLines } from '../kit/handover-print'
import { mau31Samples } from './samples'

/**
 * Biên bản giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở công lập, trường giáo dưỡng. The decree orders this form, and no
 * other, for people in the facility's care while their file is made (Art. 99(3)(b)): its words stay, only the decision that is cited is theirs.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 31; Arts 96(1), 99(3)(b)
 */
export const Mau31Data = z.strictObject({
  ...Headless,
  ...HandoverMinutes,
  receiver: Party,
  measure: z.enum(['VOLUNTARY', 'CUSTODY']),
  /** Where the hand-over took place. */
  at: Gap,
  /** Voluntary: the decision that names the facility; custody: the commune police's (Mẫu 32). */
  decision: CitedDecision,
  ...HandedPerson,
})
export type Mau31Data = z.infer<typeof Mau31Data>

export const mau31 = definePrint({
  id: 'mau-31',
  templateVersion: 3,
  title: 'Biên bản về việc giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở cai nghiện ma túy công lập, trường giáo dưỡng',
  data: Mau31Data,
  layout: (minutes) =>
    uprightPaper(minutes, { title: `Biên bản giao, nhận - ${minutes.person.fullName}`, maxPages: 2, saysPages: true }, (at, pages) =>
      content(minutes, pages, at),
    ),
  samples: mau31Samples,
})

/** The symbol and the subject of the decision cited: that which names the facility, or the commune police's on custody (Mẫu 32). */
const cited = {
  VOLUNTARY: {
    symbol: 'QĐ-CNMTTN',
    about: 'giao cơ sở cai nghiện ma túy công lập, trường giáo dưỡng tiếp nhận người đi cai nghiện ma túy tự nguyện',
  },
  CUSTODY: {
    symbol: `QĐ-${dots}`,
    about: 'giao người nghiện ma túy để quản lý trong thời gian lập hồ sơ đưa đi cai nghiện bắt buộc',
  },
} as const

function content(minutes: Mau31Data, pages: number, at: Measure): Content[] {
  const { decision, giver, receiver } = minutes
  const { symbol, about } = cited[minutes.measure]
  return [
    nationHead(minutes, at.width),
    title(
      'BIÊN BẢN',
      'Về việc giao, nhận hồ sơ, người bị cai nghiện ma túy tự nguyện vào cơ sở cai nghiện ma túy công lập, trường giáo dưỡng',
      at.width,
      at.size,
    ),
    ...bases(
      [
        decree163,
        `Căn cứ Quyết định số: ${decision.number ?? `${dots}/${symbol}`} ${day(decision.on)} của ${decision.issuer ?? longDots} về việc ${about}`,
      ],
      at,
    ),
    paragraph(`1. Hôm nay, ${begun(minutes.begun)} tại ${minutes.at ?? longDots + longDots} chúng tôi gồm:`, at),
    ...under(paragraph('a) Đại diện bên giao', at), partyLines(giver, 'Cơ quan:', at)),
    ...under(paragraph('b) Đại diện bên nhận', at), partyLines(receiver, 'Cơ quan:', at)),
    paragraph('2. Tiến hành giao, nhận hồ sơ, người cai nghiện ma túy tự nguyện như sau:', at),
    ...handedPerson(
      minutes,
      {
        person: 'Người đi cai nghiện',
        condition: 'Tình trạng người cai nghiện',
        observe:
          '(tổ chức, cá nhân tiếp nhận phải quan sát ghi những đặc điểm chung, tình trạng sức khỏe, những dấu hiệu bất thường về thể chất, tâm thần của người bị quản lý tại thời điểm giao, nhận):',
        documents: 'Hồ sơ kèm theo gồm',
        belongings: 'Tư trang, đồ dùng cá nhân cơ sở quản lý (ghi rõ từng loại)',
      },
      at,
    ),
    handoverEnd(minutes, pages, at),
  ]
}
