import type { CanvasElement, Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { PrintedDocument, Setting } from '../kit/define-print'
import { margins, pageSize } from '../kit/page'
import { family, outline, readyPdfmake } from './fonts'

export interface RenderOptions {
  /** Written into the file. The same documents with the same moment give the same bytes. */
  readonly createdAt?: Date
  /** Title of the file; by default that of the first document. */
  readonly title?: string
}

/**
 * One PDF with all papers, the annexes of each behind it. Each of these documents begins on a new page and counts its own
 * pages; one with too many pages is set smaller or tighter, as its settings allow, if that saves a page.
 */
export const renderPdf = async (papers: readonly PrintedDocument[], options: RenderOptions = {}): Promise<Uint8Array> =>
  (await renderCounted(papers, options)).pdf

/** As `renderPdf`, and how many pages each paper took, its annexes with it. */
export async function renderCounted(
  papers: readonly PrintedDocument[],
  options: RenderOptions = {},
): Promise<{ readonly pdf: Uint8Array; readonly pages: readonly number[] }> {
  const documents = papers.flatMap((paper) => [paper, ...(paper.annexes ?? [])])
  const first = await typeset(documents, documents.map(firstTry), options)
  const again = documents.map(({ saysPages, maxPages }, i) => (saysPages && first.pages[i]! > 1) || exceeds(maxPages, first.pages[i]!))
  if (!again.includes(true)) return counted(papers, first)
  const tries: Try[] = []
  for (const [i, document] of documents.entries()) tries.push(again[i] ? await fitting(document, first.pages[i]!) : firstTry(document))
  return counted(papers, await typeset(documents, tries, options))
}

async function counted(papers: readonly PrintedDocument[], { file, pages }: Typeset) {
  const left = [...pages]
  const ofPaper = papers.map(({ annexes = [] }) => left.splice(0, 1 + annexes.length).reduce((sum, count) => sum + count, 0))
  return { pdf: await file.getBuffer(), pages: ofPaper }
}

/** How a document is set, and how many pages it says it has. */
interface Try {
  readonly setting: Setting
  readonly pages: number
}

const firstTry = ({ settings }: PrintedDocument): Try => ({ setting: settings[0], pages: 1 })

const exceeds = (maxPages: number | null, pages: number) => maxPages !== null && pages > maxPages

/** The first setting in which the document keeps to its pages; where none does, the first of those with the fewest. @param pages in the first setting */
async function fitting(document: PrintedDocument, pages: number): Promise<Try> {
  const tries: Try[] = [{ setting: document.settings[0], pages }]
  for (const setting of document.settings.slice(1)) {
    const { pages: before } = tries.at(-1)!
    if (!exceeds(document.maxPages, before)) break
    const set = await typeset([document], [{ setting, pages: before }], {})
    tries.push({ setting, pages: set.pages[0]! })
  }
  return tries.find(({ pages }) => pages === tries.at(-1)!.pages)!
}

type Typeset = Awaited<ReturnType<typeof typeset>>

async function typeset(documents: readonly PrintedDocument[], tries: readonly Try[], { createdAt = new Date(), title }: RenderOptions) {
  const pages = documents.map(() => 0)
  const file = readyPdfmake().createPdf({
    pageSize: 'A4',
    pageMargins: margins,
    version: '1.7',
    language: 'vi',
    displayTitle: true,
    info: { title: title ?? documents[0]?.title, creator: 'Sổ Phục Hồi', creationDate: createdAt },
    defaultStyle: { font: family },
    content: documents.map((document, i) => section(document, tries[i]!, () => ++pages[i]!)),
  } satisfies TDocumentDefinitions)
  await file.getStream()
  return { file, pages }
}

/** @param turnPage called once for each page of the document, gives the page's number within it */
function section(document: PrintedDocument, { setting, pages }: Try, turnPage: () => number): ContentSection {
  const { width, height } = pageSize(document.orientation)
  return {
    section: { stack: document.content(setting.size, pages), lineHeight: setting.lineHeight },
    pageOrientation: document.orientation,
    pageMargins: document.bare ? [0, 0, 0, 0] : margins,
    header: () => {
      const page = turnPage()
      return document.bare ? null : header(page, document.draft)
    },
    footer: () => (document.bare ? null : footer(document.foot)),
    background: () => (document.draft ? draftMark(width / 2, height / 2) : null),
  }
}

/** The page number stands in the top margin from the second page on (Decree 30/2020, Annex I part I.I). */
function header(page: number, draft: boolean): Content {
  return [
    { text: page > 1 ? String(page) : '', fontSize: 13, alignment: 'center', margin: [margins[0], 28, margins[2], 0] },
    {
      text: draft ? 'BẢN NHÁP' : '',
      fontSize: 9,
      color: '#777777',
      alignment: 'right',
      relativePosition: { x: -margins[2], y: page > 1 ? -13 : 0 },
    },
  ]
}

const footer = (foot: string | null): Content => ({
  text: foot ?? '',
  noWrap: true,
  fontSize: 7.5,
  color: '#666666',
  alignment: 'right',
  margin: [margins[0], 30, margins[2], 0],
})

/** Drawn, not written: it is seen across the page and stays out of the text that is read or copied. */
const draftMark = (x: number, y: number): Content => ({
  canvas: [{ type: 'path', color: '#ececec', d: outline('BẢN NHÁP', 100, { x, y }, 50, { bold: true }) } as unknown as CanvasElement],
})
