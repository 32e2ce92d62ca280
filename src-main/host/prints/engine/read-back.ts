// Ours and not pdf-lib's reader: that one mends what is broken and goes on, this one refuses whatever is not exactly as it was written.

/** What a printed file turned out to hold. */
interface PrintedFile {
  readonly pages: number
}

/**
 * Reads a PDF of our own again from its end: the table of objects, each object where the table says it is, the tree of pages. A file that
 * was cut off or whose structure was changed in passing does not get through.
 * @throws Error when the file is not whole
 */
export function readBack(pdf: Buffer): PrintedFile {
  const end = pdf.toString('latin1', Math.max(0, pdf.length - 1024))
  const startsAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
  const tail = Number.isNaN(startsAt) ? '' : pdf.toString('latin1', startsAt)
  const table = /^xref\s+0 (\d+)\s+/.exec(tail)
  const trailer = /trailer\s*<<[\s\S]*?\/Root (\d+) 0 R\s*\/Info \d+ 0 R/.exec(tail)
  if (!table || !trailer || !pdf.toString('latin1', 0, 5).startsWith('%PDF-')) throw new Error('the printed file has no end')
  const offsets = Array.from({ length: Number(table[1]) }, (_, number) =>
    Number(tail.slice(table[0].length + number * 20, table[0].length + number * 20 + 10)),
  )
  const inOrder = [...offsets.slice(1), startsAt].sort((a, b) => a - b)
  const nextAfter = new Map(inOrder.map((offset, at) => [offset, inOrder[at + 1] ?? startsAt]))
  const objects = new Map<number, Buffer>()
  for (const [number, offset] of offsets.entries()) if (number > 0) objects.set(number, bodyOf(pdf, number, offset, nextAfter.get(offset)!))

  const treeNumber = Number(/\/Pages (\d+) 0 R/.exec(head(objects.get(Number(trailer[1]))))?.[1])
  const tree = head(objects.get(treeNumber))
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
  const told = Number(/\/Count (\d+)/.exec(tree)?.[1])
  const isPage = (number: number) => /^\s*<<\s*\/Type \/Page\s/.test(head(objects.get(number)))
  if (pages.length === 0 || pages.length !== told || new Set(pages).size !== told || !pages.every(isPage)) {
    throw new Error('the pages of the printed file do not add up')
  }
  return { pages: pages.length }
}

/** Kids of five hundred pages are a long line. */
const head = (object: Buffer | undefined): string => object?.toString('latin1', 0, 200_000) ?? ''

function bodyOf(pdf: Buffer, number: number, offset: number, next: number): Buffer {
  const object = pdf.subarray(offset, next)
  const begin = `${number} 0 obj\n`
  const close = object.lastIndexOf('\nendobj')
  if (object.toString('latin1', 0, begin.length) !== begin || close < begin.length) {
    throw new Error(`object ${number} of the printed file is not where it should be`)
  }
  return object.subarray(begin.length, close)
}
