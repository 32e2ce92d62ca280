import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { fieldLine, longDots, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { CopyCount, Gap, Kept, Moment, Passage } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { day, field, identityLines, Party, PersonOnPaper, RelativeOnPaper } from '#host/prints/kit/identity'
import { nationHead, signatures, title } from '#host/prints/kit/letterhead'
import { begun, clockText, counted } from '#host/prints/kit/minutes'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { partyLines } from '../kit/handover-print'
import { annex1Mau03Samples } from './samples'

/**
 * Biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử: the device is put on before the person leaves the facility.
 * @see Decree 163/2026/NĐ-CP Annex I, Mẫu số 03; Art. 17(1), (4)
 */
export const Annex1Mau03Data = z.strictObject({
  ...Kept,
  begun: Moment,
  finished: Moment,
  /** Address where the decision is carried out. */
  at: Gap,
  officer: Party,
  person: PersonOnPaper.omit({ ethnicity: true, religion: true, education: true, occupation: true, workplace: true }),
  family: RelativeOnPaper,
  device: z.strictObject({
    /** Where on the body it is worn. */
    position: Gap,
    number: Gap,
    accessories: Gap,
    condition: Passage.nullable(),
  }),
  copies: CopyCount,
})
export type Annex1Mau03Data = z.infer<typeof Annex1Mau03Data>

export const annex1Mau03 = definePrint({
  id: 'annex-1-mau-03',
  templateVersion: 3,
  title: 'Biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử',
  data: Annex1Mau03Data,
  layout: (minutes) =>
    uprightPaper(
      minutes,
      { title: `Biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử - ${minutes.person.fullName}`, maxPages: 2 },
      (at) => content(minutes, at),
    ),
  samples: annex1Mau03Samples,
})

const number = 'Số CMND/CCCD/CC/Hộ chiếu'
/** In the lines in which the form has it above the signature. */
const family = [
  'Đại diện gia đình người bị giám sát điện tử;',
  'cha, mẹ, người giám hộ hoặc người đại diện theo pháp luật',
  'của người bị giám sát điện tử từ đủ 12 tuổi đến dưới 18 tuổi',
]

function content(minutes: Annex1Mau03Data, at: Measure): Content[] {
  const { person, device, finished } = minutes
  return [
    nationHead(null, at.width),
    title('BIÊN BẢN', 'Thi hành quyết định áp dụng biện pháp giám sát điện tử', at.width, at.size),
    paragraph(`Hôm nay, ${begun(minutes.begun)} tại ${minutes.at ?? longDots + longDots}`, at),
    paragraph('Chúng tôi gồm:', at),
    ...under(
      paragraph('1. Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử:', at),
      partyLines(minutes.officer, 'Cơ quan:', at),
    ),
    ...under(
      paragraph('2. Người bị giám sát điện tử:', at),
      identityLines(
        person,
        at,
        [
          { fields: ['fullName', 'sex'], tabs: [0.72] },
          { fields: ['otherName'], bare: ['otherName'] },
          { fields: ['birth', 'birthplace'], tabs: [0.56] },
          { fields: ['homeTown'] },
          { fields: ['registeredAddress'] },
          { fields: ['currentAddress'] },
          { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'] },
        ],
        { idNumber: number, currentAddress: 'Nơi ở hiện tại' },
      ),
    ),
    ...under(
      paragraph(`3. ${family.join(' ')}:`, at),
      identityLines(
        minutes.family,
        at,
        [
          { fields: ['name', 'sex'], joint: ';' },
          { fields: ['birth'] },
          { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'], joint: ';' },
          { fields: ['address'] },
          { fields: ['phone'] },
          { fields: ['relation'] },
        ],
        { idNumber: number, relation: 'Quan hệ với người bị giám sát điện tử' },
      ),
    ),
    ...under(paragraph('Tiến hành lập biên bản thi hành quyết định áp dụng biện pháp giám sát điện tử như sau:', at), [
      paragraph(
        `- Đại diện cơ quan thi hành quyết định áp dụng biện pháp giám sát điện tử tiến hành giao quyết định áp dụng biện pháp giám sát điện tử và đeo thiết bị giám sát điện tử lên cơ thể của ${person.fullName}`,
        at,
      ),
    ]),
    fieldLine([field('- Vị trí đeo thiết bị', device.position)], at),
    fieldLine([field('- Số thiết bị', device.number)], at),
    fieldLine([field('- Phụ kiện kèm theo thiết bị', device.accessories)], at),
    ...passage('- Tình trạng thiết bị giám sát điện tử và phụ kiện kèm theo:', device.condition, at, 1),
    {
      unbreakable: true,
      stack: [
        paragraph(
          `Biên bản kết thúc lúc ${clockText(finished)} ${day(finished.on)}, đã đọc cho những người có tên ở trên nghe, công nhận là đúng và ký xác nhận dưới đây. Biên bản này được lập thành ${counted(
            minutes.copies,
          )} bản có giá trị pháp lý như nhau, mỗi bên giữ 01 bản để thực hiện.`,
          at,
        ),
        signatures(
          [
            { title: 'Người bị giám sát điện tử', name: person.fullName },
            { title: 'Đại diện cơ quan thi hành quyết định', name: minutes.officer.name },
          ],
          at.width,
          at.size,
        ),
        signatures([{ title: family.join('\n'), name: minutes.family.name }], at.width, at.size),
      ],
    },
  ]
}
