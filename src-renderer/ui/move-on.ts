import type { KeyboardEvent } from 'react'

const stops = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), button[data-stop]:not(:disabled)'

/** Whether a key belongs to an input method that is still composing a syllable. */
export const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229

/**
 * Enter goes to the next field of the form instead of sending it; in a text of several lines it breaks the line, in an open
 * list it takes the marked entry. To be heard before the fields hear it (`onKeyDownCapture`): a closed list would open.
 */
export function moveOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const at = event.target as HTMLElement
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLButtonElement || at instanceof HTMLAnchorElement) return
  // A line of a table takes Enter for the next line.
  if (at.dataset.ownEnter !== undefined || hasMarkedEntry(at)) return
  event.preventDefault()
  event.stopPropagation()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(stops)].filter(
    (stop) => stop.offsetParent !== null && isReachable(stop),
  )
  const next = all[all.indexOf(at) + (event.shiftKey ? -1 : 1)]
  next?.focus()
  if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') next.select()
}

/**
 * What a form hears of the keyboard: Ctrl+Enter sends it from any of its fields, Enter goes on. For `onKeyDownCapture`, as above. What is
 * pressed in a dialog over the form is none of it.
 */
export const formKeys = (submit: () => void) => (event: KeyboardEvent<HTMLFormElement>) => {
  if (!event.currentTarget.contains(event.target as Node)) return
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return moveOnWithEnter(event)
  event.preventDefault()
  event.stopPropagation()
  leaveAndReturn()
  submit()
}

/** Whether the field's list is open with an entry that Enter would take. */
function hasMarkedEntry(field: HTMLElement): boolean {
  const list = field.dataset.expanded && document.getElementById(field.getAttribute('aria-controls') ?? '')
  return list ? list.querySelector('[data-combobox-selected]') !== null : false
}

/** Leaves the field with the focus for a moment, so that what was typed last is tidied like the rest; the keyboard keeps its place. */
function leaveAndReturn(): void {
  const at = document.activeElement
  if (!(at instanceof HTMLElement)) return
  at.blur()
  at.focus({ preventScroll: true })
}

/** One stop for a group of radio buttons: the chosen one, or the first. */
function isReachable(stop: HTMLElement): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio' || stop.checked) return true
  const group = stop.closest('[role=radiogroup]')
  if (!group) return true
  return !group.querySelector('input:checked') && group.querySelector('input') === stop
}
