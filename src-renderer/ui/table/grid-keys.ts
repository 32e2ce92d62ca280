import type { CellSelectionDirection } from '@tanstack/react-table'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { isComposing } from '../move-on'
import type { GridSelection } from './grid-selection'
import type { GridTexts } from './grid-texts'

/** Rows that Page up and Page down go. */
const pageOfRows = 12
const directions: Readonly<Record<string, CellSelectionDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

interface KeysAsked<T> {
  readonly texts: GridTexts<T>
  readonly selection: GridSelection<T>
  /** Somebody is in the middle of the text of a cell: arrows sideways, Home and End are the text's. */
  readonly isTyping: RefObject<boolean>
  readonly enter: (id: string) => void
  readonly empty: () => void
  readonly fillDown: () => void
  readonly fillRight: () => void
}

/** What the keyboard does in a grid. Letters and Backspace are nobody's but the input's. */
export function useGridKeys<T>({ texts, selection, isTyping, enter, empty, fillDown, fillRight }: KeysAsked<T>) {
  const { goTo, move, extend, extendTo, step, typable } = selection
  const mayLeave = useRef(false)

  /** What was typed, then the block, then the grid itself. */
  const escapeFrom = (input: HTMLInputElement): boolean => {
    if (texts.takeBack()) {
      isTyping.current = false
      requestAnimationFrame(() => input.select())
      return true
    }
    if (selection.size() > 1) {
      selection.collapse()
      return true
    }
    mayLeave.current = true
    return false
  }
  const withControl = (key: string, shift: boolean): boolean => {
    const [last, lastKey] = [texts.rows().length - 1, typable.length - 1]
    const acts: Readonly<Record<string, () => void>> = {
      z: shift ? texts.redo : texts.undo,
      y: texts.redo,
      d: fillDown,
      r: fillRight,
      home: () => (shift ? extendTo(0, 0) : goTo(0, typable[0]?.key)),
      end: () => (shift ? extendTo(last, lastKey) : goTo(last, typable[lastKey]?.key)),
      ...(shift && {
        arrowup: () => extendTo(0, null),
        arrowdown: () => extendTo(last, null),
        arrowleft: () => extendTo(null, 0),
        arrowright: () => extendTo(null, lastKey),
      }),
    }
    const act = acts[key.toLowerCase()]
    if (!act) return false
    isTyping.current = false
    act()
    return true
  }
  const alone = ({ key: pressed, shiftKey }: KeyboardEvent, input: HTMLInputElement, id: string, key: string): boolean => {
    const direction = directions[pressed]
    if (direction) {
      const isSideways = direction === 'left' || direction === 'right'
      if (isSideways && isTyping.current && (shiftKey || !isAtEdge(input, direction))) return false
      if (shiftKey) extend(direction)
      else move(direction)
      return true
    }
    switch (pressed) {
      case 'Enter':
        if (shiftKey) move('up')
        else enter(id)
        return true
      case 'Tab':
        return !mayLeave.current && step(id, key, shiftKey ? -1 : 1)
      case 'Escape':
        return escapeFrom(input)
      case 'F2':
        isTyping.current = true
        input.setSelectionRange(input.value.length, input.value.length)
        return true
      case 'Home':
      case 'End':
        if (isTyping.current) return false
        goTo(texts.placeOf(id), typable.at(pressed === 'Home' ? 0 : -1)?.key)
        return true
      case 'PageDown':
      case 'PageUp':
        goTo(texts.placeOf(id) + (pressed === 'PageDown' ? pageOfRows : -pageOfRows), key)
        return true
      case 'Delete':
        if (isTyping.current || selection.size() < 2) return false
        empty()
        return true
      default:
        return false
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || input.dataset.id === undefined || input.dataset.key === undefined) return
    if (isComposing(event) || event.altKey || event.metaKey) return
    const { id, key } = input.dataset
    const isDone = event.ctrlKey ? withControl(event.key, event.shiftKey) : alone(event, input, id, key)
    if (event.key !== 'Escape') mayLeave.current = false
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    onKeyDown,
    /** Another cell has the focus: Tab goes through the cells again. */
    arrived: () => {
      mayLeave.current = false
    },
  }
}

/** Whether a key sideways has no letter left to go over. */
function isAtEdge(input: HTMLInputElement, direction: 'left' | 'right'): boolean {
  const { selectionStart, selectionEnd, value } = input
  if (selectionStart !== selectionEnd) return false
  return direction === 'left' ? selectionStart === 0 : selectionEnd === value.length
}
