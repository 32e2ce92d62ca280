import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { family, readyPdfmake, spreadBy, textWidth } from '#host/prints/engine/fonts'

// What stands in for work of fontkit and pdfkit gives what they give, and is asked where they would be: a new version that goes another way is found here.

interface Position {
  readonly xAdvance: number
  readonly advanceWidth: number
}
interface Laid {
  readonly glyphs: readonly { readonly id: number }[]
  readonly positions: readonly Position[]
  readonly advanceWidth: number
}
interface EmbeddedFont {
  readonly font: { readonly numGlyphs: number; createSubset(): Subset }
  readonly subset: Subset
  layout(text: string, features?: unknown): Laid
}
interface Subset {
  includeGlyph(glyph: number): number
  encode(): Uint8Array
}
type Documents = new (
  ...options: readonly unknown[]
) => {
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  font(source: Uint8Array): { readonly _font: EmbeddedFont }
}

const here = createRequire(import.meta.url)
const pdfkitPath = createRequire(here.resolve('pdfmake')).resolve('pdfkit')
const faces = [
  { file: '400Regular/Tinos_400Regular.ttf', bold: false, italics: false },
  { file: '700Bold/Tinos_700Bold.ttf', bold: true, italics: false },
  { file: '400Regular_Italic/Tinos_400Regular_Italic.ttf', bold: false, italics: true },
  { file: '700Bold_Italic/Tinos_700Bold_Italic.ttf', bold: true, italics: true },
]

/** A font of a new file, as pdfmake gets it. */
function ours({ bold, italics }: (typeof faces)[number]): EmbeddedFont {
  const { default: PdfDocument } = here('pdfmake/js/PDFDocument.js') as { default: Documents }
  const { fonts, virtualfs } = readyPdfmake() as unknown as { fonts: unknown; virtualfs: unknown }
  return new PdfDocument(fonts, {}, {}, {}, { font: null, autoFirstPage: false }, virtualfs, () => false).provideFont(family, bold, italics)
}

/** The same face in pdfkit and fontkit as they are installed, loaded a second time. */
const Untouched = (() => {
  readyPdfmake()
  const cached = here.cache[pdfkitPath]
  const loaded = Object.keys(here.cache).filter((path) => /[\\/](pdfkit|fontkit)[\\/]/.test(path))
  const kept = loaded.map((path) => [path, here.cache[path]] as const)
  for (const path of loaded) delete here.cache[path]
  const fresh = here(pdfkitPath) as Documents
  for (const [path, module] of kept) here.cache[path] = module
  expect(here(pdfkitPath)).toBe(cached?.exports)
  return fresh
})()
const tinos = dirname(here.resolve('@expo-google-fonts/tinos/package.json'))
const untouched = ({ file }: (typeof faces)[number]): EmbeddedFont =>
  new Untouched({ font: null, autoFirstPage: false }).font(readFileSync(join(tinos, file)))._font

const texts = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Về việc người cai nghiện ma túy chuẩn bị hoàn thành cai nghiện ma túy',
  'Số: 08/TB-CSCN; ngày 05/02/2027 …….. “AV To” fi ffi 100 %',
  '',
  '  hai  dấu cách  ',
]

test.each(faces)('a part cut out of $file is the part fontkit cuts, byte for byte', (face) => {
  for (const step of [1, 7, 40]) {
    const { subset, font } = ours(face)
    expect(Object.keys(subset), 'pdfkit asks ours').toEqual(['includeGlyph', 'encode'])
    const other = untouched(face).font.createSubset()
    for (let glyph = 0; glyph < font.numGlyphs; glyph += step) expect(subset.includeGlyph(glyph)).toBe(other.includeGlyph(glyph))
    expect(Buffer.compare(subset.encode(), other.encode())).toBe(0)
  }
})

test.each(faces)('a line in $file is laid out as pdfkit lays it out, once for all files', (face) => {
  const [font, other] = [ours(face), untouched(face)]
  for (const text of texts) {
    const [line, expected] = [font.layout(text), other.layout(text)]
    expect(line.glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id))
    line.positions.forEach((position, at) => {
      expect(position).toEqual(expected.positions[at])
    })
    expect(line.advanceWidth).toBeCloseTo(expected.advanceWidth, 6)
    expect(textWidth(text, 14, face)).toBeCloseTo((expected.advanceWidth / 1000) * 14, 6)
    expect(ours(face).layout(text)).toBe(line)
  }
})

test('a line can be spread: its spaces are wider, and nothing else', () => {
  const font = ours(faces[0]!)
  const text = 'một dòng ba dấu cách'
  const { fontFeatures } = spreadBy(7, 14)
  const [line, spread] = [font.layout(text), font.layout(text, fontFeatures)]
  spread.positions.forEach(({ xAdvance }, at) => {
    expect(xAdvance).toBeCloseTo(line.positions[at]!.xAdvance + (text[at] === ' ' ? 500 : 0), 6)
  })
  expect(spread.advanceWidth).toBeCloseTo(line.advanceWidth + 4 * 500, 6)
  expect(font.layout(text).advanceWidth).toBe(line.advanceWidth)
})
