import * as z from 'zod'
import { BirthDate, PlainDate, parseTypedDate } from '../values/calendar'
import { tidyName } from '../values/names'

export const Sex = z.enum(['MALE', 'FEMALE'])
export type Sex = z.infer<typeof Sex>

/** Căn cước, căn cước công dân, chứng minh nhân dân, hộ chiếu, or no paper at all. */
export const IdKind = z.enum(['CC', 'CCCD', 'CMND', 'HC', 'NONE'])
export type IdKind = z.infer<typeof IdKind>

/** What does not fit about a 12-digit number. Corrected sex or birth years give honest misfits, so nothing is refused. */
export const IdWarning = z.enum(['length', 'digits', 'province', 'sexOrCentury', 'year'])
export type IdWarning = z.infer<typeof IdWarning>

/**
 * Compares a CC or CCCD number (PPP G YY RRRRRR) with the birth year and sex. The province part names the province of birth registration as of then
 * and never changes: it is only looked whether one of the 63 had it. From 100 on it is a country's.
 * @see Decree 137/2015/NĐ-CP Art. 13, Circular 07/2016/TT-BCA
 */
export function checkNationalId(number: string, birthYear: number | null, sex: Sex | null): IdWarning[] {
  const warnings: IdWarning[] = []
  if (number.length !== 12) warnings.push('length')
  if (!/^\d*$/.test(number)) warnings.push('digits')
  if (warnings.length > 0) return warnings
  const province = Number(number.slice(0, 3))
  if (province < 100 && !provinceDigits.includes(province)) warnings.push('province')
  const centuryAndSex = Number(number[3])
  const sexFits = sex === null || centuryAndSex % 2 === (sex === 'FEMALE' ? 1 : 0)
  const centuryFits = birthYear === null || Math.floor(centuryAndSex / 2) === Math.floor(birthYear / 100) - 19
  if (!sexFits || !centuryFits) warnings.push('sexOrCentury')
  if (birthYear !== null && Number(number.slice(4, 6)) !== birthYear % 100) warnings.push('year')
  return warnings
}

/** The sex that a whole 12-digit number tells; null of anything else. */
export const sexOfNumber = (number: string): Sex | null =>
  /^\d{12}$/.test(number) ? (Number(number[3]) % 2 === 0 ? 'MALE' : 'FEMALE') : null

/** What is seldom right about a name or a number, and may still stand so on the paper: it is saved once somebody has looked again. */
export const Oddity = z.enum(['idLength', 'nameSigns'])
export type Oddity = z.infer<typeof Oddity>

/** Digits that the number of each paper may have; a passport has letters, too. */
const idLengths: Readonly<Record<IdKind, readonly number[]>> = { CC: [12], CCCD: [12], CMND: [9, 12], HC: [], NONE: [] }

/** A letter of another alphabet looks like a Latin one (а, о, е): nobody would find the name again. @example odditiesOf({ fullName: 'Nguyễn Văn 9 Thử', idKind: 'CCCD', idNumber: '02219098765' }) // ['nameSigns', 'idLength'] */
export function odditiesOf({ fullName, idKind, idNumber }: { fullName: string; idKind: IdKind; idNumber: string | null }): Oddity[] {
  const lengths = idLengths[idKind]
  const oddNumber = idNumber !== null && lengths.length > 0 && !(/^\d+$/.test(idNumber) && lengths.includes(idNumber.length))
  return [
    ...(/[^\p{Script=Latin}\p{M} '’.-]/u.test(fullName) ? (['nameSigns'] as const) : []),
    ...(oddNumber ? (['idLength'] as const) : []),
  ]
}

/** Codes of the 63 provinces in card numbers (Circular 07/2016/TT-BCA, Annex): 1 Hà Nội, 22 Quảng Ninh, 79 Thành phố Hồ Chí Minh. */
const provinceDigits: readonly number[] = [
  1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54,
  56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
]

/** '•••••••••218': a number for lists, its last three digits shown. A number of three or fewer is hidden whole. */
export const maskId = (number: string): string =>
  number.length <= 3 ? '•'.repeat(number.length) : '•'.repeat(number.length - 3) + number.slice(-3)

/** What the QR code on the front of a card says. */
export const IdCard = z.object({
  number: z.string().regex(/^\d{12}$/),
  oldNumber: z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
  fullName: z.string().min(1),
  birth: BirthDate,
  sex: Sex,
  address: z.string(),
  issuedOn: PlainDate.nullable(),
})
export type IdCard = z.infer<typeof IdCard>

const sexes: Readonly<Record<string, Sex>> = { nam: 'MALE', nữ: 'FEMALE' }

/**
 * Reads `number|old number|name|ddMMyyyy|Nam or Nữ|address|ddMMyyyy`, the old number empty or left out; fields that newer
 * cards add behind are ignored. Null when the text is something else.
 */
export function parseIdCardQr(text: string): IdCard | null {
  const [number, ...rest] = text.normalize('NFC').trim().split('|').map(tidyName)
  const oldNumber = /^\d*$/.test(rest[0] ?? '') ? rest.shift() : ''
  const [fullName, birth = '', sex = '', address, issuedOn = ''] = rest
  const card = {
    number,
    oldNumber: oldNumber || null,
    fullName,
    birth: qrBirth(birth),
    sex: sexes[sex.toLowerCase()],
    address,
    issuedOn: parseTypedDate(issuedOn),
  }
  return IdCard.safeParse(card).data ?? null
}

/** ddMMyyyy or yyyy; '00' stands for an unknown day or month. */
function qrBirth(text: string): BirthDate | null {
  const [, day, month, year] = /^(?:(\d\d)(\d\d))?(\d{4})$/.exec(text) ?? []
  return BirthDate.safeParse({ year: Number(year), month: Number(month) || null, day: Number(day) || null }).data ?? null
}
