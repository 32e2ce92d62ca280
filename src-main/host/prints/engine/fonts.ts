import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type pdfmake from 'pdfmake'
import { type Subset, subsetsOf } from './font-subset'

/** The face of a run of text, in pdfmake's words. */
export interface Face {
  readonly bold?: boolean
  readonly italics?: boolean
}

/** Drawn to the widths of Times New Roman, which Decree 30/2020 asks for. */
export const family = 'Tinos'

/** Height above the baseline as a share of the font size, the same in all four faces. */
export const ascent = 0.891

const faces = [
  { key: 'normal', file: '400Regular/Tinos_400Regular.ttf' },
  { key: 'bold', file: '700Bold/Tinos_700Bold.ttf' },
  { key: 'italics', file: '400Regular_Italic/Tinos_400Regular_Italic.ttf' },
  { key: 'bolditalics', file: '700Bold_Italic/Tinos_700Bold_Italic.ttf' },
] as const
type FaceKey = (typeof faces)[number]['key']

/** What is used of fontkit, which ships no types. */
interface GlyphRun {
  readonly glyphs: readonly Glyph[]
  readonly positions: readonly Position[]
  readonly advanceWidth: number
}
interface Position {
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}
interface Glyph {
  readonly path: GlyphPath
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}
interface GlyphPath {
  transform(a: number, b: number, c: number, d: number, e: number, f: number): GlyphPath
  toSVG(): string
}
interface Font {
  readonly unitsPerEm: number
  layout(text: string, features?: unknown): GlyphRun
  getGlyph(id: number, characters?: readonly number[]): Glyph
  createSubset(): Subset
}
interface Fontkit {
  create(bytes: Uint8Array): Font
  registerFormat(format: (new (stream: { readonly buffer: Uint8Array }) => Font) & { probe(bytes: Uint8Array): boolean }): void
}

/** What is used of pdfkit. */
type PdfDocumentClass = new (options: Readonly<Record<string, unknown>>) => { font(source: Uint8Array): { readonly _font: object } }

type Pdfmake = typeof pdfmake & { readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void } }

const here = createRequire(import.meta.url)
/** The very fontkit that pdfmake's pdfkit opens fonts with: the format that is registered must be known to it. */
const pdfkitFile = () => createRequire(here.resolve('pdfmake')).resolve('pdfkit')
let loadedFontkit: Fontkit | undefined
function fontkit(): Fontkit {
  loadedFontkit ??= createRequire(pdfkitFile())('fontkit') as Fontkit
  return loadedFontkit
}
const folder = dirname(here.resolve('@expo-google-fonts/tinos/package.json'))

interface OpenedFont extends Font {
  word(text: string): Word
  /** @param spread what each space is widened by, thousandths of the font size */
  line(text: string, spread: number): GlyphRun
}
interface Word {
  readonly run: GlyphRun
  /** A share of the font size. */
  readonly width: number
}
const opened = new Map<FaceKey, OpenedFont>()

function open(key: FaceKey): OpenedFont {
  const known = opened.get(key)
  if (known) return known
  const bytes = readFileSync(join(folder, faces.find((face) => face.key === key)!.file))
  const font = fontkit().create(bytes)
  tellGlyphsApart(font)
  font.createSubset = subsetsOf(bytes)
  const face = Object.assign(font, rememberText(font))
  opened.set(key, face)
  return face
}

/** Words and lines kept laid out, for each face. Papers share most of theirs, and each line is asked for three times. */
const kept = { words: 20_000, lines: 5_000 }

