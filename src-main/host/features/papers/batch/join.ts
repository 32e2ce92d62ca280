import { createHash } from 'node:crypto'
import { found } from '#host/api/rule-error'
import type { Reader } from '#host/database/tables'
import { joinPdfs } from '#host/prints/engine/join-pdfs'
import { readBack } from '#host/prints/engine/read-back'
import { renderPdf } from '#host/prints/engine/render'
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
  cover: Buffer | null,
): Promise<{ pdf: Buffer; pages: number }> {
  const papers = new Map((await frozenData(db, [...new Set(copies.map(({ paperId }) => paperId))])).map((paper) => [paper.id, paper]))
  const files: Buffer[] = cover ? [cover] : []
  let documents: PrintedDocument[] = []
  let expected = cover ? readBack(cover).pages : 0
  const flush = async () => {
    if (documents.length > 0) files.push(Buffer.from(await renderPdf(documents, { title })))
    documents = []
  }
  for (const ref of copies) {
    const paper = found(papers.get(ref.paperId))
    const pages = found(pagesOf(paper)[ref.copy - 1])
    expected += pages
    const { print, layout } = forms[paper.form]
    if (print.templateVersion === paper.templateVersion) documents.push(layout(JSON.parse(paper.data ?? 'null') as PaperData, ref.copy - 1))
    else {
      await flush()
      files.push(await storedCopy(db, ref).then(({ pdf }) => pdf))
    }
  }
  await flush()
  const pdf = files.length === 1 ? files[0]! : joinPdfs(files, title)
  const { pages } = readBack(pdf)
  if (pages !== expected) throw new Error(`${expected} pages were frozen, ${pages} printed`)
  return { pdf, pages }
}

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
