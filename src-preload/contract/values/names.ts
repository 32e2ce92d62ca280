/** Composed letters (NFC), single spaces, no spaces around. */
export const tidyName = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** The search key of a text: no marks, đ as d, lower case, one kind of apostrophe and single spaces. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replace(/[‘’ʼ]/gu, "'").replace(/\s+/gu, ' ').trim()

/** The folded words of a text; H'Hen gives two. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * The lower-case words of a text with their marks, in step with `foldedWords`. The tone is put on the first vowel, wherever
 * it was typed, so that hoà and hòa are one word and the beginning of a word is the beginning of its key.
 */
export const markedWords = (text: string): string[] =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).map((word) => {
    const parts = word.normalize('NFD')
    const tone = (parts.match(toneMarks) ?? []).join('')
    return parts
      .replace(toneMarks, '')
      .normalize('NFC')
      .replace(/[aăâeêioôơuưy]/u, (vowel) => vowel + tone)
  })

/** Upper case as papers print names. */
export const upperName = (text: string): string => text.toLocaleUpperCase('vi')

/** The three parts a Vietnamese name is ordered and addressed by; absent ones are empty. */
export interface NameParts {
  readonly family: string
  readonly middle: string
  readonly given: string
}

/**
 * Splits "Họ và tên": the first word is the family name, the last the given name.
 * @param givenName the correction for a given name of two syllables (Thu Hà), or one that does not stand last: with "Bih",
 *   Y Bih Êban has the family name Êban. Ignored when the full name does not contain it.
 */
export function splitName(full: string, givenName?: string | null): NameParts {
  const words = tidyName(full).split(' ')
  const given = givenName ? tidyName(givenName).split(' ') : words.slice(-1)
  const at = positionIn(given, words)
  if (at === -1) return splitName(full)
  const before = words.slice(0, at)
  const after = words.slice(at + given.length)
  const [family, middle] = after.length > 0 ? [after, before] : [before.slice(0, 1), before.slice(1)]
  return { family: family.join(' '), middle: middle.join(' '), given: words.slice(at, at + given.length).join(' ') }
}

/** Where the words `part` stand in `whole`, the last place if there are several. */
function positionIn(part: readonly string[], whole: readonly string[]): number {
  const same = (a: string, b: string | undefined) => a.toLowerCase() === b?.toLowerCase()
  for (let at = whole.length - part.length; at >= 0; at--) if (part.every((word, i) => same(word, whole[at + i]))) return at
  return -1
}

/** First letters of the family and the given name: NA for Nguyễn Văn An. */
export function initials(full: string, givenName?: string | null): string {
  const { family, given } = splitName(full, givenName)
  return upperName([family, given].map((part) => [...part][0] ?? '').join(''))
}

/** Which tone comes after which: the dictionary's order, or that of older office lists, where sắc stands third. */
export type ToneOrder = 'dictionary' | 'office'

const letters = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const tones: Record<ToneOrder, string> = {
  dictionary: '\u0300\u0309\u0303\u0301\u0323',
  office: '\u0300\u0301\u0309\u0303\u0323',
}
/** Breve, circumflex, caron, ring, diaeresis, where they are not part of a Vietnamese letter. */
const foreignMarks = '\u0306\u0302\u030c\u030a\u0308'
/** Apostrophes as word processors write them: the typed one, told apart where a mark is. */
const apostrophes = '‘’'
/** The marks that make another letter of the alphabet, not a tone: ă â ê ô ơ ư. */
const letterMarks = new Map(Object.entries({ a: '\u0306\u0302', e: '\u0302', o: '\u0302\u031b', u: '\u031b' }))

type Weights = ReadonlyMap<string, string>
/** Symbols numbered in their order with printable ASCII, so that keys stay readable in the database. */
const weigh = (symbols: string, first: string): Weights =>
  new Map([...symbols].map((symbol, place) => [symbol, String.fromCharCode(first.charCodeAt(0) + place)]))

const letterWeights = weigh(letters, '!')
const markWeights: Record<ToneOrder, Weights> = {
  dictionary: weigh(tones.dictionary + foreignMarks + apostrophes, 'b'),
  office: weigh(tones.office + foreignMarks + apostrophes, 'b'),
}

/**
 * A text whose binary order (SQLite BINARY, `<`) is the order of an office list: given name, then middle, then family name,
 * each as `Intl.Collator('vi')` orders it: letters a ă â … d đ … first, tones next, capitals last. Letters that
 * are not Latin letters with marks come after z. Stored in the register, therefore independent of the ICU version.
 * @param givenName the correction, see `splitName`
 */
export function sortKey(full: string, givenName?: string | null, toneOrder: ToneOrder = 'dictionary'): string {
  const { given, middle, family } = splitName(full, givenName)
  return [given, middle, family].map((part) => partKey(part, markWeights[toneOrder])).join('\u0001')
}

/** Letters, then marks, then capitals: a later level decides only between parts that are the same in the earlier ones. */
function partKey(part: string, weights: Weights): string {
  let primary = ''
  let marks = ''
  let capitals = ''
  for (const [written = '', ...attached] of part.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []) {
    const isApostrophe = apostrophes.includes(written)
    const base = isApostrophe ? "'" : written.toLowerCase()
    const own = attached.find((mark) => letterMarks.get(base)?.includes(mark)) ?? ''
    const others = [...(isApostrophe ? [written] : []), ...attached.filter((mark) => mark !== own)]
    const letter = (base + own).normalize('NFC')
    primary += letterWeights.get(letter) ?? letter
    marks += `a${others.map((mark) => weights.get(mark) ?? mark).join('')}`
    capitals += (isApostrophe || written === base ? 'a' : 'b') + 'a'.repeat(others.length)
  }
  // The lowest weights at the end decide nothing: what ends is lower than what goes on.
  return [primary, marks.replace(/a+$/, ''), capitals.replace(/a+$/, '')].join('\u0002')
}

/** Whether one letter changed, added, left out or swapped with its neighbour makes `b` of `a`. */
export function distanceAtMostOne(a: string, b: string): boolean {
  if (a.length > b.length) return distanceAtMostOne(b, a)
  if (b.length - a.length > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const swapped = a[start] === b[start + 1] && a[start + 1] === b[start]
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1)
  return a.slice(start + 1) === b.slice(start + 1) || (swapped && a.slice(start + 2) === b.slice(start + 2))
}
