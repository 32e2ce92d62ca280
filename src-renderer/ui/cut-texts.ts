import { useEffect } from 'react'

/** Marks a title that was put there because the text is cut. */
const mark = 'whole'

/** Whatever text has no room and ends in "…" tells the whole of itself when one points at it. */
export function useWholeTexts(): void {
  useEffect(() => {
    document.addEventListener('mouseover', tellWhole)
    return () => document.removeEventListener('mouseover', tellWhole)
  }, [])
}

function tellWhole({ target }: MouseEvent): void {
  for (let at = target as HTMLElement | null; at; at = at.parentElement) {
    if (at.title && at.dataset[mark] === undefined) return
    const isCut = at.scrollWidth > at.clientWidth && getComputedStyle(at).textOverflow === 'ellipsis'
    if (isCut) {
      at.title = at.textContent?.trim() ?? ''
      at.dataset[mark] = ''
    } else if (at.dataset[mark] !== undefined) {
      at.removeAttribute('title')
      delete at.dataset[mark]
    }
    if (isCut) return
  }
}
