import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type * as z from 'zod'
import { renderPdf } from '#host/prints/engine/render'
import { type Print, type SampleName, sampleNames } from '#host/prints/kit/define-print'
import { flowOf, type PdfPage, poppler, readPdf, withoutDots } from './read-pdf'
import { readCodes } from './read-qr'

/** What must hold for every form of the decree, whatever is on it. A4, margins, fonts and page numbers are asked of all prints in kit.test. */
interface Expected {
  /** Captions in the order of the form, in every sample. */
  readonly captions: readonly string[]
  /** Captions and guidance that stand on the paper only while they are to be filled in by hand. */
  readonly whenMissing?: readonly string[]
  /** What the signatures begin with. */
  readonly signed: string
  readonly pages: Readonly<Record<SampleName, number>>
  /** Values of the long sample that are printed in other words. */
  readonly reworded?: readonly string[]
}

export const read = async <Data extends z.ZodType>(print: Print<Data>, data: z.input<Data>): Promise<PdfPage[]> =>
  readPdf(await renderPdf([print.layout(data)]))

export const linesOf = async <Data extends z.ZodType>(print: Print<Data>, data: z.input<Data>): Promise<string[]> =>
  (await read(print, data)).flatMap(({ lines }) => lines)

export const textOf = async <Data extends z.ZodType>(print: Print<Data>, data: z.input<Data>): Promise<string> =>
  flowOf(await read(print, data))

export function expectInOrder(text: string, captions: readonly string[]): void {
  let from = 0
  for (const caption of captions.map(withoutDots)) {
    const at = text.indexOf(caption, from)
    expect(at, `"${caption}" after "${text.slice(Math.max(0, from - 60), from)}"`).toBeGreaterThanOrEqual(from)
    from = at + caption.length
  }
}

export function testForm<Data extends z.ZodType>(
  print: Print<Data>,
  { captions, whenMissing = [], signed, pages, reworded = [] }: Expected,
) {
  const drawn = async (name: SampleName) => readPdf(await renderPdf([print.sample(name)]))

  test.each(sampleNames)('%s: the captions stand in the order of the form', async (name) => {
    expectInOrder(flowOf(await drawn(name)), captions)
  })

  test('another program reads the same', async () => {
    expectInOrder(await poppledText(await renderPdf([print.sample('normal')])), captions)
  })

  test.each(sampleNames)('%s: has its pages, and the signatures are not alone on theirs', async (name) => {
    const drawnPages = await drawn(name)
    expect(drawnPages).toHaveLength(pages[name])
    const begins = (line: string) => line.startsWith(signed)
    const last = drawnPages.findLast(({ lines }) => lines.some(begins))!.lines.filter((line) => !/^\d+$|^BẢN NHÁP$/.test(line))
    expect(last.findIndex(begins)).toBeGreaterThan(0)
  })

  test('nothing of the long sample is lost', async () => {
    const drawnPages = await drawn('long')
    const texts = [flowOf(drawnPages), ...columnsOf(drawnPages)]
    const isWritten = (value: string) => [value, value.toLocaleUpperCase('vi')].some((as) => texts.some((text) => text.includes(as)))
    const unwritten = valuesOf(print.samples.long).filter((value) => !reworded.includes(value) && !isWritten(value))
    const inCodes = unwritten.length === 0 ? [] : await readCodes(await renderPdf([print.sample('long')]))
    expect(unwritten).toEqual(inCodes.map(({ text }) => text))
  })

  test('what is missing is dotted, and nothing else stands there', async () => {
    const text = (await drawn('missing')).flatMap(({ lines }) => lines).join('\n')
    expect(text).not.toMatch(/null|undefined|NaN|Invalid/)
    expect(text).toMatch(/\.{30}/)
    expectInOrder(withoutDots(text), whenMissing)
  })

  test('a field that the form does not have is refused', () => {
    expect(print.data.safeParse(print.samples.normal).success).toBe(true)
    expect(print.data.safeParse({ ...(print.samples.normal as object), surprise: 'viêm gan B' }).success).toBe(false)
  })
}

/** What stands in the left and in the right half of the pages: heads and signatures are in two columns. */
const columnsOf = (pages: readonly PdfPage[]): string[] =>
  [true, false].map((left) =>
    pages
      .flatMap(({ runs, width }) => runs.filter(({ x }) => x < width / 2 === left).toSorted((a, b) => a.baseline - b.baseline))
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  )

/** The texts of some data, line by line, without dates, times and words of closed lists. */
function valuesOf(data: unknown): string[] {
  if (typeof data === 'string')
    return /^\d{4}-\d\d-\d\d|^\d\d:\d\d$|^[A-Z_]+$/.test(data) ? [] : data.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(valuesOf) : []
}

/** The running text by pdftotext where it is installed, otherwise by pdf.js. */
async function poppledText(pdf: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'form-'))
  try {
    const file = join(folder, 'form.pdf')
    writeFileSync(file, pdf)
    return withoutDots(poppler('pdftotext', '-layout', file, '-'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return flowOf(await readPdf(pdf))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
