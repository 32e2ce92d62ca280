import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { bases, dots, longDots, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { Gap, Headed } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { CitedDecision, day, decree163, identityLines, Party, RelativeOnPaper } from '#host/prints/kit/identity'
import { letterhead, title } from '#host/prints/kit/letterhead'
import { begun } from '#host/prints/kit/minutes'
import { uprightPaper } from '#host/prints/kit/upright-paper'
import { HandedPerson, HandoverMinutes, handedPerson, handoverEnd, partyLines } from '../kit/handover-print'
import { personHandoverSamples } from './samples'

/**
 * Biên bản bàn giao người: a minor to the parents at the end of rehab, or somebody to a social protection facility. The decree has no form for
 * it; this one has the facility's head and the parts of Mẫu 31 and 42.
 * @see Decree 163/2026/NĐ-CP Arts 97, 123, 124(3); Decree 30/2020/NĐ-CP Annex III, Mẫu 1.9
 */
export const PersonHandoverData = z.strictObject({
  ...Headed,
  ...HandoverMinutes,
  at: Gap,
  /** Who receives the person, and as what. */
  receiver: z.discriminatedUnion('as', [
    RelativeOnPaper.extend({ as: z.literal('FAMILY') }),
    Party.extend({ as: z.literal('SOCIAL_PROTECTION'), phone: Gap }),
  ]),
  /** Giấy xác nhận (Mẫu 30 or 50). */
  confirmation: CitedDecision,
  /** The social protection facility's agreement, where there is one. */
  acceptance: CitedDecision.nullable(),
  ...HandedPerson,
  /** Where the person goes. */
  destination: Gap,
})
export type PersonHandoverData = z.infer<typeof PersonHandoverData>

export const personHandover = definePrint({
  id: 'person-handover',
  templateVersion: 1,
  title: 'Biên bản bàn giao người hoàn thành cai nghiện ma túy',
  data: PersonHandoverData,
  layout: (minutes) =>
    uprightPaper(minutes, { title: `Biên bản bàn giao người - ${minutes.person.fullName}`, maxPages: 2, saysPages: true }, (at, pages) =>
      content(minutes, pages, at),
    ),
  samples: personHandoverSamples,
})

function content(minutes: PersonHandoverData, pages: number, at: Measure): Content[] {
  const { receiver, acceptance } = minutes
  const family = receiver.as === 'FAMILY'
  return [
    letterhead({ ...minutes, number: null, symbol: null }, at.width),
    title(
      'BIÊN BẢN',
      family
        ? 'Bàn giao người hoàn thành cai nghiện ma túy cho gia đình'
        : 'Bàn giao người hoàn thành cai nghiện ma túy cho cơ sở bảo trợ xã hội',
      at.width,
      at.size,
    ),
    ...bases(
      [
        decree163,
        cited('Giấy xác nhận', minutes.confirmation, 'hoàn thành cai nghiện ma túy'),
        ...(acceptance ? [cited('Văn bản', acceptance, 'tiếp nhận người vào cơ sở bảo trợ xã hội')] : []),
      ],
      at,
    ),
    paragraph(`1. Hôm nay, ${begun(minutes.begun)} tại ${minutes.at ?? longDots + longDots} chúng tôi gồm:`, at),
    ...under(paragraph('a) Đại diện bên giao:', at), partyLines(minutes.giver, 'Cơ quan:', at)),
    ...under(paragraph('b) Đại diện bên nhận:', at), receiverLines(receiver, at)),
    paragraph('2. Bên giao bàn giao cho bên nhận người và các nội dung sau:', at),
    ...handedPerson(
      minutes,
      {
        person: 'Người được bàn giao',
        condition: 'Tình trạng sức khỏe tại thời điểm bàn giao',
        observe: '',
        documents: 'Giấy tờ, văn bằng, chứng chỉ kèm theo gồm',
        belongings: 'Tiền, đồ vật lưu ký, tư trang trả lại (ghi rõ từng loại)',
      },
      at,
    ),
    ...passage(`đ) ${family ? 'Nơi về cư trú' : 'Nơi tiếp nhận'}:`, minutes.destination, at, 0),
    handoverEnd(minutes, pages, at),
  ]
}

const cited = (kind: string, { number, on, issuer }: CitedDecision, about: string) =>
  `Căn cứ ${kind} số: ${number ?? dots} ${day(on)} của ${issuer ?? longDots} về việc ${about}`

const receiverLines = (receiver: PersonHandoverData['receiver'], at: Measure): Content[] =>
  receiver.as === 'FAMILY'
    ? identityLines(
        receiver,
        at,
        [
          { fields: ['name', 'sex'], joint: ';' },
          { fields: ['birth'] },
          { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'], joint: ';' },
          { fields: ['address'] },
          { fields: ['phone'] },
          { fields: ['relation'] },
        ],
        { relation: 'Quan hệ với người được bàn giao' },
      )
    : [...partyLines(receiver, 'Cơ quan:', at), ...identityLines(receiver, at, [{ fields: ['phone'] }])]
