import * as z from 'zod'
import { tidyName } from '../values/names'

/** Why somebody did not work on a day. */
export const SheetReason = z.enum(['SICK', 'REFUSED', 'NOT_REQUIRED', 'REST', 'CLASH', 'SUSPENDED', 'NO_WORK', 'OTHER'])
export type SheetReason = z.infer<typeof SheetReason>

/** OPEN: written in; SIGNED: signed off by the officer, nobody writes in it any more until the head opens it again. */
export const SheetState = z.enum(['OPEN', 'SIGNED'])
export type SheetState = z.infer<typeof SheetState>

/** What a timesheet says of one person on one day: minutes worked, or why none were. Nothing stands there yet: null. */
export const SheetEntry = z.union([z.int().min(1).max(1440), SheetReason])
export type SheetEntry = z.infer<typeof SheetEntry>

/** The letter that stands on the sheet of paper, too: ốm, từ chối, không bố trí, nghỉ, lớp học hoặc việc khác, đình chỉ, mưa gió, vắng vì lý do khác. */
export const reasonLetters: Readonly<Record<SheetReason, string>> = {
  SICK: 'Ô',
  REFUSED: 'T',
  NOT_REQUIRED: 'K',
  REST: 'N',
  CLASH: 'L',
  SUSPENDED: 'Đ',
  NO_WORK: 'M',
  OTHER: 'V',
}

/** As letters are typed without marks, and by the keys of Telex where no input method runs. */
const alsoTyped: Readonly<Record<string, SheetReason>> = { O: 'SICK', OO: 'SICK', D: 'SUSPENDED', DD: 'SUSPENDED' }
const byLetter = new Map<string, SheetReason>([
  ...SheetReason.options.map((reason): [string, SheetReason] => [reasonLetters[reason], reason]),
  ...Object.entries(alsoTyped),
])

/** Why a text is no entry: no hours and no letter, nothing worked, more than a day has, a part of an hour that is no whole three minutes. */
export type CellFault = 'notHours' | 'zeroHours' | 'overDay' | 'oddPart'

/** Hours are kept as minutes; two decimals of an hour are whole minutes where they are a multiple of this. */
const step = 3

/**
 * What somebody typed or pasted into a cell: hours with a decimal comma or point ('8', '7,5', '7.25'), or the letter of a reason, small or
 * large. Spaces around are no fault; signs, units ('8h') and other than ASCII digits are.
 * @returns null for a blank cell
 */
export function readCell(text: string): { readonly entry: SheetEntry | null } | { readonly fault: CellFault } {
  const tidy = tidyName(text)
  if (tidy === '') return { entry: null }
  const reason = byLetter.get(tidy.toLocaleUpperCase('vi'))
  if (reason) return { entry: reason }
  const [, whole, part = ''] = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(tidy) ?? []
  if (whole === undefined) return { fault: 'notHours' }
  // In hundredths, so that nothing is rounded.
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  if (hundredths === 0) return { fault: 'zeroHours' }
  if (hundredths > 2400) return { fault: 'overDay' }
  const minutes = (hundredths * 60) / 100
  return Number.isInteger(minutes) && minutes % step === 0 ? { entry: minutes } : { fault: 'oddPart' }
}

/** Hours as the sheet shows them: 480 is '8', 450 '7,5', 83.040 '1.384'. */
export const hoursText = (minutes: number): string => {
  const hundredths = Math.round((minutes * 100) / 60)
  const part = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${whole}${part && `,${part}`}`
}

/** What stands in the cell; read back it is the same entry. */
export const cellText = (entry: SheetEntry | null): string =>
  entry === null ? '' : typeof entry === 'number' ? hoursText(entry) : reasonLetters[entry]

/** Minutes worked by an entry. */
export const minutesOfEntry = (entry: SheetEntry | null): number => (typeof entry === 'number' ? entry : 0)
