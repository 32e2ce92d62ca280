import type { KeyboardEvent } from 'react'
import { isComposing } from './move-on'

/**
 * Arrow down in a field above a list goes into it: to the row that takes the focus, or to the first link or button of its rows. For the
 * `onKeyDown` of the field.
 */
export function goIntoList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event)) return
  const field = event.currentTarget
  const below = [...document.querySelectorAll('tbody')].find(
    (list) => field.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING && list.querySelector('tr[data-row]') !== null,
  )
  const first =
    below?.querySelector<HTMLElement>('tr[data-row][tabindex="0"]') ??
    below?.querySelector<HTMLElement>('tr[data-row] :is(a[href], button)')
  if (!first) return
  event.preventDefault()
  first.focus()
}
