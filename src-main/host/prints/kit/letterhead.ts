import type { Content } from 'pdfmake/interfaces'
import type { Signer } from '#contract/facility'
import { longDate, type PlainDate } from '#contract/values/calendar'
import { ascent, type Face, textWidth } from '../engine/fonts'
import { dots, openDate, shortDots } from './body'
import type { Letterhead } from './data'
import { balancedLines, brokenLines } from './lines'
import { indent, textBlock } from './page'

/** Parts of a paper that Decree 30/2020/NĐ-CP, Annex I part I.II lays down. All lengths in points. */

const country = { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, face: { bold: true } }
const motto = { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, face: { bold: true } }
const agencySize = 12
const numberSize = 13
const betweenCells = 10

export interface Heading {
  readonly letterhead: Letterhead
  readonly number: number | null
  /** null: the paper has no number. */
  readonly symbol: string | null
  readonly issuedOn: PlainDate | null
}

/** 'V/v …' under the number of a letter, a little smaller than the number. */
const subjectSize = 12

/**
 * The head of a numbered paper: agency and number on the left; country, motto, place and date on the right.
 * @param subject what a letter is about, which has no title of its own
 */
export function letterhead({ letterhead, number, symbol, issuedOn }: Heading, width: number, subject?: string): Content {
  const place = `${letterhead.place}, ${issuedOn ? longDate(issuedOn) : openDate}`
  const right = nationWidth()
  const placeWidth = Math.max(right, textWidth(place, numberSize, { italics: true }) + 1)
  const left = width - placeWidth - betweenCells
  return {
    stack: [
      {
        columns: [
          { width: agencyWidth(width), stack: agency(letterhead, agencyWidth(width)) },
          { width: right, stack: nation(right) },
        ],
        columnGap: betweenCells,
      },
      {
        columns: [
          {
            width: left,
            stack: [
              ...(symbol === null ? [] : [centred(`Số: ${printedNumber(number)}/${symbol}`, numberSize)]),
              ...(subject ? [about(subject, left)] : []),
            ],
          },
          { width: placeWidth, text: place, italics: true, alignment: 'center', noWrap: true },
        ],
        columnGap: betweenCells,
        fontSize: numberSize,
        margin: [0, 8, 0, 0],
      },
    ],
    margin: [0, 0, 0, 16],
  }
}

const about = (subject: string, width: number): Content => ({
  stack: balancedLines(`V/v ${subject}`, { size: subjectSize }, width).map((line) => centred(line, subjectSize)),
  margin: [0, 6, 0, 0],
})

const countryAlone = { ...country, size: 13 }
const mottoAlone = { ...motto, size: 14 }

/** The head of a paper without an agency: country and motto in the middle, and at the right its place and date, where the form has them. */
export const nationHead = (dated: { readonly place: string | null; readonly on: PlainDate | null } | null, width: number): Content => ({
  stack: [
    ...nation(width, countryAlone, mottoAlone),
    ...(dated ? [{ text: `${dated.place ?? dots}, ${dated.on ? longDate(dated.on) : openDate}`, ...placeAlone }] : []),
  ],
  margin: [0, 0, 0, 16],
})

const placeAlone = { fontSize: 14, italics: true, alignment: 'right' as const, margin: [0, 12, 0, 0] as [number, number, number, number] }

/** The head of a working paper: the agency alone, on the left. */
export const plainHead = (letterhead: Letterhead, width: number): Content => ({
  stack: agency(letterhead, width / 2),
  margin: [0, 0, width / 2, 16],
})

/** A number below 10 gets a leading 0. */
export const printedNumber = (number: number | null): string => (number === null ? shortDots : String(number).padStart(2, '0'))

const nationWidth = () => textWidth(country.text, country.size, country.face) + 1
const agencyWidth = (width: number) => width - nationWidth() - betweenCells

