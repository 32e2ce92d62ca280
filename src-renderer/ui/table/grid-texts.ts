import { useRef, useState } from 'react'
import { tidyName } from '#contract/values/names'
import type { GridColumn } from './columns'

/** One cell with another text. */
export interface CellEdit {
  readonly id: string
  readonly key: string
  readonly text: string
}

/** What one undoing takes back: texts of cells, or rows that were put in the place of others. */
type Step<T> =
  | { readonly what: 'texts'; readonly before: readonly CellEdit[]; readonly after: readonly CellEdit[] }
  | { readonly what: 'rows'; readonly at: number; readonly before: readonly T[]; readonly after: readonly T[] }

/** Steps kept for undoing. */
const most = 100

interface GridTextsAsked<T> {
  readonly columns: readonly GridColumn<T>[]
  readonly rows: readonly T[]
  readonly idOf: (row: T, index: number) => string
  readonly onChange: (rows: readonly T[], edits: readonly CellEdit[]) => void
}

/** What a grid does with its texts; see `useGridTexts`. */
export type GridTexts<T> = ReturnType<typeof useGridTexts<T>>

/**
 * The texts of a grid while people type, and how to take back what was done: a visit to a cell is one step, however many letters were typed
 * there, and so is a paste. `revision` is another number when texts changed otherwise than by typing.
 */
export function useGridTexts<T>(asked: GridTextsAsked<T>) {
  const latest = useRef(asked)
  latest.current = asked
  // The rows as they are at this moment: several changes may come before the next drawing.
  const now = useRef(asked.rows)
  now.current = asked.rows
  const visit = useRef<CellEdit | null>(null)
  const done = useRef<Step<T>[]>([])
  const undone = useRef<Step<T>[]>([])
  const [revision, setRevision] = useState(0)

  const placeOf = (id: string) => now.current.findIndex((row, index) => latest.current.idOf(row, index) === id)
  const columnOf = (key: string) => latest.current.columns.find((column) => column.key === key)
  const textAt = (id: string, key: string): string => {
    const row = now.current[placeOf(id)]
    return row === undefined ? '' : (columnOf(key)?.textOf(row) ?? '')
  }
  const tell = (rows: readonly T[], edits: readonly CellEdit[]) => {
    now.current = rows
    latest.current.onChange(rows, edits)
  }
  const write = (edits: readonly CellEdit[]) => {
    const ofRow = Map.groupBy(edits, ({ id }) => id)
    const written = (row: T, index: number) =>
      ofRow.get(latest.current.idOf(row, index))?.reduce((sofar, { key, text }) => columnOf(key)?.write?.(sofar, text) ?? sofar, row)
    tell(
      now.current.map((row, index) => written(row, index) ?? row),
      edits,
    )
  }
  const perform = (step: Step<T>, way: 'before' | 'after') => {
    if (step.what === 'texts') write(step[way])
    else tell(now.current.toSpliced(step.at, step[way === 'after' ? 'before' : 'after'].length, ...step[way]), [])
    setRevision((last) => last + 1)
    if (visit.current) visit.current = { ...visit.current, text: textAt(visit.current.id, visit.current.key) }
  }
  const push = (step: Step<T>) => {
    done.current = [...done.current.slice(1 - most), step]
    undone.current = []
  }
  /** Keeps what the visit changed as a step; the visit goes on. */
  const keepVisit = () => {
    if (!visit.current || placeOf(visit.current.id) === -1) return
    const { id, key, text } = visit.current
    const after = { id, key, text: textAt(id, key) }
    if (after.text === text) return
    push({ what: 'texts', before: [visit.current], after: [after] })
    visit.current = after
  }
  const change = (step: Step<T>) => {
    keepVisit()
    push(step)
    perform(step, 'after')
  }
  return {
    revision,
    rows: () => now.current,
    placeOf,
    textAt,
    /** Somebody types in a cell. */
    type: (id: string, key: string, text: string) => write([{ id, key, text }]),
    beginVisit: (id: string, key: string) => {
      keepVisit()
      visit.current = { id, key, text: textAt(id, key) }
    },
    /** The cell is left: its text is tidied. */
    endVisit: (id: string, key: string) => {
      const text = textAt(id, key)
      const tidy = columnOf(key)?.tidy?.(text) ?? tidyName(text)
      if (tidy !== text) write([{ id, key, text: tidy }])
      keepVisit()
      visit.current = null
    },
    /** Takes back what was typed in the cell since it was come to; false where nothing was. */
    takeBack: (): boolean => {
      const { id, key, text } = visit.current ?? { id: '', key: '', text: '' }
      if (!visit.current || textAt(id, key) === text) return false
      write([{ id, key, text }])
      setRevision((last) => last + 1)
      return true
    },
    /** Other texts in cells, as one step. */
    change: (edits: readonly CellEdit[]) => {
      const after = edits.filter(({ id, key, text }) => text !== textAt(id, key))
      const before = after.map(({ id, key }) => ({ id, key, text: textAt(id, key) }))
      if (after.length > 0) change({ what: 'texts', before, after })
    },
    /** Rows in the place of others, as one step. */
    replace: (at: number, count: number, rows: readonly T[]) =>
      change({ what: 'rows', at, before: now.current.slice(at, at + count), after: rows }),
    undo: () => {
      keepVisit()
      const step = done.current.pop()
      if (!step) return
      undone.current.push(step)
      perform(step, 'before')
    },
    redo: () => {
      const step = undone.current.pop()
      if (!step) return
      done.current.push(step)
      perform(step, 'after')
    },
  }
}
