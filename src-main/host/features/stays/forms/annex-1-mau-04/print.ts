import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { dots, longDots, type Measure, paragraph } from '#host/prints/kit/body'
import { Gap, Headless } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, day, identityLines, PersonOnPaper } from '#host/prints/kit/identity'
import { nationHead, salutation, signatures, title } from '#host/prints/kit/letterhead'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { annex1Mau04Samples } from './samples'

/**
 * Cam kết thực hiện biện pháp giám sát điện tử, signed when the device is put on.
 * @see Decree 163/2026/NĐ-CP Annex I, Mẫu số 04; Art. 17(2)
 */
export const Annex1Mau04Data = z.strictObject({
  ...Headless,
  /** The commune police that decided: 'Công an phường Hồng Gai'. */
  addressee: Gap,
  person: PersonOnPaper.omit({ birthplace: true }),
  /** Issued by the head of that commune police: 'Trưởng Công an phường Hồng Gai'. */
  decision: CitedDecision,
})
export type Annex1Mau04Data = z.infer<typeof Annex1Mau04Data>

export const annex1Mau04 = definePrint({
  id: 'annex-1-mau-04',
  templateVersion: 2,
  title: 'Cam kết thực hiện biện pháp giám sát điện tử',
  data: Annex1Mau04Data,
  layout: (pledge) =>
    uprightPaper(pledge, { title: `Cam kết thực hiện biện pháp giám sát điện tử - ${pledge.person.fullName}`, maxPages: 1 }, (at) =>
      content(pledge, at),
    ),
  samples: annex1Mau04Samples,
})

function content(pledge: Annex1Mau04Data, at: Measure): Content[] {
  const { person, decision } = pledge
  return [
    nationHead(pledge, at.width),
    title('CAM KẾT', 'Thực hiện biện pháp giám sát điện tử', at.width, at.size),
    salutation([pledge.addressee ?? `Công an ${longDots}`], at.width, at.size),
    ...identityLines(
      person,
      at,
      [
        { fields: ['fullName', 'sex'], tabs: [0.76] },
        { fields: ['otherName'] },
        { fields: ['birth'] },
        { fields: ['homeTown'] },
        { fields: ['registeredAddress'] },
        { fields: ['currentAddress'] },
        { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'], joint: ';' },
        { fields: ['ethnicity', 'religion', 'education'], tabs: [0.34, 0.62] },
        { fields: ['occupation'] },
        { fields: ['workplace'] },
      ],
      { fullName: 'Tôi tên (họ và tên)', currentAddress: 'Nơi ở hiện tại', idNumber: 'Số CMND/CCCD/CC/Hộ chiếu' },
    ),
    paragraph(
      `Thực hiện quyết định áp dụng biện pháp giám sát điện tử số ${decision.number ?? dots} ${day(decision.on)} của ${decision.issuer ?? `Trưởng Công an ${longDots}`}`,
      at,
    ),
    {
      unbreakable: true,
      stack: [
        paragraph(
          'Tôi đã được phổ biến các quy định liên quan đến biện pháp giám sát điện tử và trách nhiệm, nghĩa vụ của người bị giám sát điện tử. Tôi xin cam kết chấp hành nghiêm chỉnh các quy định về giám sát điện tử. Nếu vi phạm tôi xin chịu trách nhiệm theo quy định của pháp luật.',
          at,
        ),
        signatures([null, { title: 'NGƯỜI CAM KẾT', name: person.fullName }], at.width, at.size),
      ],
    },
  ]
}
