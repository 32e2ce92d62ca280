// Ours, on top of pdfmake: it has no dotted line that ends where its line does, no justified line whose spaces stay narrow, and tears paragraphs at a page's end.

import type { Content, ContentText } from 'pdfmake/interfaces'
import { spreadBy, textWidth } from '../engine/fonts'
import { brokenLines } from './lines'
import { indent, paragraphGap } from './page'

/** Where body text is set: size and width of the text block, points. */
export interface Measure {
  readonly size: number
  readonly width: number
}

/** A caption of the form with what was entered; null is left to be filled in by hand. */
export interface PrintField {
  readonly caption: string
  readonly value: string | null
  readonly bold?: boolean
  /** What a hand needs to fill it in, points; by default enough for a date or a word. */
  readonly room?: number
  /** Behind the value, or behind the dotted line: 'kg'. */
  readonly unit?: string
}

/** For gaps inside a sentence. */
export const longDots = '.'.repeat(30)
export const dots = '.'.repeat(14)
export const shortDots = '.'.repeat(6)

/** 'ngày ...... tháng ...... năm ......' */
export const openDate = `ngày ${shortDots} tháng ${shortDots} năm ${shortDots}`
/** '....../....../......' */
export const openDay = `${shortDots}/${shortDots}/${shortDots}`

/** A justified paragraph, its first line indented (Decree 30/2020, Annex I part I.II.6). */
export const paragraph = (text: string, at: Measure): Content => ({ stack: lines(text, at, { justified: true }) })

/** 'Điều 1.' and its text. */
export const article = (number: number, text: string, at: Measure): Content => ({ stack: paragraphPieces(text, at, number) })

/** A paragraph or an article in pieces between which a page may end: two lines and more at its ends. */
export const paragraphPieces = (text: string, at: Measure, number?: number): Content[] =>
  lines(text, at, { justified: true, ...(number !== undefined && { lead: `Điều ${number}.` }) })

/**
 * The legal bases, each on its own line ended ';', the last '.' (Decree 30/2020, Annex I part II.5).
 * @param texts without end marks
 * @param end of the last, where the form prints another
 */
export const bases = (texts: readonly string[], at: Measure, end: '.' | ';' = '.'): Content[] =>
  texts.map((text, i) => ({ stack: lines(`${text}${i < texts.length - 1 ? ';' : end}`, at, { justified: true, italics: true }) }))

/** The bold heading of a part of the paper; `under` keeps it with what follows. @param note behind it, not bold */
export const heading = (text: string, at: Measure, note?: string): Content => ({
  stack: note ? lines(note, at, { justified: true, lead: text }) : lines(text, at, { justified: true, bold: true }),
})

/** So many lines and no more are held together: pdfmake drops what a block has that is higher than a page. */
const heldLines = 20

/** Lines of what is laid out, at least; a table is many. */
function linesOf(content: Content): number {
  if (typeof content !== 'object') return 1
  if (Array.isArray(content)) return content.reduce((sum: number, one) => sum + linesOf(one), 0)
  if ('stack' in content) return linesOf(content.stack ?? [])
  return 'table' in content ? heldLines + 1 : 1
}

/** The first piece of what is too long to be held together, and all that follows it. */
function opened(content: Content): Content[] {
  if (typeof content !== 'object' || !('stack' in content) || Object.keys(content).length > 1 || linesOf(content) <= heldLines)
    return [content]
  return (content.stack ?? []).flatMap((one, at) => (at === 0 ? opened(one) : [one]))
}

/** A heading and what stands under it: never the heading alone at the foot of a page. */
export function under(top: Content, below: readonly Content[]): Content[] {
  const [first, ...rest] = below.flatMap((one, at) => (at === 0 ? opened(one) : [one]))
  if (first === undefined || linesOf(first) > heldLines) return [top, ...(first === undefined ? [] : [first]), ...rest]
  return [{ unbreakable: true, stack: [top, first] }, ...rest]
}

/** What ends a paper, with the lines before it: signatures never stand alone on a page. Of many lines only the last stay with them. */
export const endsWith = (before: readonly Content[], end: Content): Content =>
  before.length <= 4
    ? { unbreakable: true, stack: [...before, end] }
    : { stack: [...before.slice(0, -1), { unbreakable: true, stack: [...before.slice(-1), end] }] }

