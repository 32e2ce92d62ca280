import * as z from 'zod'

/** A calendar day 'YYYY-MM-DD' between 1900 and 2200. Text order is time order. */
export const PlainDate = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2200-12-31')
export type PlainDate = z.infer<typeof PlainDate>

/** A moment in UTC on one of those days, ISO text with 'Z'. However it was written, it leaves with milliseconds: text order is time order. */
export const Instant = z.iso
  .datetime()
  .refine((moment) => moment >= '1900-01-01' && moment < '2200-12-31')
  .transform((moment) => new Date(moment).toISOString())
export type Instant = z.infer<typeof Instant>

/** A calendar month 'YYYY-MM' from 1901 on, so that the month before it is a day of ours too. */
export const Month = z.string().regex(/^(19(?!00)|20|21)\d\d-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** A birth date as the papers know it: whole, month and year, or year only. */
export const BirthDate = z
  .object({
    year: z.int().min(1900).max(2200),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
  })
  .refine(({ year, month, day }) => day === null || (month !== null && day <= daysInMonth(year, month)), { path: ['day'] })
export type BirthDate = z.infer<typeof BirthDate>

const dayLength = 86_400_000
/** Vietnam keeps UTC+7 all year. The PC's own zone is never asked. */
const facilityOffset = 7 * 3_600_000

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
const plain = (year: number, month: number, day: number): PlainDate => `${pad(year, 4)}-${pad(month)}-${pad(day)}`
const fromMillis = (millis: number): PlainDate => new Date(millis).toISOString().slice(0, 10)
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const partsOf = (date: PlainDate) => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}

/** `days` may be negative: "at the latest 30 days before" is `addDays(end, -30)`. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromMillis(Date.parse(date) + days * dayLength)

export const laterDay = (a: PlainDate, b: PlainDate): PlainDate => (b > a ? b : a)
export const earlierDay = (a: PlainDate, b: PlainDate): PlainDate => (b < a ? b : a)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (Date.parse(to) - Date.parse(from)) / dayLength

/**
 * The last day of a term of whole months: the first day is not counted, the term ends with the corresponding day of the
 * last month or, where that month has no such day, with its last day.
 * @param months whole months, may be negative
 * @see Civil Code 91/2015/QH13 Arts 145-148
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + month - 1 + months
  const [lastYear, lastMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return plain(lastYear, lastMonth, Math.min(day, daysInMonth(lastYear, lastMonth)))
}

/** First and last day of a period, both counted. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** The week of a day, Monday to Sunday. */
export function weekOf(date: PlainDate): Period {
  const sinceMonday = (new Date(date).getUTCDay() + 6) % 7
  return { from: addDays(date, -sinceMonday), to: addDays(date, 6 - sinceMonday) }
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: PlainDate): number => ((new Date(date).getUTCDay() + 6) % 7) + 1

export const firstOfMonth = (date: PlainDate): PlainDate => `${date.slice(0, 8)}01`

export const lastOfMonth = (date: PlainDate): PlainDate => {
  const { year, month } = partsOf(date)
  return plain(year, month, daysInMonth(year, month))
}

/** How a province cuts the months of its reports: by the calendar, or from the 15th of the month before to the 14th. */
export const CutOff = z.enum(['DAY_15_TO_14', 'CALENDAR_MONTH'])
export type CutOff = z.infer<typeof CutOff>

/** The days a monthly report counts. */
export function reportPeriod(month: Month, cutOff: CutOff): Period {
  const first = `${month}-01`
  if (cutOff === 'CALENDAR_MONTH') return { from: first, to: lastOfMonth(first) }
  const from = addDays(addMonths(first, -1), 14)
  return { from, to: `${month}-14` }
}

/** The facility's day (Asia/Ho_Chi_Minh) of a moment. */
export const facilityDay = (instant: Instant): PlainDate => fromMillis(Date.parse(instant) + facilityOffset)

