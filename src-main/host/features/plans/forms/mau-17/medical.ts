import type { Content } from 'pdfmake/interfaces'
import type { PlanContent } from '#contract/plans/operations'
import { fieldLine, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { field } from '#host/prints/kit/identity'
import { counted } from '#host/prints/kit/minutes'
import { headedTable, type PrintColumn, type PrintRow } from '#host/prints/kit/table'
import { ticked, tickLine } from '#host/prints/kit/tick-box'

// Mẫu 17 parts III and IV, the medical staff's.

const joined = { joint: ';' }
const number = (value: number | null | undefined): string | null => (value == null ? null : String(value))

/** The form names no unit for these, so it stands with the figure. */
const measured = (value: string | null, unit: string): string | null => value && `${value} ${unit}`

type Health = PlanContent<'health'>

const yesOrNo = (answer: boolean | null, at: Measure) =>
  tickLine(
    [
      { label: 'Có', ticked: answer === true },
      { label: 'Không', ticked: answer === false },
    ],
    at,
    [0, 0.36],
  )

const ifSo = 'Nếu CÓ, ghi rõ:'

const frequencies = { OFTEN: 'Thường xuyên', SOMETIMES: 'Thỉnh thoảng', RARELY: 'Hiếm khi' } as const

/** Part III 1: what there was before, in the person and in the family. */
export function history(health: Health | null, at: Measure): Content[] {
  return [
    paragraph('1. Tiền sử bệnh lý:', at),
    ...under(
      paragraph(
        'a) Đã từng mắc các bệnh cơ thể (HIV, lao, gan mật, hen, dị ứng, tim mạch, nội tiết, tiết niệu - sinh dục, ngoại khoa, bệnh da liễu, dị ứng...):',
        at,
      ),
      [yesOrNo(health?.hadPhysical ?? null, at)],
    ),
    ...illnesses(health?.physical ?? [], at),
    ...under(
      paragraph(
        'b) Đã từng mắc các bệnh tâm thần (lo âu, trầm cảm, ý tưởng và hành vi tự sát, tâm thần phân liệt, rối loạn stress sau sang chấn, rối loạn nhân cách...; thời gian phát hiện bệnh, điều trị và kết quả)',
        at,
      ),
      [yesOrNo(health?.hadMental ?? null, at)],
    ),
    ...illnesses(health?.mental ?? [], at),
    ...under(paragraph('c) Tiền sử bệnh gia đình (bệnh tâm thần, nghiện ma túy, nghiện rượu, lao...):', at), [
      yesOrNo(health?.inFamily ?? null, at),
    ]),
    paragraph(ifSo, at),
    fieldLine(
      [
        field('- Tổng số người mắc bệnh', health?.familyCount ? counted(health.familyCount) : null),
        { ...field('Mối quan hệ (bố, mẹ, anh, chị, em, con)', health?.familyWho ?? null), room: 110 },
      ],
      at,
      joined,
    ),
    ...under(
      paragraph(
        'd) Tình trạng gia đình (bạo lực trong lạm dụng tình dục, xung đột thường xuyên giữa các thành viên trong gia đình...)',
        at,
      ),
      [yesOrNo(health?.troubledFamily ?? null, at)],
    ),
    ...under(paragraph(health?.troubles ? `${ifSo} ${health.troubles}` : ifSo, at), [
      {
        unbreakable: true,
        stack: [paragraph('- Tần suất xảy ra:', at), tickLine(ticked(frequencies, health?.troubleFrequency ?? null), at, [0, 0.36, 0.68])],
      },
    ]),
  ]
}

/** Of each illness what the form asks; none told yet: once, to fill in. */
function illnesses(told: Health['physical'], at: Measure): Content[] {
  const rows = told.length > 0 ? told : [null]
  return [
    paragraph(ifSo, at),
    ...rows.map(
      (one): Content => ({
        unbreakable: true,
        stack: [
          fieldLine(
            [
              { ...field('- Thời gian phát hiện bệnh', one && `${one.found ?? 'không rõ'} (${one.name})`), room: 110 },
              field('Thời gian điều trị', one?.treated ?? null),
            ],
            at,
            joined,
          ),
          fieldLine([field('- Kết quả hiện tại', one?.result ?? null)], at),
        ],
      }),
    ),
  ]
}

/** Part III 2. */
export function healthNow(
  health: Health | null,
  { heightCm, weightKg }: { readonly heightCm: number | null; readonly weightKg: number | null },
  at: Measure,
): Content[] {
  return [
    ...under(paragraph('2. Tình trạng sức khỏe hiện tại', at), [
      fieldLine(
        [
          { ...field('a) Chiều cao', heightCm === null ? null : (heightCm / 100).toFixed(2).replace('.', ',')), unit: 'm' },
          { ...field('Cân nặng', number(weightKg)), unit: 'kg' },
        ],
        at,
        joined,
      ),
    ]),
    fieldLine(
      [
        field('b) Nhịp tim', measured(number(health?.pulse), 'lần/phút')),
        field('Huyết áp', measured(health?.bloodPressure ?? null, 'mmHg')),
      ],
      at,
      joined,
    ),
    fieldLine([field('c) Bệnh mãn tính (huyết áp cao, tiểu đường)', health?.chronic ?? null)], at),
    ...passage('d) Các dấu hiệu thể chất:', health?.physicalSigns ?? null, at, 1),
    ...passage('đ) Các dấu hiệu tâm thần:', health?.mentalSigns ?? null, at, 1),
  ]
}

type Substances = PlanContent<'substances'>

const tableSize = 11
const emptyRows = 3

/** Where nothing is told yet, rows to fill in by hand. */
const toldOrEmpty = (columns: readonly PrintColumn[], rows: readonly (readonly string[])[]): PrintRow[] =>
  (rows.length > 0 ? rows : Array.from({ length: emptyRows }, () => columns.map(() => ' \n '))).map((cells) => ({ cells }))

const legend = (texts: readonly string[], { width }: Measure): Content => ({
  unbreakable: true,
  stack: texts.flatMap((text) => passage(text, '', { size: tableSize, width })),
  margin: [0, 4, 0, 0],
})

/** The columns of both tables are rebuilt from the form's legends: the copy of the decree that could be read has lost its tables. */
const substanceColumns: readonly PrintColumn[] = [
  { heading: 'STT', width: 26, align: 'center' },
  { heading: 'Chất gây nghiện', width: '*' },
  { heading: 'Năm dùng lần đầu', width: 48, align: 'center' },
  { heading: 'Dùng lần cuối', width: 60 },
  { heading: 'Tần suất', width: 60 },
  { heading: 'Liều dùng', width: 52 },
  { heading: 'Cách sử dụng (*)', width: 66 },
]

const substanceWords = {
  OPIUM: 'CDTP (**): 1 - Thuốc phiện',
  MORPHINE: 'CDTP (**): 2 - Morphine',
  HEROIN: 'CDTP (**): 3 - Heroin',
  AMPHETAMINE: 'ATS (***): 1 - Amphetamine',
  METHAMPHETAMINE: 'ATS (***): 2 - Methamphetamine',
  OTHER: 'Khác',
}
const ways = { ORAL: '1 - Uống', SNIFFED: '2 - Hít', SMOKED: '3 - Hút', INJECTED: '4 - Tiêm tĩnh mạch' }

/** Part IV 1. @param part its heading */
export const substances = (part: Content, told: Substances | null, at: Measure): Content[] => [
  headedTable(
    [part, paragraph('1. Các chất gây nghiện đã và đang sử dụng', at)],
    substanceColumns,
    toldOrEmpty(
      substanceColumns,
      (told?.used ?? []).map(({ kind, name, firstYear, lastUse, frequency, dose, way }, i) => [
        String(i + 1),
        kind === 'OTHER' ? (name ?? substanceWords.OTHER) : [substanceWords[kind], name].filter(Boolean).join(', '),
        number(firstYear) ?? '',
        lastUse ?? '',
        frequency ?? '',
        dose ?? '',
        way ? ways[way] : '',
      ]),
    ),
    tableSize,
  ),
  legend(
    [
      '(*) Cách sử dụng: 1= Uống, 2= Hít, 3= Hút, 4= Tiêm tĩnh mạch',
      '(**) CDTP (Chất dạng thuốc phiện): 1= Thuốc phiện, 2= Morphine, 3= Heroin',
      '(***) ATS: 1= Amphetamine, 2= Methamphetamine',
    ],
    at,
  ),
]

const rehabColumns: readonly PrintColumn[] = [
  { heading: 'STT', width: 26, align: 'center' },
  { heading: 'Từ', width: 58, align: 'center' },
  { heading: 'Đến', width: 58, align: 'center' },
  { heading: 'Địa điểm (*)', width: 92 },
  { heading: 'Phương pháp (**)', width: 100 },
  { heading: 'Kết quả', width: '*' },
]

const places = {
  FACILITY: '1 - Cơ sở cai nghiện',
  HOME: '2 - Tại gia đình và cộng đồng',
  VOLUNTARY_FACILITY: '3 - Cơ sở cai nghiện tự nguyện',
  HOSPITAL: '4 - Bệnh viện',
  OTHER: '5 - Khác',
}
const methods = {
  NEUROLEPTICS: '1 - Thuốc an thần kinh',
  ACUPUNCTURE: '2 - Châm cứu',
  TRADITIONAL: '3 - Thuốc y học cổ truyền',
  CENTRE: '4 - Phục hồi chức năng tại Trung tâm',
  NALTREXONE: '5 - Naltrexone',
  NO_DRUGS: '6 - Không sử dụng thuốc',
  OTHER: '7 - Khác',
}

/** Part IV 2. */
export const rehabs = (told: Substances | null, at: Measure): Content[] => [
  headedTable(
    [paragraph('2. Lịch sử cai nghiện', at)],
    rehabColumns,
    toldOrEmpty(
      rehabColumns,
      (told?.rehabs ?? []).map(({ place, method, from, to, result }, i) => [
        String(i + 1),
        from ?? '',
        to ?? '',
        places[place],
        method ? methods[method] : '',
        result ?? '',
      ]),
    ),
    tableSize,
  ),
  legend(
    [
      '(*) Địa điểm: 1= Cơ sở cai nghiện; 2= Tại gia đình và cộng đồng; 3= Cơ sở cai nghiện tự nguyện; 4= Bệnh viện; 5= Khác.',
      '(**) Phương pháp: 1= Hỗ trợ điều trị cắt cơn bằng thuốc an thần kinh; 2= Châm cứu; 3= Thuốc y học cổ truyền; 4= Phục hồi chức năng tại Trung tâm; 5= Hỗ trợ bằng thuốc Naltrexone; 6= Không sử dụng thuốc; 7= Khác.',
    ],
    at,
  ),
]