/** The names of the agency in capitals, broken into the lines of a paper. @param width of the text, points; of the agency's own column if left out */
export const agencyLines = (
  { parentLines, letterName }: Pick<Letterhead, 'parentLines' | 'letterName'>,
  width = agencyWidth(textBlock('portrait')),
): { readonly parents: string[]; readonly names: string[] } => ({
  parents: parentLines.flatMap((line) => balancedLines(upper(line), { size: agencySize }, width)),
  names: balancedLines(upper(letterName), { size: agencySize, bold: true }, width),
})

function agency(letterhead: Letterhead, width: number): Content[] {
  const { parents, names } = agencyLines(letterhead, width)
  const widest = Math.max(...names.map((line) => textWidth(line, agencySize, { bold: true })))
  return [
    ...parents.map((text) => centred(text, agencySize)),
    ...names.map((text) => centred(text, agencySize, { bold: true })),
    rule(widest * 0.4, width),
  ]
}

/** Quốc hiệu and Tiêu ngữ; neither wraps, and the line below is as long as the motto. */
const nation = (width: number, first = country, second = motto): Content[] => [
  centred(first.text, first.size, first.face),
  centred(second.text, second.size, second.face),
  rule(textWidth(second.text, second.size, second.face), width),
]

/** The kind of paper in capitals, what it is about below it where that is not one title, and a line. */
export function title(kind: string, about: string | null, width: number, size = 14): Content {
  const lines = [kind, about].flatMap((text) => (text === null ? [] : balancedLines(text, { size, bold: true }, width)))
  const widest = Math.max(...lines.map((line) => textWidth(line, size, { bold: true })))
  return {
    stack: [...lines.map((line) => centred(line, size, { bold: true })), rule(widest * 0.34, width, 4.5)],
    margin: [0, 0, 0, 10],
  }
}

/** The head of what is attached to a paper: its name, what it lists, and to which paper it belongs (part I.III.1). */
export const annexHead = (name: string, about: string, reference: string, width: number, size: number): Content => ({
  stack: [
    centred(name, 14, { bold: true }),
    ...balancedLines(about, { size, bold: true }, width).map((line) => centred(line, size, { bold: true })),
    ...balancedLines(reference, { size, italics: true }, width).map((line) => centred(line, size, { italics: true })),
    rule(width * 0.14, width, 4.5),
  ],
  margin: [0, 0, 0, 10],
})

const greeting = 'Kính gửi:'
/** Of a list. */
const dash = '- '

/** Several addressees stand each on a line of their own, their hyphens below the colon (part I.II.9d). */
export function salutation(addressees: readonly string[], width: number, size: number): Content {
  const [only, ...others] = addressees
  const below = 10
  if (others.length === 0) {
    return { stack: balancedLines(`${greeting} ${only}`, { size }, width).map((line) => centred(line, size)), margin: [0, 0, 0, below] }
  }
  const hyphen = textWidth(greeting, size) - textWidth(':', size)
  const name = hyphen + textWidth(dash, size)
  const names = addressees.map((addressee, i) => `${addressee}${i < others.length ? ';' : '.'}`)
  const widest = Math.max(...names.map((each) => textWidth(each, size)))
  const left = Math.max(indent, (width - name - widest) / 2)
  const lines = names.flatMap((each) => brokenLines(each, { size }, () => width - left - name).map((text, i) => ({ text, first: i === 0 })))
  return {
    stack: [
      { text: greeting, noWrap: true },
      ...lines.map(
        ({ text, first }): Content => ({ text: first ? dash + text : text, noWrap: true, margin: [first ? hyphen : name, 0, 0, 0] }),
      ),
    ],
    fontSize: size,
    margin: [left, 0, 0, below],
  }
}

export interface Closing {
  /** Lines of "Nơi nhận" without dash and end mark. */
  readonly recipients: readonly string[]
  /** The line of whom this copy is for, where copies are to be told apart. */
  readonly marked: number | null
  readonly signer: Signer
  /** Where the file copy goes. */
  readonly filed?: string
  /** Below "Nơi nhận", what the paper can be checked by. */
  readonly check?: Content
}

