import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide an element is drawn, pixels; 0 until that is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const at = element.current
    if (!at) return
    setWidth(at.clientWidth)
    const watching = new ResizeObserver(() => setWidth(at.clientWidth))
    watching.observe(at)
    return () => watching.disconnect()
  }, [element])
  return width
}