/** Lets a font lay out each word and each line once, whatever the number of files it is printed in. */
function rememberText(font: Font): Omit<OpenedFont, keyof Font> {
  const { unitsPerEm } = font
  const words = new Map<string, Word>()
  const lines = new Map<string, { readonly spread: number; readonly run: GlyphRun }>()
  const word = (text: string): Word => {
    let known = words.get(text)
    if (!known) {
      if (words.size >= kept.words) words.clear()
      const run = font.layout(text)
      known = { width: run.advanceWidth / unitsPerEm, run: scaled(run, pdfUnits / unitsPerEm) }
      words.set(text, known)
    }
    return known
  }
  const line = (text: string, spread: number): GlyphRun => {
    let known = lines.get(text)
    if (known?.spread !== spread) {
      if (lines.size >= kept.lines) lines.clear()
      known = { spread, run: lineOf(wordsOf(text).map(word), spread) }
      lines.set(text, known)
    }
    return known.run
  }
  return { word, line }
}

/** A font in a PDF is measured in thousandths of its size. */
const pdfUnits = 1000

/** A run as pdfkit wants it, which also looks for the width of each glyph at its position. */
function scaled({ glyphs, positions, advanceWidth }: GlyphRun, scale: number): GlyphRun {
  const own = positions.map(({ xAdvance, yAdvance, xOffset, yOffset }, at) =>
    Object.freeze({
      xAdvance: xAdvance * scale,
      yAdvance: yAdvance * scale,
      xOffset: xOffset * scale,
      yOffset: yOffset * scale,
      advanceWidth: glyphs[at]!.advanceWidth * scale,
    }),
  )
  return { glyphs, positions: own, advanceWidth: advanceWidth * scale }
}

/** Each word with the space behind it: pdfkit lays text out in these pieces, so they are what is measured, too. */
function wordsOf(text: string): string[] {
  const words: string[] = []
  let from = 0
  for (let to = text.indexOf(' '); to !== -1; to = text.indexOf(' ', from)) {
    words.push(text.slice(from, to + 1))
    from = to + 1
  }
  if (from < text.length) words.push(text.slice(from))
  return words
}

const spaceCharacter = 0x20

/** Words side by side; handed to every file as it is, therefore frozen. @param spread as in `OpenedFont.line` */
function lineOf(words: readonly Word[], spread: number): GlyphRun {
  const glyphs: Glyph[] = []
  const positions: Position[] = []
  let advanceWidth = 0
  for (const { run } of words) {
    for (const [at, glyph] of run.glyphs.entries()) {
      const position = run.positions[at]!
      const wider = spread > 0 && glyph.codePoints[0] === spaceCharacter
      const own = wider ? Object.freeze({ ...position, xAdvance: position.xAdvance + spread }) : position
      glyphs.push(glyph)
      positions.push(own)
      advanceWidth += own.xAdvance
    }
  }
  return { glyphs: Object.freeze(glyphs), positions: Object.freeze(positions), advanceWidth }
}

/** @param perSpace what each space is widened by, as a share of the font size */
class Spread {
  readonly perSpace: number
  constructor(perSpace: number) {
    this.perSpace = perSpace
  }
}

/** A style under which the spaces of a line are wider. Handed through by pdfmake and pdfkit as if it were a font feature. */
export const spreadBy = (points: number, size: number): { fontFeatures: never } => ({ fontFeatures: new Spread(points / size) as never })

/**
 * fontkit keeps one glyph for each id, with the characters it was first asked for, or with none when another file needed it
 * as a piece of a composed letter (ơ in ở). The text of a file must not depend on the files before it: a glyph for each
 * id and characters.
 */
function tellGlyphsApart(font: Font): void {
  const glyphOf = font.getGlyph.bind(font)
  const glyphs = new Map<string, Glyph>()
  font.getGlyph = (id, characters = []) => {
    const key = `${id}:${characters.join()}`
    let glyph = glyphs.get(key)
    if (!glyph) {
      glyph = Object.create(glyphOf(id), { codePoints: { value: characters } }) as Glyph
      glyphs.set(key, glyph)
    }
    return glyph
  }
}

/**
 * pdfmake opens its fonts again for every file, half a megabyte each. It gets a ticket instead of the font's bytes, and
 * fontkit, asked to open the ticket, answers with the font that is already open.
 */
