import type { Content } from 'pdfmake/interfaces'
import { type Measure, paragraph } from './body'
import { balancedLines } from './lines'

// What decisions, confirmations and letters are built of (Decree 30/2020/NĐ-CP, Annex I part I.II.6 and Annex III, Mẫu 1.2).

/** Who decides, below the title. */
export const authority = (name: string, at: Measure): Content => ({ ...heading(name.toLocaleUpperCase('vi'), at), margin: [0, 0, 0, 8] })

/** 'QUYẾT ĐỊNH:' between the bases and what is decided, never parted from the beginning of that. */
export const ruling = (word: string, at: Measure): Content => ({ ...heading(word, at), margin: [0, 4, 0, 8] })

const alphabet = [...'abcdđeghiklmnopqrstuvxy']

/** Points a), b), c), d), đ) … ended by ';', the last by '.'. */
export const points = (texts: readonly string[], at: Measure): Content => ({
  stack: texts.map((text, i) => paragraph(`${alphabet[i]}) ${text}${i < texts.length - 1 ? ';' : '.'}`, at)),
})

const heading = (text: string, { size, width }: Measure) => ({
  stack: balancedLines(text, { size, bold: true }, width).map((line): Content => ({ text: line, noWrap: true })),
  fontSize: size,
  bold: true,
  alignment: 'center' as const,
})
