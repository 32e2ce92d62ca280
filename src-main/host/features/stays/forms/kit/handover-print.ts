import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { fieldLine, type Measure, paragraph, passage, under } from '#host/prints/kit/body'
import { CopyCount, Moment, Passage } from '#host/prints/kit/data'
import { day, field, Identity, identityLines, Party } from '#host/prints/kit/identity'
import { signatures } from '#host/prints/kit/letterhead'
import { clockText, counted, enumerated } from '#host/prints/kit/minutes'

// Mẫu 23, 31 and 42 are minutes of one kind: who gives and who receives, what, how many pages and copies, and two signatures.

export const HandoverMinutes = {
  begun: Moment,
  finished: Moment,
  giver: Party,
  copies: CopyCount,
  giverKeeps: CopyCount,
  receiverKeeps: CopyCount,
}

type HandoverMinutes = z.infer<z.ZodObject<typeof HandoverMinutes>>

/** Name, count and note of a thing, in one line. */
const Item = z.string().trim().min(1).max(620)

/** What is handed over with a person: the condition they are in, their papers and their things. */
export const HandedPerson = {
  person: Identity,
  condition: Passage.nullable(),
  documents: z.array(Item).max(60),
  belongings: z.array(Item).max(60),
}

type HandedPerson = z.infer<z.ZodObject<typeof HandedPerson>>

/** How a form words them; the letters a), b) … before are those of all these forms. */
interface HandedCaptions {
  readonly person: string
  readonly condition: string
  /** What the form tells who writes the condition by hand, with its end mark; empty where it tells nothing. */
  readonly observe: string
  readonly documents: string
  readonly belongings: string
}

export const handedPerson = ({ person, condition, documents, belongings }: HandedPerson, captions: HandedCaptions, at: Measure) => [
  ...under(
    paragraph(`a) ${captions.person}:`, at),
    identityLines(
      person,
      at,
      [
        { fields: ['fullName', 'sex'], joint: ';' },
        { fields: ['otherName'] },
        { fields: ['birth'] },
        { fields: ['idNumber', 'idIssuedOn', 'idIssuedBy'] },
      ],
      { fullName: 'Họ và tên (viết in hoa)', otherName: 'Tên gọi khác (nếu có)' },
    ),
  ),
  ...passage(`b) ${captions.condition}:${condition === null && captions.observe ? ` ${captions.observe}` : ''}`, condition, at, 2),
  ...under(paragraph(`c) ${captions.documents}:`, at), enumerated(documents, at)),
  ...under(paragraph(`d) ${captions.belongings}:`, at), enumerated(belongings, at)),
]

/** Who stands for one side. @param caption of the agency, left out where the agency's name begins with it */
export const partyLines = ({ name, title, agency }: Party, caption: string, at: Measure): Content[] => [
  fieldLine([field('Họ và tên', name), field('Chức vụ', title)], at, { joint: ';' }),
  agency?.startsWith(caption) ? paragraph(agency, at) : fieldLine([{ caption, value: agency }], at),
]

/** How a form joins the hour at which minutes were finished, their day and what both sides say of them. */
interface EndWords {
  readonly beforeDay: string
  readonly beforeBoth: string
}

/** Mẫu 23 and 31. */
const twoSentences: EndWords = { beforeDay: ' ', beforeBoth: '. Hai bên' }

/**
 * The last part and both signatures, which never stand alone on a page.
 * @param pages of the whole minutes
 */
export const handoverEnd = (
  minutes: HandoverMinutes & { readonly receiver: { readonly name: string | null } },
  pages: number,
  at: Measure,
  { beforeDay, beforeBoth }: EndWords = twoSentences,
): Content => ({
  unbreakable: true,
  stack: [
    paragraph(
      `3. Biên bản này gồm ${counted(pages)} trang, được lập thành ${counted(minutes.copies)} bản có giá trị pháp lý như nhau, được lập xong vào lúc ${clockText(
        minutes.finished,
      )}${beforeDay}${day(minutes.finished.on)}${beforeBoth} đã thống nhất các nội dung giao, nhận và cùng ký xác nhận.`,
      at,
    ),
    paragraph(`Bên giao giữ ${counted(minutes.giverKeeps)} bản; Bên nhận giữ ${counted(minutes.receiverKeeps)} bản.`, at),
    signatures(
      [
        { title: 'ĐẠI DIỆN BÊN GIAO', name: minutes.giver.name },
        { title: 'ĐẠI DIỆN BÊN NHẬN', name: minutes.receiver.name },
      ],
      at.width,
      at.size,
    ),
  ],
})
