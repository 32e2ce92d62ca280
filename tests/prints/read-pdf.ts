import { execFileSync } from 'node:child_process'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One run of text as it stands on the page, points from the top left corner. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly baseline: number
  readonly font: string
  readonly size: number
}
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
  /** Runs on one baseline, from left to right, joined where they touch. */
  readonly lines: readonly string[]
  /** Squares that are drawn, as tick boxes are. */
  readonly boxes: readonly Box[]
  /** Level lines that are drawn. */
  readonly strokes: readonly Stroke[]
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
}

/** Points from the top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly side: number
}

export interface Stroke {
  readonly x: number
  readonly right: number
  readonly y: number
}

/** Reads a PDF back as another program would. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false, fontExtraProperties: true })
  const document = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    // Fonts are known only after the page was drawn.
    const drawn = await page.getOperatorList()
    const fontOf = (id: string) => page.commonObjs.get(id) as { name: string; missingFile: boolean }
    const runs = items.flatMap((item): TextRun[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x, y] = item.transform as number[]
      const font = fontOf(item.fontName)
      return [
        { text: item.str, x: x!, right: x! + item.width, baseline: height - y!, font: font.name.replace(/^\w+\+/, ''), size: item.height },
      ]
    })
    const ids = new Set(items.flatMap((item) => ('str' in item ? [item.fontName] : [])))
    const fonts = [...ids].map((id) => ({ name: fontOf(id).name.replace(/^\w+\+/, ''), embedded: !fontOf(id).missingFile }))
    pages.push({ width, height, runs, lines: linesOf(runs), boxes: boxesOf(drawn), strokes: strokesOf(drawn), fonts })
  }
  await task.destroy()
  return pages
}

interface Drawn {
  readonly fnArray: number[]
  readonly argsArray: unknown[][]
}

/** Our files draw in points from the top left corner, so that is what a path is told in. */
function paintedIn({ fnArray, argsArray }: Drawn, how: readonly number[]): [left: number, top: number, right: number, bottom: number][] {
  return fnArray.flatMap((operator, i) => {
    const [painted, , bounds] = argsArray[i] ?? []
    return operator === OPS.constructPath && how.includes(painted as number) && bounds ? [bounds as [number, number, number, number]] : []
  })
}

const boxesOf = (drawn: Drawn): Box[] =>
  paintedIn(drawn, [OPS.stroke]).flatMap(([left, top, right, bottom]) => {
    const side = right - left
    return side > 0 && Math.abs(side - (bottom - top)) < 0.01 ? [{ x: left, y: top, side }] : []
  })

const strokesOf = (drawn: Drawn): Stroke[] =>
  paintedIn(drawn, [OPS.stroke, OPS.fill]).flatMap(([left, top, right, bottom]) => (bottom - top < 1 ? [{ x: left, right, y: top }] : []))

function linesOf(runs: readonly TextRun[]): string[] {
  const lines: TextRun[][] = []
  for (const run of runs) {
    const line = lines.find(([first]) => Math.abs(first!.baseline - run.baseline) < 1)
    if (line) line.push(run)
    else lines.push([run])
  }
  return lines.sort(([a], [b]) => a!.baseline - b!.baseline).map((line) => joined(line.sort((a, b) => a.x - b.x)))
}

/** A space where runs stand apart, two where they stand in different columns. */
const joined = (line: readonly TextRun[]): string =>
  line.reduce((text, { text: next, x }, i) => {
    const apart = i === 0 ? 0 : x - line[i - 1]!.right
    return `${text.trimEnd()}${apart > 6 ? '  ' : apart > 1 ? ' ' : ''}${next.replaceAll('\u00a0', ' ').trim()}`
  }, '')

/** The page as one text, dotted lines and line ends left out, so that what was wrapped can be looked for. */
export const flowOf = (pages: readonly PdfPage[]): string => withoutDots(pages.flatMap(({ lines }) => lines).join(' '))

export const withoutDots = (text: string): string => text.replace(/\.{2,}/g, ' ').replace(/[\s\u00a0]+/g, ' ')

/** What a program of poppler-utils prints. Throws ENOENT where it is not installed. */
export const poppler = (tool: string, ...parameters: string[]): string =>
  execFileSync(tool, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
