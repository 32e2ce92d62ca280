import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { poppler } from './read-pdf'

// QR codes as whoever holds the paper reads them: poppler draws the page, zxing looks for codes in the picture.

prepareZXingModule({ overrides: { wasmBinary: wasmOf('zxing-wasm/reader/zxing_reader.wasm') } })

function wasmOf(file: string): ArrayBuffer {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

export interface PrintedCode {
  readonly text: string
  readonly errorCorrection: string
  /** Length of a side and of one module on the paper, points. */
  readonly side: number
  readonly module: number
  /** Of its left and lower edge, points from the left and from the lower edge of the page. */
  readonly x: number
  readonly y: number
}

/** What an office printer prints, dots an inch, and how many points one is. */
const dots = 300
const dot = 72 / dots

/** The codes of all pages, from top to bottom. Needs poppler-utils. */
export async function readCodes(pdf: Uint8Array): Promise<PrintedCode[]> {
  const folder = mkdtempSync(join(tmpdir(), 'codes-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    poppler('pdftoppm', '-r', String(dots), '-gray', '-png', join(folder, 'paper.pdf'), join(folder, 'page'))
    const codes: PrintedCode[] = []
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.png'))
      .sort()) {
      codes.push(...(await codesIn(readFileSync(join(folder, name)))))
    }
    return codes
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function codesIn(png: Buffer): Promise<PrintedCode[]> {
  /** A PNG tells its height after its width, in the first block. */
  const height = png.readUInt32BE(20)
  const found = await readBarcodes(png, { formats: ['QRCode'], maxNumberOfSymbols: 0 })
  return found
    .toSorted((a, b) => a.position.topLeft.y - b.position.topLeft.y)
    .map(({ text, ecLevel, version, position: { topLeft, topRight, bottomLeft } }) => {
      const side = (topRight.x - topLeft.x) * dot
      return {
        text,
        errorCorrection: ecLevel,
        side,
        module: side / (17 + 4 * Number(version)),
        x: bottomLeft.x * dot,
        y: (height - bottomLeft.y) * dot,
      }
    })
}
