import type { KeyboardEvent } from 'react'

/** What takes the focus inside a cell. */
export const stopsOf = (cell: Element): readonly HTMLElement[] => [
  ...cell.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled)'),
]

/** From a link or button in a row the arrows up and down go to the same one of the row above or below; to the last there where it has fewer. */
export function walkControls(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const control = event.target as HTMLElement
  const cell = control.closest<HTMLTableCellElement>('td, th')
  const row = cell?.closest<HTMLElement>('tr[data-row]')
  if (step === undefined || !cell || !row || event.ctrlKey || event.shiftKey || !control.matches('a, button, [type=checkbox]')) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLTableRowElement>('tr[data-row]')]
  const place = stopsOf(cell).indexOf(control)
  for (let at = rows.indexOf(row as HTMLTableRowElement) + step; rows[at]; at += step) {
    const there = rows[at]?.cells[cell.cellIndex]
    const stops = there ? stopsOf(there) : []
    const next = stops[place] ?? stops.at(-1)
    if (!next) continue
    event.preventDefault()
    next.focus()
    return
  }
}
