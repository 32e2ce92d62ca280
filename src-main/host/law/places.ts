import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { places as operations, type Place } from '#contract/places'
import { fold, foldedWords, markedWords } from '#contract/values/names'

type Province = z.output<typeof operations.provinces.output>[number]
type WordLists = z.output<typeof operations.lists.output>

/** The administrative units and word lists that come with the program. */
export interface Places {
  /**
   * Communes with all words of `text`, whole or begun, in their own or their province's name, in any order; marks may be
   * left out. Words typed with their marks come first, then names that begin with the text. Empty text finds nothing.
   */
  search(text: string, limit: number): Place[]
  byCode(communeCode: string): Place | undefined
  /** Communes of a province in the order of their codes. */
  inProvince(provinceCode: string): readonly Place[]
  readonly provinces: readonly Province[]
  /** Words that forms offer. */
  readonly lists: WordLists
}

interface Entry {
  readonly place: Place
  /** The name without its type, folded: 'hong gai'. */
  readonly bare: string
  /** Name and province folded, a space before each word: ' phuong hong gai tinh quang ninh'. */
  readonly words: string
  /** The same with marks. */
  readonly marked: string
}

/**
 * @param resourcesFolder the folder with `data/administrative-units.csv` and `data/form-words.json`, read at the first question
 */
export function openPlaces(resourcesFolder: string): Places {
  const read = (file: string) => readFileSync(join(resourcesFolder, 'data', file), 'utf8')
  const units = once(() => unitsOf(read('administrative-units.csv')))
  const lists = once(() => operations.lists.output.parse(JSON.parse(read('form-words.json'))))
  return {
    search: (text, limit) => search(units().entries, text, limit),
    byCode: (communeCode) => units().byCode.get(communeCode),
    inProvince: (provinceCode) => units().byProvince.get(provinceCode) ?? [],
    get provinces() {
      return units().provinces
    },
    get lists() {
      return lists()
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function unitsOf(csv: string) {
  const places = csv.trim().split(/\r?\n/).slice(1).map(readPlace)
  const byName = new Intl.Collator('vi')
  return {
    byCode: new Map(places.map((place) => [place.code, place])),
    byProvince: Map.groupBy(places, (place) => place.provinceCode),
    provinces: [
      ...new Map(places.map(({ provinceCode, provinceName }) => [provinceCode, { code: provinceCode, name: provinceName }])).values(),
    ],
    entries: places.map(entryOf).sort((a, b) => byName.compare(a.bare, b.bare) || byName.compare(a.place.label, b.place.label)),
  }
}

function readPlace(line: string): Place {
  const [provinceCode = '', provinceName = '', code = '', name = ''] = line.normalize('NFC').split(',')
  return { code, name, provinceCode, provinceName, label: `${name}, ${provinceName}` }
}

const spaced = (words: readonly string[]) => words.map((word) => ` ${word}`).join('')

const entryOf = (place: Place): Entry => ({
  place,
  bare: fold(place.name.replace(/^(Phường|Xã|Đặc khu) /, '')),
  words: spaced(foldedWords(place.label)),
  marked: spaced(markedWords(place.label)),
})

function search(entries: readonly Entry[], text: string, limit: number): Place[] {
  const words = foldedWords(text)
  if (words.length === 0) return []
  const withMarks = markedWords(text)
  const typed: Typed = {
    phrase: words.join(' '),
    begun: words.map((word) => ` ${word}`),
    // One mark says that marks were typed: then the words without any mean themselves too.
    marked: withMarks.join(' ') === words.join(' ') ? [] : withMarks.map((word) => ` ${word}`),
  }
  return entries
    .filter((entry) => typed.begun.every((word) => entry.words.includes(word)))
    .map((entry) => ({ place: entry.place, rank: rank(entry, typed) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, limit)
    .map(({ place }) => place)
}

interface Typed {
  readonly phrase: string
  /** Beginnings of words, folded and with their marks, a space before each. */
  readonly begun: readonly string[]
  readonly marked: readonly string[]
}

/** Higher is better; entries of one rank stay in the order of their names. */
function rank(entry: Entry, { phrase, begun, marked }: Typed): number {
  return marked.filter((word) => entry.marked.includes(word)).length * 10 + closeness(entry, phrase, begun)
}

function closeness({ bare, words }: Entry, phrase: string, begun: readonly string[]): number {
  if (bare === phrase) return 4
  if (bare.startsWith(phrase) || words.startsWith(` ${phrase}`)) return 3
  if (begun.every((word) => ` ${bare}`.includes(word))) return 2
  return words.includes(` ${phrase}`) ? 1 : 0
}
