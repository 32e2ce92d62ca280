import type { Content } from 'pdfmake/interfaces'
import type * as z from 'zod'

/** How body text is set: points, and line height as a multiple of the font's own. */
export interface Setting {
  readonly size: number
  readonly lineHeight: number
}

/** One laid out document, ready for `renderPdf`. */
export interface PrintedDocument {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** The wanted setting first. A tighter one is taken while the document has more than `maxPages`. */
  readonly settings: readonly [Setting, ...Setting[]]
  readonly maxPages: number | null
  /** Fresh nodes at each call: pdfmake writes into them. @param pages how many pages the document has, for those that say so */
  readonly content: (bodySize: number, pages: number) => Content[]
  /** The paper names the number of its pages, which is known only when they are set. */
  readonly saysPages?: boolean
  /** Small print at the foot of each page. */
  readonly foot: string | null
  readonly draft: boolean
  /** Content may stand anywhere on the sheet: no margins, no page number, nothing at the foot. For labels. */
  readonly bare?: boolean
  /** Printed behind it; their pages are counted by themselves (Decree 30/2020, Annex I part I.III). */
  readonly annexes?: readonly PrintedDocument[]
}

export const sampleNames = ['normal', 'long', 'missing'] as const
export type SampleName = (typeof sampleNames)[number]

/** What is known of a print whatever it is made of: what a list of all prints can be walked by. */
export interface AnyPrint {
  readonly id: string
  /** Grows when the layout changes, so that a frozen paper knows what it was printed with. */
  readonly templateVersion: number
  readonly title: string
  /** Laid out with its made-up people. @param formNumber at the foot, for papers that have one */
  readonly sample: (name: SampleName, formNumber?: string | null) => PrintedDocument
}

/** One form: what it is, what it is made of, how it looks, and samples with made-up people. */
export interface Print<Data extends z.ZodType> extends AnyPrint {
  readonly data: Data
  /** Pure. Data that does not fit the schema, unknown fields included, is refused (ZodError). */
  readonly layout: (data: z.input<Data>) => PrintedDocument
  readonly samples: Readonly<Record<SampleName, z.input<Data>>>
}

type PrintSpec<Data extends z.ZodType> = Omit<Print<Data>, 'layout' | 'sample'> & {
  readonly layout: (data: z.output<Data>) => PrintedDocument
}

export function definePrint<Data extends z.ZodType>(spec: PrintSpec<Data>): Print<Data> {
  const layout = (data: z.input<Data>) => spec.layout(spec.data.parse(data))
  return {
    ...spec,
    layout,
    sample: (name, formNumber = null) =>
      layout(formNumber === null ? spec.samples[name] : Object.assign({}, spec.samples[name], { formNumber })),
  }
}
