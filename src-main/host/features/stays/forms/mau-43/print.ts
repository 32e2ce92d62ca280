import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { authority, ruling } from '#host/prints/kit/articles'
import { article, bases, fieldLine, longDots, type Measure, type PrintField, paragraph, passage, under } from '#host/prints/kit/body'
import { Gap, Moment, Passage } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { day, decree163, field, identityLines, law2025, PersonOnPaper } from '#host/prints/kit/identity'
import { title } from '#host/prints/kit/letterhead'
import { clockText } from '#host/prints/kit/minutes'
import { mau43Samples } from './samples'

const Parent = z.strictObject({ name: Gap, age: z.int().min(0).max(130).nullable(), occupation: Gap, address: Gap, phone: Gap })
const Reported = z.strictObject({ name: Gap, phone: Gap, address: Gap })

/**
 * Quyết định truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 43; Arts 109(2), 121(4)
 */
export const Mau43Data = z.strictObject({
  ...Issued,
  proposedBy: Gap,
  person: PersonOnPaper.pick({
    fullName: true,
    sex: true,
    otherName: true,
    birth: true,
    idNumber: true,
    idIssuedOn: true,
    idIssuedBy: true,
    currentAddress: true,
  }),
  /** Centimetres. */
  height: z.int().min(40).max(260).nullable(),
  /** Kilograms. */
  weight: z.number().min(1).max(400).nullable(),
  marks: Passage.nullable(),
  father: Parent,
  mother: Parent,
  others: Passage.nullable(),
  /** From where; while on bereavement leave, the house. */
  from: Gap,
  escaped: Moment,
  /** Whom to tell when the person is found: somebody, and an agency. */
  officer: Reported,
  agency: Reported,
  /** Who carries the decision out. */
  implementers: Gap,
})
type Mau43Data = z.infer<typeof Mau43Data>

export const mau43 = definePrint({
  id: 'mau-43',
  templateVersion: 3,
  title: 'Quyết định truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn',
  data: Mau43Data,
  layout: (pursuit) =>
    agencyPaper(pursuit, { kind: 'Quyết định', subject: pursuit.person.fullName, maxPages: 2 }, (at) => content(pursuit, at)),
  samples: mau43Samples,
})

const about = 'Truy tìm người nghiện đang được quản lý trong thời gian lập hồ sơ, người đang cai nghiện bắt buộc bỏ trốn'

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

function content(pursuit: Mau43Data, at: Measure): Content[] {
  const { person, height, weight, escaped } = pursuit
  return [
    title('QUYẾT ĐỊNH', about, at.width, at.size),
    authority(`Trưởng ${pursuit.facilityName}`, at),
    ...bases([law2025, decree163, `Theo đề nghị của ${pursuit.proposedBy ?? longDots}`], at),
    ...under(ruling('QUYẾT ĐỊNH:', at), [article(1, `${about} có lai lịch và đặc điểm nhận dạng như sau:`, at)]),
    ...identityLines(
      person,
      at,
      [
        { fields: ['fullName', 'sex'], joint: ';' },
        { fields: ['otherName'] },
        { fields: ['birth'] },
        { fields: ['idNumber', 'idIssuedOn'], joint: ';' },
        { fields: ['idIssuedBy'] },
        { fields: ['currentAddress'] },
      ],
      {
        fullName: '1. Họ và tên (viết in hoa)',
        otherName: 'Tên gọi khác (nếu có)',
        idIssuedOn: 'Ngày cấp',
        idIssuedBy: 'Nơi cấp',
      },
    ),
    ...under(paragraph('2. Đặc điểm nhận dạng:', at), [
      fieldLine([figure('Chiều cao', height === null ? null : height / 100, 'm'), figure('Cân nặng', weight, 'kg')], at, { joint: ';' }),
    ]),
    ...passage('Dấu hiệu riêng biệt:', pursuit.marks, at, 0),
    ...under(paragraph('3. Các mối quan hệ', at), [parent('bố', pursuit.father, at)]),
    parent('mẹ', pursuit.mother, at),
    ...passage('- Các mối quan hệ liên quan khác:', pursuit.others, at),
    paragraph(`4. Đã bỏ trốn khỏi ${pursuit.from ?? longDots} hồi ${clockText(escaped)} ${day(escaped.on)}`, at),
    ...under(paragraph('Khi phát hiện đối tượng có lai lịch nêu trên, yêu cầu báo ngay cho:', at), [
      reported('- Ông (bà)', pursuit.officer, at),
      reported('- Cơ quan', pursuit.agency, at),
    ]),
    signed(pursuit, `Các ông (bà) ${pursuit.implementers ?? longDots} chịu trách nhiệm thi hành Quyết định này`, at, {
      with: [article(2, 'Quyết định này có hiệu lực kể từ ngày ký.', at)],
    }),
  ]
}

const figure = (caption: string, value: number | null, unit: string): PrintField => ({
  ...field(caption, value === null ? null : decimal.format(value)),
  unit,
})

const parent = (word: string, { name, age, occupation, address, phone }: z.infer<typeof Parent>, at: Measure): Content => ({
  unbreakable: true,
  stack: [
    fieldLine([field(`- Họ, tên ${word}`, name), field('Tuổi', age === null ? null : String(age))], at, { joint: ';' }),
    fieldLine([field('Nghề nghiệp', occupation)], at),
    fieldLine([field('Nơi cư trú hoặc chỗ ở hiện nay', address)], at),
    fieldLine([field('Điện thoại liên hệ', phone)], at),
  ],
})

const reported = (caption: string, { name, phone, address }: z.infer<typeof Reported>, at: Measure): Content => ({
  unbreakable: true,
  stack: [fieldLine([field(caption, name), field('Điện thoại', phone)], at, { joint: ';' }), fieldLine([field('Địa chỉ', address)], at)],
})
