import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { bases, emptyLine, longDots, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { Gap, Headless, Passage } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { decree163, identityLines, RelativeOnPaper } from '#host/prints/kit/identity'
import { nationHead, title } from '#host/prints/kit/letterhead'
import { begun } from '#host/prints/kit/minutes'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { HandoverMinutes, handoverEnd, partyLines } from '../kit/handover-print'
import { mau23Samples } from './samples'

/**
 * Biên bản về việc giao nhận Quyết định/Giấy xác nhận/Thông báo: the after-rehab decision and the confirmation at discharge; and the person,
 * when the family takes them home for a bereavement and brings them back.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 23; Arts 97(2)(b), 121(3), 123(2)(b)
 */
export const Mau23Data = z.strictObject({
  ...Headless,
  ...HandoverMinutes,
  /** Address of the hand-over. */
  at: Gap,
  receiver: RelativeOnPaper.omit({ address: true }),
  /** The names of the papers, and for a bereavement who goes with them. */
  handed: Passage.nullable(),
})
export type Mau23Data = z.infer<typeof Mau23Data>

export const mau23 = definePrint({
  id: 'mau-23',
  templateVersion: 3,
  title: 'Biên bản về việc giao nhận Quyết định/Giấy xác nhận/Thông báo',
  data: Mau23Data,
  layout: (minutes) =>
    uprightPaper(
      minutes,
      { title: `Biên bản giao nhận${minutes.receiver.name ? ` - ${minutes.receiver.name}` : ''}`, maxPages: 1, saysPages: true },
      (at, pages) => content(minutes, pages, at),
    ),
  samples: mau23Samples,
})

/** All three stay in the title and in part 2, whichever are handed over: their names stand below. */
const papers = 'Quyết định/Giấy xác nhận/Thông báo'

function content(minutes: Mau23Data, pages: number, at: Measure): Content[] {
  const { handed } = minutes
  return [
    nationHead(minutes, at.width),
    title('BIÊN BẢN', `Về việc giao nhận ${papers}`, at.width, at.size),
    ...bases([decree163], at, ';'),
    paragraph(`1. Hôm nay, ${begun(minutes.begun)} tại ${minutes.at ?? longDots + longDots} chúng tôi gồm:`, at),
    ...under(paragraph('a) Đại diện bên giao:', at), partyLines(minutes.giver, 'Cơ quan:', at)),
    ...under(
      paragraph('b) Đại diện bên nhận:', at),
      identityLines(
        minutes.receiver,
        at,
        [
          { fields: ['name', 'sex'], joint: ';' },
          { fields: ['birth'] },
          { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'] },
          { fields: ['phone'] },
          { fields: ['relation'] },
        ],
        { relation: 'Quan hệ với người nghiện ma túy được quản lý' },
      ),
    ),
    ...under(
      paragraph(`2. Chúng tôi bên giao giao cho bên nhận ${papers}`, at),
      handed === null ? [emptyLine(at), emptyLine(at)] : passage('', handed, at),
    ),
    handoverEnd(minutes, pages, at),
  ]
}
