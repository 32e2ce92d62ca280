import type { Content } from 'pdfmake/interfaces'
import type * as z from 'zod'
import type { PlainDate } from '../../../src-preload/contract/calendar'

/** How body text is set: points, and line height as a multiple of the font's own. */
export interface Setting {
  readonly size: number
  readonly lineHeight: number
}

/** One laid out document, ready for `renderPdf`. */
export interface PrintedDocument {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** The wanted setting first. The next is taken while the document has more than `maxPages`. */
  readonly settings: readonly [Setting, ...Setting[]]
  readonly maxPages: number | null
  /** Fresh nodes at each call: pdfmake writes into them. */
  readonly content: (bodySize: number) => Content[]
  /** Small print at the foot of each page. */
  readonly foot: string | null
  readonly draft: boolean
}

/** One form: what it is, what it is made of, how it looks, and samples with made-up people. */
export interface Print<Data extends z.ZodType> {
  readonly id: string
  /** 'Mẫu số 51', null for papers the law sets no form for. */
  readonly form: string | null
  readonly decree: string | null
  readonly validFrom: PlainDate
  /** Grows when the layout changes, so that a frozen paper knows what it was printed with. */
  readonly templateVersion: number
  readonly title: string
  readonly data: Data
  /** Pure. Data that does not fit the schema, unknown fields included, is refused (ZodError). */
  readonly layout: (data: z.input<Data>) => PrintedDocument
  readonly samples: Readonly<Record<'normal' | 'long' | 'missing', z.input<Data>>>
}

type PrintSpec<Data extends z.ZodType> = Omit<Print<Data>, 'layout'> & { readonly layout: (data: z.output<Data>) => PrintedDocument }

export const definePrint = <Data extends z.ZodType>(spec: PrintSpec<Data>): Print<Data> => ({
  ...spec,
  layout: (data) => spec.layout(spec.data.parse(data)),
})
