import { type Face, textWidth } from '../engine/fonts'

/** How a text is set: points and face. */
export interface Type extends Face {
  readonly size: number
}

/**
 * Breaks a text at its spaces into the fewest lines. A word wider than its line is cut.
 * @param width of the line with this index, points
 */
export function brokenLines(text: string, type: Type, width: (line: number) => number): string[] {
  const lines: string[] = []
  const space = textWidth(' ', type.size, type)
  let used = Number.POSITIVE_INFINITY
  /** @returns how many letters were set */
  const add = (word: string): number => {
    const wordWidth = widthOf(word, type, width(lines.length))
    if (used + space + wordWidth <= width(lines.length - 1)) {
      lines[lines.length - 1] += ` ${word}`
      used += space + wordWidth
      return word.length
    }
    if (wordWidth <= width(lines.length) || word.length === 1) {
      lines.push(word)
      used = wordWidth
      return word.length
    }
    const fitting = longestStart(word, type, width(lines.length))
    return add(word.slice(0, fitting))
  }
  for (const word of text.split(/ +/)) for (let at = 0; at < word.length || at === 0; ) at += Math.max(1, add(word.slice(at)))
  return lines
}

/** Letters of which no line of a page holds so many. */
const moreThanALine = 500

/** The width of a word, points; of one whose beginning is wider than the line already, no more is measured, since whatever is measured is also kept. */
function widthOf(word: string, type: Type, line: number): number {
  const begin = word.length > moreThanALine ? textWidth(word.slice(0, moreThanALine), type.size, type) : 0
  return begin > line ? Number.POSITIVE_INFINITY : textWidth(word, type.size, type)
}

/** So many letters of a word that is too wide for its line stand on it, one at least: found by halving, since each try is measured. */
function longestStart(word: string, type: Type, width: number): number {
  let [fits, exceeds] = [1, Math.min(word.length, moreThanALine)]
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2)
    if (textWidth(word.slice(0, middle), type.size, type) > width) exceeds = middle
    else fits = middle
  }
  return fits
}

/**
 * The fewest lines a heading needs, as even as they can be, and what belongs together not torn apart where there is room
 * for that.
 */
export function balancedLines(text: string, type: Type, width: number): string[] {
  const words = text.split(/ +/)
  const fits = (lines: readonly string[]) => lines.every((line) => textWidth(line, type.size, type) <= width)
  return [units(words), words].map((parts) => evenLines(parts, type, width)).find(fits) ?? brokenLines(text, type, () => width)
}

/** In the names of agencies and papers; what follows TỈNH or THÀNH PHỐ is its name. */
const together = new RegExp(
  `^(${[
    'CÔNG AN|CẢNH SÁT|ĐIỀU TRA|TỘI PHẠM|CƠ SỞ|TRUNG TÂM|TRƯỜNG GIÁO DƯỠNG|CÔNG LẬP|TƯ NHÂN|TỔ TRƯỞNG|SỐ \\S+|THÀNH PHỐ .*|TỈNH .*',
    'CAI NGHIỆN MA TÚY|CAI NGHIỆN|MA TÚY|HỌC VIÊN|BẮT BUỘC|TỰ NGUYỆN|THỜI GIAN|QUY TRÌNH|NƠI CƯ TRÚ|TRẺ EM|BẢO TRỢ|XÃ HỘI',
    'HỒ SƠ|VĂN THƯ|LƯU TRỮ|CHẤP HÀNH|QUYẾT ĐỊNH|TỐ TỤNG|HÌNH SỰ|BỎ TRỐN|QUẢN LÝ|GIÁO DỤC|TƯ VẤN',
  ].join('|')})(?=,?( |$))`,
  'i',
)

function units(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < words.length; ) {
    const taken = together.exec(words.slice(at).join(' '))?.[0].split(' ').length ?? 1
    found.push(words.slice(at, at + taken).join(' '))
    at += taken
  }
  return found
}

function evenLines(parts: readonly string[], type: Type, width: number): string[] {
  const space = textWidth(' ', type.size, type)
  const widths = parts.map((part) => textWidth(part, type.size, type))
  const fewest = starts(widths, space, width).length
  let [low, high] = [width / fewest / 2, width]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (starts(widths, space, middle).length > fewest) low = middle
    else high = middle
  }
  const begins = starts(widths, space, high)
  return begins.map((begin, line) => parts.slice(begin, begins[line + 1]).join(' '))
}

/** The index of the part each line begins with. */
function starts(widths: readonly number[], space: number, width: number): number[] {
  const begins: number[] = []
  let used = Number.POSITIVE_INFINITY
  widths.forEach((each, i) => {
    if (used + space + each <= width) used += space + each
    else {
      begins.push(i)
      used = each
    }
  })
  return begins
}
