let lastTouched = Date.now()

for (const sign of ['keydown', 'pointerdown', 'wheel'] as const) {
  window.addEventListener(sign, () => (lastTouched = Date.now()), { capture: true, passive: true })
}

/** Longer than this without a key or a click, and what the pages ask on their own no longer keeps the session awake; milliseconds. */
export const attention = 60_000

/** Whether somebody is at the seat right now. */
export const isAttended = (): boolean => Date.now() - lastTouched < attention
