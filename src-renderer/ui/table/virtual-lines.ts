import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

/** Lines drawn above and below those in sight. */
const overscan = 12

interface LinesAsked {
  readonly count: number
  /** From so many lines on only those in sight are drawn; 100 if left out. */
  readonly many?: number
  readonly keyOf: (index: number) => string
  /** Pixels of a line that has not been drawn yet. */
  readonly estimate: (index: number) => number
  /** Lines that are drawn wherever the list stands: the one with the focus, the heading of what is in sight. */
  readonly always: (firstInSight: number) => readonly number[]
  readonly table: RefObject<HTMLTableElement | null>
  /** The part that scrolls; left out: the nearest one around the table. */
  readonly scroller: RefObject<HTMLElement | null> | undefined
  /** Pixels of the head that stays on top of what scrolls. */
  readonly headHeight: number
}

/** A line to be drawn, and the pixels that are left out before it. */
interface DrawnLine {
  readonly index: number
  readonly gap: number
}

export interface VisibleLines {
  readonly isVirtual: boolean
  readonly drawn: readonly DrawnLine[]
  /** Pixels left out below the last drawn line. */
  readonly gapBelow: number
  /** To be given to the row of each line, which also carries `data-index`; undefined where all lines are drawn. */
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined
  readonly scrollTo: (index: number) => void
}

/** Long tables draw the rows that are in sight; short ones all of them. The rows scroll in whatever part of the page scrolls around the table. */
export function useVirtualLines({
  count,
  many = 100,
  keyOf,
  estimate,
  always,
  table,
  scroller: given,
  headHeight,
}: LinesAsked): VisibleLines {
  const isVirtual = count > many
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    if (!isVirtual || !table.current) return
    const found = given?.current ?? scrollerOf(table.current)
    setScroller(found)
    if (found) setAbove(table.current.getBoundingClientRect().top - found.getBoundingClientRect().top + found.scrollTop)
  }, [isVirtual, table, given])
  const virtualizer = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    enabled: isVirtual,
    useFlushSync: false,
    getScrollElement: () => scroller,
    getItemKey: keyOf,
    estimateSize: estimate,
    scrollMargin: above + headHeight,
    scrollPaddingStart: headHeight,
    overscan,
    // Until the part that scrolls is known: a screenful.
    initialRect: { width: 1366, height: 768 },
    rangeExtractor: (range) =>
      [...new Set([...always(range.startIndex), ...defaultRangeExtractor(range)])]
        .filter((index) => index >= 0 && index < range.count)
        .sort((a, b) => a - b),
  })
  if (!isVirtual)
    return {
      isVirtual,
      drawn: Array.from({ length: count }, (_, index) => ({ index, gap: 0 })),
      gapBelow: 0,
      measure: undefined,
      scrollTo: () => {},
    }
  const items = virtualizer.getVirtualItems()
  const start = above + headHeight
  return {
    isVirtual,
    drawn: items.map((item, place) => ({ index: item.index, gap: item.start - (items[place - 1]?.end ?? start) })),
    gapBelow: virtualizer.getTotalSize() + start - (items.at(-1)?.end ?? start),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  }
}

/** The nearest part of the page that scrolls around an element. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return document.documentElement
}
