import type { Content } from 'pdfmake/interfaces'
import { encode } from 'uqr'
import { mm } from '../kit/page'

/** Of a code that is not too full. */
const side = mm(24)
/** Modules smaller than this are lost on an office printer or to a telephone; a full code grows instead. */
const leastModule = mm(0.36)

/**
 * A text as a QR code of exactly 24 mm, or larger where it is long; a seventh of it may be soiled or lost (error correction M).
 * pdfmake's own node cannot be used: it rounds the modules to whole points, so that its size jumps, and draws each by itself,
 * so that hairlines are seen between them.
 */
function qrCode(text: string): Content {
  const { data: rows } = encode(text, { ecc: 'M', border: 0 })
  const size = Math.max(side, rows.length * leastModule)
  const path = rows.flatMap((row, y) => runs(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`)).join('')
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}"><path fill="black" d="${path}"/></svg>`,
    width: size,
    height: size,
  }
}

/** The code that a paper can be checked by, below "Nơi nhận". */
export const checkCode = (text: string): Content => ({
  stack: [qrCode(text), { text: 'Quét mã để kiểm tra giấy này', noWrap: true, fontSize: 8, margin: [0, 3, 0, 0] }],
  margin: [0, 10, 0, 0],
})

/** Where dark modules begin and end. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last?.[1] === x) last[1] = x + 1
    else found.push([x, x + 1])
  })
  return found
}
