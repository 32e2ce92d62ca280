import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { Sex } from '#contract/residents/identity'
import { BirthDate, formatBirth, formatDate, longDate, PlainDate } from '#contract/values/calendar'
import { upperName } from '#contract/values/names'
import { dots, fieldLine, longDots, type Measure, openDate, openDay, type PrintField } from './body'
import { Gap, Text } from './data'

// What several forms of Decree 163/2026 have in common: the people on them, and the lines that name them.

/** Somebody in the facility's care, with everything a form may ask for; each form picks what it has. */
export const PersonOnPaper = z.strictObject({
  fullName: Text,
  sex: Sex.nullable(),
  otherName: Gap,
  birth: BirthDate.nullable(),
  birthplace: Gap,
  homeTown: Gap,
  /** Nơi thường trú/tạm trú. */
  registeredAddress: Gap,
  /** Nơi ở hiện tại; nơi cư trú hoặc chỗ ở hiện nay. */
  currentAddress: Gap,
  idNumber: Gap,
  idIssuedOn: PlainDate.nullable(),
  idIssuedBy: Gap,
  ethnicity: Gap,
  religion: Gap,
  education: Gap,
  occupation: Gap,
  /** Nơi làm việc/học tập. */
  workplace: Gap,
})
export type PersonOnPaper = z.infer<typeof PersonOnPaper>

/** The identity that nearly every form begins with: Mẫu 31, 42, 43 and others. */
export const Identity = PersonOnPaper.pick({
  fullName: true,
  sex: true,
  otherName: true,
  birth: true,
  idNumber: true,
  idIssuedOn: true,
  idIssuedBy: true,
})

/** Whole years on the day of the paper. */
export const Age = z.int().min(0).max(150).nullable()

/** Who stands for one side of a hand-over. */
export const Party = z.strictObject({ name: Gap, title: Gap, agency: Gap })
export type Party = z.infer<typeof Party>

/** A relative, guardian or other representative of the family. */
export const RelativeOnPaper = z.strictObject({
  name: Gap,
  sex: Sex.nullable(),
  birth: BirthDate.nullable(),
  idNumber: Gap,
  idIssuedOn: PlainDate.nullable(),
  idIssuedBy: Gap,
  phone: Gap,
  address: Gap,
  /** To the person in care: 'mẹ'. */
  relation: Gap,
})
export type RelativeOnPaper = z.infer<typeof RelativeOnPaper>

/** Parent, guardian or lawful representative, as decisions and confirmations name them. */
export const Guardian = RelativeOnPaper.pick({ name: true, address: true, phone: true })

/** A decision as papers cite it. */
export const CitedDecision = z.strictObject({
  /** With its symbol: '118/QĐ-TA'. */
  number: Gap,
  on: PlainDate.nullable(),
  issuer: Gap,
})
export type CitedDecision = z.infer<typeof CitedDecision>

export const sexes: Readonly<Record<Sex, string>> = { MALE: 'Nam', FEMALE: 'Nữ' }

export const law2025 = 'Căn cứ Luật Phòng, chống ma túy năm 2025'
/** The first legal basis of every form that has any. */
export const decree163 =
  'Căn cứ Nghị định số 163/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ quy định chi tiết và hướng dẫn thi hành một số điều của Luật Phòng, chống ma túy'

/** A caption that its form prints without a colon. Groups of digits are not torn apart. */
export const bareField = (caption: string, value: string | null): PrintField => ({
  caption,
  value: value?.replace(/(?<=\d) (?=\d)/g, '\u00a0') ?? null,
})

export const field = (caption: string, value: string | null): PrintField => bareField(`${caption}:`, value)

/** 'ngày 05 tháng 02 năm 2026', or a date to fill in. */
export const day = (date: PlainDate | null): string => (date ? longDate(date) : openDate)

/** '05/02/2026', or a date to fill in. */
export const shortDay = (date: PlainDate | null): string => (date ? formatDate(date) : openDay)

/** '118/QĐ-TA ngày 16 tháng 12 năm 2024 của Tòa án nhân dân khu vực 2 - Quảng Ninh', behind "Quyết định số". */
export const citation = ({ number, on, issuer }: CitedDecision): string => `${number ?? dots} ${day(on)} của ${issuer ?? longDots}`

type Somebody = PersonOnPaper & RelativeOnPaper
type PersonField = keyof Somebody

/** Captions of the forms of Annex V; where a form words one in its own way it says so. */
const captions: Readonly<Record<PersonField, string>> = {
  fullName: 'Họ và tên',
  sex: 'Giới tính',
  otherName: 'Tên gọi khác',
  birth: 'Ngày, tháng, năm sinh',
  birthplace: 'Nơi sinh',
  homeTown: 'Quê quán',
  registeredAddress: 'Nơi thường trú/tạm trú',
  currentAddress: 'Nơi cư trú hoặc chỗ ở hiện nay',
  idNumber: 'Số CC/CCCD/CMND/HC',
  idIssuedOn: 'ngày cấp',
  idIssuedBy: 'nơi cấp',
  ethnicity: 'Dân tộc',
  religion: 'Tôn giáo',
  education: 'Trình độ học vấn',
  occupation: 'Nghề nghiệp',
  workplace: 'Nơi làm việc/học tập',
  name: 'Họ và tên',
  phone: 'Điện thoại liên lạc',
  address: 'Nơi cư trú hoặc chỗ ở hiện nay',
  relation: 'Quan hệ',
}

/** One line of a form that names a person: its fields in order, and how they are set. */
export interface IdentityLine<F extends PersonField> {
  readonly fields: readonly F[]
  /** Where the second, third … field begins, as shares of the line. */
  readonly tabs?: readonly number[]
  readonly joint?: string
  /** Fields whose captions this form prints without a colon. */
  readonly bare?: readonly F[]
}

/**
 * The lines of a form that name a person, in the form's own order.
 * @param worded captions that this form words otherwise, without the colon
 */
export function identityLines<F extends PersonField>(
  person: Pick<Somebody, F>,
  at: Measure,
  lines: readonly IdentityLine<F>[],
  worded: Partial<Record<F, string>> = {},
): Content[] {
  return lines.map(({ fields, tabs, joint, bare }) =>
    fieldLine(
      fields.map((key) => identityField(key, person[key], `${worded[key] ?? captions[key]}${bare?.includes(key) ? '' : ':'}`)),
      at,
      { ...(tabs && { tabs: tabs.map((share) => at.width * share) }), ...(joint && { joint }) },
    ),
  )
}

/** What a number and the name of an agency need when they are written by hand, points. */
const roomy: Partial<Record<PersonField, number>> = { idNumber: 90, idIssuedBy: 110 }

function identityField(key: PersonField, value: Somebody[PersonField], caption: string): PrintField {
  if (value === null) return { ...bareField(caption, null), ...(key in roomy && { room: roomy[key] }) }
  if (typeof value === 'object') return bareField(caption, formatBirth(value))
  if (key === 'fullName') return { ...bareField(caption, upperName(value)), bold: true }
  if (key === 'sex') return bareField(caption, sexes[value as Sex])
  return bareField(caption, key === 'idIssuedOn' ? formatDate(value) : value)
}