/** The facility's wall clock of a moment, 'HH:mm'. */
export const facilityClock = (instant: Instant): string => new Date(Date.parse(instant) + facilityOffset).toISOString().slice(11, 16)

/** The moment a day begins at the facility. */
export const startOfFacilityDay = (date: PlainDate): Instant => new Date(Date.parse(date) - facilityOffset).toISOString()

/** The latest day that a birth date may mean: nobody is treated as older than they certainly are. */
const latestBirth = ({ year, month, day }: BirthDate): PlainDate => plain(year, month ?? 12, day ?? daysInMonth(year, month ?? 12))

/** The earliest day that a birth date may mean. */
export const earliestBirth = ({ year, month, day }: BirthDate): PlainDate => plain(year, month ?? 1, day ?? 1)

/** The day from which on somebody is certainly so many years old; born on 29 February: on 28 February of a common year. */
export const dayOfAge = (birth: BirthDate, years: number): PlainDate => addMonths(latestBirth(birth), years * 12)

/**
 * Whole years of age on a day; null while the person is not yet certainly born.
 * An unknown day or month is taken as the latest possible, so that nobody is treated as an adult too early. A person born
 * on 29 February grows older on 28 February of a common year, as terms in months do.
 */
export function ageOn(birth: BirthDate, on: PlainDate): number | null {
  if (on < latestBirth(birth)) return null
  const years = partsOf(on).year - birth.year
  return dayOfAge(birth, years) <= on ? years : years - 1
}

const dayFirst = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/
const digitsOnly = /^(\d{2})(\d{2})(\d{4}|\d{2})$/
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/

/** @param lastOfThisCentury two-digit years up to this one are 20.., later ones 19.. */
function typedDate(text: string, lastOfThisCentury: number): PlainDate | null {
  const tidy = text.trim()
  if (yearFirst.test(tidy)) return PlainDate.safeParse(tidy).data ?? null
  const [, day, month, year] = dayFirst.exec(tidy) ?? digitsOnly.exec(tidy) ?? []
  if (!day || !month || !year) return null
  const century = year.length === 4 ? 0 : Number(year) <= lastOfThisCentury ? 2000 : 1900
  return PlainDate.safeParse(plain(century + Number(year), Number(month), Number(day))).data ?? null
}

/**
 * A date as people type it, day first: 5/2/2026, 05-02-26, 5.2.2026, 050226, 05022026; also 2026-02-05. Never US order.
 * Two-digit years: 00–69 are 2000–2069, 70–99 are 1970–1999.
 */
export const parseTypedDate = (text: string): PlainDate | null => typedDate(text, 69)

/**
 * A birth date as people type it: any form of `parseTypedDate`, month and year (7/1987), or the year alone (1987).
 * Two-digit years: 00–29 are 2000–2029, 30–99 are 1930–1999; they are read only beside a day and a month.
 */
export function parseTypedBirth(text: string): BirthDate | null {
  const date = typedDate(text, 29)
  if (date) return partsOf(date)
  const [, month, year] = /^(?:(\d{1,2})[/.\- ])?(\d{4})$/.exec(text.trim()) ?? []
  return BirthDate.safeParse({ year: Number(year), month: month ? Number(month) : null, day: null }).data ?? null
}

/** 'dd/MM/yyyy' */
export const formatDate = (date: PlainDate): string => date.split('-').reverse().join('/')

/** 'dd/MM/yyyy', 'MM/yyyy' or 'yyyy', as far as the date is known. */
export const formatBirth = ({ year, month, day }: BirthDate): string =>
  [day, month].flatMap((part) => (part === null ? [] : [`${pad(part)}/`])).join('') + year

/**
 * 'ngày 05 tháng 02 năm 2026' for papers: a leading 0 for days below 10 and for the months 1 and 2 only.
 * @see Decree 30/2020/NĐ-CP, Annex I
 */
export function longDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date)
  return `ngày ${pad(day)} tháng ${month <= 2 ? pad(month) : month} năm ${year}`
}
