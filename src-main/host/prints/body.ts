import type { Content, ContentText } from 'pdfmake/interfaces'
import { spreadBy, textWidth } from './fonts'
import { brokenLines } from './lines'
import { indent, paragraphGap } from './page'

/** Where body text is set: size and width of the text block, points. */
export interface Measure {
  readonly size: number
  readonly width: number
}

/** A caption of the form with what was entered; null is left to be filled in by hand. */
export interface Field {
  readonly caption: string
  readonly value: string | null
  readonly bold?: boolean
}

/** For gaps inside a sentence. */
export const longDots = '.'.repeat(30)
export const dots = '.'.repeat(14)
export const shortDots = '.'.repeat(6)

/** 'ngày ...... tháng ...... năm ......' */
export const openDate = `ngày ${shortDots} tháng ${shortDots} năm ${shortDots}`

/** A justified paragraph, its first line indented (Decree 30/2020, Annex I part I.II.6). */
export const paragraph = (text: string, at: Measure): Content => lines(text, at, true)

function lines(text: string, { size, width }: Measure, justified: boolean): Content {
  const room = (line: number) => (line === 0 ? width - indent : width) - slack
  const broken = brokenLines(text, { size }, room)
  return {
    stack: broken.map((line, i): Content => {
      const spaces = line.split(' ').length - 1
      const toSpread = justified && i < broken.length - 1 && spaces > 0 ? room(i) - textWidth(line, size) : 0
      return { text: line, noWrap: true, margin: [i === 0 ? indent : 0, 0, 0, 0], ...(toSpread > 0 && spreadBy(toSpread / spaces, size)) }
    }),
    fontSize: size,
    margin: [0, 0, 0, paragraphGap],
  }
}

export interface FieldLine {
  /** Where the second, third … field begins, points from the left edge of the text; kept where the fields fit. */
  readonly tabs?: readonly number[]
  /** Written behind each field but the last, which makes a sentence of them: ';'. */
  readonly joint?: string
}

/**
 * The fields of one line of the form. Missing ones share what is left of the line as dotted lines that end exactly where
 * the line does. Fields that do not fit on one line run on as a sentence if they are one, or begin a new line.
 */
export function fieldLine(fields: readonly Field[], at: Measure, { tabs = [], joint = '' }: FieldLine = {}): Content {
  const parts = fields.map((field, i) => part(field, i < fields.length - 1 ? joint : '', at.size))
  return setLine(parts, at, tabs, joint ? 1 : betweenFields)
}

/** A whole dotted line. */
export const emptyLine = (at: Measure): Content => ({
  ...leader(at.width - slack, at.size),
  fontSize: at.size,
  margin: [0, 0, 0, paragraphGap],
})

/** Spaces between two fields that are not joined. */
const betweenFields = 5
/** What a hand needs at least to write a date or a word. */
const leastToFill = 44
/** Not broken at, and not cut off at the ends of a run. */
const space = '\u00a0'
/** Keeps sums of widths below the line's width in floating point. */
const slack = 0.05

interface Part {
  readonly head: string
  /** What was entered, with the joint; null when it is missing. */
  readonly tail: string | null
  readonly bold: boolean
  readonly headWidth: number
  /** Least width, the dotted line included. */
  readonly width: number
  readonly inlines: (fill: number) => Content[]
}

function part({ caption, value, bold = false }: Field, joint: string, size: number): Part {
  const head = `${caption} `
  const headWidth = textWidth(head, size)
  if (value === null) {
    const width = headWidth + leastToFill + textWidth(joint, size)
    return {
      head,
      tail: null,
      bold,
      headWidth,
      width,
      inlines: (fill) => [head, leader(fill, size), joint].filter((inline) => inline !== ''),
    }
  }
  const tail = value + joint
  const width = headWidth + textWidth(tail, size, { bold })
  return { head, tail, bold, headWidth, width, inlines: () => (bold ? [head, { text: tail, bold }] : [head + tail]) }
}

