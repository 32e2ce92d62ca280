import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { Signer } from '#contract/facility'
import { gradedParts, planContents } from '#contract/plans/operations'
import { PlainDate } from '#contract/values/calendar'
import { upperName } from '#contract/values/names'
import { endsWith, fieldLine, heading, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { Gap, Headed } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { Age, bareField, day, field, identityLines, PersonOnPaper, sexes } from '#host/prints/kit/identity'
import { letterhead, signatures, title } from '#host/prints/kit/letterhead'
import { headedTable, type PrintColumn } from '#host/prints/kit/table'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { mau18Samples } from './samples'

/**
 * Kế hoạch cai nghiện ma túy: parts I to IV when it is made, part V when it is evaluated. A part that the reader may not open, or that is
 * not written yet, is null and left to be filled in.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 18; Arts 84(4), 85–88
 */
export const Mau18Data = z.strictObject({
  ...Headed,
  person: PersonOnPaper.pick({ fullName: true, sex: true, idNumber: true, idIssuedOn: true, idIssuedBy: true }).extend({ age: Age }),
  /** 'Bắt buộc', 'Tự nguyện'. */
  measure: Gap,
  admittedOn: PlainDate.nullable(),
  expectedEndOn: PlainDate.nullable(),
  treatment: z.strictObject(planContents.treatment.shape).nullable(),
  recovery: z.strictObject(planContents.recovery.shape).nullable(),
  education: z.strictObject(planContents.education.shape).nullable(),
  labour: z.strictObject(planContents.labour.shape).nullable(),
  evaluation: z.strictObject(planContents.evaluation.shape).nullable(),
  preparedBy: Gap,
  signer: Signer,
})
export type Mau18Data = z.infer<typeof Mau18Data>

export const mau18 = definePrint({
  id: 'mau-18',
  templateVersion: 5,
  title: 'Kế hoạch cai nghiện ma túy',
  data: Mau18Data,
  layout: (plan) =>
    uprightPaper(
      plan,
      { title: `Kế hoạch cai nghiện ma túy - ${plan.person.fullName}`, maxPages: null, settings: [{ size: 13, lineHeight: 1.08 }] },
      (at) => content(plan, at),
    ),
  samples: mau18Samples,
})

/** How the form words one of the parts I to IV. What stands in brackets tells who writes it by hand what to write. */
interface Wording<A extends string> {
  readonly heading: string
  readonly assessment: string
  readonly goals: string
  readonly plan: string
  readonly activities: Readonly<Record<A, readonly [caption: string, guidance: string]>>
}

const who = 'địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).'
const protocol = `(phác đồ điều trị; ${who}`
const method = `(phương pháp/cách thức thực hiện; ${who}`

const treatment: Wording<'detox' | 'mental' | 'diseases'> = {
  heading: 'I. ĐIỀU TRỊ Y TẾ',
  assessment: '(loại ma túy sử dụng, hội chứng cai, rối loạn tâm thần, các bệnh lý khác qua thăm khám...)',
  goals: '(xác định rõ các mục tiêu của việc điều trị y tế đối với người cai nghiện trên cơ sở đánh giá ở điểm 1)',
  plan: '3. Kế hoạch điều trị:',
  activities: {
    detox: ['3.1. Điều trị cắt cơn, giải độc:', protocol],
    mental: ['3.2. Điều trị rối loạn tâm thần do sử dụng ma túy:', protocol],
    diseases: ['3.3. Điều trị các bệnh lý khác:', protocol],
  },
}
const recovery: Wording<'behaviour' | 'mind'> = {
  heading: 'II. HỖ TRỢ PHỤC HỒI',
  assessment: '(các ảnh hưởng của ma túy đối với thể chất, tâm thần của người cai nghiện ma túy)',
  goals: '(xác định rõ các mục tiêu của việc điều trị, hỗ trợ phục hồi thể chất, tâm thần trên cơ sở đánh giá ở điểm 1)',
  plan: '3. Kế hoạch thực hiện:',
  activities: {
    behaviour: ['3.1. Điều trị phục hồi hành vi:', method],
    mind: ['3.2. Điều trị phục hồi tâm thần:', method],
  },
}
const education: Wording<'lessons' | 'therapy' | 'together'> = {
  heading: 'III. GIÁO DỤC, TƯ VẤN PHỤC HỒI HÀNH VI, NHÂN CÁCH',
  assessment: '(nhận thức, mức độ rối loạn hành vi, nhân cách, các yếu tố ảnh hưởng từ gia đình, cộng đồng, nơi làm việc...)',
  goals:
    '(xác định rõ các mục tiêu của việc giáo dục, tư vấn, phục hồi hành vi, nhân cách đối với người cai nghiện trên cơ sở đánh giá ở điểm 1)',
  plan: '3. Kế hoạch thực hiện:',
  activities: {
    lessons: [
      '3.1. Giáo dục chuyên đề:',
      `(lựa chọn chuyên đề phù hợp trình độ nhận thức của người cai nghiện; phương pháp/cách thức thực hiện; ${who}`,
    ],
    therapy: [
      '3.2. Trị liệu tâm lý:',
      `(lựa chọn phương pháp trị liệu tâm lý (tư vấn cá nhân, tư vấn nhóm, thiền,...) phù hợp với cá nhân của người cai nghiện; ${who}`,
    ],
    together: [
      '3.3. Hoạt động thể thao, văn hóa, sinh hoạt tập thể:',
      '(tổ chức, khuyến khích người cai nghiện tham gia các hoạt động thể thao, văn hóa, sinh hoạt tập thể).',
    ],
  },
}
const labour: Wording<'work' | 'trade'> = {
  heading: 'IV. LAO ĐỘNG TRỊ LIỆU, HỌC NGHỀ',
  assessment: '(tình trạng sức khỏe, giới tính, nghề nghiệp, kỹ năng lao động của người cai nghiện)',
  goals: '(xác định các mục tiêu trên cơ sở đánh giá ở điểm 1)',
  plan: '3. Kế hoạch thực hiện:',
  activities: {
    work: [
      '3.1. Lao động trị liệu:',
      '(tổ chức các hoạt động lao động trị liệu phù hợp với sức khỏe, giới tính, kỹ năng lao động của người cai nghiện).',
    ],
    trade: ['3.2. Học nghề:', '(tổ chức dạy nghề theo nhu cầu của người cai nghiện và khả năng thực hiện của cơ sở).'],
  },
}

function content(plan: Mau18Data, at: Measure): Content[] {
  const { person, signer } = plan
  return [
    letterhead({ ...plan, number: null, symbol: null }, at.width),
    title('KẾ HOẠCH CAI NGHIỆN MA TÚY', null, at.width),
    fieldLine(
      [
        { ...field('Người cai nghiện', upperName(person.fullName)), bold: true },
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
    fieldLine([field('Hình thức cai nghiện ma túy', plan.measure)], at),
    paragraph(`Ngày tiếp nhận: ${day(plan.admittedOn)}`, at),
    paragraph(`Ngày dự kiến kết thúc: ${day(plan.expectedEndOn)}`, at),
    ...planned(treatment, plan.treatment, at),
    ...planned(recovery, plan.recovery, at),
    ...planned(education, plan.education, at),
    ...planned(labour, plan.labour, at),
    ...evaluated(plan, at),
    endsWith(
      passage('3. Tư vấn cho người cai nghiện xây dựng kế hoạch tái hòa nhập cộng đồng.', plan.evaluation?.advised ?? null, at, open),
      signatures(
        [
          { title: 'NGƯỜI CAI NGHIỆN', name: person.fullName },
          { title: 'NGƯỜI LẬP KẾ HOẠCH', name: plan.preparedBy },
          {
            title: [signer.authority, signer.title].filter(Boolean).join('\n').toLocaleUpperCase('vi'),
            name: [signer.rank, signer.name].filter(Boolean).join(' ') || null,
          },
        ],
        at.width,
        at.size,
      ),
    ),
  ]
}

/** Lines to write on, by hand. */
const open = 2

/** What the form asks: with what was written, or with what it says about writing it. */
const asked = (caption: string, guidance: string, text: string | null, at: Measure): Content[] =>
  passage(text === null ? `${caption}: ${guidance}`.trim() : `${caption}:`, text, at, open)

interface Activity {
  readonly content: string | null
  readonly place: string | null
  readonly time: string | null
  readonly inCharge: string | null
}

function planned<A extends string>(
  wording: Wording<A>,
  written: { readonly assessment: string | null; readonly goals: string | null; readonly activities: Record<A, Activity> } | null,
  at: Measure,
): Content[] {
  const [first, ...others] = Object.keys(wording.activities).map((key) =>
    activity(wording.activities[key as A], written?.activities[key as A] ?? null, at),
  )
  return [
    ...under(heading(wording.heading, at), asked('1. Đánh giá', wording.assessment, written?.assessment ?? null, at)),
    ...asked('2. Mục tiêu', wording.goals, written?.goals ?? null, at),
    ...under(paragraph(wording.plan, at), first!),
    ...others.flat(),
  ]
}

/** Place, time and who does it are asked for where the form names them, and told wherever they were written. */
function activity([caption, guidance]: readonly [string, string], written: Activity | null, at: Measure): Content[] {
  const { content = null, place = null, time = null, inCharge = null } = written ?? {}
  if (!content && !place && !time && !inCharge) return passage(`${caption} ${guidance}`, null, at, open)
  const details = [
    field('Địa điểm thực hiện', place),
    field('Thời gian thực hiện', time),
    field('Người phụ trách/thực hiện', inCharge),
  ].filter(({ value }) => value !== null || guidance.endsWith(who))
  return [...passage(caption, content ?? '', at), ...(details.length > 0 ? [fieldLine(details, at, { joint: ';' })] : [])]
}

const grades = ['GOOD', 'PASS', 'FAIL'] as const

const columns: readonly PrintColumn[] = [
  { heading: 'Nội dung', width: 132 },
  { heading: 'Tốt', width: 36, align: 'center' },
  { heading: 'Đạt', width: 36, align: 'center' },
  { heading: 'Không đạt', width: 44, align: 'center' },
  { heading: 'Kết quả so với mục tiêu', width: '*' },
]

const partNames: Readonly<Record<(typeof gradedParts)[number], string>> = {
  treatment: 'I. Điều trị y tế',
  recovery: 'II. Hỗ trợ phục hồi',
  education: 'III. Giáo dục, tư vấn phục hồi hành vi, nhân cách',
  labour: 'IV. Lao động trị liệu, học nghề',
}

const information = '2. Cung cấp thông tin cho người cai nghiện'

/** Part V 1 and 2. */
function evaluated(plan: Mau18Data, at: Measure): Content[] {
  const { evaluation } = plan
  const rows = gradedParts.map((key) => ({
    cells: [partNames[key], ...grades.map((grade) => (evaluation?.grades[key] === grade ? 'X' : '')), plan[key]?.outcome ?? ''],
  }))
  return [
    {
      stack: [
        headedTable(
          [
            heading('V. ĐÁNH GIÁ, CHUẨN BỊ TÁI HÒA NHẬP', at),
            paragraph(
              '1. Đánh giá kế hoạch cai nghiện theo các mục tiêu (từ I đến IV); (đánh giá kết quả theo các mức độ: Tốt - Đạt - Không đạt).',
              at,
            ),
          ],
          columns,
          rows,
          12,
        ),
      ],
      margin: [0, 0, 0, 8],
    },
    ...(evaluation?.informed
      ? passage(`${information}:`, evaluation.informed, at)
      : passage(
          `${information} (biện pháp quản lý sau cai nghiện tại cộng đồng; các chính sách hỗ trợ; thông tin, địa chỉ dịch vụ công tác xã hội, nhóm sinh hoạt đồng đẳng).`,
          null,
          at,
          open,
        )),
  ]
}
