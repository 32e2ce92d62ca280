import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { addDays, formatDate, type Period, PlainDate } from '#contract/values/calendar'
import { Gap, Letterhead } from '#host/prints/kit/data'
import { plainHead, signatures, title } from '#host/prints/kit/letterhead'
import { textBlock } from '#host/prints/kit/page'
import { type PrintColumn, type PrintRow, table } from '#host/prints/kit/table'

/** What every sheet about the money of labour is made of, besides its rows. */
export const MoneySheet = {
  letterhead: Letterhead,
  from: PlainDate,
  to: PlainDate,
  preparedBy: Gap,
  draft: z.boolean(),
}

/** 'quý III năm 2026', 'tháng 10 năm 2026', 'năm 2027'; else from which day to which. */
export function periodName({ from, to }: Period): string {
  const [year, month] = from.split('-')
  const [lastYear, lastMonth] = to.split('-')
  const [first, last] = [Number(month), Number(lastMonth)]
  const whole = year === lastYear && from.endsWith('-01') && addDays(to, 1).endsWith('-01')
  if (whole && first === last) return `tháng ${first <= 2 ? month : first} năm ${year}`
  if (whole && last - first === 2 && last % 3 === 0) return `quý ${['I', 'II', 'III', 'IV'][last / 3 - 1]} năm ${year}`
  if (whole && first === 1 && last === 12) return `năm ${year}`
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`
}

interface Sheet {
  readonly orientation: 'portrait' | 'landscape'
  readonly letterhead: z.infer<typeof Letterhead>
  readonly kind: string
  readonly about: string
  /** Stands at the right above the table. */
  readonly unit: string
  readonly columns: readonly PrintColumn[]
  readonly rows: readonly PrintRow[]
  /** What stands instead of an empty table. */
  readonly none: string
  /** Below the table. */
  readonly notes: readonly string[]
  readonly signs: readonly { readonly title: string; readonly name: string | null }[]
  /** Points; enough to sign in where hands write into the rows. */
  readonly rowHeight?: number
}

/** A working paper with a table: the facility's name, a title, the table, who signs. */
export function moneySheet(sheet: Sheet, size: number): Content[] {
  const width = textBlock(sheet.orientation)
  return [
    plainHead(sheet.letterhead, width),
    title(sheet.kind, sheet.about, width),
    { text: sheet.unit, italics: true, fontSize: 11, alignment: 'right', margin: [0, 0, 0, 3] },
    sheet.rows.length === 0
      ? { text: sheet.none, fontSize: 13, alignment: 'center', margin: [0, 8, 0, 8] }
      : table(sheet.columns, sheet.rows, size, sheet.rowHeight ? { rowHeight: sheet.rowHeight } : {}),
    {
      unbreakable: true,
      stack: [{ stack: [...sheet.notes], fontSize: 12, margin: [0, 8, 0, 4] }, signatures(sheet.signs, width, 12)],
    },
  ]
}

/** A code is not torn apart at its hyphens. */
export const unbroken = (code: string): string => code.replaceAll('-', '\u2011')
