import type { Column, Content } from 'pdfmake/interfaces'
import { ascent, textWidth } from '../engine/fonts'
import type { Measure } from './body'
import { indent, paragraphGap } from './page'

/** One answer of a form and whether it is the one. */
interface TickBox {
  readonly label: string
  readonly ticked: boolean
}

/** The answers of a closed list, in the order in which it names them, with the one that was given. */
export const ticked = <T extends string>(labels: Readonly<Record<T, string>>, given: T | null): TickBox[] =>
  (Object.keys(labels) as T[]).map((key) => ({ label: labels[key], ticked: key === given }))

/**
 * A line of answers, each with a box behind it: the box is drawn, as the font has none, and the cross in it is a letter, so that it is found
 * and copied with the text.
 * @param tabs where each answer begins, shares of the line; the first line's indent where it is left out
 */
export function tickLine(choices: readonly TickBox[], { size, width }: Measure, tabs: readonly number[]): Content {
  const starts = tabs.map((tab) => Math.max(indent, tab * width))
  return {
    columns: choices.flatMap(({ label, ticked }, i): Column[] => {
      const labelled = `${label} `
      const labelWidth = textWidth(labelled, size)
      const room = (starts[i + 1] ?? width) - starts[i]! - labelWidth
      return [
        { width: labelWidth + slack, text: labelled, noWrap: true },
        { width: room - slack, stack: box(ticked, size) },
      ]
    }),
    fontSize: size,
    margin: [starts[0]!, 0, 0, paragraphGap],
  }
}

/** Keeps a label on its line in floating point. */
const slack = 0.05

/** As shares of the font size: the box stands a little below the baseline, the cross in its middle. */
const side = 0.76
const below = 0.06
const cross = 0.78
const capital = 0.66

function box(ticked: boolean, size: number): Content[] {
  const crossSize = cross * size
  const middle = (ascent + below - side / 2) * size
  const crossWidth = textWidth('X', crossSize, { bold: true })
  return [
    {
      canvas: [{ type: 'rect', x: 0, y: (ascent + below - side) * size, w: side * size, h: side * size, lineWidth: 0.75 }],
      relativePosition: { x: 0, y: 0 },
    },
    {
      text: ticked ? 'X' : ' ',
      bold: true,
      fontSize: crossSize,
      margin: [(side * size - crossWidth) / 2, middle + (capital / 2) * crossSize - ascent * crossSize, 0, 0],
    },
  ]
}
