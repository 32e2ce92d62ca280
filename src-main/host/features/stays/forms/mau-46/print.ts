import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { Sex } from '#contract/residents/identity'
import { BirthDate, formatBirth, formatDate } from '#contract/values/calendar'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { bases, dots, longDots, type Measure, paragraph } from '#host/prints/kit/body'
import { footOf, Gap, Text } from '#host/prints/kit/data'
import { definePrint, type PrintedDocument } from '#host/prints/kit/define-print'
import { CitedDecision, day, decree163, sexes } from '#host/prints/kit/identity'
import { annexHead, printedNumber, salutation, title } from '#host/prints/kit/letterhead'
import { textBlock } from '#host/prints/kit/page'
import { type PrintColumn, table } from '#host/prints/kit/table'
import { mau46Samples } from './samples'

const ProposedPerson = z.strictObject({
  fullName: Text,
  birth: BirthDate.nullable(),
  sex: Sex.nullable(),
  decision: CitedDecision,
  /** '14 tháng 06 ngày', as `remaining`. */
  served: Gap,
  remaining: Gap,
  reason: Gap,
  evidence: Gap,
})

/**
 * Đề nghị tạm đình chỉ/miễn chấp hành phần thời gian còn lại, with its list: to the court for compulsory, to the director of the provincial
 * police for voluntary rehab.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 46; Art. 110(2), (4); Law 120/2025/QH15 Art. 39(3)
 */
export const Mau46Data = z.strictObject({
  ...Issued,
  /** 'Tòa án nhân dân khu vực 2 - Quảng Ninh' or 'Giám đốc Công an tỉnh Quảng Ninh'. */
  addressee: Gap,
  /** null leaves both words on the paper, for a list with both. */
  measure: z.enum(['SUSPENSION', 'EXEMPTION']).nullable(),
  people: z.array(ProposedPerson).max(200),
})
type Mau46Data = z.infer<typeof Mau46Data>

export const mau46 = definePrint({
  id: 'mau-46',
  templateVersion: 4,
  title: 'Đề nghị tạm đình chỉ/miễn chấp hành phần thời gian còn lại',
  data: Mau46Data,
  layout: (proposal) =>
    agencyPaper(
      proposal,
      { kind: 'Đề nghị', subject: proposal.people.map(({ fullName }) => fullName).join(', '), maxPages: 1, annexes: [list(proposal)] },
      (at) => content(proposal, at),
    ),
  samples: mau46Samples,
})

const asked = { SUSPENSION: 'Tạm đình chỉ', EXEMPTION: 'Miễn' }
const askedOf = ({ measure }: Mau46Data) => `${measure ? asked[measure] : 'Tạm đình chỉ/miễn'} chấp hành`
const begun = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

function content(proposal: Mau46Data, at: Measure): Content[] {
  const { addressee } = proposal
  const to = addressee ?? `Tòa án nhân dân, Giám đốc Công an ${dots}`
  return [
    title('ĐỀ NGHỊ', `${askedOf(proposal)} phần thời gian còn lại`, at.width, at.size),
    salutation([addressee ?? `Tòa án nhân dân/Giám đốc Công an ${longDots}`], at.width, at.size),
    ...bases([decree163, 'Căn cứ kết quả cai nghiện của người cai nghiện ma túy'], at, ';'),
    paragraph(
      `Đề nghị ${to} xem xét, quyết định ${begun(askedOf(proposal))} quyết định với các đối tượng sau: (Danh sách, tài liệu chứng minh kèm theo).`,
      at,
    ),
    signed(proposal, `Kính đề nghị ${to} xem xét, quyết định`, at, { addressees: addressee === null ? [] : [addressee] }),
  ]
}

const columns: readonly PrintColumn[] = [
  { heading: 'STT', width: 24, align: 'center' },
  { heading: 'Họ và tên', width: 96 },
  { heading: 'Ngày, tháng, năm sinh', width: 58, align: 'center' },
  { heading: 'Giới tính', width: 32, align: 'center' },
  { heading: 'Quyết định (số, ngày, cơ quan ra quyết định)', width: 128 },
  { heading: 'Thời gian đã chấp hành', width: 62, align: 'center' },
  { heading: 'Thời gian còn lại', width: 62, align: 'center' },
  { heading: 'Lý do đề nghị', width: '*' },
  { heading: 'Tài liệu chứng minh kèm theo', width: 100 },
]

/** Two lines. */
const roomToWrite = ' \n '
const emptyRow = { cells: columns.map(() => roomToWrite) }

/** The decree sets no columns for the list. */
function list(proposal: Mau46Data): PrintedDocument {
  const { number, symbol, issuedOn, facilityName, people, draft } = proposal
  const width = textBlock('landscape')
  const rows = people.map(({ fullName, birth, sex, decision, served, remaining, reason, evidence }, i) => ({
    cells: [
      String(i + 1),
      fullName,
      birth ? formatBirth(birth) : '',
      sex ? sexes[sex] : '',
      cited(decision),
      ...[served, remaining, reason, evidence].map((value) => value ?? roomToWrite),
    ],
  }))
  return {
    title: 'Danh sách',
    orientation: 'landscape',
    settings: [{ size: 13, lineHeight: 1.12 }],
    maxPages: null,
    content: (size) => [
      annexHead(
        'DANH SÁCH',
        `Người được đề nghị ${begun(askedOf(proposal))} phần thời gian còn lại`,
        `(Kèm theo Đề nghị số ${printedNumber(number)}/${symbol} ${day(issuedOn)} của ${facilityName})`,
        width,
        size,
      ),
      table(columns, rows.length > 0 ? rows : Array.from({ length: 5 }, () => emptyRow), 11),
    ],
    foot: footOf(proposal),
    draft,
  }
}

const cited = ({ number, on, issuer }: CitedDecision) =>
  [number && `Số ${number}`, on && `ngày ${formatDate(on)}`, issuer && `của ${issuer}`].filter(Boolean).join(' ')
