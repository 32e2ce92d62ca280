import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { planContents } from '#contract/plans/operations'
import { Employment, MaritalStatus } from '#contract/residents/operations'
import { formatBirth, formatDate } from '#contract/values/calendar'
import { upperName } from '#contract/values/names'
import { fieldLine, heading, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { Gap, Headed, Passage } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { Age, bareField, field, PersonOnPaper, sexes } from '#host/prints/kit/identity'
import { letterhead, signatures, title } from '#host/prints/kit/letterhead'
import { ticked, tickLine } from '#host/prints/kit/tick-box'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { healthNow, history, rehabs, substances } from './medical'
import { mau17Samples } from './samples'

/** A relative of part II; null is a line to fill in. */
const Kinsperson = z.strictObject({ name: Gap, age: Age, address: Gap }).nullable()
type Kinsperson = z.infer<typeof Kinsperson>

/**
 * Phiếu thu thập thông tin người cai nghiện ma túy. Parts III and IV are for the medical staff: null leaves them to be filled in.
 * Results of HIV tests are not kept and are not among them.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 17; Art. 84(2)
 */
export const Mau17Data = z.strictObject({
  ...Headed,
  person: PersonOnPaper.pick({
    fullName: true,
    sex: true,
    birth: true,
    idNumber: true,
    idIssuedOn: true,
    idIssuedBy: true,
    ethnicity: true,
    religion: true,
    education: true,
    occupation: true,
  }).extend({
    residence: Gap,
    nationality: Gap,
    policyCategory: Gap,
    diplomas: Gap,
    highestQualification: Gap,
    employment: Employment.nullable(),
    maritalStatus: MaritalStatus.nullable(),
    convictions: Passage.nullable(),
    sanctions: Passage.nullable(),
    papersHeld: Gap,
  }),
  /** Whom to tell. */
  contact: z.strictObject({ name: Gap, phone: Gap, relation: Gap, address: Gap }),
  family: z.strictObject({ father: Kinsperson, mother: Kinsperson, spouse: Kinsperson, children: z.array(Kinsperson).max(20) }),
  appearance: z.strictObject({ heightCm: z.int().nullable(), weightKg: z.int().nullable() }),
  health: z.strictObject(planContents.health.shape).nullable(),
  substances: z.strictObject(planContents.substances.shape).nullable(),
  /** Who told, and who wrote the sheet. */
  informant: Gap,
  preparedBy: Gap,
})
export type Mau17Data = z.infer<typeof Mau17Data>

export const mau17 = definePrint({
  id: 'mau-17',
  templateVersion: 5,
  title: 'Phiếu thu thập thông tin người cai nghiện ma túy',
  data: Mau17Data,
  layout: (sheet) =>
    uprightPaper(
      sheet,
      {
        title: `Phiếu thu thập thông tin người cai nghiện ma túy - ${sheet.person.fullName}`,
        maxPages: null,
        settings: [{ size: 13, lineHeight: 1.08 }],
      },
      (at) => content(sheet, at),
    ),
  samples: mau17Samples,
})

const joined = { joint: ';' }

function content(sheet: Mau17Data, at: Measure): Content[] {
  const earlier = rehabs(sheet.substances, at)
  return [
    letterhead({ ...sheet, number: null, symbol: null }, at.width),
    title('PHIẾU THU THẬP THÔNG TIN NGƯỜI CAI NGHIỆN MA TÚY', null, at.width),
    ...under(heading('I. THÔNG TIN VỀ NHÂN THÂN', at), identity(sheet, at)),
    ...under(heading('II. THÔNG TIN VỀ GIA ĐÌNH', at), family(sheet.family, at)),
    ...under(heading('III. THÔNG TIN VỀ SỨC KHỎE, Y TẾ', at), history(sheet.health, at)),
    ...healthNow(sheet.health, sheet.appearance, at),
    ...substances(heading('IV. THÔNG TIN LIÊN QUAN ĐẾN CHẤT GÂY NGHIỆN, CAI NGHIỆN', at), sheet.substances, at),
    ...earlier.slice(0, -1),
    {
      unbreakable: true,
      stack: [
        earlier.at(-1)!,
        signatures(
          [
            { title: 'NGƯỜI CUNG CẤP THÔNG TIN', name: sheet.informant },
            { title: 'NGƯỜI LẬP PHIẾU', name: sheet.preparedBy },
          ],
          at.width,
          at.size,
        ),
      ],
    },
  ]
}

const employments = { EMPLOYED: 'Có việc làm', UNSTABLE: 'Việc làm không ổn định', UNEMPLOYED: 'Thất nghiệp' } as const
const maritals = { SINGLE: 'Độc thân', MARRIED: 'Đã kết hôn', DIVORCED: 'Ly hôn', WIDOWED: 'Góa' } as const

function identity({ person, contact }: Mau17Data, at: Measure): Content[] {
  const { convictions, sanctions, papersHeld } = person
  const legal = [
    convictions && `tiền án: ${convictions}`,
    sanctions && `tiền sự: ${sanctions}`,
    papersHeld && `giấy tờ tùy thân: ${papersHeld}`,
  ].filter((part) => part !== null)
  return [
    fieldLine(
      [
        { ...field('1. Họ, tên (viết in hoa)', upperName(person.fullName)), bold: true },
        field('2. Giới tính', person.sex && sexes[person.sex]),
      ],
      at,
      joined,
    ),
    fieldLine([field('3. Ngày, tháng, năm sinh', person.birth && formatBirth(person.birth))], at),
    fieldLine([field('4. Số CC/CCCD/CMND/HC', person.idNumber)], at),
    fieldLine(
      [field('Ngày cấp', person.idIssuedOn && formatDate(person.idIssuedOn)), { ...field('Nơi cấp', person.idIssuedBy), room: 200 }],
      at,
    ),
    fieldLine([field('5. Nơi cư trú', person.residence)], at),
    fieldLine(
      [field('6. Quốc tịch', person.nationality), bareField('Dân tộc', person.ethnicity), bareField('Tôn giáo', person.religion)],
      at,
      joined,
    ),
    fieldLine([field('7. Đối tượng chính sách', person.policyCategory)], at),
    fieldLine([field('8. Trình độ học vấn', person.education), field('Văn bằng, chứng chỉ', person.diplomas)], at, joined),
    fieldLine([field('9. Nghề nghiệp', person.occupation), field('Trình độ chuyên môn cao nhất', person.highestQualification)], at, joined),
    ...under(paragraph('10. Tình trạng việc làm:', at), [tickLine(ticked(employments, person.employment), at, [0, 0.36, 0.74])]),
    ...under(paragraph('11. Tình trạng hôn nhân:', at), [tickLine(ticked(maritals, person.maritalStatus), at, [0, 0.32, 0.58, 0.8])]),
    ...passage('12. Tình trạng pháp lý (tiền án, tiền sự, giấy tờ tùy thân...):', legal.length > 0 ? legal.join('; ') : null, at, 1),
    fieldLine([{ ...field('13. Người khi cần báo tin', contact.name), room: 110 }, field('Điện thoại', contact.phone)], at, joined),
    fieldLine([field('Mối quan hệ', contact.relation), { ...field('Địa chỉ', contact.address), room: 180 }], at, joined),
  ]
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

function family({ father, mother, spouse, children }: Mau17Data['family'], at: Measure): Content[] {
  // The form has two children; more are added, fewer are left to be filled in.
  const rows: [string, Kinsperson][] = [
    ['bố', father],
    ['mẹ', mother],
    ['vợ/chồng', spouse],
    ...Array.from({ length: Math.max(2, children.length) }, (_, i): [string, Kinsperson] => [
      `con thứ ${ordinals[i] ?? i + 1}`,
      children[i] ?? null,
    ]),
  ]
  return rows.flatMap(([who, one], i) => [
    {
      unbreakable: true,
      stack: [
        fieldLine(
          [
            { ...field(`${i + 1}. Họ, tên ${who}`, one?.name ?? null), room: 180 },
            field('Tuổi', one?.age == null ? null : String(one.age)),
          ],
          at,
          joined,
        ),
        fieldLine([bareField('Địa chỉ', one?.address ?? null)], at),
      ],
    },
  ])
}
