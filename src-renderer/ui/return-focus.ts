import { useEffect, useRef, useState } from 'react'

/** A dialog that exists only while it is open gives the focus back to where it was before. */
export function useReturnFocus(): void {
  const [from] = useState(() => document.activeElement)
  const returning = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    clearTimeout(returning.current)
    return () => {
      // After the dialog has let go of the focus.
      returning.current = setTimeout(() => {
        if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
      })
    }
  }, [from])
}
