import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { PlainDate } from '#contract/values/calendar'
import { agencyPaper, Issued, signed } from '#host/prints/kit/agency-paper'
import { dots, emptyLine, fieldLine, longDots, type Measure, paragraph, under } from '#host/prints/kit/body'
import { Gap } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, citation, day, identityLines, PersonOnPaper } from '#host/prints/kit/identity'
import { salutation, title } from '#host/prints/kit/letterhead'
import { mau51Samples } from './samples'

/**
 * Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy. The form knows nothing of health or
 * substances, and neither does this.
 * @see Decree 163/2026/NĐ-CP Annex V, Mẫu số 51; Arts 97(1), 123(1)
 */
export const Mau51Data = z.strictObject({
  ...Issued,
  /** Behind "Kính gửi": 'Công an phường Hồng Gai'; for a voluntary minor the parents or the guardian. */
  addressee: Gap,
  person: PersonOnPaper.omit({ currentAddress: true, workplace: true }),
  decision: CitedDecision,
  startedOn: PlainDate.nullable(),
  completesOn: PlainDate.nullable(),
})
export type Mau51Data = z.infer<typeof Mau51Data>

/** The notice at the latest 30 days before the end of the term, one copy for each recipient. */
export const mau51 = definePrint({
  id: 'mau-51',
  templateVersion: 4,
  title: 'Thông báo về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
  data: Mau51Data,
  layout: (notice) => agencyPaper(notice, { kind: 'Thông báo', subject: notice.person.fullName, maxPages: 1 }, (at) => content(notice, at)),
  samples: mau51Samples,
})

function content(notice: Mau51Data, at: Measure): Content[] {
  const { person, facilityName } = notice
  return [
    title('THÔNG BÁO', 'Về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy', at.width, at.size),
    salutation([notice.addressee ?? `Công an ${longDots}`], at.width, at.size),
    paragraph(
      `${facilityName} thông báo tới ${notice.addressee ?? `Công an ${dots}`} về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy của người có tên sau:`,
      at,
    ),
    ...identityLines(person, at, [
      { fields: ['fullName', 'sex'], tabs: [0.62] },
      { fields: ['otherName'] },
      { fields: ['birth', 'birthplace'], tabs: [0.62], bare: ['birthplace'] },
      { fields: ['homeTown'] },
      { fields: ['registeredAddress'] },
      { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'], joint: ';' },
      { fields: ['ethnicity', 'religion', 'education'], tabs: [0.34, 0.62] },
      { fields: ['occupation'] },
    ]),
    ...decision(notice.decision, at),
    ...under(paragraph('Nội dung thông báo:', at), [
      paragraph(
        `Người có tên trên chuẩn bị hoàn thành việc cai nghiện ma túy; thời gian bắt đầu tiếp nhận cai nghiện: ${day(
          notice.startedOn,
        )}; ngày hoàn thành việc cai nghiện: ${day(notice.completesOn)}.`,
        at,
      ),
    ]),
    signed(notice, `${facilityName} thông báo để biết, thực hiện theo quy định`, at, {
      addressees: notice.addressee === null ? [] : [notice.addressee],
    }),
  ]
}

/** The form gives the decision the rest of the line and one more. */
function decision(cited: CitedDecision, at: Measure): Content[] {
  const caption = 'Đã thực hiện việc cai nghiện ma túy theo Quyết định số'
  if (Object.values(cited).every((value) => value === null)) return [fieldLine([{ caption, value: null }], at), emptyLine(at)]
  return [paragraph(`${caption} ${citation(cited)}`, at)]
}