const ticket = (key: FaceKey): Buffer => Buffer.from(`${family} ${key}`)
const faceOf = (bytes: Uint8Array): FaceKey | undefined => faces.find(({ key }) => ticket(key).equals(bytes))?.key

class OpenFont {
  static probe(bytes: Uint8Array): boolean {
    return faceOf(bytes) !== undefined
  }
  constructor(stream: { readonly buffer: Uint8Array }) {
    // biome-ignore lint/correctness/noConstructorReturn: fontkit calls `new` on its formats
    return open(faceOf(stream.buffer)!) as unknown as OpenFont
  }
}

let ready: Pdfmake | undefined

/** pdfmake with our fonts. It takes a third of a second to load: the host, which only measures a line now and then, starts without it. */
export function readyPdfmake(): Pdfmake {
  if (ready) return ready
  const loaded = here('pdfmake') as Pdfmake
  fontkit().registerFormat(OpenFont as unknown as Parameters<Fontkit['registerFormat']>[0])
  for (const { key } of faces) loaded.virtualfs.writeFileSync(`${family}-${key}`, ticket(key))
  loaded.addFonts({ [family]: Object.fromEntries(faces.map(({ key }) => [key, `${family}-${key}`])) })
  loaded.setUrlAccessPolicy(() => false)
  loaded.setLocalAccessPolicy(() => false)
  layOutOnce(here(pdfkitFile()) as PdfDocumentClass)
  ready = loaded
  return loaded
}

/** What is used of pdfkit's class of embedded fonts, of which every file makes its own. */
interface EmbeddedFont {
  readonly font: Font | OpenedFont
  layout(text: string, features?: unknown): GlyphRun
}

/**
 * pdfkit lays the words of a text out anew in every file, and could widen the spaces of a line only by writing each word by itself. Its class
 * of fonts is not handed out, but a font of its documents leads there: all files ask the opened font.
 */
function layOutOnce(PdfDocument: PdfDocumentClass): void {
  const { constructor: EmbeddedFontClass } = new PdfDocument({ autoFirstPage: false, font: null }).font(ticket('normal'))._font
  const { prototype } = EmbeddedFontClass as unknown as { readonly prototype: EmbeddedFont }
  const layOut = prototype.layout
  prototype.layout = function (text, features) {
    const spread = features instanceof Spread ? features.perSpace * pdfUnits : 0
    return 'line' in this.font && (!features || features instanceof Spread)
      ? this.font.line(text, spread)
      : layOut.call(this, text, features)
  }
}

const keyOf = ({ bold, italics }: Face): FaceKey => (bold ? (italics ? 'bolditalics' : 'bold') : italics ? 'italics' : 'normal')

/** Width of one line of text, points. */
export function textWidth(text: string, size: number, face: Face = {}): number {
  const { word } = open(keyOf(face))
  let width = 0
  for (const each of wordsOf(text)) width += word(each).width
  return width * size
}

/**
 * The outline of a text as an SVG path in page coordinates (points, y downwards), for what is to be seen and not read.
 * @param at where the middle of the text stands
 * @param degrees turned counter-clockwise
 */
export function outline(
  text: string,
  size: number,
  at: { readonly x: number; readonly y: number },
  degrees: number,
  face: Face = {},
): string {
  const font = open(keyOf(face))
  const { glyphs, positions } = font.layout(text)
  const scale = size / font.unitsPerEm
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180) * scale, Math.sin((degrees * Math.PI) / 180) * scale]
  let pen = -textWidth(text, size, face) / 2 / scale
  const middle = 0.33 * font.unitsPerEm
  return glyphs
    .map(({ path }, i) => {
      const svg = path.transform(cos, -sin, -sin, -cos, at.x + cos * pen + sin * middle, at.y - sin * pen + cos * middle).toSVG()
      pen += positions[i]!.xAdvance
      return svg
    })
    .join('')
}
