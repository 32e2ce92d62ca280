import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { type PlanContent, planContents } from '#contract/plans/operations'
import { upperName } from '#contract/values/names'
import { fieldLine, heading, type Measure, passage, under } from '#host/prints/kit/body'
import { Headless } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { Age, bareField, field, identityLines, PersonOnPaper, sexes } from '#host/prints/kit/identity'
import { nationHead, signatures, title } from '#host/prints/kit/letterhead'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { mau19Samples } from './samples'

/**
 * Kế hoạch tái hòa nhập cộng đồng của người cai nghiện ma túy, written by the person with guidance.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 19; Art. 88(5)
 */
export const Mau19Data = z.strictObject({
  ...Headless,
  person: PersonOnPaper.pick({ fullName: true, sex: true, idNumber: true, idIssuedOn: true, idIssuedBy: true }).extend({ age: Age }),
  plan: z.strictObject(planContents.reintegration.shape).nullable(),
})
export type Mau19Data = z.infer<typeof Mau19Data>

export const mau19 = definePrint({
  id: 'mau-19',
  templateVersion: 3,
  title: 'Kế hoạch tái hòa nhập cộng đồng của người cai nghiện ma túy',
  data: Mau19Data,
  layout: (paper) =>
    uprightPaper(paper, { title: `Kế hoạch tái hòa nhập cộng đồng - ${paper.person.fullName}`, maxPages: 1 }, (at) => content(paper, at)),
  samples: mau19Samples,
})

type AskedPart = keyof Omit<PlanContent<'reintegration'>, 'residence'>

const parts: readonly {
  readonly heading: string
  readonly note?: string
  readonly questions: readonly (readonly [AskedPart, string])[]
}[] = [
  {
    heading: 'I. ĐÁNH GIÁ CÁC YẾU TỐ',
    questions: [
      ['health', '1. Tình trạng sức khỏe'],
      ['refusal', '2. Kỹ năng từ chối sử dụng trái phép chất ma túy'],
      ['knowledge', '3. Kiến thức pháp luật, thông tin về tình hình kinh tế - xã hội'],
      ['intendedJob', '4. Dự kiến việc làm sau khi hoàn thành cai nghiện ma túy'],
    ],
  },
  {
    heading: 'II. NỘI DUNG HOẠT ĐỘNG, THỜI GIAN THỰC HIỆN',
    note: '(dự kiến chi tiết các hoạt động cần làm)',
    questions: [
      ['prevention', '1. Phòng, chống tái nghiện ma túy'],
      ['treatment', '2. Tiếp tục điều trị phục hồi sức khỏe'],
      ['study', '3. Học văn hóa, học nghề'],
      ['livelihood', '4. Việc làm, sinh kế'],
    ],
  },
  {
    heading: 'III. NGUỒN LỰC THỰC HIỆN',
    note: '(xác định nguồn lực hiện có và đề xuất nhu cầu hỗ trợ từ chính quyền và các chính sách của Nhà nước)',
    questions: [
      ['family', '1. Bản thân, gia đình'],
      ['authorities', '2. Hỗ trợ từ chính quyền nơi cư trú/khác'],
      ['loan', '3. Vay vốn (học nghề, sản xuất, kinh doanh, tạo việc làm)'],
    ],
  },
]

/** The form prints no colon before its dots; before a sentence one is needed. */
const answer = (caption: string, text: string | null, at: Measure) => passage(text === null ? caption : `${caption}:`, text, at, 1)

function content({ person, plan, ...head }: Mau19Data, at: Measure): Content[] {
  const answered = parts.flatMap((part) =>
    under(
      heading(part.heading, at, part.note),
      part.questions.flatMap(([key, caption]) => answer(caption, plan?.[key] ?? null, at)),
    ),
  )
  return [
    nationHead(head, at.width),
    title('KẾ HOẠCH', 'TÁI HÒA NHẬP CỘNG ĐỒNG CỦA NGƯỜI CAI NGHIỆN MA TÚY', at.width, at.size),
    fieldLine(
      [
        { ...field('Họ và tên', upperName(person.fullName)), bold: true },
        bareField('Tuổi', person.age === null ? null : String(person.age)),
        bareField('Giới tính', person.sex && sexes[person.sex]),
      ],
      at,
      { joint: ';' },
    ),
    ...identityLines(person, at, [{ fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'] }], {
      idIssuedOn: 'Ngày cấp',
      idIssuedBy: 'Nơi cấp',
    }),
    ...passage('Nơi cư trú sau cai nghiện ma túy:', plan?.residence ?? null, at, 1),
    ...answered.slice(0, -1),
    {
      unbreakable: true,
      stack: [answered.at(-1)!, signatures([null, { title: 'NGƯỜI LẬP KẾ HOẠCH', name: person.fullName }], at.width, at.size)],
    },
  ]
}
