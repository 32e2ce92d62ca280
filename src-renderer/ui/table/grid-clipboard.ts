import { type ClipboardEvent, useState } from 'react'
import { tidyName } from '#contract/values/names'
import { useTexts } from '../../i18n/texts'
import { numberText } from '../values'
import type { GridLines } from './grid-lines'
import { type CellOfBlock, type GridSelection, isFree } from './grid-selection'
import type { GridTexts } from './grid-texts'
import { readTsv, writeTsv } from './tsv'

type Cells = readonly (readonly string[])[]

interface ClipboardAsked<T> {
  readonly texts: GridTexts<T>
  readonly selection: GridSelection<T>
  readonly idOf: (row: T, index: number) => string
  readonly lines: GridLines<T> | undefined
  /** Cells of pasted text. */
  readonly read?: ((text: string) => Cells) | undefined
  /** Whether somebody is in the middle of a text: what is copied then is the browser's business. */
  readonly isTyping: () => boolean
}

/** Copying, cutting, pasting, emptying and filling the block of a grid, and the sentence that says what came of a paste. */
export function useGridClipboard<T>({ texts, selection, idOf, lines, read = readTsv, isTyping }: ClipboardAsked<T>) {
  const t = useTexts('ui')
  const [said, setSaid] = useState('')
  const { typable, block } = selection
  const textOf = ({ row, column }: CellOfBlock<T>) => column.textOf(row)
  /** Every cell its own text, as one step; returns how many took it. */
  const put = (cells: readonly CellOfBlock<T>[], textFor: (cell: CellOfBlock<T>) => string): number => {
    const free = cells.filter(isFree)
    texts.change(free.map((cell) => ({ id: cell.id, key: cell.column.key, text: tidyName(textFor(cell)) })))
    return free.length
  }
  const say = (done: number, left: number) =>
    setSaid(
      [t('grid.pasted', { done: numberText(done) }), ...(left > 0 ? [t('grid.cellsLeftOut', { left: numberText(left) })] : [])].join(' '),
    )

  const empty = () => void put(block().flat(), () => '')
  const fillDown = () => {
    const [first = [], ...below] = block()
    // Of a single row: the one above it goes down.
    const at = texts.placeOf(first[0]?.id ?? '')
    const above = below.length > 0 ? first[0]?.row : texts.rows()[at - 1]
    if (above !== undefined) put(below.length > 0 ? below.flat() : first, ({ column }) => column.textOf(above))
  }

  const fillRight = () => {
    const rows = block()
    const isOne = (rows[0]?.length ?? 0) < 2
    const cells = rows.flatMap((row) => (isOne ? row : row.slice(1)))
    const firsts = new Map(rows.map(([first]) => [first?.id, first]))
    // Of a single column: the one before it goes right.
    const leftOf = ({ column }: CellOfBlock<T>) => typable[typable.indexOf(column) - 1]
    const source = (cell: CellOfBlock<T>) => (isOne ? leftOf(cell) : firsts.get(cell.id)?.column)
    put(
      cells.filter((cell) => source(cell) !== undefined),
      (cell) => source(cell)?.textOf(cell.row) ?? '',
    )
  }

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (isTyping() && selection.size() < 2) return
    event.clipboardData.setData('text/plain', writeTsv(block().map((row) => row.map(textOf))))
    event.preventDefault()
    if (event.type === 'cut') empty()
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text')
    const pasted = read(text)
    const [first] = block()[0] ?? []
    if (!first || pasted.length === 0) return
    const one = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0] : undefined
    if (one !== undefined && selection.size() < 2 && one === text) return
    event.preventDefault()
    if (one === undefined) return lines && pasted.length > 1 ? pasteLines(lines, first, pasted) : spread(first, pasted)
    if (selection.size() < 2) return void put([first], () => insertedInto(event.target, one))
    const cells = block().flat()
    const done = put(cells, () => one)
    say(done, cells.length - done)
  }
  /** Over the cells that are there, from this one to the right and down. */
  const spread = (first: CellOfBlock<T>, pasted: Cells) => {
    const [at, from] = [texts.placeOf(first.id), typable.indexOf(first.column)]
    const target = (down: number, right: number): CellOfBlock<T> | null => {
      const row = texts.rows()[at + down]
      const column = typable[from + right]
      return row === undefined || column === undefined ? null : { id: idOf(row, at + down), row, column }
    }
    const wanted = pasted.flatMap((line, down) => line.map((text, right) => ({ text, cell: target(down, right) })))
    const taken = wanted.flatMap(({ text, cell }) =>
      cell && isFree(cell) ? [{ id: cell.id, key: cell.column.key, text: tidyName(text) }] : [],
    )
    texts.change(taken)
    // Blank cells that find no place are no loss.
    say(taken.length, wanted.filter(({ text, cell }) => text.trim() !== '' && !(cell && isFree(cell))).length)
  }
  /** Each pasted line becomes one of the list: the first takes the place of a blank one, the others come behind. */
  const pasteLines = ({ blank, isBlank, most }: GridLines<T>, first: CellOfBlock<T>, pasted: Cells) => {
    const from = typable.indexOf(first.column)
    const asRow = (line: readonly string[]) =>
      line.reduce<T>((row, text, right) => typable[from + right]?.write?.(row, tidyName(text)) ?? row, blank())
    const instead = isBlank(first.row) ? 1 : 0
    const place = texts.placeOf(first.id) + 1 - instead
    const taken = pasted.slice(0, most - texts.rows().length + instead)
    const rows = taken.map(asRow)
    const last = rows.at(-1)
    if (last !== undefined) {
      texts.replace(place, instead, rows)
      selection.await(idOf(last, place + rows.length - 1), first.column.key)
    }
    const left = pasted.length - taken.length
    const cells = taken.flatMap((line) => line.slice(typable.length - from)).filter((text) => text.trim() !== '').length
    setSaid(
      [
        t('grid.pastedLines', { done: numberText(taken.length) }),
        ...(left > 0 ? [t('grid.linesLeftOut', { left: numberText(left), most })] : []),
        ...(cells > 0 ? [t('grid.cellsLeftOut', { left: numberText(cells) })] : []),
      ].join(' '),
    )
  }
  return { said, hush: () => setSaid(''), empty, fillDown, fillRight, onCopy, onPaste }
}

/** The text of an input with what was pasted in the place of its marked part. */
function insertedInto(target: EventTarget, text: string): string {
  if (!(target instanceof HTMLInputElement)) return text
  const { value, selectionStart, selectionEnd } = target
  return value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length)
}
