import type { KeyboardEvent } from 'react'

/** What takes the focus inside a cell. */
export const stopsOf = (cell: Element): readonly HTMLElement[] => [
  ...cell.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled)'),
]

/**
 * Arrow keys of a link, button or box in a row: up and down go to the same one of the row above or below (to the last there where it has fewer),
 * left and right to the next in the row; left of the first is the row itself, where rows take the focus.
 */
export function walkControls(event: KeyboardEvent<HTMLElement>): void {
  const control = event.target as HTMLElement
  const cell = control.closest<HTMLTableCellElement>('td, th')
  const row = cell?.closest<HTMLTableRowElement>('tr[data-row]')
  if (!cell || !row || event.ctrlKey || event.shiftKey || !control.matches('a, button, [type=checkbox]')) return
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const to = step ? beside(row, cell, control, step) : along(row, control, event.key)
  if (!to) return
  event.preventDefault()
  to.focus()
}

const along = (row: HTMLTableRowElement, control: HTMLElement, key: string): HTMLElement | undefined => {
  const stops = stopsOf(row)
  const at = stops.indexOf(control)
  if (key === 'ArrowRight') return stops[at + 1]
  if (key === 'ArrowLeft') return stops[at - 1] ?? (row.hasAttribute('tabindex') ? row : undefined)
  return undefined
}

function beside(row: HTMLTableRowElement, cell: HTMLTableCellElement, control: HTMLElement, step: number): HTMLElement | undefined {
  const rows = [...(row.closest('table')?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])]
  const place = stopsOf(cell).indexOf(control)
  for (let at = rows.indexOf(row) + step; rows[at]; at += step) {
    const there = rows[at]?.cells[cell.cellIndex]
    const stops = there ? stopsOf(there) : []
    const next = stops[place] ?? stops.at(-1)
    if (next) return next
  }
  return undefined
}
