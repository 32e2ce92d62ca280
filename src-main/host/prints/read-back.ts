/** What a printed file turned out to hold. */
export interface PrintedFile {
  readonly pages: number
}

/**
 * Reads a PDF of our own again from its end: the table of objects, each object where the table says it is, the tree of pages. A file that
 * was cut off or whose bytes were changed in passing does not get through.
 * @throws Error when the file is not whole
 */
export function readBack(pdf: Buffer): PrintedFile {
  const text = pdf.toString('latin1')
  const startsAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(startsAt, startsAt + 40))
  if (!text.startsWith('%PDF-') || !table) throw new Error('the printed file has no end')
  const entries = startsAt + table[0].length
  const count = Number(table[1])
  let pages = 0
  for (let number = 1; number < count; number++) {
    const offset = Number(text.slice(entries + number * 20, entries + number * 20 + 10))
    const begin = `${number} 0 obj`
    if (!text.startsWith(begin, offset)) throw new Error(`object ${number} of the printed file is not where it should be`)
    if (/^\s*<<\s*\/Type \/Page\s/.test(text.slice(offset + begin.length, offset + begin.length + 40))) pages++
  }
  const told = Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(text)?.[1])
  if (pages === 0 || pages !== told) throw new Error('the pages of the printed file do not add up')
  return { pages }
}
