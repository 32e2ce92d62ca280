import { PDFDocument } from '@cantoo/pdf-lib'

/**
 * The pages of several PDFs in one file, as they are, with their fonts.
 * @param files each whole, as `readBack` lets it through
 * @throws Error when an object of a file cannot be read
 */
export async function joinPdfs(files: readonly Buffer[], title: string): Promise<Buffer> {
  const joined = await PDFDocument.create({ updateMetadata: false })
  for (const file of files) {
    const document = await PDFDocument.load(file, { updateMetadata: false, throwOnInvalidObject: true })
    for (const page of await joined.copyPages(document, document.getPageIndices())) joined.addPage(page)
  }
  joined.setTitle(title, { showInWindowTitleBar: true })
  joined.setLanguage('vi')
  joined.setCreator('Sổ Phục Hồi')
  // Compressed tables of objects would not let `readBack` count the pages.
  return Buffer.from(await joined.save({ useObjectStreams: false }))
}
