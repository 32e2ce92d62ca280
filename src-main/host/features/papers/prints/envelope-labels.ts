import type { Content } from 'pdfmake/interfaces'
import * as z from 'zod'
import { LabelSheet } from '#contract/papers/labels'
import { Text } from '#host/prints/kit/data'
import { definePrint } from '#host/prints/kit/define-print'
import { brokenLines } from '#host/prints/kit/lines'
import { mm } from '#host/prints/kit/page'
import { envelopeLabelsSamples } from './envelope-labels-samples'

const LabelLine = z.string().trim().min(1).max(300)

/** Two columns of seven, 99.1 × 38.1 mm, or three columns of eight, 70 × 37 mm. */
const sheets = {
  '2x7': { columns: 2, rows: 7, width: mm(99.1), height: mm(38.1), left: mm(4.65), top: mm(15.15), pitch: mm(101.6) },
  '3x8': { columns: 3, rows: 8, width: mm(70), height: mm(37), left: 0, top: mm(0.5), pitch: mm(70) },
} as const

/** Nhãn phong bì: to whom, from whom and which paper. Nobody in the facility's care is named on an envelope. */
export const EnvelopeLabelsData = z.strictObject({
  sheet: LabelSheet,
  /** Labels that are gone from the first sheet, counted row by row. */
  skip: z.int().min(0).max(23),
  /** Lines to cut along, for plain paper. */
  framed: z.boolean(),
  sender: Text,
  labels: z
    .array(
      z.strictObject({
        /** '05/TB-CSCN' */
        number: LabelLine.nullable(),
        addressee: LabelLine,
        address: LabelLine.nullable(),
      }),
    )
    .max(30_000),
})
export type EnvelopeLabelsData = z.infer<typeof EnvelopeLabelsData>

export const envelopeLabels = definePrint({
  id: 'envelope-labels',
  templateVersion: 1,
  title: 'Nhãn phong bì',
  data: EnvelopeLabelsData,
  layout: (data) => ({
    title: 'Nhãn phong bì',
    orientation: 'portrait',
    settings: [{ size: largest, lineHeight: 1 }],
    maxPages: null,
    content: () => content(data),
    foot: null,
    draft: false,
    bare: true,
  }),
  samples: envelopeLabelsSamples,
})

/** Of the addressee's line; the rest is set in shares of it. */
const largest = 14
const smallest = 6
const step = 0.5
/** Between the edge of the label and its text: printers are not exact to the millimetre, and some print no nearer to the edge. */
const padding = { x: mm(6), y: mm(3.5) }
/** Of the font's own height. */
const leading = 1.15

function content({ sheet, skip, framed, sender, labels }: EnvelopeLabelsData): Content[] {
  const { columns, rows, width, height, left, top, pitch } = sheets[sheet]
  const perSheet = columns * rows
  const places = labels.map((label, i) => {
    const place = i + (skip % perSheet)
    const onSheet = place % perSheet
    return {
      label,
      sheet: Math.floor(place / perSheet),
      x: left + (onSheet % columns) * pitch,
      y: top + Math.floor(onSheet / columns) * height,
    }
  })
  const count = Math.max(1, (places.at(-1)?.sheet ?? 0) + 1)
  return Array.from({ length: count }, (_, number) => ({
    stack: places
      .filter(({ sheet }) => sheet === number)
      .flatMap(({ label, x, y }): Content[] => [
        ...(framed ? [frame(x, y, width, height)] : []),
        ...printed({ ...label, sender }, x, y, width, height),
      ]),
    ...(number > 0 && { pageBreak: 'before' as const }),
  }))
}

const frame = (x: number, y: number, w: number, h: number): Content => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w, h, lineWidth: 0.25, lineColor: '#999999', dash: { length: 2 } }],
  absolutePosition: { x, y },
})

interface LabelText {
  readonly sender: string
  readonly number: string | null
  readonly addressee: string
  readonly address: string | null
}

/** A line of a label, how it is set. */
interface LabelLine {
  readonly text: string
  readonly size: number
  readonly bold: boolean
}

/** As large as all of it fits, in the middle of the label's height. */
function printed(label: LabelText, x: number, y: number, width: number, height: number): Content[] {
  const room = { width: width - 2 * padding.x, height: height - 2 * padding.y }
  let size = largest
  let lines = linesOf(label, size, room.width)
  while (heightOf(lines) > room.height && size > smallest) {
    size -= step
    lines = linesOf(label, size, room.width)
  }
  let at = y + padding.y + Math.max(0, (room.height - heightOf(lines)) / 2)
  return lines.map(({ text, size, bold }): Content => {
    const node: Content = { text, fontSize: size, bold, noWrap: true, absolutePosition: { x: x + padding.x, y: at } }
    at += size * leading
    return node
  })
}

const heightOf = (lines: readonly LabelLine[]) => lines.reduce((sum, { size }) => sum + size * leading, 0)

const linesOf = ({ sender, number, addressee, address }: LabelText, size: number, width: number): LabelLine[] =>
  (
    [
      [sender, 0.75, false],
      [number && `Số: ${number}`, 0.75, false],
      [`Kính gửi: ${addressee}`, 1, true],
      [address, 0.9, false],
    ] as const
  ).flatMap(([text, share, bold]) =>
    text ? brokenLines(text, { size: size * share, bold }, () => width).map((line) => ({ text: line, size: size * share, bold })) : [],
  )
