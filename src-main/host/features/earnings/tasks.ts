import { type PressContext, pressTask } from '#host/press/task'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
import { moneyBook } from './prints/money-book'
import { outputBook } from './prints/output-book'
import { payoutSheet } from './prints/payout-sheet'
import { settlementMinutes } from './prints/settlement-minutes'
import { shareList } from './prints/share-list'

/** The sheets about the money of labour, by their print's id. */
export const sheets = {
  'settlement-minutes': settlementMinutes,
  'share-list': shareList,
  'payout-sheet': payoutSheet,
  'output-book': outputBook,
  'money-book': moneyBook,
} as const

type Sheets = typeof sheets
/** Which sheet, and what it is made of. */
export type SheetRequest = { [S in keyof Sheets]: { readonly sheet: S; readonly data: Parameters<Sheets[S]['layout']>[0] } }[keyof Sheets]

/** A sheet as a PDF that has been read again, base64. */
export const sheetTask = pressTask('earnings.sheet', async (_: PressContext<unknown>, { sheet, data }: SheetRequest) => {
  const print = sheets[sheet] as { layout(data: unknown): ReturnType<typeof settlementMinutes.layout> }
  const pdf = Buffer.from(await renderPdf([print.layout(data)]))
  return { file: pdf.toString('base64'), pages: readBack(pdf).pages }
})
