import { PDFDocument, type PDFPage, rgb } from '@cantoo/pdf-lib'
import { outline } from './fonts'

/** What is laid over pages that are not, or no longer, what they look like: of a paper that was made void, of a register to practise with. */
export type PageMark = 'VOID' | 'SAMPLE'

/**
 * The pages of several PDFs in one file, as they are, with their fonts.
 * @param files each whole, as `readBack` lets it through
 * @param marks what is laid over each page, by its place in the whole; the page itself stays as it is
 * @throws Error when an object of a file cannot be read
 */
export async function joinPdfs(files: readonly Buffer[], title: string, marks: readonly (readonly PageMark[])[] = []): Promise<Buffer> {
  const joined = await PDFDocument.create({ updateMetadata: false })
  for (const file of files) {
    const document = await PDFDocument.load(file, { updateMetadata: false, throwOnInvalidObject: true })
    for (const page of await joined.copyPages(document, document.getPageIndices())) {
      const added = joined.addPage(page)
      for (const mark of marks[joined.getPageCount() - 1] ?? []) layOver(added, mark)
    }
  }
  joined.setTitle(title, { showInWindowTitleBar: true })
  joined.setLanguage('vi')
  joined.setCreator('Sổ Phục Hồi')
  // Compressed tables of objects would not let `readBack` count the pages.
  return Buffer.from(await joined.save({ useObjectStreams: false }))
}

/** A word across the page, as a rubber stamp leaves it: `at`, how far down the page each time. */
const stamps = {
  VOID: { text: 'ĐÃ HỦY', size: 118, at: [0.5], color: rgb(0.78, 0.1, 0.1), opacity: 0.34 },
  SAMPLE: { text: 'DỮ LIỆU MẪU', size: 54, at: [0.2, 0.82], color: rgb(0.1, 0.3, 0.55), opacity: 0.2 },
} as const

/** Drawn, not written: it is seen across the page and stays out of the text that is read or copied. */
function layOver(page: PDFPage, mark: PageMark): void {
  const { width, height } = page.getSize()
  const { text, size, at, color, opacity } = stamps[mark]
  for (const down of at) {
    const path = outline(text, size, { x: width / 2, y: height * down }, mark === 'VOID' ? 50 : 24, { bold: true })
    page.drawSvgPath(path, { x: 0, y: height, color, opacity, borderWidth: 0 })
  }
}
