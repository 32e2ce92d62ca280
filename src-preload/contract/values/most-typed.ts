/** How many of the newest rows of a table are looked at for words that are offered again. */
export const lookedAt = 1000
const mostOffered = 60

/**
 * Each of some values once, most often first, of the same number that which stands earlier.
 * @param values the newest first; null where nothing was typed
 * @param keyOf what makes two values the same
 */
export function mostTyped<T>(values: readonly (T | null | undefined)[], keyOf: (value: T) => string = String): T[] {
  const typed = values.filter((value) => value !== null && value !== undefined)
  const same = Map.groupBy(typed, keyOf)
  return [...same.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostOffered)
    .flatMap(([first]) => (first === undefined ? [] : [first]))
}
