import type { Content } from 'pdfmake/interfaces'
import { formatDate } from '#contract/values/calendar'
import { type Measure, openDay, paragraph, passage, shortDots } from './body'
import type { Moment } from './data'

// Wording that the minutes of Decree 163/2026 share, with dots for what is filled in by hand.

/** 'hồi 09 giờ 05 phút, ngày 05/02/2026' */
export function begun({ on, at }: Moment): string {
  const [hour, minute] = at?.split(':') ?? []
  return `hồi ${hour ?? shortDots} giờ ${minute ?? shortDots} phút, ngày ${on ? formatDate(on) : openDay}`
}

/** '10 giờ 15 phút'; whole hours without minutes. */
export function clockText({ at }: Moment): string {
  if (at === null) return `${shortDots} giờ`
  const [hour, minute] = at.split(':')
  return minute === '00' ? `${hour} giờ` : `${hour} giờ ${minute} phút`
}

/** A number as papers write it, below 10 with a leading 0. */
export const counted = (count: number | null): string => (count === null ? shortDots : String(count).padStart(2, '0'))

/** What is listed one by one, numbered 1), 2) …; where nothing is listed yet, two lines to fill in. */
export function enumerated(items: readonly string[], at: Measure): Content[] {
  if (items.length === 0) return ['1)', '2)'].flatMap((number) => passage(number, null, at, 0))
  return items.map((item, i) => paragraph(`${i + 1}) ${item}`, at))
}
