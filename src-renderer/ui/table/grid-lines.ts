import type { GridSelection } from './grid-selection'
import type { GridTexts } from './grid-texts'

/** A list that people make longer: Enter in the last line begins the next one, pasted lines become lines of their own. */
export interface GridLines<T> {
  readonly blank: () => T
  readonly isBlank: (row: T) => boolean
  readonly most: number
  /** The button below the lines; `addName` is what it is called for those who listen. */
  readonly add: string
  readonly addName: string
  readonly removeName: (row: T, index: number) => string
}

/** Adding and taking out lines; each is a step that can be taken back, and the keyboard stands in the right line afterwards. */
export function lineEdits<T>(
  lines: GridLines<T>,
  texts: GridTexts<T>,
  { typable, await: focusLater }: GridSelection<T>,
  idOf: (row: T, index: number) => string,
) {
  return {
    add: (at: number) => {
      if (texts.rows().length >= lines.most) return
      const row = lines.blank()
      texts.replace(at, 0, [row])
      focusLater(idOf(row, at), typable[0]?.key)
    },
    remove: (at: number) => {
      texts.replace(at, 1, [])
      const place = Math.max(0, at - 1)
      const row = texts.rows()[place]
      if (row !== undefined) focusLater(idOf(row, place), typable[0]?.key)
    },
  }
}
