/** Choices that a seed repeats exactly. Not for secrets. */
export interface Random {
  /** A whole number from `from` to `to`, both possible. */
  int(from: number, to: number): number
  /** True in `share` of the cases, 0 to 1. */
  chance(share: number): boolean
  pick<T>(choices: readonly T[]): T
  /** A choice as often as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  /** So many random decimal digits. */
  digits(count: number): string
}

/** @param seed any whole number; the generator is mulberry32 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[int(0, choices.length - 1)]
    if (choice === undefined) throw new RangeError('Nothing to choose from')
    return choice
  }
  const weighted = <T>(choices: readonly (readonly [T, number])[]): T => {
    let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [choice, weight] of choices) {
      left -= weight
      if (left < 0) return choice
    }
    throw new RangeError('Nothing to choose from')
  }
  return {
    int,
    pick,
    weighted,
    chance: (share) => next() < share,
    digits: (count) => Array.from({ length: count }, () => int(0, 9)).join(''),
  }
}

/** A table of weights as it is read: 'Nguyễn 38, Trần 11' → [['Nguyễn', 38], ['Trần', 11]]. */
export const weights = (text: string): (readonly [string, number])[] =>
  text.split(', ').map((item) => {
    const space = item.lastIndexOf(' ')
    return [item.slice(0, space), Number(item.slice(space))] as const
  })

/** The same things in another order. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const at = random.int(0, last)
    ;[order[last], order[at]] = [order[at] as T, order[last] as T]
  }
  return order
}
