import Papa from 'papaparse'

/** Cells as a table program copies them: tabs between them, one row a line; a text with tabs, breaks or quotation marks is quoted. */
export const writeTsv = (cells: readonly (readonly string[])[]): string =>
  Papa.unparse(cells as string[][], { delimiter: '\t', newline: '\r\n' })

/**
 * What was copied from a table program, or lines of any text. A quotation mark that stands alone belongs to the text; the break behind the
 * last line begins no line.
 */
export function readTsv(text: string): readonly (readonly string[])[] {
  const whole = text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  const { data, errors } = Papa.parse<string[]>(whole, { delimiter: '\t' })
  return errors.some(({ type }) => type === 'Quotes') ? whole.split('\n').map((line) => line.split('\t')) : data
}
