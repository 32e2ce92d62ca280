import * as z from 'zod'

/** How a learner has done: đạt, không đạt. */
export const ClassResult = z.enum(['PASS', 'FAIL'])
export type ClassResult = z.infer<typeof ClassResult>

/** Xếp loại: xuất sắc, giỏi, khá, trung bình. */
export const Classification = z.enum(['EXCELLENT', 'GOOD', 'FAIR', 'AVERAGE'])
export type Classification = z.infer<typeof Classification>

/** A mark from 0 to 10 in tenths: 75 is 7,5. */
export const ClassMark = z.int().min(0).max(100)

/** '7,5' from 75. */
export const markText = (mark: number): string => `${Math.floor(mark / 10)}${mark % 10 === 0 ? '' : `,${mark % 10}`}`

/** What somebody typed as a mark. @returns null for nothing; undefined for what is none on the scale from 0 to 10 */
export function readMark(text: string): number | null | undefined {
  const tidy = text.trim()
  if (tidy === '') return null
  const [, whole, part = '0'] = /^(\d{1,2})(?:[.,](\d))?$/.exec(tidy) ?? []
  if (whole === undefined) return undefined
  const mark = Number(whole) * 10 + Number(part)
  return mark <= 100 ? mark : undefined
}

/** A time of a weekday at which a class is held every week. */
export const ClassHour = z
  .object({
    /** 1 Monday … 7 Sunday. */
    weekday: z.int().min(1).max(7),
    /** Minutes of the day. */
    fromMinute: z.int().min(0).max(1439),
    toMinute: z.int().min(1).max(1440),
  })
  .refine(({ fromMinute, toMinute }) => toMinute > fromMinute, { path: ['toMinute'], params: { key: 'clockBefore' } })
export type ClassHour = z.infer<typeof ClassHour>

/** 'HH:mm' of a minute of the day. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A clock as it is typed: '13:30', '13h30', '13h', '7'. @returns minutes of the day; null where it is none */
export function readClock(text: string): number | null {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?$/iu.exec(text.trim()) ?? []
  if (hour === undefined) return null
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 1440 ? minutes : null
}