/**
 * A caption with some sentences behind it, line ends kept. Missing, the rest of the line is dotted.
 * @param more whole dotted lines that follow a missing one
 */
export function passage(caption: string, text: string | null, at: Measure, more = 1): Content[] {
  if (text === null) return [...lines(caption, at, { justified: true, open: true }), ...Array.from({ length: more }, () => emptyLine(at))]
  const [first, ...others] = text.split(/\s*\n\s*/)
  return [`${caption} ${first}`.trim(), ...others].flatMap((each) => lines(each, at, { justified: true }))
}

const isGap = (line: string) => line.startsWith(dots)

/** What a space may be widened by, a share of the font size; a line of few words rather ends short. */
const widestSpread = 0.4

interface LineStyle {
  readonly justified?: boolean
  readonly bold?: boolean
  readonly italics?: boolean
  /** Bold, before the text. */
  readonly lead?: string
  /** Dots from the end of the text to the end of its line, or on a line of their own where little room is left. */
  readonly open?: boolean
}

/** A paragraph in pieces that are not torn apart: a page neither ends nor begins with one line of it. */
function lines(
  text: string,
  { size, width }: Measure,
  { justified = false, bold = false, italics = false, lead, open = false }: LineStyle,
): Content[] {
  const face = { bold, italics }
  const before = lead ? `${lead} `.replaceAll(' ', space) : ''
  const first = width - indent - textWidth(before, size, { bold: true })
  const room = (line: number) => (line === 0 ? first : width) - slack
  const broken = brokenLines(text, { size, ...face }, room)
  const left = room(broken.length - 1) - textWidth(`${broken.at(-1)} `, size, face)
  const fits = open && left >= leastToFill
  const set = broken.map((line, i): Content => {
    const margin: [number, number, number, number] = [i === 0 ? indent : 0, 0, 0, 0]
    const begins = (rest: string | Content[]): string | Content[] =>
      i === 0 && before ? [{ text: before, bold: true }, rest].flat() : rest
    if (i === broken.length - 1) return { text: begins(fits ? [`${line} `, leader(left, size)] : line), ...face, noWrap: true, margin }
    const toEnd = room(i) - textWidth(`${line} `, size, face)
    // A gap at the beginning of the next line begins here already, where a hand would begin to write.
    if (isGap(broken[i + 1]!) && toEnd >= leastToFill)
      return { text: begins([`${line} `, leader(toEnd, size)]), ...face, noWrap: true, margin }
    const spaces = line.split(' ').length - 1
    const toSpread = justified && spaces > 0 ? room(i) - textWidth(line, size, face) : 0
    const perSpace = toSpread / spaces
    const spread = perSpace > 0 && perSpace <= widestSpread * size ? spreadBy(perSpace, size) : {}
    return { text: begins(line), ...face, ...spread, noWrap: true, margin }
  })
  const pieces = set.length < 4 ? [set] : [set.slice(0, 2), ...set.slice(2, -2).map((line) => [line]), set.slice(-2)]
  const kept = pieces.map(
    (stack, i): Content => ({
      stack,
      ...(stack.length > 1 && { unbreakable: true }),
      fontSize: size,
      margin: [0, 0, 0, i === pieces.length - 1 ? paragraphGap : 0],
    }),
  )
  return open && !fits ? [...kept, emptyLine({ size, width })] : kept
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
export function fieldLine(fields: readonly PrintField[], at: Measure, { tabs = [], joint = '' }: FieldLine = {}): Content {
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

interface FieldPiece {
  readonly head: string
  /** What was entered, with the joint; null when it is missing. */
  readonly tail: string | null
  readonly bold: boolean
  readonly headWidth: number
  /** Least width, the dotted line included. */
  readonly width: number
  /** Of those, what is dotted. */
  readonly fill: number
  readonly inlines: (fill: number) => Content[]
}

function part({ caption, value, bold = false, room: fill = leastToFill, unit }: PrintField, joint: string, size: number): FieldPiece {
  const head = `${caption} `
  const headWidth = textWidth(head, size)
  const end = (unit ? ` ${unit}` : '') + joint
  if (value === null) {
    const width = headWidth + fill + textWidth(end, size)
    return {
      head,
      tail: null,
      bold,
      headWidth,
      width,
      fill,
      inlines: (fill) => [head, leader(fill, size), end].filter((inline) => inline !== ''),
    }
  }
  const tail = value + end
  const width = headWidth + textWidth(value, size, { bold }) + textWidth(end, size)
  return {
    head,
    tail,
    bold,
    headWidth,
    width,
    fill: 0,
    inlines: () => (bold ? [head, { text: value, bold }, end].filter((inline) => inline !== '') : [head + tail]),
  }
}

/** @param gap spaces between the fields */
function setLine(parts: readonly FieldPiece[], at: Measure, tabs: readonly number[], gap: number): Content {
  const room = at.width - indent - slack
  const least = leastWidth(parts, gap, at.size)
  if (least <= room) return tabbed(parts, tabs, at) ?? spaced(parts, gap, room - least, at)
  const [first, ...rest] = parts
  if (first!.bold && first!.width > room) return longName(first!, rest, at, gap)
  const isSentence = parts.length === 1 || gap < betweenFields
  if (isSentence && parts.every(({ tail }) => tail !== null)) {
    const said = parts.map(({ head, tail }, i) => (i === 0 ? head + tail : bound(head) + tail))
    return { stack: lines(said.join(`${space.repeat(gap - 1)} `), at, {}) }
  }
  if (parts.length === 1) return { stack: lines(first!.head.trimEnd(), at, { open: true }) }
  const overflowing = parts.findIndex((_, i) => leastWidth(parts.slice(0, i + 1), gap, at.size) > room)
  const fitting = Math.max(1, overflowing)
  return { stack: [setLine(parts.slice(0, fitting), at, [], gap), setLine(parts.slice(fitting), at, [], gap)] }
}

/** A caption that stays on one line with the first word behind it. */
const bound = (head: string) => head.replaceAll(' ', space)

/** A bold value over several lines; the other fields follow on its last line where they fit. */
function longName(name: FieldPiece, rest: readonly FieldPiece[], at: Measure, gap: number): Content {
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

const leastWidth = (parts: readonly FieldPiece[], gap: number, size: number) =>
  parts.reduce((total, { width }) => total + width, textWidth(space.repeat(gap), size) * (parts.length - 1))

/** Fields at the tab stops; null when one does not fit before the next stop. */
function tabbed(parts: readonly FieldPiece[], tabs: readonly number[], { size, width }: Measure): Content | null {
  if (parts.length < 2 || tabs.length !== parts.length - 1) return null
  const starts = [indent, ...tabs]
  const gap = textWidth(space.repeat(betweenFields), size)
  const rooms = starts.map((start, i) => (starts[i + 1] ?? width) - start - (i < tabs.length ? gap : slack))
  if (parts.some((each, i) => each.width > rooms[i]!)) return null
  return {
    columns: parts.map((each, i) => ({
      width: (starts[i + 1] ?? width) - starts[i]!,
      text: each.inlines(each.fill + rooms[i]! - each.width),
      noWrap: true,
    })),
    fontSize: size,
    margin: [indent, 0, 0, paragraphGap],
  }
}

/** Fields one behind the other. @param left what the dotted lines may take beyond their least width */
const spaced = (parts: readonly FieldPiece[], gap: number, left: number, { size }: Measure): Content => ({
  text: sharing(parts, gap, left),
  fontSize: size,
  noWrap: true,
  margin: [indent, 0, 0, paragraphGap],
})

function sharing(parts: readonly FieldPiece[], gap: number, left: number): Content[] {
  const missing = parts.filter(({ tail }) => tail === null).length
  return parts.flatMap((each, i) => [...(i > 0 ? [space.repeat(gap)] : []), ...each.inlines(each.fill + left / missing)])
}

/** Dots of exactly this width. */
function leader(width: number, size: number): ContentText {
  const dot = textWidth('.', size)
  const count = Math.max(2, Math.floor(width / dot))
  return { text: '.'.repeat(count), characterSpacing: Math.max(0, (width - count * dot) / (count - 1)), noWrap: true }
}
