import { fold, foldedWords, markedWords } from '#contract/values/names'

/** How near a word that is offered is to what was typed, the lower the nearer. */
export const nearness = { same: 0, sameWithoutMarks: 1, begins: 2, initials: 3, wordBegins: 4, contains: 5 } as const
type Nearness = (typeof nearness)[keyof typeof nearness]

const written = (text: string) => markedWords(text).join(' ')

/**
 * How near a label is to what was typed; null where it has nothing of it. Marks may be left out; 'tand' are the first letters of Tòa án nhân dân.
 * @example nearnessOf('Kinh', 'ki') // nearness.begins
 */
export function nearnessOf(label: string, typed: string): Nearness | null {
  const wanted = fold(typed)
  const name = fold(label)
  if (written(label) === written(typed) && name === wanted) return nearness.same
  if (name === wanted) return nearness.sameWithoutMarks
  if (name.startsWith(wanted)) return nearness.begins
  const letters = wanted.replaceAll(' ', '')
  if (letters.length > 2 && initialsOf(label).startsWith(letters)) return nearness.initials
  if (name.includes(` ${wanted}`)) return nearness.wordBegins
  return name.includes(wanted) ? nearness.contains : null
}

const initialsOf = (label: string) =>
  foldedWords(label)
    .map((word) => (/^\d/.test(word) ? word : word[0]))
    .join('')

/** Those of the offers that have what was typed, the nearest first, otherwise in their order. */
export function matching<O>(offers: readonly O[], labelOf: (offer: O) => string, typed: string): readonly O[] {
  if (fold(typed) === '') return offers
  return offers
    .map((offer) => ({ offer, near: nearnessOf(labelOf(offer), typed) }))
    .filter(({ near }) => near !== null)
    .sort((a, b) => Number(a.near) - Number(b.near))
    .map(({ offer }) => offer)
}

/**
 * Whether Enter may take this label for what was typed in a field that takes any text. What is written like a name ('Công an phường …') may be
 * one that was never written before: then only a label that goes on from it is meant, and a number that stands there is whole.
 */
export function isMeant(label: string, typed: string): boolean {
  const near = nearnessOf(label, typed)
  if (near === null || fold(typed) === '') return false
  if (near === nearness.begins && /\d$/.test(typed.trim())) return !/^\d/.test(fold(label).slice(fold(typed).length))
  return near <= nearness.initials || !/^[\p{Lu}\d]/u.test(typed.trim())
}
