import type { Setting } from './define-print'

/** Page set-up of Decree 30/2020/NĐ-CP, Annex I part I.I. All lengths in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

const a4 = { width: 595.28, height: 841.89 }

/** Left 30, top 20, right 15, bottom 20 mm. */
export const margins: [number, number, number, number] = [mm(30), mm(20), mm(15), mm(20)]

export const pageSize = (orientation: 'portrait' | 'landscape') =>
  orientation === 'portrait' ? a4 : { width: a4.height, height: a4.width }

/** Width of the text. */
export const textBlock = (orientation: 'portrait' | 'landscape'): number => pageSize(orientation).width - margins[0] - margins[2]

/** First-line indent of body text. */
export const indent = mm(12.7)
/** Between paragraphs. */
export const paragraphGap = 6

/** Body 13 to 14 points, lines from single to 1.5 apart (part I.II.6); the looser the better while a paper keeps to one page. */
export const bodySettings: readonly [Setting, ...Setting[]] = [
  { size: 14, lineHeight: 1.12 },
  { size: 13.5, lineHeight: 1.12 },
  { size: 13, lineHeight: 1.12 },
  { size: 13, lineHeight: 1.04 },
]