/** @param gap spaces between the fields */
function setLine(parts: readonly Part[], at: Measure, tabs: readonly number[], gap: number): Content {
  const room = at.width - indent - slack
  const least = leastWidth(parts, gap, at.size)
  if (least <= room) return tabbed(parts, tabs, at) ?? spaced(parts, gap, room - least, at)
  const [first, ...rest] = parts
  if (first!.bold && first!.width > room) return longName(first!, rest, at, gap)
  const isSentence = parts.length === 1 || gap < betweenFields
  if (isSentence && parts.every(({ tail }) => tail !== null)) {
    return lines(parts.map(({ head, tail }) => head + tail).join(`${space.repeat(gap - 1)} `), at, false)
  }
  const overflowing = parts.findIndex((_, i) => leastWidth(parts.slice(0, i + 1), gap, at.size) > room)
  const fitting = Math.max(1, overflowing)
  return { stack: [setLine(parts.slice(0, fitting), at, [], gap), setLine(parts.slice(fitting), at, [], gap)] }
}

/** A bold value over several lines; the other fields follow on its last line where they fit. */
function longName(name: Part, rest: readonly Part[], at: Measure, gap: number): Content {
  const width = at.width - slack
  const broken = brokenLines(name.tail!, { size: at.size, bold: true }, (line) => (line === 0 ? width - indent - name.headWidth : width))
  const last = textWidth(broken.at(-1)!, at.size, { bold: true })
  const left = width - last - textWidth(space.repeat(gap), at.size) - leastWidth(rest, gap, at.size)
  const follows = rest.length > 0 && broken.length > 1 && left >= 0
  return {
    stack: [
      {
        stack: broken.map(
          (line, i): Content => ({
            text: [
              ...(i === 0 ? [name.head] : []),
              { text: line, bold: true },
              ...(follows && i === broken.length - 1 ? [space.repeat(gap), ...sharing(rest, gap, left)] : []),
            ],
            noWrap: true,
            margin: [i === 0 ? indent : 0, 0, 0, 0],
          }),
        ),
        fontSize: at.size,
        margin: [0, 0, 0, paragraphGap],
      },
      ...(rest.length > 0 && !follows ? [setLine(rest, at, [], gap)] : []),
    ],
  }
}

const leastWidth = (parts: readonly Part[], gap: number, size: number) =>
  parts.reduce((total, { width }) => total + width, textWidth(space.repeat(gap), size) * (parts.length - 1))

/** Fields at the tab stops; null when one does not fit before the next stop. */
function tabbed(parts: readonly Part[], tabs: readonly number[], { size, width }: Measure): Content | null {
  if (parts.length < 2 || tabs.length !== parts.length - 1) return null
  const starts = [indent, ...tabs]
  const gap = textWidth(space.repeat(betweenFields), size)
  const rooms = starts.map((start, i) => (starts[i + 1] ?? width) - start - (i < tabs.length ? gap : slack))
  if (parts.some((each, i) => each.width > rooms[i]!)) return null
  return {
    columns: parts.map((each, i) => ({
      width: (starts[i + 1] ?? width) - starts[i]!,
      text: each.inlines(leastToFill + rooms[i]! - each.width),
      noWrap: true,
    })),
    fontSize: size,
    margin: [indent, 0, 0, paragraphGap],
  }
}

/** Fields one behind the other. @param left what the dotted lines may take beyond their least width */
const spaced = (parts: readonly Part[], gap: number, left: number, { size }: Measure): Content => ({
  text: sharing(parts, gap, left),
  fontSize: size,
  noWrap: true,
  margin: [indent, 0, 0, paragraphGap],
})

function sharing(parts: readonly Part[], gap: number, left: number): Content[] {
  const missing = parts.filter(({ tail }) => tail === null).length
  return parts.flatMap((each, i) => [...(i > 0 ? [space.repeat(gap)] : []), ...each.inlines(leastToFill + left / missing)])
}

/** Dots of exactly this width. */
function leader(width: number, size: number): ContentText {
  const dot = textWidth('.', size)
  const count = Math.max(2, Math.floor(width / dot))
  return { text: '.'.repeat(count), characterSpacing: Math.max(0, (width - count * dot) / (count - 1)), noWrap: true }
}
