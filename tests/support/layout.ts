/**
 * What is wrong with how the page lies in its window, one line each; runs in the page. Only what is on top counts: the dialog or menu that is open,
 * otherwise the page.
 *
 * - the page scrolls sideways, or a dialog does, or a table, other than a grid to be filled in or one of many columns in a window under 1000 pixels
 * - two texts lie over each other
 * - a text is cut without saying so ("…") or without telling the whole when one points at it
 * - a control lies outside the window, with nothing to scroll that would bring it in, or something else lies over it
 * - the head of a row has less than 120 pixels
 */
export function layoutFaults(): string[] {
  const faults: string[] = []
  const wide = document.documentElement.clientWidth
  const high = document.documentElement.clientHeight
  const short = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)

  const layers = [...document.querySelectorAll<HTMLElement>('[role=dialog], [role=menu], [role=listbox]')].filter(
    (one) => one.offsetParent !== null,
  )
  const top = layers.at(-1) ?? document.body
  const isOpen = top !== document.body

  interface Box {
    left: number
    top: number
    right: number
    bottom: number
  }
  const boxOf = ({ left, top, right, bottom }: DOMRect): Box => ({ left, top, right, bottom })
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element) => {
    const known = styles.get(element)
    if (known) return known
    const style = getComputedStyle(element)
    styles.set(element, style)
    return style
  }
  const boxes = new Map<Element, Box>()
  const rectOf = (element: Element) => {
    const known = boxes.get(element)
    if (known) return known
    const box = boxOf(element.getBoundingClientRect())
    boxes.set(element, box)
    return box
  }
  /** What is there for those who listen only, or comes with the focus. */
  const isUnseen = (element: Element) => {
    const { left, top, right, bottom } = rectOf(element)
    const style = styleOf(element)
    return (
      style.visibility === 'hidden' ||
      style.opacity === '0' ||
      right - left <= 1 ||
      bottom - top <= 1 ||
      (style.position === 'fixed' && bottom <= 0)
    )
  }
  const visible = new Map<Element, boolean>()
  const isSeen = (element: Element): boolean => {
    const known = visible.get(element)
    if (known !== undefined) return known
    const seen = !isUnseen(element) && (element === document.body || element.parentElement === null || isSeen(element.parentElement))
    visible.set(element, seen)
    return seen
  }

  if (document.documentElement.scrollWidth > wide) faults.push(`the page is ${document.documentElement.scrollWidth} wide`)
  for (const element of document.querySelectorAll<HTMLElement>('#content, [role=dialog], [role=dialog] > *, header, nav'))
    if (element.scrollWidth > element.clientWidth + 1 && isSeen(element) && styleOf(element).overflowX !== 'visible')
      faults.push(
        `${element.id || element.role || element.className.slice(0, 30) || element.tagName} scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`,
      )

  for (const table of top.querySelectorAll<HTMLTableElement>('table')) {
    const frame = table.parentElement as HTMLElement
    const isWide = (table.rows[0]?.cells.length ?? 0) > 4
    if (isWide && wide < 1000) continue
    if (isSeen(table) && table.role !== 'grid' && frame.scrollWidth > frame.clientWidth + 1 && frame.clientWidth > 0)
      faults.push(`the table ${table.ariaLabel} scrolls sideways: ${frame.scrollWidth} in ${frame.clientWidth}`)
  }

  /** Whether what lies in it is anchored to the window or to an edge of what scrolls, over what goes by below. */
  const floats = (element: Element): Element | null => {
    for (let at: Element | null = element; at && at !== top; at = at.parentElement) if (/fixed|sticky/.test(styleOf(at).position)) return at
    return null
  }

  /** One points at it. */
  const tellsWhole = (element: Element) => {
    element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    return element.closest('[title]') !== null || element.querySelector('[title]') !== null
  }

  interface Line extends Box {
    text: string
    element: Element
    floating: Element | null
  }
  const lines: Line[] = []
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || element.closest('script, style, iframe, option') || !isSeen(element)) continue
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      const text = short(node.textContent)
      const line = boxOf(rect)
      if (line.right - line.left < 2) continue
      let ending: Element | null = null
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = styleOf(at)
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') ending = at
        if (style.overflowX !== 'visible') {
          const box = rectOf(at)
          const scrolls = /auto|scroll/
          const over = scrolls.test(style.overflowX) ? 0 : Math.max(line.right - box.right, box.left - line.left)
          const below = scrolls.test(style.overflowY)
            ? 0
            : Math.max(line.bottom - box.bottom, box.top - line.top) - (line.bottom - line.top) * 0.25
          if (over > 1.5 || below > 0) {
            if (ending !== at) faults.push(`cut: "${text}"`)
            else if (!tellsWhole(at)) faults.push(`shortened, and nothing tells the rest: "${text}"`)
          }
          line.left = Math.max(line.left, box.left)
          line.right = Math.min(line.right, box.right)
          line.top = Math.max(line.top, box.top)
          line.bottom = Math.min(line.bottom, box.bottom)
          // It has been scrolled out of sight.
          if (line.right <= line.left || line.bottom <= line.top) break
        }
        if (style.position === 'fixed') break
      }
      if (line.right - line.left < 2 || line.bottom - line.top < 4) continue
      if (line.right > wide + 1 || line.left < -1) faults.push(`text outside the window: "${text}"`)
      lines.push({ ...line, text, element, floating: floats(element) })
    }
  }
  lines.sort((one, other) => one.top - other.top)
  for (const [at, one] of lines.entries())
    for (let next = at + 1; next < lines.length; next++) {
      const other = lines[next] as Line
      // The rows of a line of writing reach a little into each other.
      if (other.top > one.bottom) break
      const room = Math.min(one.bottom - one.top, other.bottom - other.top) * 0.35
      const deep = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      if (deep > room && across > 2 && one.floating === other.floating && one.element !== other.element)
        faults.push(`"${one.text}" and "${other.text}" lie over each other by ${Math.round(across)}×${Math.round(deep)}`)
    }

  const isLong = document.documentElement.scrollHeight > high
  const controls = 'a[href], button, input, textarea, select, summary, [role=tab], [role=option], [role^=menuitem], [tabindex="0"]'
  for (const element of top.querySelectorAll<HTMLElement>(controls)) {
    if (!isSeen(element) || (element instanceof HTMLInputElement && element.type === 'file')) continue
    const name = short(
      element.getAttribute('aria-label') || element.textContent || element.getAttribute('placeholder') || element.id || element.tagName,
    )
    let box = { ...rectOf(element) }
    let isClipped = false
    let isScrolled = false
    for (let at = element.parentElement; at; at = at.parentElement) {
      const style = styleOf(at)
      if (style.overflowX !== 'visible' && at !== document.documentElement && at !== document.body) {
        const frame = rectOf(at)
        const outX = box.left < frame.left - 1.5 || box.right > frame.right + 1.5
        const outY = box.top < frame.top - 1.5 || box.bottom > frame.bottom + 1.5
        const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
        if ((outX && !scrolls(style.overflowX)) || (outY && !scrolls(style.overflowY))) isClipped = true
        if (outX || outY) isScrolled = true
        if (outX || outY) box = { ...frame }
      }
      if (style.position === 'fixed') break
    }
    if (isClipped) faults.push(`out of reach: ${name}`)
    else if (box.left < -1 || box.right > wide + 1 || (!isLong && (box.top < -1 || box.bottom > high + 1)))
      faults.push(
        `outside the window: ${name} (${Math.round(box.left)}…${Math.round(box.right)} × ${Math.round(box.top)}…${Math.round(box.bottom)})`,
      )
    else if (!isScrolled && !element.matches(':disabled')) {
      const { left, top: above, right, bottom } = rectOf(element)
      const hit = document.elementFromPoint((left + right) / 2, (above + bottom) / 2)
      const own = (element as HTMLInputElement).labels?.[0] ?? element.closest('label') ?? element
      // The head and the foot of what scrolls lie over what goes by; anything else that lies over a control hides it.
      const over = hit && floats(hit)
      const isEdge = over !== null && over !== floats(element) && styleOf(over).position === 'sticky'
      const isCovered = hit !== null && !own.contains(hit) && !element.contains(hit) && !hit.contains(element) && !hit.closest('label')
      if (isCovered && !isEdge) faults.push(`covered: ${name} by ${short(hit.outerHTML)}`)
    }
  }

  if (!isOpen)
    for (const head of document.querySelectorAll<HTMLElement>('tbody th[scope=row]'))
      if (isSeen(head) && head.offsetWidth < 120)
        faults.push(`the head of a row has ${head.offsetWidth} pixels: "${short(head.textContent)}"`)

  return [...new Set(faults)].slice(0, 12)
}