const recipientsTitleSize = 12
const recipientsSize = 11
const roomForSealAndSignature = 68
const roomForSignature = 56

/** "Nơi nhận" on the left, level with the title of who signs on the right. */
export function closing({ recipients, marked, signer, filed = 'VT, HS', check }: Closing, width: number, size: number): Content {
  const left = width * 0.46
  const right = width - left
  const titles = [signer.authority, signer.title].flatMap((line) => (line ? balancedLines(upper(line), { size, bold: true }, right) : []))
  const names = signer.name ? balancedLines([signer.rank, signer.name].filter(Boolean).join(' '), { size, bold: true }, right) : [' ']
  return {
    columns: [
      {
        width: left,
        stack: [
          { text: 'Nơi nhận:', noWrap: true, fontSize: recipientsTitleSize, bold: true, italics: true, margin: [0, 1.5, 0, 1] },
          ...recipients.map((line, i) => recipient(`${line};`, i === marked, left)),
          recipient(`Lưu: ${filed}.`, false, left),
          ...(check ? [check] : []),
        ],
      },
      {
        width: right,
        stack: [
          ...titles.map((line) => centred(line, size, { bold: true })),
          { stack: names.map((line) => centred(line, size, { bold: true })), margin: [0, roomForSealAndSignature, 0, 0] },
        ],
      },
    ],
    margin: [0, 8, 0, 0],
  }
}

/** One side of a paper that several sign: who stands there, and whose name is written under the signature as far as it is known. */
export interface Signature {
  /** Line ends are kept. */
  readonly title: string
  readonly name: string | null
}

/** Signatures side by side, each with its title, room to sign and the name, the names on one level; null leaves a side free. */
export function signatures(sides: readonly (Signature | null)[], width: number, size: number): Content {
  const each = width / sides.length
  const row = (cell: (side: Signature) => Content[]) => sides.map((side) => ({ width: each, stack: side ? cell(side) : [] }))
  const bold = (text: string) =>
    balancedLines(text, { size, bold: true }, each - betweenCells).map((line) => centred(line, size, { bold: true }))
  return {
    stack: [
      { columns: row(({ title }) => [...title.split('\n').flatMap(bold), centred('(Ký, ghi rõ họ tên)', size, { italics: true })]) },
      { columns: row(({ name }) => bold(name ?? ' ')), margin: [0, roomForSignature, 0, 0] },
    ],
    margin: [0, 8, 0, 0],
  }
}

/** The copy's own recipient is bold, and an arrow is drawn before it in the margin. */
function recipient(text: string, marked: boolean, width: number): Content {
  const middle = (ascent - 0.24) * recipientsSize
  const arrow: Content = {
    canvas: [
      {
        type: 'polyline',
        closePath: true,
        color: 'black',
        points: [
          { x: 0, y: middle - 3 },
          { x: 5, y: middle },
          { x: 0, y: middle + 3 },
        ],
      },
    ],
    relativePosition: { x: -9, y: 0 },
  }
  const dashWidth = textWidth(dash, recipientsSize)
  const lines = brokenLines(text, { size: recipientsSize, bold: marked }, () => width - dashWidth)
  return {
    stack: [
      ...(marked ? [arrow] : []),
      ...lines.map(
        (line, i): Content => ({
          text: i === 0 ? dash + line : line,
          noWrap: true,
          margin: [i === 0 ? 0 : dashWidth, 0, 0, 0],
        }),
      ),
    ],
    fontSize: recipientsSize,
    bold: marked,
  }
}

const upper = (text: string) => text.toLocaleUpperCase('vi')

const centred = (text: string, fontSize: number, face: Face = {}) => ({
  text,
  fontSize,
  alignment: 'center' as const,
  noWrap: true,
  ...face,
})

/** A thin line in the middle of a cell. */
const rule = (length: number, width: number, below = 2.5): Content => ({
  canvas: [{ type: 'line', x1: (width - length) / 2, x2: (width + length) / 2, y1: below, y2: below, lineWidth: 0.75 }],
})
