import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

// A reader for the QR codes that prints draw: error correction M, versions up to 15, text in bytes or in capitals and digits. It corrects
// nothing: every module must be right. Numbers of ISO/IEC 18004.

export interface DrawnCode {
  readonly text: string
  /** Length of a side and of one module on the paper, points. */
  readonly side: number
  readonly module: number
  /** Of its left and lower edge, points from the left and from the lower edge of the page. */
  readonly x: number
  readonly y: number
}

/** The code on each page that has one, read from the shapes drawn there. */
export async function readCodes(pdf: Uint8Array): Promise<DrawnCode[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await task.promise
  const codes: DrawnCode[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const shapes = await drawnRectangles(await document.getPage(number))
    // Everything else that is drawn, lines and arrows, is a shape of its own.
    for (const rectangles of shapes.filter(({ length }) => length > 50)) codes.push(decoded(rectangles))
  }
  await task.destroy()
  return codes
}

interface Rectangle {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}
type Matrix = readonly [number, number, number, number, number, number]
type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function drawnRectangles(page: Page): Promise<Rectangle[][]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const shapes: Rectangle[][] = []
  const saved: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((operator, i) => {
    if (operator === OPS.save) saved.push(now)
    if (operator === OPS.restore) now = saved.pop() ?? now
    if (operator === OPS.transform) now = multiplied(now, argsArray[i])
    if (operator === OPS.constructPath) shapes.push(rectangles(argsArray[i][1][0] ?? [], now))
  })
  return shapes
}

const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** A path of pdf.js: 0 and 1 go to a point, 4 closes. */
function rectangles(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Rectangle[] {
  const found: Rectangle[] = []
  let points: { x: number; y: number }[] = []
  for (let at = 0; at < path.length; ) {
    const step = path[at]!
    if (step === 4) {
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      found.push({ left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) })
      points = []
      at += 1
    } else {
      const [x, y] = [path[at + 1]!, path[at + 2]!]
      points.push({ x: a * x + c * y + e, y: b * x + d * y + f })
      at += 3
    }
  }
  return found
}

function decoded(dark: readonly Rectangle[]): DrawnCode {
  const left = Math.min(...dark.map((each) => each.left))
  const bottom = Math.min(...dark.map((each) => each.bottom))
  const top = Math.max(...dark.map((each) => each.top))
  const module = Math.min(...dark.map((each) => each.top - each.bottom))
  const count = Math.round((top - bottom) / module)
  const rows = Array.from({ length: count }, (_, y) =>
    Array.from({ length: count }, (_, x) => {
      const [middleX, middleY] = [left + (x + 0.5) * module, top - (y + 0.5) * module]
      return dark.some((each) => each.left < middleX && middleX < each.right && each.bottom < middleY && middleY < each.top)
    }),
  )
  return { text: textOf(rows), side: top - bottom, module, x: left, y: bottom }
}

/** By version: middles of the alignment patterns; check bytes of a block; blocks and their bytes of data. */
const versions: Readonly<Record<number, { align: readonly number[]; check: number; blocks: readonly (readonly [number, number])[] }>> = {
  1: { align: [], check: 10, blocks: [[1, 16]] },
  2: { align: [6, 18], check: 16, blocks: [[1, 28]] },
  3: { align: [6, 22], check: 26, blocks: [[1, 44]] },
  4: { align: [6, 26], check: 18, blocks: [[2, 32]] },
  5: { align: [6, 30], check: 24, blocks: [[2, 43]] },
  6: { align: [6, 34], check: 16, blocks: [[4, 27]] },
  7: { align: [6, 22, 38], check: 18, blocks: [[4, 31]] },
  8: {
    align: [6, 24, 42],
    check: 22,
    blocks: [
      [2, 38],
      [2, 39],
    ],
  },
  9: {
    align: [6, 26, 46],
    check: 22,
    blocks: [
      [3, 36],
      [2, 37],
    ],
  },
  10: {
    align: [6, 28, 50],
    check: 26,
    blocks: [
      [4, 43],
      [1, 44],
    ],
  },
  11: {
    align: [6, 30, 54],
    check: 30,
    blocks: [
      [1, 50],
      [4, 51],
    ],
  },
  12: {
    align: [6, 32, 58],
    check: 22,
    blocks: [
      [6, 36],
      [2, 37],
    ],
  },
  13: {
    align: [6, 34, 62],
    check: 22,
    blocks: [
      [8, 37],
      [1, 38],
    ],
  },
  14: {
    align: [6, 26, 46, 66],
    check: 24,
    blocks: [
      [4, 40],
      [5, 41],
    ],
  },
  15: {
    align: [6, 26, 48, 70],
    check: 24,
    blocks: [
      [5, 41],
      [5, 42],
    ],
  },
}

