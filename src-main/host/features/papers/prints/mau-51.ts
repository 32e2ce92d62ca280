import type { Content } from 'pdfmake/interfaces'
import { formatBirth, formatDate, longDate, type PlainDate } from '../../../../../src-preload/contract/calendar'
import { upperName } from '../../../../../src-preload/contract/names'
import { Mau51Data } from '../../../../../src-preload/contract/prints'
import { dots, emptyLine, type Field, fieldLine, longDots, type Measure, openDate, paragraph } from '../../../prints/body'
import { definePrint } from '../../../prints/define-print'
import { closing, letterhead, salutation, title } from '../../../prints/letterhead'
import { bodySettings, textBlock } from '../../../prints/page'
import { mau51Samples } from './mau-51-samples'

/** The notice at the latest 30 days before the end of the term, one copy for each recipient. */
export const mau51 = definePrint({
  id: 'mau-51',
  form: 'Mẫu số 51',
  decree: 'Nghị định 163/2026/NĐ-CP',
  validFrom: '2026-07-01',
  templateVersion: 1,
  title: 'Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
  data: Mau51Data,
  layout: (notice) => ({
    title: `Thông báo ${notice.number ?? 'nháp'}/${notice.symbol} - ${notice.person.fullName}`,
    orientation: 'portrait',
    settings: bodySettings,
    maxPages: 1,
    content: (size) => content(notice, { size, width: textBlock('portrait') }),
    foot: foot(notice),
    draft: notice.draft,
  }),
  samples: mau51Samples,
})

function content(notice: Mau51Data, at: Measure): Content[] {
  const { person, facilityName } = notice
  const tabs = [at.width * 0.62]
  return [
    letterhead(notice, at.width),
    title('THÔNG BÁO', 'Về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy', at.width, at.size),
    salutation(notice.addressee ?? `Công an ${longDots}`, at.width, at.size),
    paragraph(
      `${facilityName} thông báo tới ${notice.addressee ?? `Công an ${dots}`} về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy của người có tên sau:`,
      at,
    ),
    fieldLine(
      [{ ...field('Họ và tên', upperName(person.fullName)), bold: true }, field('Giới tính', person.sex && sexes[person.sex])],
      at,
      { tabs },
    ),
    fieldLine([field('Tên gọi khác', person.otherName)], at),
    fieldLine([field('Ngày, tháng, năm sinh', person.birth && formatBirth(person.birth)), field('Nơi sinh', person.birthplace)], at, {
      tabs,
    }),
    fieldLine([field('Quê quán', person.homeTown)], at),
    fieldLine([field('Nơi thường trú/tạm trú', person.registeredAddress)], at),
    fieldLine(
      [
        field('Số CC/CCCD/CMND/HC', person.idNumber),
        field('ngày cấp', person.idIssuedOn && formatDate(person.idIssuedOn)),
        field('nơi cấp', person.idIssuedBy),
      ],
      at,
      { joint: ';' },
    ),
    fieldLine([field('Dân tộc', person.ethnicity), field('Tôn giáo', person.religion), field('Trình độ học vấn', person.education)], at, {
      tabs: [at.width * 0.34, ...tabs],
    }),
    fieldLine([field('Nghề nghiệp', person.occupation)], at),
    ...decision(notice.decision, at),
    paragraph(
      `Nội dung thông báo: người có tên trên chuẩn bị hoàn thành việc cai nghiện ma túy; thời gian bắt đầu tiếp nhận cai nghiện: ${day(
        notice.startedOn,
      )}; ngày hoàn thành việc cai nghiện: ${day(notice.completesOn)}.`,
      at,
    ),
    {
      // The signature never stands alone on a page.
      unbreakable: true,
      stack: [
        paragraph(`${facilityName} thông báo để biết, thực hiện theo quy định./.`, at),
        closing({ recipients: recipients(notice), marked: notice.copy, signer: notice.signer }, at.width, at.size),
      ],
    },
  ]
}

const recipients = ({ recipients, addressee }: Mau51Data) => recipients.map((name) => (name === addressee ? 'Như trên' : name))

const sexes = { MALE: 'Nam', FEMALE: 'Nữ' }

const field = (caption: string, value: string | null): Field => ({ caption: `${caption}:`, value })

const day = (date: PlainDate | null) => (date ? longDate(date) : openDate)

/** The form gives the decision the rest of the line and one more. */
function decision({ number, on, issuer }: Mau51Data['decision'], at: Measure): Content[] {
  const caption = 'Đã thực hiện việc cai nghiện ma túy theo Quyết định số'
  if (!number && !on && !issuer) return [fieldLine([{ caption, value: null }], at), emptyLine(at)]
  return [paragraph(`${caption} ${number ?? dots} ${day(on)} của ${issuer ?? longDots}`, at)]
}

function foot({ code, copy, recipients }: Mau51Data): string | null {
  const which = copy === null ? null : `Bản ${copy + 1}/${recipients.length}`
  return [code, which].filter(Boolean).join(' · ') || null
}
