import type { Content } from 'pdfmake/interfaces'
import type { Measure } from './body'
import { balancedLines } from './lines'

// What stands in the middle of a decision or a confirmation (Decree 30/2020/NĐ-CP, Annex III, Mẫu 1.2).

/** Who decides, below the title. */
export const authority = (name: string, at: Measure): Content => ({ ...heading(name.toLocaleUpperCase('vi'), at), margin: [0, 0, 0, 8] })

/** 'QUYẾT ĐỊNH:' between the bases and what is decided, never parted from the beginning of that. */
export const ruling = (word: string, at: Measure): Content => ({ ...heading(word, at), margin: [0, 4, 0, 8] })

const heading = (text: string, { size, width }: Measure) => ({
  stack: balancedLines(text, { size, bold: true }, width).map((line): Content => ({ text: line, noWrap: true })),
  fontSize: size,
  bold: true,
  alignment: 'center' as const,
})
