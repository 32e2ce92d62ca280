import type { Content } from 'pdfmake/interfaces'
import type { Measure } from './body'
import { footOf } from './data'
import type { PrintedDocument, Setting } from './define-print'
import { bodySettings, textBlock } from './page'

interface UprightFace {
  /** Of the file: kind, and whom or what it is about. */
  readonly title: string
  readonly maxPages: number | null
  /** The paper names the number of its pages. */
  readonly saysPages?: true
  readonly settings?: readonly [Setting, ...Setting[]]
}

/** A paper that is kept and has neither the head of an agency nor a number: `content` is all that stands on it. */
export const uprightPaper = (
  paper: { readonly draft: boolean; readonly formNumber: string | null; readonly code: string | null },
  { title, maxPages, saysPages, settings = bodySettings }: UprightFace,
  content: (at: Measure, pages: number) => Content[],
): PrintedDocument => ({
  title,
  orientation: 'portrait',
  settings,
  maxPages,
  content: (size, pages) => content({ size, width: textBlock('portrait') }, pages),
  foot: footOf(paper),
  draft: paper.draft,
  ...(saysPages && { saysPages }),
})
