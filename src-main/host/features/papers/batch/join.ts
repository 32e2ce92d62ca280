import { createHash } from 'node:crypto'
import { found } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { readBack } from '#host/prints/engine/read-back'
import { renderCounted } from '#host/prints/engine/render'
import type { PrintedDocument } from '#host/prints/kit/define-print'
import type { PaperData } from '../forms/kit/form'
import type { Forms } from '../issuing/compose'
import { frozenCopy, frozenData } from '../issuing/store'

/** One frozen copy, counted from 1. */
export interface CopyRef {
  readonly paperId: string
  readonly copy: number
}

type Frozen = Awaited<ReturnType<typeof frozenData>>[number]

/**
 * Copies in the order given, behind a cover, as one PDF whose pages have been counted. A paper whose template is still the same is laid out from its frozen
 * data, which gives the same pages in a small file; of any other the frozen pages themselves are taken.
 * @throws Error when a page is missing, or is not the one that was frozen
 */
export async function joinedCopies(
  db: Reader,
  forms: Forms,
  copies: readonly CopyRef[],
  title: string,
  cover: PrintedDocument | null,
): Promise<{ pdf: Buffer; pages: number }> {
  const papers = new Map((await frozenData(db, [...new Set(copies.map(({ paperId }) => paperId))])).map((paper) => [paper.id, paper]))
  const files: Buffer[] = []
  let expected = 0
  /** Laid out together when a frozen page or the end comes; null is the number of pages of the cover, which no one knows before. */
  let documents: { readonly document: PrintedDocument; readonly frozen: number | null }[] = cover ? [{ document: cover, frozen: null }] : []
  const flush = async () => {
    if (documents.length === 0) return
    const { pdf, pages } = await renderCounted(
      documents.map(({ document }) => document),
      { title },
    )
    for (const [at, { frozen }] of documents.entries()) {
      if (frozen !== null && frozen !== pages[at]) throw new Error(`${frozen} pages were frozen, ${pages[at]} printed`)
      expected += pages[at]!
    }
    files.push(Buffer.from(pdf))
    documents = []
  }
  for (const ref of copies) {
    const paper = found(papers.get(ref.paperId))
    if (isCurrent(forms, paper)) {
      documents.push({ document: layoutOf(forms, paper, ref.copy), frozen: found(pagesOf(paper)[ref.copy - 1]) })
    } else {
      await flush()
      const stored = await storedCopy(db, ref)
      expected += stored.pages
      files.push(stored.pdf)
    }
  }
  await flush()
  const pdf = files.length === 1 ? files[0]! : await joined(files, title)
  const { pages } = readBack(pdf)
  if (pages !== expected) throw new Error(`${expected} pages were to be joined, ${pages} are`)
  return { pdf, pages }
}

/** Seldom needed, and the library behind it takes a third of a second to load. */
const joined = async (files: readonly Buffer[], title: string) => (await import('#host/prints/engine/join-pdfs')).joinPdfs(files, title)

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

export async function storedCopies(db: Reader, copies: readonly CopyRef[]): Promise<{ pdf: Buffer; pages: number }[]> {
  const stored: { pdf: Buffer; pages: number }[] = []
  for (const ref of copies) stored.push(await storedCopy(db, ref))
  return stored
}
