import { createHash } from 'node:crypto'
import type { Paper } from '#contract/papers/operations'
import { found } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import type { PageMark } from '#host/prints/engine/join-pdfs'
import { readBack } from '#host/prints/engine/read-back'
import { renderCounted } from '#host/prints/engine/render'
import type { PrintedDocument } from '#host/prints/kit/define-print'
import type { PaperData } from '../forms/kit/form'
import type { Forms } from '../issuing/compose'
import { frozenCopy, frozenData } from '../issuing/store'

/** What is laid over a paper that is shown or printed: the frozen bytes stay what they are. */
export const marksOf = ({ state }: Pick<Paper, 'state'>, sample: boolean): PageMark[] => [
  ...(state === 'VOID' ? (['VOID'] as const) : []),
  ...(sample ? (['SAMPLE'] as const) : []),
]

/** One frozen copy, counted from 1. */
export interface CopyRef {
  readonly paperId: string
  readonly copy: number
}

type Frozen = Awaited<ReturnType<typeof frozenData>>[number]

/**
 * Copies in the order given, behind a cover, as one PDF whose pages have been counted. A paper whose template is still the same is laid out from its frozen
 * data, which gives the same pages in a small file; of any other the frozen pages themselves are taken. A void paper is marked, and all pages of a
 * register to practise with.
 * @param sample it is one to practise with
 * @throws Error when a page is missing, or is not the one that was frozen
 */
export async function joinedCopies(
  db: Reader,
  forms: Forms,
  copies: readonly CopyRef[],
  title: string,
  cover: PrintedDocument | null,
  sample: boolean,
): Promise<{ pdf: Buffer; pages: number }> {
  const papers = new Map((await frozenData(db, [...new Set(copies.map(({ paperId }) => paperId))])).map((paper) => [paper.id, paper]))
  const files: Buffer[] = []
  const marks: PageMark[][] = []
  /** Laid out together when a frozen page or the end comes; null is the number of pages of the cover, which no one knows before. */
  let documents: { readonly document: PrintedDocument; readonly frozen: number | null; readonly marks: PageMark[] }[] = cover
    ? [{ document: cover, frozen: null, marks: sample ? ['SAMPLE'] : [] }]
    : []
  const flush = async () => {
    if (documents.length === 0) return
    const { pdf, pages } = await renderCounted(
      documents.map(({ document }) => document),
      { title },
    )
    for (const [at, { frozen, marks: over }] of documents.entries()) {
      if (frozen !== null && frozen !== pages[at]) throw new Error(`${frozen} pages were frozen, ${pages[at]} printed`)
      marks.push(...Array.from({ length: pages[at]! }, () => over))
    }
    files.push(Buffer.from(pdf))
    documents = []
  }
  for (const ref of copies) {
    const paper = found(papers.get(ref.paperId))
    const over = marksOf(paper, sample)
    if (isCurrent(forms, paper)) {
      documents.push({ document: layoutOf(forms, paper, ref.copy), frozen: found(pagesOf(paper)[ref.copy - 1]), marks: over })
    } else {
      await flush()
      const stored = await storedCopy(db, ref)
      marks.push(...Array.from({ length: stored.pages }, () => over))
      files.push(stored.pdf)
    }
  }
  await flush()
  const asTheyAre = files.length === 1 && marks.every((over) => over.length === 0)
  const pdf = asTheyAre ? files[0]! : await joined(files, title, marks)
  const { pages } = readBack(pdf)
  if (pages !== marks.length) throw new Error(`${marks.length} pages were to be joined, ${pages} are`)
  return { pdf, pages }
}

/** Seldom needed, and the library behind it takes a third of a second to load. */
const joined = async (files: readonly Buffer[], title: string, marks: readonly (readonly PageMark[])[]) =>
  (await import('#host/prints/engine/join-pdfs')).joinPdfs(files, title, marks)

/** One file with what is laid over its pages; itself where nothing is. */
export async function marked(pdf: Buffer, pages: number, title: string, over: readonly PageMark[]): Promise<Buffer> {
  if (over.length === 0) return pdf
  const laidOver = await joined(
    [pdf],
    title,
    Array.from({ length: pages }, () => over),
  )
  if (readBack(laidOver).pages !== pages) throw new Error('a page was lost under its mark')
  return laidOver
}

const isCurrent = (forms: Forms, { form, templateVersion }: Frozen) => forms[form].print.templateVersion === templateVersion
const layoutOf = (forms: Forms, { form, data }: Frozen, copy: number) =>
  forms[form].layout(JSON.parse(data ?? 'null') as PaperData, copy - 1)
const pagesOf = ({ pages }: Frozen) => JSON.parse(pages) as number[]

/** The bytes as they were frozen. @throws Error when they are not what was hashed */
async function storedCopy(db: Reader, { paperId, copy }: CopyRef): Promise<{ pdf: Buffer; pages: number }> {
  const { pdf, sha256, pages } = found(await frozenCopy(db, paperId, copy))
  if (createHash('sha256').update(pdf).digest('hex') !== sha256 || readBack(pdf).pages !== pages) {
    throw new Error('a frozen copy is not what it was')
  }
  return { pdf, pages }
}

/** Frozen copies as they are handed out: those of a void paper are marked, and all of a register to practise with. */
export async function markedCopies(
  db: Reader,
  copies: readonly CopyRef[],
  title: string,
  sample: boolean,
): Promise<{ pdf: Buffer; pages: number }[]> {
  const papers = new Map((await frozenData(db, [...new Set(copies.map(({ paperId }) => paperId))])).map((paper) => [paper.id, paper]))
  const handed: { pdf: Buffer; pages: number }[] = []
  for (const ref of copies) {
    const { pdf, pages } = await storedCopy(db, ref)
    handed.push({ pdf: await marked(pdf, pages, title, marksOf(found(papers.get(ref.paperId)), sample)), pages })
  }
  return handed
}
