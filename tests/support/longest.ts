import type * as z from 'zod'

/** Words that nobody else writes, each once: 'qaaabcz'. */
export function newWords(): (letters: number) => string {
  let count = 0
  const word = () =>
    `q${String(count++)
      .padStart(5, '0')
      .replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}z`
  /** As many words as there is room for. */
  return (letters) => Array.from({ length: Math.max(1, Math.floor((letters + 1) / 8)) }, word).join(' ')
}

export const wordsIn = (value: unknown): string[] =>
  JSON.stringify(value)
    .toLowerCase()
    .match(/q[a-j]{5}z/g) ?? []

const lengths = [8000, 4000, 1000, 300, 200, 120, 100, 80, 60, 40, 20, 7]
const counts = [60, 30, 20, 15, 10, 5]

/** A value whose every free text is as long as its schema takes it, and every list as long; what is no free text stays. */
export function longest<S extends z.ZodType>(schema: S, sample: z.output<S>, words = newWords()): z.output<S> {
  const root = { value: structuredClone(sample) as unknown }
  const fits = () => schema.safeParse(root.value).success
  if (!fits()) throw new Error('the sample does not fit')
  const grow = (holder: Record<string, unknown>, key: string): void => {
    const value = holder[key]
    const first = (candidates: readonly unknown[]) => {
      for (const candidate of candidates) {
        holder[key] = candidate
        if (fits()) return
      }
      holder[key] = value
    }
    if (Array.isArray(value) && value.length > 0) {
      first(counts.filter((count) => count > value.length).map((count) => Array.from({ length: count }, () => structuredClone(value[0]))))
      const list = holder[key] as unknown[]
      for (const at of list.keys()) grow(list as unknown as Record<string, unknown>, String(at))
    } else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.keys(value)) grow(value as Record<string, unknown>, inner)
    } else if (typeof value === 'string' || value === null) {
      // Tried with letters that are no words, so that no word is lost.
      const longest = lengths.find((letters) => {
        holder[key] = 'xyz vt '
          .repeat(letters)
          .slice(0, letters - 1)
          .trim()
        return fits()
      })
      holder[key] = longest === undefined ? value : words(longest)
    }
  }
  grow(root, 'value')
  return root.value as z.output<S>
}