const masks: readonly ((y: number, x: number) => number)[] = [
  (y, x) => (y + x) % 2,
  (y) => y % 2,
  (_, x) => x % 3,
  (y, x) => (y + x) % 3,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (y, x) => ((y * x) % 2) + ((y * x) % 3),
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2,
]

function textOf(rows: readonly (readonly boolean[])[]): string {
  const count = rows.length
  const version = (count - 17) / 4
  const known = versions[version]
  if (!known) throw new Error(`a code of ${count} modules`)
  const format = bitsOf([
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((x) => rows[8]![x]!),
    rows[7]![8]!,
    ...[5, 4, 3, 2, 1, 0].map((y) => rows[y]![8]!),
  ])
  const [level, mask] = [(format ^ 0x5412) >> 13, masks[((format ^ 0x5412) >> 10) & 7]!]
  if (level !== 0) throw new Error('error correction is not M')
  const bits = inReadingOrder(count, (y, x) => isFunction(y, x, count, version, known.align)).map(
    ([y, x]) => rows[y]![x]! !== (mask(y, x) === 0),
  )
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) => bitsOf(bits.slice(i * 8, i * 8 + 8)))
  return content(unwoven(bytes, known), version)
}

const bitsOf = (bits: readonly boolean[]) => bits.reduce((value, bit) => value * 2 + Number(bit), 0)

/** Where no data stands: finders, timing, alignment, format and version. */
function isFunction(y: number, x: number, count: number, version: number, align: readonly number[]): boolean {
  if (y === 6 || x === 6) return true
  if ((y < 9 && x < 9) || (y < 9 && x >= count - 8) || (y >= count - 8 && x < 9)) return true
  if (version >= 7 && ((y < 6 && x >= count - 11) || (x < 6 && y >= count - 11))) return true
  const inFinder = (cy: number, cx: number) => (cy < 9 && cx < 9) || (cy < 9 && cx >= count - 9) || (cy >= count - 9 && cx < 9)
  return align.some((cy) => align.some((cx) => !inFinder(cy, cx) && Math.abs(y - cy) <= 2 && Math.abs(x - cx) <= 2))
}

/** Two columns at a time from the right, up and down in turn. */
function inReadingOrder(count: number, skip: (y: number, x: number) => boolean): [number, number][] {
  const order: [number, number][] = []
  let up = true
  for (let right = count - 1; right > 0; right -= 2) {
    if (right === 6) right--
    for (let step = 0; step < count; step++) {
      const y = up ? count - 1 - step : step
      for (const x of [right, right - 1]) if (!skip(y, x)) order.push([y, x])
    }
    up = !up
  }
  return order
}

/** The bytes of data, block after block, each block found free of errors. */
function unwoven(bytes: readonly number[], { check, blocks }: (typeof versions)[number]): number[] {
  const sizes = blocks.flatMap(([count, size]) => Array.from({ length: count }, () => size))
  const woven = sizes.map((): number[] => [])
  let at = 0
  for (let i = 0; i < Math.max(...sizes); i++) {
    for (const [block, size] of sizes.entries()) if (i < size) woven[block]!.push(bytes[at++]!)
  }
  const data = woven.map((block) => [...block])
  for (let i = 0; i < check; i++) for (const block of woven) block.push(bytes[at++]!)
  woven.forEach((block, i) => {
    for (let power = 0; power < check; power++) if (evaluated(block, power) !== 0) throw new Error(`an error in block ${i}`)
  })
  return data.flat()
}

/** A block as a polynomial over GF(256) at 2^power: 0 for every check byte of a block without errors. */
function evaluated(block: readonly number[], power: number): number {
  return block.reduce((value, byte) => (value === 0 ? 0 : exponents[(logarithms[value]! + power) % 255]!) ^ byte, 0)
}

const exponents: number[] = []
const logarithms: number[] = []
for (let power = 0, value = 1; power < 255; power++) {
  exponents[power] = value
  logarithms[value] = power
  value = value >= 128 ? (value * 2) ^ 0x11d : value * 2
}

const capitals = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

function content(bytes: readonly number[], version: number): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('')
  let at = 0
  const take = (count: number) => {
    at += count
    return Number.parseInt(bits.slice(at - count, at), 2)
  }
  const mode = take(4)
  if (mode === 4) {
    const length = take(version < 10 ? 8 : 16)
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from({ length }, () => take(8)))
  }
  if (mode !== 2) throw new Error(`mode ${mode}`)
  let left = take(version < 10 ? 9 : 11)
  let text = ''
  for (; left > 1; left -= 2) {
    const pair = take(11)
    text += capitals[Math.floor(pair / 45)]! + capitals[pair % 45]!
  }
  return left === 1 ? text + capitals[take(6)]! : text
}
